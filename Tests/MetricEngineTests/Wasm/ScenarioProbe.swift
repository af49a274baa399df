import MetricEngine

/// Seeded scenarios, computed by whichever engine this file is compiled with: a test compares the digests of the
/// native one and of the browser's.
///
/// The figures of hardware and models are round numbers near real ones; only that both engines get the same matters.
enum ScenarioProbe {
    /// A digest of everything that comes out of one scenario: numbers bit by bit, texts, and faults.
    static func digest(of scenario: UInt64) -> UInt64 {
        let evaluation = evaluation(of: scenario)
        var digest = Digest()
        for fault in evaluation.faults { digest.add(fault.rule.name + fault.message) }
        if let result = evaluation.result { digest.add(result) }
        return digest.value
    }

    /// One digest of the scenarios from 0 up to `count`.
    static func digest(count: UInt64) -> UInt64 {
        var digest = Digest()
        for scenario in 0..<count { digest.add(Double(bitPattern: self.digest(of: scenario))) }
        return digest.value
    }

    static func evaluation(of scenario: UInt64) -> BlockEvaluation {
        var draws = SplitMix64(seed: scenario)
        let parsed = parseBlock(BlockSource(source(scenario, &draws), id: nil))
        var options = MetricOptions()
        options.seed = draws.next()
        // The interpreter of WebAssembly is slow, and a sample is computed like any other.
        options.limits.samples = 64
        return MetricProgram(
            blocks: [ProgramBlock(parsed, note: 0, references: [])],
            footnotes: [[FootnoteText(label: Array("said".utf8), text: Array("Said in 2026".utf8))]],
            catalogue: catalogue, options: options
        ).evaluate(block: 0)
    }

    // MARK: - Scenarios

    /// What the scenario asks: most compare.
    private static func head(_ scenario: UInt64) -> String {
        switch scenario % 12 {
        case 0:
            "sweep: utilisation from 20 % to 80 % in 3 steps\nfor: [Small, Large]\nplot: cost_per_mtok in EUR/Mtok\n"
        case 1: "solve: utilisation from 5 % to 100 %\nsuch_that: own = rent\nfor: Small\n"
        case 2:
            """
            sensitivity: cost_per_mtok in EUR/Mtok
            for: Large
            vary:
              utilisation: from 30 % to 80 %
              PUE: from 1.1 to 1.5

            """
        case 3:
            """
            claim: Larger is cheaper
            by: Somebody [^said]
            test: Small.cost_per_mtok / Large.cost_per_mtok >= 2
            holds_if: [precision]

            """
        default:
            """
            compare: [Small, Large]
            metrics:
              - throughput in tok/s
              - cost_per_mtok in EUR/Mtok
              - tokens_per_mw in tok/s/MW
            baseline: Small

            """
        }
    }

    private static func source(_ scenario: UInt64, _ draws: inout SplitMix64) -> [UInt8] {
        let speed = 5 + draws.next() % 60
        let least = 30 + draws.next() % 30
        var text = head(scenario)
        if scenario % 12 == 1 {
            text += "let:\n  own: cost_per_mtok\n  rent: rental_price * gpus / peak_throughput\n"
        }
        text += "with:\n  rental_price: 2 to 4 USD/h/gpu\n"
        text += draws.next() % 2 == 0 ? "  model: dense\n" : "  model: mixture\n"
        text += ["  precision: bf16\n", "  precision: fp8\n", "  precision: nvfp4\n"][Int(draws.next() % 3)]
        text += draws.next() % 4 == 0 ? "  serving: disaggregated\n" : ""
        text += draws.next() % 4 == 0 ? "  speculation: on\n" : ""
        var bytes = Array(text.utf8)
        func line(_ start: StaticString, _ number: UInt64, _ end: StaticString) {
            start.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
            bytes += digits(number)
            end.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
        }
        line("  input: ", 100 + draws.next() % 8000, " tok/request\n")
        line("  output: ", 50 + draws.next() % 2000, " tok/request\n")
        line("  utilisation: ", least, " % to 65 %\n")
        line("  energy_price: 0.09 to 0.1", draws.next() % 10, " EUR/kWh\n")
        line("  PUE: 1.", 1 + draws.next() % 8, "\n  network_share: 8 %\n  life: 4 yr\n")
        line("  cost_of_capital: ", 5 + draws.next() % 8, " %/yr\n")
        line("at:\n  - speed_per_user >= ", speed, " tok/s/user\nrates:\n  EUR: 1.08 USD\n")
        return bytes
    }

    private static func digits(_ number: UInt64) -> [UInt8] {
        var rest = number
        var digits: [UInt8] = []
        repeat {
            digits.append(0x30 + UInt8(rest % 10))
            rest /= 10
        } while rest > 0
        return digits.reversed()
    }

    // MARK: - Catalogue

    private static var catalogue: Catalogue {
        Catalogue(
            sources: [
                SourceEntry(
                    key: Array("probe".utf8), title: Array("round numbers".utf8),
                    url: Array("https://example.org".utf8), readDate: Array("2026-11-21".utf8))
            ],
            entries: hardware + models + [calibration] + money,
            names: [
                NameEntry(
                    name: Array("Small".utf8), isSystem: false, id: Array("small".utf8),
                    acceleratorsPerSystem: 8, ownership: Array("small".utf8)),
                NameEntry(
                    name: Array("Large".utf8), isSystem: false, id: Array("large".utf8),
                    acceleratorsPerSystem: 72, ownership: Array("large".utf8)),
            ])
    }

    private static var hardware: [CatalogueEntry] {
        [
            entry(
                .accelerator, "small",
                [
                    (.memory, 141), (.memoryBandwidth, 4.8), (.bf16, 989), (.fp8, 1979),
                    (.scaleUpBandwidth, 450), (.scaleUpDomain, 8), (.modulePower, 700), (.nodePower, 1275),
                    (.utilityPower, 1730),
                ]),
            entry(
                .accelerator, "large",
                [
                    (.memory, 288), (.memoryBandwidth, 8), (.bf16, 2500), (.fp8, 5000), (.fp4, 15_000),
                    (.scaleUpBandwidth, 900), (.scaleUpDomain, 72), (.modulePower, 1400),
                    (.nodePower, 1875), (.utilityPower, 2100),
                ]),
        ]
    }

    private static var models: [CatalogueEntry] {
        [
            entry(
                .model, "dense",
                [
                    (.layers, 80), (.hidden, 8192), (.heads, 64), (.kvHeads, 8), (.headDimension, 128),
                    (.feedForward, 28_672), (.vocabulary, 128_256),
                ]),
            entry(
                .model, "mixture",
                [
                    (.layers, 61), (.hidden, 7168), (.heads, 128), (.kvHeads, 128), (.headDimension, 128),
                    (.feedForward, 18_432), (.vocabulary, 129_280), (.experts, 256), (.expertsPerToken, 8),
                    (.expertFeedForward, 2048), (.sharedExperts, 1), (.leadingDenseLayers, 3),
                    (.kvLoraRank, 512), (.queryLoraRank, 1536), (.nopeDimension, 128), (.ropeDimension, 64),
                    (.valueDimension, 128),
                ]),
        ]
    }

    private static var calibration: CatalogueEntry {
        entry(
            .calibration, "default",
            [
                (.memoryUtilisation, 70), (.prefillUtilisation, 80), (.attentionUtilisation, 15),
                (.decodeUtilisation, 75), (.fourBitReadFactor, 1.5), (.denseLayerOverhead, 45),
                (.expertLayerOverhead, 95), (.sparseAttentionFactor, 2), (.collectiveLatency, 6),
                (.exchangeLatency, 23), (.linkEfficiency, 50), (.sequenceOverhead, 38),
                (.speculationGain, 1.9), (.verifiedTokens, 3), (.memoryReserve, 90), (.cacheHorizon, 60),
                (.decodeMatching, 90), (.prefillMatching, 140), (.queueingShare, 25),
                (.firstTokenFloor, 120_000), (.powerFloor, 37), (.powerMemory, 53), (.powerCompute, 175),
                (.spreadPower, 15), (.spreadDense, 23), (.spreadExperts, 28), (.spreadSpeculative, 45),
                (.spreadDisaggregated, 34), (.spreadAMD, 35), (.spreadFirstToken, 100),
                (.pairCorrelation, 66),
            ])
    }

    private static var money: [CatalogueEntry] {
        func price(_ id: StaticString, _ value: Double) -> CatalogueEntry {
            CatalogueEntry(
                .ownershipCost, id: bytes(id), name: bytes(id),
                fields: [
                    .init(
                        .neocloud,
                        CatalogueFigure(
                            value, .moneyPerGPUHour, source: 0, grade: .estimate, currency: .usd))
                ])
        }
        return [price("small", 1.74), price("large", 3.3)]
    }

    private static func entry(
        _ kind: EntryKind, _ id: StaticString, _ values: [(FigureKey, Double)]
    ) -> CatalogueEntry {
        CatalogueEntry(
            kind, id: bytes(id), name: bytes(id),
            fields: values.map { key, value in
                .init(key, CatalogueFigure(value, key.unit ?? .one, source: 0, grade: .estimate))
            })
    }

    private static func bytes(_ text: StaticString) -> [UInt8] { text.withUTF8Buffer { unsafe Array($0) } }
}

/// FNV-1a over 64 bits: every bit of every number and text reaches it, in order.
///
/// Reference: G. Fowler, L. C. Noll, K.-P. Vo, D. Eastlake, The FNV non-cryptographic hash algorithm.
private struct Digest {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ bytes: [UInt8]) {
        for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }

    mutating func add(_ number: Double) {
        for shift in 0..<8 { add([UInt8(truncatingIfNeeded: number.bitPattern >> (8 * UInt64(shift)))]) }
    }

    mutating func add(_ quantiles: Quantiles) {
        add(quantiles.p10)
        add(quantiles.median)
        add(quantiles.p90)
    }

    mutating func add(_ result: BlockResult) {
        for row in result.groups.flatMap({ $0.rows }) {
            for figure in row.cells.compactMap({ $0.figure }) {
                add(figure.value)
                add(figure.text)
                if let ratio = figure.ratio { add(ratio.value) }
            }
        }
        for step in result.trace { add(step.result) }
        add(result.summary)
    }
}

#if arch(wasm32)
    /// The digest of one scenario, for a runtime that can pass numbers alone.
    @_cdecl("wattle_probe")
    public func probe(_ scenario: Int64) -> Int64 {
        Int64(bitPattern: ScenarioProbe.digest(of: UInt64(bitPattern: scenario)))
    }

    /// One digest over the scenarios from 0 up to `count`.
    @_cdecl("wattle_probe_all")
    public func probeAll(_ count: Int64) -> Int64 {
        Int64(bitPattern: ScenarioProbe.digest(count: UInt64(count)))
    }
#endif
