/// A place along a chart, in hundredths of a per cent, so that output is short and always the same.
struct Percent: Equatable, Comparable {
    /// From 0 to 10 000.
    let hundredths: Int

    static let zero = Percent(hundredths: 0)
    static let full = Percent(hundredths: 10_000)

    init(hundredths: Int) { self.hundredths = min(max(hundredths, 0), 10_000) }

    /// A share of the whole width, rounded to 0.01 per cent and kept inside the chart.
    init(share: Double) {
        guard share.isFinite else {
            self = share > 0 ? .full : .zero
            return
        }
        self.init(hundredths: Int(min(max(share, 0), 1) * 10_000 + 0.5))
    }

    static func < (left: Percent, right: Percent) -> Bool { left.hundredths < right.hundredths }

    static func - (left: Percent, right: Percent) -> Percent {
        Percent(hundredths: left.hundredths - right.hundredths)
    }

    /// `31.67%`, without zeros at the end.
    var text: [UInt8] {
        decimalText(hundredths, exponent: -2, minus: [UInt8(ascii: "-")], group: []) + [UInt8(ascii: "%")]
    }
}
