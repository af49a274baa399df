internal import MetricEngine
internal import WattleText

/// Two curves and where they meet, one panel for each system and scenario.
struct SolutionChart {
    let panels: [PlotPanel]

    /// Nil where nothing can be drawn.
    init?(_ solutions: [SolutionResult], in texts: InterfaceTexts) {
        let drawn = solutions.filter { solution in
            solution.unknown.values.count > 1
                && solution.sides.contains { $0.cells.contains { $0.figure != nil } }
        }
        guard !drawn.isEmpty else { return nil }
        let axes = drawn.map { solution in
            let alike = drawn.filter { $0.unit == solution.unit }.flatMap(\.extremes)
            return Axis(
                upward: alike, intervals: drawn.count > 1 ? 4 : 6, isLogarithmic: spansTwentyfold(alike))
        }
        panels = drawn.indices.map { index in
            let solution = drawn[index]
            let area = PlotArea(
                x: Axis(below: solution.unknown), y: axes[index],
                hasHead: solution.unknown.assumed != nil, isSmall: drawn.count > 1)
            var panel = PlotPanel(
                axisTitle: solution.unknown.axisTitle, area: area, unit: solution.unit,
                curves: solution.curves, margin: PlotPanel.margin(of: axes), texts: texts)
            panel.title = solution.label
            panel.assumed = solution.unknown.assumed
            panel.crossings = solution.crossings(in: area, texts)
            return panel
        }
    }

    func write(into writer: inout HTMLWriter) {
        writer.panels(panels.count) { writer in
            for panel in panels { panel.write(into: &writer) }
        }
    }
}

/// Whether equal ratios had better be drawn as equal distances.
private func spansTwentyfold(_ values: [Double]) -> Bool {
    guard let low = values.min(), let high = values.max() else { return false }
    return low > 0 && high > 20 * low
}

extension SolutionResult {
    fileprivate var curves: [PlotCurve] {
        let looks = SeriesLook.looks(of: sides.map(\.name), subject: 0)
        return zip(sides, looks).map { PlotCurve($0, over: unknown.values, look: $1) }
    }

    fileprivate var extremes: [Double] {
        curves.flatMap(\.points).compactMap { $0?.figure.value }.flatMap { [$0.p10, $0.median, $0.p90] }
    }

    /// The roots as rings, each at the height at which both lines pass it.
    fileprivate func crossings(in area: PlotArea, _ texts: InterfaceTexts) -> [PlotPanel.Crossing] {
        roots.filter { $0.value.median.isFinite }.compactMap { root in
            let heights = curves.compactMap { $0.median(at: root.value.median) }
            guard !heights.isEmpty else { return nil }
            return PlotPanel.Crossing(
                place: root.value, value: heights.reduce(0, +) / Double(heights.count),
                text: texts.full(root))
        }
    }
}

extension PlotCurve {
    /// The drawn line's value at a place between two points; nil in a gap.
    func median(at place: Double) -> Double? {
        for run in runs {
            for (left, right) in zip(run, run.dropFirst()) where left.place <= place && place <= right.place {
                let size = right.place - left.place
                let part = size > 0 ? (place - left.place) / size : 0
                return left.figure.value.median + part
                    * (right.figure.value.median - left.figure.value.median)
            }
        }
        return nil
    }
}
