import MetricEngine
import Testing
import WattleCatalogue
import WattleDiagnostics

struct MeasurementTableTests {
    private static let builtIn = loadBuiltInMeasurements()

    private func run(_ id: String, reference: String, change: (inout Measurement) -> Void = { _ in })
        -> Measurement
    {
        var run = Measurement(
            Measurement.Origin(
                id: Array(id.utf8), source: Array("Our lab".utf8), reference: Array(reference.utf8),
                date: Array("2026-11-20".utf8)),
            system: Array("h200".utf8), model: Array("deepseek-v3".utf8), precision: Precision(.fp8),
            deployment: Measurement.Deployment(gpus: 8),
            load: Measurement.Load(inputTokens: 1024, outputTokens: 512),
            outcome: Measurement.Outcome(throughputPerGPU: 250.5))
        change(&run)
        return run
    }

    /// Whoever wants the model alone empties the file, with or without its first line.
    @Test func anEmptyTableHoldsNoRun() throws {
        #expect(try measurements(inTable: []) == [])
        #expect(try measurements(inTable: Array("\n".utf8)) == [])
        #expect(try measurements(inTable: measurementTable(of: [])) == [])
    }

    @Test func whatIsWrittenIsReadBack() throws {
        let runs = [
            run("a", reference: "page 1, table 2"),
            run("b", reference: "page 1, table 3") { run in
                run.framework = Array("vLLM 0.19".utf8)
                run.notes = Array("warm, twice".utf8)
                run.precision = Precision(.nvfp4, cache: .bf16)
                run.deployment.tensorParallel = 4
                run.deployment.expertParallel = 8
                run.deployment.isDataParallel = true
                run.deployment.serving = .disaggregated
                run.deployment.prefillGPUs = 2
                run.deployment.decodeGPUs = 6
                run.load.runningSequences = 31.99
                run.load.isSpeculative = true
                run.outcome.speedPerUser = 41.5
                run.outcome.timeToFirstToken = 0.120026
                run.outcome.timePerOutputToken = 0.0115952
                run.outcome.modulePower = 599.25
            },
            run("c", reference: "") { $0.outcome.timePerOutputToken = 0.1 },
        ].sorted { $0.origin.reference.lexicographicallyPrecedes($1.origin.reference) }
        #expect(try measurements(inTable: measurementTable(of: runs)) == runs)
    }

    @Test func aTableDoesNotDependOnTheOrderOfItsRuns() {
        let runs = ["a", "b", "c", "d"].map { run($0, reference: "page \($0)") }
        #expect(measurementTable(of: runs) == measurementTable(of: runs.reversed()))
    }

    // 1 / 0.0115952 s = 86.2426 tok/s, of which 86.2423 differs by 3 in a million and 80 by 7 in a hundred.
    @Test func aSpeedThatFollowsFromThePaceIsNotRepeated() throws {
        func compactedSpeed(_ speed: Double) throws -> Double? {
            let run = run("a", reference: "") {
                $0.outcome.timePerOutputToken = 0.0115952
                $0.outcome.speedPerUser = speed
            }
            let table = measurementTable(of: compacted([run]))
            #expect(try measurements(inTable: table) == compacted([run]))
            return try measurements(inTable: table).first?.outcome.speedPerUser
        }
        #expect(try compactedSpeed(86.2423) == 1 / 0.0115952)
        #expect(try compactedSpeed(80) == 80)
    }

    @Test func remarksThatFewRunsShareAreLeftOut() {
        let runs = (0..<10).map { number in
            run("r\(number)", reference: "") { $0.notes = Array("board power; run \(number)".utf8) }
        }
        #expect(compacted(runs).allSatisfy { $0.notes == Array("board power".utf8) })
        #expect(compacted(Array(runs.dropLast())).allSatisfy { $0.notes.isEmpty })
    }

    @Test(arguments: ["id,system\n", "measured runs\nx\n"])
    func anythingElseIsNoTable(text: String) {
        #expect(throws: MeasurementTableFault.self) { _ = try measurements(inTable: Array(text.utf8)) }
    }

    @Test func damagedTablesAreRefusedAndNeverTrap() throws {
        let table = measurementTable(of: [run("a", reference: "page 1"), run("b", reference: "page 2")])
        for position in table.indices {
            for mark in Array("\t\n,9z=".utf8) {
                var damaged = table
                damaged[position] = mark
                _ = try? measurements(inTable: damaged)
            }
        }
    }

    @Test func theBuiltInTableNamesSystemsAndModelsOfTheCatalogue() {
        let catalogue = loadBuiltInCatalogue().value
        let runs = MeasurementTableTests.builtIn
        #expect(runs.count > 2500)
        #expect(Set(runs.map(\.origin.id)).count == runs.count)
        #expect(Set(runs.map(\.system)).allSatisfy { catalogue.measuredSystem(named: $0) == $0 })
        #expect(Set(runs.map(\.model)).allSatisfy { catalogue.model(named: $0) != nil })
        #expect(
            runs.allSatisfy {
                !$0.origin.source.isEmpty && !$0.origin.reference.isEmpty && !$0.origin.date.isEmpty
            })
    }

    @Test func theBuiltInTableIsInItsOwnForm() throws {
        let runs = MeasurementTableTests.builtIn
        #expect(try measurements(inTable: measurementTable(of: runs)) == runs)
        #expect(measurementTable(of: runs).count <= 250_000)
    }
}
