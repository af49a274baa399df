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
        /// Whether a line under it could not be read, and was reported.
        var isDamaged = false
        /// Whether its lines have been reported for how far they are indented.
        var isMisindented = false

        /// Whether it says nothing, and nothing has been said about that.
        var isEmpty: Bool { value == nil && items.isEmpty && pairs.isEmpty && !isDamaged }
    }

    /// A named value.
    struct Pair: Equatable, Sendable {
        let name: ByteRange
        let value: ByteRange
    }

    let source: [UInt8]
    /// Whether what stands here belongs to a key that has been reported.
    private var isInUnknownKey = false
    /// Values that stand without quotes.
    private(set) var plainValues: [ByteRange] = []

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

    /// Whether every line was understood, so that nothing is missing that an author wrote.
    var isWhole: Bool { faults.isEmpty }

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
            faults.append(.tab(tab..<(tab + 1)))
            damage()
            return
        }
        let indent = line.lowerBound..<start
        if isItem(start, end) {
            readItem(start..<end, indent: indent)
        } else if indent.isEmpty || isKeyInWrongPlace(start..<end) {
            if !indent.isEmpty { faults.append(.indentedKey(indent, start..<end)) }
            readKey(start..<end)
        } else {
            readPair(start..<end, indent: indent)
        }
    }

    private mutating func damage() {
        if !entries.isEmpty { entries[entries.count - 1].isDamaged = true }
    }

    /// Whether `- ` begins here.
    private func isItem(_ start: Int, _ end: Int) -> Bool {
        source[start] == UInt8(ascii: "-") && (start + 1 == end || source[start + 1] == UInt8(ascii: " "))
    }

    /// Whether an indented line is a key of the block behind a stray space.
    private func isKeyInWrongPlace(_ line: ByteRange) -> Bool {
        guard let colon = colon(in: line), BlockKey(source[trimmed(line.lowerBound..<colon)]) != nil else {
            return false
        }
        return entries.last.map { $0.key.shape != .pairs && $0.value != nil } ?? true
    }

    private mutating func readItem(_ line: ByteRange, indent: ByteRange) {
        guard !isInUnknownKey else { return }
        guard !entries.isEmpty else {
            faults.append(.noKey(line, help: utf8("begin with a key, as in   show:")))
            return
        }
        if !indent.isEmpty { checkIndent(indent) }
        guard let value = value(in: (line.lowerBound + 1)..<line.upperBound) else {
            faults.append(.expected(utf8("a value after -"), line))
            damage()
            return
        }
        entries[entries.count - 1].items.append(value)
    }

    private mutating func readKey(_ line: ByteRange) {
        guard let colon = colon(in: line) else {
            let word = firstWord(line)
            isInUnknownKey = true
            faults.append(.noColon(line, word: word, isKey: BlockKey(source[word]) != nil, source))
            damage()
            return
        }
        let name = trimmed(line.lowerBound..<colon)
        guard let key = BlockKey(source[name]) else {
            readUnknownKey(name, line, colon)
            return
        }
        isInUnknownKey = false
        if let earlier = entries.first(where: { $0.key == key }) {
            faults.append(.repeatedKey(key, name, earlier: earlier.keyRange))
        }
        entries.append(Entry(key: key, keyRange: name, value: value(in: (colon + 1)..<line.upperBound)))
    }

    /// A key that is none: perhaps a named value that is not indented.
    private mutating func readUnknownKey(_ name: ByteRange, _ line: ByteRange, _ colon: Int) {
        if !isInUnknownKey, let last = entries.last, last.key.shape == .pairs, last.value == nil,
            last.pairs.isEmpty || last.isMisindented
        {
            checkIndent(line.lowerBound..<line.lowerBound)
            readPair(line, indent: line.lowerBound..<line.lowerBound)
            return
        }
        isInUnknownKey = true
        faults.append(.unknownKey(Array(source[name]), name))
    }

    private mutating func readPair(_ line: ByteRange, indent: ByteRange) {
        guard !isInUnknownKey else { return }
        guard let last = entries.last else {
            faults.append(.noKey(line, help: utf8("begin with a key, as in   show:")))
            return
        }
        guard let colon = colon(in: line) else {
            faults.append(.unreadableLine(line, under: last.key, source))
            damage()
            return
        }
        checkIndent(indent)
        let name = trimmed(line.lowerBound..<colon)
        guard let value = value(in: (colon + 1)..<line.upperBound) else {
            faults.append(.noValue(Array(source[name]), name))
            damage()
            return
        }
        entries[entries.count - 1].pairs.append(Pair(name: name, value: value))
    }

    /// M012: lines under a key are indented by two spaces; said once for a key.
    private mutating func checkIndent(_ indent: ByteRange) {
        guard indent.count != 2, let last = entries.last, !last.isMisindented else { return }
        entries[entries.count - 1].isMisindented = true
        faults.append(.wrongIndent(indent, under: last.key))
    }

    /// The colon that ends a key: followed by a space or the end of the line.
    private func colon(in line: ByteRange) -> Int? {
        line.first { index in
            source[index] == UInt8(ascii: ":")
                && (index + 1 == line.upperBound || source[index + 1] == UInt8(ascii: " "))
        }
    }

    private func firstWord(_ line: ByteRange) -> ByteRange {
        let end = source[line].firstIndex { !isNamePart($0) } ?? line.upperBound
        return line.lowerBound..<end
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
        if source[value.lowerBound] == UInt8(ascii: "'") {
            faults.append(.singleQuotes(value, source))
            let isClosed = value.count > 1 && source[value.upperBound - 1] == UInt8(ascii: "'")
            value = (value.lowerBound + 1)..<(isClosed ? value.upperBound - 1 : value.upperBound)
        } else {
            plainValues.append(value)
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
            faults.append(
                .unexpected(
                    Array(rest), rest.startIndex..<rest.endIndex,
                    help: [
                        utf8("the quotes stand around the whole value, and a quoted value holds no quotes")
                    ]))
        } else if let escape = source[inner..<close].firstIndex(of: UInt8(ascii: "\\")) {
            faults.append(
                .unexpected(
                    [UInt8(ascii: "\\")], escape..<(escape + 1),
                    help: [utf8("nothing is escaped inside quotes; leave the backslash out")]))
        }
        let range = trimmed(inner..<close)
        return range.isEmpty ? nil : range
    }
}
