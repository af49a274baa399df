import MetricEngine
import Testing
import WattleText

@testable import WattleCharts

/// The value that stands for a figure, and what a page leaves out of one.
struct StandingFigureTests {
    private func comparison(_ rows: [(String, Double)], baseline: String? = nil) -> BlockResult {
        BlockResult(
            kind: .compare, id: nil, title: [], caption: [],
            subtitle: Subtitle(quantity: [], unit: [], conditions: []),
            columns: [
                ResultColumn(
                    label: utf8Bytes("Cost per million output tokens"), source: utf8Bytes("cost_per_mtok"),
                    unit: utf8Bytes("EUR/Mtok"), dimension: utf8Bytes("Cost per token"))
            ],
            groups: [
                ResultGroup(
                    label: [],
                    rows: rows.map { name, median in
                        ResultRow(
                            name: utf8Bytes(name), displayName: utf8Bytes(name), catalogueID: nil,
                            cells: [.figure(figure(median, median - 0.5, median + 0.5))], basis: [],
                            source: nil)
                    })
            ],
            chart: ChartChoice(form: .bars, baseline: baseline.map(utf8Bytes)), summary: [], inputs: [],
            trace: [
                TraceStep(
                    name: utf8Bytes("a"), formula: [], substituted: [], result: [], citation: [], depth: 0)
            ],
            worstGrade: nil, worstGradeCount: 0, checks: [], notes: [], warnings: [], reads: [])
    }

    @Test func aComparisonStandsForItsSubject() throws {
        let result = comparison([("H100", 4.5), ("GB300", 1.9), ("H200", 3.6)], baseline: "H100")
        let first = try #require(StandingFigure(of: result, in: englishTexts))
        #expect(first.row == utf8Bytes("GB300"), "the first row that is no baseline")
        let named = try #require(StandingFigure(of: result, subject: utf8Bytes("H200"), in: englishTexts))
        #expect(named.figure.value.median == 3.6)
        let key = try #require(KeyFigure(named, in: englishTexts))
        #expect(key.name == utf8Bytes("Cost per Mtok"))
        #expect(key.value == utf8Bytes("3.6"))
        #expect(key.unit == utf8Bytes("EUR/Mtok"))
        #expect(key.range == utf8Bytes("3.1 to 4.1"))
        #expect(key.text == utf8Bytes("3.6\u{A0}EUR/Mtok"))
        #expect(key.condition == utf8Bytes("H200, 3.1 to 4.1"))
    }

    @Test func detailsWithoutRoomAreLinks() {
        var context = FigureContext(anchor: utf8Bytes("e1.m-x"), texts: englishTexts)
        context.pageAddress = utf8Bytes("m/x/")
        let result = comparison([("H100", 4.5), ("H200", 3.6)])
        let whole = writtenFigure(result, in: context)
        // details, summary, span, ol, li, span and small.
        #expect(whole.detailElements == 7)
        context.room = 6
        let short = writtenFigure(result, in: context)
        #expect(short.detailElements == 0)
        let html = String(decoding: short.markup.bytes, as: UTF8.self)
        #expect(!html.contains("<details"))
        #expect(
            html.contains(##"<a href="m/x/#trace">How it is computed<span class="vh"> of "##), "\(html)")
    }

    /// The table of a page's first figure stands open, and is a link where the figure comes later.
    @Test func whatIsLinkedToHasItsIdOnTheFiguresPage() {
        let result = comparison([("H100", 4.5), ("H200", 3.6)])
        var context = FigureContext(anchor: utf8Bytes("m-x"), texts: englishTexts)
        context.pageAddress = utf8Bytes("m/x/")
        context.isFirst = false
        context.room = 0
        let short = String(decoding: metricFigure(result, in: context).bytes, as: UTF8.self)
        #expect(short.contains(##"href="m/x/#table""##), "\(short)")
        var alone = FigureContext(anchor: utf8Bytes("m-x"), texts: englishTexts)
        alone.isAlone = true
        let page = String(decoding: metricFigure(result, in: alone).bytes, as: UTF8.self)
        #expect(page.contains(#"id="table""#), "\(page)")
    }

    @Test func elementsAreCountedByTheirStartTags() {
        let fragment = HTMLFragment(
            trusted: utf8Bytes("<p>1 &lt; 2<br>a</p><!-- x --><svg><path d=\"\"/></svg>"))
        #expect(fragment.elementCount == 4)
    }
}
