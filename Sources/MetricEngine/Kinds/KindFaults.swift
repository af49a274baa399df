/// An operand as faults name it.
struct KindOperand {
    let range: ByteRange
    let kind: QuantityKind
    /// As the author wrote it.
    let text: [UInt8]
    let dimension: Dimension

    /// Whether it is a power or energy, and not something per power.
    fileprivate var isPower: Bool { dimension.halfExponent(of: .energy) > 0 }
}

extension MetricFault {
    /// Two quantities whose kinds do not meet: M122 to M129, M141, M142, M158 and M220.
    static func kindsDiffer(_ left: KindOperand, _ right: KindOperand, _ operation: BinaryOperator)
        -> MetricFault
    {
        let aspect = right.kind.aspect
        return MetricFault(
            rule: aspect.rule(operation), level: aspect == .format ? .warning : .error,
            message: aspect.message.bytes,
            range: right.range,
            labels: [
                Label(range: left.range, text: left.kind.label),
                Label(range: right.range, text: right.kind.label),
            ], help: [left.help(towards: right, operation)])
    }

    /// M157: costs per token of two kinds added, each of which carries the whole machine.
    static func costsOfTokensAdded(_ left: KindOperand, _ right: KindOperand) -> MetricFault {
        MetricFault(
            rule: MetricRule(157),
            message: utf8("costs per token of two kinds have no sum: each carries the whole machine"),
            range: right.range,
            labels: [
                Label(range: left.range, text: utf8("per \(left.kind.label.singular)")),
                Label(range: right.range, text: utf8("per \(right.kind.label.singular)")),
            ],
            help: [
                utf8(
                    "multiply each by its own tokens first, with the cost shared between them:   \(left.text) * \(left.kind.quantityName) + \(right.text) * \(right.kind.quantityName)"
                )
            ])
    }

    /// M121: a conversion that is in the figure already.
    static func convertedTwice(
        _ conversion: Conversions, _ kind: QuantityKind, quantity: ByteRange, factor: ByteRange
    ) -> MetricFault {
        MetricFault(
            rule: MetricRule(121), message: conversion.twiceMessage, range: factor,
            labels: [
                Label(range: quantity, text: kind.label),
                Label(range: factor, text: conversion.twiceLabel),
            ], help: [conversion.twiceHelp])
    }

    /// M153: hours that are paid for and not used.
    static func idleHoursLost(_ kind: QuantityKind, price: ByteRange, share: ByteRange, _ text: [UInt8])
        -> MetricFault
    {
        MetricFault(
            rule: MetricRule(153), message: utf8("idle hours are paid for too"), range: share,
            labels: [
                Label(range: price, text: kind.label),
                Label(range: share, text: utf8("the share of hours that is used")),
            ],
            help: [
                utf8("divide instead: a used hour costs   \(text) / utilisation")
            ])
    }
}

extension Conversions {
    fileprivate var twiceMessage: [UInt8] {
        switch self {
        case .overhead: utf8("PUE cannot be applied to a utility figure: it is in there already")
        case .network: utf8("the network's share is in this power already")
        case .load: utf8("this power is what is drawn already")
        case .utilisation: utf8("the utilisation is in this rate already")
        default: utf8("the uptime is in this rate already")
        }
    }

    fileprivate var twiceLabel: [UInt8] {
        switch self {
        case .overhead: utf8("the facility's overhead, a second time")
        case .network: utf8("the network's share, a second time")
        case .load: utf8("the share that is drawn, a second time")
        case .utilisation: utf8("the utilisation, a second time")
        default: utf8("the uptime, a second time")
        }
    }

    fileprivate var twiceHelp: [UInt8] {
        switch self {
        case .overhead, .network: utf8("leave the factor out, or begin with the power of the node")
        case .load: utf8("leave the factor out, or begin with the rated power")
        default: utf8("leave the factor out, or begin with   peak_throughput")
        }
    }
}

extension KindOperand {
    /// How the two are brought to one kind.
    fileprivate func help(towards other: KindOperand, _ operation: BinaryOperator) -> [UInt8] {
        switch kind.aspect {
        case .boundary: boundaryHelp(other)
        case .power: powerHelp(other)
        case .token where operation == .multiply && dimension.moneyHalves + other.dimension.moneyHalves > 0:
            utf8("share the cost between the kinds of tokens first: each has a cost of its own")
        case .token, .cache:
            utf8("count one kind on both sides; output = total * output / (input + output)")
        case .hour:
            utf8("average over one set of hours: throughput = peak_throughput * utilisation * uptime")
        case .price: utf8("take both prices on the same terms")
        case .capital: utf8("leave one of them out: an annuity pays back the price and its interest")
        case .coverage: utf8("count the energy once, and on both sides")
        case .tariff: utf8("compare the bills, not the prices")
        case .sparsity: utf8("divide the sparse figure by 2")
        case .format: utf8("compare one precision, or name a quality check that says they do equal work")
        case .direction: utf8("divide the figure for both directions by 2")
        case .memory: utf8("use   memory   on both sides: what software can fill")
        case .part: utf8("multiply by the GPUs of a superchip, or divide by the dies of a GPU")
        case .share: utf8("measure the tokens made as a share of those that could be made")
        }
    }

    private func powerHelp(_ other: KindOperand) -> [UInt8] {
        let rated = kind == .provisioned ? self : other
        guard rated.isPower else { return utf8("compare at one power: drawn = rated * power_load") }
        return utf8("multiply the rated power by the share that is drawn:   \(rated.text) * power_load")
    }

    private func boundaryHelp(_ other: KindOperand) -> [UInt8] {
        let isInner = kind.rawValue < other.kind.rawValue
        let (inner, outer) = isInner ? (self, other) : (other, self)
        if inner.kind == .module {
            return utf8(
                "begin with the power of the node or rack: a module's leaves out the host, fans and losses")
        }
        guard inner.isPower else {
            return utf8("compare at one place: utility = node * (1 + network_share) * PUE")
        }
        switch (inner.kind, outer.kind) {
        case (.node, .criticalIT):
            return utf8("multiply by the network's share:   \(inner.text) * (1 + network_share)")
        case (.node, _):
            return utf8("multiply by network and PUE:   \(inner.text) * (1 + network_share) * PUE")
        default: return utf8("multiply by PUE:   \(inner.text) * PUE")
        }
    }
}

extension QuantityKind {
    /// The usual name of an amount of such tokens.
    fileprivate var quantityName: [UInt8] {
        switch self {
        case .input: utf8("input")
        case .cachedInput: utf8("cached_input")
        case .uncachedInput: utf8("uncached_input")
        case .total: utf8("total_tokens")
        case .billed: utf8("billed_tokens")
        default: utf8("output")
        }
    }
}

extension [UInt8] {
    /// `output token` from `output tokens`.
    fileprivate var singular: [UInt8] { last == UInt8(ascii: "s") ? Array(dropLast()) : self }
}
