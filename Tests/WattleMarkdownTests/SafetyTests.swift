import Testing
import WattleMarkdown
import WattleTestSupport
import WattleText

struct SafetyTests {
    // The OWASP filter-evasion forms that apply to a static page, in every place that takes text.
    @Test(arguments: [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>",
        "<a href=\"javascript:x\">y</a>",
        "[a](javascript:x)", "[a](java&#115;cript:x)", "[a](java\tscript:x)", "[a](data:text/html,x)",
        "![a](javascript:x)",
        "<b style=\"x\" onclick='y'>z</b>", "<iframe src=x></iframe>", "```\"><script>x\ny\n```",
        "[[\"><script>|<script>]]",
        "# \"><script>x", "[a](u \"\\\"><script>\")", "<style>x</style>", "<!-- <script> -->",
        "<math><mi>x</mi></math>",
        "<b\nonclick=x>", "<a href=javascript:x>y</a>", "<a href=\"jav&#x09;ascript:x\">y</a>",
        "> [!\"><script>] x",
        "[^\"><script>] \n\n[^\"><script>]: x", "^[<script>x</script>]", "$<script>$",
        "| <script>x</script> |\n|---|", "<//script>",
        "<p/onclick=x>", "<script", "</script>", "<![CDATA[<script>]]>", "<?php x ?>", "<!DOCTYPE x>",
        "<details ontoggle=x open>",
        "<vbscript:x>", "<javascript:x>", "[x]: javascript:y\n\n[x]", "`<script>`", "    <script>",
    ])
    func nothingRuns(payload: String) {
        for html in [rendered(payload), rendered("- > " + payload), rendered(payload + "\n\nmore")] {
            let lower = html.lowercased()
            for forbidden in [
                "<script", "<img", "<svg", "<style", "<iframe", "<math", " style=", "\"javascript:",
                "\"data:",
            ] {
                #expect(!lower.contains(forbidden), "\(html)")
            }
            #expect(!lower.contains("<!--"))
            for tag in lower.split(separator: "<").dropFirst() {
                let inside = tag.prefix { $0 != ">" }
                #expect(!inside.contains(" on"), "\(html)")
            }
        }
    }

    @Test func allowedHTMLStaysAndIsBalanced() {
        #expect(
            rendered("a <kbd title=\"t\">K</kbd> <sub>1\n")
                == "<p>a <kbd title=\"t\">K</kbd> <sub>1</sub></p>\n")
        #expect(
            rendered("<details open><summary>S</summary>\n\n*x*\n\n</details>\n")
                == "<details open=\"\"><summary>S</summary>\n<p><em>x</em></p>\n</details>\n")
        #expect(rendered("</div></b>x") == "\nx\n" || !rendered("</div></b>x").contains("</div"))
        #expect(
            rendered("<a href=\"https://x.org\">y</a>")
                == "<p><a href=\"https://x.org\" class=\"ext\">y</a></p>\n")
    }

    /// Tags are balanced and nest for any text.
    ///
    /// The check is a plain stack, independent of the renderer.
    @Test(arguments: 0..<6)
    func tagsNest(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let pieces = [
            "a ", "\n", "\n\n", "*", "**", "`", "[[N|t]]", "> ", "- ", "1. ", "~~", "==",
            "| a | b |\n|---|---|\n| c | d |\n",
            "> [!note] x\n", "[^1]", "\n[^1]: f\n", "<b>", "</b>", "<div>", "</div>\n", "<span title='x'>",
            "<br>", "[a](https://x.org)",
            "%%", "$x$", "- [ ] ", "```\n", "# ", "^[n]", "<ul><li>", "\t", "    ", "www.x.org ", "![[e]]",
            "^id\n", "{metric} ",
        ]
        for _ in 0..<300 {
            let markdown = randomMarkdown(&generator, pieces: pieces)
            #expect(unbalanced(rendered(markdown)) == nil, "seed \(seed): \(markdown)")
        }
    }

    private func unbalanced(_ html: String) -> String? {
        var open: [Substring] = []
        for piece in html.split(separator: "<").dropFirst(html.hasPrefix("<") ? 0 : 1) {
            let tag = piece.prefix { $0 != ">" }
            let name = tag.prefix { !$0.isWhitespace && $0 != "/" || $0 == "/" && tag.first == "/" }
            if name.hasPrefix("/") {
                guard open.popLast() == name.dropFirst() else { return String(tag) }
            } else if !["br", "hr", "input", "wbr", "col", "img"].contains(name) {
                open.append(name)
            }
        }
        return open.last.map(String.init)
    }
}
