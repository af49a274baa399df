import WattleText

/// What the host of an address says about who can open it.
enum SourceHost: Equatable {
    /// Readers can open it, as far as one can tell.
    case open
    /// A preview on the author's own machine.
    case local
    /// Behind a login, within a network, or only a way to something else; with the reason.
    case closed(String)

    /// Judges an address such as `https://example.org/a`.
    ///
    /// Complexity: linear in the address.
    init(_ address: String) {
        let bytes = Array(address.utf8).map(\.asciiLowercased)
        guard let host = Self.host(of: bytes) else {
            self = .open
            return
        }
        let labels = host.split(separator: 0x2E).map { String(decoding: $0, as: UTF8.self) }
        if Self.isLocal(host, labels) {
            self = .local
        } else if let reason = Self.reason(labels, bytes[host.endIndex...]) {
            self = .closed(reason)
        } else {
            self = .open
        }
    }

    /// The bytes between the slashes and the path, without user and port.
    private static func host(of address: [UInt8]) -> ArraySlice<UInt8>? {
        let schemes = ["http://", "https://", "//"]
        guard let scheme = schemes.first(where: { address.starts(with: $0.utf8) }) else { return nil }
        let authority = address[scheme.utf8.count...].prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
        let named = authority.lastIndex(of: 0x40).map { authority[($0 + 1)...] } ?? authority
        if named.first == 0x5B { return named.prefix { $0 != 0x5D } }
        return named.prefix { $0 != 0x3A }
    }

    private static func isLocal(_ host: ArraySlice<UInt8>, _ labels: [String]) -> Bool {
        labels.last == "localhost" || labels == ["127", "0", "0", "1"] || labels == ["0", "0", "0", "0"]
            || host.elementsEqual("[::1".utf8)
    }

    private static func reason(_ labels: [String], _ path: ArraySlice<UInt8>) -> String? {
        if isInternal(labels) { return "its host can be reached from within a network only" }
        switch service(labels) {
        case .shortener: return "it is a short address that hides where it leads, and may end"
        case .account where !isPublished(path): return "readers may need an account to open it"
        case .search where isQuery(path): return "a search finds something else for each reader"
        default: return nil
        }
    }

    // MARK: Networks

    private static func isInternal(_ labels: [String]) -> Bool {
        guard let first = labels.first, let last = labels.last else { return false }
        if labels.count == 1 { return first.utf8.first != 0x5B }
        return innerEndings.contains(last) || innerBeginnings.contains(first) || isPrivateAddress(labels)
            || labels.suffix(2) == ["home", "arpa"]
    }

    private static let innerEndings: Set<String> = [
        "corp", "internal", "intra", "intranet", "lan", "local", "private",
    ]
    private static let innerBeginnings: Set<String> = ["confluence", "intranet", "jira", "sharepoint"]

    /// RFC 1918 and RFC 3927.
    private static func isPrivateAddress(_ labels: [String]) -> Bool {
        guard labels.count == 4, labels[0].utf8.first?.isASCIIDigit == true else { return false }
        let parts = labels.map { Int($0) }
        guard let first = parts[0], let second = parts[1], parts[2] != nil, parts[3] != nil else {
            return false
        }
        return first == 10 || first == 192 && second == 168 || first == 172 && (16...31).contains(second)
            || first == 169 && second == 254
    }

    // MARK: Services

    private enum Service { case shortener, account, search }

    /// What a host or one that it belongs to is known for.
    private static func service(_ labels: [String]) -> Service? {
        if labels.dropLast().suffix(2).contains("google"), labels.first.map(searchLabels.contains) ?? false {
            return .search
        }
        var name = ""
        for label in labels.reversed() {
            name = name.isEmpty ? label : label + "." + name
            if let service = services[name] { return service }
        }
        return nil
    }

    private static let searchLabels: Set<String> = ["google", "scholar", "www"]

    private static let services: [String: Service] = {
        var services: [String: Service] = [:]
        for name in shorteners { services[name] = .shortener }
        for name in accounts { services[name] = .account }
        for name in searches { services[name] = .search }
        return services
    }()

    private static let shorteners = [
        "amzn.to", "bit.ly", "buff.ly", "cutt.ly", "dlvr.it", "fb.me", "goo.gl", "is.gd", "j.mp", "lnkd.in",
        "ow.ly", "rb.gy", "rebrand.ly", "shorturl.at", "snip.ly", "t.co", "t.ly", "tiny.cc", "tinyurl.com",
        "trib.al", "v.gd",
    ]
    private static let accounts = [
        "1drv.ms", "app.asana.com", "app.box.com", "app.slack.com", "atlassian.net", "docs.google.com",
        "drive.google.com", "mail.google.com", "meet.google.com", "notion.site", "notion.so",
        "onedrive.live.com", "sharepoint.com", "sheets.google.com", "slides.google.com",
        "teams.microsoft.com",
    ]
    private static let searches = [
        "baidu.com", "bing.com", "duckduckgo.com", "ecosia.org", "kagi.com", "search.brave.com",
        "search.yahoo.com", "startpage.com", "yandex.com",
    ]

    /// `docs.google.com/document/d/e/…/pub`, which its author has put on the web.
    private static func isPublished(_ path: ArraySlice<UInt8>) -> Bool {
        let parts = path.split(separator: 0x2F)
        return parts.count > 3 && parts[1].elementsEqual("d".utf8) && parts[2].elementsEqual("e".utf8)
    }

    /// `/search?q=…`, `/s?wd=…`, `/?q=…`: a search, and not a page about searching.
    private static func isQuery(_ path: ArraySlice<UInt8>) -> Bool {
        let words = path.prefix { $0 != 0x3F }
        guard path.contains(0x3F) else { return words.elementsEqual("/search".utf8) }
        return words.isEmpty
            || ["/", "/s", "/search", "/scholar", "/url"].contains { words.elementsEqual($0.utf8) }
    }
}
