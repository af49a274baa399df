import WattleText

/// Whether a value looks like a secret that was made by chance.
enum SecretValue {
    /// Whether it has digits and letters, or letters of wildly mixed case, is no placeholder, does not read as words, and looks random.
    ///
    /// From an entropy of `least` on it looks random; short values need less.
    static func isLikely(_ text: TextSpan, _ range: Range<Int>, entropy least: Double = 3.5) -> Bool {
        guard range.contains(where: { text[$0].isASCIILetter }),
            range.contains(where: { text[$0].isASCIIDigit }) || mixesCases(text, range),
            !Placeholder.stands(in: text, range), !readsAsWords(text, range)
        else { return false }
        return entropy(of: text, range) >= entropyFloor(length: range.count, most: least)
    }

    /// Whether it is made of words as names in programs are: `tokens_per_gpu_v2`, `gpt-4o-mini`, `h100.nvl`.
    ///
    /// A part is a word, a number of up to four digits, or a word with up to three digits behind it.
    private static func readsAsWords(_ text: TextSpan, _ range: Range<Int>) -> Bool {
        var start = range.lowerBound
        var place = start
        while place <= range.upperBound {
            if place == range.upperBound || !text[place].isASCIIAlphanumeric {
                guard isWord(text, start..<place) else { return false }
                start = place + 1
            }
            place += 1
        }
        return true
    }

    private static func isWord(_ text: TextSpan, _ range: Range<Int>) -> Bool {
        let end = text.end(of: .letters, from: range.lowerBound, limit: range.count)
        let digits = text.end(of: .digits, from: end, limit: range.upperBound - end)
        guard digits == range.upperBound else { return false }
        let letters = range.lowerBound..<end
        guard digits - end <= (letters.isEmpty ? 4 : 3) else { return false }
        return letters.count <= 14 && changesOfCase(text, letters) <= 2
    }

    /// Whether capitals stand where no name in a program has them.
    private static func mixesCases(_ text: TextSpan, _ range: Range<Int>) -> Bool {
        let capitals = range.count { text[$0].isASCIIUppercase }
        let neighbours = range.dropFirst().count {
            text[$0].isASCIIUppercase && text[$0 - 1].isASCIIUppercase
        }
        return capitals * 4 >= range.count && neighbours > 0 && changesOfCase(text, range) >= 5
    }

    private static func changesOfCase(_ text: TextSpan, _ range: Range<Int>) -> Int {
        range.dropFirst().count { text[$0].isASCIIUppercase != text[$0 - 1].isASCIIUppercase }
    }
}
