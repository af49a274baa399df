/// A Swift file's lines without its comments and without what its string literals say.
func codeLines(of text: String) -> [Substring.UnicodeScalarView] {
    var reader = CodeReader(Array(text.unicodeScalars))
    let code = Substring(String(String.UnicodeScalarView(reader.code())))
    return code.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
}

private struct CodeReader {
    private let scalars: [Unicode.Scalar]
    private var position = 0
    private var kept: [Unicode.Scalar] = []

    init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

    mutating func code() -> [Unicode.Scalar] {
        while position < scalars.count {
            if starts("//") {
                skip { $0.starts("\n") }
            } else if starts("/*") {
                skip { $0.starts("*/") }
            } else if scalars[position] == "\"" {
                skipLiteral()
            } else {
                kept.append(scalars[position])
                position += 1
            }
        }
        return kept
    }

    private func starts(_ text: String) -> Bool {
        scalars[position...].prefix(text.unicodeScalars.count).elementsEqual(text.unicodeScalars)
    }

    /// Moves on until `end` holds, keeping only the line breaks.
    private mutating func skip(until end: (CodeReader) -> Bool) {
        while position < scalars.count, !end(self) { step() }
    }

    private mutating func step() {
        if scalars[position] == "\n" { kept.append("\n") }
        position += 1
    }

    /// Passes a literal with its closing quotes; as many `#` as stood before it stand behind it.
    private mutating func skipLiteral() {
        let hashes = scalars[..<position].reversed().prefix { $0 == "#" }.count
        let quotes = starts("\"\"\"") ? "\"\"\"" : "\""
        let end = quotes + String(repeating: "#", count: hashes)
        for _ in quotes.unicodeScalars { step() }
        while position < scalars.count, !starts(end) {
            if hashes == 0, scalars[position] == "\\", position + 1 < scalars.count { step() }
            step()
        }
        for _ in end.unicodeScalars where position < scalars.count { step() }
    }
}
