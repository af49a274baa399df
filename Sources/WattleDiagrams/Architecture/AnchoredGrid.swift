/// A grid in which the anchors of a column's items stand above one another, and those of a row beside one another.
struct AnchoredGrid: Sendable {
    /// Where an item is.
    struct Cell: Sendable {
        let item: Int
        let row: Int
        let column: Int
    }

    let cells: [Cell]
    /// The room behind each column and row.
    var columnGaps: [Double]
    var rowGaps: [Double]
    /// How far items reach before and behind the anchors of columns and rows.
    private var columns: [(before: Double, behind: Double)]
    private var rows: [(before: Double, behind: Double)]

    init(_ cells: [Cell], gap: Double) {
        self.cells = cells
        let columnCount = (cells.map(\.column).max() ?? -1) + 1
        let rowCount = (cells.map(\.row).max() ?? -1) + 1
        columnGaps = Array(repeating: gap, count: columnCount)
        rowGaps = Array(repeating: gap, count: rowCount)
        columns = Array(repeating: (0, 0), count: columnCount)
        rows = Array(repeating: (0, 0), count: rowCount)
    }

    /// Makes room for items of these sizes, with their anchors relative to their corners.
    mutating func fit(_ sizes: [Size], anchors: [Point]) {
        for cell in cells {
            let (size, anchor) = (sizes[cell.item], anchors[cell.item])
            columns[cell.column].before = max(columns[cell.column].before, anchor.x)
            columns[cell.column].behind = max(columns[cell.column].behind, size.width - anchor.x)
            rows[cell.row].before = max(rows[cell.row].before, anchor.y)
            rows[cell.row].behind = max(rows[cell.row].behind, size.height - anchor.y)
        }
    }

    /// The size of the whole.
    var size: Size {
        Size(Self.length(columns, columnGaps), Self.length(rows, rowGaps))
    }

    private static func length(_ spans: [(before: Double, behind: Double)], _ gaps: [Double]) -> Double {
        spans.reduce(0) { $0 + $1.before + $1.behind } + gaps.dropLast().reduce(0, +)
    }

    private static func places(
        _ spans: [(before: Double, behind: Double)], _ gaps: [Double], from start: Double
    ) -> [Double] {
        var place = start
        return zip(spans, gaps).map { span, gap in
            defer { place += span.before + span.behind + gap }
            return place + span.before
        }
    }

    /// The corners of the items, in the order of the cells, when the grid begins at a corner.
    func corners(from corner: Point, anchors: [Point]) -> [Point] {
        let xs = Self.places(columns, columnGaps, from: corner.x)
        let ys = Self.places(rows, rowGaps, from: corner.y)
        return cells.map { Point(xs[$0.column], ys[$0.row]) - anchors[$0.item] }
    }
}
