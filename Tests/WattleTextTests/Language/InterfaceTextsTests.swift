import Testing
import WattleText

extension TextKey {
    fileprivate static let hello = TextKey("hello")
    fileprivate static let bye = TextKey("bye")
    fileprivate static let notes = TextKey("notes")
    fileprivate static let range = TextKey("range")
}

struct InterfaceTextsTests {
    private let files: [String: [TextsFile]] = [
        "en": [
            file(
                "hello: Hello\nbye: Bye\nrange: \"{low} to {high}\"\nnotes.one: one note\nnotes.other: \"{count} notes\""
            )
        ],
        "fr": [
            file(
                "hello: Bonjour\nnotes.one: \"{count} note\"\nnotes.other: \"{count} notes\"\nrange: \"de {low} à {high}\""
            )
        ],
        "fr-CA": [file("hello: Allô")],
        "zh": [file("hello: 你好")],
    ]

    @Test(arguments: [
        ("en", "Hello"), ("en-GB", "Hello"), ("fr", "Bonjour"), ("fr-CA", "Allô"), ("FR_ca", "Allô"),
        ("fr-CH", "Bonjour"), ("zh-TW", "你好"), ("zh-Hant-TW", "你好"), ("pt-BR", "Hello"), ("", "Hello"),
        ("frp", "Hello"),
    ])
    func nearestLanguageIsChosen(tag: String, hello: String) {
        #expect(InterfaceTexts(language: tag, files: files)[.hello] == hello)
    }

    @Test func textThatTheLanguageLacksIsSaidInMoreGeneralOnes() {
        let texts = InterfaceTexts(language: "fr-CA", files: files)
        #expect(texts(.range, ["low": "1", "high": "2"]) == "de 1 à 2")
        #expect(texts[.bye] == "Bye")
        #expect(texts.text(named: "bye")?.language == LanguageTag("en"))
        #expect(texts.language == LanguageTag("fr-ca"))
    }

    @Test func numberChoosesTheFormInTheLanguageOfTheText() {
        let french = InterfaceTexts(language: "fr", files: files)
        #expect((0...2).map { french(.notes, count: $0) } == ["0 note", "1 note", "2 notes"])
        let chinese = InterfaceTexts(language: "zh", files: files)
        #expect((0...2).map { chinese(.notes, count: $0) } == ["0 notes", "one note", "2 notes"])
    }

    @Test func laterFileReplacesSingleTexts() {
        let own = ["en": [files["en"]?.first, Self.file("bye: So long")].compactMap(\.self)]
        let texts = InterfaceTexts(language: "en", files: own)
        #expect([texts[.hello], texts[.bye]] == ["Hello", "So long"])
    }

    @Test func unknownTextIsShownByItsName() {
        #expect(InterfaceTexts.none[.hello] == "hello")
        #expect(InterfaceTexts.none(.notes, count: 3) == "notes")
    }

    /// Between the marks of an isolate a value keeps its own direction; digits and Arabic words need none.
    @Test func valuesAreHeldApartInTextsThatAreReadFromTheRight() {
        let texts = InterfaceTexts(language: "ar", source: Array("range: \"من {low} إلى {high}\"".utf8))
        #expect(
            texts(.range, ["low": "2", "high": "2.5 USD/Mtok"]) == "من 2 إلى \u{2068}2.5 USD/Mtok\u{2069}")
        #expect(texts.isolated("1.6–4.0") == "\u{2068}1.6–4.0\u{2069}")
        #expect(texts.isolated("مايو") == "مايو")
        #expect(InterfaceTexts(language: "en", files: files).isolated("USD") == "USD")
    }

    @Test func placeholderWithoutAValueStays() {
        let texts = InterfaceTexts(language: "en", files: files)
        #expect(texts(.range, ["low": "{high}"]) == "{high} to {high}")
    }

    @Test(arguments: [
        ("ar", true), ("ar-EG", true), ("he", true), ("fa-IR", true), ("ur", true), ("en", false),
        ("ja", false),
        ("az-Arab", true), ("ks-Deva", false), ("uz-Arab-AF", true), ("pa", false), ("ckb", true),
    ])
    func directionFollowsTheScript(tag: String, isRightToLeft: Bool) {
        #expect(LanguageTag(tag).isRightToLeft == isRightToLeft)
    }

    /// Expected tags: RFC 4647, section 3.4, the example `zh-Hant-CN-x-private1-private2`.
    @Test func moreGeneralTagsComeAsTheStandardSays() {
        #expect(
            LanguageTag("zh-Hant-CN-x-private1-private2").lookup.map(\.description) == [
                "zh-hant-cn-x-private1-private2", "zh-hant-cn-x-private1", "zh-hant-cn", "zh-hant", "zh",
            ])
    }

    private static func file(_ text: String) -> TextsFile { TextsFile(Array(text.utf8)) }
}
