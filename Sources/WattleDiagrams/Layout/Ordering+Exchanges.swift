extension Ordering {
    /// Exchanges neighbours while that lessens crossings.
    mutating func exchangeNeighbours() {
        for _ in 0..<8 {
            var isChanged = false
            for rank in order.ranks.indices where exchangeNeighbours(on: rank) { isChanged = true }
            if !isChanged { return }
        }
    }

    private mutating func exchangeNeighbours(on rank: Int) -> Bool {
        var isChanged = false
        var start = 0
        while start < order.ranks[rank].count {
            let middle = runEnd(from: start, on: rank)
            guard let middle, middle < order.ranks[rank].count, let end = runEnd(from: middle, on: rank),
                !isCluster(start, rank) || !isCluster(middle, rank)
            else {
                start += 1
                continue
            }
            if gain(ofExchanging: start..<middle, with: middle..<end, on: rank) > 0 {
                let moved = order.ranks[rank][start..<middle]
                order.ranks[rank].replaceSubrange(start..<end, with: order.ranks[rank][middle..<end] + moved)
                order.place(rank)
                isChanged = true
            }
            start += 1
        }
        return isChanged
    }

    private func isCluster(_ place: Int, _ rank: Int) -> Bool {
        graph.layering.kind[order.ranks[rank][place]] == .lowBorder
    }

    /// The end of the vertex or cluster that begins at a place; nil where a cluster ends.
    private func runEnd(from place: Int, on rank: Int) -> Int? {
        let vertex = order.ranks[rank][place]
        switch graph.layering.kind[vertex] {
        case .highBorder: return nil
        case .lowBorder:
            guard let cluster = graph.layering.cluster[vertex] else { return nil }
            return order.position[graph.layering.highBorder(of: cluster, at: rank)] + 1
        default: return place + 1
        }
    }

    private func gain(ofExchanging first: Range<Int>, with second: Range<Int>, on rank: Int) -> Int {
        var sum = 0
        for one in first {
            for other in second {
                let (left, right) = (order.ranks[rank][one], order.ranks[rank][other])
                sum += gain(ofExchanging: left, with: right, fromAbove: true)
                sum += gain(ofExchanging: left, with: right, fromAbove: false)
            }
        }
        return sum
    }

    private func gain(ofExchanging left: Int, with right: Int, fromAbove: Bool) -> Int {
        let (lefts, rights) =
            fromAbove ? (graph.above[left], graph.above[right]) : (graph.below[left], graph.below[right])
        guard !lefts.isEmpty, !rights.isEmpty else { return 0 }
        var gain = 0
        for one in lefts {
            let first = graph.layering.segments[one]
            let place = order.position[fromAbove ? first.upper : first.lower]
            for other in rights {
                let second = graph.layering.segments[other]
                let otherPlace = order.position[fromAbove ? second.upper : second.lower]
                if place > otherPlace { gain += first.weight * second.weight }
                if place < otherPlace { gain -= first.weight * second.weight }
            }
        }
        return gain
    }

    // MARK: - Clusters

    /// Tries to exchange neighbouring sibling clusters on all their ranks.
    mutating func exchangeClusters(sweeps: Int, budget: Int) {
        var budget = budget
        for group in graph.siblings {
            for place in 0..<(group.count - 1) where budget > 0 && fewest > 0 {
                (order, clusterPlace) = (best, bestClusterPlace)
                let pair = group.filter { clusterPlace[$0] == place || clusterPlace[$0] == place + 1 }
                guard pair.count == 2, shareRanks(pair[0], pair[1]) else { continue }
                budget -= 1
                clusterPlace.swapAt(pair[0], pair[1])
                settle(sweeps: sweeps)
            }
        }
    }

    private func shareRanks(_ one: Int, _ other: Int) -> Bool {
        let layering = graph.layering
        return layering.first[one] <= layering.last[other] && layering.first[other] <= layering.last[one]
    }

    private mutating func settle(sweeps: Int) {
        for sweep in 0..<sweeps {
            let ranks = Array(order.ranks.indices)
            for rank in sweep % 2 == 0 ? ranks : ranks.reversed() {
                sort(rank, by: keys(of: rank, fromAbove: sweep % 2 == 0), reversingTies: false)
            }
            exchangeNeighbours()
            keepIfBetter()
        }
    }
}
