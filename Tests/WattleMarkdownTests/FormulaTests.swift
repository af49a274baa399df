import Testing
import WattleMarkdown
import WattleText

/// `$x$` and `$$x$$`, by the rules that Obsidian's help gives, and where every byte of them stands.
struct FormulaTests {
    @Test(arguments: [
        ("$x$", [false]), ("a $x$, $y_1$b", [false, false]), ("$$x$$ in text", [true]), ("$\\$$", [false]),
        ("- $x$\n- $$\n  y\n  $$\n", [false, true]), ("| $x$ |\n|---|\n", [false]), ("*$x$*", [false]),
        ("# $x$", [false]), ("a^[b $x$]", [false]), ("> [!note] $x$\n> $$\n> y\n> $$", [false, true]),
        ("[^1]\n\n[^1]: a\n    $$\n    y\n    $$\n", [true]),
    ])
    func formulasAreFound(markdown: String, isDisplay: [Bool]) {
        #expect(note(markdown).formulas.map(\.isDisplay) == isDisplay)
    }

    @Test(arguments: [
        "$5 and $6", "$5-$10", "US$5 or CA$5", "$ x $", "$x $", "\\$x$", "`$x$`", "`` $x$ ``",
        "    $$\n    x\n    $$",
        "```\n$$\nx\n$$\n```", "$$", "$$$$", "a lone $", "$`x`$", "$$ x", "$$\n\n```\n$$\n```", "[[a $x$]]",
    ])
    func moneyAndCodeAreNone(markdown: String) {
        #expect(note(markdown).formulas.isEmpty)
    }

    /// A block on its own, whatever it seems to hold and wherever it stands.
    @Test(arguments: [
        ("$$\nx\n$$", "\nx\n"), ("$$x$$", "x"), ("$$x\ny$$", "x\ny"),
        ("$$\n- a\n# b\n> c\n\n%%d%%\n$$", "\n- a\n# b\n> c\n\n%%d%%\n"),
        ("text\n$$\nx\n$$\nmore", "\nx\n"), ("> $$\n> x\n> $$", "\nx\n"),
        ("1. a\n   $$\n     x\n   $$", "\n  x\n"),
        ("-\ta\n\n\t$$\n\tx\n\t$$", "\nx\n"), ("> quote\n$$x$$", "x"), ("$$\r\nx\r\n$$", "\nx\n"),
        ("$$\n\\$$ x\n$$", "\n\\$$ x\n"),
    ])
    func blocksStandOnTheirOwn(markdown: String, content: String) {
        let note = note(markdown)
        #expect(note.formulas.map { String(decoding: $0.content, as: UTF8.self) } == [content])
        #expect(note.tree.descendants(of: .document).filter { note.tree[$0].kind == .mathBlock }.count == 1)
    }

    @Test func whatFollowsABlockIsNoPartOfIt() {
        #expect(rendered("$$x$$\n---\ny").hasSuffix("</div>\n<hr />\n<p>y</p>\n"))
        #expect(rendered("$$\nx\n$$ *y*\n").hasSuffix("</div>\n<p> <em>y</em></p>\n"))
        #expect(rendered("$$x$$\n2. y\n").hasSuffix("</div>\n<ol start=\"2\">\n<li>y</li>\n</ol>\n"))
    }

    /// CommonMark calls a list tight in which no blank line stands between blocks.
    @Test func aBlockLeavesItsListTight() {
        #expect(!rendered("- a\n  $$\n  x\n  $$\n  b\n- c\n").contains("<p>"))
    }

    @Test func everyByteOfABlockKnowsItsPlace() throws {
        let note = note("text\n\n> 1. a\n>    $$\n>    xy\n>     z\n>    $$\n")
        let formula = try #require(note.formulas.first)
        #expect(String(decoding: formula.content, as: UTF8.self) == "\nxy\n z\n")
        for (offset, byte) in formula.content.enumerated() where byte != 0x0A {
            #expect(note.source[formula.sourceOffset(of: offset)] == byte)
        }
        #expect(note.sourceText(formula.sourceRange(1..<3)) == "xy")
        #expect(note.sourceText(formula.range).hasPrefix("$$"))
        #expect(note.sourceText(formula.range).hasSuffix("$$"))
    }

    // GFM, "Tables": a pipe in a cell is written `\\|`, whatever it stands in.
    @Test func pipesInCellsLoseTheirBackslash() throws {
        let note = note("| $\\|x\\|$ |\n|---|\n")
        let formula = try #require(note.formulas.first)
        #expect(String(decoding: formula.content, as: UTF8.self) == "|x|")
        #expect(note.sourceText(formula.sourceRange(1..<2)) == "x")
    }
}
