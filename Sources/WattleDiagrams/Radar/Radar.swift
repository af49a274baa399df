import WattleText

/// Values on axes around a centre.
struct Radar: DiagramModel {
    /// One axis.
    struct Axis: Sendable {
        var id: String
        var label: Label
    }

    /// One closed line.
    struct Curve: Sendable {
        var label: Label
        /// A value for each axis.
        var values: [Double]
    }

    var title: String?
    /// In the order of the text.
    var axes: [Axis] = []
    var curves: [Curve] = []
    var least = 0.0
    /// The greatest of all values where its author names none.
    var most: Double?
    var ticks = 5
    var isPolygon = false
    var showsLegend = true

    init(_ source: DiagramSource, faults: inout DiagramFaults) {
        var reader = RadarReader(source, self, faults)
        reader.read()
        self = reader.radar
        faults = reader.faults
    }

    var isEmpty: Bool { axes.isEmpty }

    var outline: DiagramOutline {
        let names = axes.map(\.label.plainText)
        let lines = curves.map { curve in
            let values = zip(names, curve.values).map { "\($0) \(numberText($1))" }
            return curve.label.plainText + ": " + values.joined(separator: ", ")
        }
        return DiagramOutline(title: "Radar chart of " + names.joined(separator: ", "), lines: lines)
    }
}
