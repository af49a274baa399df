import Testing
import WattleTestSupport
import WattleText

@testable import WattleBuild

/// The words that figures show, in every language that the program comes with.
struct FigureLanguageTests {
    private static let languages = ["de", "fr", "es", "zh", "ja", "ar"]

    /// One block of each kind, in a note whose own words are no words of the interface.
    private func pages(_ language: String) async throws -> [String: [UInt8]] {
        try await GardenOnDisk([
            "wattle.yml": "language: \(language)\nmetric:\n  limits:\n    samples: 1024\n",
            "A.md": publicNote(LanguageExamples.blocks),
            "Serving baseline.md": publicNote(LanguageExamples.scenarios),
        ]).build()
    }

    /// The words of English texts of figures that a language says otherwise, as far as they are no single word.
    private func englishWords(notIn texts: InterfaceTexts) throws -> [String] {
        let english = try shippedTexts()
        return english.names.filter { $0.hasPrefix("figure.") }.flatMap { name -> [String] in
            let text = english[TextKey(name)]
            guard text != texts[TextKey(name)], text.utf8.count > 8, text.contains(" ") else { return [] }
            // A text with places is looked for by its longest part between them.
            let parts = text.split(separator: "{").map { $0.split(separator: "}").last ?? $0 }
            guard let longest = parts.max(by: { $0.utf8.count < $1.utf8.count }),
                longest.utf8.count > 12
            else { return [] }
            return [String(longest)]
        }
    }

    @Test(arguments: languages)
    func figuresSpeakTheLanguageOfTheGarden(language: String) async throws {
        let texts = try shippedTexts(language)
        let site = try await pages(language)
        let pages = site.filter { $0.key.hasSuffix(".html") && !$0.key.hasPrefix("catalogue") }
        let words = try englishWords(notIn: texts)
        #expect(words.count > 60)
        for (path, page) in pages.sorted(by: { $0.key < $1.key }) {
            let html = Optional(page).text
            #expect(words.filter { html.contains($0) } == [], "\(language): \(path)")
        }
        let note = site["a/index.html"].text
        for name in ["assumptions", "how-computed", "expectations", "what-it-means"] {
            let text = texts[TextKey("figure." + name)]
            #expect(note.contains(text), "\(language): \(name)")
        }
    }

    @Test(arguments: [
        ("en", 1, "1 input"), ("de", 2, "2 Eingaben"), ("fr", 0, "0 donnée d’entrée"), ("ja", 3, "入力 3 件"),
        ("ar", 2, "مُدخلان"), ("ar", 7, "7 مدخلات"), ("ar", 40, "40 مُدخلًا"),
    ])
    func countsTakeThePluralOfTheLanguage(language: String, count: Int, words: String) throws {
        #expect(try shippedTexts(language)(TextKey("figure.inputs"), count: count) == words)
    }

    @Test func anArabicFigureReadsFromTheRightAndItsValuesFromTheLeft() async throws {
        let site = try await GardenOnDisk([
            "wattle.yml": "language: ar\n", "A.md": publicNote("```metric\nshow: 2 to 3 kW as Power\n```"),
        ]).build()
        let page = site["a/index.html"].text
        #expect(page.contains("من p10 إلى p90: \u{2068}2.0 إلى 3.0\u{A0}kW\u{2069}"))
        let sheets = site.filter { $0.key.hasSuffix(".css") }.values
        #expect(sheets.contains { Optional($0).text.contains("unicode-bidi:plaintext") })
    }

    @Test func theCatalogueSpeaksTheLanguageOfTheGarden() async throws {
        let site = try await GardenOnDisk([
            "wattle.yml": "language: de\n",
            "A.md": publicNote("[[H200]]\n\n```metric\nshow: H200.power\n```"),
        ]).build()
        let page = site["catalogue/hardware/h200-sxm/index.html"].text
        #expect(page.contains("Ein Beschleuniger von NVIDIA, beschrieben durch"))
        #expect(page.contains("In Metrikblöcken heißt es <code>H200</code>"))
        #expect(page.contains(">Verwendet in <small>1 Notiz</small>"))
        #expect(!page.contains("Known as") && !page.contains("Used in"))
        #expect(site["catalogue/index.html"].text.contains("Weitere Zahlen"))
    }

    @Test func authorsTextsStayAsTheyAre() async throws {
        let page = try await GardenOnDisk([
            "wattle.yml": "language: de\n",
            "A.md": publicNote("```metric\nshow: 2 kW\ncaption: Power\nalt: Two kilowatts.\n```"),
        ]).build()["a/index.html"].text
        #expect(page.contains("Power") && page.contains("Two kilowatts."))
    }
}
