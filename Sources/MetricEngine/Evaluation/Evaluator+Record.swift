/// An input in the order of its first use.
struct RecordedInput {
    /// What makes it the same input: a definition, a field or a default.
    let key: [UInt8]
    let input: InputUsed
}

extension Evaluator {
    mutating func record(_ key: [UInt8], _ input: InputUsed) {
        if isNew(key) { inputs.append(RecordedInput(key: key, input: input)) }
    }

    /// Whether an input is to be recorded that has not been yet; describing one takes longer than computing with it.
    func isNew(_ key: [UInt8]) -> Bool { isRecording && !inputs.contains { $0.key == key } }

    mutating func note(_ text: [UInt8]) {
        if isRecording, !notes.contains(text) { notes.append(text) }
    }

    /// Keeps how a system is paid for, since the two ways cover different costs.
    mutating func recordCostBasis(_ scope: Scope) {
        guard isRecording, let system = scope.system, !costBases.contains(where: { $0.system == system })
        else {
            return
        }
        let isOwned = isOwned(scope)
        let missing = isOwned ? leftOut(scope) : []
        costBases.append(CostBasis(system: system, isOwned: isOwned, leftOut: missing))
        guard isOwned else { return }
        let without = missing.isEmpty ? [] : utf8("; left out: \(joined(missing))")
        note(utf8("\(systems[system].displayName): owned, an annuity of the price and electricity\(without)"))
    }

    /// What a reader has to know when systems of one comparison are paid for in different ways.
    var costWarning: [UInt8]? {
        let owned = costBases.filter { $0.isOwned }
        let hourly = costBases.filter { !$0.isOwned }.map { systems[$0.system].displayName }
        guard let missing = owned.first?.leftOut, !hourly.isEmpty else { return nil }
        let without = missing.isEmpty ? [] : utf8(", without \(joined(missing))")
        let names = joined(owned.map { systems[$0.system].displayName })
        return utf8(
            "costs on two bases: \(names) owned\(without); \(joined(hourly)) by the hour, all included")
    }

    // MARK: - Inputs

    /// Keeps what a definition contributed: an input for what the author gave, a step for what was computed.
    mutating func record(_ definition: Definition, _ value: Value, _ block: Int, _ scope: Scope) {
        guard isRecording, case .expression(let expression) = definition.value else { return }
        if definition.key == .let || block == program.libraryBlock {
            trace(definition.name, expression, value, block, scope)
            return
        }
        let key = utf8("\(block).\(definition.name)")
        guard isNew(key) else { return }
        record(
            key,
            InputUsed(
                name: definition.name, label: inputLabel(definition, block),
                value: programBlock(block).parsed.text(definition.valueRange),
                uncertainty: uncertainty(of: expression, block), origin: .author, grade: nil,
                source: citation(of: definition, block)))
    }

    private func inputLabel(_ definition: Definition, _ block: Int) -> [UInt8] {
        if definition.key == .rates { return utf8("Rate of exchange, \(definition.name)") }
        return inputLabel(named: definition.name, block)
    }

    /// An input in words; one that a system block gives, with the system in front.
    private func inputLabel(named name: [UInt8], _ block: Int) -> [UInt8] {
        let label = displayLabel(of: name)
        return programBlock(block).parsed.kind == .system
            ? utf8("\(programBlock(block).parsed.title): \(label.sentence)") : label
    }

    mutating func recordWord(_ name: [UInt8], _ text: [UInt8], _ block: Int, _ index: Int) {
        let key = utf8("\(block).\(name)")
        guard isNew(key) else { return }
        record(
            key,
            InputUsed(
                name: name, label: inputLabel(named: name, block), value: text, uncertainty: [],
                origin: .author,
                grade: nil,
                source: citation(of: programBlock(block).parsed.definitions[index], block)))
    }

    /// The footnote behind a value.
    func citation(of definition: Definition, _ block: Int) -> SourceCitation? {
        definition.sources.first.flatMap { citation(of: $0, block) }
    }

    /// A footnote as a source.
    func citation(of use: FootnoteUse, _ block: Int) -> SourceCitation? {
        let note = programBlock(block).note
        guard program.footnotes.indices.contains(note) else { return nil }
        let text = program.footnotes[note].first { $0.label == use.label }?.text ?? []
        return SourceCitation(title: text.isEmpty ? use.label : text, footnote: use.label)
    }

    /// The source of a catalogue figure.
    func citation(of figure: CatalogueFigure) -> SourceCitation? {
        let sources = program.catalogue.sources
        guard sources.indices.contains(figure.source) else { return nil }
        let source = sources[figure.source]
        return SourceCitation(
            title: source.title, url: source.url, date: figure.asOf.isEmpty ? source.readDate : figure.asOf)
    }

    private func text(_ figure: CatalogueFigure, _ unit: Unit) -> [UInt8] {
        let suffix = unit.text.isEmpty ? [] : [0xC2, 0xA0] + unit.text
        guard figure.isRange else { return exportText(of: figure.value) + suffix }
        return utf8("\(exportText(of: figure.low)) to \(exportText(of: figure.high))") + suffix
    }

    mutating func record(_ figure: CatalogueFigure, _ unit: Unit, _ key: FigureKey, _ entry: Int) {
        let path = program.catalogue.path(of: FigureReference(entry: entry, key: key))
        guard isNew(path) else { return }
        let described = program.catalogue.entries[entry]
        record(
            path,
            InputUsed(
                name: utf8("\(described.id).\(Array(key.name.utf8))"),
                label: utf8("\(described.name): \(Array(key.label.utf8).sentence)"),
                value: text(figure, unit),
                uncertainty: figure.isRange ? utf8("p10 to p90") : [],
                origin: figure.isAuthors ? .authorsCatalogue : .catalogue,
                grade: figure.grade,
                source: citation(of: figure), note: figure.note))
    }

    mutating func record(default input: KnownInput, _ figure: CatalogueFigure, _ unit: Unit) {
        let key = utf8("default.\(input.name.bytes)")
        guard isNew(key) else { return }
        record(
            key,
            InputUsed(
                name: input.name.bytes, label: input.label, value: text(figure, unit),
                uncertainty: figure.isRange ? utf8("p10 to p90") : [],
                origin: figure.isAuthors ? .authorsCatalogue : .default, grade: figure.grade,
                source: citation(of: figure), note: figure.note))
    }

    mutating func record(default input: KnownInput, _ value: [UInt8], _ reason: [UInt8]) {
        let key = utf8("default.\(input.name.bytes)")
        guard isNew(key) else { return }
        record(
            key,
            InputUsed(
                name: input.name.bytes, label: input.label, value: value, uncertainty: [],
                origin: .default,
                grade: .estimate, source: nil, note: reason))
    }

    /// The peaks that the performance model read of an accelerator.
    mutating func recordHardware(_ model: PerformanceModel, _ accelerator: Int) {
        guard isRecording else { return }
        for reference in model.references where reference.entry == accelerator {
            guard let figure = program.catalogue.figure(reference),
                let unit = figure.unit.languageUnit(figure.currency)
            else { continue }
            record(figure, unit, reference.key, reference.entry)
        }
    }

    mutating func recordModelError(_ point: OperatingPoint, _ system: SystemTarget) {
        let key = utf8("model error.\(system.catalogueID)")
        guard isNew(key) else { return }
        let share = pageText(of: 100 * point.spread, significantDigits: 2)
        record(
            key,
            InputUsed(
                name: utf8("model_error"),
                label: utf8("\(system.displayName): error of the performance model"),
                value: utf8("×/÷ e^(\(share) %)"),
                uncertainty: utf8("lognormal, partly shared by all systems"),
                origin: .model, grade: .estimate, source: nil,
                note: utf8(
                    "spread of measured over modelled throughput, \(Array(point.errorClass.name.utf8))")))
    }

    // MARK: - Trace

    private mutating func trace(
        _ name: [UInt8], _ expression: Expression, _ value: Value, _ block: Int, _ scope: Scope
    ) {
        guard let median = value.median, let dimension = value.dimension else { return }
        let metric = block == program.libraryBlock ? MetricLibrary.metric(named: name) : nil
        let format = FigureFormat(
            dimension, preferred: preferredUnit(metric, dimension), for: [median])
        let system = scope.system.map { utf8("\(systems[$0].displayName): ") } ?? []
        trace.append(
            TraceStep(
                name: system + name, formula: pretty(programBlock(block).parsed.text(expression.range)),
                substituted: substituted(expression, block, scope),
                result: format.textWithUnit(median, isUncertain: value.amount.isUncertain),
                citation: metric?.citation ?? [], depth: stack.count))
    }

    /// The unit in which a metric is shown, with the currency at hand.
    func preferredUnit(_ metric: MetricLibrary.Metric?, _ dimension: Dimension) -> [UInt8] {
        guard let metric, !metric.unitText.isEmpty else { return [] }
        let unit = metric.unitText.bytes
        guard unit.first == 0xC2 else {
            return Unit.known(unit).dimension == dimension ? unit : []
        }
        guard let currency = dimension.currencies.first?.currency else { return [] }
        let text = currency.symbol + unit.dropFirst(2)
        return Unit.known(text).dimension == dimension ? text : []
    }

    /// The multiplication sign in place of the asterisk.
    func pretty(_ source: [UInt8]) -> [UInt8] {
        source.flatMap { $0 == UInt8(ascii: "*") ? [0xC3, 0x97] : [$0] }
    }

    /// The expression with the medians of its names in their place.
    mutating func substituted(_ expression: Expression, _ code: Int, _ scope: Scope) -> [UInt8] {
        var text: [UInt8] = []
        var position = expression.range.lowerBound
        let source = programBlock(code).parsed.source
        for node in pathNodes(of: expression.root, code) {
            let range = nodeRange(node, code)
            guard range.lowerBound >= position, range.upperBound <= expression.range.upperBound else {
                continue
            }
            text += pretty(Array(source[position..<range.lowerBound]))
            text += shown(value(node, of: code, in: scope)) ?? Array(source[range])
            position = range.upperBound
        }
        return text + pretty(Array(source[position..<expression.range.upperBound]))
    }

    /// A value in the usual unit of its dimension.
    func shown(_ value: Value) -> [UInt8]? {
        guard let dimension = value.dimension, let median = value.median else { return nil }
        let format = FigureFormat(dimension, for: [median])
        return format.textWithUnit(median, isUncertain: value.amount.isUncertain)
    }

    private func pathNodes(of root: Int, _ code: Int) -> [Int] {
        var found: [Int] = []
        var pending = [root]
        while let node = pending.popLast() {
            switch programBlock(code).parsed.arena.nodes[node].kind {
            case .path: found.append(node)
            case .literal, .spread, .invalid: break
            case .negation(let inner), .not(let inner), .power(let inner, _): pending.append(inner)
            case .binary(_, let left, let right): pending += [left, right]
            case .approximately(let left, let right, _): pending += [left, right]
            case .call(_, let arguments): pending += arguments
            case .conditional(let condition, let first, let second): pending += [condition, first, second]
            }
        }
        return found.sorted { nodeRange($0, code).lowerBound < nodeRange($1, code).lowerBound }
    }

    /// The steps of the performance model.
    mutating func traceModel(_ model: PerformanceModel, _ point: OperatingPoint, _ system: SystemTarget) {
        guard isRecording else { return }
        for step in model.trace(of: point) {
            var terms: [[UInt8]] = []
            for term in step.inputs {
                terms.append(
                    utf8("\(Array(term.symbol.utf8)) = \(number(term.value, Array(term.unit.utf8)))"))
            }
            trace.append(
                TraceStep(
                    name: utf8("\(system.displayName): \(Array(step.name.utf8))"),
                    formula: Array(step.formula.utf8),
                    substituted: joined(terms), result: number(step.value, Array(step.unit.utf8)),
                    citation: Array(step.citation.utf8), depth: stack.count + 1))
        }
    }

    private mutating func number(_ value: Double, _ unit: [UInt8]) -> [UInt8] {
        guard let read = traceUnit(unit) else {
            let suffix = unit.isEmpty ? [] : [0xC2, 0xA0] + unit
            return pageText(of: value, significantDigits: 3) + suffix
        }
        return FigureFormat(read.dimension, for: [value]).textWithUnit(read.baseValue(of: value))
    }

    /// A unit of the performance model's terms, read once; nil for words that are none of the language.
    private mutating func traceUnit(_ text: [UInt8]) -> Unit? {
        if let known = traceUnits.first(where: { $0.text == text }) { return known.unit }
        var unit: Unit?
        if !text.isEmpty, case .unit(let read) = Unit.reading(text, in: 0..<text.count) { unit = read }
        traceUnits.append((text, unit))
        return unit
    }
}
