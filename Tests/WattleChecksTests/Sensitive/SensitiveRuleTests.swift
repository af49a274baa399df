import Testing
import WattleChecks
import WattleDiagnostics
import WattleTestSupport
import WattleText

/// What each rule finds, and what it lets pass.
@Suite struct SensitiveRuleTests {
    private static let areas: Set<String> = ["SEC", "PII", "ENV", "PRV"]
    private static let vectors = secretVectors + personalVectors

    @Test(arguments: vectors) func findsWhatItIsFor(_ vectors: RuleVectors) {
        var made = MadeText()
        for pattern in vectors.fires {
            let text = made.text(pattern)
            #expect(rules(in: text).contains(vectors.rule), "\(pattern)")
        }
    }

    @Test(arguments: vectors) func letsPassWhatIsLikeIt(_ vectors: RuleVectors) {
        var made = MadeText()
        for pattern in vectors.quiet {
            let found = rules(in: made.text(pattern))
            #expect(found == [], "\(pattern)")
        }
    }

    @Test(arguments: vectors) func hasSixOfEach(_ vectors: RuleVectors) {
        #expect(vectors.fires.count >= 6)
        #expect(vectors.quiet.count >= 6)
    }

    @Test func everyRuleHasVectors() {
        let known = checkRules.map(\.rule).filter { Self.areas.contains($0.area) && $0 != "PRV002" }
        #expect(Set(known.map(\.description)) == Set(Self.vectors.map(\.rule)))
    }

    private func rules(in text: String) -> [String] {
        CheckFixture(text).findings().filter { Self.areas.contains($0.rule.area) }.map(\.rule.description)
    }

    // MARK: Places

    /// Where a text may stand in a note, `{}` being the text.
    private static let places = [
        "{}", "- {}\n- b", "| a | {} |\n|---|---|\n| b | c |", "```sh\n{}\n```", "![{}](a.png)",
        "> [!note] {}\n> a",
        "---\ntitle: \"{}\"\npublish: true\n---\na", "a[^1]\n\n[^1]: {}", "# a {}",
        "```metric show m\ncaption: {}\n```", "<b title='{}'>a</b>",
    ]

    @Test(arguments: vectors) func findsItWhereverItStands(_ vectors: RuleVectors) throws {
        var random = SeededGenerator(seed: 5)
        var made = MadeText(seed: 6)
        let pattern = try #require(vectors.fires.first)
        for place in Self.places {
            let value = made.text(pattern).split(separator: "\n").first.map(String.init) ?? ""
            let filler = (0..<Int.random(in: 1...40, using: &random)).map { _ in
                ["rack", "power", "chips", "of", "water", "in", "tokens."].randomElement(using: &random) ?? ""
            }.joined(separator: " ")
            let note = place.replacing("{}", with: value)
            let text =
                note.hasPrefix("---") ? note + "\n\n" + filler : filler + "\n\n" + note + "\n\n" + filler
            var fixture = CheckFixture(text)
            #expect(fixture.rules().contains(vectors.rule), "\(place)")
            fixture.scope.switchedOff = [RuleID(vectors.rule)]
            #expect(!fixture.rules().contains(vectors.rule), "\(place)")
        }
    }

    @Test(arguments: vectors) func findsItInOtherLetters(_ vectors: RuleVectors) throws {
        var made = MadeText(seed: 8)
        let pattern = try #require(vectors.fires.first)
        let value = made.text(pattern).split(separator: "\n").first.map(String.init) ?? ""
        for form in [fullWidth(value), value.map(String.init).joined(separator: "\u{200B}"), byNumber(value)]
        {
            #expect(
                CheckFixture("a " + form + " b").rules().contains(vectors.rule), "\(form.debugDescription)")
        }
    }

    /// Full-width forms, U+FF01 to U+FF5E.
    private func fullWidth(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    0x21...0x7E ~= scalar.value ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar
                }))
    }

    /// Every second character as an entity.
    private func byNumber(_ text: String) -> String {
        text.unicodeScalars.enumerated().map {
            $0.offset % 2 == 0 ? "&#\($0.element.value);" : String($0.element)
        }.joined()
    }

    @Test func findsWhatIsEncoded() {
        var made = MadeText(seed: 9)
        let secret = made.text("token gh{+}p_{a36} of anna")
        #expect(CheckFixture("a " + base64(secret) + " b").rules() == ["SEC003"])
        #expect(rules(in: "<https://a.test/?m=anna%40fake-mail.dev>") == ["PII001"])
    }

    private func base64(_ text: String) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        let bits = text.utf8.flatMap { byte in (0..<8).map { byte >> (7 - UInt8($0)) & 1 } }
        return stride(from: 0, to: bits.count, by: 6).map { start in
            let sextet = (0..<6).reduce(0) { $0 << 1 | (start + $1 < bits.count ? Int(bits[start + $1]) : 0) }
            return String(letters[sextet])
        }.joined()
    }

    // MARK: What a finding says

    @Test(arguments: vectors) func saysNothingOfTheValue(_ vectors: RuleVectors) throws {
        var made = MadeText(seed: 10)
        for pattern in vectors.fires {
            let text = made.text(pattern)
            for finding in CheckFixture(text).findings() where finding.rule.description == vectors.rule {
                #expect(!finding.showsSource)
                #expect(finding.fixes.isEmpty)
                let said = ([finding.message, finding.caption] + finding.notes + finding.help).joined(
                    separator: " ")
                let value = Array(Array(text.utf8)[finding.range.bounds])
                #expect(!value.isEmpty)
                // Words that services and remedies share tell nothing; digits are of the value alone.
                for start in value.indices.dropLast(5)
                where value[start..<start + 6].contains(where: \.isASCIIDigit) {
                    #expect(!said.contains(String(decoding: value[start..<start + 6], as: UTF8.self)))
                }
            }
        }
    }

    @Test func commentsHoldSecretsOnly() {
        var made = MadeText()
        #expect(CheckFixture("a %% Confidential, ask nobody.fake@fake-mail.dev %%").rules() == [])
        #expect(CheckFixture(made.text("a <!-- gh{+}p_{a36} -->")).rules() == ["SEC003"])
    }

    @Test func oneSecretIsOneFinding() {
        var made = MadeText()
        #expect(CheckFixture(made.text("api_key = \"gh{+}p_{a36}\"")).rules() == ["SEC003"])
        #expect(CheckFixture(made.text("postgres://app:{a16}@db.fake-mail.dev/x")).rules() == ["SEC011"])
    }
}
