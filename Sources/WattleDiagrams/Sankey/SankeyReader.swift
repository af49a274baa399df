import WattleText

/// Reads rows of three values divided by commas; values may be in quotes, with `""` for a quote.
struct SankeyReader {
    private let source: DiagramSource
    private var cursor: DiagramCursor
    private(set) var nodes: [Sankey.Node] = []
    private(set) var flows: [Sankey.Flow] = []
    /// The bytes of each flow's row.
    private(set) var ranges: [Range<Int>] = []
    private(set) var faults: DiagramFaults
    private var numbers: [String: Int] = [:]

    init(_ source: DiagramSource, _ faults: DiagramFaults) {
        self.source = source
        self.faults = faults
        cursor = source.body
    }

    private static let help = "write a source, a target and a value: Sun,Leaf,3.5"

    /// Reads everything.
    ///
    /// Complexity: linear.
    mutating func read() {
        cursor.endStatement(&faults, help: "the rows begin on the next line")
        while true {
            cursor.skipBlank()
            guard !cursor.isAtEnd else { break }
            readRow()
        }
        if flows.isEmpty, !faults.preventDrawing {
            faults.syntax(source.keyword, "there are no rows", help: Self.help)
        }
    }

    private mutating func readRow() {
        let start = cursor.position
        var fields: [Range<Int>] = []
        repeat {
            if !fields.isEmpty { cursor.position += 1 }
            guard let field = readField() else { return }
            fields.append(field)
        } while cursor.byte == 0x2C
        let row = cursor.trimmed(start..<cursor.position)
        guard cursor.isAtLineEnd, fields.count == 3 else {
            cursor.takeLine()
            let row = cursor.trimmed(start..<cursor.position)
            return faults.syntax(
                row, "the row '\(cursor.text(row))' has \(fields.count) values instead of three",
                help: Self.help + ", and put texts with commas or quotes in quotes")
        }
        guard let value = number(fields[2]) else {
            let shown = fields[2].isEmpty ? row : fields[2]
            return faults.syntax(shown, "'\(cursor.text(shown))' is no value", help: Self.help)
        }
        flows.append(Sankey.Flow(from: node(fields[0]), to: node(fields[1]), value: value))
        ranges.append(row)
    }

    /// Reads a value up to the comma or the line end after it; nil, with a report, where a quote is not closed.
    private mutating func readField() -> Range<Int>? {
        cursor.skipSpaces()
        let start = cursor.position
        guard cursor.byte == 0x22 else {
            return cursor.trimmed(cursor.take { $0 != 0x2C && $0 != ASCII.newline && $0 != 0x22 })
        }
        cursor.position += 1
        while !cursor.isAtEnd {
            cursor.take { $0 != 0x22 }
            guard cursor.take("\"\"") else { break }
        }
        guard cursor.take("\"") else {
            cursor.position = start
            faults.syntax(
                cursor.restOfLine, "the quotes before '\(cursor.text(cursor.restOfLine))' are not closed",
                help: "close them with '\"', and write a quote within them twice")
            cursor.takeLine()
            return nil
        }
        let inside = start + 1..<cursor.position - 1
        cursor.skipSpaces()
        return inside
    }

    private func number(_ range: Range<Int>) -> Double? {
        guard let value = Double(shown: cursor.text(range)), value >= 0 else { return nil }
        return value
    }

    /// The node of a name, which is made where it is new.
    private mutating func node(_ range: Range<Int>) -> Int {
        var bytes: [UInt8] = []
        for byte in cursor.bytes[range] where byte != 0x22 || bytes.last != 0x22 { bytes.append(byte) }
        let name = String(decoding: bytes.trimmedASCII(), as: UTF8.self)
        if let number = numbers[name] { return number }
        numbers[name] = nodes.count
        let label = Label(lines: LabelReader.read(Array(name.utf8)[...]).lines, fontSize: 12)
        nodes.append(Sankey.Node(name: name, label: label))
        return nodes.count - 1
    }
}
