import WattleText

/// What writers put where a secret would stand.
enum Placeholder {
    /// Words that no secret holds by chance, in lower case.
    static let words: [[UInt8]] = [
        "123456", "abcdef", "changeit", "changeme", "deadbeef", "dummy", "example", "foobar", "getenv",
        "insert",
        "mypass", "mysecret", "mytoken", "notreal", "password", "passwd", "placeholder", "qwerty", "redacted",
        "replace", "sample", "secret", "undefined", "xxxx", "your",
    ].map { Array($0.utf8) }

    /// Whether a value stands for one: a word of documentation, a template, a run, a sequence or a UUID.
    ///
    /// Complexity: linear in the range.
    static func stands(in text: TextSpan, _ range: Range<Int>) -> Bool {
        isTemplate(text, range) || hasRun(text, range) || hasSequence(text, range) || isUUID(text, range)
            || range.contains { place in words.contains { fits($0, text, place, range.upperBound) } }
    }

    private static func fits(_ word: [UInt8], _ text: TextSpan, _ place: Int, _ end: Int) -> Bool {
        text.at(place).asciiLowercased == word[0] && place + word.count <= end
            && text.readsFolded(word, at: place)
    }

    /// `${X}`, `{{x}}`, `<x>`, `%X%`, `[x]`, `...`.
    private static func isTemplate(_ text: TextSpan, _ range: Range<Int>) -> Bool {
        let marks = ByteSet("$<>{}[]%*")
        if marks.contains(text.at(range.lowerBound)) || marks.contains(text.at(range.upperBound - 1)) {
            return true
        }
        return range.contains { text[$0] == 0x2E && text.at($0 + 1) == 0x2E && text.at($0 + 2) == 0x2E }
    }

    /// Six equal bytes in a row.
    private static func hasRun(_ text: TextSpan, _ range: Range<Int>) -> Bool {
        var length = 0
        for place in range {
            length = place > range.lowerBound && text[place] == text[place - 1] ? length + 1 : 1
            if length == 6 { return true }
        }
        return false
    }

    /// Eight bytes each of which is one more, or one less, than the one before it.
    private static func hasSequence(_ text: TextSpan, _ range: Range<Int>) -> Bool {
        var (rising, falling) = (1, 1)
        for place in range.dropFirst() {
            rising = text[place] == text[place - 1] &+ 1 ? rising + 1 : 1
            falling = text[place] == text[place - 1] &- 1 ? falling + 1 : 1
            if max(rising, falling) == 8 { return true }
        }
        return false
    }

    private static func isUUID(_ text: TextSpan, _ range: Range<Int>) -> Bool {
        guard range.count == 36 else { return false }
        return range.allSatisfy { place in
            switch place - range.lowerBound {
            case 8, 13, 18, 23: text[place] == 0x2D
            default: text[place].isASCIIHexDigit
            }
        }
    }
}
