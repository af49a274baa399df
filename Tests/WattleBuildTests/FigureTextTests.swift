import Testing
import WattleBuild
import WattleDiagnostics

/// The author's texts in a metric block: `caption`, `notes` and `alt` are Markdown with values, as the body is.
struct FigureTextTests {
    private func site(_ block: String, _ others: [String: String] = [:]) async throws -> [String: [UInt8]] {
        try await GardenOnDisk(
            ["A.md": publicNote("```metric rack\n\(block)\n```")].merging(others) { first, _ in first }
        ).build()
    }

    private func findings(_ body: String, _ others: [String: String] = [:]) async throws -> String {
        let garden = try GardenOnDisk(["A.md": publicNote(body)].merging(others) { first, _ in first })
        return Optional(try await garden.check().report.rendered(as: .short)).text
    }

    @Test func aCaptionHoldsValuesLinksAndEmphasis() async throws {
        let page = try await site(
            "show: 3 kW\ncaption: At `{metric} 2 kW + 1 kW` it is *less* than `[[B]]`, see [[B|the other]]",
            ["B.md": publicNote("Text.")]
        )["a/index.html"].text
        #expect(
            page.contains(
                """
                <span class="t">At <data class="mv" value="3">3\u{A0}kW</data> it is <em>less</em> than \
                <code>[[B]]</code>, see <a href="../b/">the other</a></span>
                """), "\(page)")
    }

    @Test func notesAndClaimsHoldThemToo() async throws {
        let page = try await site(
            """
            claim: Twice as much
            by: A vendor [^talk]
            test: 30 tok/J / 10 tok/J >= 2
            caption: See **[the other](B.md)**
            notes:
              - "[[B]] explains `code` and `{metric} 4 * 5 W`."
            ```

            [^talk]: A talk of 16 March 2026.

            ```metric other
            show: 1 kW
            """, ["B.md": publicNote("Text.")])["a/index.html"].text
        #expect(
            page.contains(
                #"<p class="by"><b>See <strong><a href="../b/">the other</a></strong></b></p>"#), "\(page)")
        #expect(
            page.contains(
                """
                <p class="d ui nt"><a href="../b/">B</a> explains <code>code</code> and \
                <data class="mv" value="20">20\u{A0}W</data>.</p>
                """), "\(page)")
    }

    @Test func everywhereElseTheWordsStandAlone() async throws {
        let site = try await site(
            """
            show: [3 kW, 4 kW]
            caption: At `{metric} 2 kW + 1 kW` it is *less*, see [[B|the other]]
            alt: Between **three** and `{metric} 2 kW * 2`, as [[B|they]] say.
            notes: Not [[B]].
            """, ["B.md": publicNote("Text.")])
        let page = site["a/index.html"].text
        let caption = "At 3\u{A0}kW it is less, see the other"
        #expect(page.contains("aria-label=\"Table: \(caption)\""), "\(page)")
        #expect(page.contains("Between three and 4\u{A0}kW, as they say."), "\(page)")
        #expect(site["figures/index.html"].text.contains(">\(caption)</a>"))
        let json = site["a/m/rack.json"].text
        #expect(json.contains("\"caption\":\"\(caption)\""), "\(json)")
        #expect(json.contains(#""source":{"note":"A.md","line":4}"#), "\(json)")
        #expect(json.contains("\"summary\":\"Between three and 4\u{A0}kW, as they say.\""), "\(json)")
        #expect(json.contains("\"Not B.\""), "\(json)")
        #expect(!site.values.contains { Optional($0).text.contains("{metric}") })
    }

    /// Lines and columns are those of the note: front matter has three lines, and `See ` four letters behind `caption: `.
    @Test func aLinkToNothingIsReportedWhereItStands() async throws {
        let block = "```metric rack\nshow: 3 kW\ncaption: See [[Missing]]\n```"
        #expect(
            try await findings(block).hasPrefix(
                "A.md:6:14: error[LNK010]: there is no public note named 'Missing'"))
        let quoted = "> - ```metric rack\n>   show: 3 kW\n>   notes:\n>     - \"[[Missing|M]] x\"\n>   ```"
        #expect(try await findings(quoted).hasPrefix("A.md:7:10: warning[LNK010]:"))
    }

    @Test func aPrivateNoteIsNotLearntFromACaption() async throws {
        let block =
            "```metric rack\nshow: 3 kW\ncaption: See [[Diary|a note]] and [its figures](Diary.md)\n```"
        let garden = try GardenOnDisk(["A.md": publicNote(block), "Diary.md": "Secret."])
        #expect(try await garden.check().report.diagnostics.map(\.rule.description) == ["LNK010", "LNK010"])
        let site = try await garden.build()
        #expect(site["a/index.html"].text.contains("<span class=\"t\">See a note and its figures</span>"))
        #expect(!site.values.contains { Optional($0).text.contains("Diary") })
        #expect(
            try await findings(
                "```metric rack\nshow: 3 kW\nalt: See [[Diary]].\n```", ["Diary.md": "Secret."]
            )
            .hasPrefix("A.md:6:10: error[LNK010]"))
    }

    @Test func aWrongValueIsReportedWhereItStands() async throws {
        let block = "```metric rack\nshow: 3 kW\nnotes:\n  - It takes `{metric} 3 kW + 2 h` now.\n```"
        #expect(try await findings(block).hasPrefix("A.md:7:24: error[M101]:"))
    }

    @Test func linksOfCaptionsCountAsLinks() async throws {
        let page = try await site("show: 3 kW\ncaption: One rack, see [[B]].", ["B.md": publicNote("Text.")])[
            "b/index.html"
        ].text
        #expect(page.contains("One rack, see <mark>B</mark>."), "\(page)")
    }

    @Test func markupOfACaptionIsCleaned() async throws {
        let page = try await site(
            "show: 3 kW\ncaption: A <script>alert(1)</script> <b>rack</b> & [x](javascript:y)")[
                "a/index.html"
            ].text
        #expect(!page.contains("<script>alert") && !page.contains("javascript:"), "\(page)")
        #expect(page.contains("<b>rack</b> &amp; x</span>"), "\(page)")
    }

    @Test func theLockHoldsValuesOfCaptions() async throws {
        let garden = try GardenOnDisk([
            "A.md": publicNote("```metric rack\nshow: 3 kW\ncaption: At `{metric} 2 kW * 2`\n```")
        ])
        let checked = try await garden.check { $0.acceptsFigures = true }
        #expect(try acceptFigures(of: checked) == "metrics.lock written, 2 figures")
    }
}
