import WattleText

/// Where the sentences of a block begin and end.
struct Sentences {
    /// Past the last byte of each sentence, ascending; the last is the block's end.
    private let ends: [Int]
    private let start: Int

    /// Divides a block.
    ///
    /// Complexity: linear in its bytes.
    init(_ text: [UInt8], _ block: Range<Int>) {
        var ends: [Int] = []
        var position = block.lowerBound
        while position < block.upperBound {
            let byte = text[position]
            position += 1
            guard byte == 0x2E || byte == 0x21 || byte == 0x3F,
                let end = sentenceEnd(text, mark: position - 1, limit: block.upperBound)
            else { continue }
            ends.append(end)
            position = end
        }
        if ends.last != block.upperBound { ends.append(block.upperBound) }
        self.ends = ends
        start = block.lowerBound
    }

    /// The number of the sentence that holds a byte.
    ///
    /// Complexity: logarithmic.
    func number(at offset: Int) -> Int {
        var low = 0
        var high = ends.count - 1
        while low < high {
            let middle = (low + high) / 2
            if offset < ends[middle] { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// The bytes of a sentence, with the space before it.
    subscript(_ number: Int) -> Range<Int> { (number == 0 ? start : ends[number - 1])..<ends[number] }
}

/// Where the sentence ends of which the mark may be the last; nil where it goes on.
private func sentenceEnd(_ text: [UInt8], mark: Int, limit: Int) -> Int? {
    var end = mark + 1
    while end < limit, [0x2E, 0x21, 0x3F, 0x22, 0x27, 0x29, 0x5D].contains(text[end]) { end += 1 }
    guard end < limit else { return end }
    guard text[end].isASCIIWhitespace else { return nil }
    guard text[mark] == 0x2E else { return end }
    var next = end
    while next < limit, text[next].isASCIIWhitespace { next += 1 }
    guard next < limit else { return end }
    return goesOn(text, mark: mark, next: next, limit: limit) ? nil : end
}

/// Whether a full stop belongs to an abbreviation, or a small letter follows that begins no name.
private func goesOn(_ text: [UInt8], mark: Int, next: Int, limit: Int) -> Bool {
    var start = mark
    while start > 0, text[start - 1].isASCIILetter || text[start - 1] == 0x2E { start -= 1 }
    let word = text[start..<mark]
    if word.count == 1, word.first?.isASCIIUppercase == true, text[next].isASCIIUppercase { return true }
    if endlessAbbreviations.contains(where: { word.equalsIgnoringASCIICase($0) }) { return true }
    if text[next].isASCIIDigit {
        return numberedAbbreviations.contains { word.equalsIgnoringASCIICase($0) }
    }
    guard text[next].isASCIILetter, !text[next].isASCIIUppercase else { return false }
    return !beginsName(text, next, limit)
}

/// `vLLM`, `iPhone`: a small letter with a capital behind it in one word.
private func beginsName(_ text: [UInt8], _ start: Int, _ limit: Int) -> Bool {
    var position = start
    while position < limit, text[position].isASCIIAlphanumeric, position - start < 32 {
        if text[position].isASCIIUppercase { return true }
        position += 1
    }
    return false
}

/// Abbreviations that always have more behind them.
private let endlessAbbreviations = [
    "ca", "cf", "dr", "e.g", "eq", "fig", "i.e", "mr", "mrs", "ms", "prof", "resp", "st", "u.s", "viz", "vs",
]

/// Abbreviations that have a number behind them.
private let numberedAbbreviations = [
    "approx", "apr", "art", "aug", "ch", "dec", "ed", "eqs", "est", "feb", "figs", "jan", "jul", "jun", "mar",
    "max", "min", "no", "nos", "nov", "oct", "p", "pp", "sec", "sep", "sept", "vol",
]

/// What a sentence is, beyond what it claims.
struct SentenceFacts {
    /// What its words and phrases can be, all together.
    private(set) var classes: WordClasses = []
    /// Whether it names a year.
    private(set) var hasYear = false
    /// Whether it sets two things equal.
    private(set) var isEquation = false
    /// Whether it tells the reader what to do.
    private(set) var isInstruction = false

    /// Reads a sentence.
    ///
    /// Complexity: linear in its bytes.
    init(_ text: [UInt8], _ sentence: Range<Int>) {
        var position = sentence.lowerBound
        var isFirst = true
        isQuestion = text[sentence].last { !$0.isASCIIWhitespace && $0 != 0x29 && $0 != 0x22 } == 0x3F
        while position < sentence.upperBound {
            let byte = text[position]
            if byte.isASCIILetter {
                let found = Lexicon.words.longest(in: text, at: position, end: sentence.upperBound)
                let word = WordClasses(rawValue: found?.value ?? 0)
                if isFirst { begin(with: word, text, position) }
                classes.formUnion(word)
                isFirst = false
                position = found?.end ?? position
                while position < sentence.upperBound, text[position].isWordByte { position += 1 }
            } else if byte.isASCIIDigit {
                position = readDigits(text, position, sentence.upperBound)
                isFirst = false
            } else {
                if byte == 0x3D { isEquation = isEquation || isEqualSign(text, position, sentence) }
                position += 1
            }
        }
    }

    /// Whether it asks.
    private(set) var isQuestion = false

    /// Whether nothing is claimed: an example, a supposition, a question.
    var isHypothetical: Bool { isQuestion || classes.contains(.hypothetical) }
    /// Whether it says what a thing is or equals.
    var isDefinition: Bool { isEquation || classes.contains(.definition) }
    /// Whether it tells of a measurement of one's own, and on what.
    var isOwnMeasurement: Bool { classes.contains([.ownMeasurement, .condition]) }

    private mutating func begin(with word: WordClasses, _ text: [UInt8], _ start: Int) {
        isInstruction = word.contains(.imperative)
        let opening = text[start..<min(start + 4, text.count)]
        if opening.equalsIgnoringASCIICase("say ") || opening.equalsIgnoringASCIICase("say,")
            || opening.prefix(3).equalsIgnoringASCIICase("if ")
        {
            classes.insert(.hypothetical)
        }
    }

    private mutating func readDigits(_ text: [UInt8], _ start: Int, _ limit: Int) -> Int {
        var position = start
        while position < limit, text[position].isWordByte { position += 1 }
        if position - start == 4, text[start..<position].allSatisfy(\.isASCIIDigit),
            text[start] == 0x31 && text[start + 1] == 0x39 || text[start] == 0x32 && text[start + 1] == 0x30
        {
            hasYear = true
        }
        return position
    }

    /// `=` that stands alone, not in `==` or `>=`.
    private func isEqualSign(_ text: [UInt8], _ position: Int, _ sentence: Range<Int>) -> Bool {
        let others: [UInt8] = [0x3D, 0x3C, 0x3E, 0x21]
        let before = position > sentence.lowerBound ? text[position - 1] : ASCII.space
        let after = position + 1 < sentence.upperBound ? text[position + 1] : ASCII.space
        return !others.contains(before) && !others.contains(after)
    }
}
