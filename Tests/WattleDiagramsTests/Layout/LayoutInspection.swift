import WattleDiagrams

/// What a laid graph must keep, judged by its geometry alone.
struct LayoutInspection {
    let graph: LayoutGraph
    let laid: LaidGraph
    /// Every edge as points a few pixels apart.
    let lines: [[Point]]

    init(_ graph: LayoutGraph, _ laid: LaidGraph) {
        self.graph = graph
        self.laid = laid
        lines = laid.edges.map { $0.map { flattened($0.curve) } ?? [] }
    }

    /// Every breach in words.
    var faults: [String] {
        nodeFaults + clusterFaults + tipFaults + lineFaults + labelFaults + extentFaults
    }

    // MARK: - Boxes

    private var nodeFaults: [String] {
        var faults: [String] = []
        for one in laid.nodes.indices {
            for other in laid.nodes.indices.dropFirst(one + 1)
            where laid.nodes[one].grown(by: 7.9).overlaps(laid.nodes[other]) {
                faults.append("nodes \(one) and \(other) are too close")
            }
        }
        return faults
    }

    func clusters(around end: LayoutEnd) -> Set<Int> {
        var next: Int? =
            switch end {
            case .node(let node): graph.nodes[node].cluster
            case .cluster(let cluster): graph.clusters[cluster].parent
            }
        var found: Set<Int> = []
        while let cluster = next {
            found.insert(cluster)
            next = graph.clusters[cluster].parent
        }
        return found
    }

    private var clusterFaults: [String] {
        var faults: [String] = []
        for (cluster, box) in laid.clusters.enumerated() {
            if !box.grown(by: 0.01).contains(laid.titles[cluster]) {
                faults.append("the title of cluster \(cluster) is outside")
            }
            for (node, inner) in laid.nodes.enumerated() {
                if clusters(around: .node(node)).contains(cluster) {
                    if !box.grown(by: -6).contains(inner) {
                        faults.append("node \(node) leaves cluster \(cluster)")
                    }
                    if laid.titles[cluster].overlaps(inner) {
                        faults.append("node \(node) on title \(cluster)")
                    }
                } else if box.grown(by: 4).overlaps(inner) {
                    faults.append("node \(node) is in cluster \(cluster)")
                }
            }
            for (other, inner) in laid.clusters.enumerated() where other != cluster {
                if clusters(around: .cluster(other)).contains(cluster) {
                    if !box.contains(inner) { faults.append("cluster \(other) leaves \(cluster)") }
                    if laid.titles[cluster].overlaps(inner) {
                        faults.append("cluster \(other) on title \(cluster)")
                    }
                } else if !clusters(around: .cluster(cluster)).contains(other), box.overlaps(inner) {
                    faults.append("clusters \(cluster) and \(other) overlap")
                }
            }
        }
        return faults
    }

    private var extentFaults: [String] {
        let all = Rectangle(.zero, laid.size).grown(by: 0.01)
        var faults: [String] = []
        let boxes =
            laid.nodes + laid.clusters
            + laid.edges.flatMap { edge in
                [edge?.label, edge?.startLabel, edge?.endLabel].compactMap { $0 }
            }
        if boxes.contains(where: { !all.contains($0) }) { faults.append("a box lies outside of the picture") }
        for (edge, line) in lines.enumerated()
        where line.contains(where: { !all.contains(Rectangle($0, .zero)) }) {
            faults.append("edge \(edge) leaves the picture")
        }
        return faults
    }

    // MARK: - Lines

    private var tipFaults: [String] {
        var faults: [String] = []
        for (index, edge) in laid.edges.enumerated() {
            guard let edge else {
                if graph.edges[index].isVisible { faults.append("edge \(index) is missing") }
                continue
            }
            for (end, tip, gap, drawn) in [
                (graph.edges[index].from, edge.startTip, graph.edges[index].startGap, edge.curve.start),
                (graph.edges[index].to, edge.endTip, graph.edges[index].endGap, edge.curve.end),
            ] {
                if distance(from: tip, to: end) > 0.5 {
                    faults.append("a tip of edge \(index) is off its outline")
                }
                if abs((tip - drawn).length - gap) > 0.5 { faults.append("edge \(index) keeps not its gap") }
            }
        }
        return faults
    }

    /// How far a place is from an outline or border.
    func distance(from place: Point, to end: LayoutEnd) -> Double {
        let box: Rectangle
        var outline = Outline.rectangle
        switch end {
        case .node(let node): (box, outline) = (laid.nodes[node], graph.nodes[node].outline)
        case .cluster(let cluster): box = laid.clusters[cluster]
        }
        let corners = corners(of: outline, in: box)
        return corners.indices.map {
            distanceToSegment(place, corners[$0], corners[($0 + 1) % corners.count])
        }.min() ?? .infinity
    }

    private func corners(of outline: Outline, in box: Rectangle) -> [Point] {
        switch outline {
        case .polygon(let corners): return corners.map { box.centre + $0 }
        case .rectangle:
            return [
                box.origin, Point(box.maxX, box.minY), Point(box.maxX, box.maxY), Point(box.minX, box.maxY),
            ]
        case .ellipse, .rounded:
            var points: [Point] = []
            for step in 0...400 {
                let x = -box.size.width / 2 + box.size.width * Double(step) / 400
                points.append(Point(x, outline.top(at: x, in: box.size)))
            }
            return (points + points.reversed().map { Point($0.x, -$0.y) }).map { box.centre + $0 }
        }
    }

    private var lineFaults: [String] {
        var faults: [String] = []
        for (index, line) in lines.enumerated() where !line.isEmpty {
            let edge = graph.edges[index]
            let ends = [edge.from, edge.to]
            for (node, box) in laid.nodes.enumerated() where !ends.contains(.node(node)) {
                if crosses(line, box.grown(by: 0.5)) { faults.append("edge \(index) crosses node \(node)") }
            }
            let homes = clusters(around: edge.from).union(clusters(around: edge.to))
            for (cluster, title) in laid.titles.enumerated() where title.size.height > 0 {
                let isHome = homes.contains(cluster) || ends.contains(.cluster(cluster))
                if crosses(line, title) {
                    faults.append("edge \(index) crosses \(isHome ? "own " : "")title \(cluster)")
                }
            }
            for end in ends {
                guard case .cluster(let cluster) = end, !homes.contains(cluster) else { continue }
                if crosses(line, laid.clusters[cluster].grown(by: -1)) {
                    faults.append("edge \(index) enters cluster \(cluster)")
                }
            }
        }
        return faults
    }

    private var labelFaults: [String] {
        var faults: [String] = []
        var labels: [(edge: Int, box: Rectangle, isMiddle: Bool)] = []
        for (index, edge) in laid.edges.enumerated() {
            let value = graph.edges[index]
            guard let edge else { continue }
            for (size, box, isMiddle) in [
                (value.label, edge.label, true), (value.startLabel, edge.startLabel, false),
                (value.endLabel, edge.endLabel, false),
            ] {
                guard let size else { continue }
                guard let box else {
                    faults.append("a label of edge \(index) is missing")
                    continue
                }
                if abs(box.size.width - size.width) + abs(box.size.height - size.height) > 0.01 {
                    faults.append("a label of edge \(index) has another size")
                }
                labels.append((index, box, isMiddle))
            }
        }
        for (place, label) in labels.enumerated() {
            let name = "a label of edge \(label.edge)"
            for (node, box) in laid.nodes.enumerated() where box.overlaps(label.box) {
                faults.append("\(name) on node \(node)")
            }
            for (cluster, box) in laid.titles.enumerated() where box.overlaps(label.box) {
                faults.append("\(name) on title \(cluster)")
            }
            for other in labels.dropFirst(place + 1) where other.box.overlaps(label.box) {
                faults.append("\(name) on a label of edge \(other.edge)")
            }
            for (edge, line) in lines.enumerated() where edge != label.edge || !label.isMiddle {
                if crosses(line, label.box) { faults.append("edge \(edge) crosses \(name)") }
            }
            let nearest = lines[label.edge].map { outside($0, label.box) }.min() ?? .infinity
            // The end labels of loops around one another stand clear of all of them.
            let isOfLoop = graph.edges[label.edge].from == graph.edges[label.edge].to
            if nearest > (isOfLoop ? 60 : 12) { faults.append("\(name) is far from its edge") }
        }
        return faults
    }

    // MARK: - Crossings

    /// How often two edges that share no end cross.
    var crossings: Int {
        var count = 0
        for one in lines.indices {
            for other in lines.indices.dropFirst(one + 1) where !shareEnds(one, other) {
                count += crossingCount(lines[one], lines[other])
            }
        }
        return count
    }

    private func shareEnds(_ one: Int, _ other: Int) -> Bool {
        let (first, second) = (graph.edges[one], graph.edges[other])
        return [first.from, first.to].contains { $0 == second.from || $0 == second.to }
    }
}

// MARK: - Plane geometry

/// A curve as points a few pixels apart.
func flattened(_ curve: Curve) -> [Point] {
    var points = [curve.start]
    for piece in curve.pieces {
        let start = points[points.count - 1]
        switch piece {
        case .line(let end):
            let steps = max(1, Int((end - start).length / 4))
            for step in 1...steps { points.append(start.towards(end, Double(step) / Double(steps))) }
        case .cubic(let first, let second, let end):
            let length = (first - start).length + (second - first).length + (end - second).length
            let steps = max(4, Int(length / 3))
            for step in 1...steps {
                let part = Double(step) / Double(steps)
                let (one, middle, other) = (
                    start.towards(first, part), first.towards(second, part), second.towards(end, part)
                )
                let (left, right) = (one.towards(middle, part), middle.towards(other, part))
                points.append(left.towards(right, part))
            }
        }
    }
    return points
}

func distanceToSegment(_ place: Point, _ start: Point, _ end: Point) -> Double {
    let way = end - start
    let square = way.x * way.x + way.y * way.y
    guard square > 0 else { return (place - start).length }
    let part = ((place.x - start.x) * way.x + (place.y - start.y) * way.y) / square
    return (place - start.towards(end, min(1, max(0, part)))).length
}

func crosses(_ line: [Point], _ box: Rectangle) -> Bool {
    line.contains { $0.x > box.minX && $0.x < box.maxX && $0.y > box.minY && $0.y < box.maxY }
}

func outside(_ place: Point, _ box: Rectangle) -> Double {
    let x = max(box.minX - place.x, place.x - box.maxX, 0)
    let y = max(box.minY - place.y, place.y - box.maxY, 0)
    return (x * x + y * y).squareRoot()
}

func crossingCount(_ one: [Point], _ other: [Point]) -> Int {
    guard one.count > 1, other.count > 1 else { return 0 }
    let (first, second) = (bounds(one), bounds(other))
    guard first.grown(by: 0.1).overlaps(second.grown(by: 0.1)) else { return 0 }
    var count = 0
    for (start, end) in zip(one, one.dropFirst()) {
        for (from, to) in zip(other, other.dropFirst()) {
            if max(start.x, end.x) < min(from.x, to.x) || max(from.x, to.x) < min(start.x, end.x) { continue }
            let (a, b) = (side(start, end, from), side(start, end, to))
            let (c, d) = (side(from, to, start), side(from, to, end))
            if (a > 0) != (b > 0) && (c > 0) != (d > 0) { count += 1 }
        }
    }
    return count
}

private func bounds(_ line: [Point]) -> Rectangle {
    line.reduce(Rectangle(line[0], .zero)) { $0.union(Rectangle($1, .zero)) }
}

private func side(_ start: Point, _ end: Point, _ place: Point) -> Double {
    (end.x - start.x) * (place.y - start.y) - (end.y - start.y) * (place.x - start.x)
}

extension Outline {
    /// The upper y of a round outline above a place across.
    fileprivate func top(at x: Double, in size: Size) -> Double {
        let (halfWidth, half) = (size.width / 2, size.height / 2)
        guard case .rounded(let radius) = self else {
            return -half * max(0, 1 - x * x / (halfWidth * halfWidth)).squareRoot()
        }
        let round = min(radius, halfWidth, half)
        let inward = max(0, abs(x) - halfWidth + round)
        return -(half - round + max(0, round * round - inward * inward).squareRoot())
    }
}
