import WattleDiagnostics

/// The rules about quantities that have one unit and are not one thing.
///
/// Each example is a block that breaks its rule and nothing else, each remedy one that breaks none; the tests run both.
let pitfallRules: [RuleDocumentation] = [
    RuleDocumentation(
        "M121", .error, "a conversion is applied once",
        why:
            "Power at the utility's meter contains the facility's overhead, and a delivered rate its utilisation; applied twice, a factor makes the figure wrong by itself.",
        example: "show: utility_power * PUE\nwith:\n  utility_power: 1.73 kW\n  PUE: 1.25",
        remedy: "show: node_power * PUE\nwith:\n  node_power: 1.275 kW\n  PUE: 1.25"),
    RuleDocumentation(
        "M122", .error, "powers are taken at one place",
        why: "Between the chip and the utility's meter lies a factor of 2.5: more than between many chips.",
        example: "show: DGX_H200.power - DGX_H200.gpu.power * 8",
        remedy: "show: DGX_H200.power - 8 kW"),
    RuleDocumentation(
        "M123", .error, "rated power is not power that is drawn",
        why:
            "A nameplate says what has to be provided for. An eight-GPU node rated at 10.2 kW was seen to draw 8.4 at most.",
        example: "show: H200.power in W as Average draw",
        remedy: "show: H200.power in W as Rated power"),
    RuleDocumentation(
        "M124", .error, "tokens of one kind are compared",
        why:
            "With prompts of 8,000 tokens and answers of 1,000, counting all tokens as output is a gift of nine times.",
        example:
            "show: total_rate / output_rate\nwith:\n  total_rate: 9000 tok/s\n  output_rate: 1000 tok/s",
        remedy:
            "show: total_rate * (output / (input + output)) / output_rate\nwith:\n  total_rate: 9000 tok/s\n  output_rate: 1000 tok/s\n  input: 8000 tok/request\n  output: 1000 tok/request"
    ),
    RuleDocumentation(
        "M125", .error, "rates are averages over the same hours",
        why:
            "A machine is paid for in every hour and makes its peak in few of them: cost over peak throughput is the cost at full load day and night.",
        example:
            "show: hourly_price / peak_throughput in USD/Mtok/gpu\nwith:\n  hourly_price: 2.5 USD/h/gpu\n  peak_throughput: 900 tok/s",
        remedy:
            "show: hourly_price / (peak_throughput * utilisation * uptime) in USD/Mtok/gpu\nwith:\n  hourly_price: 2.5 USD/h/gpu\n  peak_throughput: 900 tok/s\n  utilisation: 50 %\n  uptime: 99 %"
    ),
    RuleDocumentation(
        "M126", .error, "prices are compared on the same terms, and called by them",
        why:
            "Spot, reserved and on-demand prices of one chip differ by more than chips do, and what it costs to own is no rental price.",
        example: "show: H200.hourly_price in USD/h/gpu as Rental price",
        remedy: "show: H200.hourly_price in USD/h/gpu as Cost of ownership"),
    RuleDocumentation(
        "M127", .error, "dense arithmetic is compared with dense",
        why: "The sparse figure is twice the dense one, and large models do not reach it.",
        example: "show: sparse_rate / GB300.fp4\nwith:\n  sparse_rate: 20 PFLOP/s",
        remedy: "show: (sparse_rate / 2) / GB300.fp4\nwith:\n  sparse_rate: 20 PFLOP/s"),
    RuleDocumentation(
        "M128", .error, "a link is counted in one direction",
        why: "Vendors often print both directions together, which is twice what one transfer gets.",
        example: "show: both_ways / H200.scaleup_bandwidth\nwith:\n  both_ways: 900 GB/s",
        remedy: "show: (both_ways / 2) / H200.scaleup_bandwidth\nwith:\n  both_ways: 900 GB/s"),
    RuleDocumentation(
        "M129", .error, "GPUs, dies and superchips are counted apart",
        why: "NVL144 counts dies where NVL72 counts packages, and a superchip holds two GPUs.",
        example: "show: superchips + packages\nwith:\n  superchips: 36 gpu\n  packages: 8 gpu",
        remedy: "show: superchips * 2 + packages\nwith:\n  superchips: 36 gpu\n  packages: 8 gpu"),
    RuleDocumentation(
        "M141", .error, "memory on the package is not memory that software sees",
        why: "A B200 carries 192 GB and exposes 180; what fits is decided by the second figure.",
        example: "show: raw_memory - B200.memory\nwith:\n  raw_memory: 192 GB",
        remedy: "show: usable_memory - B200.memory\nwith:\n  usable_memory: 180 GB"),
    RuleDocumentation(
        "M142", .error, "utilisation is a share of tokens",
        why:
            "A GPU that is busy may make few tokens, and capacity under contract may make none: these shares are not the utilisation of the cost model.",
        example: "show: rate * gpu_busy\nwith:\n  rate: 900 tok/s\n  gpu_busy: 5 %",
        remedy: "show: rate * utilisation\nwith:\n  rate: 900 tok/s\n  utilisation: 45 %"),
    RuleDocumentation(
        "M151", .error, "energy is paid by the draw, capacity by the nameplate",
        why:
            "An energy bill from the nameplate is too high, and a colocation bill from the average is too low; the units of the two prices are the same.",
        example: "show: DGX_H200.power * 24 h * 0.10 USD/kWh",
        remedy: "show: DGX_H200.power * power_load * 24 h * 0.10 USD/kWh"),
    RuleDocumentation(
        "M152", .error, "cached tokens do not share the cost",
        why:
            "A token that comes out of a cache costs almost nothing; counted like others it makes all of them look cheap.",
        example:
            "show: bill / (output_rate + cached_rate)\nwith:\n  bill: 3 USD/h\n  output_rate: 900 tok/s\n  cached_rate: 5000 tok/s",
        remedy:
            "show: bill / (output_rate + uncached_rate)\nwith:\n  bill: 3 USD/h\n  output_rate: 900 tok/s\n  uncached_rate: 1000 tok/s"
    ),
    RuleDocumentation(
        "M153", .error, "idle hours are paid for too",
        why: "A price by the hour times the share of used hours forgets the bill for the others.",
        example:
            "show: hourly_price * utilisation\nwith:\n  hourly_price: 2.5 USD/h/gpu\n  utilisation: 50 %",
        remedy: "show: hourly_price / utilisation\nwith:\n  hourly_price: 2.5 USD/h/gpu\n  utilisation: 50 %"),
    RuleDocumentation(
        "M154", .error, "a month's interest is no twelfth of a year's",
        why: "Rates here are effective yearly rates; a twelfth of one pays interest on interest twice.",
        example: "show: 300 kUSD * (interest / 12)\nwith:\n  interest: 8 %/yr",
        remedy: "show: 300 kUSD * (exp(log(1 + interest * 1 yr) / 12) - 1)\nwith:\n  interest: 8 %/yr"),
    RuleDocumentation(
        "M155", .warning, "prices and rates of exchange have a date",
        why:
            "One chip's list price spans a factor of five, and an index of rents rose by 40 % in five months.",
        example:
            "```metric offer\nshow: offer\nwith:\n  offer: 2.5 USD/h/gpu [^offer]\n```\n\n[^offer]: A quotation",
        remedy:
            "```metric offer\nshow: offer\nwith:\n  offer: 2.5 USD/h/gpu [^offer]\n```\n\n[^offer]: A quotation, 9 November 2026"
    ),
    RuleDocumentation(
        "M156", .warning, "\"up to\" is no central value",
        why: "What a source promises at best is one end of a range.",
        example:
            "```metric claim\nshow: speedup\nwith:\n  speedup: 35 [^claim]\n```\n\n[^claim]: Up to 35 times, keynote, March 2026",
        remedy:
            "```metric claim\nshow: speedup\nwith:\n  speedup: 12 to 35 [^claim]\n```\n\n[^claim]: Up to 35 times, keynote, March 2026"
    ),
    RuleDocumentation(
        "M157", .error, "costs of input and output tokens have no sum",
        why:
            "A cost per input token and one per output token often carry the whole machine each; only the costs of a request, with the machine shared between them, add up.",
        example:
            "show: input_cost + output_cost\nwith:\n  input_cost: 0.1 USD/Mtok\n  output_cost: 0.4 USD/Mtok",
        remedy:
            "show: input_cost * input + output_cost * output\nwith:\n  input_cost: 0.1 USD/Mtok\n  output_cost: 0.4 USD/Mtok\n  input: 8192 tok/request\n  output: 1024 tok/request"
    ),
    RuleDocumentation(
        "M158", .error, "no part of a cost is paid twice",
        why:
            "An annuity pays back the price with its interest, so that depreciation is in it; an all-in price contains the energy.",
        example:
            "show: annuity + price / life in USD/yr\nwith:\n  annuity: 90 kUSD/yr\n  price: 300 kUSD\n  life: 4 yr",
        remedy: "show: annuity in USD/yr\nwith:\n  annuity: 90 kUSD/yr"),
    RuleDocumentation(
        "M159", .error, "nothing beyond what is possible",
        why:
            "A PUE below one, more than all hours, a request of no tokens, or more tokens than the arithmetic allows is a slip in a unit or a source.",
        example: "show: 1 MW * PUE\nwith:\n  PUE: 0.9",
        remedy: "show: 1 MW * PUE\nwith:\n  PUE: 1.1"),
    RuleDocumentation(
        "M220", .warning, "one precision is compared",
        why:
            "Four bits are twice as fast as eight and may answer worse; only a check of quality makes the work equal.",
        example: "show: GB300.fp4 / H200.fp8",
        remedy: "show: GB300.fp8 / H200.fp8"),
    RuleDocumentation(
        "M221", .warning, "one service is compared",
        why:
            "Lengths of requests and pace per user move the cost of a token more than the machine does: the same GB300 differs by 21 times.",
        example: twoServices(
            second: "input: 8000 tok/request", "[[#first]].H200.throughput / [[#second]].H200.throughput"),
        remedy: twoServices(
            second: "input: 8000 tok/request", "[[#second]].B200.throughput / [[#second]].H200.throughput")),
    RuleDocumentation(
        "M222", .warning, "tokens of two models are different units",
        why: "Tokenisers cut the same text into different numbers of tokens.",
        example: twoServices(
            second: "model: gpt_oss_120b", "[[#first]].H200.throughput / [[#second]].H200.throughput"),
        remedy: twoServices(
            second: "model: gpt_oss_120b",
            "([[#first]].H200.throughput * 4.2 B/tok) / ([[#second]].H200.throughput * 4.6 B/tok)")),
]

/// Two scenarios that differ in one line, and a quotient of their figures.
private func twoServices(second line: String, _ expression: String) -> String {
    let name = line.prefix { $0 != ":" }
    let lines = [
        "model: llama_3_1_70b", "precision: fp8", "input: 2000 tok/request", "output: 500 tok/request",
        "utilisation: 50 %", "energy_price: 0.08 USD/kWh", "PUE: 1.3",
    ]
    func scenario(_ id: String, _ lines: [String]) -> String {
        "```metric \(id)\nscenario: \(id)\nwith:\n" + lines.map { "  \($0)\n" }.joined() + "```\n\n"
    }
    return scenario("first", lines) + scenario("second", lines.map { $0.hasPrefix(name) ? line : $0 })
        + "```metric ratio\nshow: \"\(expression)\"\n```"
}
