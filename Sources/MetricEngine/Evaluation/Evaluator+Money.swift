extension Evaluator {
    /// The entry with the capital cost of one system, where the catalogue has one for exactly this system.
    func capitalCost(of hardware: HardwareReference) -> Int? {
        guard let system = hardware.system else { return nil }
        let entries = program.catalogue.entries
        return entries.indices.first { index in
            entries[index].kind == .capitalCost && entries[index].id == entries[system].id
                && entries[index].value(.capital) != nil
        }
    }

    mutating func price(_ name: Path.Name, _ code: Int, _ scope: Scope) -> Value {
        guard let system = scope.system else { return .invalid }
        if let entry = capitalCost(of: systems[system].hardware),
            let value = field(.capital, of: entry, name, scope)
        {
            return value
        }
        if let value = partsPrice(systems[system], name, scope) { return value }
        if let input = KnownInput.named(utf8("price")) { reportMissing(input, asking: name, code, scope) }
        return .invalid
    }

    /// The price of a node of the same accelerators, else of the accelerators alone, which the page then says.
    private mutating func partsPrice(_ system: SystemTarget, _ name: Path.Name, _ scope: Scope) -> Value? {
        let accelerator = program.catalogue.entries[system.hardware.accelerator].id
        let costs = program.catalogue.entries.indices.filter { index in
            let entry = program.catalogue.entries[index]
            return entry.kind == .capitalCost && entry.text(.accelerator) == accelerator
        }
        let count = system.hardware.acceleratorsPerSystem
        func cost(per unit: StaticText) -> Int? {
            costs.first { unit.matches(program.catalogue.entries[$0].text(.per)) }
        }
        if count == 8, let node = cost(per: "node") { return field(.capital, of: node, name, scope) }
        guard let module = cost(per: "gpu"), let value = field(.capital, of: module, name, scope) else {
            return nil
        }
        note(utf8("\(system.displayName): price of its accelerators alone, without the machine around them"))
        return Value(kind: value.kind, amount: value.amount.map { $0 * count }, kinds: value.kinds)
    }

    /// What one GPU costs by the hour: rented, or owned by a hyperscaler or a neocloud.
    mutating func hourlyPrice(_ name: Path.Name, _ code: Int, _ scope: Scope) -> Value {
        guard let system = scope.system else { return .invalid }
        let key = priceKind(scope)
        if let entry = systems[system].hardware.ownership, let value = field(key, of: entry, name, scope) {
            note(
                utf8(
                    "\(systems[system].displayName): cost by the hour, \(Array(key.label.utf8)), power and site included"
                ))
            return value
        }
        if let input = KnownInput.named(utf8("hourly_price")) {
            reportMissing(input, asking: name, code, scope)
        }
        return .invalid
    }

    private mutating func priceKind(_ scope: Scope) -> FigureKey {
        let kinds: [(name: StaticText, key: FigureKey)] = [
            ("rental", .rental), ("neocloud", .neocloud), ("hyperscaler", .hyperscaler),
            ("ownership", .neocloud),
        ]
        guard let given = word(utf8("price_kind"), scope) else { return .neocloud }
        if let kind = kinds.first(where: { $0.name.matches(given.text) }) { return kind.key }
        report(
            .unknownWord(
                utf8("price_kind"), given.text,
                programBlock(given.block).parsed.definitions[given.index].valueRange,
                known: kinds.map { $0.name.bytes }), in: given.block)
        return .neocloud
    }
}
