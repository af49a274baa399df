import WattleText

/// A slot that a tag named, and how a program reaches it.
struct ResolvedSlot {
    let slot: Slot
    let place: SlotPlace
    let path: String
}

extension TemplateCompiler {
    /// The slot that `tag` names: the innermost level that has it, as Mustache looks names up; reports a name that
    /// no level has.
    mutating func resolve(_ tag: TemplateTag, in file: OpenFile) -> ResolvedSlot? {
        let name = file.source.bytes[tag.name.bounds]
        for (outward, scope) in scopes.reversed().enumerated() {
            guard let number = scope.schema.number(of: name) else { continue }
            let slot = scope.schema.slots[number]
            let path = scope.path + slot.name
            slotsUsed.insert(path)
            return ResolvedSlot(
                slot: slot, place: SlotPlace(outward: outward, number: number), path: path)
        }
        reportUnknownName(tag, in: file)
        return nil
    }

    /// Every name that may be used here, those of the innermost level first.
    var namesInScope: [String] { scopes.reversed().flatMap { $0.schema.slots.map(\.name) } }
}
