extension Evaluator {
    /// Whether a product or quotient is free of the mistakes that join quantities of unlike aspects.
    mutating func avoidsPitfalls(_ link: Operation, _ left: Value, _ right: Value) -> Bool {
        guard
            let fault = billFault(link, left, right) ?? cacheFault(link, left, right)
                ?? shareFault(link, left, right) ?? monthFault(link, left)
        else { return true }
        reportToAuthor(fault, link)
        return false
    }

    /// M151: energy billed by the nameplate, or capacity by what is drawn.
    private func billFault(_ link: Operation, _ left: Value, _ right: Value) -> MetricFault? {
        guard link.operation == .multiply, let tariff = left.kinds[.tariff] ?? right.kinds[.tariff] else {
            return nil
        }
        let isLeft = left.kinds[.tariff] != nil
        let kinds = isLeft ? right.kinds : left.kinds
        let price = nodeRange(isLeft ? link.left : link.right, link.code)
        let power = nodeRange(isLeft ? link.right : link.left, link.code)
        let text = programBlock(link.code).parsed.text(power)
        if tariff == .energyPrice, kinds[.power] == .provisioned {
            return .billedWrongly(
                utf8("energy is paid by what is drawn, not by the nameplate"), (power, .provisioned),
                (price, tariff), help: utf8("multiply by the share that is drawn:   \(text) * power_load"))
        }
        if tariff == .capacityPrice, kinds[.power] == .consumed {
            return .billedWrongly(
                utf8("capacity is paid by what is contracted, not by what is drawn"), (power, .consumed),
                (price, tariff), help: utf8("leave the share that is drawn out:   it_power"))
        }
        if tariff == .capacityPrice, kinds[.boundary] == .utility {
            return .billedWrongly(
                utf8("contracted capacity is that of the IT equipment; its price holds the overhead"),
                (power, .utility), (price, tariff), help: utf8("leave PUE out:   it_power"))
        }
        return nil
    }

    /// M152: a cost spread over tokens that came out of a cache.
    private func cacheFault(_ link: Operation, _ left: Value, _ right: Value) -> MetricFault? {
        guard link.operation == .divide, (left.dimension?.moneyHalves ?? 0) > 0,
            right.kinds[.cache] == .withCached
        else { return nil }
        let range = nodeRange(link.right, link.code)
        return MetricFault(
            rule: MetricRule(152),
            message: utf8("cached tokens in the denominator make every token look cheap"),
            range: range,
            labels: [
                .init(range: nodeRange(link.left, link.code), text: utf8("a cost")),
                .init(range: range, text: QuantityKind.withCached.label),
            ],
            help: [
                utf8(
                    "count what is computed:   input * ((1 - hit_rate) + hit_rate * cached_cost)   in place of all input"
                )
            ])
    }

    /// M142: a rate of tokens times a share that is not one of tokens.
    private func shareFault(_ link: Operation, _ left: Value, _ right: Value) -> MetricFault? {
        guard link.operation == .multiply else { return nil }
        let isLeft = left.kinds[.share] != nil
        guard let kind = left.kinds[.share] ?? right.kinds[.share], kind != .tokenShare,
            let rate = (isLeft ? right : left).dimension, rate.halfExponent(of: .token) > 0,
            rate.halfExponent(of: .time) < 0
        else { return nil }
        let range = nodeRange(isLeft ? link.left : link.right, link.code)
        return MetricFault(
            rule: MetricRule(142), message: utf8("this share says nothing of the tokens that are made"),
            range: range,
            labels: [
                .init(
                    range: nodeRange(isLeft ? link.right : link.left, link.code),
                    text: utf8("a rate of tokens")),
                .init(range: range, text: kind.label),
            ], help: [utf8("multiply by   utilisation   , the tokens made over those that could be made")])
    }

    /// M154: a yearly rate divided by twelve.
    private func monthFault(_ link: Operation, _ left: Value) -> MetricFault? {
        guard link.operation == .divide, left.dimension == Dimension.none.divided(by: Dimension(.time)),
            case .literal(12, let unit) = programBlock(link.code).parsed.arena.nodes[link.right].kind,
            unit == .one
        else { return nil }
        let rate = nodeRange(link.left, link.code)
        let range = nodeRange(link.right, link.code)
        let text = programBlock(link.code).parsed.text(rate)
        return MetricFault(
            rule: MetricRule(154), message: utf8("a month's interest is no twelfth of a year's"),
            range: range,
            labels: [
                .init(range: rate, text: utf8("an effective rate of a year")),
                .init(range: range, text: utf8("twelve of these give more than that")),
            ],
            help: [utf8("write   exp(log(1 + \(text) * 1 yr) / 12) - 1   for the rate of a month")])
    }

    // MARK: - What no system can do

    /// M159: a computed value outside of what can be, or more tokens than the arithmetic of the system allows.
    mutating func checkPossible(
        _ definition: Definition, _ value: Value, _ block: Int, _ scope: Scope, asking name: Path.Name,
        _ code: Int
    ) {
        if let limits = PhysicalLimits.limits(of: definition.name), let median = value.median,
            let fault = limits.fault(median, definition.name, definition.valueRange)
        {
            report(fault, in: block)
        }
        let isRate =
            definition.name[...].matches("peak_throughput") || definition.name[...].matches("throughput")
        guard isRate, let roofline = roofline(scope), let median = value.median, median > roofline else {
            return
        }
        let place =
            block == program.libraryBlock
            ? authorPlace(name, code)
            : (text: definition.name, range: definition.valueRange, block: block)
        let format = FigureFormat(value.dimension ?? .none, for: [median, roofline])
        report(
            .impossible(
                utf8(
                    "\(format.textWithUnit(median)) is more than the arithmetic of the system allows: \(format.textWithUnit(roofline))"
                ), place.range, label: utf8("every token takes two operations for each active parameter"),
                help: [utf8("check the unit, the number of GPUs, and whether input tokens are counted")]),
            in: place.block)
    }

    /// The most output tokens per second that a system's dense arithmetic allows; nil where it is not known.
    private func roofline(_ scope: Scope) -> Double? {
        guard let system = scope.system, let word = word(utf8("model"), scope),
            let entry = program.catalogue.model(named: word.text),
            let model = ModelArchitecture(program.catalogue.entries[entry])
        else { return nil }
        let hardware = systems[system].hardware
        let accelerator = program.catalogue.entries[hardware.accelerator]
        let keys: [FigureKey] = [.fp4, .fp8, .bf16, .fp16]
        guard let peak = keys.compactMap({ accelerator.value($0) }).max() else { return nil }
        return peak * hardware.acceleratorsPerSystem / (2 * model.activeParameters)
    }

    /// Whether a block, or the author's block that asks for it, says that unlike precisions do equal work.
    func hasQualityCheck(_ code: Int) -> Bool {
        let asking = code == program.libraryBlock ? stack.first?.asked?.code ?? code : code
        let parsed = programBlock(asking).parsed
        let names = parsed.definitions.map { $0.name } + parsed.tests.map { parsed.text($0.expression.range) }
        return names.contains { name in
            KindNames.words(of: name).contains { $0[...].matches("quality") || $0[...].matches("accuracy") }
        }
    }
}

extension MetricFault {
    fileprivate static func billedWrongly(
        _ message: [UInt8], _ power: (range: ByteRange, kind: QuantityKind),
        _ price: (range: ByteRange, kind: QuantityKind), help: [UInt8]
    ) -> MetricFault {
        MetricFault(
            rule: MetricRule(151), message: message, range: power.range,
            labels: [
                Label(range: power.range, text: power.kind.label),
                Label(range: price.range, text: price.kind.label),
            ], help: [help])
    }
}
