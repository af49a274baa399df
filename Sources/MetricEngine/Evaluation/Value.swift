/// A value while a block is evaluated.
struct Value {
    enum Kind: Equatable {
        case number(Dimension)
        case truth
        /// Something is wrong and has been reported; nothing more is said about it.
        case invalid
    }

    let kind: Kind
    let amount: Amount
    /// What it is of beside its dimension, as far as that is known.
    var kinds = QuantityKinds()

    /// The median, where it is known already.
    private var knownMedian: Double?

    static let invalid = Value(kind: .invalid, amount: .unknown)

    init(kind: Kind, amount: Amount, kinds: QuantityKinds = QuantityKinds()) {
        self.kind = kind
        self.amount = amount
        self.kinds = kinds
    }

    static func number(_ dimension: Dimension, _ amount: Amount, _ kinds: QuantityKinds = QuantityKinds())
        -> Value
    {
        Value(kind: .number(dimension), amount: amount, kinds: kinds)
    }

    static func truth(_ amount: Amount) -> Value { Value(kind: .truth, amount: amount) }

    /// The median of the amount; nil when there is no number.
    var median: Double? { knownMedian ?? amount.median }

    /// The quantiles of the amount; nil when there is no number.
    var quantiles: Quantiles? { amount.quantiles(median: knownMedian) }

    /// Finds the median and keeps it, where it will be asked for again and again.
    mutating func keepMedian() { knownMedian = median }

    /// The dimension of a number.
    var dimension: Dimension? {
        if case .number(let dimension) = kind { dimension } else { nil }
    }
}

/// How much: one number, one for each sample, or nothing yet.
enum Amount: Equatable {
    /// While only dimensions are checked.
    case unknown
    case exact(Double)
    case samples([Double])
    /// No operating point meets the constraints; the text says what was nearest.
    case unreachable([UInt8])

    /// Applies a function to every sample.
    func map(_ transform: (Double) -> Double) -> Amount {
        switch self {
        case .unknown, .unreachable: self
        case .exact(let value): .exact(normalised(transform(value)))
        case .samples(let values):
            .samples([Double](count: values.count) { normalised(transform(values[$0])) })
        }
    }

    /// Joins two amounts draw by draw.
    func combined(with other: Amount, _ join: (Double, Double) -> Double) -> Amount {
        switch (self, other) {
        case (.unreachable, _): return self
        case (_, .unreachable): return other
        case (.unknown, _), (_, .unknown): return .unknown
        case (.exact(let left), .exact(let right)): return .exact(normalised(join(left, right)))
        case (.exact(let left), .samples(let rights)):
            return .samples([Double](count: rights.count) { normalised(join(left, rights[$0])) })
        case (.samples(let lefts), .exact(let right)):
            return .samples([Double](count: lefts.count) { normalised(join(lefts[$0], right)) })
        case (.samples(let lefts), .samples(let rights)):
            return .samples([Double](count: lefts.count) { normalised(join(lefts[$0], rights[$0])) })
        }
    }

    /// e to the power of every sample.
    var exponential: Amount {
        switch self {
        case .unknown, .unreachable: return self
        case .exact(let value): return .exact(RealMath.exp(value))
        case .samples(var values):
            values.replacePairs { RealMath.exp($0) }
            return .samples(values)
        }
    }

    /// The quantiles; nil when there is no number.
    var quantiles: Quantiles? { quantiles(median: nil) }

    /// The quantiles, of which the median may be known already; nil when there is no number.
    fileprivate func quantiles(median: Double?) -> Quantiles? {
        switch self {
        case .unknown, .unreachable: nil
        case .exact(let value): Quantiles(exactly: value)
        case .samples(let values): MetricEngine.quantiles(of: values, median: median)
        }
    }

    /// The median alone, a third of the work; nil when there is no number.
    var median: Double? {
        switch self {
        case .unknown, .unreachable: nil
        case .exact(let value): value
        case .samples(let values): MetricEngine.median(of: values)
        }
    }

    /// Whether the draws differ.
    var isUncertain: Bool {
        guard case .samples(let values) = self, let first = values.first else { return false }
        return values.contains { $0 != first }
    }

    /// How many steps of arithmetic one operation on this takes.
    var steps: Int {
        if case .samples(let values) = self { values.count } else { 1 }
    }

    /// Whether every number is finite.
    var isFinite: Bool {
        switch self {
        case .unknown, .unreachable: true
        case .exact(let value): value.isFinite
        case .samples(let values): values.areFinite
        }
    }

    /// Whether some number is zero.
    var containsZero: Bool {
        switch self {
        case .unknown, .unreachable: false
        case .exact(let value): value == 0
        case .samples(let values): values.containZero
        }
    }
}

extension [Double] {
    /// As many numbers, each made from its index.
    ///
    /// Zeros are overwritten: an array that grows number by number takes two to three times as long.
    init(count: Int, _ number: (Int) -> Double) {
        self.init(repeating: 0, count: count)
        for index in 0..<count { self[index] = number(index) }
    }
}

extension [Double] {
    /// Whether none of the numbers is infinite or NaN: those alone have an exponent that overflows into the sign.
    ///
    /// All bits are looked at, without a way out at the first such number: there is none as a rule.
    fileprivate var areFinite: Bool {
        var bits: UInt64 = 0
        for value in self { bits |= value.magnitude.bitPattern &+ 1 << 52 }
        return bits >> 63 == 0
    }

    /// Whether one of the numbers is zero: below its bits alone there are none.
    fileprivate var containZero: Bool {
        var bits: UInt64 = 0
        for value in self { bits |= value.magnitude.bitPattern &- 1 }
        return bits >> 63 == 1
    }
}

/// There is one zero: to the negative one the sum with the positive one is positive.
private func normalised(_ value: Double) -> Double { value + 0 }
