extension Evaluator {
    /// A fact of the scope's system.
    mutating func value(
        of fact: SystemFact, _ level: FactLevel, _ name: Path.Name, _ code: Int, _ scope: Scope
    ) -> Value {
        guard let system = scope.system else {
            reportNoSystem(name, code)
            return .invalid
        }
        if fact.isPerformance { return performance(fact, name, code, scope) }
        let hardware = systems[system].hardware
        switch fact {
        case .gpus:
            let count = level == .module ? 1 : hardware.acceleratorsPerSystem
            if let entry = hardware.system { readField(entry, .accelerators) }
            return .number(Dimension(.gpu), isChecking ? .unknown : .exact(count), QuantityKinds(.package))
        case .power: return power(level, name, code, scope)
        case .hourlyPrice: return hourlyPrice(name, code, scope)
        case .price: return price(name, code, scope)
        case .figure(.utilityPower) where level == .row:
            return perSystem(.utilityPower, name, code, scope)
        case .figure(let key): return figure(key, level, name, code, scope)
        default: return .invalid
        }
    }

    private mutating func reportNoSystem(_ name: Path.Name, _ code: Int) {
        if toleratesMissingSystem { return }
        let place = authorPlace(name, code)
        report(
            MetricFault(
                rule: MetricRule(204), message: utf8("`\(place.text)` needs a system"), range: place.range,
                help: [utf8("write for example   H200.\(place.text)   or add   for: H200")]), in: place.block)
    }

    // MARK: - Figures

    /// A field of the named system, or of the accelerator in it.
    private mutating func figure(
        _ key: FigureKey, _ level: FactLevel, _ name: Path.Name, _ code: Int, _ scope: Scope
    ) -> Value {
        guard let system = scope.system else { return .invalid }
        let hardware = systems[system].hardware
        let ownsRecord = hardware.namesSystem && level != .module
        if ownsRecord, let entry = hardware.system {
            if let value = field(key, of: entry, name, scope) { return value }
            if let total = key.total, let value = field(total, of: entry, name, scope) { return value }
        }
        guard let value = field(key, of: hardware.accelerator, name, scope) else {
            reportMissing(key, of: systems[system], name, code)
            return .invalid
        }
        guard ownsRecord, key.isAdditive else { return value }
        let count = hardware.acceleratorsPerSystem
        return Value(kind: value.kind, amount: value.amount.map { $0 * count }, kinds: value.kinds)
    }

    /// The value of a catalogue field; nil where the entry does not have it or the language has no unit for it.
    mutating func field(_ key: FigureKey, of entry: Int, _ name: Path.Name, _ scope: Scope) -> Value? {
        guard let figure = program.catalogue.entries[entry].figure(key),
            let unit = figure.unit.languageUnit(figure.currency)
        else { return nil }
        readField(entry, key)
        record(figure, unit, key, entry)
        var amount = Amount.unknown
        if !isChecking { amount = figureAmount(figure, unit, key, entry) }
        return .number(unit.dimension, amount, key.kinds.completed(by: figure.unit.kinds))
    }

    /// A figure that the source gives as a range is uncertain: its bounds are the 10th and 90th percentile.
    private mutating func figureAmount(
        _ figure: CatalogueFigure, _ unit: Unit, _ key: FigureKey, _ entry: Int
    )
        -> Amount
    {
        guard figure.isRange else { return .exact(unit.baseValue(of: figure.value)) }
        let distribution = Distribution(
            low: unit.baseValue(of: figure.low), high: unit.baseValue(of: figure.high), central: 0.8,
            isShare: unit.dimension == .none)
        let path = program.catalogue.path(of: FigureReference(entry: entry, key: key))
        return keptSamples(distribution, owner: [], name: path)
    }

    mutating func readField(_ entry: Int, _ key: FigureKey) {
        figureReads.insert(FigureReference(entry: entry, key: key))
    }

    // MARK: - Power

    /// The power of what was named: a module's limit, a node's or rack's greatest input.
    private mutating func power(_ level: FactLevel, _ name: Path.Name, _ code: Int, _ scope: Scope) -> Value {
        guard let system = scope.system else { return .invalid }
        let hardware = systems[system].hardware
        if level == .module || (level == .named && !hardware.namesSystem) {
            return figure(.modulePower, .module, name, code, scope)
        }
        if let entry = hardware.system {
            for key in [FigureKey.maxInputPower, .systemPower, .rackPower] {
                if let value = field(key, of: entry, name, scope) { return value }
            }
        }
        if program.catalogue.entries[hardware.accelerator].figure(.nodePower) != nil {
            return perSystem(.nodePower, name, code, scope)
        }
        if program.catalogue.entries[hardware.accelerator].figure(.utilityPower) != nil {
            return perSystem(.utilityPower, name, code, scope)
        }
        reportMissing(.nodePower, of: systems[system], name, code)
        return .invalid
    }

    /// A figure per accelerator times the accelerators of the system.
    private mutating func perSystem(
        _ key: FigureKey, _ name: Path.Name, _ code: Int, _ scope: Scope
    ) -> Value {
        guard let system = scope.system else { return .invalid }
        let hardware = systems[system].hardware
        guard let value = field(key, of: hardware.accelerator, name, scope) else {
            reportMissing(key, of: systems[system], name, code)
            return .invalid
        }
        let count = hardware.acceleratorsPerSystem
        return Value(kind: value.kind, amount: value.amount.map { $0 * count }, kinds: value.kinds)
    }

    /// What stands for a power of the engine's own formulas where a later one is known: the author's `power`, if
    /// `boundary:` says so, or the catalogue's all-in figure.
    func powerBinding(_ name: [UInt8], _ scope: Scope) -> Binding? {
        let isUtility = name[...].matches("utility_power")
        guard isUtility || name[...].matches("it_power") else { return nil }
        if case .definition(let block, let index) = binding(utf8("power"), scope),
            block != program.libraryBlock
        {
            let declared = declaredKinds(programBlock(block).parsed.definitions[index], block)[.boundary]
            return declared == (isUtility ? .utility : .criticalIT)
                ? .definition(block: block, index: index) : nil
        }
        return isUtility && usesAllInPower(scope) ? .fact(.figure(.utilityPower)) : nil
    }

    /// Whether only the all-in power at the utility's meter is known.
    private func usesAllInPower(_ scope: Scope) -> Bool {
        guard let system = scope.system, !isGiven(utf8("power"), scope) else { return false }
        let hardware = systems[system].hardware
        let entries = program.catalogue.entries
        if let entry = hardware.system {
            for key in [FigureKey.maxInputPower, .systemPower, .rackPower]
            where entries[entry].figure(key) != nil {
                return false
            }
        }
        let accelerator = entries[hardware.accelerator]
        return accelerator.figure(.nodePower) == nil && accelerator.figure(.utilityPower) != nil
    }

    /// M205, or a line of what a claim lacks.
    mutating func reportMissing(
        _ key: FigureKey, of system: SystemTarget, _ name: Path.Name, _ code: Int
    ) {
        guard !collectsMissingFigures else {
            collectMissing(utf8("\(Array(key.label.utf8).sentence) of \(system.displayName)"))
            return
        }
        let place = authorPlace(name, code)
        report(.noFigure(key, of: system.displayName, place.range), in: place.block)
    }

    mutating func collectMissing(_ text: [UInt8]) {
        if !missingFigures.contains(text) { missingFigures.append(text) }
    }

    // MARK: - Defaults

    /// A declared default: a figure of the catalogue, or a value with its reason.
    mutating func fallback(_ index: Int, _ name: Path.Name, _ code: Int) -> Value {
        let input = KnownInput.table[index]
        switch input.fallback {
        case .facility(let id):
            guard let entry = program.catalogue.entry(id.bytes, in: EntryKind.facility.group),
                let figure = program.catalogue.entries[entry].figure(.value),
                let unit = figure.unit.languageUnit(figure.currency)
            else { break }
            readField(entry, .value)
            record(default: input, figure, unit)
            let amount = isChecking ? Amount.unknown : figureAmount(figure, unit, .value, entry)
            return .number(unit.dimension, amount, input.kinds.carried(by: unit.dimension))
        case .literal(let text, let reason):
            let block = parseBlock(BlockSource(utf8("show: ") + text.bytes, id: nil))
            guard let display = block.displays.first,
                case .literal(let number, let unit) = block.arena.nodes[display.expression.root].kind
            else { break }
            record(default: input, text.bytes, reason.bytes)
            return .number(
                unit.dimension, isChecking ? .unknown : .exact(unit.baseValue(of: number)),
                input.kinds.carried(by: unit.dimension))
        case nil: break
        }
        reportMissing(input, asking: name, code, Scope(block: code))
        return .invalid
    }
}

extension FigureKey {
    /// The field of a system that holds the sum over its accelerators.
    fileprivate var total: FigureKey? {
        switch self {
        case .memory: .totalMemory
        case .fp8: .totalFP8
        default: nil
        }
    }

    /// Whether a system has as much as its accelerators together.
    fileprivate var isAdditive: Bool {
        switch self {
        case .memory, .memoryBandwidth, .fp16, .bf16, .fp8, .fp4, .int8, .achievedBF16, .achievedFP8,
            .modulePower,
            .nodePower, .nodePowerMeasured, .utilityPower, .sram:
            true
        default: false
        }
    }
}

extension MetricFault {
    static func noFigure(_ key: FigureKey, of system: [UInt8], _ range: ByteRange) -> MetricFault {
        MetricFault(
            rule: MetricRule(205),
            message: utf8("the catalogue has no `\(Array(key.name.utf8))` for \(system)"), range: range)
    }

    static func unknownWord(
        _ name: [UInt8], _ text: [UInt8], _ range: ByteRange, known: [[UInt8]]
    ) -> MetricFault {
        let near = nearest(to: text, among: known)
        return MetricFault(
            rule: MetricRule(206), message: utf8("unknown \(displayLabel(of: name).sentence) \"\(text)\""),
            range: range,
            labels: near.map { [Label(range: range, text: utf8("did you mean \"\($0)\"?"))] } ?? [],
            help: known.isEmpty ? [] : [utf8("one of: \(joined(known))")])
    }
}

extension [UInt8] {
    /// With a small first letter, for the middle of a sentence.
    var sentence: [UInt8] {
        guard let first, count > 1, self[1] &- UInt8(ascii: "A") >= 26 else { return self }
        return [lowercased(first)] + dropFirst()
    }
}
