/// Which kinds a name gives to the quantity behind it.
///
/// The engine's own names have fixed kinds. A name that an author chooses says its kinds by its words:
/// `utility_power` is power at the meter, `total_rate` counts all tokens.
enum KindNames {
    /// What the engine's own names mean, whoever defines them.
    private static let known: [(name: StaticText, kinds: QuantityKinds)] = [
        ("power", QuantityKinds(.node)),
        ("it_power", QuantityKinds(.criticalIT)),
        ("utility_power", QuantityKinds(.utility)),
        ("consumed_power", QuantityKinds(.utility, .consumed)),
        ("peak_throughput", QuantityKinds(.output, .utilisedHour)),
        ("throughput", QuantityKinds(.output, .provisionedHour)),
        ("hourly_price", QuantityKinds(.provisionedHour, .withEnergy)),
        ("price", QuantityKinds(.purchase)),
        ("capital_per_hour", QuantityKinds(.annuity, .withoutEnergy, .provisionedHour)),
        ("energy_cost", QuantityKinds(.energyOnly, .provisionedHour)),
        ("owned_cost_per_hour", QuantityKinds(.ownership, .withEnergy, .provisionedHour)),
        ("hourly_cost_per_hour", QuantityKinds(.withEnergy, .provisionedHour)),
        ("cost_per_hour", QuantityKinds(.withEnergy, .provisionedHour)),
        ("utilisation", QuantityKinds(.tokenShare)),
        ("facility_price", QuantityKinds(.purchase, .criticalIT)),
        ("billed_input", QuantityKinds(.input)),
    ]

    private static let conversions: [(name: StaticText, conversion: Conversions)] = [
        ("PUE", .overhead), ("network_share", .networkShare), ("power_load", .load),
        ("idle_aware_load", .load),
        ("utilisation", .utilisation), ("uptime", .uptime), ("availability", .uptime),
        ("throughput_factor", .correction), ("rented_hours", .correction),
    ]

    /// The kinds that the engine's own name gives; none for any other name.
    static func engineKinds(of name: [UInt8]) -> QuantityKinds? {
        let kinds = known.first { $0.name.matches(name) }?.kinds
        guard let conversion = conversions.first(where: { $0.name.matches(name) })?.conversion else {
            return kinds
        }
        var converting = kinds ?? QuantityKinds()
        converting.conversions = conversion
        return converting
    }

    /// The kinds that a name gives: the engine's own by its meaning, any other by its words.
    ///
    /// Of an aspect on which the words disagree it is the last in the order of kinds.
    static func kinds(of name: [UInt8]) -> QuantityKinds {
        if let kinds = engineKinds(of: name) { return kinds }
        var kinds = QuantityKinds()
        for kind in said(by: words(of: name)) { kinds[kind.aspect] = kind }
        return kinds
    }

    /// The kinds that a word beside a figure gives it, for example `utility` or `on_demand`.
    static func declared(by word: [UInt8]) -> QuantityKinds {
        var kinds = QuantityKinds()
        for kind in said(by: words(of: word)) where kind.aspect == .boundary || kind.aspect == .price {
            kinds[kind.aspect] = kind
        }
        return kinds
    }

    /// The kinds that a name or label claims for a quantity of a dimension, several of an aspect perhaps.
    static func claims(in text: [UInt8], _ dimension: Dimension) -> [QuantityKind] {
        let own = engineKinds(of: text) ?? QuantityKinds()
        let said = said(by: words(of: text))
        return QuantityKind.allCases.filter { kind in
            kind.aspect.isClaimed && kind != .total && kind.canBeNamed(dimension)
                && (own[kind.aspect] == kind || said.contains(kind))
        }
    }

    /// Each kind with its words, one after the other where a kind needs several.
    private static let vocabulary: [(kind: QuantityKind, phrases: [[[UInt8]]])] = QuantityKind.allCases.map {
        ($0, $0.words.map { $0.split(separator: UInt8(ascii: "-")).map { Array($0) } })
    }

    private static func said(by words: [[UInt8]]) -> [QuantityKind] {
        vocabulary.filter { entry in
            entry.phrases.contains { $0.allSatisfy { words.contains($0) } }
        }.map { $0.kind }
    }

    /// The words of a name or label, in lower case.
    static func words(of text: [UInt8]) -> [[UInt8]] {
        text.split { !isLetter($0) && !isDigit($0) }.map { $0.map(lowercased) }
    }
}

extension KindAspect {
    /// Whether a word in the label of a figure is a statement about it, that can be false.
    fileprivate var isClaimed: Bool {
        switch self {
        case .power, .token, .price, .sparsity, .memory, .share: true
        default: false
        }
    }
}

extension QuantityKind {
    /// Whether a name can say it of a quantity of a dimension.
    ///
    /// A name says where a power is taken, not where tokens of a joule are; and the total of a cost per token is the
    /// cost, not the tokens.
    func canBeNamed(_ dimension: Dimension) -> Bool {
        switch aspect {
        case .boundary, .power:
            dimension.halfExponent(of: .energy) > 0 && dimension.halfExponent(of: .token) == 0
        case .token where self == .total: dimension.halfExponent(of: .token) > 0
        default: aspect.presence(in: dimension) != 0
        }
    }
}

extension QuantityKinds {
    /// Those that a name can say of a quantity of a dimension.
    func named(for dimension: Dimension) -> QuantityKinds {
        var result = carried(by: dimension)
        for aspect in KindAspect.allCases {
            if let kind = result[aspect], !kind.canBeNamed(dimension) { result[aspect] = nil }
        }
        return result
    }
}

extension FigureKey {
    /// The kinds of a catalogue figure.
    var kinds: QuantityKinds {
        switch self {
        case .modulePower: QuantityKinds(.module, .provisioned)
        case .nodePower, .maxInputPower, .systemPower, .rackPower: QuantityKinds(.node, .provisioned)
        case .nodePowerMeasured, .measuredMaxPower: QuantityKinds(.node, .measured)
        case .utilityPower: QuantityKinds(.utility, .provisioned)
        case .fp16, .bf16, .achievedBF16: QuantityKinds(.dense, .sixteenBit)
        case .fp8, .achievedFP8, .totalFP8: QuantityKinds(.dense, .eightBit)
        case .fp4: QuantityKinds(.dense, .fourBit)
        case .int8: QuantityKinds(.dense, .eightBitInteger)
        case .totalFP4Sparse: QuantityKinds(.sparse, .fourBit)
        case .scaleUpBandwidth: QuantityKinds(.oneWay)
        case .scaleUpBandwidthBoth, .totalScaleUp: QuantityKinds(.bothWays)
        case .memory, .totalMemory: QuantityKinds(.exposedMemory)
        case .hyperscaler, .neocloud: QuantityKinds(.ownership, .withEnergy, .provisionedHour)
        case .capital: QuantityKinds(.purchase)
        case .rental: QuantityKinds(.reserved, .withEnergy, .provisionedHour)
        case .price: QuantityKinds(.rental, .withEnergy, .provisionedHour)
        default: QuantityKinds()
        }
    }
}

extension SystemFact {
    /// The kinds of what the performance model gives.
    var performanceKinds: QuantityKinds {
        switch self {
        case .pointThroughput: QuantityKinds(.output, .utilisedHour)
        case .speedPerUser: QuantityKinds(.output)
        case .modulePowerAtLoad: QuantityKinds(.module, .consumed)
        case .replicaGPUs: QuantityKinds(.package)
        case .weightMemory: QuantityKinds(.exposedMemory)
        default: QuantityKinds()
        }
    }
}

extension KnownInput {
    /// The kinds of the input's default.
    var kinds: QuantityKinds { KindNames.engineKinds(of: name.bytes) ?? QuantityKinds() }
}

extension FigureUnit {
    /// The kinds that the unit of a catalogue figure gives it.
    var kinds: QuantityKinds {
        switch self {
        case .moneyPerKilowattHour: QuantityKinds(.energyPrice)
        case .moneyPerKilowattMonth: QuantityKinds(.capacityPrice)
        default: QuantityKinds()
        }
    }
}

extension Unit {
    /// The kinds that the way of writing gives to a literal: money per kWh pays for energy, money per kW and month
    /// for capacity, although both are the same dimension.
    var kinds: QuantityKinds {
        guard dimension.moneyHalves > 0, dimension.halfExponent(of: .energy) < 0 else {
            return QuantityKinds()
        }
        let parts = text.split(separator: UInt8(ascii: "/")).dropFirst()
        let isCapacity = parts.contains { $0.last == UInt8(ascii: "W") }
        return isCapacity ? QuantityKinds(.capacityPrice) : QuantityKinds(.energyPrice)
    }
}
