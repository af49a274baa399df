import Testing
import WattleText

@testable import WattleDiagrams

struct CanvasTests {
    private func marks(_ canvas: Canvas) -> String { String(decoding: canvas.writer.bytes, as: UTF8.self) }

    @Test(arguments: [
        (0, "0"), (12, "12"), (12.5, "12.5"), (12.345, "12.35"), (-3.2, "-3.2"), (-0.001, "0"),
        (0.07, "0.07"),
        (1e12, "1000000"),
    ])
    func pixelsHaveAtMostTwoDecimals(value: Double, text: String) {
        var writer = HTMLWriter()
        writer.pixels(value)
        #expect(String(decoding: writer.bytes, as: UTF8.self) == text)
    }

    @Test func textIsEscapedEverywhere() {
        var canvas = Canvas()
        let evil = "\"><script>alert(1)</script>"
        canvas.openNode(evil, box: Rectangle(.zero, Size(10, 10)))
        canvas.text(Label(evil), at: .zero)
        canvas.closeNode()
        let curve = Curve(start: .zero, pieces: [.line(Point(1, 1))])
        canvas.edge(curve, from: evil, to: evil)
        #expect(!marks(canvas).contains("<script"))
    }

    @Test func boundsHoldEveryMark() {
        var canvas = Canvas()
        canvas.rectangle(Rectangle(Point(10, 10), Size(20, 20)))
        canvas.text(Label("word"), at: Point(20, 60))
        canvas.edge(
            Curve(start: Point(0, 0), pieces: [.cubic(Point(0, 90), Point(5, 5), Point(9, 9))]), from: "a",
            to: "b")
        #expect(canvas.bounds.map { $0.minY == 0 && $0.maxY == 90 } == true)
    }

    @Test func anAuthorsColoursAreAttributesAndNothingElseIsAColour() {
        var canvas = Canvas()
        var style = AuthoredStyle.none
        style.fill = Colour(0xFF0000)
        canvas.rectangle(Rectangle(.zero, Size(5, 5)), style: style)
        canvas.rectangle(Rectangle(.zero, Size(5, 5)))
        #expect(marks(canvas).contains(" fill=\"#ff0000\""))
        #expect(!marks(canvas).contains("style="))
        #expect(marks(canvas).split(separator: "#").count == 2)
    }

    // The tip of an arrow that points down lies at (0, 10), its corners 9 px above and 4 px aside.
    @Test func headsPointAwayFromTheTail() {
        var canvas = Canvas()
        canvas.head(.arrow, tip: Point(0, 10), from: Point(0, 0))
        #expect(marks(canvas).contains("points=\"0,10 -4,1 0,2.5 4,1\""))
    }
}
