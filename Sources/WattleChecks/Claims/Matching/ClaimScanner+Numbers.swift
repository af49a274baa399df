import WattleText

/// CLM001, CLM002, CLM006, CLM017: numbers that compare, bound or measure.
extension ClaimScanner {
    /// Looks at the number that begins here, and what stands around it.
    /// - Returns: the place behind it.
    mutating func scanNumber(_ start: Int) -> Int {
        var number = WrittenNumber(text, at: start, limit: end)
        number.readMoney()
        let next = max(number.end, start + 1)
        guard !isPartOfWord(start) else { return next }
        if number.isDimension { return skippedWord(from: next) }
        switch number.suffix {
        case .multiple, .times, .percent: lookAtRatio(number)
        case .unit(let kind): lookAtMeasurement(number, kind)
        case .price: lookAtMeasurement(number, .price)
        case nil: lookAtFactor(number)
        }
        return number.suffix == nil ? skippedWord(from: next) : next
    }

    /// `GPT-4`, `v2.5`, `1/3`.
    private func isPartOfWord(_ start: Int) -> Bool {
        guard start > cursor.bounds.lowerBound else { return false }
        let before = text[start - 1]
        if before == 0x2D || before == 0x2F || before == 0x2E {
            return start - 1 > cursor.bounds.lowerBound && text[start - 2].isWordByte
        }
        return before.isASCIIAlphanumeric || before == 0x5F || before == 0x23 || before == 0x3A
    }

    private func skippedWord(from position: Int) -> Int {
        var position = position
        while position < end, text[position].isWordByte { position += 1 }
        return position
    }

    // MARK: Ratios

    private mutating func lookAtRatio(_ number: WrittenNumber) {
        if number.suffix == .percent, let certain = certainty(after: number) {
            return addUnlessNegated(.certainty, number.start..<certain)
        }
        let ahead = comparison(after: number.end, isPercent: number.suffix == .percent)
        let isSign = number.suffix != .times
        if let bound = bound(before: number.start), isSign && bound.isClaim(of: number) || ahead != nil {
            return add(.bound, bound.start..<(ahead ?? number.end))
        }
        if let ahead { return add(.comparison, number.start..<ahead) }
        guard let verb = change(before: number.start) ?? changeFromTo(number) else { return }
        add(.comparison, verb..<number.end)
    }

    /// `100% safe`.
    private func certainty(after number: WrittenNumber) -> Int? {
        guard text[number.start..<min(number.start + 3, end)].elementsEqual("100".utf8),
            let word = cursor.word(after: number.end),
            cursor.isWord(word, "accurate", "certain", "correct", "reliable", "safe", "secure")
        else { return nil }
        return word.upperBound
    }

    /// `by a factor of 10`, and changes `from 40 ms to 10 ms`.
    private mutating func lookAtFactor(_ number: WrittenNumber) {
        // Most numbers do not stand behind `of`.
        guard number.start > cursor.bounds.lowerBound + 2, text[number.start - 2].asciiLowercased == 0x66
        else {
            return
        }
        let before = cursor.words(before: number.start, 4)
        guard before.count > 1, cursor.isWord(before[0], "of"), cursor.isWord(before[1], "factor") else {
            return
        }
        let start = before[before.count - 1].lowerBound
        guard before.count == 4, cursor.isWord(before[3], "by") else { return }
        if let ahead = comparison(after: number.end, isPercent: false) {
            return add(.comparison, start..<ahead)
        }
        guard holdsChange(cursor.words(before: start, 8)) else { return }
        add(.comparison, start..<number.end)
    }

    private func holdsChange(_ words: [Range<Int>]) -> Bool {
        words.contains {
            !cursor.classes($0).intersection([.changeVerb, .changeNoun, .comparative]).isEmpty
        }
    }

    // MARK: What stands behind

    /// The end of the comparison that follows a ratio: `faster`, `as fast`, `lower cost`, `the throughput`.
    func comparison(after position: Int, isPercent: Bool) -> Int? {
        guard var word = cursor.word(after: position) else { return nil }
        if !isPercent, cursor.isWord(word, "as") {
            return cursor.word(after: word.upperBound).map(\.upperBound)
        }
        if !isPercent, cursor.isWord(word, "the") { return quality(after: word.upperBound) }
        for _ in 0..<3 {
            let classes = cursor.classes(word)
            if !classes.intersection([.comparative, .changeNoun]).isEmpty {
                return isCount(word, classes) ? nil : word.upperBound
            }
            guard classes.intersection([.boundary, .determiner]).isEmpty,
                let next = cursor.word(after: word.upperBound)
            else { return nil }
            word = next
        }
        return nil
    }

    /// `more than once` is no comparison.
    private func isCount(_ word: Range<Int>, _ classes: WordClasses) -> Bool {
        guard cursor.isWord(word, "more", "less"), let than = cursor.word(after: word.upperBound) else {
            return false
        }
        return cursor.isWord(than, "or")
            || cursor.isWord(than, "than")
                && cursor.isWord(cursor.word(after: than.upperBound), "once")
    }

    /// The noun behind `50 times the`, which is not a time of the day or the like.
    private func quality(after position: Int) -> Int? {
        guard let noun = cursor.word(after: position),
            !cursor.isWord(noun, "same", "first", "last", "next", "day", "week", "month", "year", "night")
        else { return nil }
        return noun.upperBound
    }

    // MARK: What stands before

    /// Where the verb or noun of change begins that a ratio belongs to: `reduces latency by`, `a gain of`, `fell`.
    func change(before position: Int) -> Int? {
        var words = cursor.words(before: position, 8)
        while let first = words.first, cursor.classes(first).contains(.filler) { words.removeFirst() }
        guard let first = words.first else { return nil }
        if cursor.isWord(first, "by") { return changeStart(words.dropFirst()) }
        if cursor.isWord(first, "of", "up", "down"), words.count > 1 {
            return startOfChange(words[1], [.changeNoun, .changeVerb])
                ?? (cursor.isWord(first, "of") ? nil : startOfChange(words[1], .copula))
        }
        if cursor.isWord(first, "a", "an"), words.count > 1 {
            return startOfChange(words[1], .changeVerb)
        }
        return changeWithObject(words)
    }

    private func startOfChange(_ word: Range<Int>, _ wanted: WordClasses) -> Int? {
        cursor.classes(word).intersection(wanted).isEmpty ? nil : word.lowerBound
    }

    private func changeStart(_ words: ArraySlice<Range<Int>>) -> Int? {
        words.first { startOfChange($0, [.changeVerb, .changeNoun, .comparative]) != nil }?.lowerBound
    }

    /// `fell 12%`, `cuts costs 30%`: the verb stands at most three words before, nothing but its object between.
    private func changeWithObject(_ words: [Range<Int>]) -> Int? {
        for word in words.prefix(3) {
            let classes = cursor.classes(word)
            if classes.contains(.changeVerb) { return word.lowerBound }
            guard classes.isDisjoint(with: [.boundary, .determiner, .negation]) else { return nil }
        }
        return nil
    }
}
