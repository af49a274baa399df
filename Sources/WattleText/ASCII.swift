/// Bytes with a name, so that scanners read as text.
package enum ASCII {
    package static var tab: UInt8 { 0x09 }
    package static var newline: UInt8 { 0x0A }
    package static var carriageReturn: UInt8 { 0x0D }
    package static var space: UInt8 { 0x20 }
    package static var backslash: UInt8 { 0x5C }
    package static var backtick: UInt8 { 0x60 }
}

extension UInt8 {
    /// Whether the byte is `0`-`9`.
    package var isASCIIDigit: Bool { self &- 0x30 < 10 }
    /// Whether the byte is `A`-`Z` or `a`-`z`.
    package var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
    /// Whether the byte is `A`-`Z`.
    package var isASCIIUppercase: Bool { self &- 0x41 < 26 }
    /// Whether the byte is a letter or a digit.
    package var isASCIIAlphanumeric: Bool { isASCIILetter || isASCIIDigit }
    /// Whether the byte is `0`-`9`, `a`-`f` or `A`-`F`.
    package var isASCIIHexDigit: Bool { isASCIIDigit || (self | 0x20) &- 0x61 < 6 }
    /// Whether the byte is a space or a tab.
    package var isSpaceOrTab: Bool { self == ASCII.space || self == ASCII.tab }
    /// Whether the byte is a space, a tab, a line ending, a form feed or a vertical tab.
    package var isASCIIWhitespace: Bool { self == ASCII.space || (self >= 0x09 && self <= 0x0D) }
    /// Whether the byte is ASCII punctuation as CommonMark defines it.
    package var isASCIIPunctuation: Bool {
        (self >= 0x21 && self <= 0x2F) || (self >= 0x3A && self <= 0x40) || (self >= 0x5B && self <= 0x60)
            || (self >= 0x7B && self <= 0x7E)
    }
    /// The byte with `A`-`Z` folded to `a`-`z`.
    package var asciiLowercased: UInt8 { isASCIIUppercase ? self | 0x20 : self }
}

extension RandomAccessCollection<UInt8> {
    /// The collection without ASCII white space at either end.
    package func trimmedASCII() -> SubSequence {
        var lower = startIndex
        var upper = endIndex
        while lower < upper, self[lower].isASCIIWhitespace { formIndex(after: &lower) }
        while lower < upper, self[index(before: upper)].isASCIIWhitespace { formIndex(before: &upper) }
        return self[lower..<upper]
    }

    /// Whether the bytes are those of `text`, `A`-`Z` and `a`-`z` being equal.
    package func equalsIgnoringASCIICase(_ text: String) -> Bool {
        elementsEqual(text.utf8) { $0.asciiLowercased == $1.asciiLowercased }
    }
}
