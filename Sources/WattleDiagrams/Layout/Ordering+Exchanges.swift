extension Ordering {
    /// Exchanges neighbours while that lessens crossings.
    mutating func exchangeNeighbours() {
        var isWaiting = [Bool](repeating: true, count: order.ranks.count)
        for _ in 0..<8 {
            var isChanged = false
            for rank in order.ranks.indices where isWaiting[rank] {
                isWaiting[rank] = false
                guard exchangeNeighbours(on: rank) else { continue }
                isChanged = true
                for near in max(0, rank - 1)...min(rank + 1, isWaiting.count - 1) { isWaiting[near] = true }
            }
            if !isChanged { return }
        }
    }

    private mutating func exchangeNeighbours(on rank: Int) -> Bool {
        var isChanged = false
        var start = 0
        while start < order.ranks[rank].count {
            if let (middle, end) = exchangeable(from: start, on: rank),
                gain(ofExchanging: start..<middle, with: middle..<end, on: rank) > 0
            {
                exchange(start..<middle, middle..<end, on: rank)
                isChanged = true
            }
            start += 1
        }
        return isChanged
    }

    /// The two neighbours that begin at a place, where they may change places.
    private func exchangeable(from start: Int, on rank: Int) -> (middle: Int, end: Int)? {
        guard let middle = runEnd(from: start, on: rank), middle < order.ranks[rank].count,
            let end = runEnd(from: middle, on: rank), !isCluster(start, rank) || !isCluster(middle, rank)
        else { return nil }
        return (middle, end)
    }

    private mutating func exchange(_ first: Range<Int>, _ second: Range<Int>, on rank: Int) {
        if first.count == 1 && second.count == 1 {
            order.ranks[rank].swapAt(first.lowerBound, second.lowerBound)
        } else {
            let moved = order.ranks[rank][second] + order.ranks[rank][first]
            order.ranks[rank].replaceSubrange(first.lowerBound..<second.upperBound, with: moved)
        }
        for place in first.lowerBound..<second.upperBound { order.position[order.ranks[rank][place]] = place }
    }

    private func isCluster(_ place: Int, _ rank: Int) -> Bool {
        graph.kind[order.ranks[rank][place]] == .lowBorder
    }

    /// The end of the vertex or cluster that begins at a place; nil where a cluster ends.
    private func runEnd(from place: Int, on rank: Int) -> Int? {
        let vertex = order.ranks[rank][place]
        switch graph.kind[vertex] {
        case .highBorder: return nil
        case .lowBorder:
            return order.position[graph.layering.highBorder(of: graph.home[vertex], at: rank)] + 1
        default: return place + 1
        }
    }

    private func gain(ofExchanging first: Range<Int>, with second: Range<Int>, on rank: Int) -> Int {
        var sum = 0
        for one in first {
            for other in second {
                let (left, right) = (order.ranks[rank][one], order.ranks[rank][other])
                sum += gain(ofExchanging: left, with: right, over: graph.above)
                sum += gain(ofExchanging: left, with: right, over: graph.below)
            }
        }
        return sum
    }

    private func gain(ofExchanging left: Int, with right: Int, over ways: Neighbours) -> Int {
        var gain = 0
        for one in ways.range(of: left) {
            let (place, weight) = (order.position[ways.vertex[one]], ways.weight[one])
            for other in ways.range(of: right) {
                let otherPlace = order.position[ways.vertex[other]]
                if place > otherPlace { gain += weight * ways.weight[other] }
                if place < otherPlace { gain -= weight * ways.weight[other] }
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
                computeKeys(of: rank, fromAbove: sweep % 2 == 0)
                sort(rank, reversingTies: false)
            }
            exchangeNeighbours()
            keepIfBetter()
        }
    }
}
