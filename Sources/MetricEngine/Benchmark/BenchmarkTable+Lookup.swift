/// What measured runs have to say about a query.
package enum BenchmarkAnswer: Equatable, Sendable {
    /// They cover what is asked: one run gives it, or two lie on either side of it.
    case covered(MeasuredPoint)
    /// A run satisfies the constraints, but none lies near them: each user gets more than was asked, and more
    /// throughput may be had.
    case satisfied(MeasuredPoint)
    /// No run can be used.
    case none(BenchmarkGap)
}

/// Why no measured run can be used.
package enum BenchmarkGap: Equatable, Sendable {
    /// No run of the model on the hardware.
    case combination
    /// None in this precision, with or without speculation, served this way.
    case service
    /// None with requests of about these lengths.
    case lengths
    /// None that keeps the bounds; the greatest speed per user of the others, where one is published.
    case outcome(fastest: Double?)
}

extension BenchmarkTable {
    /// The measured operating point with the greatest throughput under the query's constraints.
    ///
    /// Runs of one publisher, software and shape of requests make a frontier, and only neighbours on a frontier have a
    /// curve between them. Nothing is continued past the slowest or the fastest run.
    package func answer(_ query: BenchmarkQuery) -> BenchmarkAnswer {
        let selection = BenchmarkSelection(self, query)
        if let gap = selection.gap { return .none(gap) }
        guard let speed = query.constraints.minimumSpeedPerUser else {
            var greatest = selection.allowed[0]
            for index in selection.allowed where isWorse(greatest, index) { greatest = index }
            return .covered(MeasuredPoint(run(greatest)))
        }
        var best: MeasuredPoint?
        var isNear = false
        for frontier in Frontier.all(of: selection.allowed, in: self) {
            guard let found = frontier.point(at: speed, in: self) else { continue }
            isNear = isNear || found.isNear
            if found.point.throughputPerGPU > best?.throughputPerGPU ?? 0 { best = found.point }
        }
        guard let best else { return .none(.outcome(fastest: selection.fastest)) }
        return isNear ? .covered(best) : .satisfied(best)
    }

    /// Whether the second of two runs has more throughput, or as much at a later date.
    func isWorse(_ left: Int, _ right: Int) -> Bool {
        if entries[left].throughputPerGPU != entries[right].throughputPerGPU {
            return entries[left].throughputPerGPU < entries[right].throughputPerGPU
        }
        let (first, second) = (run(left).origin, run(right).origin)
        if first.date != second.date { return precedes(first.date, second.date) }
        return precedes(first.id, second.id)
    }
}

/// The runs of a table that are what a query asks for, by their places.
private struct BenchmarkSelection {
    /// What keeps every run from being used; nil where ``allowed`` holds some.
    let gap: BenchmarkGap?
    let allowed: [Int]
    /// The greatest speed per user of runs that miss the bounds at most.
    let fastest: Double?

    init(_ table: BenchmarkTable, _ query: BenchmarkQuery) {
        var allowed: [Int] = []
        var best = BenchmarkQuery.Fit.nothing
        var fastest: Double?
        let places = table.places(of: query)
        for (index, run) in table.entries.enumerated() where run.system == places?.system {
            let fit = query.fit(of: run, models: places?.models ?? [])
            if fit.rawValue > best.rawValue { best = fit }
            guard fit == .lengths || fit == .outcome else { continue }
            if let speed = run.speedPerUser { fastest = max(fastest ?? 0, speed) }
            if fit == .outcome { allowed.append(index) }
        }
        switch best {
        case .nothing: gap = .combination
        case .combination: gap = .service
        case .service: gap = .lengths
        case .lengths: gap = .outcome(fastest: fastest)
        case .outcome: gap = nil
        }
        self.allowed = allowed
        self.fastest = fastest
    }
}

/// Runs of one publisher, software and shape of requests, of which none is slower in both ways than another.
struct Frontier {
    /// A run by its place.
    private struct Place {
        let index: Int
        let speed: Double
        let throughput: Double
    }

    /// By rising speed per user and falling throughput.
    private var places: [Place] = []

    /// How far apart in throughput two runs may lie for a curve between them, as a factor.
    ///
    /// Of the runs that are built in, each inside a frontier left out and put back by the curve through its
    /// neighbours: median error 5 % up to this factor, 16 % and more beyond it.
    private static let widestGap = 3.0
    /// How much more than was asked a run may give each user to count as what was asked, as a factor.
    private static let nearness = 1.02

    /// The frontiers that some runs of a table make; runs without a speed per user are on none.
    static func all(of indices: [Int], in table: BenchmarkTable) -> [Frontier] {
        var groups: [[Int]] = []
        for index in indices where table.entries[index].speedPerUser != nil {
            let run = table.entries[index]
            if let place = groups.firstIndex(where: { table.entries[$0[0]].isComparable(with: run) }) {
                groups[place].append(index)
            } else {
                groups.append([index])
            }
        }
        return groups.map { Frontier($0, table) }
    }

    private init(_ group: [Int], _ table: BenchmarkTable) {
        for index in group {
            let run = table.entries[index]
            insert(
                Place(index: index, speed: run.speedPerUser ?? 0, throughput: run.throughputPerGPU), table)
        }
    }

    /// Keeps a run unless another is as good in both ways, and drops those that it is as good as.
    private mutating func insert(_ new: Place, _ table: BenchmarkTable) {
        for old in places where old.speed >= new.speed && old.throughput >= new.throughput {
            let isSame = old.speed == new.speed && old.throughput == new.throughput
            guard isSame, table.isWorse(old.index, new.index) else { return }
        }
        var kept: [Place] = []
        var isPlaced = false
        for old in places where old.speed > new.speed || old.throughput > new.throughput {
            if !isPlaced, old.speed > new.speed {
                kept.append(new)
                isPlaced = true
            }
            kept.append(old)
        }
        if !isPlaced { kept.append(new) }
        places = kept
    }

    /// The greatest throughput at a speed per user, and whether runs lie near or on both sides of it; nil beyond the
    /// fastest run.
    func point(at speed: Double, in table: BenchmarkTable) -> (point: MeasuredPoint, isNear: Bool)? {
        guard let place = places.firstIndex(where: { $0.speed >= speed }) else { return nil }
        let faster = places[place]
        if faster.speed <= speed * Frontier.nearness { return (MeasuredPoint(table.run(faster.index)), true) }
        guard place > 0, places[place - 1].throughput <= faster.throughput * Frontier.widestGap,
            let curve = MonotoneCurve(x: places.map { $0.speed }, y: places.map { $0.throughput }),
            let throughput = curve.value(at: speed)
        else { return (MeasuredPoint(table.run(faster.index)), false) }
        let slower = places[place - 1]
        let share = (speed - slower.speed) / (faster.speed - slower.speed)
        let point = MeasuredPoint(
            between: table.run(slower.index), table.run(faster.index), share: share, speed: speed,
            throughputPerGPU: throughput)
        return (point, true)
    }
}
