import WattleText

/// Reads names in quotes, nested by indentation, and their values.
struct TreemapReader {
    private let source: DiagramSource
    private var cursor: DiagramCursor
    private(set) var map: Treemap
    private(set) var faults: DiagramFaults
    /// Sections that may hold what follows.
    private var open: [(indent: Int, item: Int)] = []

    init(_ source: DiagramSource, _ map: Treemap, _ faults: DiagramFaults) {
        self.source = source
        self.map = map
        self.faults = faults
        cursor = source.body
    }

    private static let help = "write a name in quotes, and a value for leaves: \"Oak\": 12"

    /// Reads everything.
    ///
    /// Complexity: linear.
    mutating func read() {
        while !cursor.isAtEnd {
            let indent = cursor.take { $0.isSpaceOrTab }.count
            if cursor.isAtLineEnd || cursor.isAt("%%") {
                cursor.takeLine()
            } else {
                readRow(indent)
                cursor.endStatement(&faults, help: Self.help)
            }
            cursor.position = min(cursor.position + 1, cursor.end)
        }
    }

    private mutating func readRow(_ indent: Int) {
        let start = cursor.position
        if cursor.takeKeyword("title") {
            map.title = cursor.text(cursor.trimmed(cursor.takeLine()))
        } else if cursor.takeKeyword("classDef") {
            readClass()
        } else if let name = takeName() {
            readItem(name, indent)
        } else {
            let rest = cursor.restOfLine
            faults.syntax(
                rest,
                cursor.bytes[start] == 0x22 || cursor.bytes[start] == 0x27
                    ? "the name '\(cursor.text(rest))' has no closing quotes"
                    : "'\(cursor.text(rest))' is no name in quotes", help: Self.help)
            cursor.takeLine()
        }
    }

    /// Takes `"…"` or `'…'`, without escapes.
    private mutating func takeName() -> Range<Int>? {
        guard let quote = cursor.byte, quote == 0x22 || quote == 0x27 else { return nil }
        var ahead = cursor
        ahead.position += 1
        let start = ahead.position
        guard let end = ahead.find(quote) else { return nil }
        cursor.position = end + 1
        return start..<end
    }

    private mutating func readItem(_ name: Range<Int>, _ indent: Int) {
        var item = Treemap.Item(name: Label(lines: LabelReader.read(cursor.bytes[name]).lines, fontSize: 12))
        cursor.skipInline()
        if !cursor.isAt(":::"), cursor.byte == 0x3A || cursor.byte == 0x2C {
            cursor.position += 1
            cursor.skipInline()
            guard let value = takeValue() else { return }
            item.value = value
        }
        if cursor.take(":::") { item.classes = [cursor.text(cursor.take(while: \.isWordByte))] }
        while let last = open.last, last.indent >= indent { open.removeLast() }
        item.parent = open.last?.item
        if item.value == nil { open.append((indent, map.items.count)) }
        if open.count > DiagramSource.nestingLimit {
            faults.add(
                DiagramFault(.limit, name, "sections are nested more than 64 deep", help: "nest them less"))
            open.removeLast()
        }
        map.items.append(item)
    }

    /// Takes digits with commas, points and underscores between them.
    private mutating func takeValue() -> Double? {
        let digits = cursor.take { $0.isASCIIDigit || [0x2E, 0x2C, 0x5F].contains($0) }
        let plain = cursor.bytes[digits].filter { $0.isASCIIDigit || $0 == 0x2E }
        guard let value = Double(String(decoding: plain, as: UTF8.self)), value.isFinite else {
            let rest = cursor.restOfLine
            faults.syntax(
                digits.isEmpty ? rest : digits,
                "'\(cursor.text(digits.isEmpty ? rest : digits))' is no value", help: Self.help)
            cursor.takeLine()
            return nil
        }
        return value
    }

    private mutating func readClass() {
        cursor.skipSpaces()
        let name = cursor.take(while: \.isWordByte)
        let style = cursor.trimmed(cursor.take { $0 != ASCII.newline && $0 != 0x3B })
        _ = cursor.take(";")
        map.styles.define([cursor.text(name)], AuthoredStyle(cursor.bytes, in: style, faults: &faults))
    }
}
