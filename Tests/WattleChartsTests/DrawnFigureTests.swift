import MetricEngine
import Testing
import WattleText

@testable import WattleCharts

struct DrawnFigureTests {
    // MARK: - Solutions

    private func solution(_ roots: [Figure]) -> BlockResult {
        let values = [0.0, 50, 100]
        return block(
            .solve,
            .solutions([
                SolutionResult(
                    label: [], unknown: sweptInput(values),
                    sides: [curve("buy", [10, 5, 0]), curve("rent", [5, 5, 5])],
                    quantity: utf8Bytes("Cost"), unit: utf8Bytes("EUR/Mtok"), roots: roots, shareWithout: 0,
                    lowerBeyond: 0)
            ]), .crossing)
    }

    /// Both lines pass 5 of 10 at a half: 24 + 125 px from the top.
    @Test func aSolutionIsARingWithItsRangeOnTheAxis() {
        let html = markup(solution([figure(50, 40, 60, unit: "%")]))
        #expect(html.contains("<circle class=\"cross\" r=\"5.5\" cx=\"50%\" cy=\"149\"/>"))
        #expect(html.contains("<line class=\"span\" x1=\"40%\" x2=\"60%\" y1=\"274\" y2=\"274\"/>"))
        #expect(html.contains(">50.0\u{A0}% (40.0–60.0)</text>"))
    }

    @Test func linesThatMeetNowhereHaveNoRing() {
        #expect(!markup(solution([])).contains("class=\"cross\""))
    }

    // MARK: - Sensitivities

    /// The axis covers 1 to 3 with a base of 2: the bars span a half each.
    @Test func barsRunFromTheBaseToBothEnds() {
        let bar = SensitivityResult.Bar(
            name: utf8Bytes("u"), label: utf8Bytes("Utilisation"), lowInput: utf8Bytes("30 %"),
            highInput: utf8Bytes("80 %"),
            atLow: .figure(figure(3)), atHigh: .figure(figure(1)), swing: utf8Bytes("2.0"))
        let html = markup(
            block(
                .sensitivity,
                .sensitivities([
                    SensitivityResult(
                        label: [], quantity: utf8Bytes("Cost"), unit: utf8Bytes("EUR"), base: figure(2),
                        bars: [bar])
                ]), .tornado))
        #expect(html.contains("<rect class=\"lo\" x=\"0%\" y=\"7\" width=\"50%\" height=\"16\"/>"))
        #expect(html.contains("<rect class=\"up\" x=\"50%\" y=\"7\" width=\"50%\" height=\"16\"/>"))
        #expect(html.contains("x=\"0%\" dx=\"-6\" text-anchor=\"end\">80 %</text>"))
        #expect(html.contains("x=\"100%\" dx=\"6\">30 %</text>"))
        #expect(html.contains("<span class=\"val\">2.0</span>"))
    }

    // MARK: - Distributions

    /// Twenty values from 0.5 to 19.5 on an axis from 0 to 20, limit 15: five lie past it.
    @Test func dotsPastTheLimitAreRings() {
        let values = (0..<20).map { Double($0) + 0.5 }
        let limit = ChartChoice.Rule(label: utf8Bytes("15 MW"), value: 15)
        let html = markup(
            block(
                .show,
                .distributions([
                    DistributionResult(
                        label: utf8Bytes("Load"), figure: figure(10, 2, 18, unit: "MW"), values: values,
                        rules: [limit])
                ]), .distribution))
        #expect(count("<circle class=\"past\"", in: html) == 5)
        #expect(count("<circle class=\"dot on\"", in: html) == 15)
        #expect(html.contains(">15 of 20 below 15 MW</text>"))
    }

    @Test func noDotCrossesTheLimit() {
        let axis = Axis(covering: [0, 20], room: .across(230))
        for limit in [0.1, 7.3, 11.9, 19.99] {
            let values = (0..<20).map { Double($0) + 0.5 }
            let place = axis.position(of: limit)
            for (value, dot) in zip(values, DotPile.piled(values, on: axis, limit: limit)) {
                #expect(
                    value >= limit
                        ? dot.place > place || dot.place == .full : dot.place < place || dot.place == .zero)
            }
        }
    }

    // MARK: - Claims

    private func claim(_ verdict: ClaimResult.Verdict, found: Figure?, share: Double?) -> BlockResult {
        block(
            .claim,
            .claim(
                ClaimResult(
                    statement: utf8Bytes("35x lower cost"), claimant: utf8Bytes("A vendor"), source: nil,
                    verdict: verdict,
                    test: utf8Bytes("a / b >= 35"), quantity: [], found: found,
                    claimed: found.map { _ in figure(32, unit: "×") }, comparison: utf8Bytes("at least"),
                    share: share,
                    conditions: [
                        .init(
                            label: utf8Bytes("Speed per user"), bound: utf8Bytes("at least 118 tok/s/user"),
                            current: utf8Bytes("50 tok/s/user"),
                            tried: .between(utf8Bytes("5 tok/s/user"), utf8Bytes("500 tok/s/user"))),
                        .init(
                            label: utf8Bytes("PUE"), bound: nil, current: [],
                            tried: .between(utf8Bytes("1"), utf8Bytes("2"))),
                    ], missing: verdict == .notTestable ? [utf8Bytes("power of the rack")] : [])), .claim,
            summary: "")
    }

    /// 35 characters of 7.75 px take more than the 230 px of the narrowest chart: they begin at the edge.
    @Test func wordsThatFitNowhereBeginAtTheNearerEdge() throws {
        let found = Figure(
            value: Quantiles(p10: 17_000, median: 19_000, p90: 20_000), text: utf8Bytes("19 000"),
            rangeText: utf8Bytes("17 000–20 000"), unit: utf8Bytes("gpu"))
        let claim = ClaimResult(
            statement: [], claimant: [], source: nil, verdict: .notReproduced, test: [], quantity: [],
            found: found, claimed: figure(36_000, unit: "gpu"), comparison: utf8Bytes("at least"), share: 0,
            conditions: [], missing: [])
        var writer = HTMLWriter()
        try #require(ClaimChart(claim, in: englishTexts)).write(into: &writer)
        let html = String(decoding: writer.finish().bytes, as: UTF8.self)
        #expect(html.contains("<text class=\"on\" x=\"0%\""))
    }

    /// Doublings from 1× to 64×: 8× lies at three sixths, 32× at five.
    @Test func aClaimIsADiamondAgainstADot() {
        let html = markup(claim(.notReproduced, found: figure(8, 4, 16, unit: "×"), share: 0.04))
        #expect(html.contains("<line class=\"span\" x1=\"40%\" x2=\"80%\" y1=\"50\" y2=\"50\"/>"))
        #expect(html.contains("cx=\"60%\" cy=\"50\""))
        #expect(html.contains("<svg x=\"100%\" y=\"50\"><path class=\"claimed\""))
        #expect(html.contains("claimed at least 32.0×</text>"))
        #expect(html.contains("<b>Not reproduced</b> on these inputs: holds in 4\u{A0}% of draws."))
        #expect(
            html.contains(
                "Would hold if: speed per user at least 118 tok/s/user, all else equal (here 50 tok/s/user).")
        )
        #expect(html.contains("No PUE between 1 and 2 would make it hold."))
    }

    @Test func whatCannotBeTestedSaysWhatIsMissing() {
        let html = markup(claim(.notTestable, found: nil, share: nil))
        #expect(html.contains("<b>Not testable</b>") && html.contains("<li>power of the rack</li>"))
        #expect(!html.contains("class=\"chart\""))
    }

    // MARK: - Formulas

    /// Three systems of 30 formulas each: only whole lists are kept, the subject's first.
    @Test func longListsOfFormulasKeepThoseOfTheSubject() {
        let steps = ["A", "B", "C"].flatMap { name in
            (0..<30).map { depth in
                TraceStep(
                    name: utf8Bytes("\(name): f\(depth)"), formula: [], substituted: [], result: [],
                    citation: [], depth: 29 - depth)
            }
        }
        let kept = TraceOutline(steps).beginning(upTo: 48, with: utf8Bytes("B: "))
        #expect(kept.count == 30 && kept.allSatisfy { $0.step.name.starts(with: utf8Bytes("B: ")) })
        #expect(TraceOutline(Array(steps.prefix(30))).beginning(upTo: 48, with: []).count == 30)
    }

    // MARK: - Titles and exports

    @Test func everyKindHasATitle() {
        let input = sweptInput([0, 100])
        #expect(
            generatedTitle(of: sweep(input, [sweepPanel([])]), in: englishTexts)
                == utf8Bytes("Cost by utilisation"))
        #expect(
            generatedTitle(of: solution([]), in: englishTexts) == utf8Bytes("Where buy and rent are equal"))
        #expect(
            generatedTitle(of: block(.sensitivity, .sensitivities([]), .tornado), in: englishTexts)
                == utf8Bytes("What moves cost"))
        #expect(
            generatedTitle(of: claim(.supported, found: nil, share: nil), in: englishTexts)
                == utf8Bytes("35x lower cost"))
    }

    @Test func aDataFileEndsWithTheHashOfWhatIsBeforeIt() throws {
        let bytes = json(sweep(sweptInput([0, 100], assumed: 50), [sweepPanel([curve("A", [1, 2])])]))
        let text = String(decoding: bytes, as: UTF8.self)
        let parts = text.split(separator: ",\"content_hash\":\"")
        #expect(parts.count == 2)
        #expect(parts.last.map { String($0.prefix(32)) } == ContentHash(Array(parts[0].utf8)).hexadecimal)
        #expect(
            text.contains("\"kind\":\"sweep\"") && text.contains("\"values\":[0.0,100.0],\"assumed\":50.0"))
    }

    @Test func aDataFileSaysWhereItsBlockStands() {
        let origin = FigureOrigin(
            engine: "1", page: "/a/", note: "notes/A.md", line: 12, dataDate: "1 Nov 2026")
        let bytes = json(sweep(sweptInput([0, 100]), [sweepPanel([curve("A", [1, 2])])]), from: origin)
        #expect(
            String(decoding: bytes, as: UTF8.self).contains(#""source":{"note":"notes/A.md","line":12}"#))
    }

    @Test func theFilesOfAFrontierHoldItsPoints() {
        let result = sweep(sweptInput([10, 20]), [sweepPanel([curve("A", [9, 5])])], isFrontier: true)
        #expect(
            String(decoding: csv(result), as: UTF8.self)
                == "group,row,quantity,p10,median,p90,unit\n,10.0,A,9.0,9.0,9.0,EUR/Mtok\n,20.0,A,5.0,5.0,5.0,EUR/Mtok\n"
        )
    }
}
