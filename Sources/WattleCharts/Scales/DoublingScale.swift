private import MetricEngine

/// An axis on which each doubling takes the same width, for multiples of a baseline.
struct DoublingScale: Equatable {
    /// Powers of two, from the lower to the upper end.
    let ticks: [Tick]
    private let lower: Int
    private let upper: Int

    /// Covers one and all of `values` that lie above zero.
    init(covering values: [Double]) {
        let usable = values.filter { $0.isNormal && $0 > 0x1p-40 && $0 < 0x1p40 } + [1]
        var lower = usable.map { Int($0.exponent) }.min() ?? 0
        var upper = usable.map { Int($0.exponent) + ($0.significand > 1 ? 1 : 0) }.max() ?? 0
        if lower == upper {
            lower -= 1
            upper += 1
        }
        self.lower = lower
        self.upper = upper
        let step = (upper - lower + 5) / 6
        ticks = stride(from: lower, through: upper, by: step).map { exponent in
            Tick(
                value: exponent < 0 ? 1 / Double(1 << -exponent) : Double(1 << exponent), text: text(exponent)
            )
        }
    }

    /// Where a multiple lies; what is not above zero lies at the start.
    func position(of value: Double) -> Percent {
        guard value > 0 else { return .zero }
        return Percent(share: (RealMath.log2(value) - Double(lower)) / Double(upper - lower))
    }
}

/// `8×`, `1×`, and below one `1/8×`, which is shorter than its decimals.
private func text(_ exponent: Int) -> [UInt8] {
    let magnitude = decimalText(1 << abs(exponent), exponent: 0)
    return (exponent < 0 ? Array("1/".utf8) : []) + magnitude + Array("×".utf8)
}
