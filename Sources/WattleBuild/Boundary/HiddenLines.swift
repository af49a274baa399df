import WattleGarden
import WattleMarkdown
import WattleText

/// Which lines of a public note hold text that its page does not show; each line is looked at once.
struct HiddenLines {
    /// Beginnings of what pages leave out.
    private static let marks = [
        "%%", "<!--", "-->", "]:", "hidden", "template", "style", "script", "\u{AD}", "\u{200B}", "\u{200C}",
        "\u{200D}", "\u{2060}", "\u{FEFF}",
    ].map { Array($0.utf8) }
    /// The bytes with which the marks begin.
    private static let beginnings = marks.reduce(into: [Bool](repeating: false, count: 256)) { table, mark in
        table[Int(mark[0])] = true
    }

    private let note: ParsedNote
    private let lines: LineIndex
    /// The lines of links that lead to nothing.
    private let deadLinks: Set<Int>
    /// The lines of fences, their first and last one, ascending.
    private let fences: [ClosedRange<Int>]
    private var verdicts: [Int: Bool] = [:]

    /// Looks at no line yet.
    init(_ note: PublishedNote, links: [ResolvedLink]) {
        self.note = note.parsed
        let lines = LineIndex(note.parsed.source)
        self.lines = lines
        func covered(_ range: SourceRange) -> ClosedRange<Int> {
            lines.line(at: range.start)...lines.line(at: max(range.start, range.end - 1))
        }
        deadLinks = zip(note.parsed.links, links).reduce(into: []) { dead, pair in
            if pair.1 == .none { dead.formUnion(covered(pair.0.range)) }
        }
        fences = note.parsed.fences.map { covered($0.range) }.sorted { $0.lowerBound < $1.lowerBound }
    }

    /// Whether the line around a place holds something that readers do not see.
    mutating func hidesText(around place: Int) -> Bool {
        let line = lines.line(at: min(place, note.source.count))
        if let verdict = verdicts[line] { return verdict }
        let range = lines.bounds(ofLine: line, in: note.source).bounds
        let verdict = place < note.bodyStart ? hidesField(range) : hidesText(range, line)
        verdicts[line] = verdict
        return verdict
    }

    /// A line of the front matter is shown where it holds one field that readers see, and no comment.
    private func hidesField(_ line: Range<Int>) -> Bool {
        let (source, fields) = (note.source, note.frontMatter.fields)
        if source[line].elementsEqual("---".utf8) { return false }
        guard let field = fields.first(where: { line.contains($0.key.range.start) }),
            Discretion.shownFields.contains(field.key.value), field.value.range.end <= line.upperBound
        else { return true }
        switch field.value.value {
        case .nested, .unreadable: return true
        default: return source[field.value.range.end..<line.upperBound].contains(UInt8(ascii: "#"))
        }
    }

    private func hidesText(_ range: Range<Int>, _ line: Int) -> Bool {
        deadLinks.contains(line) || holdsMark(range) || (isInFence(line) && holdsWikilink(range))
    }

    private func holdsMark(_ range: Range<Int>) -> Bool {
        let source = note.source
        return range.contains { place in
            Self.beginnings[Int(source[place].asciiLowercased)]
                && Self.marks.contains { mark in
                    place + mark.count <= range.upperBound
                        && source[place..<place + mark.count].elementsEqual(mark) { $0.asciiLowercased == $1 }
                }
        }
    }

    private func holdsWikilink(_ range: Range<Int>) -> Bool {
        let bytes = note.source[range]
        return zip(bytes, bytes.dropFirst()).contains { $0 == 0x5B && $1 == 0x5B }
    }

    private func isInFence(_ line: Int) -> Bool {
        var (low, high) = (0, fences.count)
        while low < high {
            let middle = (low + high) / 2
            if fences[middle].lowerBound <= line { low = middle + 1 } else { high = middle }
        }
        return low > 0 && fences[low - 1].contains(line)
    }
}
