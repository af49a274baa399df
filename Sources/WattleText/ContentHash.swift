/// 128 bits that stand for a sequence of bytes: equal bytes give equal hashes on every machine and in every run.
///
/// Meant for change detection and stable names, not for secrets: it is not collision resistant against somebody
/// who chooses the bytes.
package struct ContentHash: Hashable, Sendable, Comparable {
    package let high: UInt64
    package let low: UInt64

    /// Takes the two halves as they are.
    package init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// The hash of `bytes`.
    ///
    /// Complexity: linear, about eight bytes a step.
    package init(_ bytes: [UInt8]) {
        var hasher = ContentHasher()
        hasher.combine(bytes)
        self = hasher.finish()
    }

    /// 32 lower-case hexadecimal digits.
    package var hexadecimal: String {
        var digits: [UInt8] = []
        digits.reserveCapacity(32)
        for word in [high, low] {
            for shift in stride(from: 60, through: 0, by: -4) {
                let nibble = UInt8(truncatingIfNeeded: word >> UInt64(shift)) & 15
                digits.append(nibble < 10 ? 0x30 + nibble : 0x57 + nibble)
            }
        }
        return String(decoding: digits, as: UTF8.self)
    }

    /// The first `count` hexadecimal digits, for file names and fragments.
    package func prefix(_ count: Int) -> String { String(hexadecimal.prefix(count)) }

    /// Order by value, the high half first.
    package static func < (left: ContentHash, right: ContentHash) -> Bool {
        (left.high, left.low) < (right.high, right.low)
    }
}

/// Collects bytes and values into a ``ContentHash``.
package struct ContentHasher: Sendable {
    private var first: UInt64 = 0x9E37_79B9_7F4A_7C15
    private var second: UInt64 = 0xD1B5_4A32_D192_ED03
    private var length: UInt64 = 0

    /// Starts with nothing collected.
    package init() {}

    /// Adds one word.
    package mutating func combine(_ word: UInt64) {
        first = Self.fold(first ^ word, 0xA076_1D64_78BD_642F)
        second = Self.fold(second &+ word, 0xE703_7ED1_A0B4_28DB) ^ first
    }

    /// Adds bytes, and their number, so that neighbours cannot run into each other.
    package mutating func combine(_ bytes: [UInt8]) { combine(bytes.span) }

    /// Adds the UTF-8 bytes of `text`, and their number.
    package mutating func combine(_ text: String) { combine(Array(text.utf8)) }

    /// The hash of everything collected so far.
    package func finish() -> ContentHash {
        let high = Self.fold(first ^ length, second | 1)
        let low = Self.fold(second ^ 0x8EBC_6AF0_9C88_C6E3, first &+ length | 1)
        return ContentHash(high: high ^ (high >> 32), low: low ^ (low >> 29))
    }

    /// Adds bytes, and their number.
    package mutating func combine(_ bytes: Span<UInt8>) {
        var offset = 0
        let count = bytes.count
        while offset &+ 8 <= count {
            var word: UInt64 = 0
            for index in 0..<8 { word |= UInt64(bytes[offset &+ index]) &<< UInt64(index &* 8) }
            combine(word)
            offset &+= 8
        }
        var tail: UInt64 = 0
        var shift: UInt64 = 0
        while offset < count {
            tail |= UInt64(bytes[offset]) &<< shift
            shift &+= 8
            offset &+= 1
        }
        combine(tail)
        combine(UInt64(count))
        length &+= UInt64(count)
    }

    private static func fold(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let product = left.multipliedFullWidth(by: right)
        return product.high ^ product.low
    }
}
