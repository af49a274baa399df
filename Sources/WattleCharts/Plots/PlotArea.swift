internal import MetricEngine

/// Where curves are drawn: two axes, x in shares of the width, y in px from the top.
struct PlotArea {
    let x: Axis
    let y: Axis
    /// Where the upper end of the y axis lies.
    let top: Int
    /// Where the lower end lies.
    let bottom: Int

    /// Lays the area out: 250 px high, 170 beside others; a head holds words above the drawing.
    init(x: Axis, y: Axis, hasHead: Bool, isSmall: Bool) {
        self.x = x
        self.y = y
        top = hasHead ? 42 : 24
        bottom = top + (isSmall ? 170 : 250)
    }

    /// Where a value lies above the x axis, in px from the top of the drawing.
    func height(of value: Double) -> Double {
        Double(bottom) - y.share(of: value) * Double(bottom - top)
    }

    /// The heights of a curve's medians at equal distances along the axis, nil in its gaps.
    func heights(of curve: PlotCurve, steps: Int) -> [Double?] {
        heights(of: curve, steps: steps) { $0.figure.value.median }
    }

    /// The same for one end of a curve's band.
    func heights(of curve: PlotCurve, steps: Int, _ value: (PlotPoint) -> Double) -> [Double?] {
        var heights = [Double?](repeating: nil, count: steps + 1)
        for run in curve.runs {
            var index = 0
            for step in 0...steps {
                let share = Double(step) / Double(steps)
                guard let first = run.first, let last = run.last,
                    x.share(of: first.place) <= share + 1e-9, share <= x.share(of: last.place) + 1e-9
                else { continue }
                while index + 1 < run.count - 1, x.share(of: run[index + 1].place) < share { index += 1 }
                let left = run[index]
                let right = run[min(index + 1, run.count - 1)]
                heights[step] = between(share, left, right, value)
            }
            // A run may lie between two steps.
            if run.count == 1, let point = run.first {
                heights[Int((x.share(of: point.place) * Double(steps)).rounded())] = height(of: value(point))
            }
        }
        return heights
    }

    private func between(
        _ share: Double, _ left: PlotPoint, _ right: PlotPoint, _ value: (PlotPoint) -> Double
    ) -> Double {
        let start = x.share(of: left.place)
        let size = x.share(of: right.place) - start
        let low = height(of: value(left))
        guard size > 0 else { return low }
        return low + (height(of: value(right)) - low) * min(max((share - start) / size, 0), 1)
    }
}
