import Testing
import WattleMarkdown
import WattleText

/// Obsidian's help: letters, digits, `_`, `-`, `/` and emoji, at least one that is no digit.
struct TagTests {
    @Test(arguments: [
        ("#a b", ["a"]), ("x #a/b/c, y", ["a/b/c"]), ("#a/ #b//c", ["a", "b"]),
        ("#1984 #2024/05 #1a #y1984", ["1a", "y1984"]),
        ("#тег #日本 #é", ["тег", "日本", "é"]), ("#🎉 #👩‍🚀x", ["🎉", "👩‍🚀x"]), ("“#a” #b” #c…", ["b", "c"]),
        ("a#b (#c) ##d #", []),
        ("`#a` [[#b]] [c](#d) <b title='#e'>", []), ("\\#a", []), ("**#a** *x #b*", ["a", "b"]),
        ("[#a](x) [b #c](y)", []),
        ("a\n#b\n", ["b"]), ("| #a |\n|---|\n", ["a"]), ("- #a\n\n> #b\n", ["a", "b"]),
        ("```\n#a\n```\n$#b$ %%#c%%", []),
    ])
    func tagsAreFound(markdown: String, tags: [String]) {
        #expect(note(markdown).tags.map(\.name) == tags)
    }

    @Test func tagsKnowTheirPlace() {
        let note = note("a #b and #c/d\n")
        #expect(note.tags.map { note.sourceText($0.range) } == ["#b", "#c/d"])
        #expect(note.text(of: .document) == "a #b and #c/d")
    }

    @Test func tagsAreMarkedInTheText() {
        #expect(rendered("a #b c\n") == "<p>a <span class=\"tag\">#b</span> c</p>\n")
    }
}
