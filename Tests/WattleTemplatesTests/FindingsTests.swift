import Testing
import WattleDiagnostics
import WattleTemplates
import WattleText

struct FindingsTests {
    @Test(arguments: [
        ("a {{⟦nme⟧}} b", "TPL001", "no slot is named 'nme' here; did you mean 'name'?", "name"),
        (
            "{{#items}}{{⟦titel⟧}}{{/items}}", "TPL001",
            "no slot is named 'titel' here; did you mean 'title'?", "title"
        ),
        (
            "{{#⟦itms⟧}}{{whatever}}{{/itms}}", "TPL001",
            "no slot is named 'itms' here; did you mean 'items'?", "items"
        ),
        ("{{⟦title⟧}}", "TPL001", "no slot is named 'title' here", nil),
        ("{{⟦source.href⟧}}", "TPL001", "no slot is named 'source.href' here", nil),
        ("é ⟦{{{name}}}⟧", "TPL002", "'name' is text and must be escaped", "{{name}}"),
        ("⟦{{& name}}⟧", "TPL002", "'name' is text and must be escaped", "{{name}}"),
        ("x ⟦{{#isOn}}⟧ y", "TPL003", "the section 'isOn' is never closed", nil),
        ("x ⟦{{/isOn}}⟧ y", "TPL003", "'{{/isOn}}' closes nothing", ""),
        ("{{#isOn}}x{{/⟦isOff⟧}}", "TPL003", "'{{/isOff}}' stands where 'isOn' is still open", "isOn"),
        (
            "{{#isOn}}{{#isOff}}x{{/⟦isOn⟧}}", "TPL003", "'{{/isOn}}' stands where 'isOff' is still open",
            "isOff"
        ),
        ("{{> ⟦hed⟧}}", "TPL004", "no template is named 'hed'; did you mean 'head'?", "head"),
        ("{{> ⟦elsewhere⟧}}", "TPL004", "no template is named 'elsewhere'", nil),
        ("a ⟦{{name b⟧\n c", "TPL006", "the tag is never closed", nil),
        ("⟦{{{name}} b⟧\n c", "TPL006", "the tag is never closed", nil),
        ("⟦{{ }}⟧", "TPL006", "the tag names nothing", nil),
        ("⟦{{=<% %>=}}⟧", "TPL006", "'{{=<% %>=}}' is no tag that templates here know", nil),
        ("⟦{{body}}⟧", "TPL007", "'body' holds HTML and would be escaped a second time", "{{{body}}}"),
        ("⟦{{items}}⟧", "TPL007", "'items' is a list and cannot be written", nil),
        ("⟦{{{isOn}}}⟧", "TPL007", "'isOn' is a flag and cannot be written", nil),
        ("⟦{{source}}⟧", "TPL007", "'source' is a record and cannot be written", nil),
        ("<a href=⟦{{name}}⟧>", "TPL008", "'name' stands where escaping does not protect the page", nil),
        ("<a title='⟦{{name}}⟧'>", "TPL008", "'name' stands where escaping does not protect the page", nil),
        (
            "<script>let x = \"⟦{{name}}⟧\"</script>", "TPL008",
            "'name' stands where escaping does not protect the page", nil
        ),
        (
            "<script>\"</p>⟦{{name}}⟧\"</script>", "TPL008",
            "'name' stands where escaping does not protect the page", nil
        ),
        ("<!-- ⟦{{name}}⟧ -->", "TPL008", "'name' stands where escaping does not protect the page", nil),
        ("<p title=\"⟦{{{body}}}⟧\">", "TPL008", "'body' is markup and may stand only between tags", nil),
        ("<a ⟦{{name}}⟧>", "TPL008", "'name' stands where escaping does not protect the page", nil),
    ])
    func mistakeIsReportedAtItsPlace(marked: String, rule: RuleID, message: String, fix: String?) {
        let (template, range) = unmarked(marked)
        let found = compile(template, partials: ["head": "x"]).diagnostics
        #expect(found.map(\.rule) == [rule])
        #expect(found.first?.message == message)
        #expect(found.first?.range == range)
        #expect(found.first?.severity == .error)
        #expect(found.first?.path == "page.mustache")
        #expect(found.first?.fixes.first?.replacement == fix)
    }

    @Test(arguments: [
        "<a href=\"{{name}}\" {{#isOn}}aria-current=\"page\"{{/isOn}}>{{name}}</a>",
        "<script src=\"{{name}}\"></script><p>{{name}}</p>",
        "<!-- x --><br/>{{{body}}}", "1 < 2 {{name}}", "<img alt=\"\">{{name}}<style>p > a{}</style>{{name}}",
        "<!doctype html><title>{{name}}</title>",
    ])
    func slotWhereEscapingProtectsIsFine(template: String) {
        #expect(compile(template).diagnostics.isEmpty)
    }

    @Test func mistakeInAPartialIsReportedOnceAndThere() {
        let found = compile("{{> p}}{{> p}}", partials: ["p": "ab {{nme}}"]).diagnostics
        #expect(found.map(\.path) == ["p.mustache"])
        #expect(found.first?.range == SourceRange(5, 8))
    }

    @Test(arguments: [["p": "{{> p}}"], ["p": "{{> q}}", "q": "x{{> p}}"]])
    func partialThatIncludesItselfIsReported(partials: [String: String]) {
        let found = compile("{{> p}}", partials: partials).diagnostics
        #expect(found.map(\.rule) == ["TPL005"])
        #expect(found.first?.message == "'p' includes itself")
    }

    @Test func partialsThatMultiplyAreStopped() {
        var partials: [String: String] = [:]
        for level in 0..<12 { partials["p\(level)"] = String(repeating: "{{> p\(level + 1)}}", count: 10) }
        partials["p12"] = "x"
        let compiled = compile("{{> p0}}", partials: partials)
        #expect(compiled.diagnostics.contains { $0.rule == "TPL005" })
        #expect(compiled.value.render(record).count <= 2_000)
    }

    @Test func deepSectionsAreReportedAndTakeLinearTime() {
        let template =
            String(repeating: "{{#isOn}}", count: 20_000) + String(repeating: "{{/isOff}}", count: 20_000)
        #expect(compile(template).diagnostics.contains { $0.rule == "TPL005" })
    }

    @Test func everyRuleIsDocumented() {
        #expect(templateRules.map(\.rule) == (1...9).map { RuleID("TPL00\($0)") })
    }
}
