import WattleText

/// A file's text with its lines, to turn offsets into what a person reads.
package struct SourceText: Sendable {
    private let bytes: [UInt8]
    private let lines: LineIndex
    /// How many code points begin before each ``stride`` bytes.
    private let codePoints: [Int]

    private static let stride = 512
    private static let longestLine = 4_096
    private static let longestWindow = 1_024

    /// Indexes the lines of `bytes`.
    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        lines = LineIndex(bytes)
        var codePoints = [0]
        for start in Swift.stride(from: 0, to: bytes.count, by: Self.stride) {
            let count = Self.codePoints(in: bytes[start..<min(start + Self.stride, bytes.count)])
            codePoints.append(codePoints[codePoints.count - 1] + count)
        }
        self.codePoints = codePoints
    }

    private static func codePoints(in bytes: ArraySlice<UInt8>) -> Int {
        bytes.count { $0 & 0xC0 != 0x80 }
    }

    /// Line and column, both counted from 1, the column in characters as they are shown; in lines that nobody reads, from
    /// 4 KB on, in code points.
    ///
    /// Complexity: logarithmic in the lines, at most linear in 4 KB.
    package func position(at offset: Int) -> (line: Int, column: Int) {
        let position = codePointPosition(at: offset)
        let end = min(max(offset, 0), bytes.count)
        let start = lines.starts[position.line - 1]
        // As many code points as bytes: every one of them is a character, since no end of a line is among them.
        guard position.column <= end - start, end - start <= Self.longestLine else { return position }
        return (position.line, String(decoding: bytes[start..<end], as: UTF8.self).count + 1)
    }

    /// The line that holds an offset, counted from 1.
    func line(at offset: Int) -> Int { lines.line(at: min(max(offset, 0), bytes.count)) + 1 }

    /// A part of a range that begins and ends with code points and is short enough to be shown around a place.
    func window(of range: SourceRange, around place: Int) -> SourceRange {
        guard range.end - range.start > Self.longestWindow else { return range }
        var start = max(range.start, place - Self.longestWindow / 4)
        while start > range.start, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        var end = min(range.end, start + Self.longestWindow)
        while end < range.end, bytes[end] & 0xC0 == 0x80 { end += 1 }
        return SourceRange(start, end)
    }

    /// A range as lines and columns, the columns in code points; a range that ends where a line begins ends with the line
    /// before.
    ///
    /// Complexity: logarithmic in the lines, however long they are.
    func region(of range: SourceRange) -> SourceRegion {
        let start = codePointPosition(at: range.start)
        var end = codePointPosition(at: max(range.start, range.end))
        if end.line > start.line, end.column == 1 {
            end = codePointPosition(at: lineBounds(end.line - 1).end)
        }
        return SourceRegion(
            startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column)
    }

    private func codePointPosition(at offset: Int) -> (line: Int, column: Int) {
        let offset = min(max(offset, 0), bytes.count)
        let line = lines.line(at: offset)
        return (line + 1, codePoints(before: offset) - codePoints(before: lines.starts[line]) + 1)
    }

    private func codePoints(before offset: Int) -> Int {
        let chunk = offset / Self.stride
        return codePoints[chunk] + Self.codePoints(in: bytes[chunk * Self.stride..<offset])
    }

    /// The 1-based line's bytes, without their line ending.
    func lineBounds(_ line: Int) -> SourceRange { lines.bounds(ofLine: line - 1, in: bytes) }

    /// The text between two offsets; what is no UTF-8 becomes U+FFFD.
    package func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }
}

/// A part of a file as machines want it: lines and columns from 1, columns in code points, the end exclusive.
struct SourceRegion: Hashable, Sendable {
    let startLine: Int
    let startColumn: Int
    let endLine: Int
    let endColumn: Int
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
