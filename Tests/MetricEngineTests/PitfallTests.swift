import MetricEngine
import Testing

/// The 22 pitfalls of unlike quantities, each with a block that commits it and one that does not.
@Suite struct PitfallTests {
    /// A block that commits a pitfall, and what mends it.
    struct Pitfall: Sendable, CustomTestStringConvertible {
        let number: Int
        let rule: String
        let wrong: String
        /// What the caret stands under, and how often it occurs in the block before.
        let place: String
        let right: String
        let reading: String

        init(
            _ number: Int, _ rule: String, _ wrong: String, at place: String, mended right: String,
            reading: String = "2026-10-03"
        ) {
            self.number = number
            self.rule = rule
            self.wrong = wrong
            self.place = place
            self.right = right
            self.reading = reading
        }

        var testDescription: String { "\(number) \(rule)" }

        func garden(_ source: String, dated: Bool) -> MetricGarden {
            MetricGarden(
                [
                    .init("Note", nil, source), .init("S", "chat", chatSource),
                    .init("S", "fast", chatSource.replacing(">= 50", with: ">= 60")),
                    .init("S", "bf16", chatSource.replacing("fp8", with: "bf16")),
                    .init("S", "other", chatSource.replacing("llama_3_1_70b", with: "small")),
                ], reading: dated ? "2026-10-03" : reading, catalogue: .withSecondModel)
        }
    }

    static let pitfalls: [Pitfall] = [
        Pitfall(
            1, "M121", "show: MI355X.utility_power * PUE\nwith:\n  PUE: 1.2", at: "PUE",
            mended: "show: H200.node_power * PUE\nwith:\n  PUE: 1.2"),
        Pitfall(
            1, "M121", "show: H200.node_power * PUE * PUE in W\nwith:\n  PUE: 1.2", at: "PUE",
            mended: "show: H200.node_power * (1 + network_share) * PUE in W\nwith:\n  PUE: 1.2"),
        Pitfall(
            2, "M123", "show: H200.power - drawn_power\nwith:\n  drawn_power: 500 W", at: "drawn_power",
            mended:
                "show: rated_power * power_load - drawn_power\nwith:\n  rated_power: 700 W\n  drawn_power: 500 W"
        ),
        Pitfall(
            2, "M123", "show: H200.power in W as Average draw", at: "Average draw",
            mended: "show: H200.power in W as Rated power"),
        Pitfall(
            2, "M123", "show: H200.power * 1 yr in MWh", at: "H200.power * 1 yr",
            mended:
                "show:\n  - H200.power * power_load * 1 yr in MWh\n  - H200.power * 1 yr in MWh as Rated energy"
        ),
        Pitfall(
            3, "M151", "show: GB300_NVL72.power * 24 h * energy_price\nwith:\n  energy_price: 0.1 USD/kWh",
            at: "GB300_NVL72.power * 24 h",
            mended:
                "show: GB300_NVL72.power * power_load * 24 h * energy_price\nwith:\n  energy_price: 0.1 USD/kWh"
        ),
        Pitfall(
            3, "M151", "show: drawn_power * 150 USD/kW/month in USD/yr\nwith:\n  drawn_power: 8 kW",
            at: "drawn_power",
            mended: "show: contracted_power * 150 USD/kW/month in USD/yr\nwith:\n  contracted_power: 10 kW"),
        Pitfall(
            4, "M127", "show: sparse_rate / GB300.fp4\nwith:\n  sparse_rate: 20 PFLOP/s", at: "GB300.fp4",
            mended: "show: (sparse_rate / 2) / GB300.fp4\nwith:\n  sparse_rate: 20 PFLOP/s"),
        Pitfall(
            5, "M128", "show: both_ways / H200.scaleup_bandwidth\nwith:\n  both_ways: 900 GB/s",
            at: "H200.scaleup_bandwidth",
            mended: "show: (both_ways / 2) / H200.scaleup_bandwidth\nwith:\n  both_ways: 900 GB/s"),
        Pitfall(
            6, "M129", "show: superchips + packages\nwith:\n  superchips: 9000 gpu\n  packages: 72 gpu",
            at: "packages",
            mended: "show: superchips * 2 + packages\nwith:\n  superchips: 9000 gpu\n  packages: 72 gpu"),
        Pitfall(
            7, "M141", "show: raw_memory - H200.memory\nwith:\n  raw_memory: 144 GB", at: "H200.memory",
            mended: "show: usable_memory - H200.memory\nwith:\n  usable_memory: 141 GB"),
        Pitfall(
            8, "M124",
            "compare: [H200]\nscenario: \"[[S#chat]]\"\nmetrics: throughput / total_rate\nwith:\n  total_rate: 9000 tok/s",
            at: "total_rate",
            mended:
                "compare: [H200]\nscenario: \"[[S#chat]]\"\nmetrics: throughput / (total_rate * output / (input + output))\nwith:\n  total_rate: 9000 tok/s"
        ),
        Pitfall(
            9, "M152",
            "show: bill / (output_rate + cached_rate)\nwith:\n  bill: 3 USD/h\n  output_rate: 900 tok/s\n  cached_rate: 5000 tok/s",
            at: "(output_rate + cached_rate)",
            mended:
                "show: bill / (output_rate + uncached_rate)\nwith:\n  bill: 3 USD/h\n  output_rate: 900 tok/s\n  uncached_rate: 1000 tok/s"
        ),
        Pitfall(
            10, "M125",
            "compare: [H200]\nscenario: \"[[S#chat]]\"\nmetrics: cost_per_hour / peak_throughput in EUR/Mtok",
            at: "peak_throughput",
            mended:
                "compare: [H200]\nscenario: \"[[S#chat]]\"\nmetrics: cost_per_hour / (peak_throughput * utilisation * uptime) in EUR/Mtok"
        ),
        Pitfall(
            10, "M125", "show: rate * utilisation\nwith:\n  rate: 900 tok/s\n  utilisation: 100 %",
            at: "100 %",
            mended: "show: rate * utilisation\nwith:\n  rate: 900 tok/s\n  utilisation: 40 % to 60 %"),
        Pitfall(
            11, "M142", "show: rate * gpu_busy\nwith:\n  rate: 900 tok/s\n  gpu_busy: 5 %", at: "gpu_busy",
            mended: "show: rate * utilisation\nwith:\n  rate: 900 tok/s\n  utilisation: 5 %"),
        Pitfall(
            11, "M142",
            "show: rate * utilisation\nwith:\n  rate: 900 tok/s\n  contracted: 87 %\n  utilisation: contracted",
            at: "utilisation",
            mended: "show: rate * utilisation\nwith:\n  rate: 900 tok/s\n  share: 45 %\n  utilisation: share"),
        Pitfall(
            12, "M153", "show: H200.hourly_price * utilisation\nwith:\n  utilisation: 50 %",
            at: "utilisation",
            mended: "show: H200.hourly_price / utilisation\nwith:\n  utilisation: 50 %"),
        Pitfall(
            13, "M220", "show: GB300.fp4 / H200.fp8", at: "H200.fp8", mended: "show: GB300.fp8 / H200.fp8"),
        Pitfall(
            13, "M220", "show: [[S#chat]].H200.cost_per_mtok / [[S#bf16]].H200.cost_per_mtok",
            at: "[[S#bf16]].H200.cost_per_mtok",
            mended:
                "show: [[S#chat]].H200.cost_per_mtok / [[S#bf16]].H200.cost_per_mtok\nexpect:\n  - quality_loss < 1 %\nwith:\n  quality_loss: 0.4 %"
        ),
        Pitfall(
            14, "M221", "show: [[S#chat]].H200.cost_per_mtok / [[S#fast]].H200.cost_per_mtok",
            at: "[[S#fast]].H200.cost_per_mtok",
            mended: "show: [[S#fast]].H100.cost_per_mtok / [[S#fast]].H200.cost_per_mtok"),
        Pitfall(
            15, "M126", "show: H200.hourly_price as Rental price", at: "Rental price",
            mended: "show: H200.hourly_price as Cost of ownership"),
        Pitfall(
            15, "M126", "show: rent\nlet:\n  rent: H200.hourly_price", at: "rent",
            mended: "show: owned\nlet:\n  owned: H200.hourly_price"),
        Pitfall(
            16, "M154", "show: price * (interest / 12)\nwith:\n  price: 300 kUSD\n  interest: 8 %/yr",
            at: "12",
            mended:
                "show: price * (exp(log(1 + interest * 1 yr) / 12) - 1)\nwith:\n  price: 300 kUSD\n  interest: 8 %/yr"
        ),
        Pitfall(
            17, "M155", "show: offer\nwith:\n  offer: 2.5 USD/h/gpu [^site]", at: "[^site]",
            mended: "show: offer\nwith:\n  offer: 2.5 USD/h/gpu [^site]", reading: "some day"),
        Pitfall(
            17, "M155", "show: 3 EUR in USD\nrates:\n  EUR: 1.08 USD", at: "1.08 USD",
            mended: "show: 3 EUR in USD\nrates:\n  EUR: 1.08 USD [^ecb]"),
        Pitfall(
            18, "M156", "show: speedup\nwith:\n  speedup: 35 [^site]", at: "35",
            mended: "show: speedup\nwith:\n  speedup: 12 to 35 [^site]",
            reading: "up to 35 times, read 2026-10-03"),
        Pitfall(
            19, "M157",
            "show: input_cost + output_cost\nwith:\n  input_cost: 0.1 USD/Mtok\n  output_cost: 0.4 USD/Mtok",
            at: "output_cost",
            mended:
                "show: input_cost * input_tokens + output_cost * output_tokens\nwith:\n  input_cost: 0.1 USD/Mtok\n  output_cost: 0.4 USD/Mtok\n  input_tokens: 8192 tok\n  output_tokens: 1024 tok"
        ),
        Pitfall(
            20, "M158",
            "system: Own\nfrom: GB300_NVL72\nwith:\n  price: 3 MUSD\nlet:\n  yearly: capital_per_hour + price / life",
            at: "price / life",
            mended:
                "system: Own\nfrom: GB300_NVL72\nwith:\n  price: 3 MUSD\nlet:\n  yearly: capital_per_hour"),
        Pitfall(
            21, "M159", "show: 1 MW * PUE\nwith:\n  PUE: 0.9", at: "0.9",
            mended: "show: 1 MW * PUE\nwith:\n  PUE: 1.1"),
        Pitfall(
            21, "M159", "show: 900 tok/s * utilisation\nwith:\n  utilisation: 90 % to 110 %", at: "110 %",
            mended: "show: 900 tok/s * utilisation\nwith:\n  utilisation: 80 % to 95 %"),
        Pitfall(
            21, "M159", "show: 900 tok/s * uptime\nwith:\n  downs: 2\n  uptime: 1 + downs / 10",
            at: "1 + downs / 10",
            mended: "show: 900 tok/s * uptime\nwith:\n  downs: 2\n  uptime: 1 - downs / 10"),
        Pitfall(
            21, "M159",
            "compare: [H200]\nscenario: \"[[S#chat]]\"\nmetrics: cost_per_mtok in EUR/Mtok\nwith:\n  throughput: 200_000 tok/s",
            at: "200_000 tok/s",
            mended:
                "compare: [H200]\nscenario: \"[[S#chat]]\"\nmetrics: cost_per_mtok in EUR/Mtok\nwith:\n  throughput: 20_000 tok/s"
        ),
        Pitfall(
            22, "M222", "show: [[S#chat]].H200.cost_per_mtok / [[S#other]].H200.cost_per_mtok",
            at: "[[S#other]].H200.cost_per_mtok",
            mended:
                "show: ([[S#chat]].H200.cost_per_mtok / chat_bytes) / ([[S#other]].H200.cost_per_mtok / other_bytes)\nwith:\n  chat_bytes: 4.4 B/tok\n  other_bytes: 3.9 B/tok"
        ),
    ]

    @Test(arguments: pitfalls)
    func isFoundAtItsPlaceAndNowhereElse(pitfall: Pitfall) {
        let faults = pitfall.garden(pitfall.wrong, dated: false).faults()
        #expect(faults.map(\.rule) == [pitfall.rule], "\(faults.map(\.message))")
        #expect(faults.first?.place == pitfall.place)
        #expect((pitfall.number == 21 ? 1...1 : 1...2).contains(faults.first?.labels.count ?? 0))
        let mended = pitfall.garden(pitfall.right, dated: pitfall.number == 17)
        #expect(mended.faults() == [])
        #expect(mended.result() != nil)
    }

    @Test func everyPitfallHasAPairOfBlocks() {
        #expect(Set(Self.pitfalls.map(\.number)) == Set(1...22))
    }
}

extension String {
    fileprivate func replacing(_ part: String, with other: String) -> String {
        var result = ""
        var rest = self[...]
        while !rest.isEmpty {
            if rest.hasPrefix(part) {
                result += other
                rest = rest.dropFirst(part.count)
            } else {
                result.append(rest.removeFirst())
            }
        }
        return result
    }
}

extension Catalogue {
    /// The test catalogue with one more model, of the same shape under another name.
    fileprivate static let withSecondModel: Catalogue = {
        let entries = Catalogue.test.entries.map { entry in
            entry.kind == .model
                ? CatalogueEntry(
                    .model, id: Array("small".utf8), name: Array("small".utf8), fields: entry.fields)
                : nil
        }
        return Catalogue(
            sources: Catalogue.test.sources, entries: Catalogue.test.entries + entries.compactMap { $0 },
            names: Catalogue.test.names)
    }()
}
