import WattleText

/// The words of bytes, each as a hash: runs of letters, digits and characters beyond ASCII.
///
/// The case of ASCII letters makes no difference, `%41` is the byte that it stands for, entities and typographic
/// punctuation divide words, and characters that nobody can see are passed over. So `Secret Plan`, `secret-plan`,
/// `secret_plan` and `Secret%20Plan` are the same words.
struct WordReader {
    /// What a byte is by itself.
    private static let divider: UInt8 = 0
    private static let special: UInt8 = 1

    /// The hash of no bytes.
    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

    /// For each byte what it counts as within a word: itself in lower case, nothing, or what has to be looked at.
    private let kinds: [UInt8] = (0...255).map { (byte: UInt8) -> UInt8 in
        switch byte {
        case UInt8(ascii: "%"), UInt8(ascii: "&"), 0xC2, 0xE2: special
        case _ where byte.isASCIILetter: byte | 0x20
        case _ where byte.isASCIIDigit || byte >= 0x80: byte
        default: divider
        }
    }

    /// Calls `body` with the hash of each word and how many bytes it has.
    /// - Complexity: linear. One table look-up and one multiplication a byte.
    @inline(__always)
    func forEachWord(in bytes: Span<UInt8>, _ body: (_ hash: UInt64, _ length: Int) -> Void) {
        let kinds = kinds.span
        var hash = Self.seed
        var length = 0
        var position = 0
        while position < bytes.count {
            var kind = kinds[Int(bytes[position])]
            position &+= 1
            if kind <= Self.special {
                var isPassedOver = false
                if kind == Self.special { (kind, isPassedOver) = Self.meaning(bytes, &position) }
                if isPassedOver { continue }
                if kind == Self.divider {
                    if length > 0 { body(hash, length) }
                    (hash, length) = (Self.seed, 0)
                    continue
                }
            }
            hash = (hash ^ UInt64(kind)) &* 0x0000_0100_0000_01B3
            length &+= 1
        }
        if length > 0 { body(hash, length) }
    }

    /// What a byte counts as that depends on those behind it; `position` has gone past it.
    private static func meaning(_ bytes: Span<UInt8>, _ position: inout Int) -> (
        kind: UInt8, isPassedOver: Bool
    ) {
        func byte(_ offset: Int) -> UInt8 {
            position &+ offset < bytes.count ? bytes[position &+ offset] : 0
        }
        let first = bytes[position &- 1]
        switch first {
        case UInt8(ascii: "%"):
            guard let high = byte(0).hexadecimalValue, let low = byte(1).hexadecimalValue else { break }
            position &+= 2
            let byte = high << 4 | low
            return (
                byte.isASCIILetter ? byte | 0x20 : byte.isASCIIDigit || byte >= 0x80 ? byte : divider, false
            )
        case UInt8(ascii: "&"):
            var offset = byte(0) == UInt8(ascii: "#") ? 1 : 0
            while offset < 9, byte(offset).isASCIIAlphanumeric { offset &+= 1 }
            if byte(offset) == UInt8(ascii: ";") { position &+= offset &+ 1 }
        case 0xC2 where byte(0) & 0xE0 == 0xA0:
            let isSoftHyphen = byte(0) == 0xAD
            position &+= 1
            return (divider, isSoftHyphen)
        case 0xE2 where byte(0) & 0xFE == 0x80:
            let isInvisible = byte(0) == 0x80 ? (0x8B...0x8F).contains(byte(1)) : byte(1) == 0xA0
            position &+= 2
            return (divider, isInvisible)
        default: return (first, false)
        }
        return (divider, false)
    }
}

extension UInt8 {
    /// The value of a hexadecimal digit.
    fileprivate var hexadecimalValue: UInt8? {
        guard isASCIIHexDigit else { return nil }
        return isASCIIDigit ? self &- 0x30 : (self | 0x20) &- 0x57
    }
}
