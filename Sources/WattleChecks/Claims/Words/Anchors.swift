/// A word or a phrase that is worth a look.
enum Anchor: UInt32, Sendable {
    // Numbers in words.
    case numberWord = 1
    case twice
    case half
    case multiple
    case fold
    case fraction
    case manyTimes
    case magnitudes
    // What needs a look around.
    case superlative
    case most
    case first
    case only
    case leading
    case worldwide
    case attribution
    case accordingTo
    case ownersFigure
    case quantifier
    case vaguePerson
    case vagueEvidence
    case conclusion
    case proves
    case guarantee
    case certainly
    case timeWord
    case todays
    case latest
    case todo
    case questionMarks
    case iThink
    // What says it all.
    case superlativePhrase
    case attributionPhrase
    case vaguePhrase
    case certaintyPhrase
    case puffery
    case placeholder
    case hedge
    // What is evidence.
    case citation
    case numberedSource
}

/// Everything that begins a match, compiled.
enum Anchors {
    static let phrases: PhraseTrie = {
        var trie = PhraseTrie()
        for (anchor, phrases) in anchorTables { trie.add(phrases, anchor.rawValue) }
        return trie
    }()

    /// Units behind numbers, compiled.
    static let units: PhraseTrie = {
        var trie = PhraseTrie()
        for (kind, units) in unitTables { trie.add(units, kind.rawValue) }
        return trie
    }()
}

/// What a unit measures.
enum UnitKind: UInt32, Sendable {
    /// Power, energy, bandwidth, operations.
    case quantity = 1
    /// What benchmarks give: `tokens/s`, `J/token`.
    case benchmark
    /// A duration, which is a result in some sentences only.
    case duration
    /// What an amount of money is for: `per million tokens`.
    case price
    /// `USD`
    case currency
}

private let anchorTables: [(Anchor, [String])] = [
    (.numberWord, NumberWords.cardinals),
    (.twice, ["twice"]),
    (.half, ["half"]),
    (.multiple, NumberWords.multiples),
    (.fold, NumberWords.folds),
    (.fraction, NumberWords.fractions),
    (.manyTimes, NumberWords.manyTimes),
    (.magnitudes, ["order of magnitude", "orders of magnitude"]),
    (.superlative, SuperlativeWords.superlatives),
    (.most, SuperlativeWords.most),
    (.first, ["first"]),
    (.only, ["only"]),
    (.leading, ["leading"]),
    (.worldwide, ["industry's", "world's"]),
    (.superlativePhrase, SuperlativeWords.phrases),
    (.attribution, AttributionWords.verbs),
    (.accordingTo, ["according to"]),
    (.ownersFigure, AttributionWords.owners),
    (.attributionPhrase, AttributionWords.phrases),
    (.quantifier, VagueWords.quantifiers),
    (.vaguePerson, VagueWords.persons),
    (.vagueEvidence, VagueWords.evidence),
    (.vaguePhrase, VagueWords.phrases),
    (.conclusion, ConclusionWords.markers),
    (.proves, CertaintyWords.proves),
    (.guarantee, CertaintyWords.guarantees),
    (.certainly, CertaintyWords.adverbs),
    (.certaintyPhrase, CertaintyWords.phrases),
    (.puffery, PufferyWords.phrases),
    (.timeWord, TimeWords.phrases),
    (.latest, ["latest"]),
    (.todays, ["today's"]),
    (.todo, ["todo"]),
    (.questionMarks, ["???"]),
    (.placeholder, PlaceholderWords.phrases),
    (.iThink, HedgeWords.firstPerson),
    (.hedge, HedgeWords.phrases),
    (.citation, ["[@"]),
    (.numberedSource, ["arxiv", "doi", "isbn", "rfc"]),
]

private let unitTables: [(UnitKind, [String])] = [
    (.quantity, UnitWords.quantities),
    (.benchmark, UnitWords.benchmarks),
    (.duration, UnitWords.durations),
    (.price, UnitWords.prices),
    (.currency, UnitWords.currencies),
]
