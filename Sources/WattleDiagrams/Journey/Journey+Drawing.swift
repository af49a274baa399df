extension Journey {
    /// A task in its column.
    private struct Column {
        let task: Task
        let label: Label
        let people: Label
        let left: Double
    }

    private static let columnWidth = 124.0
    private static let gap = 10.0
    /// Pixels from one score to the next.
    private static let step = 30.0

    func draw(on canvas: inout Canvas, with settings: DrawingSettings) {
        let columns = columns
        let titles = sections.map { section in
            section.label?.squeezed(into: Self.width(of: section) - 20) ?? Label("")
        }
        let titleHeight = titles.contains { !$0.isEmpty } ? (titles.map(\.size.height).max() ?? 0) + 14 : 0
        let top = titleHeight > 0 ? titleHeight + 10 : 0
        let taskHeight = (columns.map(\.label.size.height).max() ?? 0) + 16
        drawTitles(titles, titleHeight, on: &canvas)
        let plot = top + taskHeight + 32
        let end = columns.last.map { $0.left + Self.columnWidth } ?? 0
        if !columns.isEmpty { drawLevels(from: plot, to: end, on: &canvas) }
        for (index, column) in columns.enumerated() {
            let box = Rectangle(Point(column.left, top), Size(Self.columnWidth, taskHeight))
            canvas.openNode("task \(index + 1)", box: box)
            canvas.rectangle(box, radius: 4, style: settings.theme.node)
            canvas.text(column.label, at: box.centre, colour: taskColour(settings.theme.node))
            canvas.closeNode()
        }
        drawWay(columns, plot, below: top + taskHeight, on: &canvas)
        drawPeople(columns, at: plot + Self.best * Self.step + 8, on: &canvas)
    }

    private func taskColour(_ style: AuthoredStyle) -> Colour? { style.fill == nil ? nil : style.textColour }

    // MARK: Columns

    private var columns: [Column] {
        var columns: [Column] = []
        var left = 0.0
        for section in sections {
            for task in section.tasks {
                let people = Label(task.people.joined(separator: ", "), fontSize: 11)
                columns.append(
                    Column(
                        task: task, label: task.label.squeezed(into: Self.columnWidth - 20),
                        people: people.squeezed(into: Self.columnWidth - 8), left: left))
                left += Self.columnWidth + Self.gap
            }
            if section.tasks.isEmpty { left += Self.columnWidth + Self.gap }
        }
        return columns
    }

    private static func width(of section: Section) -> Double {
        Double(max(section.tasks.count, 1)) * (columnWidth + gap) - gap
    }

    private func drawTitles(_ titles: [Label], _ height: Double, on canvas: inout Canvas) {
        var left = 0.0
        for (index, section) in sections.enumerated() {
            let width = Self.width(of: section)
            if !titles[index].isEmpty {
                let box = Rectangle(Point(left, 0), Size(width, height))
                canvas.openNode("section \(index + 1)", box: box)
                canvas.rectangle(box, radius: 4, classes: index.isMultiple(of: 2) ? "hair t2" : "hair t3")
                canvas.text(titles[index], at: box.centre)
                canvas.closeNode()
            }
            left += width + Self.gap
        }
    }

    // MARK: Scores

    /// The height of a score below the best one's.
    private static func height(of score: Double) -> Double { (best - score) * step }

    private func drawLevels(from top: Double, to end: Double, on canvas: inout Canvas) {
        for score in 1...Int(Self.best) {
            let height = top + Self.height(of: Double(score))
            let line = Curve(start: Point(0, height), pieces: [.line(Point(end, height))])
            canvas.path([line], classes: "hair")
            canvas.text(Label("\(score)", fontSize: 11), at: Point(-8, height), anchor: .end, classes: "soft")
        }
    }

    /// Draws the faces, and the line from one to the next.
    private func drawWay(_ columns: [Column], _ top: Double, below: Double, on canvas: inout Canvas) {
        let faces = columns.compactMap { column in
            column.task.score.map { score in
                (place: Point(column.left + Self.columnWidth / 2, top + Self.height(of: score)), score: score)
            }
        }
        for face in faces {
            let stem = Curve(start: Point(face.place.x, below), pieces: [.line(face.place)])
            canvas.path([stem], classes: "hair dotted")
        }
        if let first = faces.first {
            let way = Curve(start: first.place, pieces: faces.dropFirst().map { .line($0.place) })
            canvas.path([way], classes: "line")
        }
        for face in faces { drawFace(face.score, at: face.place, on: &canvas) }
    }

    private func drawFace(_ score: Double, at middle: Point, on canvas: inout Canvas) {
        let tint = score > 3 ? "t3" : score < 3 ? "t0" : "t1"
        canvas.ellipse(Rectangle(centre: middle, Size(24, 24)), classes: "rule " + tint)
        for side in [-4.0, 4] {
            canvas.ellipse(
                Rectangle(centre: middle + Point(side, -3), Size(2.6, 2.6)), classes: "strong")
        }
        // The corners of the mouth stand above its middle in a smile.
        let bend = score > 3 ? 5.0 : score < 3 ? -5 : 0
        let height = score < 3 ? 7.0 : score > 3 ? 3 : 5
        let mouth = Curve(
            start: middle + Point(-5, height),
            pieces: [
                .cubic(
                    middle + Point(-3, height + bend), middle + Point(3, height + bend),
                    middle + Point(5, height))
            ])
        canvas.path([mouth], classes: "line")
    }

    private func drawPeople(_ columns: [Column], at top: Double, on canvas: inout Canvas) {
        for column in columns where !column.people.isEmpty {
            let middle = Point(column.left + Self.columnWidth / 2, top + column.people.size.height / 2)
            canvas.text(column.people, at: middle, classes: "soft")
        }
    }
}
