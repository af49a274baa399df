internal import MetricEngine
internal import WattleText

/// Names in a column at the right of four or more curves, each led to the end of its line.
struct EndLabels {
    struct Entry: Equatable {
        let curve: Int
        /// Where the line ends, and where its name stands, in px from the top.
        let end: Double
        let middle: Double
    }

    let entries: [Entry]

    /// Spreads the names so that each has a line of its own, as near to its curve as the others let it.
    init(_ curves: [PlotCurve], in area: PlotArea) {
        let ends = curves.indices.compactMap { index in
            curves[index].points.last(where: { $0 != nil }).flatMap { $0 }.map { point in
                (curve: index, height: area.height(of: point.figure.value.median))
            }
        }
        let sorted = ends.sorted { ($0.height, $0.curve) < ($1.height, $1.curve) }
        let middles = spread(sorted.map(\.height), within: Double(area.top)...Double(area.bottom))
        entries = zip(sorted, middles).map { Entry(curve: $0.curve, end: $0.height, middle: $1) }
    }

    /// How many characters a name may have here, and the px that the column takes.
    static let limit = 15
    static func width(of curves: [PlotCurve]) -> Int {
        let longest = curves.map { characterCount(shortened($0.name, to: limit)) }.max() ?? 0
        return Int(28 + 7.3 * Double(longest))
    }

    func write(_ curves: [PlotCurve], height: Int, into writer: inout HTMLWriter) {
        writer.openScale(width: EndLabels.width(of: curves), height: height)
        for entry in entries {
            writer.lead(from: entry.end, to: entry.middle)
            writer.endName(curves[entry.curve], at: entry.middle)
        }
        writer.raw("</svg>")
    }
}

/// Moves ascending heights apart to the height of a line, keeping them inside as far as they fit.
func spread(_ heights: [Double], within range: ClosedRange<Double>) -> [Double] {
    var places = heights
    for index in places.indices.dropFirst() {
        places[index] = max(places[index], places[index - 1] + labelHeight)
    }
    var limit = range.upperBound
    for index in places.indices.reversed() {
        places[index] = min(places[index], limit)
        limit = places[index] - labelHeight
    }
    return places
}

extension HTMLWriter {
    /// Writes the thin line from the end of a curve to its name.
    fileprivate mutating func lead(from end: Double, to middle: Double) {
        raw("<path class=\"lead\" d=\"M2 ")
        raw(trusted: hundredths(end))
        raw("L13 ")
        raw(trusted: hundredths(middle))
        raw("\"/>")
    }

    fileprivate mutating func endName(_ curve: PlotCurve, at middle: Double) {
        raw("<svg x=\"19\"")
        attribute("y", hundredths(middle))
        raw("><path class=\"")
        raw(curve.look.dotClass)
        raw("\" d=\"")
        raw(curve.look.markerOutline)
        raw("\"/></svg><text x=\"27\" class=\"")
        raw(curve.look.nameClass)
        raw(byte: UInt8(ascii: "\""))
        attribute("y", hundredths(middle + 4.5))
        raw(">")
        text(shortened(curve.name, to: EndLabels.limit))
        raw("</text>")
    }
}
