/// The definitions of a block by name, rates of exchange left out; the first where several have a name.
///
/// By hash: every name in a formula is looked up in some blocks and then among a hundred formulas of the engine.
struct DefinitionIndex: Sendable {
    private let names: [[UInt8]]
    /// Positions of definitions where their names' hashes lead, or the next free place; -1 where there is none.
    private let slots: [Int32]

    init(_ definitions: [Definition]) {
        names = definitions.map { $0.name }
        var size = 4
        while size < 2 * definitions.count { size *= 2 }
        var slots = [Int32](repeating: -1, count: size)
        for (position, definition) in definitions.enumerated() where definition.key != .rates {
            let slot = DefinitionIndex.slot(of: definition.name, in: slots, names)
            if slots[slot] < 0 { slots[slot] = Int32(truncatingIfNeeded: position) }
        }
        self.slots = slots
    }

    /// The position of the definition with a name.
    func position(of name: [UInt8]) -> Int? {
        let position = slots[DefinitionIndex.slot(of: name, in: slots, names)]
        return position < 0 ? nil : Int(position)
    }

    /// The place of a name, or the free one where it would stand: half of all places are free.
    private static func slot(of name: [UInt8], in slots: [Int32], _ names: [[UInt8]]) -> Int {
        // FNV-1a of 32 bits.
        var hash: UInt32 = 2_166_136_261
        for byte in name { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        var slot = Int(truncatingIfNeeded: hash ^ (hash >> 15)) & (slots.count - 1)
        while slots[slot] >= 0, names[Int(slots[slot])] != name { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }
}
