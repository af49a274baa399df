/// Places of blocks, from the innermost grids outwards, and then back inwards with what room is left.
struct BlockLayout {
    private let diagram: BlockDiagram
    /// The box of each block.
    private(set) var boxes: [Rectangle]
    /// The shape of each block that is one, as large as its cell lets it.
    private(set) var shapes: [FittedShape?]
    private var grids: [Int: BlockGrid] = [:]
    private var sizes: [Size?]

    private static let padding = 14.0
    /// The height of a grid's name.
    static let header = 24.0

    init(_ diagram: BlockDiagram) {
        self.diagram = diagram
        boxes = diagram.blocks.map { _ in Rectangle(.zero, .zero) }
        shapes = diagram.blocks.map { block in
            guard case .shape(let shape) = block.kind else { return nil }
            return shape.fitted(around: block.label.size)
        }
        sizes = boxes.map { _ in nil }
        makeGrids()
        for edge in diagram.edges { makeRoom(for: edge) }
        measure()
        place()
    }

    private func isTitled(_ grid: Int) -> Bool { grid > 0 && !diagram.blocks[grid].label.isEmpty }

    // MARK: Grids

    private mutating func makeGrids() {
        var children: [[Int]] = Array(repeating: [], count: diagram.blocks.count)
        for (index, block) in diagram.blocks.enumerated() { block.grid.map { children[$0].append(index) } }
        for (index, block) in diagram.blocks.enumerated() {
            guard case .grid(let columns) = block.kind else { continue }
            grids[index] = BlockGrid(
                children[index], spans: children[index].map { diagram.blocks[$0].span }, columns: columns,
                gap: 14)
        }
    }

    /// The grids around a block, the innermost first, each with the block of it that holds the first one.
    private func chain(_ block: Int) -> [(grid: Int, block: Int)] {
        var chain: [(Int, Int)] = []
        var inner = block
        while let grid = diagram.blocks[inner].grid {
            chain.append((grid, inner))
            inner = grid
        }
        return chain
    }

    /// Widens the gap behind the first of the two cells that an edge joins, for its head and its label.
    private mutating func makeRoom(for edge: BlockDiagram.Edge) {
        let others = chain(edge.to)
        for (grid, block) in chain(edge.from) {
            guard let other = others.first(where: { $0.grid == grid })?.block else { continue }
            guard other != block, var cells = grids[grid] else { return }
            guard let one = cells.cells.first(where: { $0.block == block }),
                let two = cells.cells.first(where: { $0.block == other })
            else { return }
            let label = edge.label?.size ?? .zero
            if one.row != two.row {
                let row = min(one.row, two.row)
                cells.rowGaps[row] = max(cells.rowGaps[row], label.height > 0 ? label.height + 40 : 34)
            } else {
                let column = min(one.columns.upperBound, two.columns.upperBound) - 1
                cells.columnGaps[column] = max(
                    cells.columnGaps[column], label.width > 0 ? label.width + 44 : 38)
            }
            grids[grid] = cells
            return
        }
    }

    // MARK: Sizes

    private mutating func measure() {
        for index in diagram.blocks.indices.reversed() {
            let block = diagram.blocks[index]
            switch block.kind {
            case .shape: sizes[index] = shapes[index]?.size
            case .arrow: sizes[index] = BlockArrow.size(around: block.label.size)
            case .space: sizes[index] = nil
            case .grid:
                grids[index]?.fit { sizes[$0] }
                sizes[index] = outer(grids[index]?.size ?? .zero, of: index)
            }
        }
    }

    private func outer(_ size: Size, of grid: Int) -> Size {
        guard grid > 0 else { return size }
        let title = isTitled(grid) ? Self.header : 0
        let width = max(size.width, isTitled(grid) ? diagram.blocks[grid].label.size.width : 0)
        return Size(width + 2 * Self.padding, size.height + 2 * Self.padding + title)
    }

    private mutating func place() {
        boxes[0] = Rectangle(.zero, sizes[0] ?? .zero)
        for index in diagram.blocks.indices {
            guard var grid = grids[index] else { continue }
            let margin = index > 0 ? Self.padding : 0
            let header = isTitled(index) ? Self.header : 0
            let inside = Size(
                boxes[index].size.width - 2 * margin, boxes[index].size.height - 2 * margin - header)
            grid.stretch(to: inside)
            let corner = Point(boxes[index].minX + margin, boxes[index].minY + margin + header)
            for (cell, box) in zip(grid.cells, grid.boxes(from: corner)) { fill(box, with: cell.block) }
        }
    }

    /// Gives a block its cell; round shapes and diamonds keep their size.
    private mutating func fill(_ box: Rectangle, with block: Int) {
        boxes[block] = box
        guard let shape = shapes[block] else { return }
        switch shape.shape {
        case .circle, .doubleCircle, .diamond, .ellipse:
            boxes[block] = Rectangle(centre: box.centre, shape.size)
        default:
            shapes[block] = FittedShape(
                shape: shape.shape, size: box.size, labelOffset: shape.labelOffset, sign: shape.sign)
        }
    }
}
