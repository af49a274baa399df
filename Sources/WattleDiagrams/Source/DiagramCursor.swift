import WattleText

/// A place in a diagram's text that moves on.
struct DiagramCursor: Sendable {
    /// The whole text.
    let bytes: [UInt8]
    /// The place of the next byte.
    var position: Int
    /// Where reading ends.
    let end: Int

    /// Begins at the start of `range`, or of the whole text.
    init(_ bytes: [UInt8], in range: Range<Int>? = nil) {
        self.bytes = bytes
        position = range?.lowerBound ?? 0
        end = range?.upperBound ?? bytes.count
    }

    /// Whether nothing is left.
    var isAtEnd: Bool { position >= end }
    /// The next byte; nil at the end.
    var byte: UInt8? { position < end ? bytes[position] : nil }
    /// Whether the line ends here.
    var isAtLineEnd: Bool { position >= end || bytes[position] == ASCII.newline }

    /// A byte further on; nil beyond the end.
    func peek(_ distance: Int) -> UInt8? {
        position + distance < end ? bytes[position + distance] : nil
    }

    /// The text of a stretch.
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// Whether the text goes on with `word`.
    func isAt(_ word: String) -> Bool {
        var place = position
        for byte in word.utf8 {
            guard place < end, bytes[place] == byte else { return false }
            place += 1
        }
        return true
    }

    /// Whether the text goes on with `word` and no letter, digit or `_` after it.
    func isAtKeyword(_ word: String) -> Bool {
        guard isAt(word) else { return false }
        return peek(word.utf8.count).map { !$0.isWordByte } ?? true
    }

    /// Passes over `word`, if it stands here.
    mutating func take(_ word: String) -> Bool {
        guard isAt(word) else { return false }
        position += word.utf8.count
        return true
    }

    /// Passes over `word`, if it stands here as a whole word.
    mutating func takeKeyword(_ word: String) -> Bool {
        guard isAtKeyword(word) else { return false }
        position += word.utf8.count
        return true
    }

    /// Passes over the bytes for which `condition` holds.
    @discardableResult
    mutating func take(while condition: (UInt8) -> Bool) -> Range<Int> {
        let start = position
        while position < end, condition(bytes[position]) { position += 1 }
        return start..<position
    }

    /// Passes over spaces and tabs.
    mutating func skipSpaces() { take { $0.isSpaceOrTab } }
    /// Passes over white space and line ends.
    mutating func skipBlank() { take { $0.isASCIIWhitespace } }

    /// Passes over the rest of the line, without its end.
    @discardableResult
    mutating func takeLine() -> Range<Int> { take { $0 != ASCII.newline } }

    /// The place of `byte` from here on, before the end of the line; nil if it is not there.
    func find(_ byte: UInt8) -> Int? {
        var index = position
        while index < end, bytes[index] != ASCII.newline {
            if bytes[index] == byte { return index }
            index += 1
        }
        return nil
    }

    /// A stretch without white space at its ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high, bytes[low].isASCIIWhitespace { low += 1 }
        while high > low, bytes[high - 1].isASCIIWhitespace { high -= 1 }
        return low..<high
    }
}

extension UInt8 {
    /// Whether it belongs to a word: a letter, a digit, `_` or part of a character beyond ASCII.
    var isWordByte: Bool {
        self >= 0x80 || (self >= 0x30 && self <= 0x39) || (self | 0x20 >= 0x61 && self | 0x20 <= 0x7A)
            || self == 0x5F
    }
}
