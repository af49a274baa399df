/// Where the power of a figure is taken: watts of unlike boundaries must never meet in one sum or quotient.
package enum PowerBoundary: UInt8, Sendable, CaseIterable {
    /// The accelerator's module: chip, memory, board.
    case module
    /// The node's or rack's input, shared out over its accelerators.
    case node
    /// All IT equipment: nodes, cluster network, storage.
    case criticalIT
    /// The utility's meter: critical IT times PUE. No PUE may be applied to it again.
    case utility

    /// The words that are printed.
    package var name: String {
        switch self {
        case .module: "module"
        case .node: "node input"
        case .criticalIT: "critical IT"
        case .utility: "utility"
        }
    }
}

/// What kind of power a figure is.
package enum PowerKind: UInt8, Sendable, CaseIterable {
    /// Nameplate: what must be provided for.
    case provisioned
    /// An average of what is drawn, computed.
    case consumed
    /// Read from an instrument.
    case measured

    /// The word that is printed.
    package var name: String {
        switch self {
        case .provisioned: "provisioned"
        case .consumed: "consumed"
        case .measured: "measured"
        }
    }
}

/// The boundary and kind of a power figure.
package struct PowerTag: Equatable, Sendable {
    /// Where it is taken.
    package let boundary: PowerBoundary
    /// What kind it is.
    package let kind: PowerKind

    /// Pairs a boundary with a kind.
    package init(_ boundary: PowerBoundary, _ kind: PowerKind) {
        self.boundary = boundary
        self.kind = kind
    }
}
