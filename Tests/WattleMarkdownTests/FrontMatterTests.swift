import Testing
import WattleDiagnostics
import WattleMarkdown
import WattleTestSupport
import WattleText
import Yams

struct FrontMatterTests {
    @Test func fieldsHaveTheirTypesAndPlaces() {
        let parsed = note(
            "---\ntitle: \"A: b\" # why\npublish: true\ntags: [x, 'y z']\naliases:\n  - One\n  - \"Two\"\n"
                + "created: 2024-02-29\nsource: https://a.org/b#c\nsource_date: 2026-11-20\npermalink: /p/\n---\nBody\n"
        )
        let front = parsed.frontMatter
        #expect(front.title?.value == "A: b")
        #expect(front.title.map { parsed.sourceText($0.range) } == "\"A: b\"")
        #expect(front.tags.map(\.value) == ["x", "y z"])
        #expect(front.tags.map { parsed.sourceText($0.range) } == ["x", "'y z'"])
        #expect(front.aliases.map(\.value) == ["One", "Two"])
        #expect(front.created?.value.description == "2024-02-29")
        #expect(front.source?.value == "https://a.org/b#c")
        #expect(front.sourceDate?.value.description == "2026-11-20")
        #expect(front.permalink?.value == "/p/")
        #expect(front.isPublic)
        #expect(parsed.sourceText(front.range).hasSuffix("/p/\n---\n"))
        #expect(rendered("---\ntitle: x\n---\nBody\n") == "<p>Body</p>\n")
    }

    // Only the plain scalar `true` publishes (YAML 1.2's other spellings resemble it, and must not).
    @Test(arguments: [
        ("true", PublishState.isTrue), ("true # yes", .isTrue), ("  true", .isTrue), ("false", .isFalse),
        ("True", .malformed), ("TRUE", .malformed), ("yes", .malformed), ("1", .malformed),
        ("\"true\"", .malformed),
        ("'true'", .malformed), ("[true]", .malformed), ("", .malformed), ("~", .malformed),
        ("|\n  true", .malformed),
        ("truE", .malformed), ("true\u{200B}", .malformed),
    ])
    func onlyPlainTruePublishes(value: String, state: PublishState) {
        let front = note("---\npublish: \(value)\n---\n").frontMatter
        #expect(front.publish == state)
        #expect(front.isPublic == (state == .isTrue))
        #expect(findings("---\npublish: \(value)\n---\n").isEmpty)
    }

    @Test(arguments: [
        ("---\npublish: true\ntitle: x\n", "FMT002"), ("---\npublish: true\npublish: true\n---\n", "FMT006"),
        ("---\npublish: true\ntitle: a: b\n---\n", "FMT004"),
        ("---\npublish: true\n\ttags: x\n---\n", "FMT012"),
        ("---\npublish: true\ntitle: &a x\n---\n", "FMT005"),
        ("---\npublish: true\ntitle: *a\n---\n", "FMT005"),
        ("---\npublish: true\ntitle: !!binary x\n---\n", "FMT005"),
        ("---\npublish: true\n<<: *a\n---\n", "FMT005"),
        ("---\npublish: true\ntitle: {a: b}\n---\n", "FMT005"), ("---\npublish: true\nx\n---\n", "FMT004"),
        ("---\npublish: true\ntitle: \"a\n---\n", "FMT004"),
        ("---\npublish: true\ntags: [a\n---\n", "FMT004"),
        ("---\npublish: true\ntitle:\n  sub: x\n---\n", "FMT005"),
        ("---\npublish: true\ntitle: a\n\tb\n---\n", "FMT012"),
        ("---\npublish: true\ntitle: a # b\n  c\n---\n", "FMT004"),
        ("---\npublish: true\ntitle: 'a' b\n---\n", "FMT004"),
        ("---\npublish: true\ntitle: \"\\q\"\n---\n", "FMT004"),
    ])
    func whatCannotBeReadIsPrivate(markdown: String, rule: String) {
        #expect(findings(markdown).contains(rule))
        #expect(!note(markdown).frontMatter.isPublic)
        #expect(!note(markdown).frontMatter.isReadable)
    }

    @Test(arguments: [
        ("tittle: x", ["FMT007"]), ("tags: x", ["FMT008"]), ("tags: [a, b, c, d]", ["FMT011"]),
        ("tags: [a, b, c]", []),
        ("created: 2023-02-29", ["FMT010"]), ("created: 2024-02-29", []), ("created: 1900-02-29", ["FMT010"]),
        ("created: 2024-2-9", ["FMT010"]), ("created: 2024-01-01T10:00:00", ["FMT010"]),
        ("title: [a]", ["FMT008"]),
        ("title:", ["FMT008"]), ("aliases:", []), ("created: 2026-13-01", ["FMT010"]), ("title: 2024", []),
    ])
    func fieldsAreChecked(field: String, rules: [String]) {
        #expect(findings("---\n\(field)\n---\n") == rules)
        #expect(note("---\n\(field)\npublish: true\n---\n").frontMatter.isPublic)
    }

    @Test func mistypedFieldIsCorrected() {
        let found = parseNote(Array("---\npublsh: true\n---\n".utf8), path: "a.md").diagnostics
        #expect(found.map(\.message) == ["no field is named 'publsh'; did you mean 'publish'?"])
        #expect(found.first?.fixes.first?.replacement == "publish")
        var options = SyntaxOptions.garden
        options.extraFields = ["publsh"]
        #expect(findings("---\npublsh: true\n---\n", options).isEmpty)
    }

    @Test func sizeIsLimited() {
        #expect(findings("---\ntitle: " + String(repeating: "a", count: 17_000) + "\n---\n") == ["FMT003"])
    }

    // BOM, CRLF and CR are read like LF without a BOM; bytes that are no UTF-8 make the note unreadable.
    @Test(arguments: ["\u{FEFF}", ""], ["\n", "\r\n", "\r"])
    func lineEndingsAndMarksDoNotMatter(mark: String, ending: String) {
        let text = mark + ["---", "title: x", "tags:", "- a", "---", "", "# H"].joined(separator: ending)
        let parsed = note(text)
        #expect(parsed.frontMatter.title?.value == "x")
        #expect(parsed.frontMatter.tags.map(\.value) == ["a"])
        #expect(parsed.headings.map(\.text) == ["H"])
        #expect(findings(text).isEmpty)
    }

    @Test func invalidTextIsReportedAndPrivate() {
        let bytes = Array("---\npublish: true\n---\na".utf8) + [0xFF]
        let parsed = parseNote(bytes, path: "a.md")
        #expect(parsed.diagnostics.map(\.rule.description) == ["FMT001"])
        #expect(!parsed.value.frontMatter.isPublic)
    }

    @Test func noteWithoutFrontMatterHasNone() {
        #expect(!note("# x\n---\n").frontMatter.isPresent)
        #expect(findings("# x").isEmpty)
        #expect(note("----\nx\n---\n").frontMatter.isPresent == false)
    }

    /// Yams is the oracle: what we read without a finding, Yams reads as the same texts.
    @Test(arguments: 0..<6)
    func agreesWithYams(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        var compared = 0
        for _ in 0..<400 {
            let yaml = randomYAML(&generator)
            let parsed = note("---\n" + yaml + "---\n").frontMatter
            guard parsed.isReadable else { continue }
            guard let mapping = try Yams.compose(yaml: yaml)?.mapping else { continue }
            compared += 1
            for field in parsed.fields {
                let node = mapping.first { $0.key.string == field.key.value }?.value
                #expect(texts(field.value.value) == node.map(texts), "seed \(seed): \(yaml)")
            }
        }
        #expect(compared > 50)
    }

    private func randomYAML(_ generator: inout SeededGenerator) -> String {
        let values = [
            "plain", "two words", "\"quoted\\tx\"", "'it''s'", "[a, \"b\", c d]", "[ ]", "\n  - a\n  - 'b'",
            "\n- x\n- y z",
            "|\n  one\n  two\n\n  three", ">\n  one\n  two\n\n  three", ">-\n  a\n    b\n  c", "|+\n  a\n\n",
            "~", "", "true",
            "2024-01-01", "a#b", "a # c", "http://x.org/y", "\"\\u00e9\\x41\"", "[a,\n  b]", "- x", "a: b",
            "*x", "&y z", "@z",
            "%", "\"a\" b", "'", "[a", "a]", "\"x # y\"", "- - a", "? x", "!t", "a,b", "[a,,b]", "[a, ]",
            "|2\n  x", "-1", "plain\n  more\n  text", "plain\n\n  more", "\"q \n   r\"", "'s\n\n  t'",
            "\"a\\\n  b\"", "\n  below\n  it", "\n  'below'", "\n  - a\n    b\n  - c", "a\n  # b\n  c",
            "a\n b # c",
            "\n  - \"x\n    y\"", ">\n  a\n\n\n  b\n   c\n  d", "'a' # b", "a\n  b: c", "\"a\nb\"", "@\n  x",
            "a\n\tb",
        ]
        var yaml = ""
        for key in ["a", "b-c", "d_e"] {
            yaml += key + ": " + values[Int.random(in: 0..<values.count, using: &generator)] + "\n"
        }
        return yaml
    }

    private func texts(_ value: FrontMatterValue) -> [String] {
        switch value {
        case .null: []
        case .scalar(let text, _): [text]
        case .list(let items): items.map(\.value)
        case .nested, .unreadable: ["?"]
        }
    }

    private func texts(_ node: Yams.Node) -> [String] {
        if let sequence = node.sequence { return sequence.compactMap(\.string) }
        let isNull = node.tag.description == "tag:yaml.org,2002:null"
        return isNull ? [] : [node.scalar?.string ?? "?"]
    }
}
