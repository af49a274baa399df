internal import WattleText

/// Words that the engine writes into results, in the language of the garden.
///
/// The engine has no languages: what it says beside names and numbers is a closed set of phrases, found here by what
/// stands around their values. A text that is none of them stays as it is.
struct EnginePhrase {
    let prefix: [UInt8]
    let suffix: [UInt8]
    let key: TextKey
    /// The place in the text of the language, and what divides two values.
    let places: [String]
    let divider: [UInt8]

    init(
        _ prefix: String, _ suffix: String = "", _ key: TextKey, _ places: [String] = ["value"],
        divider: String = ""
    ) {
        self.prefix = bytes(prefix)
        self.suffix = bytes(suffix)
        self.key = key
        self.places = places
        self.divider = bytes(divider)
    }

    /// The values of a text that reads so; nil for another text.
    func values(in text: [UInt8]) -> [String: [UInt8]]? {
        guard text.count >= prefix.count + suffix.count, text.starts(with: prefix),
            text.reversed().starts(with: suffix.reversed())
        else { return nil }
        let inner = Array(text[prefix.count..<(text.count - suffix.count)])
        guard let first = places.first else { return inner.isEmpty ? [:] : nil }
        guard let last = places.dropFirst().first else { return [first: inner] }
        return halves(of: inner, at: divider).map { [first: $0.0, last: $0.1] }
    }

    static let bounds = [
        EnginePhrase("at least ", .atLeast), EnginePhrase("at most ", .atMost),
        EnginePhrase("more than ", .moreThan), EnginePhrase("less than ", .lessThan),
        EnginePhrase("between ", .between, ["low", "high"], divider: " and "),
        EnginePhrase("anything between these", .anything, []),
    ]
    static let conditions = [
        EnginePhrase("at least ", .atLeast), EnginePhrase("first token within ", .firstToken),
    ]
    static let misses = [
        EnginePhrase("best ", .nearest, ["value", "wait"], divider: ", first token after ")
    ]
    static let margins = [
        EnginePhrase("holds in ", " of draws", .shareHolds, ["share"]),
        EnginePhrase("no operating point; ", .noPointNearest, ["nearest"]),
        EnginePhrase("", .against, ["left", "right"], divider: " against "),
    ]
    static let parts = [
        EnginePhrase("modelled", .modelled, []), EnginePhrase("measured", .gradeMeasured, []),
        EnginePhrase("between two measured runs", .betweenRuns, []),
        EnginePhrase("", " GPUs a replica", .replica, ["count"]),
        EnginePhrase("batch ", .batch, ["count"]),
        EnginePhrase("lognormal", .lognormal, []), EnginePhrase("logit-normal", .logitNormal, []),
        EnginePhrase("normal", .normal, []),
        EnginePhrase("uniform", .uniform, []), EnginePhrase("triangular", .triangular, []),
        EnginePhrase("hard bounds", .hardBounds, []), EnginePhrase("p10 to p90", .wholeRange, []),
        EnginePhrase("partly shared by all systems", .sharedError, []),
        EnginePhrase("central ", .central, ["share"]),
    ]
    static let claimHeads = [
        EnginePhrase("By this model", .byThisModel, []), EnginePhrase("Claimed", .claimedValue, []),
        EnginePhrase("Draws in which it holds", .headDraws, []),
    ]
    static let sensitivityHeads = [
        EnginePhrase("From", .headFrom, []), EnginePhrase("To", .headTo, []),
        EnginePhrase("Swing", .headSwing, []), EnginePhrase("", " there", .headThere, ["quantity"]),
    ]

    static let bases = [
        EnginePhrase("Throughput measured: ", .runsMeasured, ["systems"]),
        EnginePhrase("Throughput between two measured runs: ", .runsBetween, ["systems"]),
        EnginePhrase("Throughput modelled: ", .runsModelled, ["systems"]),
    ]
    static let gaps = [
        EnginePhrase("no measured run of this model", .gapModel, []),
        EnginePhrase("no measured run in this precision, served this way", .gapService, []),
        EnginePhrase("no measured run with requests of these lengths", .gapLengths, []),
        EnginePhrase("no measured run within these bounds", .gapBounds, []),
        EnginePhrase("no measured run within these bounds; the fastest gives ", .gapFastest),
        EnginePhrase("no measured run near this pace", .gapPace, []),
    ]
    static let remarks = [
        EnginePhrase("", ": owned, an annuity of the price and electricity", .costOwned, ["system"]),
        EnginePhrase(
            "", .costOwnedWithout, ["system", "missing"],
            divider: ": owned, an annuity of the price and electricity; left out: "),
        EnginePhrase(
            "", ", power and site included", .costHourly, ["system", "price"],
            divider: ": cost by the hour, "),
        EnginePhrase(
            "", ": price of its accelerators alone, without the machine around them", .acceleratorsAlone,
            ["system"]),
        EnginePhrase("", " is modelled; the measured runs do not publish it", .factModelled),
        EnginePhrase("W501: a range is wider than tenfold; only its median is shown", .wideRange, []),
    ]

    init(_ text: String, _ key: TextKey, _ places: [String] = ["value"], divider: String = "") {
        self.init(text, "", key, places, divider: divider)
    }
}
