/// Where everything of a sequence diagram stands; the first lifeline is at 0, and the lifelines begin at 0.
struct SequenceLayout: Sendable {
    let diagram: SequenceDiagram
    let options: SequenceOptions
    private(set) var heads: [SequenceHead]
    /// The places of the lifelines.
    private(set) var columns: [Double] = []
    /// How far each frame reaches, in the order in which they begin.
    private(set) var reaches: [SequenceReach] = []
    /// What the steps became.
    private(set) var rows = SequenceRows()

    init(_ diagram: SequenceDiagram, _ options: SequenceOptions) {
        self.diagram = diagram
        self.options = options
        heads = diagram.participants.map { SequenceHead($0, options) }
    }

    /// Places everything.
    mutating func place() {
        placeColumns()
        reaches = SequenceReach.reaches(in: self)
        var placer = SequencePlacer(self)
        placer.run()
        rows = placer.rows
    }

    /// Height of the highest figure above a lifeline.
    var headHeight: Double { heads.reduce(0) { max($0, $1.size.height) } }

    /// Whether participants are drawn below their lifelines too: where those above are soon out of sight.
    var mirrorsActors: Bool { options.mirrorsActors ?? (rows.bottom > 380) }

    // MARK: Columns

    private mutating func placeColumns() {
        for (index, box) in diagram.boxes.enumerated() where box.members.count == 1 {
            let least = boxLabel(index).size.width
            let member = box.members[0]
            heads[member].size.width = max(heads[member].size.width, least)
        }
        var asked = SequenceColumns(count: heads.count)
        for (index, head) in heads.enumerated().dropFirst() {
            let before = heads[index - 1].size.width
            let isBorder = diagram.participants[index].box != diagram.participants[index - 1].box
            let room = (before + head.size.width) / 2 + options.actorMargin + (isBorder ? 28 : 0)
            asked.ask(max(room, 84), between: index - 1, and: index)
        }
        for (index, box) in diagram.boxes.enumerated() {
            guard let first = box.members.first, let last = box.members.last else { continue }
            let outer = (heads[first].size.width + heads[last].size.width) / 2
            asked.ask(boxLabel(index).size.width - outer, between: first, and: last)
        }
        for step in diagram.steps { ask(for: step, &asked) }
        columns = asked.places()
    }

    /// The title of a box, in lines.
    func boxLabel(_ index: Int) -> Label { diagram.boxes[index].text.label(within: 240) }

    private func ask(for step: SequenceStep, _ asked: inout SequenceColumns) {
        switch step {
        case .message(let message): ask(for: message, &asked)
        case .note(let note): ask(for: note, &asked)
        default: break
        }
    }

    private func ask(for message: SequenceMessage, _ asked: inout SequenceColumns) {
        let width = compact(message.text).size.width
        let number = message.number == nil ? 0 : 24.0
        if message.isOwn {
            let loop = SequencePlacer.loopWidth + 8 + 10
            asked.ask(loop + number + width + 30, between: message.from, and: message.from + 1)
            return
        }
        // A head that is created takes half its width of the way.
        let head = message.creates ? heads[message.to].size.width / 2 : 0
        asked.ask(width + number + head + 34, between: message.from, and: message.to)
    }

    private func ask(for note: SequenceNote, _ asked: inout SequenceColumns) {
        let width = noteLabel(note, within: nil).size.width + 2 * SequencePlacer.notePadding.width
        switch note.place {
        case .left: asked.ask(width + 26, between: note.first - 1, and: note.first)
        case .right: asked.ask(width + 26, between: note.first, and: note.first + 1)
        case .over where note.first == note.last:
            asked.ask(width / 2 + 12, between: note.first - 1, and: note.first)
            asked.ask(width / 2 + 12, between: note.first, and: note.first + 1)
        case .over: asked.ask(width - 2 * SequencePlacer.noteOverhang, between: note.first, and: note.last)
        }
    }

    // MARK: Texts

    /// The narrowest form of a message's text that reads well: in few lines, if they are not too long.
    private func compact(_ text: SequenceText) -> Label {
        let usual = text.wraps ?? options.wraps ? 180.0 : 260
        return text.label(within: max(usual, min(text.label.size.width / 3.5, 420)))
    }

    /// The text of a message that has `room` pixels.
    func label(of text: SequenceText, within room: Double) -> Label {
        if text.label.size.width <= room { return text.label }
        return text.label(within: max(room, 90))
    }

    /// The text of a note: with as few lines as the place lets it.
    private func noteLabel(_ note: SequenceNote, within room: Double?) -> Label {
        note.text.label(within: max(room ?? 0, note.first == note.last ? 210 : 240))
    }

    /// The text of a note and the two sides of its box.
    func noteSpan(_ note: SequenceNote) -> (label: Label, low: Double, high: Double) {
        let padding = SequencePlacer.notePadding.width
        let (first, last) = (columns[min(note.first, note.last)], columns[max(note.first, note.last)])
        let overhang = SequencePlacer.noteOverhang
        let label = noteLabel(note, within: last - first + 2 * (overhang - padding))
        let width = max(label.size.width + 2 * padding, 40)
        switch note.place {
        case .left: return (label, first - 14 - width, first - 14)
        case .right: return (label, first + 14, first + 14 + width)
        case .over:
            let reach = note.first == note.last ? width : max(width, last - first + 2 * overhang)
            let middle = (first + last) / 2
            return (label, middle - reach / 2, middle + reach / 2)
        }
    }

    /// The text of a message to its sender.
    func ownLabel(_ message: SequenceMessage) -> Label {
        let next = message.from + 1
        guard next < columns.count else { return compact(message.text) }
        let room = columns[next] - columns[next - 1] - SequencePlacer.loopWidth - 54
        return label(of: message.text, within: max(room, compact(message.text).size.width))
    }
}
