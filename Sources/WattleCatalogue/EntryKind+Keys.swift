package import MetricEngine

extension EntryKind {
    /// What data files call the list of its entries.
    package var section: String {
        switch self {
        case .accelerator: "accelerators"
        case .system: "systems"
        case .model: "models"
        case .rentalPrice: "rental_prices"
        case .ownershipCost: "ownership_costs"
        case .capitalCost: "capital_costs"
        case .facility: "facility"
        case .calibration: "calibrations"
        case .claim: "claims"
        }
    }

    /// The texts that its entries may carry.
    package var attributeKeys: [AttributeKey] {
        switch self {
        case .accelerator: [.vendor, .form]
        case .system: [.vendor, .form, .accelerator]
        case .model: [.vendor]
        case .rentalPrice: [.provider, .accelerator, .terms, .region, .product]
        case .ownershipCost: [.accelerator, .method]
        case .capitalCost: [.accelerator, .per]
        case .facility: [.topic]
        case .calibration: [.vendor, .accelerator]
        case .claim: [.statedBy, .verdict]
        }
    }

    /// The figures that its entries may have.
    package var figureKeys: [FigureKey] {
        switch self {
        case .accelerator: FigureKey.between(.memory, .available)
        case .system: [.announced, .ships, .available] + FigureKey.between(.accelerators, .totalFP8)
        case .model: FigureKey.between(.layers, .publishedActiveParameters)
        case .rentalPrice: [.price, .accelerators]
        case .ownershipCost: [.hyperscaler, .neocloud, .rental]
        case .capitalCost: [.capital]
        case .facility: [.value]
        case .calibration: FigureKey.allCases.filter { $0.rawValue >= FigureKey.memoryUtilisation.rawValue }
        case .claim: [.claimed, .recomputed]
        }
    }

    /// Every key that its entries may have, as data files write them, beside those that all entries share.
    package var keyNames: [String] { attributeKeys.map(\.name) + figureKeys.map(\.name) }
}

extension AttributeKey {
    /// What the text says.
    package var label: String {
        switch self {
        case .vendor: "Who makes it"
        case .form: "What it is: gpu, rack-gpu, tpu, asic, soc, consumer"
        case .accelerator: "The id of the accelerator that it holds or is about"
        case .provider: "Who asks the price"
        case .terms: "On what terms: on-demand, spot, 1-year contract"
        case .region: "Where"
        case .product: "What the provider calls it"
        case .topic: "What it is about: PUE, electricity, water"
        case .method: "How the cost was modelled"
        case .per: "What one buys: gpu, node, rack, GW"
        case .statedBy: "Who said it, and when"
        case .verdict: "What was found"
        }
    }
}

extension FigureKey {
    /// The unit in which data files write the field, in words: `GB`, `a date`, `a currency per unit, such as EUR/kWh`.
    package var unitWords: String {
        guard let unit else { return "any unit" }
        switch unit {
        case .one: return "a plain number"
        case .date: return "a date"
        case _ where unit.isMoney: return "a currency, such as EUR\(unit.symbol)"
        default: return unit.symbol
        }
    }

    /// The fields from one to another, in the order in which they are declared: fields of one kind stand together.
    fileprivate static func between(_ first: FigureKey, _ last: FigureKey) -> [FigureKey] {
        allCases.filter { (first.rawValue...last.rawValue).contains($0.rawValue) }
    }
}
