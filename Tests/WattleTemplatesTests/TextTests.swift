import Testing
import WattleDiagnostics
import WattleTemplates
import WattleText

struct TextTests {
    private static let texts = InterfaceTexts(
        language: "fr",
        files: [
            "en": [
                file(
                    "home.tags: Tags & more\nhome.recent: \"\\\"Newest\\\"\"\nnotes.one: a note\nnotes.other: \"{count} notes\"\nonly.english: English"
                )
            ],
            "fr": [
                file(
                    "home.tags: Étiquettes & plus\nhome.recent: \"« Récent »\"\nnotes.one: \"{count} note\"\nnotes.other: \"{count} notes\"\nnotes.many: \"{count} de notes\""
                )
            ],
        ])

    @Test(arguments: [
        ("<h2>{{text.home.tags}}</h2>", "<h2>Étiquettes &amp; plus</h2>"),
        ("<a title=\"{{text.home.recent}}\">", "<a title=\"« Récent »\">"),
        ("{{#isOn}}{{ text.home.tags }}{{/isOn}}", "Étiquettes &amp; plus"),
        ("<p>{{text.only.english}}", "<p><span lang=\"en\">English</span>"),
        ("<p title=\"{{text.only.english}}\">", "<p title=\"English\">"),
        ("<title>{{text.only.english}}</title>", "<title>English</title>"),
    ])
    func textIsPutInWhereTheTemplateNamesIt(template: String, expected: String) {
        let compiled = compile(template, in: TemplateSurroundings(texts: Self.texts))
        #expect(compiled.diagnostics.isEmpty)
        #expect(String(decoding: compiled.value.render(record), as: UTF8.self) == expected)
    }

    @Test func textsInAnotherLanguageThanTheNotesSaySo() {
        let surroundings = TemplateSurroundings(texts: Self.texts, language: LanguageTag("he"))
        let compiled = compile("{{text.home.recent}}", in: surroundings)
        let markup = "<span lang=\"fr\" dir=\"ltr\">« Récent »</span>"
        #expect(String(decoding: compiled.value.render(record), as: UTF8.self) == markup)
    }

    @Test(arguments: [
        ("{{⟦text.home.tgas⟧}}", "TPL001", "no text is named 'home.tgas'; did you mean 'text.home.tags'?"),
        ("{{⟦text.what⟧}}", "TPL001", "no text is named 'what'"),
        (
            "⟦{{text.notes}}⟧", "TPL007",
            "'text.notes' has places to be filled in, which a template cannot do"
        ),
        ("⟦{{{text.home.tags}}}⟧", "TPL002", "'text.home.tags' is text and must be escaped"),
        (
            "<a href=⟦{{text.home.tags}}⟧>", "TPL008",
            "'text.home.tags' stands where escaping does not protect the page"
        ),
        ("{{#⟦text.home.tags⟧}}{{/text.home.tags}}", "TPL001", "no slot is named 'text.home.tags' here"),
    ])
    func mistakeIsReportedAtItsPlace(marked: String, rule: RuleID, message: String) {
        let (template, range) = unmarked(marked)
        let found = compile(template, in: TemplateSurroundings(texts: Self.texts)).diagnostics
        #expect(found.map(\.rule) == [rule])
        #expect(found.first?.message == message)
        #expect(found.first?.range == range)
    }

    @Test(arguments: [
        ("⟦home.tgas⟧: x", "no text is named 'home.tgas'; did you mean 'home.tags'?"),
        ("⟦hallo⟧: x", "no text is named 'hallo'"),
        ("home.tags: ⟦\"{n} tags\"⟧", "nothing fills '{n}' in this text"),
        ("⟦notes.few⟧: x", "'fr' has no plural form 'few'"),
        ("⟦notes⟧: x", "'notes' stands beside a number and has plural forms"),
        ("notes.other: ⟦des notes⟧", "the text lacks the placeholder '{count}'"),
        ("⟦home.tags.other⟧: x", "'home.tags' stands beside no number and has one form"),
        ("⟦home.tags⟧:", "the name has no words behind it"),
    ])
    func mistakeInAFileOfTextsIsReported(marked: String, message: String) {
        let (text, range) = unmarked(marked)
        let found = findings(in: text, language: "fr")
        #expect(found.map(\.message) == [message])
        #expect(found.first?.rule == "TPL009")
        #expect(found.first?.range == range)
    }

    @Test func newLanguageNeedsAllItsForms() {
        #expect(
            findings(in: "notes.one: eine Notiz", language: "de").map(\.message) == [
                "'notes' lacks its plural form 'other' in 'de'"
            ])
        #expect(findings(in: "notes.one: une note", language: "fr").isEmpty)
        #expect(findings(in: "home.tags: Schlagwörter", language: "de").isEmpty)
    }

    private func findings(in text: String, language: String) -> [Diagnostic] {
        textsFindings(
            in: Self.file(text), path: "templates/texts/\(language).yml", language: LanguageTag(language),
            builtIn: Self.texts)
    }

    private static func file(_ text: String) -> TextsFile { TextsFile(Array(text.utf8)) }
}
