import WattleText

/// Looks at the words around a place of a block, one at a time.
struct WordCursor {
    let text: [UInt8]
    /// The bytes of the block.
    let bounds: Range<Int>

    /// The word behind `position`, over one space or hyphen; nil where something else stands between.
    func word(after position: Int) -> Range<Int>? {
        var start = position
        while start < bounds.upperBound, text[start].isASCIIWhitespace || text[start] == 0x2D { start += 1 }
        var end = start
        while end < bounds.upperBound, isWordByte(end) { end += 1 }
        return start < end ? start..<end : nil
    }

    /// The word before `position`, over spaces and an opening mark; nil where something else stands between.
    func word(before position: Int) -> Range<Int>? {
        var end = position
        while end > bounds.lowerBound, isSkippedBackwards(text[end - 1]) { end -= 1 }
        var start = end
        while start > bounds.lowerBound, isWordByte(start - 1) { start -= 1 }
        return start < end ? start..<end : nil
    }

    private func isSkippedBackwards(_ byte: UInt8) -> Bool {
        byte.isASCIIWhitespace || byte == 0x2D || byte == 0x22 || byte == 0x7E || byte == 0x24
    }

    /// Apostrophes belong to words that go on: `doesn't`, `vendor's`.
    private func isWordByte(_ position: Int) -> Bool {
        if text[position].isWordByte { return true }
        guard text[position] == 0x27, position > bounds.lowerBound, position + 1 < bounds.upperBound else {
            return false
        }
        return text[position - 1].isWordByte && text[position + 1].isWordByte
    }

    /// Whether a word is one of some, case aside.
    func isWord(_ range: Range<Int>?, _ words: String...) -> Bool {
        guard let range else { return false }
        // Most words differ in length; comparing them all byte by byte was a tenth of a build.
        return words.contains { $0.utf8.count == range.count && reads(range, $0) }
    }

    /// Whether the bytes are those of a word in lower case, as long as they are.
    private func reads(_ range: Range<Int>, _ word: String) -> Bool {
        var position = range.lowerBound
        for byte in word.utf8 {
            guard text[position].asciiLowercased == byte else { return false }
            position += 1
        }
        return true
    }

    /// What a word can be.
    func classes(_ word: Range<Int>?) -> WordClasses {
        word.map { Lexicon.classes(of: $0, in: text) } ?? []
    }

    /// Whether the word begins with a capital letter.
    func isCapitalised(_ word: Range<Int>) -> Bool { text[word.lowerBound].isASCIIUppercase }

    /// Words before `position`, nearest first, at most `count`.
    func words(before position: Int, _ count: Int) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var position = position
        while result.count < count, let word = word(before: position) {
            result.append(word)
            position = word.lowerBound
        }
        return result
    }
}
