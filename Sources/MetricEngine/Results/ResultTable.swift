/// A column of a result: one metric, one unit.
package struct ResultColumn: Equatable, Sendable {
    /// What the header says, for example `Cost per million output tokens`.
    package let label: [UInt8]
    /// The expression as the author wrote it, for example `cost_per_mtok`.
    package let source: [UInt8]
    /// The unit of every cell, for the header; empty when the cells carry their own (`show`) or have none.
    package let unit: [UInt8]
    /// The dimension in words, for example `Cost per token`.
    package let dimension: [UInt8]

    package init(label: [UInt8], source: [UInt8], unit: [UInt8], dimension: [UInt8]) {
        self.label = label
        self.source = source
        self.unit = unit
        self.dimension = dimension
    }
}

/// Rows that belong together: one per scenario under `across`, else a single group without a label.
package struct ResultGroup: Equatable, Sendable {
    package let label: [UInt8]
    package let rows: [ResultRow]

    package init(label: [UInt8], rows: [ResultRow]) {
        self.label = label
        self.rows = rows
    }
}

/// One system of a comparison, or one line of a `show`.
package struct ResultRow: Equatable, Sendable {
    /// The name as the author wrote it, for example `GB300_NVL72`.
    package let name: [UInt8]
    /// The name for people, for example `GB300 NVL72`.
    package let displayName: [UInt8]
    /// The catalogue's id, or nil for a row that is no catalogued system.
    package let catalogueID: [UInt8]?
    /// One cell per column.
    package let cells: [ResultCell]
    /// How the operating point is known, for example `modelled, 8 GPUs, batch 96`; empty if none is needed.
    package let basis: [UInt8]
    /// Where the row's figure comes from when it is a fact and not a computation.
    package let source: SourceCitation?

    package init(
        name: [UInt8], displayName: [UInt8], catalogueID: [UInt8]?, cells: [ResultCell], basis: [UInt8],
        source: SourceCitation?
    ) {
        self.name = name
        self.displayName = displayName
        self.catalogueID = catalogueID
        self.cells = cells
        self.basis = basis
        self.source = source
    }
}

/// What one cell holds.
package enum ResultCell: Equatable, Sendable {
    case figure(Figure)
    /// The constraints under `at` cannot be met; the text names the nearest miss, for example `best 41 tok/s/user`.
    case noOperatingPoint(nearestMiss: [UInt8])

    /// The figure, if there is one.
    package var figure: Figure? {
        if case .figure(let figure) = self { figure } else { nil }
    }
}
