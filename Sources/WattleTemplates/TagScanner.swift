import WattleText

/// Finds the tags of a template, one after another, in linear time.
struct TagScanner {
    private let source: [UInt8]
    private var offset = 0

    /// Where the last tag began if it was never closed.
    private(set) var unclosed: SourceRange?

    init(_ source: [UInt8]) { self.source = source }

    /// The next tag; nil when there is none left.
    mutating func next() -> TemplateTag? {
        guard let start = find(0x7B, count: 2, from: offset) else { return nil }
        let isTriple = byte(at: start + 2) == 0x7B
        let braces = isTriple ? 3 : 2
        guard let close = find(0x7D, count: braces, from: start + braces) else {
            unclosed = SourceRange(start, endOfLine(from: start))
            return nil
        }
        let range = SourceRange(start, close + braces)
        offset = range.end
        return tag(in: range, braces: braces)
    }

    private func tag(in range: SourceRange, braces: Int) -> TemplateTag {
        var inner = range.start + braces
        var kind = braces == 3 ? TagKind.raw : .text
        if braces == 2, let sigil = byte(at: inner), let marked = Self.kind(ofSigil: sigil) {
            kind = marked
            inner += 1
        }
        let name = source[inner..<max(inner, range.end - braces)].trimmedASCII()
        let line = kind.mayStandAlone ? standaloneLine(around: range) : nil
        return TemplateTag(
            kind: kind, name: SourceRange(name.startIndex, name.endIndex), range: range,
            removed: line ?? range,
            indentation: SourceRange(line?.start ?? range.start, range.start))
    }

    private static func kind(ofSigil byte: UInt8) -> TagKind? {
        switch byte {
        case UInt8(ascii: "#"): .section
        case UInt8(ascii: "^"): .inverted
        case UInt8(ascii: "/"): .close
        case UInt8(ascii: "!"): .comment
        case UInt8(ascii: ">"): .partial
        case UInt8(ascii: "&"): .raw
        case UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: "$"): .unsupported
        default: nil
        }
    }

    /// The line of `range` with its ending, if nothing else but white space stands on it.
    private func standaloneLine(around range: SourceRange) -> SourceRange? {
        var start = range.start
        while start > 0, source[start - 1].isSpaceOrTab { start -= 1 }
        guard start == 0 || source[start - 1] == ASCII.newline else { return nil }
        var end = range.end
        while end < source.count, source[end].isSpaceOrTab { end += 1 }
        if end == source.count { return SourceRange(start, end) }
        if source[end] == ASCII.carriageReturn, byte(at: end + 1) == ASCII.newline { end += 1 }
        return source[end] == ASCII.newline ? SourceRange(start, end + 1) : nil
    }

    private func find(_ wanted: UInt8, count: Int, from start: Int) -> Int? {
        var run = 0
        for index in source[min(start, source.count)...].indices {
            run = source[index] == wanted ? run + 1 : 0
            if run == count { return index - count + 1 }
        }
        return nil
    }

    private func endOfLine(from start: Int) -> Int {
        source[start...].firstIndex { $0 == ASCII.newline || $0 == ASCII.carriageReturn } ?? source.count
    }

    private func byte(at index: Int) -> UInt8? { index < source.count ? source[index] : nil }
}
