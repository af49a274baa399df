/// Something that the catalogue or the performance model knows about a system.
enum SystemFact: Equatable {
    /// A field of the accelerator or of the system around it.
    case figure(FigureKey)
    /// The power of what the name names: a module's, or a node's or rack's.
    case power
    case gpus
    /// What an hour of one GPU costs by the price catalogue.
    case hourlyPrice
    /// The catalogued capital cost of the system.
    case price
    case pointThroughput
    case speedPerUser
    case timeToFirstToken
    case batch
    case modulePowerAtLoad
    case replicaGPUs
    case weightMemory

    private static let names: [(name: StaticText, fact: SystemFact, label: StaticText)] = [
        ("power", .power, "Power"), ("gpus", .gpus, "GPUs"),
        ("hourly_price", .hourlyPrice, "Price per GPU-hour"),
        ("price", .price, "Price of the system"),
        ("point_throughput", .pointThroughput, "Throughput at the operating point"),
        ("speed_per_user", .speedPerUser, "Speed per user"),
        ("ttft", .timeToFirstToken, "Time to first token"),
        ("batch", .batch, "Running sequences of a replica"),
        ("gpu_power", .modulePowerAtLoad, "Power of one GPU under load"),
        ("replica_gpus", .replicaGPUs, "GPUs of a replica"),
        ("memory_needed", .weightMemory, "Memory for weights and cache of a replica"),
    ]

    init?(_ name: [UInt8]) {
        if let known = SystemFact.names.first(where: { $0.name.matches(name) }) {
            self = known.fact
            return
        }
        guard let key = FigureKey.allCases.first(where: { $0.name.utf8.elementsEqual(name) }) else {
            return nil
        }
        self = .figure(key)
    }

    /// Names of facts for suggestions.
    static var allNames: [[UInt8]] { names.map { $0.name.bytes } }

    var label: [UInt8] {
        if case .figure(let key) = self { return Array(key.label.utf8) }
        return SystemFact.names.first { $0.fact == self }?.label.bytes ?? []
    }

    /// Whether it needs a model and a workload.
    var isPerformance: Bool {
        switch self {
        case .pointThroughput, .speedPerUser, .timeToFirstToken, .batch, .modulePowerAtLoad, .replicaGPUs,
            .weightMemory:
            true
        case .figure, .power, .gpus, .hourlyPrice, .price: false
        }
    }
}

extension FigureUnit {
    /// The unit in the language; nil for what the language does not measure.
    func languageUnit(_ currency: Currency) -> Unit? {
        switch self {
        case .one: .one
        case .date, .billions, .gallonsPerMegawattYear: nil
        case .teraops: .known(utf8("TFLOP/s"))
        case .microseconds:
            Unit(text: utf8("us"), dimension: Dimension(.time), numerator: 1, denominator: 1e6)
        case .moneyPerGPUHour: .money(currency, utf8("/h/gpu"))
        case .money: .money(currency, [])
        case .moneyPerKilowattHour: .money(currency, utf8("/kWh"))
        case .moneyPerKilowattMonth: .money(currency, utf8("/kW/month"))
        case .moneyPerMegawatt: .money(currency, utf8("/MW"))
        case .moneyPerMegawattYear: .money(currency, utf8("/MW/yr"))
        default: .known(Array(symbol.utf8))
        }
    }
}

extension Unit {
    /// An amount of money, perhaps per something; nil for a currency that the language does not have.
    fileprivate static func money(_ currency: Currency, _ suffix: [UInt8]) -> Unit? {
        guard BaseDimension.currency(currency.letters[...]) != nil else { return nil }
        return .known(currency.letters + suffix)
    }
}
