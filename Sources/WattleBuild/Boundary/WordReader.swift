import WattleText

/// The words of bytes, each as a hash: runs of letters, digits and characters beyond ASCII.
///
/// The case of ASCII letters makes no difference, `%41` is the byte that it stands for, entities and typographic
/// punctuation divide words, and characters that nobody can see are passed over. So `Secret Plan`, `secret-plan`,
/// `secret_plan` and `Secret%20Plan` are the same words.
struct WordReader {
    private var position = 0

    /// The hash of the next word and how many bytes it has; nil at the end.
    ///
    /// Complexity: linear in the bytes up to the end of the word.
    mutating func next(in bytes: Span<UInt8>) -> (hash: UInt64, length: Int)? {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var length = 0
        while position < bytes.count {
            guard let byte = letter(bytes) else {
                if length > 0 { return (hash, length) }
                continue
            }
            guard byte != 0 else { continue }
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
            length &+= 1
        }
        return length > 0 ? (hash, length) : nil
    }

    /// The next byte of a word, folded; 0 for what cannot be seen, nil for what divides words.
    private mutating func letter(_ bytes: Span<UInt8>) -> UInt8? {
        let byte = bytes[position]
        position &+= 1
        if byte.isASCIILetter { return byte | 0x20 }
        if byte.isASCIIDigit { return byte }
        if byte >= 0x80 { return wide(byte, bytes) }
        if byte == UInt8(ascii: "%") { return escaped(bytes) }
        if byte == UInt8(ascii: "&") { skipEntity(bytes) }
        return nil
    }

    private func byte(_ offset: Int, _ bytes: Span<UInt8>) -> UInt8 {
        position &+ offset < bytes.count ? bytes[position &+ offset] : 0
    }

    /// The byte that `%XX` stands for, where the percent sign has just been read.
    private mutating func escaped(_ bytes: Span<UInt8>) -> UInt8? {
        guard let high = byte(0, bytes).hexadecimalValue, let low = byte(1, bytes).hexadecimalValue else {
            return nil
        }
        position &+= 2
        let byte = high << 4 | low
        if byte.isASCIILetter { return byte | 0x20 }
        return byte.isASCIIDigit || byte >= 0x80 ? byte : nil
    }

    private mutating func skipEntity(_ bytes: Span<UInt8>) {
        var offset = byte(0, bytes) == UInt8(ascii: "#") ? 1 : 0
        while offset < 9, byte(offset, bytes).isASCIIAlphanumeric { offset &+= 1 }
        if byte(offset, bytes) == UInt8(ascii: ";") { position &+= offset &+ 1 }
    }

    /// Punctuation of U+00A0-U+00BF and U+2000-U+207F divides words; soft hyphens and zero-width characters do not.
    private mutating func wide(_ first: UInt8, _ bytes: Span<UInt8>) -> UInt8? {
        let (second, third) = (byte(0, bytes), byte(1, bytes))
        if first == 0xC2, second & 0xE0 == 0xA0 {
            position &+= 1
            return second == 0xAD ? 0 : nil
        }
        guard first == 0xE2, second == 0x80 || second == 0x81 else { return first }
        position &+= 2
        let isInvisible = second == 0x80 ? (0x8B...0x8F).contains(third) : third == 0xA0
        return isInvisible ? 0 : nil
    }
}

extension UInt8 {
    /// The value of a hexadecimal digit.
    fileprivate var hexadecimalValue: UInt8? {
        guard isASCIIHexDigit else { return nil }
        return isASCIIDigit ? self &- 0x30 : (self | 0x20) &- 0x57
    }
}
