import MetricEngine
import Testing
import WattleCatalogue
import WattleDiagnostics

struct BuiltInCatalogueTests {
    private let catalogue = loadBuiltInCatalogue().value

    /// Replacing a figure must be seen at its path, and nowhere else.
    @Test func everyFigureCanBeReplacedByItsPath() throws {
        let references = catalogue.references
        #expect(references.count > 700)
        for reference in references {
            let path = catalogue.path(of: reference)
            #expect(catalogue.reference(path: path) == reference, "\(String(decoding: path, as: UTF8.self))")
            let before = try #require(catalogue.figure(reference)).value
            let changed = catalogue.replacing(path: path, value: before + 1)
            #expect(changed.figure(reference)?.value == before + 1)
        }
    }

    /// A figure that the model reads must change what it gives, and be among those it says it read.
    @Test(arguments: [
        "hardware/h200-sxm.memory_bandwidth", "hardware/h200-sxm.fp8", "models/deepseek-v3.experts",
        "calibration/default.memory_utilisation", "calibration/default.expert_layer_overhead",
    ])
    func figuresThatAreReadMatter(path: String) throws {
        let path = Array(path.utf8)
        let reference = try #require(catalogue.reference(path: path))
        let value = try #require(catalogue.figure(reference)).value
        #expect(try model(catalogue).references.contains(reference))
        #expect(try rate(catalogue) != rate(catalogue.replacing(path: path, value: value * 1.1)))
    }

    /// Peak speed of memory must help, on every accelerator whose figures suffice.
    @Test func everyCompleteAcceleratorHasAnOperatingPoint() throws {
        let llama = try #require(catalogue.model(named: "llama-3.1-8b".utf8))
        let workload = Workload(inputTokens: 1000, outputTokens: 500, precision: Precision(.bf16))
        var found = 0
        for index in catalogue.entries.indices where catalogue.entries[index].kind == .accelerator {
            guard
                let model = try? catalogue.performanceModel(
                    accelerator: index, model: llama, workload: workload)
            else { continue }
            guard case .found(let point) = model.bestOperatingPoint(.init(minimumSpeedPerUser: 5)) else {
                continue
            }
            #expect(point.throughputPerGPU > 0 && point.throughputPerGPU < 100_000)
            found += 1
        }
        #expect(found >= 15)
    }

    /// The totals that the publishers state, in billions.
    @Test(arguments: [
        ("llama-3.1-405b", 405.8), ("kimi-k2", 1026.4), ("qwen3-235b-a22b", 235.1), ("mixtral-8x7b", 46.7),
        ("gpt-oss-120b", 116.8), ("glm-5", 743.2), ("deepseek-v3", 671),
    ])
    func shapesAddUpToThePublishedTotals(name: String, billions: Double) throws {
        let index = try #require(catalogue.model(named: name.utf8))
        let model = try #require(ModelArchitecture(catalogue.entries[index]))
        #expect((model.totalParameters / 1e9 - billions).magnitude < 0.06)
    }

    /// The sizes that the publishers state, with their sources in the catalogue: totals within a twentieth.
    ///
    /// Active parameters count one embedding matrix and no linear attention, as some publishers do and some do not: a
    /// fifth for those, which holds for every model listed.
    @Test func shapesAgreeWithWhatPublishersState() throws {
        var compared = 0
        for entry in catalogue.entries where entry.kind == .model {
            guard let published = entry.value(.publishedParameters) else { continue }
            let model = try #require(ModelArchitecture(entry))
            #expect((model.totalParameters / published - 1).magnitude < 0.05, "\(entry.id)")
            if let active = entry.value(.publishedActiveParameters) {
                #expect((model.activeParameters / active - 1).magnitude < 0.2, "\(entry.id)")
            }
            compared += 1
        }
        #expect(compared >= 13)
    }

    /// Bytes of cache a token, from the published shapes by hand: 2 x 8 x 128 x 2 B x 32 layers = 128 KiB for
    /// Llama-3.1-8B; one latent of 512 + 64 elements in 61 layers for DeepSeek-V3; 15 of 60 layers for Qwen3.5.
    @Test(arguments: [
        ("llama-3.1-8b", 131_072.0), ("llama-3.1-70b", 327_680), ("deepseek-v3", 70_272), ("kimi-k2", 70_272),
        ("qwen3.5-397b-a17b", 30_720), ("gpt-oss-120b", 36_864),
    ])
    func cachesFollowFromTheShapes(name: String, bytes: Double) throws {
        let index = try #require(catalogue.model(named: name.utf8))
        let model = try #require(ModelArchitecture(catalogue.entries[index]))
        #expect(2 * model.cacheElementsPerToken == bytes)
    }

    @Test func everyNameLeadsToFiguresOrSaysThatThereAreNone() {
        for name in catalogue.names {
            do throws(HardwareFailure) {
                let found = try catalogue.hardware(named: name.name)
                #expect(catalogue.entries[found.accelerator].kind == .accelerator)
            } catch {
                #expect(error == .withoutFigures)
                let system = catalogue.entry(name.id, in: EntryKind.system.group)
                #expect(system.map { catalogue.entries[$0].text(.accelerator).isEmpty } ?? name.id.isEmpty)
            }
        }
    }

    @Test func unknownNamesGetTheNearest() {
        let nearest = ["H100", "A100", "H200"].map { Array($0.utf8) }
        #expect(throws: HardwareFailure.unknown(nearest: nearest)) {
            _ = try catalogue.hardware(named: "H10O".utf8)
        }
        #expect(throws: HardwareFailure.notHardware(.model)) {
            _ = try catalogue.hardware(named: "deepseek-v3".utf8)
        }
    }

    @Test func listingsNameTheSource() throws {
        let listed = catalogue.figures(of: Array("gb300-nvl72".utf8))
        let memory = try #require(listed.first { $0.key == .memory })
        #expect(memory.path == Array("hardware/gb300-nvl72.memory".utf8))
        #expect(memory.figure.value == 288)
        #expect(memory.source.url.starts(with: "https://www.nvidia.com/".utf8))
        #expect(listed.contains { $0.path == Array("ownership/gb300-nvl72.rental".utf8) })
    }

    private func model(_ catalogue: Catalogue) throws -> PerformanceModel {
        let hardware = try catalogue.hardware(named: "H200".utf8)
        let model = try #require(catalogue.model(named: "deepseek-v3".utf8))
        let workload = Workload(inputTokens: 100, outputTokens: 1000, precision: Precision(.fp8))
        return try catalogue.performanceModel(
            accelerator: hardware.accelerator, model: model, workload: workload)
    }

    private func rate(_ catalogue: Catalogue) throws -> Double {
        try model(catalogue).point(.expertParallel(8), batch: 1024).throughputPerGPU
            + model(catalogue).point(.expertParallel(8), batch: 8).throughputPerGPU
    }
}
