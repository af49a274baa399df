/// Which kinds a name gives to the quantity behind it.
///
/// The engine's own names have fixed kinds. A name that an author chooses says its kinds by its words:
/// `utility_power` is power at the meter, `total_rate` counts all tokens.
enum KindNames {
    /// Names of the engine that decide the kinds of what is defined under them.
    private static let known: [(name: StaticText, kinds: QuantityKinds)] = [
        ("power", QuantityKinds(.node)),
        ("it_power", QuantityKinds(.criticalIT)),
        ("peak_throughput", QuantityKinds(.output, .utilisedHour)),
        ("throughput", QuantityKinds(.output, .provisionedHour)),
        ("hourly_price", QuantityKinds(.provisionedHour, .withEnergy)),
        ("price", QuantityKinds(.purchase)),
        ("capital_per_hour", QuantityKinds(.annuity, .provisionedHour)),
        ("energy_cost", QuantityKinds(.energyOnly, .provisionedHour)),
        ("owned_cost_per_hour", QuantityKinds(.ownership, .withEnergy, .provisionedHour)),
        ("hourly_cost_per_hour", QuantityKinds(.withEnergy, .provisionedHour)),
        ("cost_per_hour", QuantityKinds(.withEnergy, .provisionedHour)),
        ("utilisation", QuantityKinds(.tokenShare)),
    ]

    private static let conversions: [(name: StaticText, conversion: Conversions)] = [
        ("PUE", .overhead), ("network_share", .networkShare), ("power_load", .load),
        ("utilisation", .utilisation), ("uptime", .uptime), ("availability", .uptime),
        ("throughput_factor", .correction),
    ]

    /// The kinds that a name gives to a quantity of a dimension.
    static func kinds(of name: [UInt8], _ dimension: Dimension) -> QuantityKinds {
        var kinds =
            known.first { $0.name.matches(name) }?.kinds ?? spoken(words(of: name), dimension)
        kinds = kinds.carried(by: dimension)
        if dimension == .none {
            kinds.conversions = conversions.first { $0.name.matches(name) }?.conversion ?? []
        }
        return kinds
    }

    /// The kinds that a word of the block gives, for example `utility` or `on_demand`.
    static func declared(by word: [UInt8]) -> QuantityKinds {
        let said = words(of: word)
        var kinds = QuantityKinds()
        for kind in QuantityKind.allCases
        where (kind.aspect == .boundary || kind.aspect == .price) && kind.isSaid(by: said) {
            kinds[kind.aspect] = kind
        }
        return kinds
    }

    /// The kinds that words give to a quantity of a dimension; of one aspect the last in the order of kinds.
    private static func spoken(_ words: [[UInt8]], _ dimension: Dimension) -> QuantityKinds {
        var kinds = QuantityKinds()
        for kind in QuantityKind.allCases where kind.isSaid(by: words) { kinds[kind.aspect] = kind }
        return kinds.carried(by: dimension)
    }

    /// The kinds that a name or label claims for a quantity of a dimension, several of an aspect perhaps.
    static func claims(in text: [UInt8], _ dimension: Dimension) -> [QuantityKind] {
        let own = known.first { $0.name.matches(text) }?.kinds ?? QuantityKinds()
        let words = words(of: text)
        return QuantityKind.allCases.filter { kind in
            kind.aspect.isClaimed && kind != .total && kind.aspect.presence(in: dimension) != 0
                && (own[kind.aspect] == kind || kind.isSaid(by: words))
        }
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
    /// Whether words of a name say that it is of this kind.
    func isSaid(by words: [[UInt8]]) -> Bool {
        self.words.contains { needed in
            needed.split(separator: UInt8(ascii: "-")).allSatisfy { words.contains(Array($0)) }
        }
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
        case .modelledThroughput: QuantityKinds(.output, .utilisedHour)
        case .speedPerUser: QuantityKinds(.output)
        case .modulePowerAtLoad: QuantityKinds(.module, .consumed)
        case .replicaGPUs: QuantityKinds(.package)
        case .weightMemory: QuantityKinds(.exposedMemory)
        default: QuantityKinds()
        }
    }
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
