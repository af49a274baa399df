/// What one conversion makes of a kind.
enum ConversionStep: Equatable {
    /// The kind becomes another, or none that is known.
    case becomes(KindAspect, QuantityKind?)
    /// It does not touch this quantity.
    case nothing
    /// The quantity has been converted already.
    case alreadyIn(QuantityKind)
    /// A price of hours that are paid for idle or not is multiplied by the share of them that is used.
    case idleHoursLost(QuantityKind)
}

extension Conversions {
    /// What multiplying or dividing a quantity by a single conversion does.
    func step(_ kinds: QuantityKinds, _ dimension: Dimension, multiplies: Bool) -> ConversionStep {
        switch self {
        case .overhead, .network: boundaryStep(kinds, multiplies)
        case .load: loadStep(kinds, dimension, multiplies)
        case .utilisation, .uptime: hourStep(kinds, dimension, multiplies)
        default: .nothing
        }
    }

    private func boundaryStep(_ kinds: QuantityKinds, _ multiplies: Bool) -> ConversionStep {
        guard let boundary = kinds[.boundary] else { return .nothing }
        let ends: (from: QuantityKind, to: QuantityKind) =
            self == .overhead ? (.criticalIT, .utility) : (.node, .criticalIT)
        guard multiplies else { return .becomes(.boundary, boundary == ends.to ? ends.from : nil) }
        if boundary == .utility || boundary == ends.to { return .alreadyIn(boundary) }
        return .becomes(.boundary, ends.to)
    }

    private func loadStep(_ kinds: QuantityKinds, _ dimension: Dimension, _ multiplies: Bool)
        -> ConversionStep
    {
        guard dimension.halfExponent(of: .energy) > 0 else { return .nothing }
        guard multiplies else {
            return .becomes(.power, kinds[.power] == .consumed ? .provisioned : nil)
        }
        if let kind = kinds[.power], kind != .provisioned { return .alreadyIn(kind) }
        return .becomes(.power, .consumed)
    }

    /// Tokens of an hour get fewer, and prices of an hour higher, the more hours are counted in which nothing is made.
    private func hourStep(_ kinds: QuantityKinds, _ dimension: Dimension, _ multiplies: Bool)
        -> ConversionStep
    {
        // How much less is drawn in the other hours, nobody knows.
        if dimension.halfExponent(of: .energy) > 0 { return .becomes(.power, nil) }
        guard let hour = kinds[.hour] else { return .nothing }
        let ends: (from: QuantityKind, to: QuantityKind) =
            self == .utilisation ? (.utilisedHour, .availableHour) : (.availableHour, .provisionedHour)
        if dimension.moneyHalves > 0 {
            if multiplies { return dearer(hour, ends.from, ends.to) }
            if hour == ends.from { return .alreadyIn(hour) }
            return .becomes(.hour, hour == ends.to || self == .utilisation ? ends.from : nil)
        }
        guard multiplies else { return .becomes(.hour, hour == ends.to ? ends.from : nil) }
        if hour == .provisionedHour || hour == ends.to { return .alreadyIn(hour) }
        return .becomes(.hour, hour == ends.from ? ends.to : nil)
    }

    /// A price per hour times a share of the hours.
    private func dearer(_ hour: QuantityKind, _ from: QuantityKind, _ to: QuantityKind) -> ConversionStep {
        if hour == from { return .becomes(.hour, to) }
        return hour == .utilisedHour ? .becomes(.hour, nil) : .idleHoursLost(hour)
    }
}
