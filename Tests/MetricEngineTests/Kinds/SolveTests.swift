import MetricEngine
import Testing

@Suite struct SolveTests {
    private func solution(_ source: String) throws -> SolutionResult {
        let garden = MetricGarden([.init("A", "even", source)])
        #expect(garden.faults() == [])
        guard case .solutions(let all) = try #require(garden.result()).detail else {
            throw UnexpectedDetail()
        }
        return try #require(all.first)
    }

    private func breakEven(rent: String, to end: String = "100 %") -> String {
        """
        solve: load from 5 % to \(end)
        such_that: own = rent
        with:
          fixed: 1.2 USD/h/gpu
          rent: \(rent)
        let:
          own: fixed / load
        """
    }

    /// By hand: 1.2 over 3.
    @Test func anExactRootIsFound() throws {
        let found = try solution(breakEven(rent: "3 USD/h/gpu"))
        #expect(found.roots.count == 1)
        #expect(abs(try #require(found.roots.first).value.median - 40) < 1e-9)
        #expect(found.shareWithout == 0)
        #expect(found.lowerBeyond == 0)
        #expect(found.sides.map(\.displayName.text) == ["Own", "Rent"])
    }

    /// By hand: 1.2 over a lognormal rent of 2 to 4.5 is lognormal with p10 1.2 / 4.5, median 0.4 and p90 1.2 / 2.
    @Test func theRootHasASpreadOfItsOwn() throws {
        let root = try #require(try solution(breakEven(rent: "2 to 4.5 USD/h/gpu")).roots.first).value
        #expect(abs(root.p10 / 26.6667 - 1) < 0.02)
        #expect(abs(root.median / 40 - 1) < 0.02)
        #expect(abs(root.p90 / 60 - 1) < 0.02)
    }

    /// By hand: a root beyond 50 % needs a rent below 2.4, which lies 0.705 standard deviations below the median: 24 %.
    @Test func drawsWithoutARootAreCounted() throws {
        let found = try solution(breakEven(rent: "2 to 4.5 USD/h/gpu", to: "50 %"))
        #expect(abs(found.shareWithout - 0.2403) < 0.015)
    }

    /// By hand: x (1 - x) = 0.21 at 0.3 and 0.7.
    @Test func severalRootsAreToldApart() throws {
        let found = try solution("solve: x from 0 to 1\nsuch_that: x * (1 - x) = limit\nwith:\n  limit: 0.21")
        #expect(found.roots.count == 2)
        #expect(zip(found.roots, [0.3, 0.7]).allSatisfy { abs($0.value.median - $1) < 1e-9 })
    }

    @Test func sidesThatNeverMeetAreSaidSo() throws {
        let source = breakEven(rent: "0.5 USD/h/gpu")
        #expect(try solution(source).roots.isEmpty)
        #expect(try solution(source).shareWithout == 1)
        let summary = try #require(MetricGarden([.init("A", nil, source)]).result()).summary.text
        #expect(
            summary
                == "Own and rent meet nowhere between 5\u{A0}% and 100\u{A0}% load; rent is lower throughout."
        )
    }

    @Test func expectationsAndOtherBlocksReadTheSolution() throws {
        let source = breakEven(rent: "3 USD/h/gpu") + "\nexpect:\n  - solution < 50 %\n  - solution > 45 %"
        let garden = MetricGarden([
            .init("A", "even", source), .init("A", "twice", "show: 2 * even.solution in %"),
        ])
        let faults = garden.faults()
        #expect(faults.map(\.rule) == ["M301"])
        #expect(faults.first?.labels == ["solution: 40.0\u{A0}%", "45 %: 45 %"])
        let figure = try #require(garden.result(1)).groups[0].rows[0].cells[0].figure
        #expect(abs(try #require(figure).value.median - 80) < 1e-9)
    }

    @Test func ofSeveralSystemsASolutionNamesOne() {
        let source = """
            solve: load from 1 % to 100 %
            such_that: 1 kW * load = power
            for: [H200, H100]
            expect:
              - H200.solution < 90 %
              - solution < 90 %
            """
        let faults = MetricGarden([.init("A", nil, source)]).faults()
        #expect(faults.map(\.rule) == ["M204"])
        #expect(faults.first?.help == ["write for example   H200.solution"])
    }

    @Test func sidesOfUnlikeUnitsAreReported() {
        let source = "solve: x from 0 to 1\nsuch_that: x * 1 kW = 3 tok"
        #expect(MetricGarden([.init("A", nil, source)]).faults().map(\.rule) == ["M101"])
    }

    /// A pace decides the operating point, so that it cannot differ from draw to draw; the root is still found.
    @Test func aDemandedPaceCanBeSolvedFor() throws {
        let source = """
            solve: speed_per_user from 10 tok/s/user to 150 tok/s/user
            such_that: throughput = 8000 tok/s
            for: H200
            scenario: "[[S#chat]]"
            """
        let garden = MetricGarden([.init("S", "chat", chatSource), .init("B", nil, source)])
        #expect(garden.faults(1) == [])
        guard case .solutions(let all) = try #require(garden.result(1)).detail else {
            throw UnexpectedDetail()
        }
        #expect(all.count == 1)
    }
}
