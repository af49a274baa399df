import WattleText

/// Bars and lines over categories or numbers.
struct XYChart: DiagramModel {
    /// What an axis says.
    struct Axis: Sendable {
        var title = Label("")
        /// Names of categories, for axes that count no numbers.
        var categories: [Label]?
        /// The numbers at the two ends.
        var range: (first: Double, last: Double)?
    }

    /// Bars, or the points of a line.
    struct Series: Sendable {
        var isBar: Bool
        var title: Label
        var values: [Double]
    }

    var title: String?
    var isHorizontal = false
    /// The axis of categories.
    var across = Axis()
    /// The axis of values.
    var along = Axis()
    /// In the order of the text.
    var series: [Series] = []
    /// How many places there are for values.
    private(set) var count = 0

    init(_ source: DiagramSource, faults: inout DiagramFaults) {
        isHorizontal = source.config["xyChart.chartOrientation"] == "horizontal"
        var reader = XYChartReader(source, self, faults)
        reader.read()
        self = reader.chart
        faults = reader.faults
        count = across.categories?.count ?? series.map(\.values.count).max() ?? 0
    }

    var isEmpty: Bool { series.isEmpty }

    /// What stands at a place of the axis of categories.
    func name(_ place: Int) -> String {
        if let categories = across.categories { return categories[place].plainText }
        return numberText(number(place, of: count))
    }

    /// The number at a place of an axis that counts numbers.
    func number(_ place: Int, of count: Int) -> Double {
        let range = across.range ?? (1, Double(max(count, 1)))
        return range.first + (range.last - range.first) * Double(place) / Double(max(count - 1, 1))
    }

    var outline: DiagramOutline {
        let lines = series.map { series in
            let values = series.values.prefix(count).enumerated().map { "\(name($0)) \(numberText($1))" }
            let title = series.title.isEmpty ? series.isBar ? "Bars" : "Line" : series.title.plainText
            return title + ": " + values.joined(separator: ", ")
        }
        let what = [along.title, across.title].filter { !$0.isEmpty }.map(\.plainText)
        return DiagramOutline(
            title: "Chart" + (what.isEmpty ? "" : " of " + what.joined(separator: " by ")), lines: lines)
    }
}
