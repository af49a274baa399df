/// Places for the notes of one connected part, such that few links apart is close together.
///
/// Stress is lowered by moving two notes at a time, all pairs in a fixed mixed order, by steps that become smaller (Zheng,
/// Pawar, Goodman: "Graph drawing by stochastic gradient descent", 2018). Only the four operations and square roots are
/// used, so that every machine finds the same places. Quadratic in the notes.
struct StressLayout {
    private struct Pair {
        let first: Int
        let second: Int
        let distance: Double
    }

    /// The places; a line is about 1 long.
    private(set) var places: [MapPoint]

    /// Places the notes of a connected graph.
    /// - Parameter neighbours: by note, the notes that it shares a line with.
    init(neighbours: [[Int]]) {
        places = neighbours.indices.map(Self.start)
        let pairs = Self.pairs(neighbours)
        guard let longest = pairs.map(\.distance).max() else { return }
        let stride = Self.stride(for: pairs.count)
        var step = longest * longest
        var offset = 0
        while step > 0.02 {
            for turn in pairs.indices { move(pairs[(turn * stride + offset) % pairs.count], step: step) }
            offset += 1
            step *= 0.75
        }
    }

    private mutating func move(_ pair: Pair, step: Double) {
        let difference = places[pair.first] - places[pair.second]
        let length = max((difference * difference).sum().squareRoot(), 1e-9)
        let weight = min(1, step / (pair.distance * pair.distance))
        let shift = difference * (weight * (length - pair.distance) / (2 * length))
        places[pair.first] -= shift
        places[pair.second] += shift
    }

    /// Points spread evenly over a square: multiples of two irrational numbers, without their whole parts.
    private static func start(_ note: Int) -> MapPoint {
        let turns = MapPoint(
            Double(note + 1) * 0.754_877_666_246_692_7, Double(note + 1) * 0.569_840_290_998_053_2)
        return turns - turns.rounded(.down)
    }

    /// A step with which all of `count` elements are met, no two neighbours one after the other.
    private static func stride(for count: Int) -> Int {
        var stride = max(1, count * 618 / 1000)
        while greatestCommonDivisor(stride, count) != 1 { stride += 1 }
        return stride
    }

    private static func greatestCommonDivisor(_ one: Int, _ other: Int) -> Int {
        var (one, other) = (one, other)
        while other != 0 { (one, other) = (other, one % other) }
        return one
    }

    /// All pairs with the distance that they should have.
    ///
    /// Long ways are shortened, so that a chain folds instead of leaving the picture.
    private static func pairs(_ neighbours: [[Int]]) -> [Pair] {
        let hops = neighbours.indices.map { Self.hops(from: $0, neighbours) }
        let farthest = Double(hops.reduce(0) { max($0, $1.max() ?? 0) })
        let room = 1.6 * Double(neighbours.count).squareRoot() + 2
        let bend = farthest > room ? 1 / room - 1 / farthest : 0
        var pairs: [Pair] = []
        for first in neighbours.indices {
            for second in neighbours.indices.dropFirst(first + 1) {
                let length = Double(hops[first][second])
                pairs.append(Pair(first: first, second: second, distance: length / (1 + length * bend)))
            }
        }
        return pairs
    }

    /// How many lines lead from one note to each other.
    private static func hops(from start: Int, _ neighbours: [[Int]]) -> [Int] {
        var hops = [Int](repeating: -1, count: neighbours.count)
        hops[start] = 0
        var reached = [start]
        var next = 0
        while next < reached.count {
            let note = reached[next]
            next += 1
            for neighbour in neighbours[note] where hops[neighbour] < 0 {
                hops[neighbour] = hops[note] + 1
                reached.append(neighbour)
            }
        }
        return hops
    }
}
