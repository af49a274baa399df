import Testing
import WattleMarkdown

/// Own examples for the rules of GitHub's specification, in the form in which that specification writes HTML.
struct ExtensionTests {
    // Tables (extension): header, delimiter row of as many cells, rows up to a blank line or another block;
    // missing cells are empty, surplus ones go; `\|` is `|`, in code too.
    @Test(arguments: [
        (
            "| h |\n|--|\n| x |\n",
            "<table>\n<thead>\n<tr>\n<th>h</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>x</td>\n</tr>\n</tbody>\n</table>\n"
        ),
        (
            "a|b|c\n:-|-:|:-:\n1\n",
            "<table>\n<thead>\n<tr>\n<th align=\"left\">a</th>\n<th align=\"right\">b</th>\n<th align=\"center\">c</th>\n"
                + "</tr>\n</thead>\n<tbody>\n<tr>\n<td align=\"left\">1</td>\n<td align=\"right\"></td>\n"
                + "<td align=\"center\"></td>\n</tr>\n</tbody>\n</table>\n"
        ),
        ("| a | b |\n|---|\n", "<p>| a | b |\n|---|</p>\n"),
        (
            "|`a\\|b`|\n|-|\n",
            "<table>\n<thead>\n<tr>\n<th><code>a|b</code></th>\n</tr>\n</thead>\n</table>\n"
        ),
        (
            "text\n| a |\n|---|\n",
            "<p>text</p>\n<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n</table>\n"
        ),
        ("|a|\n|-|\n---\n", "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n</table>\n<hr />\n"),
        ("|a|\n|-|\n# h\n", "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n</table>\n<h1>h</h1>\n"),
        ("    |a|\n    |-|\n", "<pre><code>|a|\n|-|\n</code></pre>\n"),
        ("```\n|a|\n|-|\n```\n", "<pre><code>|a|\n|-|\n</code></pre>\n"),
        (
            "> |a|\n> |-|\n> |- b|\n\nx\n",
            "<blockquote>\n<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>- b</td>\n</tr>\n</tbody>\n"
                + "</table>\n</blockquote>\n<p>x</p>\n"
        ),
        (
            "- |a|\n  |-|\n  |_b_ [r]|\n\n[r]: /u\n",
            "<ul>\n<li>\n<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n"
                + "<td><em>b</em> <a href=\"/u\">r</a></td>\n</tr>\n</tbody>\n</table>\n</li>\n</ul>\n"
        ),
    ])
    func tables(markdown: String, html: String) {
        #expect(plain(markdown) { $0.tables = true } == html)
    }

    // Strikethrough (extension): two tildes on both sides, within one paragraph.
    @Test(arguments: [
        ("a ~~b~~ c", "<p>a <del>b</del> c</p>\n"), ("~~a *b*~~", "<p><del>a <em>b</em></del></p>\n"),
        ("*a ~~b~~*", "<p><em>a <del>b</del></em></p>\n"), ("~~ a~~", "<p>~~ a~~</p>\n"),
        ("~~a\n\nb~~", "<p>~~a</p>\n<p>b~~</p>\n"), ("`~~a~~`", "<p><code>~~a~~</code></p>\n"),
        ("\\~~a~~", "<p>~~a~~</p>\n"), ("~~~~a~~~~", "<pre><code class=\"language-a~~~~\"></code></pre>\n"),
        ("~~a~~ ~~b~~", "<p><del>a</del> <del>b</del></p>\n"),
    ])
    func strikethrough(markdown: String, html: String) {
        #expect(plain(markdown) { $0.strikethrough = true } == html)
    }

    // ARIA: landmarks of one role on one page have names of their own.
    @Test func everyTableScrollsInARegionOfItsOwnName() {
        let html = rendered("|a|\n|-|\n\n|b|\n|-|\n")
        #expect(html.contains(#"role="region" aria-label="Table"><table"#))
        #expect(html.contains(#"role="region" aria-label="Table 2"><table"#))
    }

    // Obsidian's `==highlight==`, by the same rule.
    @Test(arguments: [
        ("a ==b== c", "<p>a <mark>b</mark> c</p>\n"), ("a == b == c", "<p>a == b == c</p>\n"),
        ("==**a**==", "<p><mark><strong>a</strong></mark></p>\n"), ("a\n==\n", "<h1>a</h1>\n"),
        ("`a==b==`", "<p><code>a==b==</code></p>\n"), ("\\==a==", "<p>==a==</p>\n"),
    ])
    func highlights(markdown: String, html: String) {
        #expect(plain(markdown) { $0.highlights = true } == html)
    }

    // Autolinks (extension): valid domain with a dot; no trailing punctuation, unbalanced `)` or entity.
    @Test(arguments: [
        ("www.a.org.", "<p><a href=\"http://www.a.org\">www.a.org</a>.</p>\n"),
        ("(https://a.org/b_(c))", "<p>(<a href=\"https://a.org/b_(c)\">https://a.org/b_(c)</a>)</p>\n"),
        ("https://a.org/x&lt;", "<p><a href=\"https://a.org/x\">https://a.org/x</a>&lt;</p>\n"),
        ("xhttps://a.org", "<p>xhttps://a.org</p>\n"), ("https://a", "<p>https://a</p>\n"),
        ("https://a_b.org", "<p>https://a_b.org</p>\n"),
        ("https://a.org/_x_/*y*z", "<p><a href=\"https://a.org/_x_/*y*z\">https://a.org/_x_/*y*z</a></p>\n"),
        ("**https://a.org**", "<p><strong><a href=\"https://a.org\">https://a.org</a></strong></p>\n"),
        ("m.n+o@p-q.org_", "<p>m.n+o@p-q.org_</p>\n"),
        ("to m@n.org, now", "<p>to <a href=\"mailto:m@n.org\">m@n.org</a>, now</p>\n"),
        ("[www.a.org](/u)", "<p><a href=\"/u\">www.a.org</a></p>\n"),
        ("`www.a.org`", "<p><code>www.a.org</code></p>\n"),
        ("<https://a.org>", "<p><a href=\"https://a.org\">https://a.org</a></p>\n"),
    ])
    func autolinks(markdown: String, html: String) {
        #expect(plain(markdown) { $0.autolinks = true } == html)
    }

    // Task list items (extension): `[ ]` or `[x]` and white space at the start of an item's first paragraph.
    @Test func taskItemsHaveACheckboxWithAName() {
        let html = rendered("- [ ] a\n- [X] b\n- [yz] c\n- [ ]d\n")
        #expect(
            html
                == "<ul>\n<li class=\"task\"><input type=\"checkbox\" disabled aria-label=\"To do\"> a</li>\n"
                + "<li class=\"task\"><input type=\"checkbox\" disabled checked aria-label=\"Done\"> b</li>\n"
                + "<li>[yz] c</li>\n<li>[ ]d</li>\n</ul>\n")
    }

    /// Obsidian takes any character for a mark; readers see it, and hear what it means.
    @Test(arguments: [
        ("/", "/", "In progress"), ("-", "-", "Cancelled"), (">", "&gt;", "Forwarded"),
        ("é", "é", "Task marked é"), ("🎉", "🎉", "Task marked 🎉"),
    ])
    func taskItemsKeepTheirMark(mark: String, shown: String, name: String) {
        #expect(
            rendered("1. [\(mark)] a\n")
                == "<ol>\n<li class=\"task\" data-task=\"\(shown)\"><span class=\"mark\" role=\"img\" aria-label=\"\(name)\">\(shown)</span> a</li>\n</ol>\n"
        )
    }

    @Test(arguments: [
        ("a %%b%% c", "<p>a  c</p>\n"),
        ("a\n\n%%\nsecret\n\n```\ncode\n```\n%%\n\nb", "<p>a</p>\n<p>b</p>\n"),
        ("`%%a%%`", "<p><code>%%a%%</code></p>\n"), ("```\n%%a%%\n```", "<pre><code>%%a%%\n</code></pre>\n"),
        ("    %%a%%", "<pre><code>%%a%%\n</code></pre>\n"),
        ("> %%a\n> b%% c", "<blockquote>\n<p> c</p>\n</blockquote>\n"),
        ("a\n%%b%%\nc", "<p>a\nc</p>\n"), ("%%a%%\n---\n", "<hr />\n"),
        ("a\n%%\nb\n%%\n---\n", "<h2>a</h2>\n"),
        ("|a|\n|-|\n%%b%%\n", "<p>|a|\n|-|</p>\n"),
        ("- a\n  %%\n  b\n\n  c\n  %%\n- d\n", "<ul>\n<li>a</li>\n<li>d</li>\n</ul>\n"),
        ("%%\na\n%% # b\n", "<p> # b</p>\n"), ("[[a|b %%c%% d]]", "<p>[[a|b  d]]</p>\n"),
        ("<b title=\"%%x%%\">y</b>", "<p><b title=\"\">y</b></p>\n"), ("\\%%a", "<p>%%a</p>\n"),
    ])
    func comments(markdown: String, html: String) {
        #expect(plain(markdown) { $0.comments = true } == html)
    }

    @Test func unclosedCommentIsReportedAndLeavesNothingOfTheRest() {
        #expect(findings("a %% secret\n\nmore secret") == ["STR001"])
        #expect(rendered("a %% secret\n\nmore secret") == "<p>a </p>\n")
    }

    @Test(arguments: [
        (
            "> [!NOTE]\n> a",
            "<div class=\"callout\" data-callout=\"note\">\n<p class=\"kind\">Note</p>\n<p>a</p>\n</div>\n"
        ),
        (
            "> [!tip]+ A *b*\n> c",
            "<details class=\"callout\" data-callout=\"tip\" open>\n<summary class=\"kind\">A <em>b</em></summary>\n<p>c</p>\n</details>\n"
        ),
        (
            "> [!x]-\n",
            "<details class=\"callout\" data-callout=\"x\">\n<summary class=\"kind\">X</summary>\n</details>\n"
        ),
        (
            "> [!a] T\n> > [!b]\n> > c\n",
            "<div class=\"callout\" data-callout=\"a\">\n<p class=\"kind\">T</p>\n<div class=\"callout\" data-callout=\"b\">\n"
                + "<p class=\"kind\">B</p>\n<p>c</p>\n</div>\n</div>\n"
        ),
        (
            "> [!FAQ|wide x] a\n",
            "<div class=\"callout\" data-callout=\"question\" data-callout-metadata=\"wide x\">\n<p class=\"kind\">a</p>\n</div>\n"
        ),
        (
            "> [!my note]\n",
            "<div class=\"callout\" data-callout=\"my note\">\n<p class=\"kind\">My Note</p>\n</div>\n"
        ),
        ("> [note]\n", "<blockquote>\n<p>[note]</p>\n</blockquote>\n"),
    ])
    func callouts(markdown: String, html: String) {
        #expect(rendered(markdown) == html)
    }

    /// The 14 other names that Obsidian's help lists for the types of callouts.
    @Test(arguments: [
        ("summary", "abstract"), ("tldr", "abstract"), ("hint", "tip"), ("important", "tip"),
        ("check", "success"),
        ("done", "success"), ("help", "question"), ("faq", "question"), ("caution", "warning"),
        ("attention", "warning"),
        ("fail", "failure"), ("missing", "failure"), ("error", "danger"), ("cite", "quote"),
    ])
    func callsCalloutsByTheirOtherNames(alias: String, type: String) {
        let html = rendered("> [!\(alias.uppercased())]\n> a\n")
        #expect(html.contains("data-callout=\"\(type)\""))
        #expect(html.contains("<p class=\"kind\">\(alias.prefix(1).uppercased() + alias.dropFirst())</p>"))
    }
}
