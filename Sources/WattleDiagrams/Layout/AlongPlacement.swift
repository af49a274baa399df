/// Where everything stands along the ranks, and the channels between them in which lines may move sideways.
struct AlongPlacement: Sendable {
    /// The middle of every rank.
    private(set) var middle: [Double] = []
    /// Between these a rank and the borders of clusters at it lie; lines pass here upright.
    private(set) var bandStart: [Double] = []
    private(set) var bandEnd: [Double] = []
    /// The first and last border of every cluster.
    private(set) var start: [Double] = []
    private(set) var end: [Double] = []
    /// Where all ends.
    var extent: Double { max(bandEnd.last ?? 0, end.max() ?? 0) }

    /// Stacks the ranks; `sway` is how far sideways lines move at most between a rank and the next.
    init(_ layering: Layering, insets: [ClusterInsets], sway: [Double]) {
        var insets = insets
        stack(layering, insets, sway)
        for cluster in insets.indices.reversed() {
            let shortage = insets[cluster].leastHeight - (end[cluster] - start[cluster])
            guard shortage > 0 else { continue }
            insets[cluster].before += shortage / 2
            insets[cluster].after += shortage / 2
        }
        stack(layering, insets, sway)
    }

    private mutating func stack(_ layering: Layering, _ insets: [ClusterInsets], _ sway: [Double]) {
        let halves = Self.halves(of: layering)
        let before = Self.needs(layering, insets, at: layering.first, \.before)
        let after = Self.needs(layering, insets, at: layering.last, \.after)
        (middle, bandStart, bandEnd) = ([], [], [])
        var next = 0.0
        for rank in halves.indices {
            bandStart.append(next)
            middle.append(next + before.ofRank[rank] + halves[rank])
            bandEnd.append(middle[rank] + halves[rank] + after.ofRank[rank])
            guard rank + 1 < halves.count else { break }
            next = bandEnd[rank] + max(layering.ranks.gaps[rank], min(sway[rank] * 0.16, 90))
        }
        start = insets.indices.map {
            middle[layering.first[$0]] - halves[layering.first[$0]] - before.ofCluster[$0]
        }
        end = insets.indices.map {
            middle[layering.last[$0]] + halves[layering.last[$0]] + after.ofCluster[$0]
        }
    }

    private static func halves(of layering: Layering) -> [Double] {
        var halves = [Double](repeating: 0, count: layering.ranks.count)
        for vertex in 0..<layering.count {
            halves[layering.rank[vertex]] = max(halves[layering.rank[vertex]], layering.half[vertex])
        }
        return halves
    }

    /// What clusters that begin or end at one rank take there, one within the other.
    private static func needs(
        _ layering: Layering, _ insets: [ClusterInsets], at ranks: [Int],
        _ side: KeyPath<ClusterInsets, Double>
    ) -> (ofCluster: [Double], ofRank: [Double]) {
        var ofCluster = [Double](repeating: 0, count: insets.count)
        var ofRank = [Double](repeating: 0, count: layering.ranks.count)
        for cluster in insets.indices.reversed() {
            ofCluster[cluster] += insets[cluster][keyPath: side]
            let rank = ranks[cluster]
            ofRank[rank] = max(ofRank[rank], ofCluster[cluster])
            if let parent = layering.flow.graph.clusters[cluster].parent, ranks[parent] == rank {
                ofCluster[parent] = max(ofCluster[parent], ofCluster[cluster])
            }
        }
        return (ofCluster, ofRank)
    }
}
