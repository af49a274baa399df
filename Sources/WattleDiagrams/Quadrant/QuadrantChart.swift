import WattleText

/// Points in four quarters.
struct QuadrantChart: DiagramModel {
    /// One point.
    struct Point: Sendable {
        var label: Label
        /// 0 is left, 1 is right.
        var x: Double
        /// 0 is the bottom, 1 is the top.
        var y: Double
        var classes: [String]
        var style: AuthoredStyle
    }

    /// What stands at the ends of an axis.
    struct Axis: Sendable {
        var low = Label("")
        var high = Label("")
        var isEmpty: Bool { low.isEmpty && high.isEmpty }
    }

    var title: String?
    var x = Axis()
    var y = Axis()
    /// From the top right against the clock.
    var quarters = Array(repeating: Label(""), count: 4)
    var points: [Point] = []
    var styles = StyleClasses()

    init(_ source: DiagramSource, faults: inout DiagramFaults) {
        var reader = QuadrantReader(source, self, faults)
        reader.read()
        self = reader.chart
        faults = reader.faults
    }

    var isEmpty: Bool { points.isEmpty && x.isEmpty && y.isEmpty && quarters.allSatisfy(\.isEmpty) }

    /// The quarter that holds a point.
    func quarter(of point: Point) -> Int {
        point.y >= 0.5 ? (point.x >= 0.5 ? 0 : 1) : (point.x >= 0.5 ? 3 : 2)
    }

    var outline: DiagramOutline {
        let axes = [("across", x), ("upwards", y)].filter { !$1.isEmpty }.map { name, axis in
            let ends = [axis.low, axis.high].filter { !$0.isEmpty }.map(\.plainText)
            return name + ": " + ends.joined(separator: " to ")
        }
        let places = points.map { point in
            let quarter = quarters[quarter(of: point)]
            let name = quarter.isEmpty ? "" : " (" + quarter.plainText + ")"
            return "\(point.label.plainText): \(numberText(point.x)), \(numberText(point.y))\(name)"
        }
        return DiagramOutline(title: "Quadrant chart of \(points.count) points", lines: axes + places)
    }
}
