/// The SplitMix64 generator: one 64-bit state, the same numbers everywhere.
///
/// - Source: G. L. Steele, D. Lea, C. H. Flood, Fast splittable pseudorandom number generators, OOPSLA 2014.
package struct SplitMix64: Sendable {
    private var state: UInt64

    /// Starts the sequence of `seed`.
    package init(seed: UInt64) { state = seed }

    /// The next 64 bits.
    package mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        return SplitMix64.mixed(state)
    }

    /// The next number in `[0, 1)`, in steps of 2 to the power -53.
    package mutating func nextUnit() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// The output function: every bit of `word` reaches every bit of the result, and no two words share one.
    package static func mixed(_ word: UInt64) -> UInt64 {
        var word = word
        word = (word ^ (word >> 30)) &* 0xbf58_476d_1ce4_e5b9
        word = (word ^ (word >> 27)) &* 0x94d0_49bb_1331_11eb
        return word ^ (word >> 31)
    }
}
