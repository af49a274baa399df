import WattleText

/// What a note's `source` field names.
enum WrittenSource: Equatable {
    /// An address of the web.
    case address(String)
    /// A work with a number that can be looked up: `doi:…`, `arXiv:…`, an RFC, an ISBN.
    case work
    /// Another note: `[[Note]]`.
    case note(String)
    /// Words that nobody can look up.
    case words

    /// Reads a field's text.
    ///
    /// Complexity: linear.
    init(_ text: String) {
        let bytes = Array(Array(text.utf8).trimmedASCII())
        let inner = bytes.first == 0x3C && bytes.last == 0x3E ? Array(bytes.dropFirst().dropLast()) : bytes
        if Self.isAddress(inner) {
            self = .address(String(decoding: inner, as: UTF8.self))
        } else if let target = Self.target(of: bytes) {
            self = .note(target)
        } else {
            self = Self.isWork(bytes) ? .work : .words
        }
    }

    /// The note that is named, without its heading.
    var note: String? {
        guard case .note(let target) = self else { return nil }
        return target
    }

    private static func isAddress(_ text: [UInt8]) -> Bool {
        guard
            let scheme = ["http://", "https://"].first(where: {
                text.prefix($0.utf8.count)[...].equalsIgnoringASCIICase($0)
            })
        else { return false }
        return text.count > scheme.utf8.count && !text.contains(where: \.isASCIIWhitespace)
    }

    private static func target(of text: [UInt8]) -> String? {
        guard text.count > 4, text.starts(with: [0x5B, 0x5B]), text.suffix(2).elementsEqual([0x5D, 0x5D])
        else {
            return nil
        }
        let target = text.dropFirst(2).dropLast(2).prefix { $0 != 0x7C && $0 != 0x23 }.trimmedASCII()
        return target.isEmpty ? nil : String(decoding: target, as: UTF8.self)
    }

    /// A scheme and a number behind it; for a DOI also `10.` alone.
    private static func isWork(_ text: [UInt8]) -> Bool {
        if text.starts(with: "10.".utf8), text.contains(0x2F) { return true }
        let schemes = ["arxiv", "doi", "hdl", "isbn", "pmcid", "pmid", "rfc", "urn"]
        for scheme in schemes where text.prefix(scheme.utf8.count).equalsIgnoringASCIICase(scheme) {
            let rest = text.dropFirst(scheme.utf8.count).drop {
                $0 == 0x3A || $0 == ASCII.space || $0 == 0x2D
            }
            if scheme == "urn" { return !rest.isEmpty }
            if rest.first?.isASCIIAlphanumeric == true { return rest.contains(where: \.isASCIIDigit) }
        }
        return false
    }
}
