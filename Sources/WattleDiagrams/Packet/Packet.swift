import WattleText

/// The fields of a packet, bit by bit.
struct Packet: DiagramModel {
    /// Bits beside each other that mean one thing.
    struct Field: Sendable {
        let label: Label
        let bits: ClosedRange<Int>
    }

    /// In the order of the text, without gaps.
    var fields: [Field] = []
    var title: String?

    /// More bits than these are no picture: 256 rows of usual length.
    static let bitLimit = 8_192

    private static let help =
        "write bits, a colon and a label in quotes: 0-15: \"Source port\" or +16: \"Source port\""

    init(_ source: DiagramSource, faults: inout DiagramFaults) {
        var cursor = source.body
        while true {
            cursor.skipGaps()
            guard !cursor.isAtEnd else { break }
            if cursor.takeWord("title") {
                title = cursor.text(cursor.takeText())
            } else if !cursor.skipDescription(&faults) {
                readField(source, &cursor, &faults)
            }
        }
    }

    /// Reads `0-15: "label"`, `7: "label"`, `+8: "label"`.
    private mutating func readField(
        _ source: DiagramSource, _ cursor: inout DiagramCursor, _ faults: inout DiagramFaults
    ) {
        let start = cursor.position
        guard let bits = takeBits(&cursor, &faults) else {
            if cursor.position == start { cursor.endStatement(&faults, help: Self.help) }
            cursor.takeLine()
            return
        }
        cursor.skipSpaces()
        guard cursor.take(":") else { return cursor.endStatement(&faults, help: Self.help) }
        cursor.skipSpaces()
        guard let label = cursor.takeQuoted() else {
            let rest = cursor.isAtLineEnd ? start..<cursor.position : cursor.restOfLine
            faults.syntax(rest, "there is no label in quotes", help: Self.help)
            cursor.takeLine()
            return
        }
        fields.append(Field(label: source.label(label, size: Label.edgeSize), bits: bits))
        cursor.endStatement(&faults, help: Self.help)
    }

    /// The bits of a field, which have to follow those before it; nil, reported, where they do not.
    private func takeBits(_ cursor: inout DiagramCursor, _ faults: inout DiagramFaults) -> ClosedRange<Int>? {
        let next = fields.last.map { $0.bits.upperBound + 1 } ?? 0
        let start = cursor.position
        let isCount = cursor.take("+")
        guard let first = Self.takeInteger(&cursor) else {
            cursor.position = start
            return nil
        }
        let low = isCount ? next : first
        var high = isCount ? next + first - 1 : first
        cursor.skipSpaces()
        if !isCount, cursor.take("-") {
            cursor.skipSpaces()
            guard let last = Self.takeInteger(&cursor) else {
                faults.syntax(start..<cursor.position, "the last bit is missing", help: Self.help)
                return nil
            }
            high = last
        }
        let range = start..<cursor.position
        guard let fault = Self.fault(of: low, high, after: next, cursor.text(range), range) else {
            return low...high
        }
        faults.add(fault)
        return nil
    }

    /// What is wrong with bits that have to begin with `next`; nil where nothing is.
    private static func fault(
        of low: Int, _ high: Int, after next: Int, _ text: String, _ range: Range<Int>
    ) -> DiagramFault? {
        if low > high {
            return DiagramFault(
                .syntax, range, "'\(text)' has no bits", help: "a field ends at its first bit or after it")
        }
        if low != next {
            return DiagramFault(
                .syntax, range, "'\(text)' does not follow the field before it",
                help: "begin with bit \(next), or write '+' and the number of bits")
        }
        guard high >= bitLimit else { return nil }
        return DiagramFault(
            .limit, range, "the packet has more than \(bitLimit) bits", help: "show a part of it")
    }

    private static func takeInteger(_ cursor: inout DiagramCursor) -> Int? {
        let digits = cursor.take { $0.isASCIIDigit }
        // As in mermaid, numbers have no zeros before them.
        guard !digits.isEmpty, digits.count < 9, digits.count == 1 || cursor.bytes[digits.lowerBound] != 0x30
        else { return nil }
        return Int(cursor.text(digits))
    }

    var isEmpty: Bool { fields.isEmpty }

    var outline: DiagramOutline {
        let lines = fields.map { field in
            let bits = field.bits
            let place =
                bits.count == 1 ? "bit \(bits.lowerBound)" : "bits \(bits.lowerBound) to \(bits.upperBound)"
            return field.label.plainText + ": " + place
        }
        let count = fields.last.map { $0.bits.upperBound + 1 } ?? 0
        return DiagramOutline(title: "Packet of \(count) bits", lines: lines)
    }
}
