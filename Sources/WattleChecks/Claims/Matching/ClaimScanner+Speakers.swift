import WattleText

/// CLM004: what somebody says of a product; CLM005: what nobody in particular says.
extension ClaimScanner {
    mutating func lookAtSpeaker(_ range: Range<Int>, _ anchor: Anchor) {
        switch anchor {
        case .accordingTo: lookAtAccording(range)
        case .ownersFigure: lookAtOwner(range)
        default: lookAtVerb(range)
        }
    }

    // MARK: Verbs

    /// The speaker right before a verb such as `claims`, over adverbs.
    private mutating func lookAtVerb(_ verb: Range<Int>) {
        if let speaker = speaker(by: verb) { return add(.attribution, verb.lowerBound..<speaker) }
        guard let speaker = speaker(before: verb), !isObject(verb) else { return }
        let classes = phraseClasses(speaker)
        if classes.contains(.organisation), cursor.isCapitalised(speaker) {
            add(.attribution, speaker.lowerBound..<verb.upperBound)
        } else if classes.contains(.actor) {
            addActor(speaker, verb, classes, cursor.word(before: speaker.lowerBound))
        } else if isProperName(speaker, verb) {
            add(.attribution, speaker.lowerBound..<verb.upperBound)
        }
    }

    /// The nearest of the five words before a verb that is no adverb.
    private func speaker(before verb: Range<Int>) -> Range<Int>? {
        var position = verb.lowerBound
        for _ in 0..<5 {
            guard let word = cursor.word(before: position) else { return nil }
            guard cursor.classes(word).contains(.filler) || cursor.isWord(word, "has") else { return word }
            position = word.lowerBound
        }
        return nil
    }

    /// `announced by NVIDIA`, `claimed by the vendor`: the end of who says it.
    private func speaker(by verb: Range<Int>) -> Int? {
        guard text[verb.upperBound - 1] == 0x64, let by = cursor.word(after: verb.upperBound),
            cursor.isWord(by, "by"), var word = cursor.word(after: by.upperBound)
        else { return nil }
        if cursor.isWord(word, "the", "its"), let next = cursor.word(after: word.upperBound) { word = next }
        let classes = cursor.classes(word)
        let isNamed = classes.contains(.organisation) && cursor.isCapitalised(word)
        return isNamed || classes.contains(.actor) ? word.upperBound : nil
    }

    /// `paper shows that` of `white paper`: two words can be one speaker.
    private func phraseClasses(_ word: Range<Int>) -> WordClasses {
        let single = cursor.classes(word)
        guard single.isDisjoint(with: [.organisation, .actor]),
            let before = cursor.word(before: word.lowerBound)
        else { return single }
        return cursor.classes(before.lowerBound..<word.upperBound).union(single)
    }

    private mutating func addActor(
        _ speaker: Range<Int>, _ verb: Range<Int>, _ classes: WordClasses, _ before: Range<Int>?
    ) {
        let isPlural = classes.contains(.plural)
        guard
            isPlural || text[verb.upperBound - 1] == 0x73 || text[verb.upperBound - 1] == 0x64
                || cursor.isWord(verb, "found")
        else { return }
        guard isPlural || before.map({ isArticle($0) }) ?? false else { return }
        let isShown = cursor.isWord(verb, "shows", "showed", "finds", "found")
        if isShown, !cursor.isWord(speaker, "paper", "papers", "study", "article", "authors", "researchers") {
            return
        }
        // Programs report and survey too.
        if cursor.isWord(speaker, "report", "survey", "team"),
            !cursor.isWord(
                verb, "claims", "claimed", "estimates", "estimated", "predicts", "argues", "promises")
        {
            return
        }
        add(isDocument(speaker) ? .ownDocument : .attribution, speaker.lowerBound..<verb.upperBound)
    }

    /// A document, or who wrote it: what a note with a source is about.
    private func isDocument(_ speaker: Range<Int>) -> Bool {
        cursor.isWord(
            speaker, "announcement", "article", "author", "authors", "keynote", "paper", "post", "release",
            "study", "whitepaper")
    }

    private func isArticle(_ word: Range<Int>) -> Bool {
        let classes = cursor.classes(word)
        return classes.contains(.determiner) && !cursor.isWord(word, "no") || classes.isEmpty
    }

    /// A name that nobody knows, with a verb that leaves no doubt.
    private func isProperName(_ speaker: Range<Int>, _ verb: Range<Int>) -> Bool {
        guard cursor.isCapitalised(speaker), speaker.count > 1,
            AttributionWords.strongVerbs.contains(where: { text[verb].equalsIgnoringASCIICase($0) }),
            cursor.classes(speaker).isEmpty
        else { return false }
        // The first word of a sentence may be any word.
        guard let next = cursor.word(after: verb.upperBound),
            cursor.word(before: speaker.lowerBound) != nil || !cursor.isWord(verb, "says", "said")
        else { return false }
        if cursor.isWord(verb, "said"), !text[speaker].allSatisfy(\.isASCIIUppercase) { return true }
        return cursor.isWord(next, "that", "to", "up", "it", "its", "their")
    }

    /// `the claims that`, `reports are`: the verb is a noun here.
    private func isObject(_ verb: Range<Int>) -> Bool {
        guard let next = cursor.word(after: verb.upperBound) else { return false }
        return cursor.classes(next).contains(.copula)
            || cursor.isWord(next, "about", "of", "on", "page", "yes", "no", "nothing")
    }

    // MARK: Other forms

    /// `according to the vendor`, `according to NVIDIA`, not `according to the rules`.
    private mutating func lookAtAccording(_ range: Range<Int>) {
        var position = range.upperBound
        for _ in 0..<4 {
            guard let word = cursor.word(after: position) else { return }
            let classes = cursor.classes(word).union(Self.longestClasses(text, word.lowerBound, end))
            if !classes.isDisjoint(with: [.actor, .organisation, .person]) || isReport(word) {
                return add(.attribution, range.lowerBound..<word.upperBound)
            }
            if cursor.isCapitalised(word), classes.isEmpty, !text[word].allSatisfy(\.isASCIIUppercase) {
                return add(.attribution, range.lowerBound..<word.upperBound)
            }
            guard classes.contains(.determiner) || classes.isEmpty && position == range.upperBound else {
                return
            }
            position = word.upperBound
        }
    }

    private func isReport(_ word: Range<Int>) -> Bool {
        cursor.isWord(
            word, "report", "reports", "research", "survey", "surveys", "studies", "press", "sources",
            "analysis", "estimates", "calculations", "insiders", "rumours", "rumors")
    }

    private static func longestClasses(_ text: [UInt8], _ start: Int, _ end: Int) -> WordClasses {
        WordClasses(rawValue: Lexicon.words.longest(in: text, at: start, end: end)?.value ?? 0)
    }

    /// `the vendor's figures`.
    private mutating func lookAtOwner(_ range: Range<Int>) {
        let isCommon = AttributionWords.commonOwners.contains { text[range].equalsIgnoringASCIICase($0) }
        guard !isCommon || cursor.isWord(cursor.word(before: range.lowerBound), "the", "its", "this"),
            let word = cursor.word(after: range.upperBound),
            Self.longestClasses(text, word.lowerBound, end).contains(.statement)
        else { return }
        add(.attribution, range.lowerBound..<word.upperBound)
    }

    // MARK: Nobody in particular

    mutating func lookAtAuthority(_ range: Range<Int>, _ anchor: Anchor) {
        switch anchor {
        case .quantifier: lookAtQuantifier(range)
        case .vaguePerson: addIfFollowed(range, by: .opinionVerb)
        default: addIfFollowed(range, by: .showingVerb)
        }
    }

    /// `many people think`, `some argue`.
    private mutating func lookAtQuantifier(_ range: Range<Int>) {
        guard var word = cursor.word(after: range.upperBound) else { return }
        if !cursor.classes(word).contains(.opinionVerb) {
            var isPerson = cursor.classes(word).contains(.person)
            if !isPerson, let next = cursor.word(after: word.upperBound) {
                word = next
                isPerson = cursor.classes(word).contains(.person)
            }
            guard isPerson, let verb = cursor.word(after: word.upperBound),
                cursor.classes(verb).contains(.opinionVerb)
            else { return }
            word = verb
        }
        add(.vagueAuthority, range.lowerBound..<word.upperBound)
    }

    private mutating func addIfFollowed(_ range: Range<Int>, by wanted: WordClasses) {
        if let before = cursor.word(before: range.lowerBound),
            cursor.classes(before).contains(.determiner) || cursor.isWord(before, "of", "from", "and")
        {
            return
        }
        guard var word = cursor.word(after: range.upperBound) else { return }
        if cursor.classes(word).contains(.filler) || cursor.isWord(word, "consistently", "have", "has") {
            guard let next = cursor.word(after: word.upperBound) else { return }
            word = next
        }
        guard Self.longestClasses(text, word.lowerBound, end).union(cursor.classes(word)).contains(wanted)
        else { return }
        add(.vagueAuthority, range.lowerBound..<word.upperBound)
    }
}
