import WattleText

/// Blocks in columns, within one another, and lines between them.
struct BlockDiagram: DiagramModel {
    /// What a block is.
    enum Kind: Hashable, Sendable {
        case shape(NodeShape)
        case arrow([BoxSide])
        case space
        /// A grid of blocks; nil columns are one row of them.
        case grid(columns: Int?)
    }

    /// One cell of a grid.
    struct Block: Sendable {
        var id: String
        var kind: Kind
        var label: Label
        /// How many columns it takes.
        var span = 1
        /// The grid that holds it, in ``BlockDiagram/blocks``; nil for the outermost one.
        var grid: Int?
        var classes: [String] = []
        var own = AuthoredStyle.none

        var isGrid: Bool { if case .grid = kind { true } else { false } }
    }

    /// A line between two blocks.
    struct Edge: Sendable {
        var from: Int
        var to: Int
        var link: FlowchartLink
        var label: Label?
    }

    /// Grids come before what they hold; the first one holds everything.
    private(set) var blocks: [Block]
    private(set) var edges: [Edge]
    private(set) var classes: StyleClasses

    init(_ source: DiagramSource, faults: inout DiagramFaults) {
        var reader = BlockReader(source, faults: faults)
        reader.read()
        blocks = reader.blocks
        edges = reader.edges
        classes = reader.scanner.classes
        faults = reader.scanner.faults
    }

    var isEmpty: Bool { blocks.count < 2 }

    /// What readers see of a block.
    private func words(_ block: Int) -> String {
        blocks[block].label.isEmpty ? blocks[block].id : blocks[block].label.plainText
    }

    var outline: DiagramOutline {
        let cells = blocks.indices.dropFirst().filter { blocks[$0].kind != .space && !blocks[$0].isGrid }
        let inside = cells.map { cell in
            let grid = blocks[cell].grid.flatMap { $0 == 0 || blocks[$0].label.isEmpty ? nil : words($0) }
            return words(cell) + (grid.map { " in " + $0 } ?? "")
        }
        let lines = edges.map { edge in
            let label = edge.label.map { " (" + $0.plainText + ")" } ?? ""
            return words(edge.from) + " → " + words(edge.to) + label
        }
        return DiagramOutline(title: "Block diagram of \(cells.count) blocks", lines: inside + lines)
    }
}
