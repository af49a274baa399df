import Testing

@testable import WattleBuild

/// The search for many names at once.
@Suite struct NameMatcherTests {
    private func isFound(_ name: String, in text: String) -> Bool {
        var matcher = NameMatcher()
        _ = matcher.add("another name")
        let added = matcher.add(name)
        return added.map { matcher.names(in: text).contains($0) } ?? false
    }

    @Test(arguments: [
        "the Secret Plan.", "SECRET PLAN", "/secret-plan/", "secret_plan", "Secret%20Plan",
        "secret&nbsp;plan",
        "“Secret Plan”", "Sec\u{AD}ret\u{200B} Plan", "secret\u{A0}plan", "%53ecret plan",
        "a secret secret plan",
    ])
    func aNameIsFoundInTheSpellingsOfPages(text: String) {
        #expect(isFound("Secret Plan", in: text))
    }

    @Test(arguments: [
        "secret", "plan secret", "secretplan", "secrets plan", "secret planner", "secret the plan", "",
    ])
    func otherWordsAreNotTheName(text: String) { #expect(!isFound("Secret Plan", in: text)) }

    @Test func aShortNameIsNotLookedFor() {
        var matcher = NameMatcher()
        #expect(matcher.add("Plan") == nil && matcher.add("a-b c") == nil && matcher.add("…") == nil)
        #expect(matcher.isEmpty)
    }

    @Test func namesThatBeginAlikeAreToldApart() {
        var matcher = NameMatcher()
        let (short, long) = (matcher.add("red house"), matcher.add("red house on the hill"))
        #expect(matcher.names(in: "the red house on the lake") == Set([short].compactMap(\.self)))
        #expect(matcher.names(in: "a red red house on the hill") == Set([short, long].compactMap(\.self)))
    }

    @Test func namesBeyondASCIIAreFound() {
        #expect(isFound("Überraschung", in: "die Überraschung,"))
        #expect(isFound("電力計画", in: "(電力計画)"))
        #expect(isFound("café au lait", in: "caf%C3%A9-au-lait"))
    }
}
