/// The kinds of one quantity: at most one for each aspect.
struct QuantityKinds: Equatable, Sendable {
    /// The raw value of a kind plus one; zero where none is known.
    private var lanes = SIMD16<UInt8>(repeating: 0)
    /// What multiplying by this plain number does to kinds, as PUE takes a power to the utility's meter.
    var conversions: Conversions = []
    /// Whether this plain number counts things, so that multiplying by it changes no kind.
    var isCount = false
    /// Index of the operating point under which the quantity was found; nil where none was.
    var point: Int?

    /// Quantities of which nothing is known.
    init() {}

    init(_ kinds: QuantityKind...) {
        for kind in kinds { self[kind.aspect] = kind }
    }

    /// The kind as to an aspect; nil where it is not known.
    subscript(_ aspect: KindAspect) -> QuantityKind? {
        get {
            let lane = lanes[Int(aspect.rawValue)]
            return lane == 0 ? nil : QuantityKind(rawValue: lane - 1)
        }
        set { lanes[Int(aspect.rawValue)] = newValue.map { $0.rawValue + 1 } ?? 0 }
    }

    /// These kinds, and the other's where none is known here.
    func completed(by other: QuantityKinds) -> QuantityKinds {
        var result = self
        result.lanes.replace(with: other.lanes, where: lanes .== 0)
        result.conversions = []
        result.isCount = false
        result.point = point ?? other.point
        return result
    }

    /// The kinds of a sum: what both are of, and what one of them holds.
    func added(to other: QuantityKinds) -> QuantityKinds {
        var result = completed(by: other)
        for aspect in KindAspect.allCases where !aspect.isPart && self[aspect] != other[aspect] {
            result[aspect] = nil
        }
        return result
    }

    /// The other's kinds, and these where the other has none.
    func overridden(by other: QuantityKinds) -> QuantityKinds {
        var result = other.completed(by: self)
        result.conversions = other.conversions.isEmpty ? conversions : other.conversions
        result.isCount = isCount
        return result
    }

    /// The kinds of a product of two quantities with units, whose own dimensions are given.
    ///
    /// What both are about is known only where they agree: a rate of all tokens times the output of a request over its
    /// total is no rate of all tokens any more.
    func multiplied(
        by other: QuantityKinds, _ dimensions: (left: Dimension, right: Dimension), result: Dimension
    ) -> QuantityKinds {
        var kinds = completed(by: other)
        for aspect in KindAspect.allCases
        where self[aspect] != other[aspect] && aspect.presence(in: dimensions.left) != 0
            && aspect.presence(in: dimensions.right) != 0
        {
            kinds[aspect] = nil
        }
        return kinds.carried(by: result)
    }

    /// Those that a dimension can be of.
    func carried(by dimension: Dimension) -> QuantityKinds {
        var result = self
        for aspect in KindAspect.allCases where self[aspect] != nil && aspect.presence(in: dimension) == 0 {
            result[aspect] = nil
        }
        if dimension != .none {
            result.conversions = []
            result.isCount = false
        }
        if dimension.halfExponent(of: .token) == 0 { result.point = nil }
        return result
    }

    /// What is left after a number of things; for a cost per token it may be the weight of a blend.
    func timesNumber(_ dimension: Dimension) -> QuantityKinds {
        var result = self
        if dimension.moneyHalves > 0 { result[.token] = nil }
        return result
    }

    /// The same for a number that may be that of the GPUs of a superchip.
    func timesCount(_ dimension: Dimension) -> QuantityKinds {
        var result = timesNumber(dimension)
        for aspect in KindAspect.allCases where !aspect.survivesCounts { result[aspect] = nil }
        return result
    }

    /// What is left after a plain number that nothing names: it may have been a conversion of any kind.
    var timesUnknown: QuantityKinds {
        var result = QuantityKinds()
        result.point = point
        return result
    }
}

/// What multiplying by a plain number means for the kinds of the other factor.
struct Conversions: OptionSet, Equatable, Sendable {
    let rawValue: UInt8

    /// PUE: from critical IT to the utility's meter.
    static let overhead = Conversions(rawValue: 1)
    /// The network's share, which converts as `1 + share`.
    static let networkShare = Conversions(rawValue: 2)
    /// One and the network's share: from the node to critical IT.
    static let network = Conversions(rawValue: 4)
    /// The share of rated power that is drawn.
    static let load = Conversions(rawValue: 8)
    /// The share of available hours at full load.
    static let utilisation = Conversions(rawValue: 16)
    /// The share of provisioned hours in which the system is up.
    static let uptime = Conversions(rawValue: 32)
    /// A correction that changes no kind.
    static let correction = Conversions(rawValue: 64)

    /// Each of them that is there.
    var members: [Conversions] {
        let all: [Conversions] = [.overhead, .network, .load, .utilisation, .uptime]
        return all.filter(contains)
    }
}
