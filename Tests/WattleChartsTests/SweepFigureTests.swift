import MetricEngine
import Testing
import WattleCharts

struct SweepFigureTests {
    /// The area is 250 px high and begins 24 px below the top: 0, 5 and 10 lie at 274, 149 and 24 px.
    @Test func linesRunThroughTheirMedians() {
        let html = markup(sweep(sweptInput([0, 50, 100]), [sweepPanel([curve("A", [0, 5, 10])])]))
        #expect(html.contains("viewBox=\"0 0 1000 298\" preserveAspectRatio=\"none\""))
        #expect(html.contains("<path class=\"ln on\" d=\"M0 274L500 149L1000 24\"/>"))
        #expect(!html.contains("class=\"band"))
    }

    /// An axis from 0 to 10 again: 4, 6 and 8 lie at 174, 124 and 74 px, two more and two less 50 px off.
    @Test func bandsRunFromP10ToP90AndBack() {
        let html = markup(sweep(sweptInput([0, 50, 100]), [sweepPanel([curve("A", [4, 6, 8], spread: 2)])]))
        #expect(
            html.contains("<path class=\"band on\" d=\"M0 124L500 74L1000 24L1000 124L500 174L0 224z\"/>"))
        #expect(html.contains("bands span p10 to p90"))
    }

    @Test func pointsWithoutAnOperatingPointAreGaps() {
        let html = markup(
            sweep(sweptInput([0, 25, 50, 75, 100]), [sweepPanel([curve("A", [10, 10, nil, 10, nil])])]))
        #expect(html.contains("<path class=\"ln on\" d=\"M0 24L250 24\"/>"))
        // The lone point at three quarters is a dot.
        #expect(html.contains("<svg x=\"75%\" y=\"24\"><path class=\"dot on\""))
    }

    @Test func theAssumedValueIsADottedRuleWithTheFigures() {
        let html = markup(
            sweep(sweptInput([0, 50, 100], assumed: 50), [sweepPanel([curve("A", [0, 5, 10])])]))
        #expect(html.contains("<line class=\"rule\" x1=\"50%\" x2=\"50%\" y1=\"17\" y2=\"292\"/>"))
        #expect(html.contains(">assumed: 50.0 %</text>"))
        #expect(html.contains("<svg x=\"50%\" y=\"167\"><path class=\"dot on\""))
        #expect(html.contains(">5.0</text>"))
    }

    @Test func aFrontierHasDotsAndNoBand() {
        let html = markup(
            sweep(
                sweptInput([0, 50, 100], assumed: 50), [sweepPanel([curve("A", [9, 5, 1], spread: 1)])],
                isFrontier: true))
        #expect(!html.contains("class=\"band"))
        #expect(count("class=\"dot on\"", in: html) == 3)
        #expect(html.contains(">demanded: 50.0 %</text>"))
    }

    @Test func linesDifferByDashAndMarkerAsWellAsHue() {
        let names = ["A", "B", "C", "D", "E", "F"]
        let html = markup(sweep(sweptInput([0, 100]), [sweepPanel(names.map { curve($0, [1, 2]) })]))
        for look in ["ln on", "ln", "ln l2", "ln l3", "ln l4", "ln l5"] {
            #expect(count("<path class=\"\(look)\"", in: html) == 1)
        }
        for name in names { #expect(html.contains(">\(name)</text>")) }
    }

    @Test func sevenLinesAreATable() {
        let curves = (0..<7).map { curve("S\($0)", [1, 2]) }
        #expect(!markup(sweep(sweptInput([0, 100]), [sweepPanel(curves)])).contains("class=\"chart\""))
    }

    @Test func panelsOfOneQuantityShareTheirAxis() {
        let panels = [
            sweepPanel([curve("A", [0, 10])], label: "Chat"),
            sweepPanel([curve("A", [0, 5])], label: "Agents"),
        ]
        let html = markup(sweep(sweptInput([0, 100]), panels))
        #expect(count("<div class=\"panel\">", in: html) == 2)
        // 170 px high: 5 of 10 lies in the middle, at 24 + 85 px.
        #expect(html.contains("d=\"M0 194L1000 24\"") && html.contains("d=\"M0 194L1000 109\""))
    }

    @Test func linesWithoutAnyOperatingPointAreSaid() {
        let html = markup(
            sweep(sweptInput([0, 100]), [sweepPanel([curve("A", [1, 2]), curve("B", [nil, nil])])]))
        #expect(html.contains("B: no operating point"))
    }

    @Test func twoInputsAreNumbersInFourStepsOfGreen() {
        // From 1.5 to 9.5: steps at 3.5, 5.5 and 7.5.
        let grid = Curve(
            name: utf8Bytes("A"), displayName: utf8Bytes("A"), catalogueID: nil,
            cells: [1.5, 2.9, 3.6, 5.6, 7.6, 9.5].map { .figure(figure($0)) })
        let result = SweepResult(
            input: sweptInput([10, 20, 30], assumed: 20), second: sweptInput([1, 2], assumed: 2),
            panels: [sweepPanel([grid])])
        let html = markup(block(.sweep, .sweep(result), .heat))
        // The second row's second column is what the scenario assumes.
        let cells = [
            ("q1", "1.5"), ("q1", "2.9"), ("q2", "3.6"), ("q3", "5.6"), ("q4 base", "7.6"), ("q4", "9.5"),
        ]
        for (step, text) in cells {
            #expect(html.contains("<td class=\"\(step)\"><data value=\"\(text)\">\(text)</data>"))
        }
        #expect(!html.contains("class=\"chart\""))
    }
}
