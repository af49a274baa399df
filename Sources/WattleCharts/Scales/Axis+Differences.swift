extension Axis {
    /// A linear axis that begins and ends at a tick and covers all of `values`; one zero says that it starts at zero.
    ///
    /// Ticks become fewer where their texts are long.
    init(covering values: [Double], room: TickRoom = .row) {
        let finite = values.filter(\.isFinite)
        let low = finite.min() ?? 0
        let high = finite.max() ?? 0
        guard high - low < 1e280 else {
            self.init(TickStep(mantissa: 1, exponent: 0), from: 0, to: 1)
            return
        }
        let range = widened(low, high)
        self =
            (1...room.intervals).reversed().lazy
            .map { Axis(from: range.low, to: range.high, intervals: $0) }
            .first(where: room.fits) ?? Axis(from: range.low, to: range.high, intervals: 1)
    }

    /// A linear axis with exactly these ends, and round numbers between them.
    init(from lower: Double, to upper: Double, room: TickRoom) {
        self =
            (1...room.intervals).reversed().lazy
            .map { Axis(within: lower, upper, intervals: $0) }
            .first(where: room.fits) ?? Axis(lower: lower, upper: upper, isLogarithmic: false, ticks: [])
    }

    private init(_ step: TickStep, from first: Int, to last: Int) {
        let ticks = (first...last).map(step.tick)
        self.init(
            lower: ticks.first?.value ?? 0, upper: ticks.last?.value ?? 1, isLogarithmic: false, ticks: ticks)
    }

    /// The smallest step that needs no more than so many distances; an axis across zero may need one more.
    private init(from low: Double, to high: Double, intervals: Int) {
        let allowed = max(intervals, low < 0 && high > 0 ? 2 : 1)
        var step = TickStep(atMost: (high - low) / Double(allowed))
        while step.count(to: high) - step.count(downTo: low) > allowed { step = step.next }
        self.init(step, from: step.count(downTo: low), to: step.count(to: high))
    }

    private init(within lower: Double, _ upper: Double, intervals: Int) {
        guard upper - lower > 0, upper - lower < 1e280 else {
            self.init(lower: lower, upper: lower, isLogarithmic: false, ticks: [])
            return
        }
        var step = TickStep(atMost: (upper - lower) / Double(intervals))
        while step.count(downTo: upper) - step.count(to: lower) > intervals { step = step.next }
        let first = step.count(to: lower)
        let last = step.count(downTo: upper)
        self.init(
            lower: lower, upper: upper, isLogarithmic: false,
            ticks: first <= last ? (first...last).map(step.tick) : [])
    }
}

/// A range with some width: equal ends move apart, and ends that differ by rounding alone count as equal.
private func widened(_ low: Double, _ high: Double) -> (low: Double, high: Double) {
    let size = max(low.magnitude, high.magnitude)
    guard high - low <= max(size * 1e-9, 1e-280) else { return (low, high) }
    guard size > 1e-270 else { return (0, 1) }
    return (low - size / 2, high + size / 2)
}
