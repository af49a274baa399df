import WattleText

extension JSONWriter {
    /// Writes a rule as code scanning shows it.
    mutating func rule(_ rule: RuleDocumentation, home: String) {
        object { writer in
            writer.member("id", rule.rule.description)
            writer.member("name", rule.identifier)
            writer.text("shortDescription", rule.title)
            if !rule.why.isEmpty {
                writer.text("fullDescription", rule.why)
                writer.help(rule)
            }
            if !home.isEmpty { writer.member("helpUri", home + "guide/publish-rules/") }
            writer.key("defaultConfiguration")
            writer.object { $0.member("level", rule.severity.word) }
            writer.key("properties")
            writer.object { writer in
                writer.key("tags")
                writer.array { writer in for tag in rule.rule.tags { writer.string(tag) } }
                writer.member("precision", rule.rule.precision)
                if let severity = rule.rule.securitySeverity {
                    writer.member("security-severity", severity)
                }
            }
        }
    }

    private mutating func text(_ name: String, _ text: String) {
        key(name)
        object { $0.member("text", text) }
    }

    private mutating func help(_ rule: RuleDocumentation) {
        key("help")
        object { writer in
            writer.member(
                "text", "\(rule.why)\n\nInstead of\n\(rule.example)\nwrite\n\(rule.remedy)")
            writer.member(
                "markdown",
                "\(markdownText(rule.why))\n\nInstead of\n\n\(markdownBlock(rule.example))\n\nwrite\n\n"
                    + markdownBlock(rule.remedy))
        }
    }
}

extension RuleDocumentation {
    private static let longestIdentifier = 80

    /// The title as one word: `OnlyKnownKeysInWattleYml`.
    var identifier: String {
        var words = ""
        for word in title.utf8.split(whereSeparator: { !$0.isASCIIAlphanumeric }) {
            let word = String(decoding: word, as: UTF8.self)
            guard words.count + word.count <= Self.longestIdentifier else { break }
            words += word.prefix(1).uppercased() + word.dropFirst()
        }
        return words.isEmpty ? rule.description : words
    }
}

extension RuleID {
    /// What the rule is about, for filters.
    fileprivate var tags: [String] {
        switch area {
        case "SEC", "PII", "ENV", "PRV": ["security", "privacy"]
        case "BND", "EMB", "LIM": ["publishing"]
        case "LNK", "URL": ["links"]
        case "A11Y": ["accessibility"]
        case "CLM": ["sources"]
        case "M", "CAT", "MEA": ["figures"]
        case "MTH", "HLT": ["markup"]
        case "CFG", "TPL": ["configuration"]
        default: ["notes"]
        }
    }

    /// How often what the rule finds is one: most rules decide by syntax, those about words by lists.
    fileprivate var precision: String {
        switch area {
        case "CLM", "PRV": "medium"
        case "SEC", "PII", "ENV": "high"
        default: "very-high"
        }
    }

    /// How bad it is when the text is published, from 0 to 10: what gives access, what names people, what names machines.
    fileprivate var securitySeverity: String? {
        switch area {
        case "SEC": "8.5"
        case "PII": "6.5"
        case "PRV": "6.0"
        case "ENV": "4.0"
        default: nil
        }
    }
}
