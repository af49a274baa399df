/// A box of rows, with lines between some of them: classes, entities, states, requirements.
struct RowBox: Hashable, Sendable {
    /// A piece of text in a row.
    struct Cell: Hashable, Sendable {
        let label: Label
        /// Whether it is less important than the rest.
        var isSoft = false
        /// How far its second line and those after it are moved to the right, in pixels.
        var hang = 0.0

        /// The width of its lines.
        fileprivate var width: Double {
            guard hang > 0, label.lines.count > 1 else { return label.size.width }
            let rest = Label(lines: Array(label.lines.dropFirst()), fontSize: label.fontSize)
            return max(label.size.width, rest.size.width + hang)
        }
    }

    /// The line above a row.
    enum Divider: Hashable, Sendable {
        case none, hair, rule

        /// Room above and below the line, in pixels.
        fileprivate var room: Double { self == .none ? 0 : self == .hair ? 2.5 : 5 }
    }

    /// One row.
    struct Row: Hashable, Sendable {
        let cells: [Cell]
        /// Whether its one cell stands in the middle of the box.
        var isCentred = false
        var divider = Divider.none

        fileprivate var height: Double { (cells.map(\.label.size.height).max() ?? 0) + 3 }
    }

    let rows: [Row]
    /// The size of the box.
    let size: Size
    /// Where the columns begin, from the left of the box.
    private let columns: [Double]

    /// Room at the left and the right, in pixels; the measured text is a little wider in some fonts.
    private static let side = 13.0
    private static let top = 6.5
    private static let columnGap = 14.0

    /// Measures rows.
    init(_ rows: [Row]) {
        self.rows = rows
        var columns = [Self.side]
        var width = 0.0
        for row in rows where row.isCentred { width = max(width, row.cells.first?.width ?? 0) }
        let count = rows.lazy.filter { !$0.isCentred }.map(\.cells.count).max() ?? 0
        for column in 0..<count {
            let widths = rows.lazy.filter { !$0.isCentred && $0.cells.count > column }.map {
                $0.cells[column].width
            }
            columns.append(columns[column] + (widths.max() ?? 0) + Self.columnGap)
        }
        if count > 0 { width = max(width, columns[count] - Self.columnGap - Self.side) }
        self.columns = columns
        let height = rows.reduce(0) { $0 + $1.height + 2 * $1.divider.room }
        size = Size(max(width + 2 * Self.side, 44), height + 2 * Self.top)
    }

    /// The size of what is in the box, without the room around it.
    var content: Size { Size(size.width - 2 * Self.side, size.height - 2 * Self.top) }

    /// Draws the box and what is in it.
    func draw(on canvas: inout Canvas, in box: Rectangle, radius: Double, style: AuthoredStyle) {
        canvas.rectangle(box, radius: radius, style: style)
        drawRows(on: &canvas, in: box, style: style)
    }

    /// Draws what is in the box.
    func drawRows(on canvas: inout Canvas, in box: Rectangle, style: AuthoredStyle) {
        let drawing = RowDrawing(columns: columns, box: box, style: style, colour: style.textColour)
        var y = box.minY + Self.top
        for row in rows {
            y += row.divider.room
            drawing.draw(row.divider, at: y, on: &canvas)
            y += row.divider.room
            drawing.draw(row, at: y, on: &canvas)
            y += row.height
        }
    }
}

/// Where rows are drawn, and how.
private struct RowDrawing {
    let columns: [Double]
    let box: Rectangle
    let style: AuthoredStyle
    /// The colour of the text.
    let colour: Colour?

    func draw(_ divider: RowBox.Divider, at y: Double, on canvas: inout Canvas) {
        guard divider != .none else { return }
        var line = AuthoredStyle.none
        line.stroke = style.stroke
        canvas.path(
            [Curve(start: Point(box.minX, y), pieces: [.line(Point(box.maxX, y))])],
            classes: style.stroke != nil ? "" : divider == .hair ? "hair" : "rule", style: line)
    }

    func draw(_ row: RowBox.Row, at y: Double, on canvas: inout Canvas) {
        let letters = row.cells.map(\.label.fontSize).max() ?? 0
        for (index, cell) in row.cells.enumerated() {
            let classes = cell.isSoft && colour == nil ? "soft" : ""
            // Smaller letters stand on the same line: it lies one letter size below the top of a label.
            let top = y + 1.5 + letters - cell.label.fontSize
            if row.isCentred {
                let place = Point(box.centre.x, top + cell.label.size.height / 2)
                canvas.text(cell.label, at: place, classes: classes, colour: colour)
            } else {
                let start = Point(box.minX + columns[index], top)
                cell.draw(on: &canvas, at: start, classes: classes, colour: colour)
            }
        }
    }
}

extension RowBox.Cell {
    /// Draws it from its corner at the top left.
    fileprivate func draw(on canvas: inout Canvas, at start: Point, classes: String, colour: Colour?) {
        guard hang > 0, let first = label.lines.first, label.lines.count > 1 else {
            let place = Point(start.x, start.y + label.size.height / 2)
            return canvas.text(label, at: place, anchor: .start, classes: classes, colour: colour)
        }
        let head = Label(lines: [first], fontSize: label.fontSize)
        let rest = Label(lines: Array(label.lines.dropFirst()), fontSize: label.fontSize)
        let middle = Point(start.x, start.y + head.size.height / 2)
        canvas.text(head, at: middle, anchor: .start, classes: classes, colour: colour)
        let below = Point(start.x + hang, start.y + head.size.height + rest.size.height / 2)
        canvas.text(rest, at: below, anchor: .start, classes: classes, colour: colour)
    }
}

extension Label {
    /// The same text as an author's style wants its letters, with `added` besides.
    func set(_ style: AuthoredStyle, adding added: LabelStyle = []) -> Label {
        let change = style.labelStyle.union(added)
        guard !change.isEmpty || style.fontSize != nil else { return self }
        let styled = lines.map { $0.map { LabelRun($0.text, $0.style.union(change)) } }
        return Label(lines: styled, fontSize: style.fontSize ?? fontSize)
    }
}
