import MetricEngine
import Testing
import WattleCatalogue
import WattleDiagnostics
import WattleText

struct MeasurementReadingTests {
    private static let builtIn = loadBuiltInCatalogue().value
    private var catalogue: Catalogue { MeasurementReadingTests.builtIn }
    private let header = "system,gpus,model,weights,input_tokens,output_tokens,output_tok_s_gpu"
    private let row = "h200,8,deepseek-v3,fp8,1024,512,250.5"

    private func read(_ text: String) -> Diagnosed<MeasurementReading> {
        readMeasurements(Array(text.utf8), path: "runs.csv", catalogue: catalogue)
    }

    /// `line:column` of a finding, both counted from one.
    private func place(_ finding: Diagnostic, in text: String) -> String {
        let lines = LineIndex(Array(text.utf8))
        let line = lines.line(at: finding.range.start)
        let start = lines.bounds(ofLine: line, in: Array(text.utf8)).start
        return "\(line + 1):\(finding.range.start - start + 1)"
    }

    @Test func everyColumnArrivesInBaseUnits() throws {
        let reading = read(
            """
            id,source,source_ref,source_date,system,gpus,model,weights,kv_cache,framework,input_tokens,\
            output_tokens,running_sequences,tensor_parallel,expert_parallel,data_parallel_attention,mtp,serving,\
            prefill_gpus,decode_gpus,output_tok_s_gpu,tok_s_user,ttft_ms,tpot_ms,gpu_power_w,notes
            r1,Our lab,run 7,2026-11-20,h100,16,llama-3.1-70b,fp8,bf16,vLLM 0.19,2000,500,64,8,1,yes,yes,\
            disaggregated,4,12,812.5,40,250,25,612,"warm, twice"

            """)
        #expect(reading.diagnostics.isEmpty)
        let run = try #require(reading.value.rows.first)
        #expect(run.origin.id == Array("r1".utf8))
        #expect(run.origin.source == Array("Our lab".utf8))
        #expect(run.origin.reference == Array("run 7".utf8))
        #expect(run.origin.date == Array("2026-11-20".utf8))
        #expect(run.system == Array("h100".utf8))
        #expect(run.model == Array("llama-3.1-70b".utf8))
        #expect(run.precision == Precision(.fp8, cache: .bf16))
        #expect(run.framework == Array("vLLM 0.19".utf8))
        #expect(run.notes == Array("warm, twice".utf8))
        var deployment = Measurement.Deployment(gpus: 16)
        deployment.tensorParallel = 8
        deployment.expertParallel = 1
        deployment.isDataParallel = true
        deployment.serving = .disaggregated
        deployment.prefillGPUs = 4
        deployment.decodeGPUs = 12
        #expect(run.deployment == deployment)
        var load = Measurement.Load(inputTokens: 2000, outputTokens: 500)
        load.runningSequences = 64
        load.isSpeculative = true
        #expect(run.load == load)
        var outcome = Measurement.Outcome(throughputPerGPU: 812.5)
        outcome.speedPerUser = 40
        outcome.timeToFirstToken = 0.25
        outcome.timePerOutputToken = 0.025
        outcome.modulePower = 612
        #expect(run.outcome == outcome)
    }

    @Test func requiredColumnsAloneAreEnough() throws {
        let reading = read("\(header)\n\(row)\n")
        #expect(reading.diagnostics.isEmpty)
        let run = try #require(reading.value.rows.first)
        #expect(run.origin.id == Array("line 2".utf8))
        #expect(run.precision.cache == .fp8)
        #expect(run.deployment.serving == .aggregated)
        #expect(run.load.runningSequences == nil && !run.load.isSpeculative)
        #expect(run.outcome == Measurement.Outcome(throughputPerGPU: 250.5))
    }

    @Test func columnsStandInAnyOrderAndUnknownOnesAreReported() throws {
        let text = "output_tok_s_gpu,model,ttft_m,gpus,output_tokens,input_tokens,system,weights\n"
        let reading = read(text + "250.5,deepseek-v3,1,8,512,1024,h200,fp8\n")
        #expect(reading.value.rows == read("\(header)\n\(row)\n").value.rows)
        #expect(reading.diagnostics.map(\.rule) == ["MEA002"])
        #expect(reading.diagnostics.first?.help == ["did you mean 'ttft_ms'?"])
        #expect(reading.diagnostics.first.map { place($0, in: text) } == "1:24")
    }

    @Test(arguments: ["h200", "H200", "h200-sxm", "DGX_H200", "dgx h200"])
    func aSystemMayBeNamedAsBlocksNameIt(name: String) {
        let reading = read("\(header)\n\(name),8,DeepSeek V3,fp8,1024,512,250.5\n")
        #expect(reading.value.rows.map(\.system) == [Array("h200".utf8)])
        #expect(reading.value.rows.map(\.model) == [Array("deepseek-v3".utf8)])
    }

    @Test(arguments: [
        ("h2000,8,deepseek-v3,fp8,1024,512,250", "MEA004", "3:1"),
        ("h200,8,deepseek-v9,fp8,1024,512,250", "MEA004", "3:8"),
        ("h200,eight,deepseek-v3,fp8,1024,512,250", "MEA003", "3:6"),
        ("h200,8,deepseek-v3,fp7,1024,512,250", "MEA003", "3:20"),
        ("h200,8,deepseek-v3,fp8,,512,250", "MEA003", "3:24"),
        ("h200,8,deepseek-v3,fp8,1024,512,-250", "MEA003", "3:33"),
        ("h200,8,deepseek-v3,fp8,1024,512,nan", "MEA003", "3:33"),
        ("h200,8,deepseek-v3,fp8,1024,512,0", "MEA003", "3:33"),
        ("h200,8,deepseek-v3,fp8,1024,512", "MEA003", "3:1"),
        ("h200,8,\"deepseek\"-v3,fp8,1024,512,250", "MEA003", "3:8"),
    ])
    func aBadRowIsLeftOutAndTheOthersAreRead(bad: String, rule: String, place: String) {
        let text = "\(header)\n\(row)\n\(bad)\n\(row)\n"
        let reading = read(text)
        #expect(reading.value.rows.count == 2)
        #expect(reading.value.skipped == 1)
        #expect(reading.diagnostics.map(\.rule.description) == [rule])
        #expect(reading.diagnostics.map(\.severity) == [.warning])
        #expect(reading.diagnostics.map { self.place($0, in: text) } == [place])
    }

    @Test(arguments: [
        ("", "1:1"),
        ("system,gpus,model,weights,input_tokens,output_tokens\n", "1:1"),
        ("gpus,system,model,weights,gpus\n", "1:27"),
    ])
    func aFileWithoutWhatIsNeededIsOneError(text: String, place: String) {
        let reading = read(text)
        #expect(reading.value.rows.isEmpty)
        #expect(reading.diagnostics.map(\.rule) == ["MEA001"])
        #expect(reading.diagnostics.map(\.severity) == [.error])
        #expect(reading.diagnostics.map { self.place($0, in: text) } == [place])
    }

    @Test func anIdStandsOnce() {
        let text = "id,\(header)\nrun-7,\(row)\nrun-7,\(row)\n"
        let reading = read(text)
        #expect(reading.value.rows.count == 1)
        #expect(reading.diagnostics.map(\.rule) == ["MEA005"])
        #expect(reading.diagnostics.map { place($0, in: text) } == ["3:1"])
    }

    // RFC 4180, section 2: quoted cells hold commas, line breaks and doubled quotes; lines may end in CR LF.
    @Test func quotedCellsAndForeignLineEndsAreRead() {
        let text = "\u{FEFF}notes,\(header)\r\n\"a, \"\"b\"\"\r\nc\",\(row)\r\n\r\n,\(row)"
        let reading = read(text)
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.value.rows.map(\.notes) == [Array("a, \"b\"\r\nc".utf8), []])
    }

    @Test func anOpenQuoteEndsTheFileWithAFinding() {
        let reading = read("\(header)\n\(row)\n\"h200,8\n")
        #expect(reading.value.rows.count == 1)
        #expect(reading.diagnostics.map(\.rule) == ["MEA003"])
    }

    // Python 3: float('921.6') and so on print back the same shortest text.
    @Test(arguments: ["921.6", "0.1", "123456.789", "1e-3", "3.141592653589793", "00.5", "7372.80"])
    func numbersAreTheNearestDoubles(text: String) {
        let reading = read("\(header)\nh200,8,deepseek-v3,fp8,1024,512,\(text)\n")
        #expect(reading.value.rows.map(\.outcome.throughputPerGPU) == [Double(text)])
    }

    @Test func everyMeasuredNameOfTheCatalogueIsUnderstood() {
        for name in catalogue.names where !name.measuredSystem.isEmpty {
            #expect(catalogue.measuredSystem(named: name.measuredSystem) == name.measuredSystem)
            #expect(catalogue.measuredSystem(named: name.name) == name.measuredSystem)
        }
    }

    @Test func damagedFilesAreReportedAndNeverTrap() {
        let text = Array("id,notes,\(header)\na,\"x\",\(row)\nb,\"y, z\",\(row)\n".utf8)
        let marks = Array("\",\n\r0x".utf8)
        for position in text.indices {
            for mark in marks {
                var damaged = text
                damaged[position] = mark
                let reading = readMeasurements(damaged, path: "runs.csv", catalogue: catalogue)
                #expect(reading.value.rows.count <= 2)
                #expect(reading.diagnostics.allSatisfy { $0.range.end <= damaged.count && !$0.help.isEmpty })
            }
        }
    }
}
