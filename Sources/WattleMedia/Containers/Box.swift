/// A box of an ISO base media file, or an atom of a QuickTime one: length, name, content.
///
/// - Source: ISO/IEC 14496-12, section 4.2.
struct Box: Hashable, Sendable {
    let type: FourCC
    let start: Int
    let content: Range<Int>

    /// Where the next box begins.
    var end: Int { content.upperBound }

    /// The box at an offset; nil where none lies there that ends within `limit`.
    init?(_ bytes: [UInt8], at offset: Int, limit: Int) {
        guard let type = bytes.fourCC(at: offset + 4), let short = bytes.bigEndian32(at: offset) else {
            return nil
        }
        let header = short == 1 ? 16 : 8
        let length = short == 1 ? bytes.bigEndian64(at: offset + 8) : short == 0 ? limit - offset : short
        guard let length, length >= header, offset <= limit, length <= limit - offset,
            bytes.range(offset, length) != nil
        else { return nil }
        self.type = type
        start = offset
        content = offset + header..<offset + length
    }
}

extension [UInt8] {
    /// The boxes that lie one after the other in a range.
    func boxes(in range: Range<Int>) -> [Box] {
        var boxes: [Box] = []
        while let box = Box(self, at: boxes.last?.end ?? range.lowerBound, limit: range.upperBound) {
            boxes.append(box)
        }
        return boxes
    }

    /// The first box of a type in a range.
    func box(_ type: FourCC, in range: Range<Int>) -> Box? { boxes(in: range).first { $0.type == type } }

    /// The box at the end of a path of types, each within the one before.
    func box(at path: [FourCC], in range: Range<Int>) -> Box? {
        var box: Box?
        for type in path {
            box = self.box(type, in: box?.content ?? range)
            if box == nil { return nil }
        }
        return box
    }

    /// Makes a box free space of the same length that holds zeros, so that no offset in the file moves.
    mutating func erase(_ box: Box) {
        overwrite(at: box.start + 4, with: FourCC("free").bytes)
        blank(box.content)
    }

    /// Makes every byte zero that lies in one of `spaces` and in none of `kept`.
    ///
    /// Complexity: linear in the bytes, n log n in the ranges.
    mutating func blank(_ spaces: [Range<Int>], but kept: [Range<Int>]) {
        let kept = kept.sorted { $0.lowerBound < $1.lowerBound }
        var next = 0
        for space in spaces.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            var place = space.lowerBound
            while next < kept.count, kept[next].lowerBound < space.upperBound {
                if place < kept[next].lowerBound { blank(place..<kept[next].lowerBound) }
                place = Swift.max(place, kept[next].upperBound)
                next += 1
            }
            if place < space.upperBound { blank(place..<space.upperBound) }
        }
    }
}
