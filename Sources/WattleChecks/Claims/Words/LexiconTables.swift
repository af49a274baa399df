/// Words by what they can be; each list in the order of its bytes.
let lexiconTables: [(WordClasses, [String])] = [
    (.comparative, LexiconTable.comparatives),
    (.changeVerb, LexiconTable.changeVerbs),
    (.changeNoun, LexiconTable.changeNouns),
    (.quality, LexiconTable.qualities),
    (.product, LexiconTable.products),
    (.actor, LexiconTable.actors),
    ([.actor, .plural], LexiconTable.pluralActors),
    (.organisation, LexiconTable.organisations),
    (.boundary, LexiconTable.boundaries),
    (.copula, LexiconTable.copulas),
    (.filler, LexiconTable.fillers),
    (.hypothetical, LexiconTable.hypotheticals),
    (.definition, LexiconTable.definitions),
    (.ownMeasurement, LexiconTable.ownMeasurements),
    (.condition, LexiconTable.conditions),
    (.normative, LexiconTable.normatives),
    (.timing, LexiconTable.timings),
    (.imperative, LexiconTable.imperatives),
    (.everywhere, LexiconTable.everywhere),
    (.programState, LexiconTable.programStates),
    (.edition, LexiconTable.editions),
    (.person, LexiconTable.persons),
    (.opinionVerb, LexiconTable.opinionVerbs),
    (.showingVerb, LexiconTable.showingVerbs),
    (.determiner, LexiconTable.determiners),
    (.impersonal, LexiconTable.impersonals),
    (.negation, LexiconTable.negations),
    (.magnitude, LexiconTable.magnitudes),
    (.statement, LexiconTable.statements),
    (.offer, LexiconTable.offers),
]

/// The lists.
enum LexiconTable {
    static let comparatives = [
        "better", "bigger", "brighter", "broader", "cheaper", "cleaner", "closer", "coarser", "colder",
        "cooler", "costlier", "deeper", "denser", "earlier", "easier", "farther", "faster", "fewer", "finer",
        "fresher", "greater", "greener", "harder", "heavier", "higher", "hotter", "larger", "leaner", "less",
        "lighter", "longer", "looser", "lower", "more", "narrower", "noisier", "poorer", "pricier",
        "quicker", "quieter", "richer", "safer", "shallower", "shorter", "simpler", "slower", "smaller",
        "smarter", "sparser", "steeper", "stronger", "superior", "taller", "thinner", "tighter", "warmer",
        "weaker", "wider", "worse",
    ]
    static let changeVerbs = [
        "accelerate", "accelerated", "accelerates", "accelerating", "beat", "beaten", "beating", "beats",
        "boost", "boosted", "boosting", "boosts", "climb", "climbed", "climbs", "cut", "cuts", "cutting",
        "decline", "declined", "declines", "decrease", "decreased", "decreases", "decreasing", "degrade",
        "degraded", "degrades", "drop", "dropped", "dropping", "drops", "enhance", "enhanced", "enhances",
        "exceed", "exceeded", "exceeds", "expand", "expanded", "expands", "extend", "extended", "extends",
        "fall", "fallen", "falling", "falls", "fell", "gain", "gained", "gains", "grew", "grow", "growing",
        "grown", "grows", "improve", "improved", "improves", "improving", "increase", "increased",
        "increases", "increasing", "jump", "jumped", "jumps", "lower", "lowered", "lowering", "lowers",
        "outperform", "outperformed", "outperforming", "outperforms", "outpaced", "outpaces", "plunged",
        "raise", "raised", "raises", "raising", "reduce", "reduced", "reduces", "reducing", "rise",
        "risen", "rises", "rising", "rose", "save", "saved", "saves", "saving", "shorten", "shortened",
        "shortens", "shrank", "shrink", "shrinking", "shrinks", "shrunk", "slash", "slashed", "slashes",
        "slow", "slowed", "slows", "sped", "speed", "speeds", "surged", "surges", "surpass", "surpassed",
        "surpasses", "trim", "trimmed", "trims", "widen", "widened", "widens", "worsened", "worsens",
    ]
    static let changeNouns = [
        "advantage", "boost", "cut", "cuts", "decline", "decrease", "decreases", "degradation", "drop",
        "drops", "fall", "gain", "gains", "growth", "hit", "improvement", "improvements", "increase",
        "increases", "jump", "loss", "penalty", "reduction", "reductions", "rise", "saving", "savings",
        "slowdown", "speed-up", "speed-ups", "speedup", "speedups", "uplift",
    ]
    static let qualities = [
        "accuracy", "availability", "bandwidth", "bill", "capacity", "consumption", "cost", "costs",
        "density", "efficiency", "emissions", "energy", "footprint", "latency", "lifetime", "load", "memory",
        "output", "overhead", "performance", "power", "price", "prices", "productivity", "quality", "rate",
        "rates", "revenue", "sales", "size", "speed", "spend", "spending", "throughput", "time", "times",
        "tokens", "traffic", "usage", "use", "utilisation", "utilization", "yield",
    ]
    static let products = [
        "accelerator", "accelerators", "algorithm", "algorithms", "app", "application", "applications",
        "approach", "architecture", "architectures", "assistant", "benchmark", "browser", "card", "cards",
        "chip", "chips", "cloud", "clouds", "cluster", "clusters", "companies", "company", "compiler",
        "cpu", "cpus", "data center", "data centre", "database", "databases", "datacenter", "device",
        "devices", "editor", "engine", "engines", "factory", "framework", "frameworks", "generator",
        "gpu", "gpus", "hardware", "implementation", "implementations", "language", "languages", "laptop",
        "libraries", "library", "llm", "llms", "machine", "machines", "manufacturer", "method", "methods",
        "model", "models", "offering", "operating system", "phone", "platform", "platforms", "processor",
        "processors", "product", "products", "provider", "providers", "rack", "racks", "runtime",
        "runtimes", "scheduler", "server", "servers", "service", "services", "software", "solution",
        "solutions", "stack", "startup", "supercomputer", "supercomputers", "supplier", "system",
        "systems", "technique", "techniques", "technologies", "technology", "tool", "toolkit", "tools",
        "vendor", "vendors",
    ]
    static let boundaries = [
        "after", "and", "are", "as", "at", "because", "before", "but", "by", "for", "from", "has", "have",
        "if", "in", "into", "is", "of", "on", "or", "per", "so", "than", "that", "to", "was", "were",
        "when", "where", "which", "while", "who", "with",
    ]
    static let copulas = [
        "are", "be", "became", "become", "becomes", "been", "being", "is", "re", "remain", "remained",
        "remains", "s", "was", "were",
    ]
    static let fillers = [
        "about", "almost", "already", "also", "another", "approximately", "arguably", "around", "at",
        "barely", "by far", "certainly", "clearly", "currently", "easily", "even", "far", "fully",
        "generally", "just", "much", "nearly", "now", "often", "once", "only", "perhaps", "probably",
        "publicly", "recently", "roughly", "some", "still", "therefore", "thus", "today",
    ]
    static let determiners = [
        "a", "all", "an", "any", "both", "each", "every", "her", "his", "its", "my", "no", "one", "other",
        "our", "such", "that", "the", "their", "these", "this", "those", "whose", "your",
    ]
    static let negations = [
        "aren't", "can't", "cannot", "didn't", "doesn't", "don't", "hasn't", "haven't", "isn't", "neither",
        "never", "no", "nor", "not",
        "nothing", "wasn't", "weren't", "without", "won't",
    ]
    static let magnitudes = [
        "b", "bn", "billion", "hundred", "k", "m", "million", "mn", "thousand", "trillion",
    ]
}
