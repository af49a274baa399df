/// Names of notes, and what is written in them: each private note has a public twin.
extension BoundaryChannel {
    static let names = [
        BoundaryChannel(1, "note title") { vault in
            vault.withhold("withheld/One.md", "Text.", "title: \(Mark.secret(1))")
            vault.withhold("withheld/One more.md", "Text.", "title: \"\(Mark.secretWords(1))\"")
            vault.publish("Channel 1.md", "Text.", "title: \(Mark.control(1))")
        },
        BoundaryChannel(2, "file name") { vault in
            vault.withhold("withheld/\(Mark.secret(2)).md", "Text.")
            vault.withhold("\(Mark.secretWords(2)).md", "Text.")
            vault.publish("\(Mark.control(2)).md", "Text.")
        },
        BoundaryChannel(3, "folder name") { vault in
            vault.withhold("\(Mark.secret(3))/Note.md", "Text.")
            vault.withhold("\(Mark.secretWords(3))/index.md", "Text.")
            vault.publish("\(Mark.control(3))/Note in it.md", "Text.")
        },
        BoundaryChannel(4, "alias") { vault in
            vault.withhold(
                "withheld/Four.md", "Text.", "aliases: [\(Mark.secret(4)), \"\(Mark.secretWords(4))\"]")
            vault.publish("Channel 4.md", "Text.", "aliases: [\(Mark.control(4))]")
        },
        BoundaryChannel(5, "permalink") { vault in
            vault.withhold("withheld/Five.md", "Text.", "permalink: /\(Mark.secret(5))/")
            vault.withhold("withheld/Five more.md", "Text.", "permalink: \"/\(Mark.secretWords(5))/\"")
            vault.publish("Channel 5.md", "Text.", "permalink: /\(Mark.control(5))/")
        },
        BoundaryChannel(6, "tag") { vault in
            vault.withhold("withheld/Six.md", "With #\(Mark.secret(6)).", "tags: [\(Mark.secret(6, 2))]")
            vault.publish("Channel 6.md", "With #\(Mark.control(6)).")
        },
        twins(7, "heading") { "## \($0)\n\nText." },
        BoundaryChannel(8, "block id") { vault in
            vault.withhold("withheld/Eight.md", "Text. ^\(Mark.secret(8))\n\n[[#^\(Mark.secret(8))|it]]")
            vault.publish("Channel 8.md", "Text. ^\(Mark.control(8))\n\n[[#^\(Mark.control(8))|it]]")
        },
        BoundaryChannel(9, "attachment name") { vault in
            vault.withhold("withheld/Nine.md", "![[\(Mark.secret(9)).csv]] ![[\(Mark.secretWords(9)).csv]]")
            vault.keep("withheld/\(Mark.secret(9)).csv", "a,b\n")
            vault.keep("withheld/\(Mark.secretWords(9)).csv", "c,d\n")
            vault.publish("Channel 9.md", "![[\(Mark.control(9)).csv]]")
            vault.show("\(Mark.control(9)).csv", Array("e,f\n".utf8))
        },
        BoundaryChannel(10, "display text from a title") { vault in
            vault.withhold(
                "withheld/Ten.md", "[[Channel 10]] [[withheld/Eleven]]", "title: \(Mark.secret(10))")
            vault.publish(
                "Channel 10 source.md", "It leads to [[Channel 10|there]].", "title: \(Mark.control(10))")
            vault.publish("Channel 10.md", "Text.")
        },
    ]

    static let bodies = [
        twins(11, "text") { "Plain \($0) text." },
        twins(12, "code fence") { "```swift \($0)\nlet \($0) = 1\n```" },
        twins(13, "formula") { "$$\\text{\($0)}$$\n\nIn text: $x_{\\text{\($0)}}$." },
        twins(14, "diagram") { "```mermaid\nflowchart LR\n  A[\($0)] --> B\n```" },
        twins(15, "metric block") {
            "```metric \($0)\nshow:\n  - 2 kW * 3 h in kWh\ncaption: \($0)\n```"
        },
        twins(16, "table") { "| \($0) | b |\n|---|---|\n| 1 | \($0) |" },
        twins(17, "footnote") { "Text[^\($0)].\n\n[^\($0)]: A \($0)." },
        BoundaryChannel(18, "link reference definition") { vault in
            vault.withhold(
                "withheld/Eighteen.md", "[\(Mark.secret(18))]: https://example.org/\(Mark.secret(18))")
            vault.publish(
                "Channel 18.md",
                "[Used \(Mark.control(18))][used]\n\n[used]: https://example.org/\n"
                    + "[\(Mark.secret(18, 2))]: https://example.org/\(Mark.secret(18, 2)) '\(Mark.secret(18, 3))'"
            )
        },
        twins(19, "callout title") { "> [!note] \($0)\n> Text." },
        twins(20, "task") { "- [ ] \($0)\n- [x] \($0)" },
        BoundaryChannel(21, "HTML attribute") { vault in
            vault.withhold(
                "withheld/Twenty-one.md",
                "<abbr title=\"\(Mark.secret(21))\" data-x=\"\(Mark.secret(21, 2))\" aria-label=\"\(Mark.secret(21, 3))\">x</abbr>"
            )
            vault.publish(
                "Channel 21.md",
                "<abbr title=\"\(Mark.control(21))\" data-x=\"\(Mark.secret(21, 4))\" id=\"\(Mark.secret(21, 5))\" class=\"\(Mark.secret(21, 6))\" onclick=\"\(Mark.secret(21, 7))\">x</abbr>"
            )
        },
        twins(22, "HTML") { "<div>\($0) <b>\($0)</b></div>" },
    ]

    /// The same text in a private and in a public note.
    private static func twins(
        _ number: Int, _ name: String, _ text: @escaping @Sendable (String) -> String
    ) -> BoundaryChannel {
        BoundaryChannel(number, name) { vault in
            vault.withhold("withheld/Twin \(number).md", text(Mark.secret(number)))
            vault.publish("Channel \(number).md", text(Mark.control(number)))
        }
    }
}
