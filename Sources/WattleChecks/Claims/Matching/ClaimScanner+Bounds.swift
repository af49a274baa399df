import WattleText

/// Words before a number that make it a bound.
struct WrittenBound {
    enum Strength {
        /// `up to`, `as much as`
        case upTo
        /// `over`, `more than`
        case over
        /// `at least`, `less than`: requirements and limits more often than claims
        case limit
    }

    let strength: Strength
    /// Where the first of the words begins.
    let start: Int

    /// Whether a ratio is a claim with these words alone, as in `up to 30x` or `over 40 %`.
    func isClaim(of number: WrittenNumber) -> Bool {
        strength == .upTo || strength == .over && number.suffix != .times
    }
}

/// CLM002: bounds; CLM006: measurements.
extension ClaimScanner {
    /// The words of a bound that end where a number begins.
    func bound(before position: Int) -> WrittenBound? {
        let words = cursor.words(before: position, 3)
        guard let first = words.first else { return nil }
        if cursor.isWord(first, "over", "exceeding", "exceeds", "beyond") {
            return WrittenBound(strength: .over, start: first.lowerBound)
        }
        if cursor.isWord(first, "under", "below") {
            return WrittenBound(strength: .limit, start: first.lowerBound)
        }
        guard words.count > 1 else { return nil }
        return pairBound(first, words[1]) ?? tripleBound(words)
    }

    private func pairBound(_ first: Range<Int>, _ second: Range<Int>) -> WrittenBound? {
        switch true {
        case cursor.isWord(first, "to") && cursor.isWord(second, "up"):
            WrittenBound(strength: .upTo, start: second.lowerBound)
        case cursor.isWord(first, "than") && cursor.isWord(second, "more", "greater", "higher", "better"):
            WrittenBound(strength: .over, start: second.lowerBound)
        case cursor.isWord(first, "than") && cursor.isWord(second, "less", "fewer", "lower"),
            cursor.isWord(first, "least", "most") && cursor.isWord(second, "at"):
            WrittenBound(strength: .limit, start: second.lowerBound)
        case cursor.isWord(first, "of") && cursor.isWord(second, "upwards", "upward", "excess"):
            WrittenBound(strength: .over, start: second.lowerBound)
        default: nil
        }
    }

    /// `as much as`, `as low as`.
    private func tripleBound(_ words: [Range<Int>]) -> WrittenBound? {
        guard words.count > 2, cursor.isWord(words[0], "as"), cursor.isWord(words[2], "as"),
            cursor.isWord(words[1], "much", "many", "high", "low", "little", "few", "fast")
        else { return nil }
        return WrittenBound(strength: .upTo, start: words[2].lowerBound)
    }

    /// A number with a unit: a bound, a change, or a bare measurement.
    mutating func lookAtMeasurement(_ number: WrittenNumber, _ unit: UnitKind) {
        if unit == .duration, !isTimed(number) { return }
        let ahead = comparison(after: number.end, isPercent: true)
        let bound = bound(before: number.start)
        if let bound, bound.strength == .limit, isRequired(bound.start) { return }
        if let bound {
            add(.bound, bound.start..<number.end)
        } else if let verb = changeFromTo(number) {
            add(.comparison, verb..<number.end)
        } else {
            add(.measurement, number.start..<(ahead ?? number.end))
        }
        if unit == .benchmark { add(.benchmark, number.start..<number.end) }
    }

    /// `fell from 40 ms to 10 ms`: the first number stands behind the change, and another follows.
    func changeFromTo(_ number: WrittenNumber) -> Int? {
        let words = cursor.words(before: number.start, 4)
        guard cursor.isWord(words.first, "from"), let to = cursor.word(after: number.end),
            cursor.isWord(to, "to"), let next = cursor.word(after: to.upperBound),
            text[next.lowerBound].isASCIIDigit
        else { return nil }
        return words.first { cursor.classes($0).contains(.changeVerb) }?.lowerBound
    }

    /// Whether the block says that a duration is a result.
    private func isTimed(_ number: WrittenNumber) -> Bool {
        let near = cursor.words(before: number.start, 10)
        if near.contains(where: { cursor.classes($0).contains(.timing) }) { return true }
        var position = number.end
        for _ in 0..<6 {
            guard let word = cursor.word(after: position) else { return false }
            if Lexicon.words.longest(in: text, at: word.lowerBound, end: end)
                .map({ WordClasses(rawValue: $0.value).contains(.timing) }) == true
            {
                return true
            }
            position = word.upperBound
        }
        return false
    }

    /// Whether a limit is a demand: `must stay below 5 W`.
    private func isRequired(_ position: Int) -> Bool {
        cursor.words(before: position, 8).contains { cursor.classes($0).contains(.normative) }
    }
}
