extension Gantt {
    func draw(on canvas: inout Canvas, with drawing: DrawingSettings) {
        let config = drawing.config
        let isCompact = (config["gantt.displayMode"] ?? config["displayMode"]) == "compact"
        let layout = GanttLayout(self, isCompact: isCompact)
        drawBands(layout, on: &canvas)
        drawExcludedDays(layout, on: &canvas)
        let hasTopAxis = config.flag("gantt.topAxis") ?? false
        drawAxis(layout, isAbove: hasTopAxis, on: &canvas)
        drawMarkers(layout, above: hasTopAxis ? -22 : -4, on: &canvas)
        for (index, bar) in layout.bars.enumerated() { draw(bar, index, on: &canvas) }
    }

    // MARK: Sections and days

    private func drawBands(_ layout: GanttLayout, on canvas: inout Canvas) {
        let widest = layout.bands.map(\.label.size.width).max() ?? 0
        let left = widest > 0 ? -widest - 16 : 0
        for (index, band) in layout.bands.enumerated() {
            canvas.text(
                band.label, at: Point(left, (band.top + band.bottom) / 2), anchor: .start)
            guard index > 0 else { continue }
            let line = Curve(
                start: Point(left, band.top), pieces: [.line(Point(GanttLayout.plotWidth, band.top))])
            canvas.path([line], classes: "hair")
        }
    }

    /// Shades the days that do not count, where they are wide enough to be seen.
    private func drawExcludedDays(_ layout: GanttLayout, on canvas: inout Canvas) {
        let days = layout.first.days...max(layout.last.days, layout.first.days)
        guard settings.excludesDays, days.count < 1_000, layout.bottom > 0 else { return }
        var start: Int?
        for day in days.lowerBound...(days.upperBound + 1) {
            let isExcluded = days.contains(day) && settings.excludes(day: day)
            if isExcluded {
                start = start ?? day
            } else if let first = start {
                let low = layout.place(Moment(milliseconds: first * Moment.day))
                let high = layout.place(Moment(milliseconds: day * Moment.day))
                let box = Rectangle(Point(low, 0), Size(high - low, layout.bottom))
                if box.size.width > 0 { canvas.rectangle(box, classes: "t0") }
                start = nil
            }
        }
    }

    // MARK: Axis

    private func drawAxis(_ layout: GanttLayout, isAbove: Bool, on canvas: inout Canvas) {
        let length = Double(layout.last.milliseconds - layout.first.milliseconds)
        let wide = [layout.first, layout.last].map { axisLabel($0).size.width }.max() ?? 0
        let count = max(1, Int(GanttLayout.plotWidth / (wide + 18)))
        let asked = settings.interval.flatMap { length / $0.length < 1_500 ? $0 : nil }
        let interval = asked ?? GanttInterval.fitting(count, into: length)
        let marks = interval.marks(
            from: layout.first, to: layout.last, weekday: settings.firstWeekday)
        let step = max(1, (marks.count + count - 1) / count)
        for (index, mark) in marks.enumerated() where index % step == 0 || marks.count <= 60 {
            let place = layout.place(mark)
            let line = Curve(start: Point(place, 0), pieces: [.line(Point(place, layout.bottom))])
            canvas.path([line], classes: "hair")
            guard index % step == 0 else { continue }
            let label = axisLabel(mark)
            canvas.text(label, at: Point(place, layout.bottom + 12), classes: "soft")
            if isAbove { canvas.text(label, at: Point(place, -12), classes: "soft") }
        }
        let base = Curve(
            start: Point(0, layout.bottom), pieces: [.line(Point(GanttLayout.plotWidth, layout.bottom))])
        canvas.path([base], classes: "rule")
    }

    private func axisLabel(_ moment: Moment) -> Label {
        Label(settings.axis.text(for: moment), fontSize: 11)
    }

    /// Draws the lines of `vert`, whose words stand above the rows.
    private func drawMarkers(_ layout: GanttLayout, above top: Double, on canvas: inout Canvas) {
        let markers = tasks.filter { $0.tags.contains(.vertical) }.sorted { $0.start < $1.start }
        let places = markers.map { layout.place($0.middle) }
        let words = spread(places, lengths: markers.map(\.label.size.width), gap: 10)
        for (index, marker) in markers.enumerated() {
            let line = Curve(
                start: Point(places[index], -4), pieces: [.line(Point(places[index], layout.bottom))])
            canvas.path([line], classes: "subject-line")
            canvas.text(marker.label, at: Point(words[index], top - marker.label.size.height / 2))
        }
    }

    // MARK: Tasks

    private func draw(_ bar: GanttLayout.Bar, _ index: Int, on canvas: inout Canvas) {
        let box = bar.box
        canvas.openNode("task \(index + 1)", box: box, link: bar.task.link)
        if bar.task.tags.contains(.milestone) {
            let middle = box.centre
            let corners = [
                Point(middle.x, box.minY), Point(box.maxX, middle.y), Point(middle.x, box.maxY),
                Point(box.minX, middle.y),
            ]
            canvas.polygon(corners, classes: bar.task.tags.contains(.critical) ? "rule caution" : "rule t4")
        } else {
            canvas.rectangle(box, radius: 3, classes: "rule " + Self.tint(of: bar.task.tags))
            if bar.task.tags.contains(.critical) { drawCriticalMark(in: box, on: &canvas) }
        }
        if bar.side == .inside {
            let shift = bar.task.tags.contains(.critical) ? 3.0 : 0
            canvas.text(bar.label, at: box.centre + Point(shift, 0))
        }
        canvas.closeNode(link: bar.task.link)
        guard bar.side != .inside else { return }
        canvas.open("halo")
        let isRight = bar.side == .right
        canvas.text(
            bar.label, at: Point(isRight ? box.maxX + 6 : box.minX - 6, box.centre.y),
            anchor: isRight ? .start : .end)
        canvas.close()
    }

    /// A strip at the beginning of what is critical.
    private func drawCriticalMark(in box: Rectangle, on canvas: inout Canvas) {
        let width = min(5, box.size.width)
        canvas.rectangle(
            Rectangle(box.origin, Size(width, box.size.height)), radius: 2, classes: "caution")
    }

    /// What is done is pale, what is being done is strong.
    private static func tint(of tags: Tags) -> String {
        tags.contains(.done) ? "t1" : tags.contains(.active) ? "t4" : "t2"
    }
}
