extension Evaluator {
    /// The system that a name leads to, adding it to the table; a wrong name is reported.
    mutating func system(named name: Path.Name, _ code: Int) -> Int? {
        system(NamedReference(name: name.text, range: name.range, reference: nil), code)
    }

    mutating func system(_ name: NamedReference, _ code: Int) -> Int? {
        if let reference = name.reference {
            guard let target = target(reference, code) else { return nil }
            guard programBlock(target).parsed.kind == .system else {
                report(.notASystem(name.name, name.range), in: code)
                return nil
            }
            return ownSystem(of: target)
        }
        if let block = systemBlock(name.name, code) { return ownSystem(of: block) }
        switch hardware(name.name) {
        case .found(let hardware): return add(catalogued(name.name, hardware))
        case .failed(_, near: nil):
            reportNameOnly(name, code)
            return nil
        case .failed(let message, let near):
            let candidates =
                (near ?? [])
                + (0..<program.count).filter { programBlock($0).parsed.kind == .system }.map {
                    programBlock($0).parsed.title
                }
            report(
                .unknownSystem(
                    name.name, name.range, message, near: nearest(to: name.name, among: candidates)), in: code
            )
            return nil
        }
    }

    /// The system of a `system` block: the hardware it comes from, with the changes along the way.
    mutating func ownSystem(of block: Int) -> Int? {
        var blocks: [Int] = []
        var next = block
        while true {
            guard !blocks.contains(next) else {
                report(
                    .systemCycle(programBlock(block).parsed.title, programBlock(block).parsed.titleRange),
                    in: block)
                return nil
            }
            guard blocks.count < 8 else {
                report(.inheritanceTooDeep(programBlock(block).parsed.titleRange), in: block)
                return nil
            }
            blocks.append(next)
            guard let parent = programBlock(next).parsed.parent else {
                report(
                    .noParent(programBlock(next).parsed.title, programBlock(next).parsed.titleRange), in: next
                )
                return nil
            }
            let target: Int? =
                parent.reference == nil
                ? systemBlock(parent.name, next) : self.target(parent.reference ?? 0, next)
            if let target, programBlock(target).parsed.kind == .system {
                next = target
                continue
            }
            guard parent.reference == nil else { return nil }
            return catalogued(parent, next, block, blocks)
        }
    }

    private mutating func catalogued(
        _ parent: NamedReference, _ code: Int, _ block: Int, _ blocks: [Int]
    ) -> Int? {
        switch hardware(parent.name) {
        case .found(let hardware):
            let base = catalogued(parent.name, hardware)
            return add(
                SystemTarget(
                    name: programBlock(block).parsed.title, hardware: hardware, blocks: blocks,
                    displayName: displayName(programBlock(block).parsed.title), catalogueID: base.catalogueID)
            )
        case .failed(_, near: nil):
            reportNameOnly(parent, code)
            return nil
        case .failed(let message, let near?):
            report(
                .unknownSystem(
                    parent.name, parent.range, message, near: nearest(to: parent.name, among: near)),
                in: code)
            return nil
        }
    }

    /// The block that defines a system: one of the same note first, then any other.
    private func systemBlock(_ name: [UInt8], _ code: Int) -> Int? {
        let note = programBlock(code).note
        let key = foldedKey(name)
        let found = (0..<program.count).filter {
            programBlock($0).parsed.kind == .system && foldedKey(programBlock($0).parsed.title) == key
        }
        return found.first { programBlock($0).note == note } ?? found.first
    }

    private func catalogued(_ name: [UInt8], _ hardware: HardwareReference) -> SystemTarget {
        let entry = hardware.namesSystem ? hardware.system ?? hardware.accelerator : hardware.accelerator
        return SystemTarget(
            name: name, hardware: hardware, blocks: [], displayName: displayName(name),
            catalogueID: program.catalogue.entries[entry].id)
    }

    /// The name for people: underscores as spaces.
    private func displayName(_ name: [UInt8]) -> [UInt8] {
        name.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: " ") : $0 }
    }

    private mutating func add(_ system: SystemTarget) -> Int {
        let known = systems.firstIndex { $0.name == system.name && $0.blocks == system.blocks }
        if let known { return known }
        systems.append(system)
        return systems.count - 1
    }

    private enum HardwareOutcome {
        case found(HardwareReference)
        /// Why not, and names that are near; nil where the name is right and the catalogue has no figures for it.
        case failed([UInt8], near: [[UInt8]]?)
    }

    private func hardware(_ name: [UInt8]) -> HardwareOutcome {
        do {
            return .found(try program.catalogue.hardware(named: name))
        } catch {
            switch error {
            case .unknown(let nearest): return .failed(utf8("no system is named \"\(name)\""), near: nearest)
            case .withoutFigures: return .failed([], near: nil)
            case .notHardware(let kind):
                return .failed(utf8("\"\(name)\" is no system but a \(Array(kind.name.utf8))"), near: [])
            }
        }
    }

    /// M213, or a line of what a claim lacks.
    private mutating func reportNameOnly(_ name: NamedReference, _ code: Int) {
        guard collectsMissingFigures else { return report(.nameOnly(name.name, name.range), in: code) }
        collectMissing(utf8("power, throughput and price of \(displayName(name.name))"))
    }

    // MARK: - Scopes

    /// The scope in which a block's own expressions stand when no row is meant.
    mutating func defaultScope(of block: Int) -> Scope {
        var scope = Scope(block: block)
        switch programBlock(block).parsed.kind {
        case .scenario: scope.scenario = block
        case .system: scope.system = ownSystem(of: block)
        default:
            scope.scenario = scenarios(of: block).first
            if programBlock(block).parsed.systems.count == 1 {
                scope.system = system(programBlock(block).parsed.systems[0], block)
            }
        }
        return scope
    }

    /// The scenarios that a block names; a name without a block is reported.
    mutating func scenarios(of block: Int) -> [Int] {
        var found: [Int] = []
        for name in programBlock(block).parsed.scenarios {
            if let reference = name.reference {
                guard let target = target(reference, block) else { continue }
                if programBlock(target).parsed.kind == .scenario {
                    found.append(target)
                } else {
                    report(.notAScenario(name.name, name.range), in: block)
                }
                continue
            }
            let note = programBlock(block).note
            let all = (0..<program.count).filter {
                programBlock($0).parsed.kind == .scenario && programBlock($0).parsed.id == name.name
            }
            let own = all.filter { programBlock($0).note == note }
            if let target = own.first {
                found.append(target)
            } else {
                let ids = (0..<program.count).filter {
                    programBlock($0).note == note && programBlock($0).parsed.kind == .scenario
                }.compactMap { programBlock($0).parsed.id }
                report(.noScenario(name.name, name.range, ids: ids), in: block)
            }
        }
        return found
    }

    /// Reports references that lead nowhere.
    mutating func checkReferences(of block: Int) {
        let references = programBlock(block).references
        for (index, reference) in programBlock(block).parsed.references.enumerated() {
            guard index < references.count else {
                report(.missingReference(reference, ids: nil), in: block)
                continue
            }
            if case .missing(let ids) = references[index] {
                report(.missingReference(reference, ids: ids), in: block)
            }
        }
    }
}

extension MetricFault {
    static func unknownSystem(_ name: [UInt8], _ range: ByteRange, _ message: [UInt8], near: [UInt8]?)
        -> MetricFault
    {
        MetricFault(
            rule: MetricRule(203), message: message, range: range,
            labels: near.map { [Label(range: range, text: utf8("did you mean \"\($0)\"?"))] } ?? [],
            fix: near.map { Fix(summary: utf8("write \($0)"), range: range, replacement: $0) })
    }

    static func nameOnly(_ name: [UInt8], _ range: ByteRange) -> MetricFault {
        MetricFault(
            rule: MetricRule(213),
            message: utf8("\"\(name)\" is known by name only; the catalogue has nothing to compute it with"),
            range: range,
            help: [
                utf8("give them in the garden's catalogue/, or test what is said of it with a claim block")
            ])
    }

    static func notASystem(_ name: [UInt8], _ range: ByteRange) -> MetricFault {
        MetricFault(rule: MetricRule(203), message: utf8("\(name) is no system block"), range: range)
    }

    static func notAScenario(_ name: [UInt8], _ range: ByteRange) -> MetricFault {
        MetricFault(rule: MetricRule(202), message: utf8("\(name) is no scenario block"), range: range)
    }

    static func noParent(_ name: [UInt8], _ range: ByteRange) -> MetricFault {
        MetricFault(
            rule: MetricRule(203), message: utf8("the system \"\(name)\" does not say what it comes from"),
            range: range, help: [utf8("add   from: GB300_NVL72")])
    }

    static func systemCycle(_ name: [UInt8], _ range: ByteRange) -> MetricFault {
        MetricFault(
            rule: MetricRule(210), message: utf8("definitions go in a circle"), range: range,
            labels: [Label(range: range, text: utf8("\"\(name)\" comes from itself"))],
            help: [utf8("let one of them come from a catalogued system")])
    }

    static func inheritanceTooDeep(_ range: ByteRange) -> MetricFault {
        MetricFault(
            rule: MetricRule(211),
            message: utf8("systems and scenarios may come from one another 8 levels deep"),
            range: range)
    }

    static func noScenario(_ name: [UInt8], _ range: ByteRange, ids: [[UInt8]]) -> MetricFault {
        let sorted = ids.sorted(by: precedes)
        return MetricFault(
            rule: MetricRule(202), message: utf8("no scenario \"\(name)\" in this note"), range: range,
            labels: sorted.isEmpty
                ? [] : [Label(range: range, text: utf8("this note defines: \(joined(sorted))"))],
            help: [utf8("write   \"[[Note#\(name)]]\"   for one of another note")])
    }

    /// M202, the same for a note that is missing and for one that is not public.
    static func missingReference(_ reference: BlockReference, ids: [[UInt8]]?) -> MetricFault {
        let sorted = (ids ?? []).sorted(by: precedes)
        let label =
            sorted.isEmpty
            ? utf8("no note of that name defines metric blocks")
            : utf8("that note defines: \(joined(sorted))")
        return MetricFault(
            rule: MetricRule(202), message: utf8("no scenario \"\(reference.id)\" in [[\(reference.note)]]"),
            range: reference.idRange, labels: [Label(range: reference.idRange, text: label)])
    }
}
