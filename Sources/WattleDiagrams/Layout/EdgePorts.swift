/// Where along the sides of nodes the edges begin and end.
struct EdgePorts: Sendable {
    /// For every flow edge its place across, at its upper and at its lower end.
    private(set) var upper: [Double]
    private(set) var lower: [Double]

    private let layering: Layering
    private let across: AcrossPlacement
    private let order: VertexOrder

    init(_ layering: Layering, order: VertexOrder, across: AcrossPlacement) {
        self.layering = layering
        self.order = order
        self.across = across
        upper = layering.chains.map { $0.first.map { across.place[$0] } ?? 0 }
        lower = layering.chains.map { $0.last.map { across.place[$0] } ?? 0 }
        let sides = sides()
        for side in sides { spread(side) }
        for side in sides where side.edges.count == 1 { straighten(side) }
    }

    /// How far sideways lines move at most, below each rank.
    func sway(_ across: AcrossPlacement) -> [Double] {
        var sway = [Double](repeating: 0, count: layering.ranks.count)
        for (index, chain) in layering.chains.enumerated() where isDrawn(index) {
            for place in 0..<(chain.count - 1) {
                let from = place == 0 ? upper[index] : across.place[chain[place]]
                let to = place == chain.count - 2 ? lower[index] : across.place[chain[place + 1]]
                let rank = layering.rank[chain[place]]
                sway[rank] = max(sway[rank], abs(from - to))
            }
        }
        return sway
    }

    /// One side of a node, with the edges that are fastened to it from low to high.
    private struct Side {
        let node: Int
        let isLower: Bool
        var edges: [Int]
    }

    private func sides() -> [Side] {
        let count = layering.flow.graph.nodes.count
        var below = (0..<count).map { Side(node: $0, isLower: true, edges: []) }
        var above = (0..<count).map { Side(node: $0, isLower: false, edges: []) }
        for (index, edge) in layering.flow.edges.enumerated() where isDrawn(index) {
            if case .node(let node) = edge.upper { below[node].edges.append(index) }
            if case .node(let node) = edge.lower { above[node].edges.append(index) }
        }
        var sides = (below + above).filter { !$0.edges.isEmpty }
        for index in sides.indices {
            let isLower = sides[index].isLower
            let keys = sides[index].edges.map { key(of: $0, isLower: isLower) }
            let sorted = keys.indices.sorted {
                (keys[$0].place, keys[$0].across, $0) < (keys[$1].place, keys[$1].across, $1)
            }
            sides[index].edges = sorted.map { sides[index].edges[$0] }
        }
        return sides
    }

    private func isDrawn(_ index: Int) -> Bool {
        !layering.chains[index].isEmpty
            && layering.flow.graph.edges[layering.flow.edges[index].edge].isVisible
    }

    private func key(of edge: Int, isLower: Bool) -> (place: Int, across: Double) {
        let chain = layering.chains[edge]
        let next = isLower ? chain[1] : chain[chain.count - 2]
        return (order.position[next], aim(of: edge, isLower: isLower))
    }

    /// Where an edge goes to from a side: its next place, or the middle of the node at its other end.
    private func aim(of edge: Int, isLower: Bool) -> Double {
        let chain = layering.chains[edge]
        guard chain.count == 2 else { return across.place[isLower ? chain[1] : chain[chain.count - 2]] }
        let flow = layering.flow.edges[edge]
        guard case .node(let node) = isLower ? flow.lower : flow.upper else {
            return across.place[isLower ? chain[1] : chain[0]]
        }
        return middle(of: node)
    }

    /// The middle of a node across.
    func middle(of node: Int) -> Double {
        across.place[layering.flow.units.unit[node]] + layering.flow.units.offset[node]
    }

    /// How far from a node's middle edges may be fastened.
    private func reach(of node: Int) -> Double {
        let value = layering.flow.graph.nodes[node]
        let half = value.size.width / 2
        switch value.outline {
        case .rectangle: return max(0, half - min(10, half / 2))
        case .rounded(let radius):
            return max(0, half - max(min(10, half / 2), min(radius, half, value.size.height / 2) * 0.7))
        case .ellipse: return half * 0.6
        case .polygon: return half * 0.5
        }
    }

    // MARK: - Spreading

    private mutating func spread(_ side: Side) {
        let centre = middle(of: side.node)
        let reach = reach(of: side.node)
        let wanted = side.edges.map { edge in
            let aim = aim(of: edge, isLower: side.isLower)
            let isStraight = abs(aim - centre) <= reach * 0.75
            return SpreadPlace(wanted: isStraight ? aim : centre, weight: isStraight ? 8 : 1)
        }
        let most = side.edges.count > 1 ? 2 * reach / Double(side.edges.count - 1) : 0
        let pitch = min(pitch(of: side), most)
        let places = spreadPlaces(wanted, pitch: pitch, within: (centre - reach)...(centre + reach))
        for (edge, place) in zip(side.edges, places) { set(edge, side.isLower, place) }
    }

    /// How far apart edges should be fastened for their heads to have room.
    private func pitch(of side: Side) -> Double {
        let gaps = side.edges.map { index in
            let flow = layering.flow.edges[index]
            let edge = layering.flow.graph.edges[flow.edge]
            return side.isLower != flow.isReversed ? edge.startGap : edge.endGap
        }
        return Self.pitch(gap: gaps.max() ?? 0)
    }

    /// How far apart edges should be fastened whose heads are so long.
    static func pitch(gap: Double) -> Double { max(16, 1.25 * gap + 6) }

    private mutating func set(_ edge: Int, _ isUpperEnd: Bool, _ place: Double) {
        if isUpperEnd { upper[edge] = place } else { lower[edge] = place }
    }

    /// An edge alone on its side ends where it comes straight.
    private mutating func straighten(_ side: Side) {
        let edge = side.edges[0]
        guard layering.chains[edge].count == 2 else { return }
        let flow = layering.flow.edges[edge]
        let reach = reach(of: side.node) * 0.75
        let centre = middle(of: side.node)
        let other = side.isLower ? lower[edge] : upper[edge]
        guard case .node(let far) = side.isLower ? flow.lower : flow.upper else {
            if abs(other - centre) <= reach { set(edge, side.isLower, other) }
            return
        }
        let own = side.isLower ? upper[edge] : lower[edge]
        let isMutual = abs(own - middle(of: far)) < 0.01 && abs(other - centre) < 0.01
        let place = isMutual ? (centre + middle(of: far)) / 2 : other
        guard abs(place - centre) <= reach else { return }
        set(edge, side.isLower, place)
        if isMutual { set(edge, !side.isLower, place) }
    }
}

/// Where something would like to stand, and how much that counts.
struct SpreadPlace: Sendable {
    let wanted: Double
    let weight: Double
}

/// The places nearest to those wanted, in their order, `pitch` apart and within bounds.
func spreadPlaces(_ wanted: [SpreadPlace], pitch: Double, within bounds: ClosedRange<Double>) -> [Double] {
    var runs: [(sum: Double, weight: Double, count: Int)] = []
    for (index, place) in wanted.enumerated() {
        runs.append((place.weight * (place.wanted - Double(index) * pitch), place.weight, 1))
        while runs.count > 1 {
            let (before, last) = (runs[runs.count - 2], runs[runs.count - 1])
            guard before.sum / before.weight > last.sum / last.weight else { break }
            runs.removeLast()
            runs[runs.count - 1] = (
                before.sum + last.sum, before.weight + last.weight, before.count + last.count
            )
        }
    }
    let most = max(bounds.lowerBound, bounds.upperBound - Double(wanted.count - 1) * pitch)
    var places: [Double] = []
    for run in runs {
        let mean = min(max(run.sum / run.weight, bounds.lowerBound), most)
        for _ in 0..<run.count { places.append(mean + Double(places.count) * pitch) }
    }
    return places
}
