/// What a hardware name resolves to: the accelerator, the system around it, and the names of its other records.
package struct HardwareReference: Equatable, Sendable {
    /// The accelerator's entry.
    package let accelerator: Int
    /// The system's entry: the named one, or the accelerator's default; nil where none is catalogued.
    package let system: Int?
    /// Accelerators in one system, or in the node of eight that is assumed.
    package let acceleratorsPerSystem: Double
    /// Whether the name was that of a system: its power and price are then the system's.
    package let namesSystem: Bool
    /// The name used by measured rows; empty if there are none.
    package let measuredSystem: [UInt8]
    /// The ownership cost's entry, if there is one.
    package let ownership: Int?
}

/// Why a hardware name leads nowhere.
package enum HardwareFailure: Error, Equatable, Sendable {
    /// No such name; the nearest ones are given.
    case unknown(nearest: [[UInt8]])
    /// The name is known, but the catalogue has no figures for it.
    case withoutFigures
    /// The name stands for something else, such as a model.
    case notHardware(EntryKind)
}

extension Catalogue {
    /// Resolves the name of an accelerator or system.
    package func hardware(named name: some Sequence<UInt8>) throws(HardwareFailure) -> HardwareReference {
        switch lookup(name) {
        case nil: throw .unknown(nearest: nearestNames(to: name))
        case .name(let index): try hardware(of: names[index])
        case .entry(let index): try hardware(ofEntry: index)
        }
    }

    private func hardware(ofEntry index: Int) throws(HardwareFailure) -> HardwareReference {
        let entry = entries[index]
        guard entry.kind == .accelerator || entry.kind == .system else { throw .notHardware(entry.kind) }
        if let name = names.first(where: { $0.id == entry.id }) { return try hardware(of: name) }
        return try hardware(
            of: NameEntry(
                name: entry.name, isSystem: entry.kind == .system, id: entry.id,
                acceleratorsPerSystem: entry.value(.accelerators) ?? entry.value(.scaleUpDomain) ?? 8))
    }

    private func hardware(of name: NameEntry) throws(HardwareFailure) -> HardwareReference {
        guard let named = entry(name.id, in: EntryKind.accelerator.group) else { throw .withoutFigures }
        let accelerator = name.isSystem ? entry(entries[named].text(.accelerator), in: "hardware") : named
        guard let accelerator else { throw .withoutFigures }
        let system = name.isSystem ? named : entry(name.defaultSystem, in: EntryKind.system.group)
        return HardwareReference(
            accelerator: accelerator, system: system,
            acceleratorsPerSystem: system.flatMap { entries[$0].value(.accelerators) }
                ?? name.acceleratorsPerSystem,
            namesSystem: name.isSystem, measuredSystem: name.measuredSystem,
            ownership: entry(name.ownership, in: EntryKind.ownershipCost.group))
    }
}
