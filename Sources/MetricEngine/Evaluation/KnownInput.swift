/// An input that the engine knows by name.
package struct KnownInput: Sendable {
    let name: StaticText
    let labelText: StaticText
    /// The value where no author gives one: a facility figure of the catalogue; nil where nothing is assumed.
    let fallback: Fallback?
    /// The unit for messages.
    let example: StaticText

    enum Fallback: Sendable {
        /// The id of a facility entry.
        case facility(StaticText)
        /// A value in the language, with the reason.
        case literal(StaticText, StaticText)
    }

    private init(_ name: StaticText, _ label: StaticText, _ fallback: Fallback?, _ example: StaticText) {
        self.name = name
        labelText = label
        self.fallback = fallback
        self.example = example
    }

    /// The name in the language.
    package var text: [UInt8] { name.bytes }
    /// The name for people.
    package var label: [UInt8] { labelText.bytes }
    /// A value as an author would write it.
    package var exampleText: [UInt8] { example.bytes }
    /// The value that is assumed, for the guide: a figure of the catalogue or a literal; nil where there is none.
    package var assumption: [UInt8]? {
        switch fallback {
        case .facility(let id):
            utf8("facility.\(id.bytes.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: "_") : $0 })")
        case .literal(let text, let reason): utf8("\(text.bytes): \(reason.bytes)")
        case nil: nil
        }
    }

    static func named(_ name: [UInt8]) -> KnownInput? { table.first { $0.name.matches(name) } }

    /// Every input, those of serving first.
    package static let table: [KnownInput] =
        serving + power + capital + tokens + uptime + decisions + footprint

    private static let serving = [
        KnownInput("utilisation", "Utilisation", .facility("utilisation-inference-production"), "60 %"),
        KnownInput("uptime", "Uptime", .literal("100 %", "no outages assumed"), "99 %"),
        KnownInput("restart_loss", "Share of work lost to restarts", nil, "2 %"),
        KnownInput("goodput_share", "Share of tokens within the service level", nil, "95 %"),
        KnownInput(
            "throughput_factor", "Correction of throughput", .literal("1", "as modelled or measured"), "0.9"),
        KnownInput("input", "Input length", nil, "2000 tok/request"),
        KnownInput("output", "Output length", nil, "500 tok/request"),
        KnownInput("model", "Model", nil, "llama_3_1_70b"),
        KnownInput("precision", "Precision", nil, "fp8"),
    ]

    private static let power = [
        KnownInput(
            "network_share", "Share of the cluster network", .facility("network-share-inferencex-h100"), "8 %"
        ),
        KnownInput(
            "power_load", "Share of the provisioned power that is drawn",
            .facility("power-h100-node-intensive-share"), "76 %"),
        KnownInput("idle_load", "Share of the provisioned power that is drawn when idle", nil, "30 %"),
        KnownInput("PUE", "PUE", nil, "1.25"),
        KnownInput("energy_price", "Energy price", nil, "0.10 EUR/kWh"),
    ]

    private static let capital = [
        KnownInput("life", "Book life", .facility("life-inferencex-economic"), "4 yr"),
        KnownInput(
            "cost_of_capital", "Cost of capital", .facility("cost-of-capital-strong-corporate-bank"), "8 %/yr"
        ),
        KnownInput("price", "Price of the system", nil, "3.5 MUSD"),
        KnownInput("hourly_price", "Price per GPU-hour", nil, "2.50 USD/h/gpu"),
        KnownInput(
            "network_price_share", "Price of the cluster network, as a share of the system's",
            .literal("0 %", "contained in the price unless given"), "15 %"),
        KnownInput(
            "storage_price_share", "Price of storage, as a share of the system's",
            .literal("0 %", "contained in the price unless given"), "2 %"),
        KnownInput(
            "residual_share", "Value at the end of life, as a share of the price",
            .literal("0 %", "nothing is left unless given"), "10 %"),
        KnownInput(
            "maintenance_share", "Maintenance, as a share of the price",
            .literal("0 %/yr", "left out unless given"), "4 %/yr"),
        KnownInput(
            "staff_share", "Staff and software, as a share of the price",
            .literal("0 %/yr", "left out unless given"), "2 %/yr"),
        KnownInput("colocation_price", "Price of colocation", nil, "facility.colocation_na_primary_2025"),
        KnownInput("facility_price", "Price of the facility", nil, "facility.capex_generic"),
        KnownInput("facility_life", "Book life of the facility", .facility("life-epoch-facility"), "14 yr"),
        KnownInput(
            "facility_upkeep_share", "Upkeep of the facility, as a share of its price",
            .literal("0 %/yr", "left out unless given"), "4 %/yr"),
    ]

    private static let tokens = [
        KnownInput(
            "cache_hit_rate", "Share of input tokens found in the prefix cache",
            .literal("0 %", "no prefix cache: an upper bound of the cost"), "80 %"),
        KnownInput(
            "cached_cost", "Cost of a cached input token, as a share of an uncached one's",
            .literal("100 %", "as dear as an uncached one unless given"), "10 %"),
        KnownInput("output_weight", "Weight of an output token over an input token", nil, "4"),
        KnownInput("prefill_share", "Share of GPU time that prefill takes", nil, "40 %"),
        KnownInput("input_price", "Price of input tokens", nil, "1.35 USD/Mtok"),
        KnownInput("output_price", "Price of output tokens", nil, "5.40 USD/Mtok"),
        KnownInput("token_price", "Price of tokens", nil, "0.50 USD/Mtok"),
        KnownInput(
            "price_change", "Change of the token price from year to year",
            .literal("0 %/yr", "prices stay unless given"), "-30 %/yr"),
        KnownInput("blend_input", "Input tokens of a blend", nil, "3 tok"),
        KnownInput("blend_output", "Output tokens of a blend", nil, "1 tok"),
    ]

    private static let uptime = [
        KnownInput("mtbf", "Time between failures of one part", nil, "50_000 h"),
        KnownInput("mttr", "Time to repair", nil, "8 h"),
        KnownInput("spares", "Spare parts of a system", .literal("0 gpu", "none unless given"), "2 gpu"),
        KnownInput("interruptions", "Interruptions observed", nil, "419"),
        KnownInput("observed_gpus", "GPUs observed", nil, "16384 gpu"),
        KnownInput("observed_time", "Time observed", nil, "54 day"),
    ]

    private static let decisions = [
        KnownInput("rent_price", "Rent on demand", nil, "prices.lambda_h100_sxm_on_demand"),
        KnownInput("reserved_price", "Price of reserved capacity", nil, "2.35 USD/h/gpu"),
        KnownInput("demand", "Demand", nil, "2 Gtok/day"),
        KnownInput("site_power", "Power of the site at the utility's meter", nil, "44 MW"),
        KnownInput("rack_size", "GPUs of a rack", nil, "72 gpu/rack"),
        KnownInput("peak_requests", "Requests at the peak", nil, "120 request/s"),
        KnownInput("average_requests", "Requests on average", nil, "48 request/s"),
        KnownInput("headroom", "Headroom over the peak", nil, "25 %"),
        KnownInput("instance_requests", "Requests of one instance", nil, "7 request/s"),
        KnownInput("instance_gpus", "GPUs of one instance", nil, "2 gpu"),
        KnownInput("licence_price", "Licences per GPU", nil, "4500 USD/yr/gpu"),
        KnownInput("hosting_price", "Hosting of a server", nil, "30_000 USD/yr"),
    ]

    private static let footprint = [
        KnownInput("carbon_intensity", "Carbon intensity of electricity", nil, "facility.carbon_france"),
        KnownInput(
            "gpu_embodied_carbon", "Carbon of making one GPU", .facility("embodied-h100-gpu"), "164 kg"),
        KnownInput(
            "server_embodied_carbon", "Carbon of making a server without its GPUs",
            .facility("embodied-server-without-gpus"), "5700 kg"),
        KnownInput(
            "server_gpus", "GPUs of the server whose carbon is given",
            .literal("8 gpu", "as in the source of the server's carbon"), "8 gpu"),
        KnownInput("site_water", "Water of the site", .facility("water-microsoft-us-site"), "0.5 L/kWh"),
        KnownInput("grid_water", "Water of electricity", nil, "facility.water_grid_france"),
        KnownInput("active_parameters", "Active parameters of the model", nil, "70 Gparam"),
        KnownInput(
            "ecologits_alpha", "Regression of energy, factor of the parameters",
            .facility("energy-regression-alpha"), "1.2e-6"),
        KnownInput(
            "ecologits_decay", "Regression of energy, decay with the batch",
            .facility("energy-regression-decay"),
            "0.01"),
        KnownInput(
            "ecologits_gamma", "Regression of energy, constant", .facility("energy-regression-gamma"), "4e-5"),
    ]
}
