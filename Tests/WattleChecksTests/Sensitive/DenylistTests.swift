import Testing
import WattleChecks
import WattleDiagnostics
import WattleText

/// Words that their owner wants to keep.
@Suite struct DenylistTests {
    private func found(_ list: String, in text: String) throws -> [String] {
        var fixture = CheckFixture(text)
        fixture.scope.denylist = try Denylist(Array(list.utf8))
        return fixture.findings().filter { $0.rule == "PRV002" }.map {
            String(decoding: Array(text.utf8)[$0.range.bounds], as: UTF8.self)
        }
    }

    @Test func plainWordsAreComparedWholeAndWithoutCase() throws {
        let list = "# clients\nFakeworks\nProject Blue Heron\n"
        #expect(
            try found(list, in: "For FAKEWORKS, the project  blue-heron.") == [
                "FAKEWORKS", "project  blue-heron",
            ])
        #expect(try found(list, in: "Fakeworksy, unfakeworks, project blue is a heron") == [])
        #expect(try found("Zoë Ångström", in: "by zoë ÅNGSTRÖM.") == ["zoë ÅNGSTRÖM"])
    }

    @Test func unseenCharactersHideNoWord() throws {
        #expect(try found("Fakeworks", in: "for Fake\u{AD}works").count == 1)
        #expect(try found("Fakeworks", in: "for Fake\u{200B}works").count == 1)
    }

    /// The hashes are coreutils': `printf 'pepper7blue heron' | sha256sum`.
    @Test func hashedWordsAreFound() throws {
        let list = "salt: pepper7\nsha256:HASH_TWO\nsha256:HASH_ONE\n"
            .replacing("HASH_TWO", with: Self.blueHeron).replacing("HASH_ONE", with: Self.fakeworks)
        #expect(try found(list, in: "the Blue Heron at fakeworks, blue") == ["Blue Heron", "fakeworks"])
        #expect(try found(list.replacing("pepper7", with: "pepper8"), in: "the Blue Heron") == [])
    }

    @Test func whatIsNoHashIsRefused() {
        #expect(throws: Denylist.Fault(line: 2)) { try Denylist(Array("a\nsha256:12\n".utf8)) }
    }

    @Test func commentsAreNotPublished() throws {
        #expect(try found("Fakeworks", in: "a %% Fakeworks %% b") == [])
    }

    @Test func findingsSayNothing() throws {
        var fixture = CheckFixture("Fakeworks")
        fixture.scope.denylist = try Denylist(Array("Fakeworks".utf8))
        let finding = try #require(fixture.findings().first { $0.rule == "PRV002" })
        #expect(
            !finding.showsSource
                && !(finding.message + finding.help.joined()).lowercased().contains("fakeworks"))
    }

    private static let blueHeron = "4e8ac0157fac2222d9ad2395f041c7141b6e2a3f67ba5aa04eef7c7a6c85c3fb"
    private static let fakeworks = "cb6a56610ead144af94aba8f1d2b6d5d653acb3ee2d0f5df108a7e4b578bc246"
}
