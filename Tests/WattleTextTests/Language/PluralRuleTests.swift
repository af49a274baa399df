import Testing
import WattleText

/// Expected forms: the samples of Unicode CLDR 46, supplemental/plurals.xml, `@integer` lists of each language.
struct PluralRuleTests {
    /// A form and numbers that take it.
    struct Sample: Sendable {
        let language: String
        let form: String
        let counts: [Int]
    }

    @Test(arguments: [
        Sample(language: "en", form: "one", counts: [1]),
        Sample(language: "en", form: "other", counts: [0, 2, 16, 100, 1_000_000]),
        Sample(language: "de", form: "one", counts: [1]),
        Sample(language: "de", form: "other", counts: [0, 2, 16, 100, 1_000_000]),
        Sample(language: "fr", form: "one", counts: [0, 1]),
        Sample(language: "fr", form: "many", counts: [1_000_000]),
        Sample(language: "fr", form: "other", counts: [2, 17, 100, 1_000, 10_000]),
        Sample(language: "es", form: "one", counts: [1]),
        Sample(language: "es", form: "many", counts: [1_000_000]),
        Sample(language: "es", form: "other", counts: [0, 2, 16, 100, 1_000]),
        Sample(language: "zh", form: "other", counts: [0, 1, 15, 100, 1_000_000]),
        Sample(language: "ja", form: "other", counts: [0, 1, 15, 100, 1_000_000]),
        Sample(language: "ar", form: "zero", counts: [0]),
        Sample(language: "ar", form: "one", counts: [1]),
        Sample(language: "ar", form: "two", counts: [2]),
        Sample(language: "ar", form: "few", counts: [3, 10, 103, 110, 1_003]),
        Sample(language: "ar", form: "many", counts: [11, 26, 111, 1_011]),
        Sample(language: "ar", form: "other", counts: [100, 102, 200, 202, 1_000, 1_000_000]),
    ])
    func countChoosesTheFormOfTheTables(sample: Sample) {
        let rule = PluralRule(language: LanguageTag(sample.language))
        #expect(sample.counts.allSatisfy { rule.category(of: $0).rawValue == sample.form })
    }

    @Test func formThatIsChosenIsOneThatTheLanguageNeeds() {
        for language in ["en", "fr", "de", "es", "zh", "ja", "ar", "pt"] {
            let rule = PluralRule(language: LanguageTag(language))
            for count in 0...2_000 { #expect(rule.categories.contains(rule.category(of: count))) }
        }
    }
}
