import WattleText

/// An edge as it is written: its heads, its line and how long it is.
struct FlowchartLink: Hashable, Sendable {
    /// How the line is drawn.
    enum Stroke: Hashable, Sendable {
        case normal, thick, dotted, invisible
    }

    /// Without the white space around it.
    var range: Range<Int>
    var stroke: Stroke
    /// The mark before the line: `<`, `x` or `o`.
    var tail: UInt8?
    /// The mark after the line: `>`, `x` or `o`.
    var head: UInt8?
    /// How many ranks it spans at least.
    var length: Int
    /// Whether its text follows, and then the rest of it.
    var isOpen = false

    /// Reads the edge that begins at `start`; nil where none does.
    ///
    /// - Parameters:
    ///   - bytes: the text.
    ///   - start: of the edge, no white space.
    ///   - takesLetter: whether `x` or `o` at the start may be its mark; else it is the end of an id.
    init?(_ bytes: ArraySlice<UInt8>, at start: Int, takesLetter: Bool) {
        guard start < bytes.endIndex else { return nil }
        var index = start
        let mark = bytes[start]
        var tail: UInt8?
        if mark == 0x3C || (takesLetter && (mark == 0x78 || mark == 0x6F)) {
            tail = mark
            index += 1
        }
        guard index < bytes.endIndex else { return nil }
        switch bytes[index] {
        case 0x2D, 0x3D: self.init(line: bytes, from: start, index: index, tail: tail)
        case 0x2E: self.init(dotted: bytes, from: start, index: index, tail: tail)
        case 0x7E where tail == nil:
            let count = bytes.run(at: index)
            guard count >= 3 else { return nil }
            self.init(
                range: start..<(start + count), stroke: .invisible, tail: nil, head: nil, length: count - 2)
        default: return nil
        }
    }

    private init(
        range: Range<Int>, stroke: Stroke, tail: UInt8?, head: UInt8?, length: Int, isOpen: Bool = false
    ) {
        self.range = range
        self.stroke = stroke
        self.tail = tail
        self.head = head
        self.length = min(max(length, 1), 10)
        self.isOpen = isOpen
    }

    /// `--`, `-->`, `---`, `==>`, or a dotted edge that begins with `-`.
    private init?(line bytes: ArraySlice<UInt8>, from start: Int, index: Int, tail: UInt8?) {
        let count = bytes.run(at: index)
        let end = index + count
        let next = end < bytes.endIndex ? bytes[end] : 0
        if bytes[index] == 0x2D, count == 1 {
            guard next == 0x2E else { return nil }
            self.init(dotted: bytes, from: start, index: index, tail: tail)
            return
        }
        guard count >= 2 else { return nil }
        let stroke = bytes[index] == 0x2D ? Stroke.normal : .thick
        if next.isEdgeHead {
            self.init(range: start..<(end + 1), stroke: stroke, tail: tail, head: next, length: count - 1)
        } else if count >= 3 {
            self.init(range: start..<end, stroke: stroke, tail: tail, head: nil, length: count - 2)
        } else {
            self.init(
                range: start..<end, stroke: stroke, tail: tail, head: nil, length: 1, isOpen: true)
        }
    }

    /// `-.->`, `.->`, `-..-`, or `-.` alone.
    private init?(dotted bytes: ArraySlice<UInt8>, from start: Int, index: Int, tail: UInt8?) {
        let dots = bytes[index] == 0x2D ? index + 1 : index
        let count = bytes.run(at: dots)
        var end = dots + count
        guard end < bytes.endIndex, bytes[end] == 0x2D else {
            guard dots > index else { return nil }
            self.init(
                range: start..<(dots + 1), stroke: .dotted, tail: tail, head: nil, length: 1, isOpen: true)
            return
        }
        end += 1
        let next = end < bytes.endIndex ? bytes[end] : 0
        self.init(
            range: start..<(next.isEdgeHead ? end + 1 : end), stroke: .dotted, tail: tail,
            head: next.isEdgeHead ? next : nil, length: count)
    }

    // MARK: Heads

    /// What stands at the end.
    var endHead: EdgeHead { head?.edgeHead ?? .none }

    /// What stands at the beginning: as in mermaid, a mark counts only if the end has the same.
    var startHead: EdgeHead { tail?.edgeHead == head?.edgeHead ? endHead : .none }
}

extension ArraySlice<UInt8> {
    /// How often the byte at `index` stands there in a row.
    fileprivate func run(at index: Int) -> Int {
        var end = index
        while end < endIndex, self[end] == self[index] { end += 1 }
        return end - index
    }
}

extension UInt8 {
    /// Whether it is `>`, `x` or `o`.
    var isEdgeHead: Bool { self == 0x3E || self == 0x78 || self == 0x6F }

    /// The head that `<`, `>`, `x` or `o` stands for.
    fileprivate var edgeHead: EdgeHead? {
        switch self {
        case 0x3C, 0x3E: .arrow
        case 0x78: .cross
        case 0x6F: .disc
        default: nil
        }
    }
}
