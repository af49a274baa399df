import Testing
import WattleMarkdown

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
}
