extension Evaluator {
    // MARK: - Paths

    /// The value of `[[Note#id]].SYSTEM.name`, `block.SYSTEM.name`, `SYSTEM.name`, `SYSTEM.gpu.name` or `name`.
    mutating func value(of path: Path, _ range: ByteRange, _ code: Int, _ scope: Scope) -> Value {
        var inner = scope
        var names = path.names[...]
        if let reference = path.reference {
            guard let target = target(reference, code), programBlock(target).parsed.kind != nil else {
                return .invalid
            }
            inner = entering(target, from: scope, names.first?.text)
        } else if names.count > 1, let first = names.first, let target = siblingBlock(first.text, code) {
            guard programBlock(target).parsed.kind != nil else { return .invalid }
            inner = entering(target, from: scope, names.dropFirst().first?.text)
            names = names.dropFirst()
        }
        if path.reference == nil, names.count == path.names.count, let group = catalogueGroup(names) {
            return catalogueFigure(group, names, code, scope)
        }
        var facts = FactLevel.row
        if names.count > 1, let first = names.first {
            guard let system = system(named: first, code) else { return .invalid }
            inner.system = system
            facts = .named
            names = names.dropFirst()
        }
        if names.count > 1, let first = names.first, first.text[...].matches("gpu") {
            facts = .module
            names = names.dropFirst()
        }
        guard names.count == 1, let name = names.first else {
            report(.expected(utf8("the name of a metric or input"), range), in: code)
            return .invalid
        }
        return value(named: name, facts, code, inner)
    }

    /// Whose figure a name like `power` means.
    enum FactLevel: Equatable {
        /// Of a row: the system that one buys.
        case row
        /// Of the thing that was named: an accelerator's or a system's.
        case named
        /// Of the accelerator in it.
        case module
    }

    /// The block that a reference leads to; reports a missing one.
    mutating func target(_ reference: Int, _ code: Int) -> Int? {
        let references = programBlock(code).references
        guard reference < references.count, case .block(let target) = references[reference] else {
            return nil
        }
        return target
    }

    private func siblingBlock(_ name: [UInt8], _ code: Int) -> Int? {
        let note = programBlock(code).note
        return (0..<program.count).first {
            programBlock($0).note == note && programBlock($0).parsed.id == name
        }
    }

    /// The scope inside another block: a scenario keeps the asking block's names, any other block brings its own.
    private mutating func entering(_ target: Int, from scope: Scope, _ next: [UInt8]?) -> Scope {
        var inner = scope
        if !entered.contains(target) { entered.append(target) }
        switch programBlock(target).parsed.kind {
        case .scenario:
            inner.scenario = target
            let definesNext = next.map { definition($0, in: target) != nil } ?? false
            if definesNext { return Scope(block: target, scenario: target, system: scope.system) }
            return inner
        case .system:
            inner.system = ownSystem(of: target)
            return inner
        default:
            let own = defaultScope(of: target)
            if let scenario = own.scenario, !entered.contains(scenario) { entered.append(scenario) }
            return own
        }
    }

    // MARK: - Names

    /// The index of a definition that is no rate of exchange.
    func definition(_ name: [UInt8], in block: Int) -> Int? {
        programBlock(block).definitions.position(of: name)
    }

    /// The scenario and those it is derived from, the innermost first.
    func scenarioChain(_ scope: Scope) -> [Int] {
        var chain: [Int] = []
        var next = scope.scenario
        while let scenario = next, chain.count < 8, !chain.contains(scenario) {
            chain.append(scenario)
            next = parent(of: scenario)
        }
        return chain
    }

    func parent(of block: Int) -> Int? {
        guard let parent = programBlock(block).parsed.parent else { return nil }
        if let reference = parent.reference {
            let references = programBlock(block).references
            guard reference < references.count, case .block(let target) = references[reference] else {
                return nil
            }
            return target
        }
        return siblingBlock(parent.name, block)
    }

    /// What a name means; nil when nothing gives it a meaning.
    func binding(_ name: [UInt8], _ scope: Scope) -> Binding? {
        varied(name).map { .varied($0) } ?? unvariedBinding(name, scope)
    }

    /// What a name means where nothing varies.
    func unvariedBinding(_ name: [UInt8], _ scope: Scope) -> Binding? {
        if let index = definition(name, in: scope.block) {
            return .definition(block: scope.block, index: index)
        }
        if let system = scope.system {
            for block in systems[system].blocks {
                if let index = definition(name, in: block) { return .definition(block: block, index: index) }
            }
        }
        for block in scenarioChain(scope) {
            if let index = definition(name, in: block) { return .definition(block: block, index: index) }
        }
        return engineBinding(name, scope)
    }

    private func engineBinding(_ name: [UInt8], _ scope: Scope) -> Binding? {
        let formula = chosenFormula(name, scope)
        if let power = powerBinding(formula, scope) { return power }
        if let index = definition(formula, in: program.libraryBlock) {
            return .definition(block: program.libraryBlock, index: index)
        }
        if let fact = SystemFact(name) { return .fact(fact) }
        let known = KnownInput.table.firstIndex { $0.name.matches(name) }
        guard let known, KnownInput.table[known].fallback != nil else { return nil }
        return .fallback(known)
    }

    /// Whether a capital cost is known, so that owning can be computed.
    func isOwned(_ scope: Scope) -> Bool {
        if isGiven(utf8("hourly_price"), scope) { return false }
        if isGiven(utf8("price"), scope) { return true }
        return scope.system.map { capitalCost(of: systems[$0].hardware) != nil } ?? false
            && word(utf8("price_kind"), scope) == nil
    }

    /// Whether an author gives a value for a name.
    func isGiven(_ name: [UInt8], _ scope: Scope) -> Bool {
        switch binding(name, scope) {
        case .definition(let block, _): block != program.libraryBlock
        case .varied: true
        case .fact, .fallback, nil: false
        }
    }

    /// The word that an author gives for a name.
    func word(_ name: [UInt8], _ scope: Scope) -> (text: [UInt8], block: Int, index: Int)? {
        guard case .definition(let block, let index) = unvariedBinding(name, scope),
            case .word(let text) = programBlock(block).parsed.definitions[index].value
        else { return nil }
        if let place = varied(name), case .word(let other) = variation[place].given {
            return (other, block, index)
        }
        return (text, block, index)
    }

    mutating func value(named name: Path.Name, _ facts: FactLevel, _ code: Int, _ scope: Scope) -> Value {
        if facts == .module || facts == .named, let fact = namedFact(name.text, scope) {
            return value(of: fact, facts, name, code, scope)
        }
        if name.text[...].matches("solution"), programBlock(scope.block).parsed.kind == .solve {
            return solutionValue(name, code, scope)
        }
        if name.text[...].matches("cost_per_hour") { recordCostBasis(scope) }
        switch binding(name.text, scope) {
        case .definition(let block, let index): return value(of: block, index, scope, asking: name, code)
        case .fact(let fact): return value(of: fact, facts, name, code, scope)
        case .fallback(let index): return fallback(index, name, code)
        case .varied(let index):
            if case .value(let value) = variation[index].given { return value }
            return .invalid
        case nil:
            reportUnknown(name, code, scope)
            return .invalid
        }
    }

    /// The fact that `SYSTEM.name` asks for, unless a block of the garden says otherwise.
    private func namedFact(_ name: [UInt8], _ scope: Scope) -> SystemFact? {
        if varied(name) != nil { return nil }
        if isGiven(name, scope), scope.system.map({ !systems[$0].blocks.isEmpty }) ?? false { return nil }
        guard let fact = SystemFact(name), !fact.isPerformance else { return nil }
        if case .definition(let block, _) = binding(name, scope), block == scope.block { return nil }
        return fact
    }

    mutating func reportUnknown(_ name: Path.Name, _ code: Int, _ scope: Scope) {
        if let input = KnownInput.named(name.text) {
            reportMissing(input, asking: name, code, scope)
            return
        }
        if UnitSymbol.find(name.text[...]) != nil {
            report(.loneUnit(name.text, name.range), in: code)
            return
        }
        var candidates = MetricLibrary.metrics.map { $0.name } + SystemFact.allNames
        candidates += KnownInput.table.map { $0.text } + FormulaChoice.table.map { $0.metric.bytes }
        for block in [scope.block] + scenarioChain(scope) {
            candidates += programBlock(block).parsed.definitions.filter { $0.key != .rates }.map { $0.name }
        }
        var near = nearest(to: name.text, among: candidates)
        if near == nil { near = program.catalogue.nearestNames(to: name.text, limit: 1).first }
        report(.unknownName(name.text, name.range, near: near), in: code)
    }

    /// M103: an input that nobody gives; said where the author asked, not inside the engine's formula.
    mutating func reportMissing(_ input: KnownInput, asking name: Path.Name, _ code: Int, _ scope: Scope) {
        let scenario = scope.scenario.map { programBlock($0).parsed.id ?? programBlock($0).parsed.title }
        let place = authorPlace(name, code)
        let given = scenario.map { utf8("not given in \($0)") } ?? utf8("not given")
        let text =
            place.text == input.text
            ? utf8("`\(input.text)` is needed; \(given), no default")
            : utf8("`\(place.text)` needs `\(input.text)`; \(given), no default")
        report(
            MetricFault(
                rule: MetricRule(103), message: text, range: place.range,
                help: [utf8("add under \"with:\"   \(input.text): \(input.example.bytes)")]), in: place.block)
    }

    /// The outermost place outside the engine's own formulas that led here.
    func authorPlace(_ name: Path.Name, _ code: Int) -> (text: [UInt8], range: ByteRange, block: Int) {
        guard code == program.libraryBlock else { return (name.text, name.range, code) }
        for frame in stack.reversed() where frame.block == program.libraryBlock {
            if let asked = frame.asked, asked.code != program.libraryBlock {
                return (asked.text, asked.range, asked.code)
            }
        }
        return (name.text, 0..<0, stack.first?.block ?? code)
    }
}
