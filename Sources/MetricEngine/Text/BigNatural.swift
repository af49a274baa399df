/// A natural number of any size: just what exact decimal conversion needs.
struct BigNatural: Equatable {
    /// Least significant limb first, without zero limbs at the end.
    private(set) var limbs: [UInt32]

    init(_ value: UInt64) {
        limbs = [UInt32(truncatingIfNeeded: value), UInt32(truncatingIfNeeded: value >> 32)]
        trim()
    }

    var isZero: Bool { limbs.isEmpty }

    /// The position of the highest set bit plus one.
    var bitWidth: Int {
        guard let top = limbs.last else { return 0 }
        return limbs.count * 32 - top.leadingZeroBitCount
    }

    /// Multiplies by a small factor and adds a small term.
    mutating func multiply(by factor: UInt32, adding term: UInt32 = 0) {
        var carry = UInt64(term)
        for index in limbs.indices {
            let product = UInt64(limbs[index]) * UInt64(factor) + carry
            limbs[index] = UInt32(truncatingIfNeeded: product)
            carry = product >> 32
        }
        if carry > 0 { limbs.append(UInt32(carry)) }
        trim()
    }

    /// Multiplies by a power of ten.
    mutating func scale(byPowerOfTen exponent: Int) {
        var rest = exponent
        while rest >= 9 {
            multiply(by: 1_000_000_000)
            rest -= 9
        }
        for _ in 0..<rest { multiply(by: 10) }
    }

    mutating func shiftLeft(by count: Int) {
        guard !isZero, count > 0 else { return }
        let words = count / 32
        let bits = UInt32(count % 32)
        var shifted = [UInt32](repeating: 0, count: words)
        shifted.reserveCapacity(words + limbs.count + 1)
        var carry: UInt32 = 0
        for limb in limbs {
            shifted.append((limb << bits) | carry)
            carry = bits == 0 ? 0 : limb >> (32 - bits)
        }
        shifted.append(carry)
        limbs = shifted
        trim()
    }

    /// Subtracts a number that is not larger.
    mutating func subtract(_ other: BigNatural) {
        var borrow: Int64 = 0
        for index in limbs.indices {
            let part = index < other.limbs.count ? Int64(other.limbs[index]) : 0
            var difference = Int64(limbs[index]) - part - borrow
            borrow = difference < 0 ? 1 : 0
            if difference < 0 { difference += 1 << 32 }
            limbs[index] = UInt32(difference)
        }
        trim()
    }

    /// -1, 0 or 1 as this number is smaller, equal or larger.
    func compared(to other: BigNatural) -> Int {
        if limbs.count != other.limbs.count { return limbs.count < other.limbs.count ? -1 : 1 }
        for index in limbs.indices.reversed() where limbs[index] != other.limbs[index] {
            return limbs[index] < other.limbs[index] ? -1 : 1
        }
        return 0
    }

    private mutating func trim() {
        while limbs.last == 0 { limbs.removeLast() }
    }
}
