/// Finds short lines along the axes, with few bends, around boxes and beside the lines found before.
struct OrthogonalRouter: Sendable {
    private let grid: RouteGrid
    /// Whether a line runs on each stretch of the grid, or so near to it that two lines would look like one.
    private var used: [Bool]

    private static let bend = 40.0
    private static let shared = 40.0
    /// How many places are looked at before the lines that are left are bent once instead of searched for.
    private var budget = 600_000
    private static let limit = 200_000

    /// Prepares for lines between these ports; boxes are what lines go around.
    init(around boxes: [Rectangle], ports: [Port]) {
        grid = RouteGrid(around: boxes, ports: ports)
        used = Array(repeating: false, count: grid.count * 2)
    }

    /// The corners of a line from one of the ports to one of the others.
    mutating func route(from starts: [Port], to ends: [Port]) -> [Point] {
        let found = grid.count <= Self.limit && budget > 0 ? search(from: starts, to: ends) : nil
        return found ?? Self.bent(from: starts[0], to: ends[0])
    }

    /// A line with at most one bend between its ports.
    private static func bent(from start: Port, to end: Port) -> [Point] {
        let corner =
            start.side.isHorizontal
            ? Point(end.place.x, start.place.y) : Point(start.place.x, end.place.y)
        return [start.place, corner, end.place]
    }

    // MARK: Search

    /// A place on the grid and the way in which it was reached.
    private struct State {
        let crossing: Int
        let side: BoxSide
        var number: Int { crossing * 4 + side.rawValue }
    }

    /// A search over crossings and directions that looks first where the way to the nearest end is short.
    private mutating func search(from starts: [Port], to ends: [Port]) -> [Point]? {
        var costs = [Double](repeating: .infinity, count: grid.count * 4)
        var previous = [Int32](repeating: -1, count: grid.count * 4)
        var heap = RouteHeap()
        let goals = ends.compactMap { port in grid.exit(of: port).map { ($0, port) } }
        for (number, port) in starts.enumerated() {
            guard let exit = grid.exit(of: port) else { continue }
            let state = State(crossing: exit, side: port.side)
            costs[state.number] = Double(number) * 0.001
            heap.push(costs[state.number] + rest(from: exit, to: goals), state.number)
        }
        var best: (cost: Double, state: Int, port: Port)?
        while budget > 0, let (estimate, number) = heap.pop() {
            budget -= 1
            let cost = costs[number]
            guard estimate <= cost + rest(from: number / 4, to: goals) + 1e-6 else { continue }
            if let best, estimate >= best.cost { break }
            let state = State(crossing: number / 4, side: BoxSide(rawValue: number % 4) ?? .right)
            for (exit, port) in goals where exit == state.crossing && state.side != port.side {
                let total = cost + (state.side == port.side.opposite ? 0 : Self.bend)
                if total < best?.cost ?? .infinity { best = (total, number, port) }
            }
            for side in BoxSide.allCases where side != state.side.opposite {
                guard let (next, stretch) = grid.step(from: state.crossing, towards: side) else { continue }
                let length = (grid.place(of: next) - grid.place(of: state.crossing)).length
                let total =
                    cost + length + (side == state.side ? 0 : Self.bend)
                    + (used[stretch] ? Self.shared + 3 * length : 0)
                let target = State(crossing: next, side: side).number
                guard total < costs[target] - 1e-9 else { continue }
                costs[target] = total
                previous[target] = Int32(number)
                heap.push(total + rest(from: next, to: goals), target)
            }
        }
        guard let best else { return nil }
        return trace(best.state, previous, from: starts, to: best.port)
    }

    /// The least that is left of the way.
    private func rest(from crossing: Int, to goals: [(Int, Port)]) -> Double {
        let place = grid.place(of: crossing)
        return goals.reduce(.infinity) { least, goal in
            let way = grid.place(of: goal.0) - place
            return min(least, abs(way.x) + abs(way.y))
        }
    }

    /// Goes back from the end, and notes which stretches are used.
    private mutating func trace(
        _ last: Int, _ previous: [Int32], from starts: [Port], to end: Port
    ) -> [Point] {
        var places = [end.place]
        var state = last
        while true {
            places.append(grid.place(of: state / 4))
            let before = Int(previous[state])
            guard before >= 0 else { break }
            let side = BoxSide(rawValue: state % 4) ?? .right
            for stretch in grid.stretches(beside: before / 4, towards: side) { used[stretch] = true }
            state = before
        }
        let side = BoxSide(rawValue: state % 4)
        let start = starts.first { $0.side == side && grid.exit(of: $0) == state / 4 }
        places.append((start ?? starts[0]).place)
        return Self.corners(of: places.reversed())
    }

    /// The places at which a line bends, and its ends.
    private static func corners(of places: [Point]) -> [Point] {
        var corners: [Point] = []
        for place in places {
            if corners.count > 1 {
                let (one, other) = (corners[corners.count - 2], corners[corners.count - 1])
                let isUpright = abs(one.x - other.x) < 0.01 && abs(other.x - place.x) < 0.01
                let isLevel = abs(one.y - other.y) < 0.01 && abs(other.y - place.y) < 0.01
                if isUpright || isLevel { corners.removeLast() }
            }
            corners.append(place)
        }
        return corners
    }
}

/// The states to be visited, the cheapest first; ties by number, so that routes are the same every time.
struct RouteHeap: Sendable {
    private var entries: [(cost: Double, state: Int)] = []

    private func isBefore(_ one: Int, _ other: Int) -> Bool {
        (entries[one].cost, entries[one].state) < (entries[other].cost, entries[other].state)
    }

    mutating func push(_ cost: Double, _ state: Int) {
        entries.append((cost, state))
        var index = entries.count - 1
        while index > 0, isBefore(index, (index - 1) / 2) {
            entries.swapAt(index, (index - 1) / 2)
            index = (index - 1) / 2
        }
    }

    mutating func pop() -> (cost: Double, state: Int)? {
        guard let first = entries.first, let last = entries.popLast() else { return nil }
        guard !entries.isEmpty else { return first }
        entries[0] = last
        var index = 0
        while true {
            var least = index
            for child in [2 * index + 1, 2 * index + 2] where child < entries.count {
                if isBefore(child, least) { least = child }
            }
            guard least != index else { return first }
            entries.swapAt(index, least)
            index = least
        }
    }
}
