import WattleText

/// One line's text, or one cell's, with a place in it.
///
/// Looks, and changes nothing.
struct Segment {
    let source: [UInt8]
    let position: Int
    let start: Int
    let end: Int
    /// Whether the text is a table cell, in which `\|` is `|`.
    let isCell: Bool

    init(source: [UInt8], position: Int, start: Int, end: Int, isCell: Bool) {
        self.source = source
        self.position = position
        self.start = start
        self.end = end
        self.isCell = isCell
    }

    /// The byte `distance` bytes further, within the segment.
    func byte(_ distance: Int) -> UInt8? {
        let index = position + distance
        return index >= start && index < end ? source[index] : nil
    }

    /// Where the pair of bytes stands next, from `offset` on.
    func find(_ first: UInt8, _ second: UInt8, from offset: Int) -> Int? {
        var index = offset
        while index + 1 < end {
            if source[index] == first, source[index + 1] == second { return index }
            index += 1
        }
        return nil
    }

    /// Where the `-->` stands that ends the comment beginning here.
    var htmlCommentEnd: Int? {
        var index = position + 2
        while index + 2 < end {
            if source[index] == 0x2D, source[index + 1] == 0x2D, source[index + 2] == 0x3E { return index }
            index += 1
        }
        return nil
    }

    /// How often `mark` stands here in a row.
    func runLength(of mark: UInt8) -> Int {
        var index = position
        while index < end, source[index] == mark { index += 1 }
        return index - position
    }

    /// Whether `text` stands at `offset`.
    func starts(with text: [UInt8], at offset: Int) -> Bool {
        guard offset + text.count <= end else { return false }
        for index in text.indices where source[offset + index] != text[index] { return false }
        return true
    }
}
