/// The lines of a block as keys, values, lists and named values, before any value is read.
struct BlockOutline: Equatable, Sendable {
    private(set) var entries: [Entry] = []
    private(set) var faults: [MetricFault] = []

    /// One key with what belongs to it.
    struct Entry: Equatable, Sendable {
        let key: BlockKey
        let keyRange: ByteRange
        /// The value on the key's own line, quotes stripped.
        var value: ByteRange?
        /// Values of lines that begin with `- `.
        var items: [ByteRange] = []
        /// Values of lines `name: value`.
        var pairs: [Pair] = []
    }

    /// A named value.
    struct Pair: Equatable, Sendable {
        let name: ByteRange
        let value: ByteRange
    }

    private let source: [UInt8]
    private var isInUnknownKey = false

    init(_ source: [UInt8]) {
        self.source = source
        guard source.count <= Limits.sourceBytes else {
            faults.append(
                .blockTooLong(utf8("\(source.count) bytes"), limit: utf8("\(Limits.sourceBytes)"), 0..<0))
            return
        }
        let lines = BlockOutline.lines(of: source)
        guard lines.count <= Limits.sourceLines else {
            faults.append(
                .blockTooLong(
                    utf8("\(lines.count) lines"), limit: utf8("\(Limits.sourceLines)"),
                    lines[Limits.sourceLines]))
            return
        }
        for line in lines { read(line) }
    }

    private static func lines(of source: [UInt8]) -> [ByteRange] {
        var lines: [ByteRange] = []
        var start = 0
        for index in source.indices where source[index] == UInt8(ascii: "\n") {
            lines.append(start..<index)
            start = index + 1
        }
        if start < source.count { lines.append(start..<source.count) }
        return lines
    }

    private mutating func read(_ line: ByteRange) {
        var end = line.upperBound
        while end > line.lowerBound, source[end - 1] == UInt8(ascii: " ") || source[end - 1] == 13 {
            end -= 1
        }
        var start = line.lowerBound
        while start < end, source[start] == UInt8(ascii: " ") { start += 1 }
        guard start < end, source[start] != UInt8(ascii: "#") else { return }
        if let tab = source[line.lowerBound..<end].firstIndex(of: UInt8(ascii: "\t")) {
            faults.append(
                MetricFault(
                    rule: MetricRule(6), message: utf8("tabs cannot stand in a metric block"),
                    range: tab..<(tab + 1),
                    help: [utf8("indent with two spaces")],
                    fix: .init(summary: utf8("two spaces"), range: tab..<(tab + 1), replacement: utf8("  "))))
            return
        }
        let indent = start - line.lowerBound
        if source[start] == UInt8(ascii: "-"), start + 1 == end || source[start + 1] == UInt8(ascii: " ") {
            readItem(start..<end)
        } else if indent == 0 {
            readKey(start..<end)
        } else {
            readPair(start..<end)
        }
    }

    private mutating func readItem(_ line: ByteRange) {
        guard !isInUnknownKey else { return }
        guard !entries.isEmpty else {
            faults.append(.noKey(line))
            return
        }
        guard let value = value(in: (line.lowerBound + 1)..<line.upperBound) else {
            faults.append(.expected(utf8("a value after -"), line))
            return
        }
        entries[entries.count - 1].items.append(value)
    }

    private mutating func readKey(_ line: ByteRange) {
        guard let colon = colon(in: line) else {
            isInUnknownKey = true
            faults.append(.noKey(line))
            return
        }
        let name = trimmed(line.lowerBound..<colon)
        guard let key = BlockKey(source[name]) else {
            isInUnknownKey = true
            faults.append(.unknownKey(Array(source[name]), name))
            return
        }
        isInUnknownKey = false
        if let earlier = entries.first(where: { $0.key == key }) {
            faults.append(.repeatedKey(key, name, earlier: earlier.keyRange))
        }
        entries.append(Entry(key: key, keyRange: name, value: value(in: (colon + 1)..<line.upperBound)))
    }

    private mutating func readPair(_ line: ByteRange) {
        guard !isInUnknownKey else { return }
        guard !entries.isEmpty, let colon = colon(in: line) else {
            faults.append(.noKey(line))
            return
        }
        let name = trimmed(line.lowerBound..<colon)
        guard let value = value(in: (colon + 1)..<line.upperBound) else {
            faults.append(.noValue(Array(source[name]), name))
            return
        }
        entries[entries.count - 1].pairs.append(Pair(name: name, value: value))
    }

    /// The colon that ends a key: followed by a space or the end of the line.
    private func colon(in line: ByteRange) -> Int? {
        line.first { index in
            source[index] == UInt8(ascii: ":")
                && (index + 1 == line.upperBound || source[index + 1] == UInt8(ascii: " "))
        }
    }

    private func trimmed(_ range: ByteRange) -> ByteRange {
        let slice = source[range].trimmed
        return slice.startIndex..<slice.endIndex
    }

    /// A value without the spaces, comment and quotes around it; nil when nothing is left.
    private mutating func value(in range: ByteRange) -> ByteRange? {
        var value = trimmed(range)
        guard !value.isEmpty else { return nil }
        if source[value.lowerBound] == UInt8(ascii: "\"") { return quoted(value) }
        if source[value.lowerBound] == UInt8(ascii: "#") { return nil }
        for index in value.dropFirst()
        where source[index] == UInt8(ascii: "#") && source[index - 1] == UInt8(ascii: " ") {
            value = trimmed(value.lowerBound..<index)
            break
        }
        return value
    }

    private mutating func quoted(_ value: ByteRange) -> ByteRange? {
        let inner = value.lowerBound + 1
        guard let close = source[inner..<value.upperBound].firstIndex(of: UInt8(ascii: "\"")) else {
            faults.append(.expected(utf8("a closing quote"), value))
            return inner..<value.upperBound
        }
        let rest = source[(close + 1)..<value.upperBound].trimmed
        if let first = rest.first, first != UInt8(ascii: "#") {
            faults.append(.unexpected(Array(rest), rest.startIndex..<rest.endIndex))
        }
        let range = trimmed(inner..<close)
        return range.isEmpty ? nil : range
    }
}
