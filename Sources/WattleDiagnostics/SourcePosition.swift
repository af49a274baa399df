import WattleText

/// A file's text with its lines, to turn offsets into what a person reads.
package struct SourceText: Sendable {
    private let bytes: [UInt8]
    private let lines: LineIndex

    /// Indexes the lines of `bytes`.
    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        lines = LineIndex(bytes)
    }

    /// Line and column, both counted from 1, the column in characters as they are shown.
    package func position(at offset: Int) -> (line: Int, column: Int) {
        let offset = min(max(offset, 0), bytes.count)
        let line = lines.line(at: offset)
        let start = lines.starts[line]
        return (line + 1, String(decoding: bytes[start..<offset], as: UTF8.self).count + 1)
    }

    /// The 1-based line's bytes, without their line ending.
    func lineBounds(_ line: Int) -> SourceRange { lines.bounds(ofLine: line - 1, in: bytes) }

    /// The text between two offsets; what is no UTF-8 becomes U+FFFD.
    package func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }
}

/// The texts of the files that findings are about, made once per file.
package struct SourceTexts {
    private let read: (String) -> [UInt8]?
    private var known: [String: SourceText] = [:]

    /// Reads a file's bytes by its path, when they are needed.
    package init(read: @escaping (String) -> [UInt8]?) { self.read = read }

    /// The file's text; nil when it cannot be read any more.
    package mutating func text(of path: String) -> SourceText? {
        if let text = known[path] { return text }
        guard let bytes = read(path) else { return nil }
        let text = SourceText(bytes)
        known[path] = text
        return text
    }
}
