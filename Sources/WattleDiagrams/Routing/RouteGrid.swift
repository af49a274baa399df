/// Lines along both axes on which routes may run: beside boxes, between them, and through ports.
struct RouteGrid: Sendable {
    let xs: [Double]
    let ys: [Double]
    /// Whether a line is closed from one crossing to the next one, to the right and downwards.
    private var closedRight: [Bool]
    private var closedDown: [Bool]

    /// Room between a box and a line beside it.
    private static let room = 14.0
    /// How far before a port a line may turn.
    private static let turn = 12.0
    /// How near to one another lines are of use.
    private static let near = 5.0
    /// How near to a box a line may run.
    private static let clearance = 5.0

    /// Complexity: linear in the crossings and, for each box, in those that it covers.
    init(around boxes: [Rectangle], ports: [Port]) {
        // Lines turn a little way before ports, also where no box is beside them.
        let places = ports.flatMap { [$0.place, $0.place + $0.side.outward * Self.turn] }
        xs = Self.lines(boxes.flatMap { [$0.minX, $0.maxX] }, through: places.map(\.x))
        ys = Self.lines(boxes.flatMap { [$0.minY, $0.maxY] }, through: places.map(\.y))
        closedRight = Array(repeating: false, count: xs.count * ys.count)
        closedDown = closedRight
        for box in boxes { close(box.grown(by: Self.clearance)) }
    }

    /// How many crossings there are.
    var count: Int { xs.count * ys.count }

    /// Lines beside borders, in the middle between near ones, and through ports.
    private static func lines(_ borders: [Double], through ports: [Double]) -> [Double] {
        let borders = borders.sorted()
        var beside: [Double] = []
        for (one, other) in zip(borders, borders.dropFirst()) where other - one > 8 && other - one < 56 {
            beside.append((one + other) / 2)
        }
        for border in borders { beside += [border - room, border + room] }
        // Lines through ports stay where they are; others are left out where a line is near.
        var lines: [Double] = []
        let all = ports.map { ($0, true) } + beside.map { ($0, false) }
        for (line, isPort) in all.sorted(by: { ($0.0, $0.1 ? 0 : 1) < ($1.0, $1.1 ? 0 : 1) })
        where lines.last.map({ line - $0 > (isPort ? 0.01 : near) }) ?? true {
            lines.append(line)
        }
        return lines
    }

    private mutating func close(_ box: Rectangle) {
        let columns = Self.range(xs, box.minX, box.maxX)
        let rows = Self.range(ys, box.minY, box.maxY)
        for row in rows {
            // A stretch begins before the box too.
            for column in max(columns.lowerBound - 1, 0)..<columns.upperBound {
                closedRight[row * xs.count + column] = true
            }
        }
        for row in max(rows.lowerBound - 1, 0)..<rows.upperBound {
            for column in columns { closedDown[row * xs.count + column] = true }
        }
    }

    /// The lines strictly between two places.
    private static func range(_ lines: [Double], _ low: Double, _ high: Double) -> Range<Int> {
        let first = lines.partitioned { $0 > low }
        return first..<max(first, lines.partitioned { $0 >= high })
    }

    /// The number of the crossing at a place; nil where no line passes.
    func crossing(at place: Point) -> Int? {
        let column = xs.partitioned { $0 > place.x - 0.02 }
        let row = ys.partitioned { $0 > place.y - 0.02 }
        guard column < xs.count, row < ys.count else { return nil }
        guard abs(xs[column] - place.x) < 0.05, abs(ys[row] - place.y) < 0.05 else { return nil }
        return row * xs.count + column
    }

    /// The first crossing from a port outwards that is clear of its box.
    func exit(of port: Port) -> Int? {
        guard var crossing = crossing(at: port.place) else { return nil }
        while (place(of: crossing) - port.place).length <= Self.clearance {
            guard let next = neighbour(of: crossing, towards: port.side) else { return nil }
            crossing = next
        }
        return crossing
    }

    func place(of crossing: Int) -> Point { Point(xs[crossing % xs.count], ys[crossing / xs.count]) }

    private func neighbour(of crossing: Int, towards side: BoxSide) -> Int? {
        switch side {
        case .left: crossing % xs.count > 0 ? crossing - 1 : nil
        case .right: crossing % xs.count + 1 < xs.count ? crossing + 1 : nil
        case .top: crossing >= xs.count ? crossing - xs.count : nil
        case .bottom: crossing + xs.count < count ? crossing + xs.count : nil
        }
    }

    /// How near two lines may run beside one another.
    private static let distance = 10.0

    /// The stretch from a crossing towards a side, and those of near lines beside it.
    func stretches(beside crossing: Int, towards side: BoxSide) -> [Int] {
        guard let next = neighbour(of: crossing, towards: side) else { return [] }
        let aside: [BoxSide] = side.isHorizontal ? [.top, .bottom] : [.left, .right]
        let first = min(crossing, next)
        let near = aside.flatMap { aside in
            sequence(first: first) { neighbour(of: $0, towards: aside) }.dropFirst().prefix {
                (place(of: $0) - place(of: first)).length < Self.distance
            }
        }
        return ([first] + near).map { $0 * 2 + (side.isHorizontal ? 0 : 1) }
    }

    /// The next crossing towards a side, with the number of the stretch to it; nil where the way is closed.
    func step(from crossing: Int, towards side: BoxSide) -> (crossing: Int, stretch: Int)? {
        guard let next = neighbour(of: crossing, towards: side) else { return nil }
        let first = min(crossing, next)
        if side.isHorizontal { return closedRight[first] ? nil : (next, first * 2) }
        return closedDown[first] ? nil : (next, first * 2 + 1)
    }
}

extension [Double] {
    /// The place of the first of ascending elements for which a condition holds.
    fileprivate func partitioned(_ condition: (Double) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if condition(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
