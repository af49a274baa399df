/// A Swift file whose `EmbeddedFiles.all` holds the texts in the given order.
func swiftSource(embedding texts: [EmbeddedText]) -> [UInt8] {
    var source = Array("/// Text files that were embedded when this module was built.\n".utf8)
    source += "enum EmbeddedFiles {\n".utf8
    source += "    /// Each file's path below the embedded folder and its text, sorted by path.\n".utf8
    source += "    static let all: [(path: StaticString, text: StaticString)] = [\n".utf8
    for text in texts {
        source += "        (path: ".utf8
        append(literal: Array(text.path.utf8), to: &source)
        source += ", text: ".utf8
        append(literal: text.bytes, to: &source)
        source += "),\n".utf8
    }
    source += "    ]\n}\n".utf8
    return source
}

/// One line with every control character escaped: a raw or multi-line literal would normalise line ends.
private func append(literal text: [UInt8], to source: inout [UInt8]) {
    source.append(UInt8(ascii: "\""))
    for byte in text {
        switch byte {
        case UInt8(ascii: "\""): source += #"\""#.utf8
        case UInt8(ascii: "\\"): source += #"\\"#.utf8
        case UInt8(ascii: "\n"): source += #"\n"#.utf8
        case 0..<0x20, 0x7F: source += "\\u{\(String(byte, radix: 16))}".utf8
        default: source.append(byte)
        }
    }
    source.append(UInt8(ascii: "\""))
}
