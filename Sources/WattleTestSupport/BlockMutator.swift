/// Metric blocks and notes that nobody would write: others with bytes changed, parts moved, and words of the language
/// thrown in.
///
/// The same seed gives the same texts.
package struct BlockMutator {
    /// What a language is made of.
    package struct Vocabulary: Sendable {
        fileprivate let words: [String]
        /// What can stand many times in a row.
        fileprivate let openings: [String]

        /// The language of metric blocks.
        package static let metrics = Vocabulary(
            words: metricWords, openings: ["(", "max(1, ", "if 1 < 2 then ", "-", "not ", "["])
        /// That of notes.
        package static let notes = Vocabulary(
            words: NoteCorpus.pieces, openings: ["> ", "- ", "*a ", "[", "<div>", "^[", "- > ", "![", "**_"])
        /// That of diagrams.
        package static let diagrams = Vocabulary(
            words: DiagramCorpus.pieces,
            openings: [
                "subgraph a\n", "state a {\n", "loop\n", "A-->", "(", "[", "{", "  ", "&", "block:a\n",
            ])
    }

    private let corpus: [[UInt8]]
    private let vocabulary: Vocabulary
    private var random: SeededGenerator

    /// Begins with texts that somebody wrote.
    package init(seed: UInt64, corpus: [String], vocabulary: Vocabulary = .metrics) {
        self.vocabulary = vocabulary
        self.corpus = corpus.map { Array($0.utf8) }
        random = SeededGenerator(seed: seed)
    }

    /// The next block.
    package mutating func next() -> [UInt8] {
        var block = corpus.randomElement(using: &random) ?? []
        for _ in 0..<Int.random(in: 1...5, using: &random) { mutate(&block) }
        return block
    }

    private mutating func mutate(_ block: inout [UInt8]) {
        let part = range(in: block)
        switch Int.random(in: 0..<10, using: &random) {
        case 0: block.replaceSubrange(part.prefix(1), with: [UInt8.random(in: .min ... .max, using: &random)])
        case 1: block.removeSubrange(part)
        case 2: block.insert(contentsOf: block[part], at: part.lowerBound)
        case 3: splice(into: &block, at: part.lowerBound)
        case 4: swapWords(in: &block)
        case 5: nest(&block, at: part.lowerBound)
        case 6:
            block.insert(contentsOf: repeatElement(block[part].first ?? 32, count: 300), at: part.lowerBound)
        case 7: changeNumber(in: &block)
        default:
            let word = vocabulary.words.randomElement(using: &random) ?? ""
            block.insert(contentsOf: word.utf8, at: part.lowerBound)
        }
    }

    /// A few bytes somewhere.
    private mutating func range(in block: [UInt8]) -> Range<Int> {
        let start = Int.random(in: 0...block.count, using: &random)
        return start..<min(block.count, start + Int.random(in: 0...12, using: &random))
    }

    private mutating func splice(into block: inout [UInt8], at place: Int) {
        let other = corpus.randomElement(using: &random) ?? []
        let lines = other.split(separator: UInt8(ascii: "\n"))
        guard let line = lines.randomElement(using: &random) else { return }
        block.insert(contentsOf: [UInt8(ascii: "\n")] + line + [UInt8(ascii: "\n")], at: place)
    }

    private mutating func swapWords(in block: inout [UInt8]) {
        var words = block.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
        guard words.count > 1 else { return }
        words.swapAt(
            Int.random(in: 0..<words.count, using: &random), Int.random(in: 0..<words.count, using: &random))
        block = Array(words.joined(separator: [UInt8(ascii: " ")]))
    }

    private mutating func nest(_ block: inout [UInt8], at place: Int) {
        let count = Int.random(in: 1...120, using: &random)
        let open = vocabulary.openings.randomElement(using: &random) ?? "("
        block.insert(contentsOf: repeatElement(open.utf8, count: count).joined(), at: place)
    }

    private mutating func changeNumber(in block: inout [UInt8]) {
        let digits = block.indices.filter { (48...57).contains(block[$0]) }
        guard let place = digits.randomElement(using: &random) else { return }
        let number = ["0", "1e308", "1e-308", "9007199254740993", "0.1", "-1", "1_0", "400"]
        block.replaceSubrange(place...place, with: (number.randomElement(using: &random) ?? "0").utf8)
    }

    private static let metricWords = [
        "show: ", "compare: ", "scenario: ", "system: ", "sweep: ", "solve: ", "sensitivity: ", "claim: ",
        "with:\n", "let:\n", "at:\n", "vary:\n", "sliders:\n", "such_that: ", "and_sweep: ", "test: ", "by: ",
        "holds_if: ", "plot: ", "expect:\n", "metrics:\n", "  a: ", "  - ", "1", "2 kW", "0.5 to 3 h", " log",
        "between 1 and 2", " + ", " / ", "/", "(", ")", "[", "]", "[[N#c]]", "[^x]", "H200", ".power", ".gpu",
        "cost_per_mtok", " in EUR/Mtok", ", 2 digits", ", range", " as distribution", "if ", " then ",
        " else ",
        "\n", " ", "\"", "'", "#", "±", "%", "-", "^", "~=", "<=", "chance(", "p90(", "irr(", "frontier(",
        "a",
        "baseline: ", "rates:\n", "  EUR: 1.1 USD", "from: ", "from 1 to 2 in 400 steps", "for: ", "across: ",
        "\t", "\r\n", "90%: ", "1e99", "0", "GB300_NVL72", "PUE", "utilisation", "solution", "feasible",
        "\u{FF}",
    ]
}
