/// A BCP 47 language tag, `A`-`Z` folded.
package struct LanguageTag: Hashable, Sendable, CustomStringConvertible {
    /// The tag in small letters, parts joined by `-`: `zh-hant-tw`.
    package let description: String

    /// Reads a tag; `_` stands for `-`.
    package init(_ tag: String) {
        description = String(
            decoding: tag.utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0.asciiLowercased },
            as: UTF8.self)
    }

    /// The language without script and region: `zh`.
    package var primary: String { String(description.prefix { $0 != "-" }) }

    /// The tag and those more general than it, as RFC 4647, section 3.4, looks a language up: `zh-hant-tw`,
    /// `zh-hant`, `zh`.
    package var lookup: [LanguageTag] {
        var parts = description.split(separator: "-")
        var tags: [LanguageTag] = []
        while !parts.isEmpty {
            tags.append(LanguageTag(parts.joined(separator: "-")))
            parts.removeLast()
            if let last = parts.last, last.count == 1 { parts.removeLast() }
        }
        return tags
    }

    /// Whether the language is written from right to left: by its script if it names one, else by its usual one.
    package var isRightToLeft: Bool {
        let script = description.split(separator: "-").dropFirst().first { part in
            part.utf8.count == 4 && part.utf8.allSatisfy(\.isASCIILetter)
        }
        guard let script else { return Self.rightToLeftLanguages.contains(primary) }
        return Self.rightToLeftScripts.contains(String(script))
    }

    /// - Source: Unicode CLDR 46, likelySubtags.xml: languages whose likely script is one of those below.
    private static let rightToLeftLanguages: Set<String> = [
        "ar", "arc", "arz", "ckb", "dv", "fa", "glk", "he", "iw", "ks", "lrc", "mzn", "nqo", "pnb", "ps",
        "sd",
        "sdh", "skr", "syr", "ug", "ur", "yi",
    ]
    /// - Source: Unicode CLDR 46, scriptMetadata.txt: scripts in use with the property "RTL".
    private static let rightToLeftScripts: Set<String> = [
        "adlm", "arab", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa",
    ]
}
