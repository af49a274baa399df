extension Sankey {
    func draw(on canvas: inout Canvas, with settings: DrawingSettings) {
        SankeyPicture(self, settings.config).draw(on: &canvas)
    }
}

/// Draws flows as bands between the bars of their nodes, with names beside the bars.
private struct SankeyPicture {
    private let sankey: Sankey
    private let layout: SankeyLayout
    private let config: DiagramConfig
    private let labels: [Label]
    /// The left side of each column's bars.
    private var columns: [Double] = []
    private let barWidth: Double

    init(_ sankey: Sankey, _ config: DiagramConfig) {
        self.sankey = sankey
        self.config = config
        let alignment = config["sankey.nodeAlignment"].flatMap(SankeyLayout.Alignment.init)
        layout = SankeyLayout(
            sankey, height: config.number("sankey.height").map { min(max($0, 120), 1_200) },
            padding: min(max(config.number("sankey.nodePadding") ?? 18, 18), 60),
            alignment: alignment ?? .justify)
        barWidth = min(max(config.number("sankey.nodeWidth") ?? 10, 4), 40)
        labels = Self.labels(sankey, layout, config)
        placeColumns()
    }

    private static func labels(_ sankey: Sankey, _ layout: SankeyLayout, _ config: DiagramConfig) -> [Label] {
        let showsValues = config.flag("sankey.showValues") ?? true
        let unit = (config["sankey.prefix"] ?? "", config["sankey.suffix"] ?? "")
        return sankey.nodes.indices.map { node in
            let name = sankey.nodes[node].label
            guard showsValues, var last = name.lines.last else { return name }
            last.append(LabelRun(" " + unit.0 + numberText(layout.values[node]) + unit.1, .small))
            return Label(lines: name.lines.dropLast() + [last], fontSize: name.fontSize)
        }
    }

    /// Leaves room for the names between two columns.
    private mutating func placeColumns() {
        var widest = Array(repeating: 0.0, count: layout.columnCount)
        for (node, label) in labels.enumerated() {
            widest[layout.columns[node]] = max(widest[layout.columns[node]], label.size.width)
        }
        let width = config.number("sankey.width").map { min(max($0, 200), 1_600) } ?? 520
        let even = width / Double(max(layout.columnCount - 1, 1))
        var x = 0.0
        for column in 0..<layout.columnCount {
            columns.append(x)
            x += max(barWidth + (column > 0 ? widest[column] + 34 : 90), even)
        }
    }

    func draw(on canvas: inout Canvas) {
        for flow in sankey.flows.indices { draw(flow: flow, on: &canvas) }
        for node in sankey.nodes.indices { draw(node: node, on: &canvas) }
        canvas.open("halo")
        for node in sankey.nodes.indices { drawName(node, on: &canvas) }
        canvas.close()
    }

    // MARK: Marks

    private func draw(flow: Int, on canvas: inout Canvas) {
        let (from, to) = (sankey.flows[flow].from, sankey.flows[flow].to)
        let left = columns[layout.columns[from]] + barWidth
        let right = columns[layout.columns[to]]
        let half = layout.widths[flow] / 2
        let (start, end) = (layout.starts[flow], layout.ends[flow])
        let middle = (left + right) / 2
        let band = Curve(
            start: Point(left, start - half),
            pieces: [
                .cubic(Point(middle, start - half), Point(middle, end - half), Point(right, end - half)),
                .line(Point(right, end + half)),
                .cubic(Point(middle, end + half), Point(middle, start + half), Point(left, start + half)),
            ])
        var style = AuthoredStyle.none
        style.fill = config["sankey.linkColor"].flatMap(Colour.init)
        style.opacity = 0.8
        canvas.path([band], isClosed: true, classes: "t\(2 + from % 3)", style: style)
    }

    private func bar(_ node: Int) -> Rectangle {
        let height = layout.heights[node]
        let corner = Point(columns[layout.columns[node]], layout.middles[node] - height / 2)
        return Rectangle(corner, Size(barWidth, height))
    }

    private func draw(node: Int, on canvas: inout Canvas) {
        var style = AuthoredStyle.none
        style.fill = config["sankey.nodeColors." + sankey.nodes[node].name].flatMap { Colour($0) }
        let box = bar(node)
        canvas.openNode(sankey.nodes[node].name, box: box)
        canvas.rectangle(box, classes: "head", style: style)
        canvas.closeNode()
    }

    /// Draws the name: outside at the first column, else behind the bar.
    private func drawName(_ node: Int, on canvas: inout Canvas) {
        let isFirst = layout.columns[node] == 0
        let box = bar(node)
        let x = isFirst ? box.minX - 7 : box.maxX + 7
        canvas.text(labels[node], at: Point(x, box.centre.y), anchor: isFirst ? .end : .start)
    }
}
