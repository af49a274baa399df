import WattleText

/// CLM008, CLM010, CLM012, CLM013, and works that are named by number.
extension ClaimScanner {
    // MARK: Certainty

    mutating func lookAtCertainty(_ range: Range<Int>, _ anchor: Anchor) {
        switch anchor {
        case .proves: lookAtProof(range)
        case .guarantee: lookAtGuarantee(range)
        default:
            guard let word = cursor.word(after: range.upperBound),
                cursor.classes(word).contains(.comparative)
                    || cursor.isWord(word, "beats", "outperforms", "surpasses", "wins")
            else { return }
            addUnlessNegated(.certainty, range.lowerBound..<word.upperBound)
        }
    }

    /// `proves the point`, not `proves useful`.
    private mutating func lookAtProof(_ range: Range<Int>) {
        let next = cursor.word(after: range.upperBound)
        let idioms = [
            "useful", "helpful", "difficult", "hard", "handy", "tricky", "popular", "valuable", "costly",
            "challenging", "impossible", "insufficient", "sufficient", "itself", "themselves", "worthwhile",
            "elusive", "fatal",
        ]
        if let next, idioms.contains(where: { cursor.isWord(next, $0) }) { return }
        if cursor.isWord(next, "to"), let next,
            cursor.isWord(cursor.word(after: next.upperBound), "be")
        {
            return
        }
        if cursor.isWord(range, "prove") {
            guard let before = cursor.word(before: range.lowerBound), isPluralNoun(before) else { return }
        }
        addUnlessNegated(.certainty, range)
    }

    private func isPluralNoun(_ word: Range<Int>) -> Bool {
        text[word.upperBound - 1] == 0x73 && cursor.classes(word).isDisjoint(with: [.copula, .boundary])
            || cursor.isWord(word, "data")
    }

    private mutating func lookAtGuarantee(_ range: Range<Int>) {
        let before = cursor.word(before: range.lowerBound)
        let next = cursor.word(after: range.upperBound)
        if cursor.isWord(range, "guaranteed") {
            guard cursor.classes(before).contains(.copula) || next.map({ !isEnd($0) }) ?? false else {
                return
            }
            return addUnlessNegated(.certainty, range)
        }
        if let before, cursor.classes(before).contains(.determiner) || cursor.isWord(before, "to", "of") {
            return
        }
        guard before != nil, let next, !isEnd(next) else { return }
        addUnlessNegated(.certainty, range.lowerBound..<next.upperBound)
    }

    /// Whether nothing is guaranteed: `guarantees of`, `guarantees are`.
    private func isEnd(_ next: Range<Int>) -> Bool {
        cursor.isWord(
            next, "of", "about", "for", "are", "is", "on", "in", "and", "or", "from", "were", "as", "by",
            "with", "can", "hold", "may", "must", "should", "will")
    }

    // MARK: Praise

    /// Words of praise, unless they begin a name: `Awesome Agents`.
    mutating func lookAtPraise(_ range: Range<Int>) {
        if cursor.isCapitalised(range), let next = cursor.word(after: range.upperBound),
            cursor.isCapitalised(next)
        {
            return
        }
        add(.puffery, range)
    }

    // MARK: Times

    /// `currently`, unless it is a program's state; `the latest version`.
    mutating func lookAtTime(_ range: Range<Int>, _ anchor: Anchor) {
        if anchor == .latest { return lookAtLatest(range) }
        if anchor == .todays {
            guard let next = cursor.word(after: range.upperBound),
                !cursor.classes(next).isDisjoint(with: [.edition, .product])
            else { return }
            return add(.undatedTime, range.lowerBound..<next.upperBound)
        }
        if cursor.isWord(range, "today") { return lookAtToday(range) }
        if let next = cursor.word(after: range.upperBound), cursor.isWord(range, "currently", "recently"),
            isState(next), !isNews(range, next)
        {
            return
        }
        if cursor.isWord(cursor.word(before: range.lowerBound), "most", "least", "more") { return }
        add(.undatedTime, range)
    }

    private func isState(_ next: Range<Int>) -> Bool {
        cursor.classes(next).contains(.programState)
            || cursor.isWord(
                next, "used", "visited", "closed", "deleted", "modified", "created", "edited", "added",
                "updated", "changed", "accessed")
    }

    /// `was recently added` tells what happened; `recently added files` are a state.
    private func isNews(_ range: Range<Int>, _ next: Range<Int>) -> Bool {
        cursor.isWord(range, "recently") && cursor.isWord(next, "added", "changed", "updated")
            && cursor.isWord(cursor.word(before: range.lowerBound), "has", "have", "was", "were")
    }

    /// `Today, most clusters …`; elsewhere in a sentence the word may be any day.
    private mutating func lookAtToday(_ range: Range<Int>) {
        guard cursor.isCapitalised(range), range.upperBound < end, text[range.upperBound] == 0x2C else {
            return
        }
        add(.undatedTime, range)
    }

    private mutating func lookAtLatest(_ range: Range<Int>) {
        guard let before = cursor.word(before: range.lowerBound),
            cursor.isWord(before, "the", "their", "its", "our", "vendor's", "nvidia's", "amd's")
        else { return }
        var position = range.upperBound
        for _ in 0..<3 {
            guard let word = cursor.word(after: position) else { return }
            if cursor.classes(word).contains(.edition) {
                return add(.undatedTime, before.lowerBound..<word.upperBound)
            }
            guard cursor.classes(word).isDisjoint(with: [.boundary, .determiner]) else { return }
            position = word.upperBound
        }
    }

    // MARK: Remarks to oneself

    mutating func lookAtRemark(_ range: Range<Int>, _ anchor: Anchor) {
        switch anchor {
        case .todo: lookAtTodo(range)
        case .questionMarks: lookAtQuestionMarks(range)
        default: if text[range.lowerBound] == UInt8(ascii: "I") { add(.hedge, range) }
        }
    }

    /// `TODO`, which is no list and no mark that is written about.
    private mutating func lookAtTodo(_ range: Range<Int>) {
        guard text[range].allSatisfy(\.isASCIIUppercase), !isQuoted(range) else { return }
        let next = cursor.word(after: range.upperBound)
        let nouns = [
            "app", "apps", "comment", "comments", "file", "files", "item", "items", "keyword", "list",
            "lists", "marker", "markers", "note", "notes", "state", "states", "tag", "tags", "tasks",
        ]
        if let next, nouns.contains(where: { cursor.isWord(next, $0) }) { return }
        add(.placeholder, range)
    }

    private func isQuoted(_ range: Range<Int>) -> Bool {
        let before = range.lowerBound > cursor.bounds.lowerBound ? text[range.lowerBound - 1] : 0
        return before == 0x22 || before == 0x27
    }

    /// Abbreviations count in capitals only.
    mutating func lookAtPlaceholder(_ range: Range<Int>) {
        if range.count <= 5, text[range.lowerBound].isASCIILetter {
            guard text[range].allSatisfy(\.isASCIIUppercase), !isQuoted(range) else { return }
        }
        add(.placeholder, range)
    }

    /// Three question marks that stand alone, and do not begin an admonition.
    private mutating func lookAtQuestionMarks(_ range: Range<Int>) {
        let isFirst = range.lowerBound == cursor.bounds.lowerBound
        let before = isFirst ? ASCII.space : text[range.lowerBound - 1]
        let after = range.upperBound < end ? text[range.upperBound] : 0
        guard before.isASCIIWhitespace || before == 0x28 || before == 0x5B || before == 0x3D else { return }
        if isFirst, after == 0x2B || after == ASCII.space, cursor.word(after: range.upperBound) != nil {
            return
        }
        add(.placeholder, range)
    }

    // MARK: Works by number

    /// `RFC 9110`, `arXiv:2309.06180`, `doi:10.1000/xyz`, `[@kwon2023]`.
    mutating func lookAtCitation(_ range: Range<Int>, _ anchor: Anchor) {
        var position = range.upperBound
        if anchor == .citation {
            guard position < end, text[position].isWordByte else { return }
            return cite(range)
        }
        while position < end,
            text[position] == 0x3A || text[position] == ASCII.space || text[position] == 0x2D
        {
            position += 1
        }
        guard position < end, text[position].isASCIIDigit else { return }
        cite(range.lowerBound..<position + 1)
    }
}
