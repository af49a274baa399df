/// Where the tasks of a chart stand.
struct GanttLayout: Sendable {
    /// A task in its row.
    struct Bar: Sendable {
        let task: Gantt.Task
        let box: Rectangle
        let label: Label
        /// Where the label stands: within the bar, or beside it.
        let side: Side
    }

    /// Where a label stands.
    enum Side: Sendable {
        case inside, right, left
    }

    /// A section's title and its rows.
    struct Band: Sendable {
        let label: Label
        let top: Double
        let bottom: Double
    }

    private(set) var bars: [Bar] = []
    private(set) var bands: [Band] = []
    let scale: Scale
    let first: Moment
    let last: Moment
    /// The lower end of the rows.
    private(set) var bottom = 0.0

    static let plotWidth = 600.0
    private static let rowHeight = 28.0
    private static let barHeight = 21.0
    private static let titleWidth = 120.0

    init(_ chart: Gantt, isCompact: Bool) {
        first = chart.tasks.map(\.start).min() ?? Moment(milliseconds: 0)
        last = chart.tasks.map(\.end).max() ?? Moment(milliseconds: 0)
        scale = Scale(
            from: Double(first.milliseconds), to: Double(last.milliseconds), pixels: 0, Self.plotWidth)
        for (index, label) in chart.sections.enumerated() {
            let tasks = chart.tasks.filter { $0.section == index && !$0.tags.contains(.vertical) }
            if !tasks.isEmpty || !label.isEmpty { place(tasks, label, isCompact) }
        }
    }

    /// The place of a moment.
    func place(_ moment: Moment) -> Double { scale.place(Double(moment.milliseconds)) }

    private mutating func place(_ tasks: [Gantt.Task], _ label: Label, _ isCompact: Bool) {
        let title = label.squeezed(into: Self.titleWidth)
        let top = bottom
        /// Where each row ends.
        var ends: [Double] = []
        for task in tasks {
            let (box, words, side) = span(of: task)
            let width = words.size.width + 8
            let low = side == .left ? box.minX - width : box.minX
            let high = side == .right ? box.maxX + width : box.maxX
            let free = isCompact ? ends.firstIndex { $0 < low } : nil
            let row = free ?? ends.count
            if free == nil { ends.append(high) } else { ends[row] = high }
            let place = top + 5 + Double(row) * Self.rowHeight + (Self.rowHeight - box.size.height) / 2
            bars.append(
                Bar(
                    task: task, box: Rectangle(Point(box.minX, place), box.size), label: words, side: side))
        }
        let height = max(Double(ends.count) * Self.rowHeight, title.size.height + 6) + 10
        bottom = top + height
        bands.append(Band(label: title, top: top, bottom: bottom))
    }

    /// The sides of a task's bar, its words, and where they stand.
    private func span(of task: Gantt.Task) -> (Rectangle, Label, Side) {
        let words = task.label.balanced(within: 400)
        let height = max(Self.barHeight, words.size.height + 5)
        if task.tags.contains(.milestone) {
            let box = Rectangle(centre: Point(place(task.middle), 0), Size(18, 18))
            return (box, words, side(of: words, box))
        }
        let low = place(task.start)
        let width = max(place(task.end) - low, 4)
        let box = Rectangle(Point(low, 0), Size(width, height))
        let mark = task.tags.contains(.critical) ? 16.0 : 0
        if words.size.width + 20 + mark <= width { return (box, words, .inside) }
        return (box, words, side(of: words, box))
    }

    private func side(of words: Label, _ box: Rectangle) -> Side {
        let width = words.size.width + 8
        return box.maxX + width > Self.plotWidth && box.minX >= width ? .left : .right
    }
}
