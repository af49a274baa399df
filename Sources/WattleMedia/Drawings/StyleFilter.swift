private import WattleText

/// A style sheet, or a value in which styles may stand, without comments and without addresses but those of parts of
/// the drawing itself and of fonts within it.
///
/// A function that would load something becomes `none`; `@import`, `@namespace` and `@charset` go with what follows.
/// Complexity: linear.
/// - Source: CSS Syntax 3; CSS Values 4, section 4.5.
func publishedStyle(_ text: [UInt8], isAttribute: Bool = false) -> [UInt8] {
    // A value with neither mark can name no function; most are numbers.
    if isAttribute, !text.contains(where: { $0 == ASCII.leftParenthesis || $0 == ASCII.slash }) {
        return text
    }
    var filter = StyleFilter(text)
    return filter.filtered()
}

private struct StyleFilter {
    private let text: [UInt8]
    private var offset = 0
    private var output: [UInt8] = []

    init(_ text: [UInt8]) { self.text = text }

    mutating func filtered() -> [UInt8] {
        output.reserveCapacity(text.count)
        while let byte = text.byte(at: offset) {
            switch byte {
            case ASCII.slash where text.byte(at: offset + 1) == ASCII.asterisk: skipComment()
            case ASCII.quote, ASCII.apostrophe: output += string()
            case ASCII.at: readRule()
            case _ where byte.isStyleNameByte: readName()
            default:
                output.append(byte)
                offset += 1
            }
        }
        return output
    }

    private mutating func skipComment() {
        offset += 2
        while offset < text.count {
            if text.has("*/", at: offset) { return offset += 2 }
            offset += 1
        }
    }

    /// The string that begins here, with its quotes.
    private mutating func string() -> ArraySlice<UInt8> {
        let start = offset
        let quote = text[start]
        offset += 1
        while let byte = text.byte(at: offset), byte != quote { offset += byte == ASCII.backslash ? 2 : 1 }
        offset = min(text.count, offset + 1)
        return text[start..<offset]
    }

    private mutating func name() -> ArraySlice<UInt8> {
        let start = offset
        while let byte = text.byte(at: offset), byte.isStyleNameByte {
            offset += byte == ASCII.backslash ? 2 : 1
        }
        offset = min(offset, text.count)
        return text[start..<offset]
    }

    private mutating func readRule() {
        offset += 1
        let rule = name()
        let loads = ["import", "namespace", "charset"].contains { rule.equalsIgnoringASCIICase($0) }
        guard loads || rule.contains(ASCII.backslash) else {
            output.append(ASCII.at)
            output += rule
            return
        }
        while let byte = text.byte(at: offset), byte != ASCII.semicolon {
            if byte == ASCII.quote || byte == ASCII.apostrophe { _ = string() } else { offset += 1 }
        }
        offset = min(text.count, offset + 1)
    }

    private mutating func readName() {
        let name = name()
        guard text.byte(at: offset) == ASCII.leftParenthesis else { return output += name }
        let isAddress = name.equalsIgnoringASCIICase("url") || name.equalsIgnoringASCIICase("src")
        guard isAddress || name.contains(ASCII.backslash) || Self.isLoading(name) else {
            return output += name
        }
        let argument = argument()
        let address = isAddress ? publishedAddress(argument) : nil
        output += address.map { Array("url(".utf8) + $0 + [ASCII.rightParenthesis] } ?? Array("none".utf8)
    }

    private static func isLoading(_ name: ArraySlice<UInt8>) -> Bool {
        [
            "image", "image-set", "-webkit-image-set", "cross-fade", "-webkit-cross-fade", "element",
            "expression",
        ]
        .contains { name.equalsIgnoringASCIICase($0) }
    }

    /// What stands between the parentheses that begin here.
    private mutating func argument() -> [UInt8] {
        offset += 1
        let start = offset
        var depth = 1
        while let byte = text.byte(at: offset) {
            if byte == ASCII.quote || byte == ASCII.apostrophe {
                _ = string()
                continue
            }
            if byte == ASCII.leftParenthesis { depth += 1 }
            if byte == ASCII.rightParenthesis { depth -= 1 }
            offset += 1
            if depth == 0 { return Array(text[start..<offset - 1]) }
        }
        return []
    }
}

/// The argument of `url()` when it names a part of the drawing or holds a font; nil for every other.
private func publishedAddress(_ argument: [UInt8]) -> [UInt8]? {
    var address = argument.trimmedASCII()
    if let first = address.first, first == ASCII.quote || first == ASCII.apostrophe, address.count > 1,
        address.last == first
    {
        address = address.dropFirst().dropLast().trimmedASCII()
    }
    // What would end the argument or the value ends here.
    let isPlain = address.allSatisfy { byte in
        !byte.isASCIIWhitespace && ![0x22, 0x27, 0x28, 0x29, 0x5C].contains(byte)
    }
    guard isPlain else { return nil }
    if address.first == ASCII.hash { return Array(address) }
    guard let data = DataAddress(Array(address)), isPublishableFont(data.content) else { return nil }
    return Array(address)
}

/// Whether bytes are a font without the free text that web fonts may carry along.
///
/// - Source: WOFF File Format 1.0 and 2.0, section 4: lengths of metadata and private data.
private func isPublishableFont(_ bytes: [UInt8]) -> Bool {
    if bytes.has("wOFF", at: 0) { return bytes.bigEndian32(at: 28) == 0 && bytes.bigEndian32(at: 40) == 0 }
    if bytes.has("wOF2", at: 0) { return bytes.bigEndian32(at: 32) == 0 && bytes.bigEndian32(at: 44) == 0 }
    return bytes.has([0, 1, 0, 0], at: 0) || bytes.has("OTTO", at: 0)
}

extension UInt8 {
    /// Whether the byte may stand in a name of a style sheet; a backslash does, with what follows it.
    fileprivate var isStyleNameByte: Bool {
        isASCIIAlphanumeric || self >= 0x80 || self == 0x5F || self == 0x2D || self == ASCII.backslash
    }
}
