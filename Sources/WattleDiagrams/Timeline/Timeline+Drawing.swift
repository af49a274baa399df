extension Timeline {
    func draw(on canvas: inout Canvas, with settings: DrawingSettings) {
        // What is wider than a screen is easier to read from top to bottom.
        let count = sections.reduce(0) { $0 + max($1.periods.count, 1) }
        let isAcross = direction.map { $0 == .across } ?? (count <= 7)
        if isAcross { drawAcross(on: &canvas) } else { drawDown(on: &canvas) }
    }

    private static let columnWidth = 146.0
    private static let gap = 12.0

    // MARK: From left to right

    private func drawAcross(on canvas: inout Canvas) {
        let width = Self.columnWidth
        let hasSections = sections.contains { $0.label != nil }
        let titles = sections.map { section -> Label? in
            let columns = Double(max(section.periods.count, 1))
            return section.label?.squeezed(into: columns * (width + Self.gap) - Self.gap - 20)
        }
        let titleHeight = hasSections ? (titles.compactMap { $0?.size.height }.max() ?? 0) + 16 : 0
        let periods = sections.flatMap(\.periods).map { $0.label.squeezed(into: width - 20) }
        let periodHeight = (periods.map(\.size.height).max() ?? 0) + 18
        let top = titleHeight + (hasSections ? 10 : 0)
        var left = 0.0
        var number = 0
        for (index, section) in sections.enumerated() {
            let columns = Double(max(section.periods.count, 1))
            if let title = titles[index] {
                let box = Rectangle(
                    Point(left, 0), Size(columns * (width + Self.gap) - Self.gap, titleHeight))
                draw(title, in: box, "section \(index + 1)", Self.tint(index), on: &canvas)
            }
            for period in section.periods {
                let box = Rectangle(Point(left, top), Size(width, periodHeight))
                drawStem(of: period, below: box, on: &canvas)
                draw(periods[number], in: box, "period \(number + 1)", "t1", on: &canvas)
                drawEvents(of: period, number, below: box, on: &canvas)
                number += 1
                left += width + Self.gap
            }
            if section.periods.isEmpty { left += width + Self.gap }
        }
        if number > 0 { drawAxis(to: left, at: top + periodHeight + 16, on: &canvas) }
    }

    private func drawAxis(to end: Double, at height: Double, on canvas: inout Canvas) {
        let tip = Point(end + 6, height)
        let line = Curve(start: Point(-6, height), pieces: [.line(Point(tip.x - 6, height))])
        canvas.path([line], classes: "line")
        canvas.head(.arrow, tip: tip, from: Point(0, height))
    }

    /// The line from a period to its last event.
    private func drawStem(of period: Period, below box: Rectangle, on canvas: inout Canvas) {
        let boxes = eventBoxes(of: period, below: box)
        guard let last = boxes.last else { return }
        let line = Curve(
            start: Point(box.centre.x, box.maxY), pieces: [.line(Point(box.centre.x, last.box.minY))])
        canvas.path([line], classes: "hair")
    }

    private func drawEvents(of period: Period, _ number: Int, below box: Rectangle, on canvas: inout Canvas) {
        for (index, event) in eventBoxes(of: period, below: box).enumerated() {
            draw(event.label, in: event.box, "event \(number + 1).\(index + 1)", "t0", on: &canvas)
        }
    }

    private func eventBoxes(
        of period: Period, below box: Rectangle
    ) -> [(label: Label, box: Rectangle)] {
        var top = box.maxY + 32
        return period.events.map { event in
            let label = event.squeezed(into: box.size.width - 20)
            let size = Size(box.size.width, label.size.height + 14)
            defer { top += size.height + 8 }
            return (label, Rectangle(Point(box.minX, top), size))
        }
    }

    // MARK: From top to bottom

    private func drawDown(on canvas: inout Canvas) {
        let periods = sections.flatMap(\.periods)
        let labels = periods.map { $0.label.balanced(within: 150) }
        let width = max((labels.map(\.size.width).max() ?? 0) + 24, 70)
        let axis = width + 20
        var top = 0.0
        var number = 0
        var stops: [Double] = []
        var marks: [SectionMark] = []
        for (index, section) in sections.enumerated() {
            if let title = section.label?.balanced(within: 420) {
                let size = Size(max(title.size.width + 28, width), title.size.height + 12)
                top += index > 0 ? 8 : 0
                marks.append(SectionMark(index: index, label: title, box: Rectangle(Point(0, top), size)))
                top += size.height + 10
            }
            for period in section.periods {
                let bottom = drawRow(
                    period, (number, labels[number]), at: Point(width, top), on: &canvas)
                stops.append((top + bottom.period) / 2)
                top = bottom.row + 10
                number += 1
            }
        }
        drawStops(stops, at: axis, to: top, on: &canvas)
        for mark in marks {
            draw(mark.label, in: mark.box, "section \(mark.index + 1)", Self.tint(mark.index), on: &canvas)
        }
    }

    /// A section's title in its place.
    private struct SectionMark {
        let index: Int
        let label: Label
        let box: Rectangle
    }

    /// Draws a period and its events beside it; the lower ends of the period and of the whole row.
    private func drawRow(
        _ period: Period, _ shown: (number: Int, label: Label), at corner: Point, on canvas: inout Canvas
    ) -> (period: Double, row: Double) {
        let width = corner.x
        let height = shown.label.size.height + 14
        let box = Rectangle(Point(0, corner.y), Size(width, height))
        draw(shown.label, in: box, "period \(shown.number + 1)", "t1", on: &canvas)
        var top = corner.y
        for (index, event) in period.events.enumerated() {
            let label = event.balanced(within: 440)
            let size = Size(label.size.width + 22, max(label.size.height + 12, 26))
            let place = Rectangle(Point(width + 40, top), size)
            draw(label, in: place, "event \(shown.number + 1).\(index + 1)", "t0", on: &canvas)
            top += size.height + 8
        }
        return (box.maxY, max(box.maxY, top - 8))
    }

    private func drawStops(_ stops: [Double], at axis: Double, to end: Double, on canvas: inout Canvas) {
        guard let first = stops.first else { return }
        let line = Curve(start: Point(axis, first), pieces: [.line(Point(axis, end))])
        canvas.path([line], classes: "line")
        canvas.head(.arrow, tip: Point(axis, end + 6), from: Point(axis, first))
        for stop in stops {
            canvas.ellipse(Rectangle(centre: Point(axis, stop), Size(8, 8)), classes: "head")
        }
    }

    // MARK: Boxes

    /// Two tints in turn tell sections apart.
    private static func tint(_ index: Int) -> String { index.isMultiple(of: 2) ? "t2" : "t3" }

    private func draw(
        _ label: Label, in box: Rectangle, _ id: String, _ tint: String, on canvas: inout Canvas
    ) {
        canvas.openNode(id, box: box)
        canvas.rectangle(box, radius: 4, classes: "hair " + tint)
        canvas.text(label, at: box.centre)
        canvas.closeNode()
    }
}
