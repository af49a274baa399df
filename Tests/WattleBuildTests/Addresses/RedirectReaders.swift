import Foundation

/// Readers of what hosts read, each after the host's own description of its format and not after what Wattle writes.
enum RedirectReader {
    struct Unreadable: Error { let line: String }

    /// A path as a browser sends it.
    static func decoded(_ path: String) throws -> String {
        guard let decoded = path.removingPercentEncoding else { throw Unreadable(line: path) }
        return decoded
    }

    // MARK: _redirects

    /// Reads a file `_redirects`: a rule a line, fields between white space, `#` in front of remarks; `*` and `:name`
    /// make a rule a pattern, which none of ours may be; without a code each host assumes another.
    static func redirects(_ bytes: [UInt8]) throws -> [String: String] {
        var rules: [String: String] = [:]
        for line in String(decoding: bytes, as: UTF8.self).components(separatedBy: .newlines) {
            let text = line.trimmingCharacters(in: .whitespaces)
            if text.isEmpty || text.hasPrefix("#") { continue }
            let fields = text.components(separatedBy: .whitespaces).filter { !$0.isEmpty }
            guard fields.count == 3, fields[2] == "301" else { throw Unreadable(line: line) }
            for field in fields.prefix(2) {
                guard field.hasPrefix("/"), !field.hasPrefix("//"), field.allSatisfy({ $0.isASCII }),
                    !field.contains(where: { "*:?#$'\"\\".contains($0) }), field.count <= 1_000
                else { throw Unreadable(line: line) }
            }
            let from = try decoded(fields[0])
            if rules[from] == nil { rules[from] = try decoded(fields[1]) }
        }
        return rules
    }

    // MARK: nginx

    /// One word of an nginx configuration, or one of its marks.
    private enum Token: Equatable { case word(String), open, close, end }

    /// Splits an nginx configuration as its parser does: words between white space, quotes around them, a backslash
    /// before quotes and itself, `\t`, `\r`, `\n`; `#` begins a remark only where a word could begin.
    private static func tokens(_ bytes: [UInt8]) throws -> [Token] {
        var tokens: [Token] = []
        var place = 0
        while place < bytes.count {
            let byte = bytes[place]
            switch byte {
            case 0x20, 0x09, 0x0A, 0x0D: place += 1
            case 0x23: while place < bytes.count, bytes[place] != 0x0A { place += 1 }
            case 0x3B, 0x7B, 0x7D:
                tokens.append(byte == 0x3B ? .end : byte == 0x7B ? .open : .close)
                place += 1
            default: tokens.append(.word(try word(bytes, &place)))
            }
        }
        return tokens
    }

    private static func word(_ bytes: [UInt8], _ place: inout Int) throws -> String {
        let quote: UInt8? = [0x22, 0x27].contains(bytes[place]) ? bytes[place] : nil
        if quote != nil { place += 1 }
        var word: [UInt8] = []
        while place < bytes.count {
            let byte = bytes[place]
            if byte == 0x5C, place + 1 < bytes.count {
                let next = bytes[place + 1]
                let meaning: [UInt8: UInt8] = [
                    0x22: 0x22, 0x27: 0x27, 0x5C: 0x5C, 0x74: 9, 0x72: 13, 0x6E: 10,
                ]
                word += meaning[next].map { [$0] } ?? [byte, next]
                place += 2
                continue
            }
            if let quote {
                if byte == quote {
                    place += 1
                    // The parser wants white space, `;`, `{` or `)` behind a quoted word.
                    guard place < bytes.count, [0x20, 9, 10, 13, 0x3B, 0x7B].contains(bytes[place]) else {
                        break
                    }
                    return String(decoding: word, as: UTF8.self)
                }
            } else if [0x20, 9, 10, 13, 0x3B, 0x7B].contains(byte) {
                return String(decoding: word, as: UTF8.self)
            }
            word.append(byte)
            place += 1
        }
        throw Unreadable(line: String(decoding: word, as: UTF8.self))
    }

    /// Reads the map blocks of an nginx configuration: what each variable is for each value of `$uri`.
    ///
    /// Keys that begin with `~` are regular expressions, four words are parameters, and values name variables by `$`:
    /// none of it may occur by accident. Keys are compared without case, so two may not differ in case alone.
    static func nginx(_ bytes: [UInt8]) throws -> [String: [String: String]] {
        let tokens = try tokens(bytes)
        var maps: [String: [String: String]] = [:]
        var place = 0
        while place < tokens.count {
            guard place + 4 <= tokens.count, tokens[place] == .word("map"),
                tokens[place + 1] == .word("$uri"),
                case .word(let variable) = tokens[place + 2], tokens[place + 3] == .open
            else { throw Unreadable(line: "\(tokens[place])") }
            place += 4
            var map: [String: String] = [:]
            var folded: Set<[UInt8]> = []
            while place < tokens.count, tokens[place] != .close {
                guard place + 2 < tokens.count, case .word(let key) = tokens[place],
                    case .word(let value) = tokens[place + 1], tokens[place + 2] == .end,
                    key == "default" || key.hasPrefix("/"), !value.contains("$"),
                    folded.insert(Array(key.utf8).map { (65...90).contains($0) ? $0 + 32 : $0 }).inserted
                else { throw Unreadable(line: "\(tokens[place])") }
                map[key] = value
                place += 3
            }
            place += 1
            maps[variable] = map
        }
        return maps
    }

    // MARK: S3

    /// Objects and what their `x-amz-website-redirect-location` says; it has to be a path, or an address, of 2 KB.
    static func objects(_ bytes: [UInt8]) throws -> [String: String] {
        var result: [String: String] = [:]
        for object in try JSONDecoder().decode([[String: String]].self, from: Data(bytes)) {
            guard let key = object["Key"], let location = object["WebsiteRedirectLocation"],
                object.count == 2,
                location.hasPrefix("/"), location.allSatisfy({ $0.isASCII }), location.utf8.count <= 2_048,
                key.utf8.count <= 1_024, key.hasSuffix("index.html")
            else { throw Unreadable(line: "\(object)") }
            result["/" + key.dropLast("index.html".count)] = try decoded(location)
        }
        return result
    }

    struct RoutingRule: Decodable {
        struct Condition: Decodable {
            let KeyPrefixEquals: String
            let HttpErrorCodeReturnedEquals: String
        }
        struct Redirect: Decodable {
            let ReplaceKeyWith: String
            let HttpRedirectCode: String
        }
        let Condition: Condition
        let Redirect: Redirect
    }

    /// Where routing rules lead a request for a key that has no object: the first rule whose prefix fits counts.
    static func route(_ key: String, by rules: [RoutingRule]) -> String? {
        rules.first {
            key.hasPrefix($0.Condition.KeyPrefixEquals) && $0.Condition.HttpErrorCodeReturnedEquals == "404"
        }
        .map { "/" + $0.Redirect.ReplaceKeyWith }
    }

    // MARK: HTML

    /// Where a page at an address leads: by its refresh, its visible link and its canonical link, which have to agree.
    static func page(_ bytes: [UInt8], at path: String, base: String) throws -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        guard !text.contains("<script"), text.contains(#"<meta name="robots" content="noindex">"#),
            let refresh = value(after: #"<meta http-equiv="refresh" content=""#, in: text),
            refresh.hasPrefix("0; url="),
            let link = value(after: #"<a href=""#, in: text),
            let canonical = value(after: #"<link rel="canonical" href=""#, in: text),
            let here = URL(string: base + escaped(String(path.dropFirst()))),
            let first = URL(string: String(refresh.dropFirst("0; url=".count)), relativeTo: here),
            let second = URL(string: link, relativeTo: here), let third = URL(string: canonical),
            first.absoluteString == second.absoluteString, first.absoluteString == third.absoluteString,
            first.absoluteString.hasPrefix(base)
        else { throw Unreadable(line: path) }
        return "/" + (try decoded(String(first.absoluteString.dropFirst(base.count))))
    }

    private static func escaped(_ path: String) -> String {
        path.addingPercentEncoding(
            withAllowedCharacters: CharacterSet(charactersIn: "/").union(.alphanumerics)) ?? ""
    }

    private static func value(after opening: String, in text: String) -> String? {
        guard let start = text.range(of: opening)?.upperBound, let end = text[start...].firstIndex(of: "\"")
        else {
            return nil
        }
        return text[start..<end].replacingOccurrences(of: "&lt;", with: "<").replacingOccurrences(
            of: "&gt;", with: ">"
        )
        .replacingOccurrences(of: "&quot;", with: "\"").replacingOccurrences(of: "&amp;", with: "&")
    }
}
