import MetricEngine
import Testing

@Suite struct ClaimTests {
    /// A lognormal ratio with median 10 and p10 to p90 of 8 to 12.5.
    private func claim(_ bound: String, holdsIf: String = "") -> String {
        """
        claim: The new machine is much better
        by: A vendor [^site]
        test: new / old >= \(bound)
        with:
          new: 80 to 125 tok/J
          old: 10 tok/J
        \(holdsIf)
        """
    }

    private func result(_ source: String) throws -> ClaimResult {
        let garden = MetricGarden([.init("A", nil, source)])
        #expect(garden.faults() == [])
        guard case .claim(let claim) = try #require(garden.result()).detail else { throw UnexpectedDetail() }
        return claim
    }

    /// By hand, with sigma = ln(1.25) / 1.28155: the normal distribution at ln(bound / 10) / sigma.
    @Test(arguments: [
        ("7", 0.9797, ClaimResult.Verdict.supported), ("10", 0.5, .plausible), ("12", 0.1476, .plausible),
        ("20", 0.00004, .notReproduced),
    ])
    func theShareOfDrawsDecides(bound: String, share: Double, verdict: ClaimResult.Verdict) throws {
        let found = try result(claim(bound))
        #expect(abs(try #require(found.share) - share) < 0.005)
        #expect(found.verdict == verdict)
        #expect(found.found?.unit.text == "×")
        #expect(found.claimed?.text.text == bound)
        #expect(found.comparison.text == "at least")
        #expect(found.source?.title.text == "source site, read 2026-10-03")
        #expect(found.claimant.text == "A vendor")
    }

    /// By hand: the median reaches 20 once the old machine gives at most half.
    @Test func theConditionUnderWhichItWouldHoldIsFound() throws {
        let found = try result(claim("20", holdsIf: "holds_if: [old, new]"))
        #expect(found.conditions.map(\.label.text) == ["Old", "New"])
        #expect(found.conditions[0].bound?.text == "at most 5.00\u{A0}tok/J")
        #expect(found.conditions[0].current.text == "10\u{A0}tok/J")
        #expect(found.conditions[1].bound?.text.hasPrefix("at least 200") == true)
    }

    /// Half of the draws or more hold already, so that nothing needs to change.
    @Test func aClaimThatHoldsInMostDrawsNamesNoCondition() throws {
        let found = try result(claim("9", holdsIf: "holds_if: [old, new]"))
        #expect(found.verdict == .plausible)
        #expect(found.conditions.isEmpty)
    }

    @Test func wordsAreTriedOneByOne() throws {
        let found = try result(claim("2000", holdsIf: "holds_if: [serving]"))
        #expect(found.conditions[0].bound == nil)
        #expect(found.conditions[0].tried == .words(["aggregated", "disaggregated"].map { Array($0.utf8) }))
        let endless = MetricGarden([.init("A", nil, claim("20", holdsIf: "holds_if: [model]"))]).faults()
        #expect(endless.map(\.rule) == ["M109"])
        #expect(endless.first?.place == "model")
    }

    @Test(arguments: ["serving: disagregated", "speculation: yes", "kv_cache: fp7"])
    func aWordOfAClosedListIsChecked(line: String) {
        let faults = MetricGarden([.init("A", nil, "scenario: x\nwith:\n  \(line)")]).faults()
        #expect(faults.map(\.rule) == ["M206"])
    }

    @Test func aConditionThatNeverHelpsSaysWhatWasTried() throws {
        let found = try result(claim("2000", holdsIf: "holds_if: [old]"))
        #expect(found.conditions[0].bound == nil)
        let ends = ["1\u{A0}tok/J", "100\u{A0}tok/J"].map { Array($0.utf8) }
        #expect(found.conditions[0].tried == .between(ends[0], ends[1]))
    }

    @Test func aClaimBelowABoundReadsTheOtherWayRound() throws {
        let source = "claim: Cheap\nby: X [^site]\ntest: 2 USD/Mtok >= price\nwith:\n  price: 1.5 USD/Mtok"
        let found = try result(source)
        #expect(found.comparison.text == "at most")
        #expect(found.found?.textWithUnit.text == "1.50\u{A0}USD/Mtok")
        #expect(found.share == 1 && found.verdict == .supported)
    }

    @Test func missingFiguresMakeItNotTestable() throws {
        let source = "claim: Fast\nby: X [^site]\ntest: H100.utility_power / MI355X.tdp_paper >= 2"
        let typo = MetricGarden([.init("A", nil, source)]).faults()
        #expect(typo.map(\.rule) == ["M201"])
        let missing = "claim: Fast\nby: X [^site]\ntest: H200.utility_power / H100.utility_power >= 2"
        let found = try result(missing)
        #expect(found.verdict == .notTestable)
        #expect(found.missing.count == 1)
        #expect(found.missing.first?.text.hasSuffix("of H100") == true)
        #expect(found.found == nil && found.share == nil)
    }

    /// By hand: the ratio of a figure to itself is 1.
    @Test func namesMayBeAboutTheSystemsOfTheTest() throws {
        let source = """
            claim: Alike
            by: X [^site]
            let:
              limit: power / gpus
            test: H200.limit / H200.limit >= 1
            """
        #expect(try result(source).found?.value.median == 1)
        let bare = source.replacing("H200.limit / H200.limit >= 1", with: "limit >= 1 kW/gpu")
        #expect(MetricGarden([.init("A", nil, bare)]).faults().map(\.rule).contains("M204"))
    }

    @Test func aPaceThatIsNotReachedMakesItNotTestable() throws {
        let source = """
            claim: Fast
            by: X [^site]
            scenario: "[[S#chat]]"
            at:
              - speed_per_user >= 90000 tok/s/user
            test: H200.throughput / H100.throughput >= 2
            """
        let garden = MetricGarden([.init("S", "chat", chatSource), .init("B", nil, source)])
        #expect(garden.faults(1) == [])
        guard case .claim(let claim) = try #require(garden.result(1)).detail else { throw UnexpectedDetail() }
        #expect(claim.verdict == .notTestable)
        #expect(claim.missing.first?.text.hasPrefix("an operating point: best ") == true)
    }

    /// By hand: the quantiles of a lognormal at 2.5 % and 97.5 %, 1.95996 standard deviations from the median of 100.
    @Test func aDistributionHasTwentyEquallyLikelyValues() throws {
        let garden = MetricGarden([
            .init("A", nil, "show: output as distribution\nwith:\n  output: 80 to 125 tok/J")
        ])
        #expect(garden.faults() == [])
        guard case .distributions(let all) = try #require(garden.result()).detail else {
            throw UnexpectedDetail()
        }
        let values = try #require(all.first).values
        #expect(values.count == 20 && values == values.sorted())
        let sigma = 0.223144 / 1.281552
        #expect(abs(values[0] / (100 * exponential(-1.959964 * sigma)) - 1) < 0.01)
        #expect(abs(values[19] / (100 * exponential(1.959964 * sigma)) - 1) < 0.01)
    }

    /// The series of the exponential, enough for small arguments.
    private func exponential(_ value: Double) -> Double {
        var term = 1.0
        var sum = 1.0
        for step in 1..<30 {
            term *= value / Double(step)
            sum += term
        }
        return sum
    }
}
