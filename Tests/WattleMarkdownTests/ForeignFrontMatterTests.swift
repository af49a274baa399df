import Testing
import WattleDiagnostics
import WattleMarkdown
import WattleText

/// Front matter as other programs write it: Obsidian, Quartz, Hugo, Pandoc, Prettier.
struct ForeignFrontMatterTests {
    private func front(_ fields: String) -> FrontMatter { note("---\n\(fields)\n---\nBody\n").frontMatter }

    // The texts are those that YAML 1.2 gives for these scalars (sections 6.5, 7.3 and 8.1.3).
    @Test(arguments: [
        ("title: one\n  two\n  three", "one two three"), ("title: one\n\n  two", "one\ntwo"),
        ("title: \"one\n  two\"", "one two"), ("title: 'it''s\n\n  two'", "it's\ntwo"),
        ("title: \"one \\\n  two\"", "one two"), ("title: \"one\\t\n  two\"", "one\t two"),
        ("title:\n  below", "below"), ("title:\n  \"below\"", "below"),
        ("\"title\": quoted key", "quoted key"),
        ("title : spaced", "spaced"), ("title: 2024", "2024"), ("title: 1.10", "1.10"),
        ("title: \"[[Note]]\"", "[[Note]]"),
        ("title: C# and F#", "C# and F#"), ("title: a:b", "a:b"), ("title: {{x}}\ntitle2: y", nil),
    ])
    func textsAreReadAsYAMLReadsThem(fields: String, title: String?) {
        #expect(front(fields).title?.value == title)
        #expect(front(fields).isReadable == (title != nil))
    }

    @Test(arguments: [
        "date created: 2024-01-01", "up: [[Home]]", "related: [[[A]], \"b, c\"]",
        "cover:\n  image: x.png\n  alt: \"a: b\"",
        "position: {lat: 1.5, lon: 2}", "list:\n  - a: b\n    c: d\n  - - x", "list:\n- [[A]]\n- b",
        "kanban-plugin: basic",
        "BC-list-note-field: up", "empty:", "parts: [\n  a,\n  {b: c}\n]", "title2: 'x'", "0: x",
        "author.name: x",
        "text:\n  nested: |\n    one\n    two", "\"quoted key\": x", "k: {}", "k: []",
        "tags:\n  - \naliases:\n  -",
    ])
    func whatIsNotReadLeavesTheRestReadable(fields: String) {
        let read = front("publish: true\n\(fields)\npermalink: here")
        #expect(read.isPublic)
        #expect(read.permalink?.value == "here")
    }

    // Each of these could hide the end of a value, or is no YAML at all: such a note stays private.
    @Test(arguments: [
        "k: [a\npublish: true", "k: {a: \"b\npublish: true\n\"}", "k:\n  a: \"b\npublish: true\n  \"",
        "k: [a,,b]",
        "k: [*a]", "k: {<<: *a}", "k: [a]]", "k: {a: b]", "<% tp.file.title %>", "{{title}}", "k: @name",
        "k: `x`",
        "k: \"a\" b", "k: [[A]], [[B]]", "key:value", "- item", "? k\n: v", "!!str k: v", "<<: *a",
        "k: a\n  b: c", "\tk: v", "k:\n\t- v", "k: |2\n  x",
    ])
    func whatCouldHideSomethingStaysPrivate(fields: String) {
        let read = front("\(fields)\npublish: true")
        #expect(!read.isReadable)
        #expect(!read.isPublic)
    }

    @Test func tagsLoseTheirMarkAndAreDividedAtCommas() {
        #expect(front("tags: [\"#a\", b]").tags.map(\.value) == ["a", "b"])
        #expect(front("tags: \"a, b\"").tags.map(\.value) == ["a", "b"])
        #expect(front("aliases: Smith, John").aliases.map(\.value) == ["Smith, John"])
    }

    @Test(arguments: [
        ("draft: true", PublishState.isWithheld), ("Draft: yes", .isWithheld), ("private: true", .isWithheld),
        ("published: false", .isWithheld), ("Publish: no", .isWithheld), ("dg-publish: false", .isWithheld),
        ("draft: false", .absent), ("publisher: Ann", .absent), ("published: true", .absent),
        ("publish: true\ndraft: true", .isTrue), ("draft: true\npublish: false", .isFalse),
        ("published: 2024-01-01", .absent),
    ])
    func whatOtherProgramsHoldBackIsHeldBack(fields: String, state: PublishState) {
        #expect(front(fields).publish == state)
    }

    @Test(arguments: [
        ("2024-05-01T10:00", "2024-05-01"), ("2024-05-01T23:30:00Z", "2024-05-01"),
        ("2024-05-01 10:00:00 +02:00", "2024-05-01"), ("2024/05/01", "2024-05-01"),
        ("2024.5.1", "2024-05-01"),
        ("2024-5-1", "2024-05-01"), ("20240501", "2024-05-01"), ("May 1, 2024", "2024-05-01"),
        ("1 May 2024", "2024-05-01"), ("Sept. 30th, 2024", "2024-09-30"), ("2024 May 1", "2024-05-01"),
        ("Wednesday, May 1st 2024, 10:30:15 pm", "2024-05-01"), ("[[2024-05-01]]", "2024-05-01"),
        ("01/02/2024", nil), ("13/02/2024", nil), ("2024-05", nil), ("May 2024", nil), ("2024-02-30", nil),
        ("yesterday", nil), ("1714521600", nil), ("2024-05-01x", nil), ("2024/05-01", nil),
        ("Ma 1, 2024", nil),
        ("May June 1 2024", nil), ("0000-01-01", nil), ("May 32, 2024", nil), ("1 2 May", nil),
        ("2024-05-01 to 2024-06-01", nil),
    ])
    func daysAreUnderstoodWhereNobodyCanDoubtThem(text: String, day: String?) {
        let read = front("created: \"\(text)\"")
        #expect(read.created?.value.description == day)
        #expect(read.isReadable)
    }

    @Test func allowedFieldHoldsANoteBackAsWell() {
        var options = SyntaxOptions.garden
        options.extraFields = ["draft", "published"]
        for field in ["draft: true", "published: false"] {
            let read = parseNote(Array("---\n\(field)\n---\n".utf8), path: "a.md", options: options)
            #expect(read.value.frontMatter.publish == .isWithheld)
            #expect(read.diagnostics.isEmpty)
        }
    }

    @Test func frontMatterBelowBlankLinesIsPrivate() {
        let parsed = note("\n \n---\npublish: true\n---\nBody\n")
        #expect(!parsed.frontMatter.isPublic)
        #expect(findings("\n \n---\npublish: true\n---\nBody\n") == ["FMT014"])
        #expect(findings("\n---\n\nA line across the page.\n\n---\n").isEmpty)
    }

    @Test func otherKindsOfFrontMatterArePrivate() {
        #expect(findings("+++\ndraft = true\n+++\nBody\n") == ["FMT005"])
        #expect(!note("+++\ndraft = true\n+++\nBody\n").frontMatter.isReadable)
        #expect(findings("+++\n\nNo end.\n").isEmpty)
    }

    @Test func tagsBehindANumberSignAreReported() {
        #expect(findings("---\ntags: #a #b\n---\n") == ["FMT008"])
        #expect(findings("---\ntags: # none yet\n---\n").isEmpty)
    }

    @Test func dotsEndNoFrontMatter() {
        #expect(findings("---\npublish: true\n...\nBody\n") == ["FMT002"])
        #expect(!note("---\npublish: true\n...\nBody\n").frontMatter.isPublic)
    }
}
