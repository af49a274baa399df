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
        let name = String(decoding: host, as: UTF8.self)
        let path = bytes[host.endIndex...]
        if Self.isLocal(name) {
            self = .local
        } else if let reason = Self.reason(name, path) {
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

    private static func isLocal(_ host: String) -> Bool {
        ["localhost", "127.0.0.1", "0.0.0.0", "[::1"].contains(host) || host.hasSuffix(".localhost")
    }

    private static func reason(_ host: String, _ path: ArraySlice<UInt8>) -> String? {
        if isInternal(host) { return "its host can be reached from within a network only" }
        if isAmong(host, shorteners) { return "it is a short address that hides where it leads, and may end" }
        if isAmong(host, accounts), !isPublished(path) { return "readers may need an account to open it" }
        if isSearch(host, path) { return "a search finds something else for each reader" }
        return nil
    }

    /// The host itself or one below it.
    private static func isAmong(_ host: String, _ names: [String]) -> Bool {
        names.contains { host == $0 || host.hasSuffix("." + $0) }
    }

    private static func isInternal(_ host: String) -> Bool {
        guard host.utf8.contains(0x2E) else { return host.utf8.first.map { $0 != 0x5B } ?? false }
        let suffixes = [
            ".corp", ".home.arpa", ".internal", ".intra", ".intranet", ".lan", ".local", ".private",
        ]
        let prefixes = ["confluence.", "intranet.", "jira.", "sharepoint."]
        return suffixes.contains(where: host.hasSuffix) || prefixes.contains(where: host.hasPrefix)
            || isPrivateAddress(host)
    }

    /// RFC 1918 and RFC 3927.
    private static func isPrivateAddress(_ host: String) -> Bool {
        let parts = host.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 4, let first = parts[0], let second = parts[1], parts[2] != nil, parts[3] != nil
        else { return false }
        return first == 10 || first == 192 && second == 168 || first == 172 && (16...31).contains(second)
            || first == 169 && second == 254
    }

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

    /// `docs.google.com/document/d/e/…/pub`, which its author has put on the web.
    private static func isPublished(_ path: ArraySlice<UInt8>) -> Bool {
        let parts = path.split(separator: 0x2F)
        return parts.count > 3 && parts[1].elementsEqual("d".utf8) && parts[2].elementsEqual("e".utf8)
    }

    private static func isSearch(_ host: String, _ path: ArraySlice<UInt8>) -> Bool {
        let isGoogle = host.hasPrefix("www.google.") || host.hasPrefix("google.")
        if isGoogle { return starts(path, "/search") || starts(path, "/url") }
        if host.hasPrefix("scholar.google.") { return starts(path, "/scholar?") }
        if isAmong(host, ["bing.com", "search.brave.com", "yandex.com", "kagi.com", "ecosia.org"]) {
            return starts(path, "/search")
        }
        if isAmong(host, ["duckduckgo.com", "startpage.com"]) { return path.contains(0x3F) }
        return host.hasPrefix("search.yahoo.") || isAmong(host, ["baidu.com"]) && starts(path, "/s?")
    }

    private static func starts(_ path: ArraySlice<UInt8>, _ text: String) -> Bool {
        path.starts(with: text.utf8)
    }
}
