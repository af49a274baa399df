/// Where a name is looked up: in which block, under which scenario, for which system.
struct Scope: Equatable {
    /// Index of the block whose names come first.
    let block: Int
    /// Index of the scenario's block.
    var scenario: Int?
    /// Index into the evaluator's systems.
    var system: Int?
}

/// A system as a block sees it: catalogued hardware with the changes that the garden makes to it.
struct SystemTarget {
    /// The name as the author wrote it.
    let name: [UInt8]
    let hardware: HardwareReference
    /// Blocks that change fields, the innermost first; empty for a catalogued system.
    let blocks: [Int]
    let displayName: [UInt8]
    /// The catalogue's id of the hardware.
    let catalogueID: [UInt8]
}

/// What a name means in a scope.
enum Binding: Equatable {
    /// A definition of a block; the engine's own formulas are the definitions of the last block.
    case definition(block: Int, index: Int)
    /// A fact that the catalogue or the performance model gives for the system.
    case fact(SystemFact)
    /// A declared default.
    case fallback(Int)
    /// An input that takes another value for now.
    case varied(Int)
}
