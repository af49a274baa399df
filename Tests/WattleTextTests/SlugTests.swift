import Testing
import WattleText

struct SlugTests {
    // Expected values follow from the rules of github-slugger: lower case, drop all but letters, marks, digits,
    // connectors, hyphens and spaces; each space becomes a hyphen.
    @Test(arguments: [
        ("Hello World", "hello-world"), ("Tokens per watt: why?", "tokens-per-watt-why"), ("a  b", "a--b"),
        ("Ünïcode Straße", "ünïcode-straße"), ("50x & more", "50x--more"), ("snake_case-id", "snake_case-id"),
        ("emoji 😄 here", "emoji--here"), ("日本語 の", "日本語-の"), ("½ cup", "-cup"), ("", ""),
        // Never assigned, assigned in Unicode 15, assigned in Unicode 13.
        ("a\u{378}b", "ab"), ("a\u{31F7B}b", "ab"), ("a\u{306F8}b", "a\u{306F8}b"), (" a ", "-a-"),
    ])
    func headingSlugsFollowGitHub(text: String, expected: String) {
        #expect(headingSlug(text) == expected)
    }

    @Test func repeatedHeadingsAreNumberedUntilFree() {
        var slugger = HeadingSlugger()
        let identifiers = ["Foo", "Foo", "Foo 1", "foo", "Foo 1"].map { slugger.identifier(for: $0) }
        #expect(identifiers == ["foo", "foo-1", "foo-1-1", "foo-2", "foo-1-2"])
    }

    @Test(arguments: [
        ("AI Factory", "ai-factory"), ("A & B", "a--and--b"), ("50% off", "50-percent-off"),
        ("what?#x", "whatx"),
        ("Cafe\u{301}", "café"),
    ])
    func pathSlugsAreLowerCaseAndComposed(text: String, expected: String) {
        #expect(Array(pathSlug(segment: text).unicodeScalars) == Array(expected.unicodeScalars))
    }

    @Test func foldedNamesAgreeAcrossCaseAndNormalisationForms() {
        #expect(Array(foldedName("CAFE\u{301}").utf8) == Array("café".utf8))
    }
}
