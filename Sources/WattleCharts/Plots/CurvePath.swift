internal import MetricEngine
internal import WattleText

/// The `d` of a path inside a drawing that is 1 000 wide at any width of the page; heights are px.
struct CurvePath {
    private(set) var text: [UInt8] = []
    private var command = UInt8(ascii: "M")

    /// Begins a new part at the next point.
    mutating func lift() { command = UInt8(ascii: "M") }

    /// Goes on to a point, rounded to 0.01.
    mutating func add(_ share: Double, _ height: Double) {
        text.append(command)
        text += hundredths(share * 1_000)
        text.append(UInt8(ascii: " "))
        text += hundredths(height)
        command = UInt8(ascii: "L")
    }

    mutating func close() {
        text.append(UInt8(ascii: "z"))
        lift()
    }

    /// The medians of a curve, broken in its gaps.
    static func line(_ curve: PlotCurve, in area: PlotArea) -> CurvePath {
        var path = CurvePath()
        for run in curve.runs where run.count > 1 {
            path.lift()
            for point in run {
                path.add(area.x.share(of: point.place), area.height(of: point.figure.value.median))
            }
        }
        return path
    }

    /// From p10 to p90 of a curve, one closed shape for each part without gaps.
    static func band(_ curve: PlotCurve, in area: PlotArea) -> CurvePath {
        var path = CurvePath()
        for run in curve.runs where run.count > 1 {
            for point in run {
                path.add(area.x.share(of: point.place), area.height(of: point.figure.value.p90))
            }
            for point in run.reversed() {
                path.add(area.x.share(of: point.place), area.height(of: point.figure.value.p10))
            }
            path.close()
        }
        return path
    }
}

/// A length in px or thousandths with two decimals at most: `31.67`.
func hundredths(_ length: Double) -> [UInt8] {
    let rounded = (length * 100).rounded()
    return decimalText(Int(min(max(rounded, -1e9), 1e9)), exponent: -2, minus: [UInt8(ascii: "-")], group: [])
}
