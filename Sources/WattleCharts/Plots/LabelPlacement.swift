internal import MetricEngine

/// Finds a place beside its line for each name, so that no two labels meet at any width.
struct LabelPlacement {
    private let steps = 120
    private let curves: [[Double?]]
    /// For each curve the ends of what is drawn of it: its band, or the line alone.
    private let lows: [[Double?]]
    private let highs: [[Double?]]
    private let bands: [Bool]
    /// The heights of level lines across the picture.
    private let levels: [Double]
    private let top: Double
    private let bottom: Double
    /// What is taken already.
    private(set) var taken: [LabelBox]
    /// Places of upright lines, which labels had better not cross.
    private var uprights: [Double] = []

    /// - Parameters:
    ///   - area: where the curves run.
    ///   - curves: all curves of the plot; names keep away from each of them.
    ///   - bands: whether the spread of each curve is drawn.
    ///   - levels: heights of level lines, which names keep away from.
    ///   - taken: boxes that no label may meet.
    init(_ area: PlotArea, _ curves: [PlotCurve], bands: [Bool], levels: [Double] = [], taken: [LabelBox]) {
        self.levels = levels
        let steps = steps
        self.curves = curves.map { area.heights(of: $0, steps: steps) }
        self.bands = bands
        lows = zip(curves, bands).map { curve, hasBand in
            area.heights(of: curve, steps: steps) { hasBand ? $0.figure.value.p10 : $0.figure.value.median }
        }
        highs = zip(curves, bands).map { curve, hasBand in
            area.heights(of: curve, steps: steps) { hasBand ? $0.figure.value.p90 : $0.figure.value.median }
        }
        top = Double(area.top) - labelHeight - 2
        bottom = Double(area.bottom) - 2
        self.taken = taken
    }

    /// Labels for the curves that have a line, those with the least room first; none if one stands worse than `limit`.
    mutating func names(of curves: [PlotCurve], below limit: Double = .infinity) -> [PlotLabel] {
        var waiting = curves.indices.filter { !curves[$0].isEmpty }.map { index in
            (
                index: index,
                ranked: candidates(for: index, shortened(curves[index].name), curves[index].look.nameClass)
            )
        }
        waiting.sort { ($0.ranked.first?.cost ?? 0, $1.index) > ($1.ranked.first?.cost ?? 0, $0.index) }
        var labels: [PlotLabel] = []
        for entry in waiting {
            guard let found = entry.ranked.first(where: { isFree($0.label.box) }), found.cost < limit else {
                if limit.isFinite { return [] }
                continue
            }
            taken.append(found.label.box)
            labels.append(found.label)
        }
        return labels
    }

    /// Takes the best of these labels that has room, an earlier one before a slightly better one; nil where none has.
    mutating func best(of labels: [PlotLabel]) -> PlotLabel? {
        let free = labels.enumerated().filter { isFree($1.box) }.map { index, label in
            (label: label, cost: crossings(of: label.box) + Double(index) / 2)
        }
        guard let best = free.min(by: { $0.cost < $1.cost }) else { return nil }
        taken.append(best.label.box)
        return best.label
    }

    /// Keeps labels away from an upright line.
    mutating func avoid(_ share: Double) { uprights.append(share) }

    /// How many lines and bands run through a box.
    private func crossings(of box: LabelBox) -> Double {
        curves.indices.reduce(uprightCost(of: box)) { cost, curve in
            let lines = distance(from: box, to: curve, at: LabelBox.narrowest) == 0 ? 20.0 : 0
            return cost + lines + (meetsBand(box, curve) ? 8 : 0)
        }
    }

    private func uprightCost(of box: LabelBox) -> Double {
        let crossed = uprights.count { share in
            [LabelBox.narrowest, 600].contains { box.shares(at: $0).contains(share) }
        }
        return Double(crossed) * 10
    }

    private func isFree(_ box: LabelBox) -> Bool {
        box.isInside && box.top >= top && box.bottom <= bottom && taken.allSatisfy(box.isApart(from:))
    }

    /// Every place worth a try, the best first: beside the line, and at last anywhere.
    private func candidates(
        for curve: Int, _ text: [UInt8], _ classes: StaticString
    ) -> [(label: PlotLabel, cost: Double)] {
        var found: [(label: PlotLabel, cost: Double)] = []
        for step in stride(from: 0, through: steps, by: 3) where curves[curve][step] != nil {
            for anchor in [Anchor.start, .middle, .end] {
                let share = Double(step) / Double(steps)
                let probe = PlotLabel(text, classes, at: share, anchor, gap: 0, top: 0)
                guard let own = span(of: highs[curve], lows[curve], under: probe.box, at: LabelBox.narrowest)
                else { continue }
                for gap in [4.0, 9, 18, 32, 50] {
                    for height in [own.lowerBound - gap - labelHeight, own.upperBound + gap] {
                        let label = PlotLabel(text, classes, at: share, anchor, gap: 0, top: height)
                        guard label.box.isInside, height >= top + labelHeight, height + labelHeight <= bottom
                        else {
                            continue
                        }
                        found.append((label, cost(of: label.box, for: curve)))
                    }
                }
            }
        }
        return found.sorted { $0.cost < $1.cost } + lastResorts(for: curve, text, classes)
    }

    private func lastResorts(
        for curve: Int, _ text: [UInt8], _ classes: StaticString
    ) -> [(label: PlotLabel, cost: Double)] {
        guard let step = curves[curve].lastIndex(where: { $0 != nil }), let own = curves[curve][step] else {
            return []
        }
        let share = Double(step) / Double(steps)
        let anchor = Anchor(at: Percent(share: share), within: .sentence)
        return stride(from: top + labelHeight, through: bottom - labelHeight, by: 4)
            .sorted { ($0 - own).magnitude < ($1 - own).magnitude }
            .map { (PlotLabel(text, classes, at: share, anchor, gap: 0, top: $0), 1_000) }
    }

    /// How badly a name stands: near another line, far from its own, on a band, across an upright line.
    private func cost(of box: LabelBox, for curve: Int) -> Double {
        let own = outerDistance(from: box, to: curve, at: 600) ?? 60
        let crossed = levels.count { box.top < $0 && $0 < box.bottom }
        var cost = max(own - 5, 0) + uprightCost(of: box) + 15 * Double(crossed)
        var nearest = 40.0
        for other in curves.indices where other != curve {
            guard let gap = distance(from: box, to: other, at: LabelBox.narrowest) else { continue }
            nearest = min(nearest, gap)
            if gap == 0 { cost += 80 }
            if gap < 8 { cost += (8 - gap) * 5 }
            if let wide = outerDistance(from: box, to: other, at: 600), wide < own { cost += 25 }
            if meetsBand(box, other) { cost += 12 }
        }
        return cost - nearest / 2
    }

    /// How far a line stays from a box, in px; 0 where it runs through, nil where it does not pass it.
    private func distance(from box: LabelBox, to curve: Int, at width: Double) -> Double? {
        span(of: curves[curve], curves[curve], under: box, at: width).map { distance(from: box, to: $0) }
    }

    /// The same for all that is drawn of a curve.
    private func outerDistance(from box: LabelBox, to curve: Int, at width: Double) -> Double? {
        span(of: highs[curve], lows[curve], under: box, at: width).map { distance(from: box, to: $0) }
    }

    private func distance(from box: LabelBox, to range: ClosedRange<Double>) -> Double {
        max(range.lowerBound - box.bottom, box.top - range.upperBound, 0)
    }

    /// Between which heights a line or band runs where a box stands above or below it.
    private func span(
        of highs: [Double?], _ lows: [Double?], under box: LabelBox, at width: Double
    ) -> ClosedRange<Double>? {
        var range: ClosedRange<Double>?
        for index in indices(under: box, at: width) {
            guard let high = highs[index], let low = lows[index] else { continue }
            range = min(range?.lowerBound ?? high, high)...max(range?.upperBound ?? low, low)
        }
        return range
    }

    private func meetsBand(_ box: LabelBox, _ curve: Int) -> Bool {
        bands[curve] && outerDistance(from: box, to: curve, at: LabelBox.narrowest) == 0
    }

    private func indices(under box: LabelBox, at width: Double) -> ClosedRange<Int> {
        let shares = box.shares(at: width)
        let first = Int(max(shares.lowerBound, 0) * Double(steps))
        let last = Int((min(shares.upperBound, 1) * Double(steps)).rounded(.up))
        return min(first, steps)...max(min(last, steps), min(first, steps))
    }
}
