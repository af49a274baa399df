import Testing

/// The page that lists every claim of a garden.
struct ClaimsPageTests {
    private let claims = """
        ```metric twice
        claim: The new one gives twice as much & more
        by: A vendor [^talk]
        test: new / old >= 2
        with:
          new: 30 tok/J
          old: 10 tok/J
        ```

        ```metric unknown
        claim: The next one gives ten times as much
        by: Another vendor [^talk]
        test: VR_NVL72_LPX.memory / H200.memory >= 10
        ```

        [^talk]: A talk of 16 March 2026.
        """

    @Test func everyClaimIsListedWithItsVerdictItsAuthorAndItsSource() async throws {
        let garden = try GardenOnDisk(["content/Machines.md": publicNote(claims)])
        let site = try await garden.build()
        let page = site["claims/index.html"].text
        #expect(page.contains("<p>2 claims: 1 supported, 1 not testable.</p>"))
        #expect(
            page.contains(
                """
                <a href="../machines/#m-twice">The new one gives twice as much &amp; more</a></th><td><span class="verdict ok">
                """))
        #expect(
            page.contains(
                """
                <b>Supported</b></span></td><td class="n" data-head="By this model:">3×</td>\
                <td class="n" data-head="Claimed:">at least 2×</td>\
                <td>A vendor: A talk of 16 March 2026.</td></tr>
                """))
        #expect(page.contains(#"colspan="5"><a href="../machines/">Machines</a></th>"#))
        #expect(page.contains("<b>Not testable</b>"))
        #expect(page.contains("<small>missing: power, throughput and price of VR NVL72 LPX</small>"))
        #expect(site["machines/index.html"].text.contains(#"<a href="../claims/""#))
        #expect(page.contains(#"aria-current="page""#))
    }

    @Test func aGardenWithoutClaimsHasNoSuchPage() async throws {
        let garden = try GardenOnDisk(["A.md": publicNote("```metric m\nshow: H200.power in W\n```")])
        let site = try await garden.build()
        #expect(site["claims/index.html"] == nil)
        #expect(site["figures/index.html"] != nil)
        #expect(!site["a/index.html"].text.contains("claims/"))
    }

    @Test func aPrivateClaimIsNotListed() async throws {
        let garden = try GardenOnDisk([
            "A.md": publicNote("```metric m\nshow: H200.power in W\n```"),
            "B.md": "---\npublish: false\n---\n\(claims)\n",
        ])
        #expect(try await garden.build()["claims/index.html"] == nil)
    }
}
