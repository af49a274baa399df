import MetricEngine
import Testing
import WattleTestSupport

/// A garden of metric blocks in memory, resolved as a build would.
struct MetricGarden {
    private(set) var program: MetricProgram
    private let sources: [String]

    struct Block {
        let note: String
        let id: String?
        let source: String

        init(_ note: String, _ id: String?, _ source: String) {
            self.note = note
            self.id = id
            self.source = source
        }
    }

    init(
        _ blocks: [Block], footnotes: [String] = ["eurostat", "site", "ecb"], reading: String = "2026-10-03",
        catalogue: Catalogue = .test, measurements: [Measurement] = []
    ) {
        var notes: [String] = []
        for block in blocks where !notes.contains(block.note) { notes.append(block.note) }
        let parsed = blocks.map {
            parseBlock(BlockSource(Array($0.source.utf8), id: $0.id.map { Array($0.utf8) }))
        }
        let programBlocks = zip(blocks, parsed).map { block, parsed in
            ProgramBlock(
                parsed, note: notes.firstIndex(of: block.note) ?? 0,
                references: parsed.references.map { MetricGarden.target($0, blocks) })
        }
        let texts = footnotes.map {
            FootnoteText(label: Array($0.utf8), text: Array("source \($0), read \(reading)".utf8))
        }
        sources = blocks.map(\.source)
        program = MetricProgram(
            blocks: programBlocks, footnotes: notes.map { _ in texts }, catalogue: catalogue,
            measurements: BenchmarkTable(measurements))
    }

    static func target(_ reference: BlockReference, _ blocks: [Block]) -> ReferenceTarget {
        let note = String(decoding: reference.note, as: UTF8.self)
        let id = String(decoding: reference.id, as: UTF8.self)
        if let found = blocks.firstIndex(where: { $0.note == note && $0.id == id }) { return .block(found) }
        let ids = blocks.filter { $0.note == note }.compactMap { $0.id.map { Array($0.utf8) } }
        return .missing(ids: ids.isEmpty ? nil : ids)
    }

    /// The faults of a block as text.
    func faults(_ index: Int = 0) -> [FaultText] {
        program.evaluate(block: index).faults.map { FaultText($0, in: sources[index]) }
    }

    func result(_ index: Int = 0) -> BlockResult? { program.evaluate(block: index).result }
}

extension MetricGarden: CustomTestStringConvertible {
    var testDescription: String { "a garden of \(sources.count) blocks" }
}

/// A fault as text.
struct FaultText: Equatable {
    let rule: String
    let message: String
    /// What the range covers.
    let place: String
    /// Each as the text under it, a colon and the remark.
    let labels: [String]
    let help: [String]

    init(_ fault: MetricFault, in source: String) {
        let bytes = Array(source.utf8)
        func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
        rule = String(decoding: fault.rule.name, as: UTF8.self)
        message = String(decoding: fault.message, as: UTF8.self)
        place = text(fault.range)
        labels = fault.labels.map { label in
            label.block == nil
                ? "\(text(label.range)): \(String(decoding: label.text, as: UTF8.self))"
                : "elsewhere: \(String(decoding: label.text, as: UTF8.self))"
        }
        help = fault.help.map { String(decoding: $0, as: UTF8.self) }
    }
}

extension [UInt8] {
    var text: String { String(decoding: self, as: UTF8.self) }
}

extension Catalogue {
    /// A few entries with the figures of their data sheets, typed here.
    static let test = Catalogue(
        sources: [
            SourceEntry(
                key: Array("sheet".utf8), title: Array("vendor data sheet".utf8),
                url: Array("https://example.org/sheet".utf8), readDate: Array("2026-05-02".utf8))
        ],
        entries: [
            entry(
                .accelerator, "h200-sxm",
                [
                    (.memory, 141), (.memoryBandwidth, 4.8), (.bf16, 989), (.fp8, 1979),
                    (.scaleUpBandwidth, 450),
                    (.scaleUpDomain, 8), (.modulePower, 700), (.nodePower, 1275), (.utilityPower, 1730),
                ]),
            entry(
                .accelerator, "h100-sxm",
                [
                    (.memory, 80), (.memoryBandwidth, 3.35), (.bf16, 989), (.fp8, 1979),
                    (.scaleUpBandwidth, 450),
                    (.scaleUpDomain, 8), (.modulePower, 700), (.nodePower, 1275),
                ]),
            entry(
                .accelerator, "mi355x",
                [
                    (.memory, 288), (.memoryBandwidth, 8), (.bf16, 2300), (.fp8, 4600),
                    (.scaleUpBandwidth, 538),
                    (.scaleUpDomain, 8), (.modulePower, 1400), (.utilityPower, 2650),
                ]),
            entry(
                .accelerator, "gb300-nvl72",
                [
                    (.memory, 288), (.memoryBandwidth, 8), (.bf16, 2500), (.fp8, 5000), (.fp4, 15000),
                    (.scaleUpBandwidth, 900), (.scaleUpDomain, 72), (.modulePower, 1400),
                ]),
            entry(
                .system, "dgx-h200", [(.maxInputPower, 10.2), (.accelerators, 8)], accelerator: "h200-sxm"),
            entry(
                .system, "dgx-h100", [(.maxInputPower, 10.2), (.accelerators, 8)], accelerator: "h100-sxm"),
            entry(
                .system, "gb300-nvl72-rack", [(.maxInputPower, 135), (.accelerators, 72)],
                accelerator: "gb300-nvl72"
            ),
            entry(
                .model, "llama-3.1-70b",
                [
                    (.layers, 80), (.hidden, 8192), (.heads, 64), (.kvHeads, 8), (.headDimension, 128),
                    (.feedForward, 28672), (.vocabulary, 128_256),
                ]),
            entry(
                .calibration, "default",
                [
                    (.memoryUtilisation, 66), (.prefillUtilisation, 50), (.attentionUtilisation, 20),
                    (.decodeUtilisation, 42), (.fourBitReadFactor, 1), (.denseLayerOverhead, 35),
                    (.expertLayerOverhead, 100), (.sparseAttentionFactor, 1.5), (.collectiveLatency, 9),
                    (.exchangeLatency, 40), (.linkEfficiency, 30), (.sequenceOverhead, 34),
                    (.speculationGain, 1.5), (.verifiedTokens, 3), (.memoryReserve, 90), (.cacheHorizon, 60),
                    (.decodeMatching, 92), (.prefillMatching, 90), (.queueingShare, 5),
                    (.firstTokenFloor, 100_000), (.powerFloor, 39), (.powerMemory, 53), (.powerCompute, 174),
                    (.spreadPower, 15), (.spreadDense, 20), (.spreadExperts, 33), (.spreadSpeculative, 45),
                    (.spreadDisaggregated, 35), (.spreadAMD, 45), (.spreadFirstToken, 90),
                    (.pairCorrelation, 60),
                ]),
            ownership("h200-sxm", 1.74), ownership("h100-sxm", 1.69), ownership("gb300-nvl72", 3.3),
            ownership("mi355x", 1.9),
            facility("utilisation-inference-production", 0.45, .one),
            facility("network-share-inferencex-h100", 0.08, .one),
            facility("life-inferencex-economic", 4, .years),
            facility("cost-of-capital-strong-corporate-bank", 7.5, .perYear),
            facility("power-h100-node-intensive-share", 0.76, .one),
        ],
        names: [
            name("H200", false, "h200-sxm", "dgx-h200", 8), name("H100", false, "h100-sxm", "dgx-h100", 8),
            name("MI355X", false, "mi355x", "", 8),
            name("GB300", false, "gb300-nvl72", "gb300-nvl72-rack", 72),
            NameEntry(
                name: Array("GB300_NVL72".utf8), isSystem: true, id: Array("gb300-nvl72-rack".utf8),
                acceleratorsPerSystem: 72, ownership: Array("gb300-nvl72".utf8)),
        ])

    private static func entry(
        _ kind: EntryKind, _ id: String, _ values: [(FigureKey, Double)], accelerator: String = ""
    ) -> CatalogueEntry {
        CatalogueEntry(
            kind, id: Array(id.utf8), name: Array(id.utf8),
            attributes: accelerator.isEmpty ? [] : [.init(.accelerator, Array(accelerator.utf8))],
            fields: values.map { key, value in
                .init(key, CatalogueFigure(value, key.unit ?? .one, source: 0, grade: .vendorSpec))
            })
    }

    private static func ownership(_ id: String, _ price: Double) -> CatalogueEntry {
        CatalogueEntry(
            .ownershipCost, id: Array(id.utf8), name: Array("cost of \(id)".utf8),
            fields: [
                .init(
                    .neocloud,
                    CatalogueFigure(price, .moneyPerGPUHour, source: 0, grade: .estimate, currency: .usd))
            ])
    }

    private static func facility(_ id: String, _ value: Double, _ unit: FigureUnit) -> CatalogueEntry {
        CatalogueEntry(
            .facility, id: Array(id.utf8), name: Array(id.utf8),
            fields: [.init(.value, CatalogueFigure(value, unit, source: 0, grade: .estimate))])
    }

    private static func name(
        _ name: String, _ isSystem: Bool, _ id: String, _ system: String, _ count: Double
    ) -> NameEntry {
        NameEntry(
            name: Array(name.utf8), isSystem: isSystem, id: Array(id.utf8), defaultSystem: Array(system.utf8),
            acceleratorsPerSystem: count, ownership: Array(id.utf8))
    }
}

/// E3 of the language's examples.
let chatSource = serviceScenario
