private import CLibcmark
import Testing
import WattleMarkdown
import WattleTestSupport

/// libcmark's own renderer is the oracle: with every extension off, ours must write the same bytes.
struct CommonMarkTests {
    @Test(arguments: [
        "# A *b* `c`\n\npara\nlines  \nhard\\\nbreak\n", "> quote\nlazy\n\n> - item\n>   1. inner\n",
        "3. three\n4) four\n\n   loose\n", "```swift x\nlet a = \"<&>\"\n```\n\n\tindented\n",
        "<div>\n*no*\n</div>\n\n<b>*yes*</b>\n",
        "[a](/u \"t\\\"\") ![*alt* b](<u v>) [ref]\n\n[ref]: /x 'y'\n",
        "Setext\n===\n\nTwo\n---\n\n***\n", "<https://a.b/?q=1&c='x'> &copy; &#0; \\* **a*b**c*\n", "",
        "\r\na\rb\r\n",
        "\u{10FFFE}0\u{10FFFE} \u{10101}0\u{10101} \u{10101}u\u{10101} [x](\u{10FFFE}1\u{10FFFE})\n",
        "a\0b\n",
    ])
    func writesWhatLibcmarkWrites(markdown: String) {
        #expect(rendered(markdown, .commonMark, as: .commonMark) == html(markdown))
    }

    @Test(arguments: 0..<8)
    func writesWhatLibcmarkWritesForRandomText(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<300 {
            let markdown = randomMarkdown(&generator, pieces: plainPieces)
            #expect(rendered(markdown, .commonMark, as: .commonMark) == html(markdown), "seed \(seed)")
        }
    }

    /// Text that uses no extension means the same with every extension on.
    ///
    /// Left out of the pieces: pipes, `~~`, `==`, `$`, `%%`, `[[`, `[^`, `[!`, `#tag`, `^id`, `[x]` and
    /// bare addresses, which are the extensions' own syntax.
    @Test(arguments: 100..<108)
    func extensionsLeaveOtherTextAlone(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        var options = SyntaxOptions.garden
        options.frontMatter = false
        options.rawHTML = .passThrough
        for _ in 0..<300 {
            let markdown = randomMarkdown(&generator, pieces: plainPieces)
            #expect(rendered(markdown, options, as: .commonMark) == html(markdown), "seed \(seed)")
        }
    }

    /// The texts that mean something else with extensions on than in CommonMark: one for each extension.
    @Test(arguments: [
        "[[Note]]\n", "![[Note]]\n", "| a |\n|---|\n| b |\n", "~~a~~\n", "==a==\n", "- [ ] a\n",
        "www.example.org\n",
        "https://example.org\n", "a[^1]\n\n[^1]: b\n", "> [!note]\n> a\n", "%%a%% b\n", "a ^id\n",

        "```metric\nshow: 1\n```\n", "$x$\n",
    ])
    func extensionSyntaxIsWhatDiffers(markdown: String) {
        #expect(rendered(markdown) != html(markdown))
    }

    private let plainPieces = [
        "a", "b c", " ", "\n", "\n\n", "*", "**", "_", "__", "`", "``", "```\n", "~~~\n", "# ", "## ", "> ",
        "- ", "+ ",
        "1. ", "2) ", "    ", "\t", "[ab]", "(/u)", "[ab]: /u\n", "![", "]", "(", ")", "<b>", "</b>",
        "<!-- c -->", "\\",
        "&amp;", "&", "---\n", "===\n", "<div>\n", "</div>\n", "<http://a.b>", "é", "\"", "'", "!", "  \n",
        "\\\n",
        "](/x_y \"t\")", "](<a b>)", "<pre>\n", "</pre>\n",
    ]

    private func html(_ markdown: String) -> String {
        let bytes = Array(markdown.utf8)
        let text = unsafe bytes.withUnsafeBytes { buffer in
            unsafe cmark_markdown_to_html(
                buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count, CMARK_OPT_UNSAFE)
        }
        guard let text = unsafe text else { return "" }
        // libcmark 0.30 writes an empty title where a definition's title turned out to be none; we write none.
        return unsafe String(cString: text).replacing(" title=\"\"", with: "")
    }
}

/// Some of the pieces in a random order.
func randomMarkdown(_ generator: inout SeededGenerator, pieces: [String]) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 1...40, using: &generator) {
        text += pieces[Int.random(in: 0..<pieces.count, using: &generator)]
    }
    return text
}
