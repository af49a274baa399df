/// Checks or computes one block.
struct BlockEvaluator {
    var evaluator: Evaluator
    let index: Int
    let block: ParsedBlock
    var warnings: [[UInt8]] = []
    var checks: [CheckOutcome] = []

    init(_ program: MetricProgram, _ index: Int, isChecking: Bool, inline: ProgramBlock? = nil) {
        evaluator = Evaluator(program, isChecking: isChecking, inline: inline)
        self.index = index
        block = evaluator.programBlock(index).parsed
        evaluator.toleratesMissingSystem = block.kind == .scenario
        evaluator.collectsMissingFigures = block.kind == .claim
    }

    /// A row or group in which the block's expressions are evaluated.
    struct Row {
        let scope: Scope
        /// Index into the evaluator's systems; nil for a `show` without systems.
        let system: Int?
    }

    /// The rows under one scenario.
    typealias Group = (label: [UInt8], rows: [Row])

    /// The scenarios of the block: one group each; a single group without one.
    mutating func groups() -> [Group] {
        if block.kind == .scenario || block.kind == .system {
            let scope = evaluator.defaultScope(of: index)
            return [([], [Row(scope: scope, system: scope.system)])]
        }
        let scenarios = evaluator.scenarios(of: index)
        let systems = block.systems.compactMap { evaluator.system($0, index) }
        // What stands for a wrong name would be reported once more by everything that uses it.
        guard systems.count == block.systems.count, scenarios.count == block.scenarios.count else {
            return []
        }
        let limit = evaluator.program.options.limits.systems
        if systems.count > limit {
            evaluator.report(
                MetricFault(
                    rule: MetricRule(404), message: utf8("\(systems.count) systems; the limit is \(limit)"),
                    range: block.headRange), in: index)
            return []
        }
        guard isWithinLimits(max(systems.count, 1) * max(scenarios.count, 1)) else { return [] }
        let contexts: [Int?] = scenarios.isEmpty ? [nil] : scenarios.map { Optional($0) }
        return contexts.map { scenario in
            let label =
                contexts.count > 1 ? scenario.map { evaluator.programBlock($0).parsed.title } ?? [] : []
            guard !systems.isEmpty else {
                return (label, [Row(scope: Scope(block: index, scenario: scenario), system: nil)])
            }
            return (
                label,
                systems.map { Row(scope: Scope(block: index, scenario: scenario, system: $0), system: $0) }
            )
        }
    }

    /// M401 and M403: whether the block asks for no more evaluations than it may.
    private mutating func isWithinLimits(_ evaluations: Int) -> Bool {
        let limits = evaluator.program.options.limits
        guard evaluations <= limits.evaluations else {
            evaluator.report(.tooManyEvaluations(evaluations, limits.evaluations, block.headRange), in: index)
            return false
        }
        guard evaluations * limits.samples <= limits.draws else {
            evaluator.report(.tooManyDraws(evaluations, limits, block.headRange), in: index)
            return false
        }
        return true
    }

    /// Walks everything that the block says without computing it.
    mutating func check() {
        evaluator.checkReferences(of: index)
        checkFootnotes()
        checkWords()
        checkBaseline()
        let groups = groups()
        let outside = evaluator.beginVarying(variedInputs(groups))
        for group in groups {
            for row in group.rows { check(row.scope) }
            let scope = testScope(group.rows)
            for test in block.tests + (block.claimTest.map { [$0] } ?? []) where !test.isFeasibility {
                let value = evaluator.value(test.expression.root, of: index, in: scope)
                // Of a claim that cannot be tested there is no value.
                if value.kind != .invalid { _ = evaluator.truth(value, test.expression.root, index) }
            }
        }
        evaluator.endVarying(outside)
        checkConstraints()
    }

    /// The inputs that the block gives other values, each checked.
    private mutating func variedInputs(_ groups: [Group]) -> [VariedInput] {
        guard let scope = groups.first?.rows.first?.scope else { return [] }
        for written in block.varied + block.sliders { _ = evaluator.range(written, of: index, scope) }
        return block.sweeps.compactMap { written in
            evaluator.range(written, of: index, scope).map { evaluator.input($0, $0.low, scope) }
        }
    }

    private mutating func check(_ scope: Scope) {
        checkDefinitions(scope)
        for display in block.displays + block.plots { checkDisplay(display, scope) }
        for display in [block.sort, block.chart].compactMap({ $0 }) { checkDisplay(display, scope) }
        for name in block.holdsIf { checkCondition(name, scope) }
        guard let equation = block.equation, let written = block.sweeps.first,
            let range = evaluator.range(written, of: index, scope)
        else { return }
        _ = evaluator.sides(of: equation, index, scope, range, .unknown)
    }

    /// A condition of a claim is an input or metric that has a meaning there.
    private mutating func checkCondition(_ name: NamedReference, _ scope: Scope) {
        if WordInput.names.contains(where: { $0.matches(name.name) }) {
            if WordInput.choices(for: name.name).isEmpty {
                evaluator.report(.untriedWord(name.name, name.range), in: index)
            }
            return
        }
        guard !evaluator.isOperatingBound(name.name) else { return }
        let path = Path.Name(text: name.name, range: name.range)
        _ = evaluator.value(named: path, .row, index, scope)
    }

    /// Tests stand in the block's scenario; a single system may be left out of them.
    func testScope(_ rows: [Row]) -> Scope {
        guard let first = rows.first else { return Scope(block: index) }
        var scope = first.scope
        if rows.count > 1 { scope.system = nil }
        return scope
    }

    /// Definitions of a claim may be about a system that only its test names.
    private mutating func checkDefinitions(_ scope: Scope) {
        let tolerates = evaluator.toleratesMissingSystem
        evaluator.toleratesMissingSystem = tolerates || block.kind == .claim
        defer { evaluator.toleratesMissingSystem = tolerates }
        for (position, definition) in block.definitions.enumerated() {
            guard case .expression = definition.value else { continue }
            let name = Path.Name(text: definition.name, range: definition.nameRange)
            let own = definition.key == .rates ? Scope(block: index) : scope
            let value = evaluator.value(of: index, position, own, asking: name, index)
            checkPitfalls(of: definition, value, in: own)
        }
    }

    private mutating func checkDisplay(_ display: Display, _ scope: Scope) {
        let value = evaluator.value(display.expression.root, of: index, in: scope)
        _ = shown(value, display, scope)
        checkLabel(display, value)
    }

    private mutating func checkConstraints() {
        guard !block.constraints.isEmpty else { return }
        evaluator.checkConstraints(of: index)
    }

    private mutating func checkFootnotes() {
        let note = evaluator.programBlock(index).note
        let known =
            evaluator.program.footnotes.indices.contains(note) ? evaluator.program.footnotes[note] : []
        for use in block.footnotes where !known.contains(where: { $0.label == use.label }) {
            evaluator.report(.undefinedFootnote(use), in: index)
        }
    }

    private mutating func checkBaseline() {
        guard let baseline = block.baseline else { return }
        let key = foldedKey(baseline.name)
        let names = block.systems.map { $0.name }
        guard !names.contains(where: { foldedKey($0) == key }) else { return }
        evaluator.report(
            .unknownSystem(
                baseline.name, baseline.range,
                utf8("the baseline \"\(baseline.name)\" is not among the systems"),
                near: nearest(to: baseline.name, among: names)), in: index)
    }

    /// A value in the dimension of the unit that it is to be shown in; nil after a fault.
    mutating func shown(_ value: Value, _ display: Display, _ scope: Scope) -> Value? {
        guard let dimension = evaluator.number(value, display.expression.root, index) else { return nil }
        guard let unit = display.unit, let unitRange = display.unitRange else {
            return display.unitRange == nil ? value : nil
        }
        if unit.dimension == dimension { return value }
        if let converted = evaluator.converted(value, to: unit.dimension, scope) { return converted }
        if dimension.differsOnlyInCurrency(from: unit.dimension) {
            let whole = display.expression.range.lowerBound..<unitRange.upperBound
            evaluator.report(
                .noRate(whole, (display.expression.range, dimension), (unitRange, unit.dimension)), in: index)
        } else {
            evaluator.report(
                .unfitUnit(
                    block.text(display.expression.range), display.expression.range, dimension, unit: unit,
                    unitRange),
                in: index)
        }
        return nil
    }
}
