import Testing
import WattleTestSupport
import WattleText

/// The judge itself, on pictures written by hand; places are chosen so that each answer can be seen on paper.
struct DiagramQualityTests {
    private func judge(_ marks: String) -> DiagramQuality {
        let svg = "<svg viewBox=\"0 0 400 400\">\(marks)</svg>"
        return DiagramQuality(
            DrawnPicture(HTMLFragment(trusted: Array(svg.utf8))) { text, size, _, _ in
                Double(text.count) * size / 2
            })
    }

    private func node(_ id: String, _ x: Int, _ y: Int, _ width: Int = 40, text: String = "") -> String {
        let label =
            text.isEmpty ? "" : "<text x=\"\(x + width / 2)\" y=\"\(y + 15)\">\(text)</text>"
        return """
            <g class="node" data-id="\(id)" data-bbox="\(x) \(y) \(width) 20">\
            <rect x="\(x)" y="\(y)" width="\(width)" height="20"/>\(label)</g>
            """
    }

    private func edge(_ number: Int, _ from: String, _ to: String, _ d: String) -> String {
        "<path class=\"edge\" data-id=\"e\(number)\" data-from=\"\(from)\" data-to=\"\(to)\" d=\"\(d)\"/>"
    }

    @Test func aGoodPictureHasNoFaults() {
        let quality = judge(node("A", 10, 10) + node("B", 10, 100) + edge(0, "A", "B", "M30 30L30 100"))
        #expect(quality.faults.map(\.places.count).max() == 0)
        #expect(quality.crossings == 0)
    }

    @Test func overlappingNodesAreFound() {
        #expect(judge(node("A", 10, 10) + node("B", 30, 20)).nodeOverlaps == ["A on B"])
        #expect(judge(node("A", 10, 10) + node("B", 50, 10)).nodeOverlaps.isEmpty)
    }

    @Test func anEdgeThroughANodeIsFound() {
        let nodes = node("A", 10, 10) + node("B", 10, 100) + node("C", 10, 200)
        let quality = judge(nodes + edge(0, "A", "C", "M30 30L30 200"))
        #expect(quality.edgesThroughNodes == ["A to C through B"])
        let around = judge(nodes + edge(0, "A", "C", "M30 30C90 30 90 200 30 200"))
        #expect(around.edgesThroughNodes.isEmpty)
    }

    @Test func anEdgeThroughTheCornerOfADiamondsBoxIsNoFault() {
        let diamond = """
            <g class="node" data-id="D" data-bbox="100 100 40 40"><polygon points="120,100 140,120 120,140 100,120"/></g>
            """
        let nodes = node("A", 60, 60) + node("B", 60, 160) + diamond
        #expect(judge(nodes + edge(0, "A", "B", "M101 80L101 160")).edgesThroughNodes.isEmpty)
        #expect(judge(nodes + edge(0, "A", "B", "M110 80L110 160")).edgesThroughNodes.count == 1)
    }

    @Test func crossingsAreCountedOnceAndNotAtSharedEnds() {
        let nodes = node("A", 0, 0) + node("B", 100, 0) + node("C", 0, 100) + node("D", 100, 100)
        let crossed = judge(nodes + edge(0, "A", "D", "M20 20L120 100") + edge(1, "B", "C", "M120 20L20 100"))
        #expect(crossed.crossings == 1)
        let fan = judge(nodes + edge(0, "A", "C", "M20 20L20 100") + edge(1, "A", "D", "M20 20L120 100"))
        #expect(fan.crossings == 0)
    }

    @Test func textOutsideItsNodeIsFound() {
        // Eight letters of 6.5 px are 52 px wide.
        #expect(judge(node("A", 10, 10, 40, text: "measured")).textsOutside == ["measured of A"])
        #expect(judge(node("A", 10, 10, 60, text: "measured")).textsOutside.isEmpty)
    }

    @Test func labelsOnNodesTextsAndForeignEdgesAreFound() {
        let nodes = node("A", 10, 10) + node("B", 10, 100, text: "B")
        let label = { (y: Int) in
            "<g class=\"edge-label\" data-edge=\"e0\"><text x=\"30\" y=\"\(y)\">yes</text></g>"
        }
        let line = edge(0, "A", "B", "M30 30L30 100")
        let onNode = judge(nodes + line + label(115))
        #expect(onNode.labelsOnNodes == ["yes on B"])
        #expect(onNode.textsOnTexts == ["B on yes"])
        #expect(judge(nodes + line + label(65)).labelsOnNodes.isEmpty)
        let foreign = edge(1, "B", "A", "M40 100L25 30")
        #expect(judge(nodes + line + foreign + label(65)).labelsOnEdges == ["yes on B to A"])
        #expect(judge(nodes + line + label(300)).strayLabels.count == 1)
    }

    @Test func clustersHoldNodesWhollyOrNotAtAll() {
        let cluster =
            "<g class=\"cluster\" data-id=\"s\" data-bbox=\"0 0 100 100\"><text x=\"50\" y=\"12\">Box</text></g>"
        #expect(judge(cluster + node("A", 80, 40)).acrossClusters == ["A across s"])
        #expect(judge(cluster + node("A", 40, 40) + node("B", 200, 40)).acrossClusters.isEmpty)
        let nodes = node("A", 40, 40) + node("B", 40, 200)
        #expect(
            judge(cluster + nodes + edge(0, "B", "A", "M50 200L50 0L50 40")).crossedTitles == ["s by B to A"])
    }

    @Test func endsMarksAndSmallLettersAreJudged() {
        let nodes = node("A", 10, 10) + node("B", 10, 100)
        #expect(judge(nodes + edge(0, "A", "B", "M30 30L30 70")).looseEnds.count == 1)
        #expect(judge(nodes + edge(0, "A", "B", "M30 30L30 110")).looseEnds.count == 1)
        #expect(judge("<rect x=\"390\" y=\"0\" width=\"20\" height=\"5\"/>").outsideViewBox.count == 1)
        #expect(judge("<text x=\"50\" y=\"50\" font-size=\"10\">x</text>").smallTexts == ["x"])
    }
}
