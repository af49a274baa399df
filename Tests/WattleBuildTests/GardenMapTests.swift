import Testing

/// What pages and files say about the links between notes.
struct GardenMapTests {
    private static let notes = [
        "content/index.md": publicNote("[[Tokens]] [[Power]]", "title: Garden"),
        "content/concepts/Tokens.md": publicNote(
            "[[Power]] and once more [[Power|power]].", "tags: [energy]"),
        "content/Power.md": publicNote("Nothing."), "content/Alone.md": publicNote("Nothing."),
    ]

    @Test func graphFileHoldsNotesAndCountsOfLinks() async throws {
        let site = try await GardenOnDisk(Self.notes).build()
        // Notes stand in the order of their paths' bytes: Alone, Power, concepts/Tokens, index.
        #expect(
            site["graph.json"].text == """
                {"format":"wattle-graph/1","nodes":[\
                {"id":"alone/","title":"Alone","kind":"plain","folder":""},\
                {"id":"power/","title":"Power","kind":"plain","folder":""},\
                {"id":"concepts/tokens/","title":"Tokens","kind":"concept","folder":"concepts","tags":["energy"]},\
                {"id":"./","title":"Garden","kind":"plain","folder":""}],\
                "links":[[2,1,2],[3,1,1],[3,2,1]]}

                """)
    }

    @Test func mapShowsLinkedNotesAndItsListAllOfThem() async throws {
        let page = try await GardenOnDisk(Self.notes).build()["map/index.html"].text
        #expect(page.contains(#"<a href="../concepts/tokens/" transform="#))
        #expect(!page.contains(#"<a href="../alone/" transform="#))
        #expect(page.contains(#"<a href="../alone/">Alone</a> <small>no links</small>"#))
        #expect(page.contains("<small>linked with 2 notes: Power, Garden</small>"))
        #expect(page.contains("Notes shown: 3 of 4. Links shown: 3 of 3."))
        #expect(page.contains(#"<a href="../map/" aria-current="page">Map</a>"#))
    }

    @Test func noteStandsBetweenThoseThatLinkToItAndThoseThatItLinksTo() async throws {
        let page = try await GardenOnDisk(Self.notes).build()["concepts/tokens/index.html"].text
        #expect(
            page.contains(
                #"<ul class="from"><li class="vh">links here</li><li><a href="../../" title="Garden">Garden</a></li></ul>"#
            ))
        #expect(
            page.contains(
                #"<ul class="to"><li class="vh">links to</li><li><a href="../../power/" title="Power">Power</a></li></ul>"#
            ))
    }

    @Test func namesBeyondSevenAreCounted() async throws {
        var notes = ["content/Hub.md": publicNote((1...9).map { "[[N\($0)]]" }.joined(separator: " "))]
        for number in 1...9 { notes["content/N\(number).md"] = publicNote("[[Hub]]") }
        let page = try await GardenOnDisk(notes).build()["hub/index.html"].text
        #expect(page.contains(##"<a href="#page.linked-from" title="and 2 more">and 2 more</a>"##))
        #expect(page.contains(##"<a href="#page.main" title="and 2 more">and 2 more</a>"##))
    }

    @Test func gardenOfTwoLinkedNotesHasNoMap() async throws {
        let notes = ["content/A.md": publicNote("[[B]]"), "content/B.md": publicNote("Nothing.")]
        let site = try await GardenOnDisk(notes).build()
        #expect(site["map/index.html"] == nil)
        #expect(!site["a/index.html"].text.contains("map/"))
    }

    @Test func privateNotesAreInNoPicture() async throws {
        var notes = Self.notes
        notes["content/Secret.md"] = "[[Tokens]] [[Power]]\n"
        let (site, alone) = (
            try await GardenOnDisk(notes).build(), try await GardenOnDisk(Self.notes).build()
        )
        #expect(site["graph.json"] == alone["graph.json"])
        #expect(site["map/index.html"] == alone["map/index.html"])
    }
}
