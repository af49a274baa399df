/// A place through which an edge passes upright.
struct EdgeStop: Sendable {
    var x: Double
    /// Where the upright part begins and ends.
    var from: Double
    var to: Double
    /// Where between this stop and the next a line along the axes turns, as a part of the way.
    var track: Double

    /// Leaves room for a head at the edge's start.
    mutating func depart(gap: Double) {
        from += gap
        to = max(to, from + 2)
    }

    /// Leaves room for a head at the edge's end.
    mutating func arrive(gap: Double) {
        to -= gap
        from = min(from, to - 2)
    }
}

/// How an edge is drawn through its stops.
struct EdgeShape: Sendable {
    private let kind: LayoutCurve

    init(_ kind: LayoutCurve) { self.kind = kind }

    /// The line from the first stop to the last.
    func curve(through stops: [EdgeStop]) -> Curve {
        var curve = Curve(start: Point(stops[0].x, stops[0].from))
        for (stop, next) in zip(stops, stops.dropFirst()) where abs(stop.x - next.x) > 0.05 {
            curve.straight(to: Point(stop.x, stop.to))
            join(stop, next, in: &curve)
        }
        let last = stops[stops.count - 1]
        curve.straight(to: Point(last.x, last.to))
        return curve
    }

    private func join(_ stop: EdgeStop, _ next: EdgeStop, in curve: inout Curve) {
        let end = Point(next.x, next.from)
        switch kind {
        case .smooth:
            let height = next.from - stop.to
            curve.pieces.append(
                .cubic(Point(stop.x, stop.to + height * 0.55), Point(end.x, end.y - height * 0.55), end))
        case .linear: curve.straight(to: end)
        case .step:
            let turn = stop.to + (next.from - stop.to) * stop.track
            curve.straight(to: Point(stop.x, turn))
            curve.straight(to: Point(end.x, turn))
        }
    }
}

extension Curve {
    /// Goes on straight, in one piece with a straight piece in the same direction.
    fileprivate mutating func straight(to point: Point) {
        guard end != point else { return }
        if case .line(let corner) = pieces.last {
            let before = pieces.count > 1 ? Curve(start: start, pieces: Array(pieces.dropLast())).end : start
            if before.x == corner.x && corner.x == point.x { pieces.removeLast() }
        }
        pieces.append(.line(point))
    }

    /// The same line from its end to its start.
    var reversed: Curve {
        var back = Curve(start: end)
        var starts = [start]
        for piece in pieces.dropLast() {
            switch piece {
            case .line(let end), .cubic(_, _, let end): starts.append(end)
            }
        }
        for (piece, start) in zip(pieces, starts).reversed() {
            switch piece {
            case .line: back.pieces.append(.line(start))
            case .cubic(let first, let second, _): back.pieces.append(.cubic(second, first, start))
            }
        }
        return back
    }
}

/// Levels between ranks on which lines along the axes turn, so that none lies on another.
struct StepTracks: Sendable {
    private var part: [Int: Double] = [:]
    private let rankCount: Int

    init(_ layering: Layering, across: AcrossPlacement, ports: EdgePorts) {
        rankCount = layering.ranks.count
        guard layering.flow.graph.curve == .step else { return }
        var runs = [[Run]](repeating: [], count: rankCount)
        for (index, chain) in layering.chains.enumerated() where chain.count > 1 {
            for place in 0..<(chain.count - 1) {
                let from = place == 0 ? ports.upper[index] : across.place[chain[place]]
                let to = place == chain.count - 2 ? ports.lower[index] : across.place[chain[place + 1]]
                guard abs(from - to) > 0.05 else { continue }
                runs[layering.rank[chain[place]]].append(
                    Run(edge: index, low: min(from, to), high: max(from, to)))
            }
        }
        for rank in runs.indices { assign(runs[rank], below: rank) }
    }

    private struct Run {
        let edge: Int
        let low: Double
        let high: Double
    }

    private mutating func assign(_ runs: [Run], below rank: Int) {
        var ends: [Double] = []
        var taken: [(edge: Int, track: Int)] = []
        for run in runs.sorted(by: { ($0.low, $0.edge) < ($1.low, $1.edge) }) {
            let track = ends.firstIndex { $0 + 6 < run.low } ?? ends.count
            if track == ends.count { ends.append(run.high) } else { ends[track] = run.high }
            taken.append((run.edge, track))
        }
        for (edge, track) in taken {
            part[edge * rankCount + rank] = Double(track + 1) / Double(ends.count + 1)
        }
    }

    /// The level of an edge below a rank, as a part of the way to the next.
    func part(of edge: Int, below rank: Int) -> Double { part[edge * rankCount + rank] ?? 0.5 }
}
