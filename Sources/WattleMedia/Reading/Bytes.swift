/// Four bytes that name a chunk, a box or a brand.
struct FourCC: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The bytes, the first one highest.
    let code: UInt32

    init(code: UInt32) { self.code = code }

    /// The first four ASCII letters of a literal.
    init(stringLiteral text: StaticString) {
        code = String(describing: text).utf8.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// The bytes in the order of a file.
    var bytes: [UInt8] { bigEndianBytes(code) }
}

/// Reading of numbers and names at an offset; nil where the bytes end before.
///
/// No offset traps, however large it is.
extension [UInt8] {
    /// The bytes `offset ..< offset + length`, if they are all there.
    func range(_ offset: Int, _ length: Int) -> Range<Int>? {
        guard offset >= 0, length >= 0, offset <= count, length <= count - offset else { return nil }
        return offset..<offset + length
    }

    /// The byte at an offset.
    func byte(at offset: Int) -> UInt8? { indices.contains(offset) ? self[offset] : nil }

    /// A number of two bytes, the higher one first.
    func bigEndian16(at offset: Int) -> Int? {
        range(offset, 2).map { Int(self[$0.lowerBound]) << 8 | Int(self[$0.lowerBound + 1]) }
    }

    /// A number of four bytes, the highest one first.
    func bigEndian32(at offset: Int) -> Int? { word(at: offset).map { Int($0) } }

    /// A number of eight bytes, the highest one first; nil when it is above `Int.max`.
    func bigEndian64(at offset: Int) -> Int? {
        guard range(offset, 8) != nil, let high = word(at: offset), let low = word(at: offset + 4) else {
            return nil
        }
        return Int(exactly: UInt64(high) << 32 | UInt64(low))
    }

    /// A number of two bytes, the lower one first.
    func littleEndian16(at offset: Int) -> Int? { bigEndian16(at: offset).map { ($0 & 255) << 8 | $0 >> 8 } }

    /// A number of four bytes, the lowest one first.
    func littleEndian32(at offset: Int) -> Int? { word(at: offset).map { Int($0.byteSwapped) } }

    /// The name at an offset.
    func fourCC(at offset: Int) -> FourCC? { word(at: offset).map { FourCC(code: $0) } }

    /// Whether the bytes at an offset are those of `text`.
    func has(_ text: StaticString, at offset: Int) -> Bool { has(Array(text.description.utf8), at: offset) }

    /// Whether the bytes at an offset are `other`.
    func has(_ other: [UInt8], at offset: Int) -> Bool {
        range(offset, other.count).map { self[$0].elementsEqual(other) } ?? false
    }

    /// Where `byte` comes first at or behind an offset.
    func index(of byte: UInt8, from offset: Int) -> Int? {
        let bytes = span
        var index = Swift.max(0, offset)
        while index < bytes.count {
            if bytes[index] == byte { return index }
            index &+= 1
        }
        return nil
    }

    /// Makes every byte of a range zero, as far as the range lies inside.
    mutating func blank(_ range: Range<Int>) {
        for index in range.clamped(to: indices) { self[index] = 0 }
    }

    /// Puts `other` at an offset in place of what is there, if it fits.
    mutating func overwrite(at offset: Int, with other: [UInt8]) {
        guard let range = range(offset, other.count) else { return }
        replaceSubrange(range, with: other)
    }

    private func word(at offset: Int) -> UInt32? {
        guard let range = range(offset, 4) else { return nil }
        return self[range].reduce(0) { $0 << 8 | UInt32($1) }
    }
}

/// The bytes of a whole number, the highest one first.
func bigEndianBytes(_ value: some FixedWidthInteger) -> [UInt8] {
    stride(from: value.bitWidth - 8, through: 0, by: -8).map { UInt8(truncatingIfNeeded: value >> $0) }
}

/// The bytes of a whole number, the lowest one first.
func littleEndianBytes(_ value: some FixedWidthInteger) -> [UInt8] { bigEndianBytes(value.byteSwapped) }
