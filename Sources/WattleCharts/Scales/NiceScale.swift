private import MetricEngine

/// A mark on an axis, with the text that stands at it.
struct Tick: Equatable {
    let value: Double
    let text: [UInt8]
}

/// A linear axis from zero, whose ticks are 1, 2 or 5 times a power of ten apart.
struct NiceScale: Equatable {
    /// From the lower to the upper end of the axis, both included.
    let ticks: [Tick]
    let lower: Double
    let upper: Double

    /// Covers zero and `values` with as many ticks as fit.
    ///
    /// Ticks become fewer where their texts are long: the chart may be as narrow as 200 px beside its labels.
    init(covering values: [Double], maximumIntervals: Int = 6) {
        let finite = values.filter(\.isFinite)
        let low = min(finite.min() ?? 0, 0)
        let high = max(finite.max() ?? 0, 0)
        guard high - low > 1e-280, high - low < 1e280 else {
            self.init(Step(mantissa: 1, exponent: 0), from: 0, to: 1)
            return
        }
        self =
            (1...max(maximumIntervals, 1)).reversed().lazy
            .map { NiceScale(from: low, to: high, intervals: $0) }
            .first(where: \.textsFit) ?? NiceScale(from: low, to: high, intervals: 1)
    }

    /// Where a value lies, kept inside the axis.
    func position(of value: Double) -> Percent { Percent(share: (value - lower) / (upper - lower)) }

    private init(_ step: Step, from first: Int, to last: Int) {
        ticks = (first...last).map { Tick(value: step.value(times: $0), text: step.text(times: $0)) }
        lower = step.value(times: first)
        upper = step.value(times: last)
    }

    /// The smallest step that needs no more than so many intervals; an axis across zero may need one more.
    private init(from low: Double, to high: Double, intervals: Int) {
        let allowed = max(intervals, low < 0 && high > 0 ? 2 : 1)
        var step = Step(atMost: (high - low) / Double(allowed))
        while step.count(to: high) - step.count(downTo: low) > allowed { step = step.next }
        self.init(step, from: step.count(downTo: low), to: step.count(to: high))
    }

    /// Whether all texts stand side by side in 200 px: some 6.8 px a character and 10 px between two.
    ///
    /// The first and the last text stand inside the axis, so that the distance of two ticks is what a text may take.
    private var textsFit: Bool {
        let longest = ticks.map { characterCount($0.text) }.max() ?? 0
        return Double(ticks.count - 1) * (6.8 * Double(longest) + 10) <= 200
    }
}

/// The distance of two ticks: 1, 2 or 5 times a power of ten.
private struct Step {
    let mantissa: Int
    let exponent: Int

    init(mantissa: Int, exponent: Int) {
        self.mantissa = mantissa
        self.exponent = exponent
    }

    /// The largest power of ten that is not above `size`, give or take one place; the caller goes up from there.
    init(atMost size: Double) {
        self.init(mantissa: 1, exponent: Int(RealMath.floor(RealMath.log10(size))) - 1)
    }

    var next: Step {
        switch mantissa {
        case 1: Step(mantissa: 2, exponent: exponent)
        case 2: Step(mantissa: 5, exponent: exponent)
        default: Step(mantissa: 1, exponent: exponent + 1)
        }
    }

    /// The nearest double to `count` steps: one multiplication or one division by a power of ten.
    func value(times count: Int) -> Double {
        let integer = Double(count * mantissa)
        return exponent < 0 ? integer / powerOfTen(-exponent) : integer * powerOfTen(exponent)
    }

    func text(times count: Int) -> [UInt8] { decimalText(count * mantissa, exponent: exponent) }

    /// How many steps reach a value from above zero; a billionth over a whole number is a rounding error.
    func count(to high: Double) -> Int { whole(RealMath.ceil(high / value(times: 1) - 1e-9)) }

    func count(downTo low: Double) -> Int { whole(RealMath.floor(low / value(times: 1) + 1e-9)) }

    /// Steps that are far too small are only asked whether they are; a thousand says so.
    private func whole(_ count: Double) -> Int { Int(min(max(count, -1_000), 1_000)) }
}

/// Ten to the `exponent`, exact up to 22.
private func powerOfTen(_ exponent: Int) -> Double {
    var power = 1.0
    for _ in 0..<exponent { power *= 10 }
    return power
}
