/// A question about a quantity that its dimension leaves open, for example where a power is taken.
package enum KindAspect: UInt8, Equatable, Sendable, CaseIterable {
    case boundary, power, token, cache, hour, price, capital, coverage, tariff, sparsity, format, direction
    case memory, part, share

    /// The rule that unlike kinds break.
    var rule: MetricRule {
        switch self {
        case .boundary: MetricRule(122)
        case .power: MetricRule(123)
        case .token, .cache: MetricRule(124)
        case .hour: MetricRule(125)
        case .price: MetricRule(126)
        case .sparsity: MetricRule(127)
        case .direction: MetricRule(128)
        case .part: MetricRule(129)
        case .memory: MetricRule(141)
        case .share: MetricRule(142)
        case .tariff: MetricRule(151)
        case .capital, .coverage: MetricRule(158)
        case .format: MetricRule(220)
        }
    }

    /// The rule for an operator: what is not paid twice but compared is a matter of terms.
    func rule(_ operation: BinaryOperator) -> MetricRule {
        self == .coverage && operation.isComparison ? KindAspect.price.rule : rule
    }

    /// What is wrong when two kinds of it meet.
    var message: StaticText {
        switch self {
        case .boundary: "these powers are taken at different places"
        case .power: "rated power and power that is drawn do not meet"
        case .token, .cache: "these tokens are not of one kind"
        case .hour: "these rates are averages over different hours"
        case .price: "these prices are on different terms"
        case .capital: "an annuity contains the depreciation already"
        case .coverage: "the energy is in one of these and not in the other"
        case .tariff: "energy and contracted capacity are paid by different prices"
        case .sparsity: "dense and sparse arithmetic do not meet"
        case .format: "these figures are for different precisions"
        case .direction: "one direction of a link and both directions do not meet"
        case .memory: "memory on the package and memory that software sees do not meet"
        case .part: "GPUs, dies and superchips are counted apart"
        case .share: "these shares are not of one thing"
        }
    }

    /// Whether the two kinds may be joined by an operator all the same.
    func allows(
        _ left: QuantityKind, _ right: QuantityKind, _ operation: BinaryOperator,
        _ dimensions: (left: Dimension, right: Dimension)
    ) -> Bool {
        guard left != right else { return true }
        switch self {
        case .capital: return operation != .add
        case .coverage: return left.isCovered(beside: right, operation)
        case .price: return left.isOnSameTerms(as: right, operation, dimensions.left)
        case .token: return left.joinsTokens(with: right, operation, dimensions.left)
        // The share that is drawn, and the dies of a package, are quotients of unlike things.
        case .power: return operation == .divide && dimensions.left.isPower
        case .part: return operation == .divide
        default: return false
        }
    }
}

extension KindAspect {
    /// How often a dimension contains what the aspect is about; zero when the question does not arise.
    func presence(in dimension: Dimension) -> Int {
        switch self {
        case .boundary, .power: dimension.halfExponent(of: .energy)
        case .token, .cache: dimension.halfExponent(of: .token)
        case .hour: dimension.hourHalves
        case .price, .capital, .coverage: dimension.moneyHalves
        case .tariff: dimension.moneyHalves == 0 ? 0 : dimension.halfExponent(of: .energy)
        case .sparsity, .format:
            dimension.halfExponent(of: .time) == 0 ? 0 : dimension.halfExponent(of: .work)
        case .direction:
            dimension.halfExponent(of: .time) == 0 ? 0 : dimension.halfExponent(of: .data)
        case .memory: dimension.halfExponent(of: .time) == 0 ? dimension.halfExponent(of: .data) : 0
        case .part: dimension.halfExponent(of: .gpu)
        case .share: dimension == .none ? 1 : 0
        }
    }

    /// Whether an operator brings the two quantities to each other: in a sum, a comparison, or where their units cancel.
    func meets(_ operation: BinaryOperator, _ left: Dimension, _ right: Dimension) -> Bool {
        let product = presence(in: left) * presence(in: right)
        switch operation {
        case .multiply: return product < 0
        case .divide: return self != .share && product > 0
        default: return product != 0
        }
    }

    /// Whether a sum is of this kind as soon as one of its parts is.
    var isPart: Bool { self == .cache || self == .capital || self == .coverage }

    /// Whether a whole number of such things is still of that kind.
    var survivesCounts: Bool {
        switch self {
        case .sparsity, .direction, .part, .memory: false
        default: true
        }
    }
}

extension QuantityKind {
    /// Whether costs that hold energy or not may be joined: a share of a cost is a quotient, a whole cost is a sum,
    /// but energy is neither paid twice nor left out on one side of a comparison.
    fileprivate func isCovered(beside other: QuantityKind, _ operation: BinaryOperator) -> Bool {
        let holdsEnergyOnly = self == .energyOnly || other == .energyOnly
        if operation == .add { return self == .withoutEnergy || other == .withoutEnergy }
        return !operation.isComparison || holdsEnergyOnly
    }

    private var isRental: Bool { aspect == .price && self != .ownership }

    /// Terms that can be compared: the general word with a special one, and owning with renting, as who decides
    /// between them has to.
    ///
    /// Bills on unlike terms have a sum; prices of one GPU or token do not.
    fileprivate func isOnSameTerms(
        as other: QuantityKind, _ operation: BinaryOperator, _ dimension: Dimension
    ) -> Bool {
        let isUnitPrice =
            dimension.halfExponent(of: .gpu) < 0 || dimension.halfExponent(of: .token) < 0
        if operation == .add, !isUnitPrice { return true }
        if self == .rental { return other.isRental || operation != .add }
        if other == .rental { return isRental || operation != .add }
        return operation != .add && isRental != other.isRental
    }

    /// Tokens of unlike kinds have a sum, the total, as long as none is counted twice; costs per token have none.
    fileprivate func joinsTokens(
        with other: QuantityKind, _ operation: BinaryOperator, _ dimension: Dimension
    ) -> Bool {
        let isCount = dimension.halfExponent(of: .token) > 0
        switch operation {
        case .add: return isCount && sumOfTokens(with: other) != nil
        case .divide: return dimension.isTokenCount
        case .subtract: return isCount && (self == .total || self == .input || self == .billed)
        default: return false
        }
    }

    /// The kind of a sum of tokens; nil where something would be counted twice.
    func sumOfTokens(with other: QuantityKind) -> QuantityKind? {
        if self == other { return self }
        let pair = [self, other]
        if pair.contains(.total) || pair.contains(.billed) { return nil }
        if pair.contains(.output) { return .total }
        return pair.contains(.input) ? nil : .input
    }
}

extension Dimension {
    /// Below zero for tokens or money per time, above for a bill, which is one of hours too; zero for all else.
    fileprivate var hourHalves: Int {
        let time = min(halfExponent(of: .time), 0)
        guard halfExponent(of: .token) == 0 else { return time }
        return moneyHalves == 0 ? 0 : time == 0 ? moneyHalves : time
    }

    /// Twice the exponent of money, whatever its currency.
    var moneyHalves: Int { currencies.reduce(0) { $0 + $1.halves } }

    /// Whether it is a power, perhaps of a GPU.
    fileprivate var isPower: Bool {
        halfExponent(of: .energy) == 2 && halfExponent(of: .time) == -2 && halfExponent(of: .token) == 0
    }

    /// Whether it counts tokens, of a request perhaps, and not their rate.
    fileprivate var isTokenCount: Bool {
        halfExponent(of: .token) == 2 && halfExponent(of: .time) == 0 && moneyHalves == 0
            && halfExponent(of: .energy) == 0
    }
}
