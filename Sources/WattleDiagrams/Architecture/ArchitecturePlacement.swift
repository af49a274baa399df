/// Rows and columns for the items of one group, from the sides at which lines join them.
struct ArchitecturePlacement {
    /// A cell.
    struct Cell: Hashable {
        var column: Int
        var row: Int
    }

    /// A wish: the second item stands this far from the first one.
    struct Wish {
        let from: Int
        let to: Int
        let step: Cell

        /// What a line between two sides says; nil where it says nothing.
        init?(from: Int, _ fromSide: BoxSide, to: Int, _ toSide: BoxSide) {
            guard fromSide != toSide, from != to else { return nil }
            self.from = from
            self.to = to
            var step = Cell(column: 0, row: 0)
            for side in [fromSide, toSide.opposite] {
                step.column = side.isHorizontal ? Int(side.outward.x) : step.column
                step.row = side.isHorizontal ? step.row : Int(side.outward.y)
            }
            self.step = step
        }

        /// The second item stands behind the first one in its row, or below it in its column.
        init(from: Int, to: Int, isRow: Bool) {
            self.from = from
            self.to = to
            step = isRow ? Cell(column: 1, row: 0) : Cell(column: 0, row: 1)
        }
    }

    /// The cell of each item, in their order; from 0 on, without empty rows and columns.
    private(set) var cells: [Cell]
    private var taken: Set<Cell> = []
    private let neighbours: [[(item: Int, step: Cell)]]

    /// Complexity: linear but for cells that are wanted twice.
    init(count: Int, wishes: [Wish]) {
        var neighbours: [[(item: Int, step: Cell)]] = Array(repeating: [], count: count)
        for wish in wishes {
            neighbours[wish.from].append((wish.to, wish.step))
            neighbours[wish.to].append(
                (wish.from, Cell(column: -wish.step.column, row: -wish.step.row)))
        }
        self.neighbours = neighbours
        cells = Array(repeating: Cell(column: 0, row: 0), count: count)
        placeAll()
        compress()
    }

    // MARK: Components

    /// Places what lines join, one component after another; what no line joins stands in rows below.
    private mutating func placeAll() {
        var isPlaced = Array(repeating: false, count: cells.count)
        var right = 0
        var bottom = 0
        for item in cells.indices where !isPlaced[item] && !neighbours[item].isEmpty {
            let members = placeComponent(from: item, &isPlaced)
            let left = members.map { cells[$0].column }.min() ?? 0
            let top = members.map { cells[$0].row }.min() ?? 0
            for member in members {
                cells[member].column += right - left
                cells[member].row -= top
                bottom = max(bottom, cells[member].row + 1)
            }
            right = (members.map { cells[$0].column }.max() ?? 0) + 1
        }
        let rest = cells.indices.filter { !isPlaced[$0] }
        let width = max(right, rest.count > 4 ? 4 : rest.count, 1)
        for (number, item) in rest.enumerated() {
            cells[item] = Cell(column: number % width, row: bottom + number / width)
        }
    }

    /// Places the items that lines lead to from one on, the nearest first.
    private mutating func placeComponent(from first: Int, _ isPlaced: inout [Bool]) -> [Int] {
        taken = [Cell(column: 0, row: 0)]
        isPlaced[first] = true
        var queue = [first]
        var next = 0
        while next < queue.count {
            let item = queue[next]
            next += 1
            for (neighbour, step) in neighbours[item] where !isPlaced[neighbour] {
                isPlaced[neighbour] = true
                cells[neighbour] = free(near: cells[item], step)
                taken.insert(cells[neighbour])
                queue.append(neighbour)
            }
        }
        return queue
    }

    /// The free cell nearest to the one that is wished for, aside from the line first, then farther on.
    private func free(near cell: Cell, _ step: Cell) -> Cell {
        for reach in 1...(taken.count + 1) {
            for aside in 0...reach {
                for sign in aside == 0 ? [1] : [1, -1] {
                    let along = reach - aside + 1
                    let wanted =
                        step.row == 0
                        ? Cell(column: cell.column + step.column * along, row: cell.row + sign * aside)
                        : step.column == 0
                            ? Cell(column: cell.column + sign * aside, row: cell.row + step.row * along)
                            : Cell(
                                column: cell.column + step.column * (1 + aside),
                                row: cell.row + step.row * along)
                    if !taken.contains(wanted) { return wanted }
                }
            }
        }
        return cell
    }

    /// Takes out rows and columns that nothing stands in.
    private mutating func compress() {
        let columns = Set(cells.map(\.column)).sorted()
        let rows = Set(cells.map(\.row)).sorted()
        let columnNumbers = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })
        let rowNumbers = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1, $0) })
        cells = cells.map {
            Cell(column: columnNumbers[$0.column] ?? 0, row: rowNumbers[$0.row] ?? 0)
        }
    }
}
