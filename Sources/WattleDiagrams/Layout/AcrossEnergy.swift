/// How far lines are from being straight, and the places that make it least.
struct AcrossEnergy {
    private struct Term {
        let left: Int
        let right: Int
        /// What the second must stand after the first.
        let distance: Double
        let weight: Double
        /// Whether it may grow strong where it is nearly satisfied.
        let isLine: Bool
    }

    private let count: Int
    private var terms: [Term] = []
    private var strength: [Double] = []

    init(_ layering: Layering, columns: Columns, insets: [ClusterInsets]) {
        count = columns.count
        let load = SegmentLoad(layering)
        for segment in layering.segments where segment.flow != nil {
            let (left, right) = (columns.column[segment.upper], columns.column[segment.lower])
            guard left != right else { continue }
            let isOnly = load.isOnly(segment)
            let weight = segment.weight == 0 ? 0.5 : isOnly ? 4.0 : 1.0
            terms.append(
                Term(
                    left: left, right: right, distance: layering.distance(of: segment), weight: weight,
                    isLine: true))
        }
        for cluster in insets.indices {
            let (low, high) = (
                columns.column[layering.lowBorder[cluster]], columns.column[layering.highBorder[cluster]]
            )
            terms.append(
                Term(
                    left: low, right: high, distance: insets[cluster].leastWidth, weight: 0.1, isLine: false))
        }
    }

    // MARK: - The least

    /// Places of least energy: first the sum of squares, then nearer and nearer to the sum of lengths.
    mutating func minimum(from start: [Double], keeping constraints: [SeparationSolver.Constraint])
        -> [Double]
    {
        var solver = SeparationSolver(count: count, constraints: constraints)
        let steps = count < 600 ? 60 : count < 2000 ? 30 : 15
        strength = terms.map(\.weight)
        var places = descend(from: start, steps: steps, &solver)
        for tolerance in [40.0, 12.0] {
            for index in terms.indices where terms[index].isLine {
                let length = abs(stretch(terms[index], places))
                strength[index] = terms[index].weight * 40 / (length + tolerance)
            }
            places = descend(from: places, steps: steps / 2, &solver)
        }
        return places
    }

    private func stretch(_ term: Term, _ places: [Double]) -> Double {
        places[term.right] - places[term.left] - term.distance
    }

    /// Steps against the gradient with momentum, each brought back to places that keep all distances.
    private func descend(from start: [Double], steps: Int, _ solver: inout SeparationSolver) -> [Double] {
        let weights = weights()
        var places = solver.places(nearestTo: start, weights: weights)
        var ahead = places
        var momentum = 1.0
        for _ in 0..<steps {
            let next = solver.places(nearestTo: stepped(from: ahead, weights), weights: weights)
            var moved = 0.0
            var turned = 0.0
            let following = (1 + (1 + 4 * momentum * momentum).squareRoot()) / 2
            let factor = (momentum - 1) / following
            for index in next.indices {
                let change = next[index] - places[index]
                turned += (ahead[index] - next[index]) * change * weights[index]
                moved = max(moved, abs(change))
                ahead[index] = next[index] + factor * change
            }
            momentum = following
            if turned > 0 { (momentum, ahead) = (1, next) }
            places = next
            if moved < 0.02 { break }
        }
        return places
    }

    private func weights() -> [Double] {
        var weights = [Double](repeating: 0.001, count: count)
        for (index, term) in terms.enumerated() {
            weights[term.left] += strength[index]
            weights[term.right] += strength[index]
        }
        return weights
    }

    private func stepped(from places: [Double], _ weights: [Double]) -> [Double] {
        var pull = [Double](repeating: 0, count: count)
        for (index, term) in terms.enumerated() {
            let force = strength[index] * stretch(term, places)
            pull[term.left] += force
            pull[term.right] -= force
        }
        return places.indices.map { places[$0] + pull[$0] / (2 * weights[$0]) }
    }
}
