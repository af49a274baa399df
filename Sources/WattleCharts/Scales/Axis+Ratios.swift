private import MetricEngine

extension Axis {
    /// Where a value lies when equal ratios take the same distance; what is not above zero lies at the start.
    func ratioShare(of value: Double) -> Double {
        guard value > 0 else { return 0 }
        let start = RealMath.log(lower)
        return (RealMath.log(value) - start) / (RealMath.log(upper) - start)
    }

    /// An axis of ratios that begins and ends at a tick and covers what lies above zero; nil where nothing does.
    init?(ratiosCovering values: [Double], room: TickRoom) {
        guard let range = positiveRange(of: values) else { return nil }
        let axes = RatioTicks.choices.lazy.map { choice in
            Axis(choice.ticks(around: range.low, range.high))
        }
        self = axes.first(where: room.fits) ?? Axis(RatioTicks.sparsest.ticks(around: range.low, range.high))
    }

    /// An axis of ratios with exactly these ends, and round numbers between them; nil unless both are above zero.
    init?(ratiosFrom lower: Double, to upper: Double, room: TickRoom) {
        guard let range = positiveRange(of: [lower, upper]), range.low == lower else { return nil }
        let isNarrow = upper < lower * 8
        let axes =
            (isNarrow ? [Axis(from: lower, to: upper, room: .upward(4)).ticks] : [])
            + RatioTicks.choices.map { choice in
                choice.ticks(around: lower, upper).filter { lower <= $0.value && $0.value <= upper }
            }
        let candidates = axes.map { Axis(lower: lower, upper: upper, isLogarithmic: true, ticks: $0) }
        self =
            candidates.first { room.fits($0) }
            ?? Axis(lower: lower, upper: upper, isLogarithmic: true, ticks: [])
    }

    /// An axis on which each doubling takes the same width: multiples, with ticks at powers of two.
    init(doublingsCovering values: [Double]) {
        let usable = values.filter { $0.isNormal && $0 > 0x1p-40 && $0 < 0x1p40 } + [1]
        var lower = usable.map { Int($0.exponent) }.min() ?? 0
        var upper = usable.map { Int($0.exponent) + ($0.significand > 1 ? 1 : 0) }.max() ?? 0
        if lower == upper {
            lower -= 1
            upper += 1
        }
        let step = (upper - lower + 5) / 6
        upper = lower + (upper - lower + step - 1) / step * step
        self.init(stride(from: lower, through: upper, by: step).map(doubling))
    }

    private init(_ ticks: [Tick]) {
        self.init(
            lower: ticks.first?.value ?? 1, upper: ticks.last?.value ?? 10, isLogarithmic: true, ticks: ticks)
    }
}

/// Which numbers of a decade, and of which decades, are ticks.
private struct RatioTicks {
    let mantissas: [Int]
    let stride: Int

    /// From many to few.
    static let choices =
        [RatioTicks(mantissas: [1, 2, 5], stride: 1), RatioTicks(mantissas: [1, 3], stride: 1)]
        + (1...12).map { RatioTicks(mantissas: [1], stride: $0) }
    static let sparsest = RatioTicks(mantissas: [1], stride: 100)

    /// From the last tick that is not above `low` to the first that is not below `high`; always two or more.
    func ticks(around low: Double, _ high: Double) -> [Tick] {
        let first = Int(RealMath.floor(RealMath.log10(low)))
        let last = Int(RealMath.ceil(RealMath.log10(high)))
        let start = Int(RealMath.floor(Double(first) / Double(stride))) * stride
        let decades = Swift.stride(from: start - stride, through: last + 2 * stride, by: stride)
        let ticks = decades.flatMap { decade in mantissas.map { Tick($0, exponent: decade) } }
        let lower = ticks.lastIndex { $0.value <= low * (1 + 1e-9) } ?? 0
        let upper = ticks.firstIndex { $0.value >= high * (1 - 1e-9) } ?? ticks.count - 1
        return Array(ticks[lower...max(upper, lower + 1)])
    }
}

private func positiveRange(of values: [Double]) -> (low: Double, high: Double)? {
    let usable = values.filter { $0 > 1e-150 && $0 < 1e150 }
    guard let low = usable.min(), let high = usable.max() else { return nil }
    return (low, high)
}

/// `8×`, `1×`, and below one `1/8×`, which is shorter than its decimals.
private func doubling(_ exponent: Int) -> Tick {
    let size = 1 << abs(exponent)
    let text = (exponent < 0 ? bytes("1/") : []) + decimalText(size, exponent: 0) + bytes("×")
    return Tick(value: exponent < 0 ? 1 / Double(size) : Double(size), text: text)
}
