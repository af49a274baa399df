internal import MetricEngine

/// One line of a plot: a name, a look, and its figures from left to right.
struct PlotCurve {
    let name: [UInt8]
    let look: SeriesLook
    /// As many as the axis has values; nil where there is no figure.
    let points: [PlotPoint?]

    /// The points without gaps between them.
    var runs: [[PlotPoint]] {
        points.split(whereSeparator: { $0 == nil }).map { $0.compactMap { $0 } }
    }

    /// Whether there is nothing to draw.
    var isEmpty: Bool { points.allSatisfy { $0 == nil } }
    /// Whether any point has a spread.
    var isUncertain: Bool { points.contains { $0?.figure.rangeText != nil } }

    /// Takes the figures that a chart can place.
    init(_ curve: Curve, over values: [Double], look: SeriesLook) {
        name = curve.displayName.isEmpty ? curve.name : curve.displayName
        self.look = look
        points = zip(values, curve.cells).map { value, cell in
            cell.figure.flatMap { PlotPoint(value, $0) }
        }
    }
}

/// One figure of a curve.
struct PlotPoint {
    /// The value along the axis below.
    let place: Double
    let figure: Figure

    /// Nil for a figure that is not finite.
    init?(_ place: Double, _ figure: Figure) {
        let value = figure.value
        guard place.isFinite, value.median.isFinite, value.p10.isFinite, value.p90.isFinite else {
            return nil
        }
        self.place = place
        self.figure = figure
    }
}

/// How a curve is told from the others: the subject is green and solid, the others differ in dash and marker.
struct SeriesLook: Equatable {
    let isSubject: Bool
    /// Counts the others, from 0.
    let order: Int

    var lineClass: StaticString {
        switch (isSubject, order) {
        case (true, _): "ln on"
        case (_, 0): "ln"
        case (_, 1): "ln l2"
        case (_, 2): "ln l3"
        case (_, 3): "ln l4"
        default: "ln l5"
        }
    }

    var bandClass: StaticString { isSubject ? "band on" : "band" }
    var dotClass: StaticString { isSubject ? "dot on" : "dot" }
    var nameClass: StaticString { isSubject ? "on" : "st" }

    /// The outline of the marker around its own middle, in px; the subject's is a disc.
    var markerOutline: StaticString {
        switch (isSubject, order) {
        case (true, _): "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z"
        case (_, 0): "M-3.5-3.5h7v7h-7z"
        case (_, 1): "M0-4.5 4.5 3.5h-9z"
        case (_, 2): "M0-5 5 0 0 5-5 0z"
        case (_, 3): "M0 4.5 4.5-3.5h-9z"
        default: "M-1.5-4.5h3v3h3v3h-3v3h-3v-3h-3v-3h3z"
        }
    }

    /// One look for each name: the subject's, and the others in their order.
    static func looks(of names: [[UInt8]], subject: Int) -> [SeriesLook] {
        names.indices.map { index in
            SeriesLook(isSubject: index == subject, order: index < subject ? index : index - 1)
        }
    }
}
