/// Notes that use every syntax, for those who change them at random.
package enum NoteCorpus {
    /// Each part of the language, once or twice.
    package static let notes = [
        """
        ---
        publish: true
        title: "All of it"
        tags: [grid, grid/price]
        aliases:
          - Whole
        ---

        # A *heading* with `code` ^top

        A [[Note|link]], [[Note#A#B]], [[#^end]], ![[Note#H]] and ![[img.png|alt|300x200]]. ==Marked==, ~~struck~~,
        **bold _and_ more**, www.example.org, <https://example.org/a_b>, me@example.org, #tag/nested and \\#none.[^1]

        [^1]: A note^[with one inside] and $x$.

            More of it.

        ## A *heading* with `code`
        """,
        """
        > [!warning|meta]- A **title** [[x]]
        > text %%hidden%% more
        > > [!tip] Title only
        >
        > - [ ] task
        > - [/] half $a_1$
        >   1. deep
        >
        > $$
        > x &= y \\\\
        > $$
        >
        > ^block

        %%
        hidden

        ```
        code
        ```
        %%

        <!-- hidden

        too -->
        text ^end
        """,
        """
        | a | b \\| c | [[N\\|t]] |
        |:--|:-:|--:|
        | `x\\|y` | ^[z] | ![[i.png\\|50]] |
        | $\\|a\\|$ | %%c%% |
        ^table

        ```swift title
        let a = 1 // [[no]] %%no%%
        ```

        ~~~mermaid
        graph TD; A-->B
        ~~~

            indented

        $$a$$ and $5 to $6, US$7.
        """,
        """
        <details open><summary>S</summary>

        *x* <kbd title="k">K</kbd> <img src="a.png" alt="b" width=10><a href="Note.md#h">y</a>

        </details>
        <table><tr><td>a<td>b<tr><td align=center>c</table>
        <ul><li>a<li>b</ul><p>c<div>d
        <video controls><source src="f.mp4"></video><script>no</script>
        <iframe src="https://example.org"></iframe>

        Line<br>break\\
        next ![](u) ![250](https://example.org/i.png) [a](<b c.md> "t") [b](c%20d.md) [r] [^x]

        [r]: https://example.org 'title'

        - a
          - b

          c
        1) d

        ---
        Setext
        ===
        """,
        "`{metric} 1 + 1` \u{10FFFE}0\u{10FFFE} \u{10101}a\u{10101}\r\na\rb\u{2028}c \u{0} é 🎉\t&amp; &#0; &copy \\\\ \\[ \\$",
    ]

    /// Pieces of syntax.
    package static let pieces = [
        "[[", "]]", "![[", "|", "\\|", "#", "^", "^a", "^[", "[^1]", "\n[^1]: ", "%%", "<!--", "-->", "$",
        "$$", "==",
        "~~", "*", "**", "_", "`", "``", "\n```\n", "\n~~~\n", "\n> ", "> ", "> [!note]- ", "\n- ", "\n  - ",
        "\n1. ", "- [x] ",
        "\n| a | b |\n|---|:-:|\n| c | d |\n", "\n|", "\n\n", "\n", "\r\n", "\t", "    ", "#tag ",
        "{metric} ", "`{metric} 1`",
        "www.a.org", "https://a.org/_", "a@b.org", "<b>", "</b>", "<div>", "</div>\n", "<li>", "<td>", "<p>",
        "<a href=\"n\">",
        "</a>", "<img src=x>", "<video>", "</", "<", ">", "&", "&lt;", "\\", "](", "](<", "[a]", "[a]: b\n",
        "![", "---\n", "===\n",
        "\u{10FFFE}", "\u{10101}", "0", "\u{0}", "\u{FEFF}", "é", "🎉", "---\npublish: true\n---\n",
    ]
}
