/// What public notes hold and do not show.
extension BoundaryChannel {
    static let hidden = [
        concealed(23, "comment in a line") { secret, shown in
            """
            Shown \(shown). %%\(secret)%% And %%two \(secret)%% more.

            ## A heading %%\(secret)%%

            | a %%\(secret)%% | b |
            |---|---|
            | %%\(secret)%% | 2 |

            > [!note] Title %%\(secret)%%
            > Text %%\(secret)%%.

            - item %%\(secret)%%

            [words %%\(secret)%%](https://example.org/)
            """
        },
        concealed(24, "comment of several blocks") { secret, shown in
            """
            Shown \(shown).

            %%
            \(secret)

            ```swift
            let x = "\(secret)" // not the end
            ```

            ## \(secret)
            %%

            > %%
            > \(secret)
            > %%
            """
        },
        concealed(25, "comment that is not closed") { secret, shown in
            "Shown \(shown).\n\n%% open\n\n\(secret)\n\n## \(secret)"
        },
        BoundaryChannel(26, "HTML comment") { vault in
            let secret = Mark.secret(26)
            vault.publish(
                "Channel 26.md",
                """
                Shown \(Mark.control(26)) <!-- \(secret) -->.

                <!--
                \(secret)

                \(secret)
                -->

                - item <!-- \(secret) -->
                - <!--
                  \(secret)
                  -->

                > quote <!-- \(secret) -->

                | a <!-- \(secret) --> | b |
                |---|---|
                | <!-- \(secret) --> | 2 |

                <div><!-- \(secret) --></div>
                """)
            vault.publish("Channel 26 open.md", "Text. <!-- \(secret)\n\n\(secret)")
        },
        BoundaryChannel(27, "comment in front matter") { vault in
            vault.publish(
                "Channel 27.md", "Text.",
                "# \(Mark.secret(27))\ntitle: \(Mark.control(27)) # \(Mark.secret(27, 2))")
        },
        BoundaryChannel(28, "unknown field") { vault in
            vault.publish(
                "Channel 28.md", "Shown \(Mark.control(28)).",
                "\(Mark.secret(28)): here\ninternal: \(Mark.secret(28, 2))\ncards: \(Mark.secret(28, 3))")
        },
        BoundaryChannel(29, "value within a field") { vault in
            vault.publish(
                "Channel 29.md", "Shown \(Mark.control(29)).",
                "cards:\n  inner: \(Mark.secret(29))\n  list: [\(Mark.secret(29, 2))]")
        },
        concealed(30, "reference used as a comment") { secret, shown in
            "Shown \(shown).\n\n[//]: # (\(secret))\n\n[comment]: <> (\(secret))\n\n[//]: # \"\(secret)\""
        },
        concealed(31, "element that is not shown") { secret, shown in
            """
            Shown \(shown).

            <template>\(secret)</template>

            <p hidden>\(secret)</p>

            <div hidden>

            \(secret)

            </div>

            In a line <span hidden>\(secret)</span> and <span style="display:none">x</span>.

            <script>let x = "\(secret)"</script>

            <style>.x { content: "\(secret)" }</style>

            <noscript>\(secret)</noscript>

            <iframe src="https://example.org/">\(secret)</iframe>
            """
        },
        BoundaryChannel(32, "text with characters of no width") { vault in
            let parts = ["q\u{200B}z7\u{AD}x32\u{2060}01can\u{200D}ary", "qz\u{FEFF}7x32\u{200C}02canary"]
            vault.withhold("withheld/Thirty-two.md", parts.joined(separator: " "), "title: \(parts[0])")
            vault.publish("Channel 32.md", "%%\(parts[1])%% Shown pub\u{200B}7x32\u{AD}00.")
        },
    ]

    private static func concealed(
        _ number: Int, _ name: String, _ text: @escaping @Sendable (String, String) -> String
    ) -> BoundaryChannel {
        BoundaryChannel(number, name) { vault in
            vault.publish("Channel \(number).md", text(Mark.secret(number), Mark.control(number)))
        }
    }
}
