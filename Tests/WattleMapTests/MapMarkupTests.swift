import Testing
import WattleMap
import WattleText

struct MapMarkupTests {
    private func picture(_ titles: [String], _ targets: [[Int]]) -> String {
        let picture = MapPicture(NoteGraph(targets: targets), shape: .page) {
            MapNote(title: titles[$0], href: "n\($0)/", kind: $0 == 1 ? "source" : "plain")
        }
        return String(decoding: picture.markup(root: "../").bytes, as: UTF8.self)
    }

    @Test func everyNoteIsALinkWithItsNameAndEveryLineIsDrawnOnce() {
        let text = picture(["A & B", "Two", "Three"], [[1, 2], [0], []])
        #expect(text.contains("href=\"../n0/\"") && text.contains(">A &amp; B</text></a>"))
        #expect(text.components(of: "<a ").count == 3)
        #expect(text.components(of: "Q").count == 2)
        #expect(text.components(of: "class=\"source").count == 1)
    }

    @Test func namesThatAreTooLongAreCutAndSaidInFull() {
        let long = "The quick brown fox jumps over the lazy dog and over the fence of the garden"
        let text = picture([long, "Two"], [[1], []])
        #expect(text.contains("aria-label=\"\(long)\""))
        #expect(text.contains("…</text>"))
    }

    @Test func listsNameTheLinkedNotesByFolder() {
        let note = MapNote(title: "Tokens", href: "tokens/", tags: ["energy", "cost"])
        let list = MapList(
            [
                .init(
                    title: "Concepts",
                    rows: [.init(note, degree: 2, neighbours: ["Power", "Grid"], kind: "Concept")])
            ]
        ) { "linked with \($0)" }
        let text = String(decoding: list.markup(root: "../").bytes, as: UTF8.self)
        #expect(
            text == """
                <details class="more" open><summary>Concepts <span class="n">1</span></summary><ul class="linked">\
                <li data-kind="Concept" data-tags="energy cost"><a href="../tokens/">Tokens</a> \
                <small>linked with 2: Power, Grid</small></li></ul></details>

                """)
    }
}

extension String {
    /// The places where a piece occurs.
    fileprivate func components(of piece: String) -> [String.Index] {
        indices.filter { self[$0...].hasPrefix(piece) }
    }
}
