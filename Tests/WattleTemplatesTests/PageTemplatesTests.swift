import Testing
import WattleDiagnostics
import WattleTemplates
import WattleText

struct PageTemplatesTests {
    private let names = [
        "layout", "note", "index", "folder", "tag", "tags", "sheet", "404", "redirect", "gone",
    ]

    private func files(_ own: [String: String]) -> [String: TemplateSource] {
        var files: [String: TemplateSource] = [:]
        for name in names {
            files[name] = TemplateSource(
                path: "templates/\(name).mustache", bytes: Array((own[name] ?? "").utf8))
        }
        return files
    }

    @Test func pageStandsInTheFrame() {
        let templates = PageTemplates.compiled(
            from: files([
                "layout":
                    "<title>{{windowTitle}}</title>{{#navigation}}<a href=\"{{root}}{{href}}\">{{title}}</a>{{/navigation}}{{{main}}}",
                "note":
                    "<h1>{{title}}</h1>{{#written}}{{iso}}{{/written}}{{#contents}}{{title}}{{#parts}}/{{title}}{{/parts}};{{/contents}}",
            ]))
        #expect(templates.diagnostics.isEmpty)
        var frame = PageFrame(root: "../", language: "en", siteTitle: "Garden", pageTitle: "A & B")
        frame.navigation = [PageLink("Tags", href: "tags/")]
        var note = NotePage(root: "../", title: "A & B")
        note.written = DateText(iso: "2026-11-19", text: "19 Nov 2026")
        note.contents = [
            ContentsEntry(title: "One", id: "one", parts: [ContentsPart(title: "Two", id: "two")]),
            ContentsEntry(title: "Three", id: "three"),
        ]
        let page = String(decoding: templates.value.page(note, in: frame), as: UTF8.self)
        #expect(
            page == "<title>A &amp; B · Garden</title><a href=\"../tags/\">Tags</a>"
                + "<h1>A &amp; B</h1>2026-11-19One/Two;Three;")
    }

    @Test func missingTemplateIsReported() {
        var own = files([:])
        own["note"] = nil
        let found = PageTemplates.compiled(from: own).diagnostics
        #expect(found.map(\.rule) == ["TPL004"])
        #expect(found.first?.path == "templates/note.mustache")
    }

    @Test func mistakeInASharedPartialIsReportedOnce() {
        var own = files(["note": "{{> p}}", "folder": "{{> p}}"])
        own["p"] = TemplateSource(path: "templates/p.mustache", bytes: Array("{{titel}}".utf8))
        let found = PageTemplates.compiled(from: own).diagnostics
        #expect(found.map(\.path) == ["templates/p.mustache"])
    }

    /// YAML 1.2, 7.3.1: in double quotes a quotation mark and a backslash are escaped by a backslash.
    @Test func scaffoldQuotesTheTitleForFrontMatter() {
        let source = TemplateSource(
            path: "concept.md", bytes: Array("title: {{quotedTitle}}\n# {{title}}".utf8))
        let scaffold = compileTemplate(source, showing: NoteScaffold.self, escaping: .none).value
        let note = NoteScaffold(title: "R&D \"fast\" \\ <x>", slug: "rd", date: "2026-11-19")
        #expect(
            String(decoding: scaffold.render(note), as: UTF8.self)
                == "title: \"R&D \\\"fast\\\" \\\\ <x>\"\n# R&D \"fast\" \\ <x>")
    }
}
