extension Kanban {
    private static let gap = 12.0
    private static let padding = 8.0

    func draw(on canvas: inout Canvas, with settings: DrawingSettings) {
        let width = min(max(settings.config.number("kanban.sectionWidth") ?? 190, 120), 400)
        let titles = columns.map { $0.card.label.bold.squeezed(into: width - 24) }
        let titleHeight = (titles.map(\.size.height).max() ?? 0) + 18
        let faces = columns.map { column in column.cards.map { CardFace($0, width: width - 2 * Self.padding) }
        }
        let heights = faces.map { $0.reduce(0) { $0 + $1.size.height + Self.padding } }
        let height = titleHeight + max(heights.max() ?? 0, 24) + 4
        for (index, column) in columns.enumerated() {
            let left = Double(index) * (width + Self.gap)
            canvas.open("frame")
            canvas.rectangle(
                Rectangle(Point(left, 0), Size(width, height)), radius: 6, classes: "hair t1")
            canvas.text(titles[index], at: Point(left + width / 2, titleHeight / 2))
            canvas.close()
            var top = titleHeight
            for (number, card) in column.cards.enumerated() {
                let face = faces[index][number]
                face.draw(
                    card, "card \(index + 1).\(number + 1)", at: Point(left + Self.padding, top), on: &canvas)
                top += face.size.height + Self.padding
            }
        }
    }
}

/// A card in lines.
private struct CardFace {
    let words: Label
    let ticket: Label
    let person: Label
    let priority: Label
    let size: Size

    init(_ card: Kanban.Card, width: Double) {
        let inside = width - 26
        words = card.label.squeezed(into: inside)
        ticket = Label(card.ticket ?? "", fontSize: 11).squeezed(into: inside)
        person = Label(card.assigned ?? "", fontSize: 11).squeezed(into: inside)
        priority = Label(card.priority ?? "", fontSize: 11).squeezed(into: inside)
        let more = [ticket, person, priority].filter { !$0.isEmpty }.reduce(0) { $0 + $1.size.height }
        size = Size(width, max(words.size.height, 16) + more + (more > 0 ? 5 : 0) + 20)
    }

    func draw(_ card: Kanban.Card, _ id: String, at corner: Point, on canvas: inout Canvas) {
        let box = Rectangle(corner, size)
        canvas.openNode(id, box: box, link: card.link)
        canvas.rectangle(box, radius: 4)
        if let priority = card.priority {
            let mark = Rectangle(Point(box.minX + 4, box.minY + 6), Size(3, box.size.height - 12))
            canvas.rectangle(mark, radius: 1.5, classes: Self.mark(of: priority))
        }
        var top = box.minY + 10
        for (label, isSoft) in [(words, false), (ticket, true), (person, true), (priority, true)]
        where !label.isEmpty {
            if isSoft, top == box.minY + 10 + words.size.height { top += 5 }
            let place = Point(box.minX + 13, top + label.size.height / 2)
            canvas.text(label, at: place, anchor: .start, classes: isSoft ? "soft" : "")
            top += label.size.height
        }
        canvas.closeNode(link: card.link)
    }

    /// What a priority is marked with: amber where it is high.
    private static func mark(of priority: String) -> String {
        switch priority.lowercased() {
        case "very high", "high": "caution"
        case "low", "very low": "t2"
        default: "t4"
        }
    }
}

extension Label {
    /// The same words in bold.
    fileprivate var bold: Label {
        Label(
            lines: lines.map { $0.map { LabelRun($0.text, $0.style.union(.bold)) } }, fontSize: fontSize)
    }
}
