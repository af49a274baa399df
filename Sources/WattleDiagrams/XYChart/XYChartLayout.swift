/// Sizes and places of a chart: along the axis of categories, and along the axis of values.
struct XYChartLayout {
    let chart: XYChart
    /// How far apart the places of values are.
    let step: Double
    /// The length of the axis of categories.
    let length: Double
    /// The length of the axis of values.
    let reach: Double
    /// The names of categories, wrapped.
    let names: [Label]
    /// The values beside bars; empty where none are shown.
    let dataLabels: [[Label]]
    let values: Scale

    init(_ chart: XYChart, config: DiagramConfig) {
        self.chart = chart
        let showsData = config.flag("xyChart.showDataLabel") ?? false
        dataLabels = chart.series.filter(\.isBar).map { series in
            showsData ? series.values.prefix(chart.count).map { Label(numberText($0), fontSize: 11) } : []
        }
        let wanted = config.number("xyChart.width").map { min(max($0 - 100, 240), 1_100) } ?? 560
        names = (chart.across.categories ?? []).map { $0.wrapped(to: chart.isHorizontal ? 160 : 96) }
        let count = Double(max(chart.count, 1))
        var least = chart.isHorizontal ? 22.0 : 30
        for name in names {
            least = max(least, chart.isHorizontal ? name.size.height + 8 : name.size.width + 12)
        }
        let bars = Double(max(dataLabels.count, 1))
        for label in dataLabels.joined() {
            least = max(least, (chart.isHorizontal ? 17 : label.size.width + 5) * bars / 0.72)
        }
        step = max(least, min(chart.isHorizontal ? 34 : 90, wanted / count))
        length = max(step * count, chart.isHorizontal ? 0 : 200)
        let height = config.number("xyChart.height").map { min(max($0 - 160, 160), 800) }
        reach = chart.isHorizontal ? 440 : height ?? 280
        let bounds = Self.bounds(of: chart)
        values = Scale(from: bounds.0, to: bounds.1, pixels: 0, reach)
    }

    /// The numbers at the two ends of the axis of values: the author's, or round ones around all values.
    private static func bounds(of chart: XYChart) -> (Double, Double) {
        if let range = chart.along.range { return range }
        let values = chart.series.flatMap { $0.values.prefix(chart.count) }
        guard var low = values.min(), var high = values.max() else { return (0, 1) }
        // The length of a bar says its value only if the bar begins at zero.
        if chart.series.contains(where: \.isBar) {
            low = min(low, 0)
            high = max(high, 0)
        }
        return Scale.bounds(around: low, high)
    }

    /// The middle of a place on the axis of categories.
    func middle(_ place: Int) -> Double {
        let room = (length - step * Double(chart.count)) / 2
        return room + step * (Double(place) + 0.5)
    }

    /// Places of round numbers on an axis of categories that counts numbers.
    var numbers: [(place: Double, text: String)] {
        let last = chart.count - 1
        let range = (chart.number(0, of: chart.count), chart.number(max(last, 0), of: chart.count))
        guard last > 0, range.0 != range.1 else { return [(middle(0), numberText(range.0))] }
        let scale = Scale(from: range.0, to: range.1, pixels: middle(0), middle(last))
        let ticks = scale.ticks(about: min(last, 10))
        return ticks.values.map { (scale.place($0), numberText($0, decimals: ticks.decimals)) }
    }

    /// Where a bar lies along the axis of categories.
    func bar(_ place: Int, series: Int) -> (start: Double, width: Double) {
        let width = min(step * 0.72, 64 * Double(dataLabels.count)) / Double(max(dataLabels.count, 1))
        let first = middle(place) - width * Double(dataLabels.count) / 2
        return (first + width * Double(series), width)
    }

    /// A place in the picture: values grow upwards, or to the right.
    func place(_ along: Double, _ value: Double) -> Point {
        chart.isHorizontal ? Point(value, along) : Point(along, -value)
    }

    /// A rectangle in the picture.
    func box(_ along: (Double, Double), _ value: (Double, Double)) -> Rectangle {
        Rectangle(place(along.0, value.0), .zero).union(Rectangle(place(along.1, value.1), .zero))
    }
}
