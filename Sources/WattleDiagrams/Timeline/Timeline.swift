import WattleText

/// What happened, period by period.
struct Timeline: DiagramModel {
    /// A stretch of time and what happened in it.
    struct Period: Sendable {
        let label: Label
        var events: [Label] = []
    }

    /// Periods that belong together.
    struct Section: Sendable {
        /// Nil for what stands before the first section.
        let label: Label?
        var periods: [Period] = []
    }

    /// Which way time runs.
    enum Direction: Sendable {
        case across, down
    }

    var sections: [Section] = []
    var title: String?
    /// Nil where the author does not say it.
    var direction: Direction?

    private static let help = "write a period and its events: 2024 : first event : second event"

    init(_ source: DiagramSource, faults: inout DiagramFaults) {
        var cursor = source.body
        cursor.skipSpaces()
        if cursor.takeKeyword("TD") {
            direction = .down
        } else if cursor.takeKeyword("LR") {
            direction = .across
        }
        while true {
            cursor.skipGaps()
            guard !cursor.isAtEnd else { break }
            readStatement(source, &cursor, &faults)
        }
    }

    private mutating func readStatement(
        _ source: DiagramSource, _ cursor: inout DiagramCursor, _ faults: inout DiagramFaults
    ) {
        if cursor.byte == 0x23 {
            cursor.takeLine()
        } else if cursor.takeWord("title") {
            title = source.label(cursor.takeText()).plainText
        } else if cursor.takeWord("section") {
            sections.append(Section(label: source.label(cursor.takeText(upTo: [0x3A]), style: .bold)))
        } else if cursor.byte == 0x3A {
            readEvent(source, &cursor, &faults)
        } else {
            let range = cursor.takeText(upTo: [0x23, 0x3A])
            if sections.isEmpty { sections.append(Section(label: nil)) }
            sections[sections.count - 1].periods.append(Period(label: source.label(range)))
            cursor.skipHashComment(&faults)
        }
    }

    /// Reads `: event`, up to the next `: `.
    private mutating func readEvent(
        _ source: DiagramSource, _ cursor: inout DiagramCursor, _ faults: inout DiagramFaults
    ) {
        let start = cursor.position
        cursor.position += 1
        var end = cursor.textEnd([0x3A])
        while end < cursor.end, cursor.bytes[end] == 0x3A, end + 1 < cursor.end,
            !cursor.bytes[end + 1].isASCIIWhitespace
        {
            var ahead = cursor
            ahead.position = end + 1
            end = ahead.textEnd([0x3A])
        }
        let range = cursor.trimmed(cursor.position..<end)
        let isSpaced = cursor.isAtLineEnd || cursor.byte?.isSpaceOrTab ?? false || cursor.isAt("%%")
        guard isSpaced else {
            cursor.takeLine()
            return faults.syntax(
                start..<max(range.upperBound, start + 1), "there is no space after ':'", help: Self.help)
        }
        cursor.position = end
        // An event may stand in a section that has no period yet: it belongs to the last one before.
        guard let section = sections.lastIndex(where: { !$0.periods.isEmpty }) else {
            return faults.syntax(
                range.isEmpty ? start..<start + 1 : range, "'\(cursor.text(range))' happens in no period",
                help: Self.help)
        }
        let words = cursor.withoutComment(range)
        guard !words.isEmpty else { return }
        let period = sections[section].periods.count - 1
        sections[section].periods[period].events.append(source.label(words, size: Label.edgeSize))
    }

    var isEmpty: Bool { sections.isEmpty }

    var outline: DiagramOutline {
        var lines: [String] = []
        for section in sections {
            if let label = section.label { lines.append(label.plainText) }
            for period in section.periods {
                let events = period.events.map(\.plainText).joined(separator: "; ")
                lines.append(period.label.plainText + (events.isEmpty ? "" : ": " + events))
            }
        }
        let periods = sections.flatMap(\.periods)
        let ends = [periods.first, periods.last].compactMap { $0?.label.plainText }
        return DiagramOutline(title: "Timeline: " + ends.joined(separator: " to "), lines: lines)
    }
}
