/// The draws of one named input: a scrambled base-2 radical inverse in scrambled order.
///
/// Both scrambles follow from the input's name alone, so that an author who adds an input leaves every other
/// input's draws as they were. Hash-based Owen scrambling after Burley, "Practical Hash-based Owen
/// Scrambling", JCGT 9(4), 2020.
package struct SampleStream: Equatable, Sendable {
    private let orderSeed: UInt32
    private let valueSeed: UInt32

    /// The stream of a name under a site's seed.
    package init(siteSeed: UInt64, owner: [UInt8], name: [UInt8], ordinal: Int = 0) {
        var hash = SplitMix64.mixed(siteSeed &+ 0x9E37_79B9_7F4A_7C15)
        for byte in owner { hash = SampleStream.mixing(hash, UInt64(byte)) }
        hash = SampleStream.mixing(hash, 0x100)
        for byte in name { hash = SampleStream.mixing(hash, UInt64(byte)) }
        hash = SampleStream.mixing(hash, 0x200 &+ UInt64(ordinal))
        orderSeed = UInt32(truncatingIfNeeded: hash)
        valueSeed = UInt32(truncatingIfNeeded: hash >> 32)
    }

    private static func mixing(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        SplitMix64.mixed((hash ^ word) &+ 0x9E37_79B9_7F4A_7C15)
    }

    /// The draw with an index, strictly between 0 and 1.
    package func uniform(_ index: Int) -> Double {
        // The order is reversed once as an index and once as bits behind the point, so not at all.
        let order = mixed(UInt32(truncatingIfNeeded: index).bitReversed, orderSeed).bitReversed
        return (Double(mixed(order, valueSeed).bitReversed) + 0.5) / 4_294_967_296
    }

    /// A nested uniform scramble of reversed bits: each bit of the result depends only on lower bits of the input.
    private func mixed(_ reversed: UInt32, _ seed: UInt32) -> UInt32 {
        var bits = reversed
        bits ^= bits &* 0x3D20_ADEA
        bits = bits &+ seed
        bits = bits &* ((seed >> 16) | 1)
        bits ^= bits &* 0x0552_6C56
        bits ^= bits &* 0x53A2_2864
        return bits
    }
}

extension UInt32 {
    fileprivate var bitReversed: UInt32 {
        var bits = byteSwapped
        bits = ((bits & 0xF0F0_F0F0) >> 4) | ((bits & 0x0F0F_0F0F) << 4)
        bits = ((bits & 0xCCCC_CCCC) >> 2) | ((bits & 0x3333_3333) << 2)
        return ((bits & 0xAAAA_AAAA) >> 1) | ((bits & 0x5555_5555) << 1)
    }
}
