import Testing
import WattleMarkdown

/// What an author hides by HTML reaches neither the page nor what is made of the note's text.
@Suite struct HiddenHTMLTests {
    @Test(arguments: [
        "<p hidden>secret</p>", "<div hidden=\"until-found\">\n\nsecret *secret*\n\n</div>",
        "a <span hidden>secret</span> b", "a <span style=\"display: none\">secret **secret**</span> b",
        "a <b STYLE='Visibility:Hidden'>secret</b> b", "a <template>secret</template> b",
        "a <script>secret</script> b", "<div hidden><div>secret</div>secret</div>",
        "<div hidden>\n\n<div>secret</div>\n\nsecret\n\n</div>\n\nafter", "<h1 hidden>secret</h1>",
        "<div hidden>\n\nsecret\n\n- secret", "> <div hidden>\n>\n> secret\n\nafter",
        "a <img hidden src=x alt=secret> b",
        "<div hidden>\n\n## secret\n\n[[x|secret]] #secret\n\n</div>",
        "a <i hidden>secret</i> <i hidden>secret</i> b",
        "<ul><li hidden>secret</li><li>b</li></ul>",
        "| a <u hidden>secret</u> | b |\n|---|---|\n| <u hidden>secret</u> | 1 |",
        "# Head <span hidden>secret</span>", "a <span hidden>secret",
    ])
    func hiddenTextIsLeftOut(body: String) {
        let note = note(body)
        #expect(!rendered(body).contains("secret"))
        #expect(!note.text(of: .document).contains("secret"))
        #expect(!note.excerpt(limit: 200).contains("secret"))
        #expect(note.headings.allSatisfy { !$0.text.contains("secret") && !$0.identifier.contains("secret") })
        #expect(note.tags.isEmpty && note.links.isEmpty)
    }

    @Test(arguments: [
        ("a <span hidden>secret</span> b", "<p>a  b</p>\n"),
        ("<div hidden>secret</div>after", "after\n"),
        ("<div hidden>\n\nsecret\n\n</div>after", "after\n"),
        ("a <i hidden></i>b <i>c</i>", "<p>a b <i>c</i></p>\n"),
        ("a <script>x", "<p>a </p>\n"),
        ("a <span title=\"hidden\">b</span>", "<p>a <span title=\"hidden\">b</span></p>\n"),
        ("a <span style=\"color:red\">b</span>", "<p>a <span>b</span></p>\n"),
        ("a <br hidden>b", "<p>a b</p>\n"),
    ])
    func whatStandsBesideIsKept(body: String, expected: String) {
        #expect(rendered(body) == expected)
    }
}
