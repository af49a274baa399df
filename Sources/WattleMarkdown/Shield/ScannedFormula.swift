import WattleText

/// The source of a formula, put together from where it stands.
struct ScannedFormula {
    private(set) var content: [UInt8] = []
    private(set) var lines = ContentLines()

    /// What stands on some lines, each but the last ended by a line feed.
    init(lines ranges: [Range<Int>], of source: [UInt8]) {
        for range in ranges {
            if !lines.contentStarts.isEmpty { content.append(ASCII.newline) }
            append(range, of: source)
        }
    }

    /// What stands in a table's cell, where `|` is spelled `\|`.
    init(cell range: Range<Int>, of source: [UInt8]) {
        var run = range.lowerBound
        for position in range.dropLast()
        where source[position] == ASCII.backslash && source[position + 1] == 0x7C {
            append(run..<position, of: source)
            run = position + 1
        }
        append(run..<range.upperBound, of: source)
    }

    private mutating func append(_ range: Range<Int>, of source: [UInt8]) {
        lines.append(content: content.count, source: range.lowerBound)
        content += source[range]
    }
}
