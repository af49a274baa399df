import Testing
import WattleDiagnostics
import WattleMarkdown
import WattleTestSupport
import WattleText
import Yams

/// What `wattle check --fix` makes of front matter, one note at a time.
struct CorrectionTests {
    /// The note after all corrections, each made on what the one before left.
    private func mended(_ source: [UInt8]) -> [UInt8] {
        var text = source
        for _ in 0..<12 {
            let found = parseNote(text, path: "a.md").diagnostics.compactMap(\.correction)
            guard !found.isEmpty else { break }
            text = corrected(text, by: found).text
        }
        return text
    }

    private func mended(_ fields: String) -> String {
        let text = String(decoding: mended(Array("---\n\(fields)\n---\nBody\n".utf8)), as: UTF8.self)
        return String(text.dropFirst(4).dropLast(10))
    }

    @Test(arguments: [
        ("date: 2024-05-01", "created: 2024-05-01"), ("date: 2024-05-01T10:00", "created: 2024-05-01"),
        ("date created: May 1, 2024", "created: 2024-05-01"), ("Created: 2024-05-01", "created: 2024-05-01"),
        ("date: 2024-05-01\ndate_created: 2024-05-02", "created: 2024-05-01\ndate_created: 2024-05-02"),
        ("created: 2024/05/01 # begun", "created: 2024-05-01 # begun"), ("tag: energy", "tags: [energy]"),
        ("alias: Other name", "aliases: [Other name]"), ("tags: \"a, b\"", "tags: [a, b]"),
        ("tags: a,b", "tags: [a, b]"),
        ("source-date: 2026-05-27", "source_date: 2026-05-27"), ("Title: x", "title: x"),
        ("title: Power: a primer", "title: \"Power: a primer\""),
        ("title: He said: \"no\"", "title: 'He said: \"no\"'"),
        ("title: @home", "title: \"@home\""), ("title: *star*", "title: \"*star*\""),
        ("title: `x` y", "title: \"`x` y\""),
        ("title: [Review] Dune", "title: \"[Review] Dune\""),
        ("title: \"Dune\" again", "title: '\"Dune\" again'"),
        ("aliases:\n  - Foo: bar", "aliases:\n  - \"Foo: bar\""),
        ("tags:\n\t- a\n\t- b", "tags:\n  - a\n  - b"),
        ("tags:\n  - a\n  -\naliases:", "tags:\n  - a\naliases:"), ("title:Power", "title: Power"),
        ("aliases:\n  - Foo: bar\n  - @y", "aliases:\n  - \"Foo: bar\"\n  - \"@y\""),
        ("draft: true", "publish: false"), ("private: yes", "publish: false"),
    ])
    func certainFaultsAreMended(fields: String, expected: String) {
        #expect(mended(fields) == expected)
    }

    // Guesses, meanings that only the author knows, and everything that could publish a note.
    @Test(arguments: [
        "publish: \"true\"", "publish: yes", "publish:true", "Publish: true", "publsh: true", "draft: false",
        "publish: x: true", "publish: @true", "draft: true\npublish: true", "tittle: x", "date: 01/02/2024",
        "created: 01/02/2024", "modified: 2024-05-01", "title: a: b # c", "title: &a x", "title: !x",
        "title: {a: b}",
        "tags: a b", "aliases:\n- - x", "tags: #a #b", "title: x\ntitle:y", "aliases: Smith, John",
        "description: x",
        "title: \"open", "title: a\n  b: c",
        "tags: [a, b, c, d]",
        "title: x\ntitle: y", "permalink: ../x", "published: false", "date: 2024-05-01\ncreated: 2024-05-02",
    ])
    func guessesAreLeftAlone(fields: String) {
        #expect(mended(fields) == fields)
    }

    @Test(arguments: ["\n", "\r\n", "\r"], ["", "\u{FEFF}"])
    func lineEndsAndMarksStay(ending: String, mark: String) {
        func text(_ lines: [String]) -> [UInt8] { Array((mark + lines.joined(separator: ending)).utf8) }
        let before = text(["---", "date: 2024-05-01 ", "title: a: b", "---", "", "Body  ", "no end"])
        let after = text(["---", "created: 2024-05-01 ", "title: \"a: b\"", "---", "", "Body  ", "no end"])
        #expect(mended(before) == after)
    }

    @Test func dotsAndBlankLinesAreMended() {
        #expect(mended(Array("---\ntitle: x\n...\nBody".utf8)) == Array("---\ntitle: x\n---\nBody".utf8))
        #expect(mended(Array("\n\n---\ntitle: x\n---\n".utf8)) == Array("---\ntitle: x\n---\n".utf8))
    }

    @Test func overlappingCorrectionsWait() {
        func change(_ start: Int, _ end: Int, _ text: String) -> Correction {
            let fix = FixIt(range: SourceRange(start, end), replacement: text, applicability: .certain)
            return Diagnostic("X001", .error, path: "", range: SourceRange(0, 0), "", fixes: [fix]).correction
                ?? { preconditionFailure("a certain fix is a correction") }()
        }
        let result = corrected(
            Array("abcdef".utf8),
            by: [
                change(2, 4, "X"), change(0, 3, "Y"), change(4, 4, "Z"), change(4, 5, "W"), change(3, 9, "V"),
            ])
        #expect(String(decoding: result.text, as: UTF8.self) == "YdZef")
        #expect(result.made.map(\.fix.replacement) == ["Y", "Z"])
    }

    /// Front matter put together from what people write, and then damaged.
    private func randomNote(_ generator: inout SeededGenerator) -> [UInt8] {
        let lines = [
            "publish: true", "publish: false", "publish: \"true\"", "Publish: true", "publish:true",
            "publish: x: y",
            "draft: true", "draft: false", "date: 2024-05-01T10:00", "date: x", "created: May 1, 2024",
            "title: a: b",
            "title: \"a\" b", "title: 'a", "  publish: true", "\tpublish: true", "tags:", "  - a", "\t- b: c",
            "- d", "-",
            "tags: a, b", "tag: [x]", "alias: Q", "aliases: [[a]]", "up: [[B]]", "k: {a: [b", "c: }", "m: |",
            "  text",
            "n: >-", "...", "---", "", "# c", "o: *x", "p: &x y", "cover:", "  image: \"x", "  y: z\"",
            "title:x", "…: é",
            "title: \"two", "  lines\"", "source-date: 2024/1/2", "permalink: a", "\"publish\": true",
            "publish : true",
        ]
        var text = ["", "\n", "\u{FEFF}"].randomElement(using: &generator) ?? ""
        text += "---\n" + (Bool.random(using: &generator) ? "publish: true\n" : "")
        for _ in 0..<Int.random(in: 1...7, using: &generator) {
            let ending = Int.random(in: 0..<6, using: &generator) == 0 ? "\r\n" : "\n"
            text += (lines.randomElement(using: &generator) ?? "") + ending
        }
        var bytes = Array((text + "---\nBody\n").utf8)
        for _ in 0..<Int.random(in: 0...2, using: &generator) {
            let place = Int.random(in: 0..<bytes.count, using: &generator)
            switch Int.random(in: 0..<3, using: &generator) {
            case 0: bytes.remove(at: place)
            case 1: bytes[place] = UInt8.random(in: .min ... .max, using: &generator)
            default:
                bytes.insert(
                    Array(": #\"'[]{}-\t\n&*".utf8).randomElement(using: &generator) ?? 0x20, at: place)
            }
        }
        return bytes
    }

    @Test(arguments: 0..<4)
    func correctionsEndAndNeverSayThatANoteIsPublic(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<250 {
            let source = randomNote(&generator)
            let before = parseNote(source, path: "a.md")
            let after = mended(source)
            let parsed = parseNote(after, path: "a.md")
            let shown = Comment(
                rawValue: "seed \(seed): \(String(decoding: source, as: UTF8.self).debugDescription)")
            #expect(parsed.diagnostics.allSatisfy { $0.correction == nil }, shown)
            #expect(parsed.value.frontMatter.isReadable || !before.value.frontMatter.isReadable, shown)
            if parsed.value.frontMatter.publish == .isTrue {
                #expect(before.value.frontMatter.publish == .isTrue, shown)
            }
            if before.value.frontMatter.isPublic { #expect(parsed.value.frontMatter.isPublic, shown) }
            for finding in before.diagnostics {
                #expect(finding.range.end <= source.count && finding.range.start >= 0, shown)
            }
        }
    }

    /// Whatever we take for public, Yams takes for a mapping whose `publish` is the boolean `true`.
    @Test(arguments: 0..<4)
    func nothingIsPublicThatYAMLDoesNotCallSo(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed &+ 100)
        var compared = 0
        for _ in 0..<250 {
            let source = randomNote(&generator)
            let front = parseNote(source, path: "a.md").value.frontMatter
            guard front.isPublic else { continue }
            compared += 1
            var yaml = String(decoding: source[front.range.bounds], as: UTF8.self)
            if yaml.unicodeScalars.first == "\u{FEFF}" { yaml.unicodeScalars.removeFirst() }
            let inner = yaml.split(whereSeparator: \.isNewline).dropFirst().dropLast().joined(separator: "\n")
            // What stands below a field that nobody reads is not checked to be YAML.
            let holdsNested = front.fields.contains { $0.value.value == .nested }
            guard let node = try? Yams.compose(yaml: inner)?.mapping else {
                #expect(holdsNested, "seed \(seed): \(yaml.debugDescription)")
                continue
            }
            let value = node.first { $0.key.string == "publish" }?.value.scalar
            #expect(
                value?.string == "true" && value?.style == .plain,
                "seed \(seed): \(yaml.debugDescription)")
        }
        #expect(compared > 0)
    }
}
