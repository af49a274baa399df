extension BlockEvaluator {
    /// What can be wrong with a definition beside its expression: its name, its bounds, its source.
    mutating func checkPitfalls(of definition: Definition, _ value: Value, in scope: Scope) {
        checkName(definition, in: scope)
        checkLimits(of: definition)
        checkLoad(of: definition)
        guard definition.key != .let else { return }
        checkDate(of: definition, value)
        checkCeiling(of: definition)
    }

    // MARK: - Names and labels

    /// A name that says of its value what is not so, for example a cost of ownership that is called rental.
    private mutating func checkName(_ definition: Definition, in scope: Scope) {
        guard case .expression(let expression) = definition.value, definition.key != .rates else { return }
        let value = evaluator.value(expression.root, of: index, in: scope)
        guard let dimension = value.dimension else { return }
        let claims = KindNames.claims(in: definition.name, dimension)
        checkClaims(claims, of: value, named: definition.nameRange, at: definition.valueRange)
        checkEnergy(value, claims, definition.valueRange)
    }

    /// The same for the label of a display.
    mutating func checkLabel(_ display: Display, _ value: Value) {
        guard let dimension = value.dimension else { return }
        let label = display.label ?? []
        let claims = KindNames.claims(in: label, dimension)
        checkEnergy(value, claims, display.expression.range)
        guard let start = position(of: label, after: display.expression.range.upperBound) else { return }
        checkClaims(claims, of: value, named: start..<(start + label.count), at: display.expression.range)
    }

    /// M123 for the energy that rated power would need, unless it is called so.
    private mutating func checkEnergy(_ value: Value, _ claims: [QuantityKind], _ range: ByteRange) {
        guard value.dimension == Dimension(.energy), value.kinds[.power] == .provisioned,
            !claims.contains(.provisioned)
        else { return }
        evaluator.report(.ratedEnergy(range), in: index)
    }

    private mutating func checkClaims(
        _ claims: [QuantityKind], of value: Value, named name: ByteRange, at range: ByteRange
    ) {
        for aspect in KindAspect.allCases {
            let claimed = claims.filter { $0.aspect == aspect }
            guard let kind = value.kinds[aspect], let claim = claimed.first,
                !claimed.contains(where: { $0.agrees(with: kind) })
            else { continue }
            evaluator.report(.misnamed(block.text(name), claim, name, kind, range), in: index)
        }
    }

    private func position(of text: [UInt8], after start: Int) -> Int? {
        guard !text.isEmpty, start + text.count <= block.source.count else { return nil }
        return (start...(block.source.count - text.count)).first {
            block.source[$0..<($0 + text.count)].elementsEqual(text)
        }
    }

    // MARK: - Bounds

    /// A literal that no system can have, for example a PUE below one.
    private mutating func checkLimits(of definition: Definition) {
        guard let limits = PhysicalLimits.limits(of: definition.name),
            case .expression(let expression) = definition.value
        else { return }
        for node in [expression.root] + bounds(of: expression.root) {
            guard case .literal(let number, let unit) = block.arena.nodes[node].kind,
                unit.dimension == .none,
                let fault = limits.fault(
                    unit.baseValue(of: number), definition.name, evaluator.nodeRange(node, index))
            else { continue }
            evaluator.report(fault, in: index)
        }
    }

    /// M125 for a system that is said to be at full load in every hour.
    private mutating func checkLoad(of definition: Definition) {
        guard definition.name[...].matches("utilisation"),
            case .expression(let expression) = definition.value,
            case .literal(let number, let unit) = block.arena.nodes[expression.root].kind,
            unit.dimension == .none, unit.baseValue(of: number) == 1
        else { return }
        evaluator.report(.fullLoad(definition.valueRange), in: index)
    }

    private func bounds(of node: Int) -> [Int] {
        guard case .spread(_, let low, let high) = block.arena.nodes[node].kind else { return [] }
        return [low, high]
    }

    // MARK: - Sources

    /// The footnotes behind a definition, as far as their texts are at hand.
    private func sources(of definition: Definition) -> [(use: FootnoteUse, text: [UInt8])] {
        let note = evaluator.programBlock(index).note
        let footnotes = evaluator.program.footnotes
        guard footnotes.indices.contains(note) else { return [] }
        return definition.sources.compactMap { use in
            footnotes[note].first { $0.label == use.label && !$0.text.isEmpty }.map { (use, $0.text) }
        }
    }

    /// M155: a price or rate of exchange of which nobody can say when it was so.
    private mutating func checkDate(of definition: Definition, _ value: Value) {
        guard let dimension = value.dimension, !dimension.currencies.isEmpty else { return }
        if definition.key == .rates, definition.sources.isEmpty {
            evaluator.report(.undated(definition.valueRange, utf8("this rate has no source")), in: index)
            return
        }
        for source in sources(of: definition) where !source.text.holdsYear {
            evaluator.report(
                .undated(source.use.range, utf8("this source says no year"), value: definition.valueRange),
                in: index)
        }
    }

    /// M156: the most that a source promises, used as if it were usual.
    private mutating func checkCeiling(of definition: Definition) {
        guard case .expression(let expression) = definition.value,
            case .literal = block.arena.nodes[expression.root].kind
        else { return }
        if KindNames.words(of: definition.name).holdsUpTo {
            evaluator.report(
                .ceiling(definition.valueRange, says: definition.nameRange, utf8("named so")), in: index)
            return
        }
        for source in sources(of: definition) where KindNames.words(of: source.text).holdsUpTo {
            evaluator.report(
                .ceiling(definition.valueRange, says: source.use.range, utf8("its source says \"up to\"")),
                in: index)
        }
    }
}

extension [UInt8] {
    /// Whether a text names a year of this century or the one before.
    fileprivate var holdsYear: Bool {
        split { !isDigit($0) }.contains { digits in
            digits.count >= 4 && (digits.starts(with: utf8("20")) || digits.starts(with: utf8("19")))
        }
    }
}

extension [[UInt8]] {
    /// Whether the words "up" and "to" follow each other, and "date" does not follow them.
    fileprivate var holdsUpTo: Bool {
        indices.dropFirst().contains { index in
            self[index - 1][...].matches("up") && self[index][...].matches("to")
                && !(index + 1 < count && self[index + 1][...].matches("date"))
        }
    }
}

extension QuantityKind {
    /// Whether a quantity of one kind may be called by the other: any rental price a rental price.
    fileprivate func agrees(with other: QuantityKind) -> Bool {
        if self == other { return true }
        guard aspect == .price else { return false }
        return (self == .rental || other == .rental) && self != .ownership && other != .ownership
    }
}

extension MetricFault {
    /// A name or label that says what is not so, under the rule of the kind.
    static func misnamed(
        _ text: [UInt8], _ claim: QuantityKind, _ name: ByteRange, _ kind: QuantityKind, _ value: ByteRange
    ) -> MetricFault {
        MetricFault(
            rule: kind.aspect.rule, message: utf8("\"\(text)\" is the name of something else"),
            range: name,
            labels: [Label(range: name, text: claim.label), Label(range: value, text: kind.label)],
            help: [utf8("call it what it is, or take the figure that the name means")])
    }

    static func ratedEnergy(_ range: ByteRange) -> MetricFault {
        MetricFault(
            rule: MetricRule(123), level: .warning,
            message: utf8("energy is used at the power that is drawn, not at the rated power"), range: range,
            labels: [Label(range: range, text: utf8("from provisioned power"))],
            help: [utf8("multiply the power by the share that is drawn, power_load, or call it rated energy")]
        )
    }

    static func fullLoad(_ range: ByteRange) -> MetricFault {
        MetricFault(
            rule: MetricRule(125), level: .warning, message: utf8("no service is at full load in every hour"),
            range: range, labels: [Label(range: range, text: utf8("peak throughput, day and night"))],
            help: [utf8("write the share that is reached, for example   utilisation: 40 % to 60 %")])
    }

    static func undated(_ range: ByteRange, _ label: [UInt8], value: ByteRange? = nil) -> MetricFault {
        MetricFault(
            rule: MetricRule(155), level: .warning, message: utf8("prices and rates of exchange need a date"),
            range: range,
            labels: [Label(range: range, text: label)]
                + (value.map { [Label(range: $0, text: utf8("an amount that changes"))] } ?? []),
            help: [utf8("give a footnote with the day:   publisher, table or page, read 2026-10-03")])
    }

    static func ceiling(_ value: ByteRange, says: ByteRange, _ label: [UInt8]) -> MetricFault {
        MetricFault(
            rule: MetricRule(156), level: .warning,
            message: utf8("\"up to\" is the best case, not the usual one"), range: value,
            labels: [
                Label(range: value, text: utf8("used as if it were usual")), Label(range: says, text: label),
            ], help: [utf8("write a range that ends there, for example   12 to 35")])
    }

    /// M159: a value that no system can have.
    static func impossible(_ message: [UInt8], _ range: ByteRange, label: [UInt8], help: [[UInt8]])
        -> MetricFault
    {
        MetricFault(
            rule: MetricRule(159), message: message, range: range, labels: [Label(range: range, text: label)],
            help: help)
    }
}
