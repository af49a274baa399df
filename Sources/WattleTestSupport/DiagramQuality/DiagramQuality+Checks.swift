extension DiagramQuality {
    mutating func judgeNodes(_ picture: DrawnPicture) {
        for (index, node) in picture.nodes.enumerated() {
            for other in picture.nodes[(index + 1)...] where node.box.overlaps(other.box) {
                if touch(node.outline, other.outline) { nodeOverlaps.append("\(node.id) on \(other.id)") }
            }
        }
    }

    private func touch(_ left: Ring, _ right: Ring) -> Bool {
        if left.corners.contains(where: { right.depth(of: $0) > 0.5 }) { return true }
        if right.corners.contains(where: { left.depth(of: $0) > 0.5 }) { return true }
        return left.sides.contains { side in
            right.sides.contains { crossing(side.0, side.1, $0.0, $0.1) != nil }
        }
    }

    mutating func judgeEdges(_ picture: DrawnPicture) {
        let boxes = picture.edges.map { Box(around: $0.places) ?? Box(.zero, .zero) }
        for (index, edge) in picture.edges.enumerated() {
            for node in picture.nodes
            where node.id != edge.from && node.id != edge.to && node.box.overlaps(boxes[index].grown(0.1)) {
                if edge.runs(through: node.outline) {
                    edgesThroughNodes.append("\(edge.from) to \(edge.to) through \(node.id)")
                }
            }
            for end in [(edge.places.first, edge.from), (edge.places.last, edge.to)] {
                judgeEnd(end.0, at: end.1, of: edge, picture)
            }
            for other in (index + 1)..<max(picture.edges.count, index + 1)
            where boxes[index].grown(0.1).overlaps(boxes[other].grown(0.1)) {
                crossings += edge.crossings(with: picture.edges[other])
            }
        }
    }

    /// An end lies on the outline, or before it by the length of a head.
    private mutating func judgeEnd(
        _ place: Place?, at id: String, of edge: DrawnPicture.Edge, _ picture: DrawnPicture
    ) {
        let nodes = picture.nodes.filter { $0.id == id }
        let clusters = picture.clusters.filter { $0.id == id }
        guard let place, !nodes.isEmpty || !clusters.isEmpty else { return }
        // Bars, circles and heads stand between a lifeline and the line's end.
        if picture.lifelines.contains(where: { $0.id == id && $0.box.grown(32).contains(place) }) { return }
        // A line from within a cluster comes to its border from inside, where the head has its room, too.
        let gaps =
            nodes.map { $0.outline.depth(of: place) }
            + clusters.map { -abs($0.outline.depth(of: place)) }
        if !gaps.contains(where: { $0 > -17 && $0 < 1.6 }) {
            looseEnds.append("\(edge.from) to \(edge.to) at \(id), \(gaps)")
        }
    }

    mutating func judgeTexts(_ picture: DrawnPicture) {
        for (index, line) in picture.lines.enumerated() {
            if line.fontSize < 11 { smallTexts.append(line.text) }
            for other in picture.lines[(index + 1)...]
            where other.element != line.element && line.box.overlaps(other.box) {
                textsOnTexts.append("\(line.text) on \(other.text)")
            }
            switch line.owner {
            case .node(let node): judge(line, inside: picture.nodes[node])
            case .label(let label): judge(line, label, picture)
            case .cluster, .none: break
            }
        }
    }

    private mutating func judge(_ line: DrawnPicture.Line, inside node: DrawnPicture.Node) {
        guard !node.rings.isEmpty, let ring = node.rings.first else { return }
        let outline = node.outline
        // A figure's name stands below the figure, within the node's box.
        let isInside = { (corner: Place) in
            outline.depth(of: corner) >= 0 || ring.depth(of: corner) >= 0
        }
        if !line.box.corners.allSatisfy(isInside) { textsOutside.append("\(line.text) of \(node.id)") }
    }

    private mutating func judge(_ line: DrawnPicture.Line, _ label: Int, _ picture: DrawnPicture) {
        for node in picture.nodes where node.box.overlaps(line.box) {
            if touch(Ring(line.box.corners), node.outline) {
                labelsOnNodes.append("\(line.text) on \(node.id)")
            }
        }
        let own = picture.labels[label].edge
        for edge in picture.edges {
            if edge.id != own, edge.enters(line.box) {
                labelsOnEdges.append("\(line.text) on \(edge.from) to \(edge.to)")
            }
        }
    }

    /// Of a label with several lines the nearest counts.
    mutating func judgeLabels(_ picture: DrawnPicture) {
        for (index, label) in picture.labels.enumerated() {
            let lines = picture.lines.filter { $0.owner == .label(index) }
            let edges = picture.edges.filter { $0.id == label.edge }
            let gaps = edges.flatMap { edge in lines.map { edge.distance(from: $0.box) } }
            if let gap = gaps.min(), gap > 12 { strayLabels.append("\(lines[0].text): \(gap)") }
        }
    }

    mutating func judgeClusters(_ picture: DrawnPicture) {
        for (index, cluster) in picture.clusters.enumerated() {
            for node in picture.nodes
            where cluster.box.overlaps(node.box) && !cluster.box.grown(0.5).contains(node.box) {
                acrossClusters.append("\(node.id) across \(cluster.id)")
            }
            for other in picture.clusters[(index + 1)...] where cluster.box.overlaps(other.box) {
                if !cluster.box.grown(0.5).contains(other.box), !other.box.grown(0.5).contains(cluster.box) {
                    acrossClusters.append("\(other.id) across \(cluster.id)")
                }
            }
        }
        for line in picture.lines {
            guard case .cluster(let cluster) = line.owner else { continue }
            for edge in picture.edges where edge.enters(line.box) {
                crossedTitles.append("\(picture.clusters[cluster].id) by \(edge.from) to \(edge.to)")
            }
        }
    }
}

extension DrawnPicture.Edge {
    private var stretches: Zip2Sequence<[Place], ArraySlice<Place>> { zip(places, places.dropFirst()) }

    /// Whether it reaches more than a pixel into an outline, at places at most two pixels apart.
    func runs(through ring: Ring) -> Bool {
        stretches.contains { start, end in
            let step = end - start
            let count = max(1, Int((step * step).sum().squareRoot() / 2))
            return (0...count).contains {
                ring.depth(of: start + step * (Double($0) / Double(count))) > 1
            }
        }
    }

    /// How often it crosses another edge, the places near shared ends left out.
    func crossings(with other: DrawnPicture.Edge) -> Int {
        let shared = [places.first, places.last].compactMap(\.self).filter { place in
            [other.places.first, other.places.last].compactMap(\.self).contains { end in
                let step = end - place
                return (step * step).sum().squareRoot() < 12
            }
        }
        var count = 0
        for (start, end) in stretches {
            for (first, second) in other.stretches {
                guard let place = crossing(start, end, first, second) else { continue }
                let isNearEnd = shared.contains { end in
                    let step = end - place
                    return (step * step).sum().squareRoot() < 14
                }
                if !isNearEnd { count += 1 }
            }
        }
        return count
    }

    /// Whether any of it lies within a box.
    func enters(_ box: Box) -> Bool {
        stretches.contains { start, end in
            if box.contains(start) || box.contains(end) { return true }
            return Ring(box.corners).sides.contains { crossing(start, end, $0.0, $0.1) != nil }
        }
    }

    /// How far its nearest place is from a box; 0 inside.
    func distance(from box: Box) -> Double {
        if enters(box) { return 0 }
        let corners = box.corners.map { corner in
            stretches.map { WattleTestSupport.distance(of: corner, from: $0.0, to: $0.1) }.min() ?? .infinity
        }
        let places = places.map { Ring(box.corners).distance(from: $0) }
        return min(corners.min() ?? .infinity, places.min() ?? .infinity)
    }
}
