/// What a word or a phrase can be in a sentence, where a rule looks around.
struct WordClasses: OptionSet, Sendable {
    let rawValue: UInt32

    /// `faster`, `more`.
    static let comparative = WordClasses(rawValue: 1 << 0)
    /// `reduces`, `fell`.
    static let changeVerb = WordClasses(rawValue: 1 << 1)
    /// `reduction`, `speedup`.
    static let changeNoun = WordClasses(rawValue: 1 << 2)
    /// What is compared: `latency`, `cost`.
    static let quality = WordClasses(rawValue: 1 << 3)
    /// What is sold or built: `engine`, `chip`.
    static let product = WordClasses(rawValue: 1 << 4)
    /// Who speaks for a product: `vendor`, `authors`.
    static let actor = WordClasses(rawValue: 1 << 5)
    /// A company or an institute by name.
    static let organisation = WordClasses(rawValue: 1 << 6)
    /// Words after which no comparison goes on: `of`, `are`.
    static let boundary = WordClasses(rawValue: 1 << 7)
    /// `is`, `remains`.
    static let copula = WordClasses(rawValue: 1 << 8)
    /// Words that come between: `about`, `still`.
    static let filler = WordClasses(rawValue: 1 << 9)
    /// `suppose`, `for example`, `if you`.
    static let hypothetical = WordClasses(rawValue: 1 << 10)
    /// `is defined as`, `equals`.
    static let definition = WordClasses(rawValue: 1 << 11)
    /// `we measured`.
    static let ownMeasurement = WordClasses(rawValue: 1 << 12)
    /// What a number holds for: hardware, model, precision, version.
    static let condition = WordClasses(rawValue: 1 << 13)
    /// `must`, `should`.
    static let normative = WordClasses(rawValue: 1 << 14)
    /// What makes a time a result: `latency`, `takes`.
    static let timing = WordClasses(rawValue: 1 << 15)
    /// The word with which an instruction begins.
    static let imperative = WordClasses(rawValue: 1 << 16)
    /// `on the market`, `in the world`.
    static let everywhere = WordClasses(rawValue: 1 << 17)
    /// `currently selected`: a state of a program, no time.
    static let programState = WordClasses(rawValue: 1 << 18)
    /// What is latest at some time: `version`, `model`.
    static let edition = WordClasses(rawValue: 1 << 19)
    /// `people`, `developers`.
    static let person = WordClasses(rawValue: 1 << 20)
    /// `agree`, `believe`.
    static let opinionVerb = WordClasses(rawValue: 1 << 21)
    /// `show`, `suggest`.
    static let showingVerb = WordClasses(rawValue: 1 << 22)
    /// `the`, `these`, `our`.
    static let determiner = WordClasses(rawValue: 1 << 23)
    /// Names that are nobody's: `README`, `HTML`.
    static let impersonal = WordClasses(rawValue: 1 << 24)
    /// What turns a statement round: `not`, `cannot`.
    static let negation = WordClasses(rawValue: 1 << 25)
    /// Speakers of more than one, who need no article: `vendors`.
    static let plural = WordClasses(rawValue: 1 << 26)
    /// `million`, `thousand`.
    static let magnitude = WordClasses(rawValue: 1 << 27)
    /// `offers`, `delivers`.
    static let offer = WordClasses(rawValue: 1 << 29)
    /// `claim`, `figures`: what belongs to `the vendor's`.
    static let statement = WordClasses(rawValue: 1 << 28)
}

/// The words that rules look for around what they have found.
enum Lexicon {
    static let words: PhraseTrie = {
        var trie = PhraseTrie()
        for (classes, phrases) in lexiconTables { trie.add(phrases, classes.rawValue) }
        return trie
    }()

    /// What a word is.
    ///
    /// Complexity: linear in the word.
    static func classes(of word: Range<Int>, in text: [UInt8]) -> WordClasses {
        guard let match = words.longest(in: text, at: word.lowerBound, end: word.upperBound),
            match.end == word.upperBound
        else { return [] }
        return WordClasses(rawValue: match.value)
    }
}
