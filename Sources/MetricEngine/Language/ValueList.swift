/// The parts of `[a, b]`: split at commas that stand in no parentheses, brackets or quotes.
struct ValueList: Equatable, Sendable {
    /// Without quotes.
    private(set) var items: [ByteRange] = []
    /// As in the source.
    private(set) var rawItems: [ByteRange] = []
    /// Where an item is missing between two commas.
    private(set) var gap: ByteRange?

    /// Reads a value; nil when it is no list in brackets, for example because it is one reference.
    init?(_ source: [UInt8], _ value: ByteRange) {
        guard value.count >= 2, source[value.lowerBound] == UInt8(ascii: "["),
            source[value.upperBound - 1] == UInt8(ascii: "]"), !ValueList.isReference(source, value)
        else { return nil }
        var depth = 0
        var isQuoted = false
        var start = value.lowerBound + 1
        let end = value.upperBound - 1
        for index in start..<end {
            switch source[index] {
            case UInt8(ascii: "\""): isQuoted.toggle()
            case UInt8(ascii: "("), UInt8(ascii: "["): if !isQuoted { depth += 1 }
            case UInt8(ascii: ")"), UInt8(ascii: "]"): if !isQuoted { depth -= 1 }
            case UInt8(ascii: ",") where depth == 0 && !isQuoted:
                add(source, start..<index, isLast: false)
                start = index + 1
            default: break
            }
            if depth < 0 { return nil }
        }
        add(source, start..<end, isLast: true)
    }

    /// Whether it begins as a reference to a block, `[[Note#id]]`.
    static func isReference(_ source: [UInt8], _ value: ByteRange) -> Bool {
        value.count >= 2 && source[value.lowerBound + 1] == UInt8(ascii: "[")
            && (value.count == 2 || source[value.lowerBound + 2] != UInt8(ascii: "["))
    }

    /// A comma may stand behind the last item.
    private mutating func add(_ source: [UInt8], _ range: ByteRange, isLast: Bool) {
        let raw = source[range].trimmed
        guard !raw.isEmpty else {
            if !isLast { gap = gap ?? range.upperBound..<(range.upperBound + 1) }
            return
        }
        rawItems.append(raw.startIndex..<raw.endIndex)
        let isQuoted = raw.count >= 2 && raw.first == UInt8(ascii: "\"") && raw.last == UInt8(ascii: "\"")
        let item = isQuoted ? raw.dropFirst().dropLast().trimmed : raw
        items.append(item.startIndex..<item.endIndex)
    }
}
