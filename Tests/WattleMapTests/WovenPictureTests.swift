import Testing
import WattleMap
import WattleText

struct WovenPictureTests {
    private let words = WovenPicture.Words(picture: "Links", incoming: "links here", outgoing: "links to")

    private func markup(_ left: Int, _ right: Int) -> String {
        let names = { (count: Int) in (0..<count).map { WovenPicture.Name("N\($0)", href: "../n\($0)/") } }
        let picture = WovenPicture(of: "Note", incoming: names(left), outgoing: names(right))
        return String(decoding: picture.markup(words).bytes, as: UTF8.self)
    }

    /// The numbers of the path of a class.
    private func path(_ name: String, in markup: String) -> String {
        let parts = markup.split(separator: "<path class=\"\(name)\" d=\"", maxSplits: 1)
        return parts.count > 1 ? String(parts[1].prefix { $0 != "\"" }) : ""
    }

    @Test func aNoteWithoutLinksHasNoPicture() {
        #expect(markup(0, 0).isEmpty)
    }

    @Test func oneNameOnEachSideMakesOneThread() {
        // One row of 28 pixels; the thread runs 9 below its middle, on both sides and where it is bound.
        let text = markup(1, 1)
        #expect(path("in", in: text) == "M0 23H37C45 23 43 23 49 23H51.5")
        #expect(path("out", in: text) == "M100 23H63C55 23 57 23 51 23H48.5")
        // It goes before the outer posts, which are cut, and behind the middle one, which cuts it.
        #expect(path("gap", in: text) == "M50 19v8")
        #expect(path("post", in: text) == "M3 0V19M3 27V37M97 0V19M97 27V37")
        #expect(path("post on", in: text) == "M50 0V37")
        #expect(
            text.contains(
                "<ul class=\"from\"><li class=\"vh\">links here</li><li><a href=\"../n0/\" title=\"N0\">N0</a></li></ul>"
            ))
    }

    @Test func theShorterSideStandsInTheMiddle() {
        // Of three rows the middle one is at 28 + 14 + 9.
        #expect(path("in", in: markup(1, 3)).hasPrefix("M0 51H37C45 51 43 51 49 51"))
    }

    @Test(arguments: 1..<9, 0..<9)
    func threadsDoNotCrossAndAlternate(left: Int, right: Int) {
        let text = markup(left, right)
        for (name, count) in [("in", left), ("out", right)] {
            let threads = path(name, in: text).split(separator: "M")
            #expect(threads.count == count)
            let heights = threads.map {
                $0.split { $0 == " " || $0 == "H" || $0 == "C" }.compactMap { Double($0) }
            }
            // Place 1 is the height at the name, place 8 the one in the middle: both grow from thread to thread.
            for (above, below) in zip(heights, heights.dropFirst()) {
                #expect(below[1] - above[1] == 28)
                #expect(below[8] > above[8])
            }
        }
        // Each of the threads that cross a post goes either before it or behind it.
        let rows = max(left, right)
        let hidden = path("gap", in: text).split(separator: "M").count
        #expect(hidden >= left / 2 + right / 2 + rows / 2)
        #expect(hidden <= (left + 1) / 2 + (right + 1) / 2 + (rows + 1) / 2)
    }
}
