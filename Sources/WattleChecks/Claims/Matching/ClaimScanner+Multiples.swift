import WattleText

/// CLM001 and CLM002 in words: `three times as`, `twice the cost`, `halves latency`, `an order of magnitude faster`.
extension ClaimScanner {
    /// - Returns: the place from which to read on.
    mutating func lookAtMultiple(_ range: Range<Int>, _ anchor: Anchor) -> Int {
        switch anchor {
        case .numberWord: return lookAtNumberWord(range)
        case .twice: addRatio(range, ratioEnd(after: range.upperBound))
        case .half: addRatio(range, halfEnd(range))
        case .multiple: lookAtVerb(range)
        case .fold: addRatio(range, foldEnd(range))
        case .fraction: addRatio(range, fractionEnd(range))
        case .manyTimes: addRatio(range, comparison(after: range.upperBound, isPercent: true))
        default: lookAtMagnitudes(range)
        }
        return range.upperBound
    }

    /// A comparison, or a bound where the words before make it one.
    private mutating func addRatio(_ range: Range<Int>, _ end: Int?) {
        guard let end else { return }
        let start = articleStart(range.lowerBound)
        if let bound = bound(before: start), bound.strength != .limit {
            add(.bound, bound.start..<end)
        } else {
            add(.comparison, range.lowerBound..<end)
        }
    }

    private func articleStart(_ position: Int) -> Int {
        guard let word = cursor.word(before: position), cursor.isWord(word, "a", "an", "one", "two", "three")
        else { return position }
        return word.lowerBound
    }

    /// `as fast`, `the cost`: the end of what follows `twice`.
    private func ratioEnd(after position: Int) -> Int? {
        guard let word = cursor.word(after: position) else { return nil }
        if cursor.isWord(word, "the", "their", "its"), let noun = cursor.word(after: word.upperBound) {
            return cursor.classes(noun).contains(.quality) ? noun.upperBound : nil
        }
        if cursor.isWord(word, "as"), let adjective = cursor.word(after: word.upperBound) {
            return cursor.isWord(adjective, "a", "an", "the", "part", "well") ? nil : adjective.upperBound
        }
        return cursor.classes(word).contains(.comparative) ? word.upperBound : nil
    }

    private func halfEnd(_ range: Range<Int>) -> Int? {
        let before = cursor.word(before: range.lowerBound)
        if cursor.isWord(before, "by", "in"), let before,
            let verb = cursor.words(before: before.lowerBound, 4).first(where: {
                cursor.classes($0).contains(.changeVerb)
            }), verb.lowerBound < range.lowerBound
        {
            return range.upperBound
        }
        return ratioEnd(after: range.upperBound)
    }

    /// `a third cheaper`, `cut by two thirds`.
    private func fractionEnd(_ range: Range<Int>) -> Int? {
        if let end = comparison(after: range.upperBound, isPercent: true) { return end }
        let before = cursor.word(before: range.lowerBound)
        guard cursor.isWord(before, "by"), change(before: range.lowerBound) != nil else { return nil }
        return range.upperBound
    }

    private func foldEnd(_ range: Range<Int>) -> Int? {
        comparison(after: range.upperBound, isPercent: false)
            ?? (change(before: range.lowerBound) != nil ? range.upperBound : nil)
    }

    /// `doubles throughput`, `prices doubled`.
    private mutating func lookAtVerb(_ range: Range<Int>) {
        var next = cursor.word(after: range.upperBound)
        if let word = next, cursor.isWord(word, "the", "their", "its", "your", "our") {
            next = cursor.word(after: word.upperBound)
        }
        for _ in 0..<2 {
            guard let word = next else { break }
            if cursor.classes(word).contains(.quality) {
                return addRatio(range, word.upperBound)
            }
            guard cursor.classes(word).isEmpty else { break }
            next = cursor.word(after: word.upperBound)
        }
        guard text[range.upperBound - 1] == UInt8(ascii: "d"),
            let subject = cursor.words(before: range.lowerBound, 2).first(where: {
                cursor.classes($0).isDisjoint(with: [.copula, .filler]) && !cursor.isWord($0, "has", "have")
            }), cursor.classes(subject).contains(.quality)
        else { return }
        addRatio(range, range.upperBound)
    }

    /// `an order of magnitude faster`, `by two orders of magnitude`.
    private mutating func lookAtMagnitudes(_ range: Range<Int>) {
        if let end = comparison(after: range.upperBound, isPercent: false) { return addRatio(range, end) }
        let before = cursor.words(before: range.lowerBound, 3)
        guard before.contains(where: { cursor.isWord($0, "by") }),
            change(before: range.lowerBound) != nil || holdsVerb(before: range.lowerBound)
        else { return }
        addRatio(range, range.upperBound)
    }

    private func holdsVerb(before position: Int) -> Bool {
        cursor.words(before: position, 8).contains {
            !cursor.classes($0).isDisjoint(with: [.changeVerb, .changeNoun, .comparative])
        }
    }

    /// `three times as`, `two-fold`, `forty percent less`.
    private mutating func lookAtNumberWord(_ range: Range<Int>) -> Int {
        guard let next = cursor.word(after: range.upperBound) else { return range.upperBound }
        if cursor.isWord(next, "times"), let word = cursor.word(after: next.upperBound),
            !cursor.classes(word).contains(.boundary) || cursor.isWord(word, "as")
        {
            addRatio(range, comparison(after: next.upperBound, isPercent: false))
        } else if cursor.isWord(next, "fold") {
            addRatio(range, foldEnd(range.lowerBound..<next.upperBound))
        } else if cursor.isWord(next, "percent") {
            addRatio(
                range,
                comparison(after: next.upperBound, isPercent: true)
                    ?? change(before: range.lowerBound).map { _ in next.upperBound })
        } else {
            return range.upperBound
        }
        return next.upperBound
    }
}
