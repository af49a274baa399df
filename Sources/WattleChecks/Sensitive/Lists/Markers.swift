import WattleText

/// Words that mark a text, and when they do.
struct Marker: Sendable {
    /// The words in lower case.
    let words: [UInt8]
    /// Where in them a pair of letters stands that is looked for.
    let anchor: Int
    /// Whether they mean it here.
    let condition: @Sendable (TextSpan, Range<Int>) -> Bool

    /// Describes a marker, `anchor` being the rarest pair of its letters.
    init(
        _ words: String, at anchor: String,
        if condition: @escaping @Sendable (TextSpan, Range<Int>) -> Bool = { _, _ in true }
    ) {
        self.words = Array(words.utf8)
        let pair = Array(anchor.utf8)
        let words = self.words
        self.anchor = words.indices.first { words[$0...].starts(with: pair) } ?? 0
        self.condition = condition
    }

    /// Whether the words are no parts of longer ones.
    func isWhole(_ text: TextSpan, _ start: Int) -> Bool {
        let before = text.at(start - 1)
        let after = text.at(start + words.count)
        return !before.isASCIIAlphanumeric && before != 0x2D && before < 0x80
            && !after.isASCIIAlphanumeric && after != 0x5F && after < 0xC3
    }
}

/// All markers.
enum Markers {
    static let all: [Marker] = phrases + orders + labels

    private static let phrases = [
        Marker("confidential", at: "nf", if: marksText), Marker("internal only", at: "nl"),
        Marker("internal-only", at: "nl"), Marker("internal use only", at: "nl"),
        Marker("company private", at: "va"), Marker("under nda", at: "da"), Marker("under an nda", at: "da"),
        Marker("under embargo", at: "ba"), Marker("embargoed until", at: "ba"),
        Marker("private note:", at: "va"), Marker("for internal use", at: "rn"),
    ]

    private static let orders: [Marker] = [
        "share", "distribute", "redistribute", "forward", "circulate", "disclose",
    ].flatMap { (verb: String) -> [Marker] in
        [Marker("do not " + verb, at: "ot", if: isOrder), Marker("don't " + verb, at: "'t", if: isOrder)]
    }

    private static let labels: [Marker] = ["red", "amber"].flatMap { (colour: String) -> [Marker] in
        [":", ": ", "-", " "].map { (divider: String) -> Marker in
            Marker("tlp" + divider + colour, at: "p" + divider.prefix(1), if: isLabel)
        }
    }

    /// The marker whose pair of letters stands at a place, if the rest does.
    static func range(in text: TextSpan, at place: Int) -> Range<Int>? {
        let pair = UInt16(text.at(place).asciiLowercased) << 8 | UInt16(text.at(place + 1).asciiLowercased)
        for index in pairs.indices where pairs[index] == pair {
            let marker = all[index]
            let start = place - marker.anchor
            guard text.readsFolded(marker.words, at: start), marker.isWhole(text, start) else { continue }
            let range = start..<start + marker.words.count
            if marker.condition(text, range) { return range }
        }
        return nil
    }

    private static let pairs = all.map { UInt16($0.words[$0.anchor]) << 8 | UInt16($0.words[$0.anchor + 1]) }

    /// Where markers may stand: the pairs of all of them.
    static let keys: [ByteKey] = Dictionary(grouping: all) { $0.words[$0.anchor] }
        .sorted { $0.key < $1.key }
        .map { first, markers in
            ByteKey(bothCases([first]), bothCases(markers.map { $0.words[$0.anchor + 1] }))
        }

    private static func bothCases(_ bytes: [UInt8]) -> ByteSet {
        ByteSet(bytes + bytes.filter(\.isASCIILetter).map { $0 & 0xDF })
    }

    /// Words of technology behind `confidential`, which mark nothing.
    private static let technology = [
        "ai", "asset", "assets", "client", "clients", "cloud", "compute", "computing", "container",
        "containers",
        "data", "enclave", "enclaves", "federated", "gke", "gpu", "gpus", "inference", "information",
        "ledger", "machine",
        "machines", "mode", "nodes", "space", "training", "transaction", "transactions", "virtual", "vm",
        "vms",
        "workload", "workloads",
    ].map { Array($0.utf8) }
    /// Words before it that say it of something else: `not confidential`, `as confidential as possible`.
    private static let negations = ["as", "no", "not", "never", "nothing", "non"].map { Array($0.utf8) }

    /// Whether `confidential` marks what it stands in: no word of technology behind it, no `not` before it.
    private static func marksText(_ text: TextSpan, _ range: Range<Int>) -> Bool {
        let next = text.end(of: ByteSet(" \n"), from: range.upperBound, limit: 2)
        let word = next..<text.end(of: .letters, from: next, limit: 16)
        let isTechnology = next > range.upperBound && equals(technology, text, word)
        let end = text.start(of: ByteSet(" "), before: range.lowerBound, limit: 2)
        let previous = text.start(of: .letters, before: end, limit: 12)..<end
        return !isTechnology && !equals(negations, text, previous)
    }

    private static func equals(_ words: [[UInt8]], _ text: TextSpan, _ range: Range<Int>) -> Bool {
        words.contains { $0.count == range.count && text.readsFolded($0, at: range.lowerBound) }
    }

    /// Whether the words are said to the reader, not of threads that do not share memory: they begin a sentence or a line,
    /// or follow `please`.
    private static func isOrder(_ text: TextSpan, _ range: Range<Int>) -> Bool {
        let end = text.start(of: ByteSet(" \t"), before: range.lowerBound, limit: 16)
        let before = text.at(end - 1)
        if before == 0 || before >= 0x80 || !before.isASCIIAlphanumeric && before != 0x60 {
            return before != 0x27
        }
        let please = Array("please".utf8)
        return text.readsFolded(please, at: end - please.count)
    }

    private static let otherLabels = ["tlp:green", "tlp:clear", "tlp:white"].map { Array($0.utf8) }

    /// Whether a label of the protocol is used; a text with its harmless labels too explains it.
    private static func isLabel(_ text: TextSpan, _ range: Range<Int>) -> Bool {
        let near = range.lowerBound - 160..<range.upperBound + 160
        return !near.clamped(to: 0..<text.count).contains { place in
            text[place] | 0x20 == 0x74 && otherLabels.contains { text.readsFolded($0, at: place) }
        }
    }
}
