/// Draws a sequence diagram whose places are known: what lies behind first.
struct SequenceDrawing {
    let diagram: SequenceDiagram
    let layout: SequenceLayout
    let theme: DiagramTheme

    private var rows: SequenceRows { layout.rows }

    func draw(on canvas: inout Canvas) {
        drawBoxes(on: &canvas)
        for frame in rows.frames where frame.frame.kind == .rect { drawRect(frame, on: &canvas) }
        for column in layout.columns.indices { drawLifeline(column, on: &canvas) }
        for bar in rows.bars { draw(bar, on: &canvas) }
        for frame in rows.frames where frame.frame.kind != .rect { draw(frame, on: &canvas) }
        for (index, note) in rows.notes.enumerated() { draw(note, index, on: &canvas) }
        for column in layout.columns.indices { drawHeads(column, on: &canvas) }
        for message in rows.messages {
            SequenceMessageDrawing(placed: message, diagram: diagram, theme: theme).draw(on: &canvas)
        }
    }

    // MARK: Boxes

    private func drawBoxes(on canvas: inout Canvas) {
        let titles = diagram.boxes.indices.map { layout.boxLabel($0).size.height }.max() ?? 0
        let top = -layout.headHeight - 10 - (titles > 0 ? titles + 8 : 0)
        let bottom = rows.bottom + (layout.mirrorsActors ? layout.headHeight : 0) + 10
        for (index, box) in diagram.boxes.enumerated() {
            guard let (low, high) = sides(of: box) else { continue }
            let frame = Rectangle(Point(low, top), Size(high - low, bottom - top))
            canvas.open("frame")
            canvas.rectangle(frame, radius: 6, classes: "rule", style: Self.ground(box.fill))
            let label = layout.boxLabel(index)
            canvas.text(label, at: Point(frame.centre.x, top + 8 + titles / 2))
            canvas.close()
        }
    }

    /// The two sides of a box; beyond the outermost participants it holds their notes too.
    private func sides(of box: SequenceBox) -> (Double, Double)? {
        guard let first = box.members.first, let last = box.members.last else { return nil }
        var low = layout.columns[first] - layout.heads[first].size.width / 2 - 12
        var high = layout.columns[last] + layout.heads[last].size.width / 2 + 12
        let isLast = last == layout.columns.count - 1
        guard first == 0 || isLast else { return (low, high) }
        for case .note(let note) in diagram.steps where box.members.contains(note.first) {
            let span = layout.noteSpan(note)
            if first == 0 { low = min(low, span.low - 8) }
            if isLast { high = max(high, span.high + 8) }
        }
        return (low, high)
    }

    private func drawRect(_ frame: SequenceRows.Frame, on canvas: inout Canvas) {
        canvas.open("frame")
        let classes = frame.frame.fill == nil ? "hair t0" : "hair"
        canvas.rectangle(frame.box, radius: 4, classes: classes, style: Self.ground(frame.frame.fill))
        canvas.close()
    }

    /// A colour behind lines and words: as on white paper, but transparent, so that ink is readable on any page.
    private static func ground(_ colour: Colour?) -> AuthoredStyle {
        var style = AuthoredStyle.none
        style.fill = colour?.veil
        return style
    }

    // MARK: Lifelines

    private func drawLifeline(_ column: Int, on canvas: inout Canvas) {
        let line = rows.lifelines[column]
        let place = layout.columns[column]
        let bottom = line.bottom ?? rows.bottom
        canvas.lifeline(
            of: diagram.participants[column].id, from: Point(place, line.top), to: bottom)
        guard line.bottom != nil else { return }
        for sign in [1.0, -1] {
            let start = Point(place - 7, bottom - 7 * sign)
            canvas.path(
                [Curve(start: start, pieces: [.line(Point(place + 7, bottom + 7 * sign))])], classes: "line")
        }
    }

    private func draw(_ bar: SequenceRows.Bar, on canvas: inout Canvas) {
        let half = SequencePlacer.barHalf
        let left = layout.columns[bar.column] + Double(bar.level) * half - half
        canvas.rectangle(
            Rectangle(Point(left, bar.top), Size(2 * half, bar.bottom - bar.top)), radius: 1.5,
            classes: "rule t2")
    }

    private func drawHeads(_ column: Int, on canvas: inout Canvas) {
        let line = rows.lifelines[column]
        let drawing = SequenceHeadDrawing(
            head: layout.heads[column], id: diagram.participants[column].id, style: theme.node)
        let size = drawing.head.size
        let middle = line.creation ?? -size.height / 2
        drawing.draw(in: Rectangle(centre: Point(layout.columns[column], middle), size), on: &canvas)
        guard layout.mirrorsActors, line.bottom == nil else { return }
        let below = Point(layout.columns[column], rows.bottom + size.height / 2)
        drawing.draw(in: Rectangle(centre: below, size), on: &canvas)
    }

    // MARK: Notes and frames

    private func draw(_ note: SequenceRows.Note, _ index: Int, on canvas: inout Canvas) {
        canvas.openNode("note \(index + 1)", box: note.box, classes: "note")
        canvas.rectangle(note.box, radius: 2, style: theme.note)
        canvas.text(
            note.label, at: note.box.centre, colour: theme.note.fill == nil ? nil : theme.note.textColour)
        canvas.closeNode()
    }

    private func draw(_ frame: SequenceRows.Frame, on canvas: inout Canvas) {
        let box = frame.box
        canvas.open("frame")
        canvas.rectangle(box, classes: "rule")
        for part in frame.parts.dropFirst() {
            let curve = Curve(
                start: Point(box.minX, part.top), pieces: [.line(Point(box.maxX, part.top))])
            canvas.path([curve], classes: "rule dotted")
        }
        let tab = SequenceTab(frame.frame)
        drawTab(tab, at: box.origin, on: &canvas)
        canvas.open("halo")
        for (index, part) in frame.parts.enumerated() {
            let top = part.top + (index == 0 ? 3 : 5)
            canvas.text(
                part.label, at: Point(part.start, top + part.label.size.height / 2), anchor: .start,
                classes: "soft"
            )
        }
        canvas.close()
        canvas.close()
    }

    private func drawTab(_ tab: SequenceTab, at corner: Point, on canvas: inout Canvas) {
        let (width, height) = (tab.size.width, tab.size.height)
        let corners = [(0.0, 0.0), (width, 0), (width, height - 7), (width - 7, height), (0, height)]
        canvas.polygon(corners.map { corner + Point($0.0, $0.1) }, classes: "rule t1")
        canvas.text(tab.label, at: corner + Point(width / 2 - 2, height / 2))
    }
}

extension Colour {
    /// The transparent colour that looks the same on white, as far as that leaves ink readable.
    fileprivate var veil: Colour {
        let least = min(red, green, blue)
        guard least < 255 else { return Colour(255, 255, 255, alpha: 0) }
        func part(_ value: UInt8) -> UInt8 {
            UInt8((Int(value) - Int(least)) * 255 / (255 - Int(least)))
        }
        let strength = (1 - Double(least) / 255) * alpha
        return Colour(part(red), part(green), part(blue), alpha: min(strength, 0.25))
    }
}
