import MetricEngine

/// The best that was measured in groups of runs that differ in deployment alone.
enum MeasuredFrontier {
    /// Speeds per user at which frontiers are compared, tokens per second.
    static let speeds: [Double] = [20, 35, 50, 75, 100]
    /// Runs that make a frontier, at least.
    private static let smallestGroup = 3

    /// What runs of one group have in common.
    private struct Key: Hashable {
        let system: [UInt8]
        let model: [UInt8]
        let weights: WeightFormat
        let cache: CacheFormat
        let input: Double
        let output: Double
        let isSpeculative: Bool
    }

    /// Places of the runs of each group in which somebody waits for tokens, in the order of first appearance.
    private static func groups(_ cases: [MeasuredCase]) -> [[Int]] {
        let waiting = cases.indices.filter { cases[$0].speedPerUser != nil }
        return grouped(waiting) { place in
            let run = cases[place].run
            return Key(
                system: run.system, model: run.model, weights: run.precision.weights,
                cache: run.precision.cache, input: run.load.inputTokens, output: run.load.outputTokens,
                isSpeculative: run.load.isSpeculative)
        }
    }

    /// Places of the runs than which no other of their group is both faster for the user and greater in throughput.
    static func members(of cases: [MeasuredCase]) -> Set<Int> {
        var members: Set<Int> = []
        for group in groups(cases) {
            var best = 0.0
            let bySpeed = group.sorted {
                (cases[$0].speedPerUser ?? 0, $1) > (cases[$1].speedPerUser ?? 0, $0)
            }
            for place in bySpeed where cases[place].throughputPerGPU > best {
                best = cases[place].throughputPerGPU
                members.insert(place)
            }
        }
        return members
    }

    /// Modelled over measured best throughput at each of ``speeds``, the best of each sought among the same runs.
    ///
    /// An error of the speed moves the choice as well, so that these are known less well than a given deployment; see
    /// `demandedSpread(_:throughput:slower:)`.
    static func comparisons(_ cases: [MeasuredCase], _ points: [OperatingPoint]) -> [Comparison] {
        var comparisons: [Comparison] = []
        for group in groups(cases) where group.count >= smallestGroup {
            for speed in speeds {
                let measured = group.filter { cases[$0].speedPerUser ?? 0 >= speed }
                    .map { cases[$0].throughputPerGPU }.max()
                guard let measured, let modelled = best(of: group, points, at: speed) else { continue }
                let slower = best(of: group, points, at: speed * RealMath.exp(-modelled.spread)) ?? modelled
                comparisons.append(
                    Comparison(
                        modelled: modelled.throughputPerGPU, measured: measured,
                        spread: demandedSpread(
                            modelled.spread, throughput: modelled.throughputPerGPU,
                            slower: slower.throughputPerGPU)))
            }
        }
        return comparisons
    }

    private static func best(of group: [Int], _ points: [OperatingPoint], at speed: Double) -> OperatingPoint?
    {
        group.map { points[$0] }.filter { $0.speedPerUser >= speed }
            .max { $0.throughputPerGPU < $1.throughputPerGPU }
    }
}

/// Elements by a key, keys and elements in the order of appearance.
func grouped<Element, Key: Hashable>(_ elements: [Element], by key: (Element) -> Key) -> [[Element]] {
    var places: [Key: Int] = [:]
    var groups: [[Element]] = []
    for element in elements {
        let value = key(element)
        if let place = places[value] {
            groups[place].append(element)
        } else {
            places[value] = groups.count
            groups.append([element])
        }
    }
    return groups
}
