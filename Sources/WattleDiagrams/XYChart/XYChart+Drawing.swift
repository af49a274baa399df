extension XYChart {
    func draw(on canvas: inout Canvas, with settings: DrawingSettings) {
        let picture = XYChartPicture(chart: self, layout: XYChartLayout(self, config: settings.config))
        picture.drawScale(on: &canvas)
        picture.drawBars(on: &canvas)
        picture.drawLines(on: &canvas)
        picture.drawCategories(on: &canvas)
        picture.drawTitles(on: &canvas)
    }
}

/// Draws a chart that was laid out.
struct XYChartPicture {
    let chart: XYChart
    let layout: XYChartLayout

    // MARK: Axes

    /// Draws round numbers and a hairline at each.
    func drawScale(on canvas: inout Canvas) {
        let ticks = layout.values.ticks(about: 6)
        for value in ticks.values {
            let place = layout.values.place(value)
            let line = Curve(
                start: layout.place(0, place), pieces: [.line(layout.place(layout.length, place))])
            canvas.path([line], classes: "hair")
            let label = Label(numberText(value, decimals: ticks.decimals), fontSize: 11)
            if chart.isHorizontal {
                canvas.text(label, at: Point(place, layout.length + 14), classes: "soft")
            } else {
                canvas.text(label, at: Point(-8, -place), anchor: .end, classes: "soft")
            }
        }
    }

    /// Where bars begin: at zero, or at the end of the scale that is nearest to it.
    private var base: Double { layout.values.place(0) }

    func drawCategories(on canvas: inout Canvas) {
        let axis = Curve(start: layout.place(0, base), pieces: [.line(layout.place(layout.length, base))])
        canvas.path([axis], classes: "rule")
        if chart.across.categories == nil {
            for (place, text) in layout.numbers {
                drawName(Label(text, fontSize: 11), at: place, on: &canvas)
            }
        }
        for (place, name) in layout.names.enumerated() {
            drawName(name, at: layout.middle(place), on: &canvas)
        }
    }

    private func drawName(_ name: Label, at place: Double, on canvas: inout Canvas) {
        if chart.isHorizontal {
            canvas.text(name, at: Point(-8, place), anchor: .end)
        } else {
            canvas.text(name, at: Point(place, 8 + name.size.height / 2))
        }
    }

    // MARK: Series

    func drawBars(on canvas: inout Canvas) {
        for (number, series) in chart.series.filter(\.isBar).enumerated() {
            for (place, value) in series.values.prefix(chart.count).enumerated() {
                let bar = layout.bar(place, series: number)
                let end = layout.values.place(value)
                let box = layout.box((bar.start + 1, bar.start + bar.width - 1), (base, end))
                canvas.rectangle(box, classes: barClasses(number))
                guard place < layout.dataLabels[number].count else { continue }
                let label = layout.dataLabels[number][place]
                let outward = end < base ? -1.0 : 1
                let depth = chart.isHorizontal ? label.size.width / 2 + 5 : label.size.height / 2 + 2
                canvas.open("soft halo")
                canvas.text(label, at: layout.place(bar.start + bar.width / 2, end + outward * depth))
                canvas.close()
            }
        }
    }

    private var bars: Int { layout.dataLabels.count }

    private func barClasses(_ number: Int) -> String {
        bars == 1 ? "t3" : ["t4", "t2", "t3", "t1"][number % 4] + " rule"
    }

    func drawLines(on canvas: inout Canvas) {
        for (number, series) in chart.series.filter({ !$0.isBar }).enumerated() {
            let places = series.values.prefix(chart.count).enumerated().map {
                layout.place(middle($0, of: series.values.count), layout.values.place($1))
            }
            guard let first = places.first else { continue }
            let curve = Curve(start: first, pieces: places.dropFirst().map { .line($0) })
            canvas.path([curve], classes: SeriesLook.line(number))
            for place in places { SeriesLook.drawDot(number, at: place, on: &canvas) }
        }
    }

    /// The middle of a value's place: on an axis of numbers each series fills the axis.
    private func middle(_ place: Int, of count: Int) -> Double {
        guard chart.across.categories == nil, count > 1, chart.count > 1 else { return layout.middle(place) }
        let part = Double(place) / Double(count - 1)
        return layout.middle(0) + (layout.middle(chart.count - 1) - layout.middle(0)) * part
    }

    // MARK: Titles

    func drawTitles(on canvas: inout Canvas) {
        let bounds = canvas.bounds ?? Rectangle(.zero, .zero)
        let across = chart.across.title
        let along = chart.along.title
        if chart.isHorizontal {
            canvas.text(
                along, at: Point(layout.reach / 2, bounds.maxY + 12 + along.size.height / 2), classes: "soft")
            canvas.text(
                across, at: Point(bounds.minX, bounds.minY - 10 - across.size.height / 2), anchor: .start,
                classes: "soft")
        } else {
            canvas.text(
                across, at: Point(layout.length / 2, bounds.maxY + 8 + across.size.height / 2),
                classes: "soft")
            canvas.text(
                along, at: Point(bounds.minX, bounds.minY - 10 - along.size.height / 2), anchor: .start,
                classes: "soft")
        }
        drawKey(above: canvas.bounds?.minY ?? 0, on: &canvas)
    }

    /// Draws the names of the series, each beside a sample of it.
    private func drawKey(above top: Double, on canvas: inout Canvas) {
        var x = 0.0
        var counts = (bars: 0, lines: 0)
        for series in chart.series {
            let number = series.isBar ? counts.bars : counts.lines
            if series.isBar { counts.bars += 1 } else { counts.lines += 1 }
            guard !series.title.isEmpty else { continue }
            let y = top - 14
            if series.isBar {
                canvas.rectangle(Rectangle(Point(x, y - 6), Size(18, 12)), classes: barClasses(number))
            } else {
                SeriesLook.drawLine(number, at: Point(x, y), on: &canvas)
            }
            canvas.text(series.title, at: Point(x + SeriesLook.sample, y), anchor: .start)
            x += SeriesLook.sample + series.title.size.width + 22
        }
    }
}
