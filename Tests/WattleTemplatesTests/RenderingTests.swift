import Testing
import WattleDiagnostics
import WattleTemplates

/// Expected values follow from the Mustache manual, mustache(5), and its specification's prose.
struct RenderingTests {
    @Test(arguments: [
        ("plain", "plain"),
        ("{ {name} } }}", "{ {name} } }}"),
        ("Hello, {{name}}", "Hello, Tom &amp; &lt;Jerry&gt; &quot;x&quot; 'y'"),
        ("{{  name  }}{{empty}}|", "Tom &amp; &lt;Jerry&gt; &quot;x&quot; 'y'|"),
        ("{{{body}}}{{& body}}{{{ body }}}", "<b>bold</b><b>bold</b><b>bold</b>"),
        ("{{#isOn}}on{{/isOn}}{{#isOff}}off{{/isOff}}", "on"),
        ("{{^isOn}}on{{/isOn}}{{^isOff}}off{{/isOff}}", "off"),
        ("{{#empty}}a{{/empty}}{{^empty}}b{{/empty}}{{#body}}c{{/body}}{{^body}}d{{/body}}", "bc"),
        ("{{#items}}{{title}}{{^isLast}}, {{/isLast}}{{/items}}", "one, two"),
        ("{{#nothing}}x{{/nothing}}{{^nothing}}none{{/nothing}}", "none"),
        ("{{^items}}none{{/items}}", ""),
        ("{{#source}}<a href=\"{{href}}\">{{title}}</a>{{/source}}", "<a href=\"p.html\">Paper</a>"),
        ("{{#missing}}{{title}}{{/missing}}{{^missing}}no source{{/missing}}", "no source"),
        ("{{#items}}{{#source}}{{title}}{{/source}}{{title}} {{/items}}", "Paperone Papertwo "),
        ("{{#items}}{{#items}}{{title}}{{/items}};{{/items}}", "onetwo;onetwo;"),
        ("a{{! a comment }}b{{! {{name} }}c", "abc"),
        ("{{# isOn }}x{{/ isOn }}", "x"),
        ("é{{#isOn}}ü{{/isOn}}", "éü"),
    ])
    func tagsDoWhatMustacheSays(template: String, expected: String) {
        #expect(rendered(template) == expected)
    }

    @Test(arguments: [
        ("a\n{{#isOn}}\nb\n{{/isOn}}\nc", "a\nb\nc"),
        ("a\n  {{#isOn}}  \nb\n\t{{/isOn}}\nc", "a\nb\nc"),
        ("a\r\n{{#isOn}}\r\nb\r\n{{/isOn}}\r\nc", "a\r\nb\r\nc"),
        ("{{#isOn}}\nx\n{{/isOn}}", "x\n"),
        ("  {{! alone }}\nx", "x"),
        ("x\n{{! two\nlines }}\ny", "x\ny"),
        ("x {{! not alone }}\ny", "x \ny"),
        ("{{#isOn}} {{/isOn}}\n", " \n"),
        ("  {{name}}\n", "  Tom &amp; &lt;Jerry&gt; &quot;x&quot; 'y'\n"),
        ("| {{#isOn}}\n|\n {{/isOn}} |", "| \n|\n  |"),
    ])
    func tagAloneOnItsLineLeavesNoLine(template: String, expected: String) {
        #expect(rendered(template) == expected)
    }

    @Test(arguments: [
        ("[{{> p}}]", "x", "[x]"),
        ("[{{>p}}]", "{{empty}}{{#items}}{{title}}{{/items}}", "[onetwo]"),
        (" {{> p}}\n>", ">\n>", " >\n >>"),
        (
            "a\n  {{> p}}\nb", "1\n{{#isOn}}\n2{{#items}}{{title}}\n{{/items}}\n{{/isOn}}\n",
            "a\n  1\n  2one\ntwo\nb"
        ),
        ("  {{> p}} x", "1\n2", "  1\n2 x"),
    ])
    func partialTakesTheNamesAndTheIndentationOfItsPlace(template: String, partial: String, expected: String)
    {
        #expect(rendered(template, partials: ["p": partial]) == expected)
    }

    @Test func partialInsideAListSeesTheItem() {
        #expect(
            rendered("{{#items}}{{> p}}{{/items}}", partials: ["p": "<{{title}}>"], escaping: .none)
                == "<one><two>")
    }

    @Test func plainTextTemplatesDoNotEscape() {
        #expect(rendered("{{name}}", escaping: .none) == "Tom & <Jerry> \"x\" 'y'")
    }

    @Test func programNamesTheSlotsItUses() {
        let program = compile("{{#items}}{{title}}{{name}}{{/items}}{{#source}}{{href}}{{/source}}").value
        #expect(program.slotsUsed == ["items", "items.title", "name", "source", "source.href"])
    }
}
