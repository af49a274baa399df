import WattleDiagnostics
import WattleText

/// What stands in `@{ … }`: names and values, divided by commas or line ends.
struct ShapeData {
    /// One name and its value, quotes excepted.
    struct Entry {
        let name: Range<Int>
        let value: Range<Int>
    }

    private(set) var entries: [Entry] = []
    /// What is no name with a value, if something is not.
    private(set) var stray: Range<Int>?

    /// Reads what stands between the braces.
    ///
    /// Complexity: linear.
    init(_ bytes: [UInt8], in range: Range<Int>) {
        var cursor = DiagramCursor(bytes, in: range)
        while true {
            cursor.take { $0.isASCIIWhitespace || $0 == 0x2C }
            guard !cursor.isAtEnd else { return }
            let start = cursor.position
            let name = Self.takeWord(&cursor, until: [0x3A, 0x2C, ASCII.newline])
            cursor.skipSpaces()
            guard cursor.take(":"), !name.isEmpty else {
                if stray == nil { stray = start..<max(cursor.position, start + 1) }
                cursor.take { $0 != 0x2C && $0 != ASCII.newline }
                continue
            }
            cursor.skipSpaces()
            let indent = Self.indent(of: start, in: bytes)
            entries.append(
                Entry(
                    name: name,
                    value: Self.takeBlock(&cursor, indent)
                        ?? Self.takeWord(&cursor, until: [0x2C, ASCII.newline])))
        }
    }

    /// How much white space stands before a place.
    private static func indent(of place: Int, in bytes: [UInt8]) -> Int {
        var start = place
        while start > 0, bytes[start - 1].isSpaceOrTab { start -= 1 }
        return place - start
    }

    /// `|` and the lines after it that are indented further, as in YAML; nil where something else stands.
    private static func takeBlock(_ cursor: inout DiagramCursor, _ indent: Int) -> Range<Int>? {
        var lines = cursor
        guard lines.byte == 0x7C || lines.byte == 0x3E else { return nil }
        lines.position += 1
        lines.take { $0 == 0x2B || $0 == 0x2D || $0.isSpaceOrTab }
        guard lines.byte == ASCII.newline else { return nil }
        let start = lines.position
        while lines.byte == ASCII.newline {
            var next = lines
            next.position += 1
            let further = next.take { $0.isSpaceOrTab }.count
            guard further > indent || next.isAtLineEnd else { break }
            next.takeLine()
            lines = next
        }
        cursor.position = lines.position
        return cursor.trimmed(start..<lines.position)
    }

    /// A word, with or without quotes around it.
    private static func takeWord(_ cursor: inout DiagramCursor, until marks: [UInt8]) -> Range<Int> {
        if let quote = cursor.byte, quote == 0x22 || quote == 0x27 {
            cursor.position += 1
            let word = cursor.take { $0 != quote }
            cursor.position = min(cursor.position + 1, cursor.end)
            return cursor.trimmed(word)
        }
        let start = cursor.position
        while let byte = cursor.byte, !marks.contains(byte) { cursor.position += 1 }
        return cursor.trimmed(start..<cursor.position)
    }
}

extension FlowchartReader {
    /// `@{ shape: cyl, label: "text" }` after the id of a node or of an edge.
    mutating func readData(of id: String) -> Bool {
        let opening = token.range
        var cursor = cursor(at: opening.upperBound)
        var isQuoted = false
        cursor.take { byte in
            if byte == 0x22 { isQuoted.toggle() }
            return isQuoted || byte != 0x7D
        }
        let inside = opening.upperBound..<cursor.position
        guard cursor.take("}") else {
            faults.syntax(opening, "'@{' after '\(id)' is not closed", help: "close it with '}'")
            return false
        }
        move(to: cursor.position)
        let data = ShapeData(bytes, in: inside)
        if let stray = data.stray {
            faults.syntax(
                stray, "'\(shortened(stray))' is no name with a value",
                help: "write a name, ':' and a space before the value: shape: cyl")
            return false
        }
        for entry in data.entries { apply(entry, to: id) }
        return true
    }

    private mutating func apply(_ entry: ShapeData.Entry, to id: String) {
        // Edges neither move nor bend each in its own way.
        if draft.hasEdge(id) { return }
        let name = text(entry.name)
        switch name {
        case "shape": apply(shape: entry.value, to: id)
        case "label":
            guard !entry.value.isEmpty else { return }
            draft.set(text: FlowchartText(range: entry.value, markup: .markdown), shape: nil, of: id)
        case "icon", "img":
            faults.ignored(
                entry.value, "the picture '\(shortened(entry.value))' is left out",
                help: "pictures hold nothing from elsewhere; say it in the label")
        case "form", "pos", "w", "h", "constraint", "padding", "animate", "animation", "curve": break
        default:
            faults.ignored(entry.name, "'\(name)' is not known and does nothing", help: nil)
        }
    }

    private mutating func apply(shape range: Range<Int>, to id: String) {
        let name = text(range)
        if let shape = NodeShape(name: name) { return draft.set(text: nil, shape: shape, of: id) }
        let near = nearestName(to: name, among: NodeShape.names)
        faults.add(
            DiagramFault(
                .ignored, range, "no shape is named '\(name)'; '\(id)' is drawn as a rectangle",
                help: near.map { "did you mean '\($0)'?" } ?? "write 'rect', 'cyl' or 'diam', say",
                replacement: near))
    }
}
