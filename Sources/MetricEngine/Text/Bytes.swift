/// Whether a byte is an ASCII digit.
func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

/// Whether a byte is an ASCII letter.
func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }

/// Whether a byte can begin a name.
func isNameStart(_ byte: UInt8) -> Bool { isLetter(byte) || byte == UInt8(ascii: "_") }

/// Whether a byte can stand inside a name.
func isNamePart(_ byte: UInt8) -> Bool { isNameStart(byte) || isDigit(byte) }

/// The ASCII letter in lower case, any other byte unchanged.
func lowercased(_ byte: UInt8) -> UInt8 {
    byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
}

extension ArraySlice where Element == UInt8 {
    /// Whether these are the bytes of a literal.
    func matches(_ literal: String) -> Bool { count == literal.utf8.count && elementsEqual(literal.utf8) }

    /// Without spaces at both ends.
    var trimmed: ArraySlice<UInt8> {
        var slice = self
        while slice.first == UInt8(ascii: " ") { slice.removeFirst() }
        while slice.last == UInt8(ascii: " ") { slice.removeLast() }
        return slice
    }
}

/// Orders texts by their bytes.
func precedes(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    left.lexicographicallyPrecedes(right)
}
