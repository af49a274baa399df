/// CLM003: superlatives.
enum SuperlativeWords {
    static let superlatives = [
        "best", "biggest", "brightest", "cheapest", "cleanest", "coolest", "densest", "easiest", "fastest",
        "finest", "greatest", "greenest", "highest", "largest", "leanest", "lightest", "longest", "lowest",
        "quickest", "quietest", "richest", "safest", "simplest", "slimmest", "smallest", "smartest",
        "strongest", "tallest", "thinnest", "toughest", "worst",
    ]
    /// These need no product behind them.
    static let most = [
        "most accurate", "most advanced", "most affordable", "most capable", "most complete",
        "most cost-effective", "most efficient", "most energy-efficient", "most flexible", "most innovative",
        "most mature", "most popular", "most powerful", "most reliable", "most scalable", "most secure",
        "most sophisticated", "most successful", "most trusted", "most used", "most versatile",
        "most widely adopted", "most widely deployed", "most widely used",
    ]
    static let phrases = [
        "best in class", "best in the world", "best-in-class", "best-in-the-world", "best-of-breed",
        "better than all others", "better than any other", "better than anyone",
        "better than anything else", "cheaper than any", "faster than all others", "faster than any",
        "faster than anything else", "has no equal", "has no peer", "has no rival",
        "larger than any other", "leads the industry", "leads the market", "like no other",
        "market leader", "more than any other", "no competitor", "no equal", "no other chip",
        "no other company", "no other engine", "no other framework", "no other platform",
        "no other product", "no other system", "no other tool", "no other vendor", "number one",
        "second to none", "state-of-the-art", "unbeatable", "unmatched bandwidth", "unmatched efficiency",
        "unmatched flexibility", "unmatched performance", "unmatched quality", "unmatched reliability",
        "unmatched scalability", "unmatched scale", "unmatched security", "unmatched speed",
        "unmatched throughput", "unsurpassed", "without equal", "without peer", "without rival",
    ]
}

/// CLM004: what makes a statement somebody's.
enum AttributionWords {
    static let verbs = [
        "advertise", "advertised", "advertises", "announced", "announces", "argue", "argued", "argues",
        "assert", "asserted", "asserts", "boast", "boasted", "boasts", "cite", "cited", "cites", "claim",
        "claimed", "claims", "estimate", "estimated", "estimates", "expect", "expected", "expects",
        "find", "finds", "forecast", "forecasts", "found", "maintains", "predict", "predicted",
        "predicts", "promise", "promised", "promises", "promote", "promotes", "quote", "quoted", "quotes",
        "report", "reported", "reports", "said", "say", "says", "showed", "shows", "state", "stated",
        "states", "suggest", "suggested", "suggests", "tout", "touted", "touts",
    ]
    /// Verbs that even a name that nobody knows makes a statement with.
    static let strongVerbs = [
        "advertised", "advertises", "boasts", "claimed", "claims", "said", "says", "touted", "touts",
    ]
    static let owners =
        commonOwners + [
            "amd's", "aws's", "google's", "groq's", "intel's", "meta's", "microsoft's", "nvidia's",
            "openai's",
        ]
    /// These stand for somebody only where the text says whom: `the vendor's`.
    static let commonOwners = [
        "company's", "maker's", "manufacturer's", "provider's", "supplier's", "vendor's",
    ]
    static let phrases = [
        "company-reported", "is advertised as", "is advertised to", "is claimed to", "is marketed as",
        "is touted as", "manufacturer-claimed", "manufacturer-reported", "maker-reported", "self-reported",
        "vendor-claimed", "vendor-reported", "vendor-stated", "vendor-supplied",
    ]
}

/// CLM007: words that draw a conclusion, at the beginning of a sentence.
enum ConclusionWords {
    static let markers = [
        "accordingly", "as a consequence", "as a result", "consequently", "from this follows",
        "from this it follows",
        "hence", "in conclusion", "it follows", "so it follows", "that means that",
        "therefore", "this demonstrates that", "this implies", "this indicates that", "this means that",
        "this shows that", "this suggests that", "thus", "we conclude",
    ]
}
