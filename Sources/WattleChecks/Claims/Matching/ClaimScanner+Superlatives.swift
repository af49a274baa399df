import WattleText

/// CLM003: superlatives that say something about the whole world, not about the things at hand.
extension ClaimScanner {
    mutating func lookAtSuperlative(_ range: Range<Int>, _ anchor: Anchor) {
        guard let before = cursor.word(before: range.lowerBound) else {
            if anchor == .worldwide { addWorldwide(range) }
            return
        }
        if anchor == .worldwide { return addWorldwide(range) }
        if anchor == .leading {
            guard cursor.isWord(before, "a", "the"), noun(.product, after: range.upperBound, 2) != nil,
                hasCopula(before: before.lowerBound)
            else { return }
            return add(.superlative, range)
        }
        guard cursor.isWord(before, "the") else { return }
        let isSaid = hasCopula(before: before.lowerBound)
        let isOffered =
            cursor.word(before: before.lowerBound).map { cursor.classes($0).contains(.offer) } ?? false
        if isOffered, anchor == .superlative || anchor == .most {
            guard let quality = noun(.quality, after: range.upperBound, 2), !isAmong(after: quality) else {
                return
            }
            return add(.superlative, before.lowerBound..<quality)
        }
        let product = noun(.product, after: range.upperBound, 3)
        guard isClaim(anchor, range, isSaid: isSaid, product: product) else { return }
        add(.superlative, before.lowerBound..<(product ?? range.upperBound))
    }

    private func isClaim(_ anchor: Anchor, _ range: Range<Int>, isSaid: Bool, product: Int?) -> Bool {
        if isEverywhere(after: range.upperBound) { return true }
        switch anchor {
        case .most: return isSaid && !isAmong(after: range.upperBound)
        case .superlative: return isSaid && product.map { !isAmong(after: $0) } ?? false
        default: return isSaid && product.map { isQualified(after: $0) } ?? false
        }
    }

    /// `of the three`, `in this list`: the things that are compared are at hand.
    private func isAmong(after position: Int) -> Bool {
        guard let word = cursor.word(after: position), cursor.isWord(word, "of", "in", "among", "here"),
            let next = cursor.word(after: word.upperBound)
        else { return false }
        return cursor.isWord(next, "the", "these", "those", "this", "them", "our", "your", "two", "three")
    }

    /// `the only engine that`, `the first chip to`.
    private func isQualified(after position: Int) -> Bool {
        guard let word = cursor.word(after: position) else { return false }
        return cursor.isWord(word, "that", "to", "with", "which", "capable", "offering", "supporting")
    }

    /// `world's largest`.
    private mutating func addWorldwide(_ range: Range<Int>) {
        guard let word = cursor.word(after: range.upperBound) else { return }
        let anchor = Anchors.phrases.longest(in: text, at: word.lowerBound, end: end)
            .flatMap { Anchor(rawValue: $0.value) }
        switch anchor {
        case .superlative, .most, .first, .only, .leading:
            add(.superlative, range.lowerBound..<word.upperBound)
        default: break
        }
    }

    /// A verb like `is` at most three words before, nothing but fillers between.
    private func hasCopula(before position: Int) -> Bool {
        for word in cursor.words(before: position, 3) {
            let classes = cursor.classes(word)
            if classes.contains(.copula) || cursor.isWord(word, "as", "it's", "that's", "of") {
                return !cursor.isWord(word, "of") || isOneOf(word)
            }
            guard classes.contains(.filler) || cursor.isWord(word, "by") else { return false }
        }
        return false
    }

    /// `is one of the fastest`.
    private func isOneOf(_ of: Range<Int>) -> Bool {
        let before = cursor.words(before: of.lowerBound, 2)
        return before.count == 2 && cursor.isWord(before[0], "one")
            && cursor.classes(before[1]).contains(.copula)
    }

    /// The end of what is praised, at most `count` words further.
    private func noun(_ wanted: WordClasses, after position: Int, _ count: Int) -> Int? {
        var position = position
        for _ in 0..<count {
            guard let word = cursor.word(after: position) else { return nil }
            let classes = cursor.classes(word)
            if !classes.isDisjoint(with: wanted) { return word.upperBound }
            guard classes.isDisjoint(with: [.boundary, .determiner]) else { return nil }
            position = word.upperBound
        }
        return nil
    }

    /// `on the market`, `in the world`, at most eight words further.
    private func isEverywhere(after position: Int) -> Bool {
        var position = position
        for _ in 0..<8 {
            guard let word = cursor.word(after: position) else { return false }
            let phrase = Lexicon.words.longest(in: text, at: word.lowerBound, end: end)
            if let phrase, WordClasses(rawValue: phrase.value).contains(.everywhere) { return true }
            position = word.upperBound
        }
        return false
    }
}
