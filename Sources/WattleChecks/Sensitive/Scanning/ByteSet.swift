/// A set of bytes, as four words: no memory of its own, so that it costs nothing to hand on.
struct ByteSet: Sendable {
    private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

    /// The bytes of a text.
    init(_ text: String) { for byte in text.utf8 { insert(byte) } }

    /// The given bytes.
    init(_ bytes: [UInt8]) { for byte in bytes { insert(byte) } }

    private mutating func insert(_ byte: UInt8) {
        let bit: UInt64 = 1 << UInt64(byte & 63)
        switch byte >> 6 {
        case 0: words.0 |= bit
        case 1: words.1 |= bit
        case 2: words.2 |= bit
        default: words.3 |= bit
        }
    }

    /// Whether the byte is in the set.
    func contains(_ byte: UInt8) -> Bool {
        let word = byte < 128 ? (byte < 64 ? words.0 : words.1) : (byte < 192 ? words.2 : words.3)
        return word >> UInt64(byte & 63) & 1 != 0
    }

    /// The bytes of either set.
    func union(_ other: ByteSet) -> ByteSet {
        var result = self
        result.words.0 |= other.words.0
        result.words.1 |= other.words.1
        result.words.2 |= other.words.2
        result.words.3 |= other.words.3
        return result
    }

    /// The bytes, in their order.
    var bytes: [UInt8] { (0...255).filter(contains) }

    static let digits = ByteSet("0123456789")
    static let hexadecimal = ByteSet("0123456789abcdefABCDEF")
    static let uppercase = ByteSet("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    static let letters = ByteSet("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
    static let alphanumerics = letters.union(.digits)
    /// The letters of base64url without padding, which is also what many tokens are made of.
    static let base64URL = alphanumerics.union(ByteSet("-_"))
    /// The letters of both forms of base64.
    static let base64 = base64URL.union(ByteSet("+/"))
    /// What host names are made of.
    static let host = alphanumerics.union(ByteSet("-."))
}
