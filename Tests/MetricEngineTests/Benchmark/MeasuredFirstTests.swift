import MetricEngine
import Testing

struct MeasuredFirstTests {
    private func block(_ inputs: String = "", speed: Int = 40, systems: String = "H200") -> String {
        """
        compare: [\(systems)]
        with:
          model: llama_3_1_70b
          precision: fp8
          input: 1024 tok/request
          output: 1024 tok/request
        \(inputs)
        at:
          - speed_per_user >= \(speed) tok/s/user
        metrics:
          - peak_throughput in tok/s
          - speed_per_user in tok/s/user
        """
    }

    private func result(_ source: String, _ runs: [Measurement] = threeRuns) throws -> BlockResult {
        let garden = MetricGarden([.init("A", "a", source)], measurements: runs)
        #expect(garden.faults().isEmpty)
        return try #require(garden.result())
    }

    private func figures(_ result: BlockResult) -> [Double?] {
        result.groups.flatMap(\.rows).flatMap(\.cells).map { cell in
            if case .figure(let figure) = cell { figure.value.median } else { nil }
        }
    }

    // 200 tok/s/gpu on 8 GPUs; the catalogue of the tests gives measured runs no spread.
    @Test func aMeasuredRunWinsOverTheModel() throws {
        let result = try result(block())
        #expect(figures(result) == [1600, 40])
        #expect(result.groups[0].rows[0].basis.text == "measured, 8 GPUs a replica, fp8")
        #expect(result.notes.map(\.text).contains("Throughput measured: H200"))
        let input = try #require(result.inputs.first { $0.origin == .measured })
        #expect(input.value.text == "200\u{A0}tok/s/gpu at 40\u{A0}tok/s/user")
        #expect(input.grade == .measured)
        #expect(input.source?.title.text == "Our lab")
        #expect(input.source?.date.text == "2026-10-07")
        #expect(input.source?.url.text == "https://github.com/lab/runs/blob/0abc12/tables/70b.csv")
        #expect(result.reads.contains(Array("measurements/middle".utf8)))
    }

    @Test func betweenRunsBothAreNamed() throws {
        let result = try result(block(speed: 30))
        #expect(figures(result)[0].map { ($0 - 8 * 245.8333333).magnitude < 1e-5 } == true)
        #expect(result.groups[0].rows[0].basis.text == "between two measured runs, 8 GPUs a replica, fp8")
        #expect(result.inputs.filter { $0.origin == .measured }.count == 2)
        #expect(
            result.trace.contains {
                $0.substituted.text.contains("(slow)") && $0.citation.text.contains("Steffen")
            })
    }

    @Test func pastTheRunsTheModelAnswersAndSaysWhy() throws {
        let slow = try result(block(speed: 60), [threeRuns[0], threeRuns[1]])
        #expect(slow.groups[0].rows[0].basis.text.hasPrefix("modelled, "))
        #expect(
            slow.notes.map(\.text).contains(
                "Throughput modelled: H200 (no measured run within these bounds; the fastest gives 40 tok/s/user)"
            ))
        #expect(slow.inputs.contains { $0.origin == .model })
        #expect(!slow.inputs.contains { $0.origin == .measured })
    }

    @Test func aRunWithRoomToSpareGivesWayToABetterModelledPoint() throws {
        let poor = try result(block(speed: 10), [.run("poor", speed: 80, throughput: 1)])
        #expect(poor.groups[0].rows[0].basis.text.hasPrefix("modelled, "))
        let rich = try result(block(speed: 10), [.run("rich", speed: 80, throughput: 10_000)])
        #expect(rich.groups[0].rows[0].basis.text.hasPrefix("measured, "))
    }

    @Test func theAuthorMayAskForOneBasis() throws {
        let modelled = try result(block("  basis: modelled"))
        #expect(modelled.groups[0].rows[0].basis.text.hasPrefix("modelled, "))
        #expect(modelled.notes.map(\.text).contains("Throughput modelled: H200"))
        let measured = try result(block("  basis: measured", speed: 10))
        #expect(figures(measured) == [2400, 20])
        let missing = try result(block("  basis: measured", speed: 90))
        #expect(
            missing.groups[0].rows[0].cells[0]
                == .noOperatingPoint(
                    nearestMiss: Array(
                        "no measured run within these bounds; the fastest gives 80 tok/s/user".utf8)))
    }

    @Test func theBasisIsAKeyOfItsOwnToo() throws {
        let result = try result(block() + "\nbasis: modelled\n")
        #expect(result.groups[0].rows[0].basis.text.hasPrefix("modelled, "))
        let twice = MetricGarden([.init("A", "a", block("  basis: measured") + "\nbasis: modelled\n")])
        #expect(twice.faults().map(\.message) == ["\"basis\" is defined twice"])
        let empty = MetricGarden([.init("A", "a", block() + "\nbasis:\n  - modelled\n")])
        #expect(empty.faults().map(\.place) == ["basis"])
    }

    @Test func aBlockOverridesTheBasisOfItsScenario() throws {
        let scenario = """
            scenario: Chat
            with:
              model: llama_3_1_70b
              precision: fp8
              input: 1024 tok/request
              output: 1024 tok/request
            basis: modelled
            at:
              - speed_per_user >= 40 tok/s/user
            """
        let source = "compare: [H200]\nscenario: chat\nmetrics: peak_throughput in tok/s\n"
        func basis(_ source: String) throws -> String {
            let garden = MetricGarden(
                [.init("A", "a", source), .init("A", "chat", scenario)], measurements: threeRuns)
            return try #require(garden.result()).groups[0].rows[0].basis.text
        }
        #expect(try basis(source).hasPrefix("modelled, "))
        #expect(try basis(source + "basis: measured\n").hasPrefix("measured, "))
    }

    @Test func anUnknownBasisIsReported() {
        let garden = MetricGarden([.init("A", "a", block("  basis: guessed"))], measurements: threeRuns)
        #expect(garden.faults().map(\.rule) == ["M206"])
        #expect(garden.faults().first?.help == ["one of: measured, modelled"])
    }

    @Test func eachSystemSaysWhatItRestsOn() throws {
        let result = try result(block(systems: "H200, H100"))
        let notes = result.notes.map(\.text)
        #expect(notes.contains("Throughput measured: H200"))
        #expect(notes.contains("Throughput modelled: H100 (no measured run of this model)"))
    }

    @Test func whatTheRunsDoNotPublishIsModelledForThem() throws {
        let source = block().replacing("speed_per_user in tok/s/user", with: "ttft in s")
        let result = try result(source)
        #expect(figures(result)[1].map { $0 > 0 } == true)
        #expect(
            result.notes.map(\.text).contains {
                $0.contains("is modelled; the measured runs do not publish it")
            })
    }
}
