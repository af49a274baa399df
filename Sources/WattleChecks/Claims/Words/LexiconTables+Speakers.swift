extension LexiconTable {
    static let actors = [
        "announcement", "article", "author", "blog post", "brochure", "ceo", "company", "cto",
        "data sheet", "datasheet", "firm", "founder", "keynote", "maker", "manufacturer", "marketing",
        "paper", "press release", "product page", "report", "spec sheet", "spokesman", "spokesperson",
        "spokeswoman", "startup", "study", "supplier", "survey", "team", "vendor", "white paper",
        "whitepaper",
    ]
    static let pluralActors = [
        "authors", "companies", "developers", "founders", "maintainers", "makers", "manufacturers",
        "papers", "researchers", "startups", "suppliers", "vendors",
    ]
    static let organisations = [
        "akamai", "alibaba", "amazon", "amd", "anthropic", "apple", "arm", "aws", "baidu", "broadcom",
        "bytedance", "cerebras", "cisco", "cloudflare", "cohere", "coreweave", "databricks", "deepseek",
        "dell", "deloitte", "eclairion", "eia", "epoch ai", "equinix", "etched", "facebook", "fireworks",
        "forrester", "fujitsu", "gartner", "gigabyte", "google", "graphcore", "groq", "hewlett packard",
        "hpe", "huawei", "hugging face", "ibm", "idc", "iea", "intel", "lambda", "lenovo", "marvell",
        "mckinsey", "mediatek", "meta", "micron", "microsoft", "mistral", "mistral ai", "mlcommons",
        "moonshot", "nebius", "nvidia", "openai", "oracle", "ovhcloud", "perplexity", "qualcomm", "qwen",
        "red hat", "sambanova", "samsung", "sap", "scaleway", "schneider", "semianalysis", "siemens",
        "snowflake", "supermicro", "tencent", "tenstorrent", "tesla", "together ai", "tsmc",
        "uptime institute", "vast", "vertiv", "xai", "zhipu",
    ]
    static let impersonals = [
        "api", "ascii", "commonmark", "css", "faq", "git", "gitignore", "html", "http", "i", "ieee", "iso",
        "it", "javascript", "json", "makefile", "markdown", "obsidian", "posix", "python", "readme", "rfc",
        "semver", "she", "spdx", "sql", "svg", "swift", "that", "the", "they", "this", "toml", "unicode",
        "w3c", "wattle", "wcag", "we", "what", "which", "who", "xml", "yaml", "you",
    ]
    static let persons = [
        "academics", "administrators", "analysts", "critics", "customers", "developers", "economists",
        "engineers", "experts", "folks", "insiders", "observers", "operators", "people", "practitioners",
        "professionals", "programmers", "pundits", "researchers", "scientists", "specialists", "teams",
        "users",
    ]
    static let opinionVerbs = [
        "agree", "agreed", "argue", "argued", "assert", "assume", "believe", "believed", "claim",
        "claimed", "consider", "contend", "estimate", "expect", "feel", "found", "insist", "know", "note",
        "noted", "predict", "regard", "report", "reported", "said", "say", "suggest", "think", "thought",
        "warn",
    ]
    static let showingVerbs = [
        "confirm", "confirmed", "confirms", "consistently show", "demonstrate", "demonstrated",
        "demonstrates", "find", "found", "has demonstrated", "has found", "has shown", "have demonstrated",
        "have found", "have shown", "indicate", "indicated", "indicates", "prove", "proved", "proves",
        "reveal", "revealed", "reveals", "say", "show", "showed", "shown", "shows", "suggest", "suggested",
        "suggests", "tell us", "tells us",
    ]
    static let offers = [
        "achieve", "achieved", "achieves", "deliver", "delivered", "delivers", "give", "gives", "offer",
        "offered", "offers", "provide", "provided", "provides", "reach", "reached", "reaches",
    ]
    static let statements = [
        "announcement", "assertion", "benchmark", "benchmarks", "claim", "claimed", "claims", "estimate",
        "estimates", "figure", "figures", "measurements", "number", "numbers", "own figure",
        "own figures", "own numbers", "promise", "promises", "statement", "statements",
    ]
}
