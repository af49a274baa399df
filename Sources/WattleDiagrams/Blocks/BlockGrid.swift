/// One grid of blocks: which cell each block takes, and how wide columns and high rows are.
struct BlockGrid: Sendable {
    /// Where a block is.
    struct Cell: Sendable {
        let block: Int
        let row: Int
        let columns: Range<Int>
    }

    private(set) var cells: [Cell] = []
    private(set) var columnCount = 0
    private(set) var rowCount = 0
    /// Sizes, and the room behind each column and row.
    private(set) var widths: [Double] = []
    private(set) var heights: [Double] = []
    var columnGaps: [Double] = []
    var rowGaps: [Double] = []

    /// Places blocks row by row; a block that does not fit into the rest of a row begins the next one.
    init(_ children: [Int], spans: [Int], columns: Int?, gap: Double) {
        columnCount = max(columns ?? spans.reduce(0, +), 1)
        var row = 0
        var column = 0
        for (child, span) in zip(children, spans) {
            let span = min(span, columnCount)
            if column + span > columnCount {
                row += 1
                column = 0
            }
            cells.append(Cell(block: child, row: row, columns: column..<column + span))
            column += span
        }
        rowCount = row + 1
        columnGaps = Array(repeating: gap, count: columnCount)
        rowGaps = Array(repeating: gap, count: rowCount)
    }

    /// Chooses widths and heights for blocks of these sizes; spaces have none.
    mutating func fit(_ sizes: (Int) -> Size?) {
        widths = Array(repeating: 0, count: columnCount)
        heights = Array(repeating: 0, count: rowCount)
        for cell in cells {
            guard let size = sizes(cell.block) else { continue }
            heights[cell.row] = max(heights[cell.row], size.height)
            if cell.columns.count == 1 {
                widths[cell.columns.lowerBound] = max(widths[cell.columns.lowerBound], size.width)
            }
        }
        // What holds only spaces is as high or as wide as a small block.
        for index in widths.indices where widths[index] == 0 { widths[index] = 56 }
        for index in heights.indices where heights[index] == 0 { heights[index] = 36 }
        evenOut()
        for cell in cells where cell.columns.count > 1 {
            guard let size = sizes(cell.block) else { continue }
            let lacking = size.width - width(of: cell.columns)
            guard lacking > 0 else { continue }
            for column in cell.columns { widths[column] += lacking / Double(cell.columns.count) }
        }
    }

    /// Makes columns alike that are nearly alike.
    private mutating func evenOut() {
        let mean = widths.reduce(0, +) / Double(max(widths.count, 1))
        guard let most = widths.max(), most < mean * 1.7 else { return }
        for index in widths.indices { widths[index] = most }
    }

    /// The width of some columns, with the room between them.
    private func width(of columns: Range<Int>) -> Double {
        columns.reduce(0) { $0 + widths[$1] } + columns.dropLast().reduce(0) { $0 + columnGaps[$1] }
    }

    /// The size of the whole.
    var size: Size {
        Size(
            width(of: 0..<columnCount),
            heights.reduce(0, +) + rowGaps.dropLast().reduce(0, +))
    }

    /// Makes columns wider and rows higher until they fill a size.
    mutating func stretch(to wanted: Size) {
        let more = Size(max(wanted.width - size.width, 0), max(wanted.height - size.height, 0))
        for index in widths.indices { widths[index] += more.width / Double(columnCount) }
        for index in heights.indices { heights[index] += more.height / Double(rowCount) }
    }

    /// The boxes of the cells, in their order, when the grid begins at a corner.
    func boxes(from corner: Point) -> [Rectangle] {
        var lefts: [Double] = []
        var x = corner.x
        for column in 0..<columnCount {
            lefts.append(x)
            x += widths[column] + columnGaps[column]
        }
        var tops: [Double] = []
        var y = corner.y
        for row in 0..<rowCount {
            tops.append(y)
            y += heights[row] + rowGaps[row]
        }
        return cells.map { cell in
            Rectangle(
                Point(lefts[cell.columns.lowerBound], tops[cell.row]),
                Size(width(of: cell.columns), heights[cell.row]))
        }
    }
}
