/// An element of a Matroska or WebM file: a name, a length, the content.
///
/// - Source: RFC 8794, sections 4 to 6.
struct EBMLElement: Hashable, Sendable {
    let name: UInt32
    let start: Int
    let content: Range<Int>

    /// Where the next element begins.
    var end: Int { content.upperBound }

    /// The element at an offset; nil where none lies there that begins before `limit`.
    ///
    /// One that does not say its length, or says more than there is, ends where its parent does; a cluster of unknown
    /// length ends before the next element that cannot lie in it.
    init?(_ bytes: [UInt8], at offset: Int, limit: Int) {
        guard let head = EBMLHead(bytes, at: offset, limit: limit) else { return nil }
        name = head.name
        start = offset
        let end = head.length.map { head.end + min($0, limit - head.end) }
        content = head.end..<(end ?? Self.endOfUnknown(bytes, head, limit: limit))
    }

    private static func endOfUnknown(_ bytes: [UInt8], _ head: EBMLHead, limit: Int) -> Int {
        guard head.name == MatroskaVocabulary.cluster else { return limit }
        var offset = head.end
        while let child = EBMLHead(bytes, at: offset, limit: limit) {
            // Elements that lie beside clusters have names of four bytes, and none within clusters has.
            guard child.name < 0x1000_0000 else { return offset }
            guard let length = child.length, length < limit - child.end else { return limit }
            offset = child.end + length
        }
        return limit
    }
}

/// The name and the length of an element.
private struct EBMLHead {
    let name: UInt32
    /// Where the content begins.
    let end: Int
    /// How long the content is; nil when that is not said.
    let length: Int?

    init?(_ bytes: [UInt8], at offset: Int, limit: Int) {
        guard let first = bytes.byte(at: offset), first.leadingZeroBitCount < 4,
            let size = bytes.byte(at: offset + first.leadingZeroBitCount + 1), size != 0
        else { return nil }
        let nameEnd = offset + first.leadingZeroBitCount + 1
        end = nameEnd + size.leadingZeroBitCount + 1
        guard end <= limit, end <= bytes.count else { return nil }
        name = bytes[offset..<nameEnd].reduce(0) { $0 << 8 | UInt32($1) }
        let all = UInt64(1) << UInt64(7 * (end - nameEnd)) - 1
        let number = bytes[nameEnd..<end].reduce(UInt64(0)) { $0 << 8 | UInt64($1) } & all
        length = number == all ? nil : Int(number)
    }
}

extension [UInt8] {
    /// The elements that lie one after the other in a range.
    func elements(in range: Range<Int>) -> [EBMLElement] {
        var elements: [EBMLElement] = []
        var offset = range.lowerBound
        while let element = EBMLElement(self, at: offset, limit: range.upperBound) {
            elements.append(element)
            offset = element.end
        }
        return elements
    }

    /// The first element of a name in a range.
    func element(_ name: UInt32, in range: Range<Int>) -> EBMLElement? {
        elements(in: range).first { $0.name == name }
    }

    /// A whole number without sign of up to eight bytes; nil above `Int.max`.
    func number(in range: Range<Int>) -> Int? {
        guard range.count <= 8 else { return nil }
        return Int(exactly: self[range].reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
    }

    /// Makes a range of at least two bytes an element of nothing, of the same length.
    mutating func void(_ range: Range<Int>) {
        blank(range)
        guard range.count >= 2 else { return }
        self[range.lowerBound] = 0xEC
        if range.count < 2 + 127 {
            self[range.lowerBound + 1] = 0x80 | UInt8(range.count - 2)
        } else {
            overwrite(at: range.lowerBound + 1, with: bigEndianBytes(UInt64(range.count - 9) | 1 << 56))
        }
    }
}
