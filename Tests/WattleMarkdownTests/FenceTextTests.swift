import Testing
import WattleDiagnostics
import WattleMarkdown
import WattleText

/// Stretches of fences that are running text, as captions of figures are.
struct FenceTextTests {
    /// Reads a note where whatever follows `: ` in a line of a fence is running text.
    private func note(_ markdown: String) -> ParsedNote {
        parseNote(Array(markdown.utf8), path: "note.md", texts: values).value
    }

    private func values(of fence: NoteFence) -> [Range<Int>] {
        var start = 0
        return fence.content.split(separator: 0x0A, omittingEmptySubsequences: false).compactMap { line in
            defer { start += line.count + 1 }
            guard let colon = line.firstIndex(of: 0x3A), colon + 2 < line.endIndex else { return nil }
            return colon + 2..<line.endIndex
        }
    }

    @Test func textsHaveTheirPlacesInTheSource() {
        let parsed = note(
            "[[A]]\n\n> - ```metric\n>   a: see [[B|b]] and `{metric} 3 kW`\n>   c: [d](E.md)\n>   ```\n\n[[F]]\n"
        )
        #expect(parsed.links.map { parsed.sourceText($0.range) } == ["[[A]]", "[[F]]", "[[B|b]]", "E.md"])
        #expect(parsed.inlineMetrics.map { parsed.sourceText($0.range) } == ["3 kW"])
        #expect(parsed.fences[0].texts.map { parsed.text(of: $0.node) } == ["see b and", "d"])
        let metric = parsed.inlineMetrics[0].node
        #expect(parsed.showing([metric: "3 W"]).text(of: parsed.fences[0].texts[0].node) == "see b and 3 W")
    }

    @Test func theBodyStaysAsItIs() {
        let source = "# A\n\nText[^n] #tag\n\n```metric x\nk: # no [^n] *b* #c ^id\n```\n\n[^n]: Note.\n"
        let parsed = note(source)
        let alone = parseNote(Array(source.utf8), path: "note.md").value
        #expect(parsed.headings.map(\.text) == alone.headings.map(\.text))
        #expect(parsed.tags.map(\.name) == ["tag"])
        #expect(parsed.blockIdentifiers.isEmpty)
        #expect(parsed.footnotes.map(\.referenceCount) == [1])
        #expect(parsed.fences[0].texts.map { parsed.text(of: $0.node) } == ["# no [^n] b #c ^id"])
        var renderer = MarkdownRenderer(parsed, hooks: PlainHooks(), options: .english)
        #expect(String(decoding: renderer.render().bytes, as: UTF8.self) == rendered(source))
    }

    @Test func searchFindsThem() {
        let parsed = note("# A\n\n```metric x\nk: a *rack* of `{metric} 3 kW`\n```\n")
        #expect(parsed.sections().map(\.text) == ["a rack of"])
    }

    /// What is whole in one line of the source is read, whatever it holds; anything else is left alone.
    @Test(arguments: [
        "```metric\nk: **a\n```", "```metric\nk: `{metric} \n```", "```metric\nk: %% a\n```",
        "```metric\nk: [[a\nb: ]] <!-- x\n```", "```metric\nk: | a | b |\nb: |---|---|\n```",
        "-\t```metric\n\tk: a\n\t```", "```metric\nk: \0\0\n```", "```metric\nk: \u{10FFFE}0\u{10FFFE}",
        "    k: x",
        "```metric\r\nk: - 1) > # a\r\n```\r\n", "~~~metric\nk: ^[a] $x$ ==y== ~~z~~ &amp; <b>\n~~~",
    ])
    func nothingBreaksTheNote(source: String) {
        var renderer = MarkdownRenderer(note(source), hooks: PlainHooks(), options: .english)
        #expect(String(decoding: renderer.render().bytes, as: UTF8.self) == rendered(source))
    }
}
