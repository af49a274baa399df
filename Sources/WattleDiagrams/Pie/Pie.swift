import WattleText

/// Parts of a whole.
struct Pie: DiagramModel {
    /// One part.
    struct Slice: Sendable {
        var label: Label
        var value: Double
        /// The value as its author wrote it.
        var text: String
    }

    /// In the order of the text.
    var slices: [Slice] = []
    var title: String?
    /// Whether values stand beside the labels.
    var showsData = false

    init(_ source: DiagramSource, faults: inout DiagramFaults) {
        var cursor = source.body
        cursor.skipInline()
        showsData = cursor.takeKeyword("showData")
        while true {
            cursor.skipGaps()
            guard !cursor.isAtEnd else { break }
            if cursor.takeKeyword("title") {
                title = cursor.text(cursor.trimmed(cursor.takeLine()))
            } else if !cursor.skipDescription(&faults) {
                readSlice(source, &cursor, &faults)
            }
        }
        let hasWhole = slices.contains { $0.value > 0 }
        if !slices.isEmpty, !hasWhole {
            faults.syntax(source.keyword, "all values are zero", help: "a part must be larger than zero")
        }
    }

    /// Reads `"label" : 12.5`.
    private mutating func readSlice(
        _ source: DiagramSource, _ cursor: inout DiagramCursor, _ faults: inout DiagramFaults
    ) {
        let help = "write a label in quotes, a colon and a value: \"Oak\" : 42"
        guard let label = cursor.takeQuoted() else {
            return cursor.endStatement(&faults, help: help)
        }
        cursor.skipInline()
        let colon = cursor.position
        guard cursor.take(":") else {
            faults.syntax(
                label, "there is no ':' and value after '\(cursor.text(label))'", help: help)
            cursor.takeLine()
            return
        }
        cursor.skipInline()
        let start = cursor.position
        guard let value = cursor.takeNumber(), cursor.bytes[start] != 0x2B else {
            let rest = cursor.isAtLineEnd ? colon..<colon + 1 : cursor.restOfLine
            faults.syntax(rest, "'\(cursor.text(rest))' is no value", help: help)
            cursor.takeLine()
            return
        }
        let range = start..<cursor.position
        if value < 0 {
            faults.syntax(
                range, "the value '\(cursor.text(range))' is below zero",
                help: "a part of a whole is zero or more")
        }
        slices.append(
            Slice(label: source.label(label), value: max(0, value), text: cursor.text(range)))
        cursor.endStatement(&faults, help: help)
    }

    var isEmpty: Bool { slices.isEmpty }

    /// The whole.
    var sum: Double { slices.reduce(0) { $0 + $1.value } }

    var outline: DiagramOutline {
        let lines = slices.map {
            $0.label.plainText + ": " + (showsData ? $0.text + ", " : "") + percentText($0.value / sum)
        }
        return DiagramOutline(title: "Pie chart of \(slices.count) parts", lines: lines)
    }
}
