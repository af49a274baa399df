/// Places the steps of a sequence diagram below one another.
struct SequencePlacer {
    private let layout: SequenceLayout
    private(set) var rows = SequenceRows()
    /// The end of what is placed.
    private var bottom = 12.0
    /// The line of the message just placed; nil after anything else.
    private var line: Double?
    /// The bars that are open, for each participant.
    private var active: [[Int]]
    /// The frames that are open, by their places in `rows`.
    private var open: [Int] = []

    /// How far the line of a message to its sender reaches.
    static let loopWidth = 32.0
    private static let loopHeight = 22.0
    /// Room around the text of a note.
    static let notePadding = Size(11, 7)
    /// How far a note over several lifelines reaches beyond them.
    static let noteOverhang = 24.0
    /// Half the width of a bar, and how far one stands beside the one that it is in.
    static let barHalf = 5.0

    init(_ layout: SequenceLayout) {
        self.layout = layout
        active = [[Int]](repeating: [], count: layout.columns.count)
        rows.lifelines = layout.columns.map { _ in SequenceRows.Lifeline() }
    }

    mutating func run() {
        let steps = layout.diagram.steps
        for (index, step) in steps.enumerated() {
            switch step {
            case .message(let message): place(message, starting: Self.starts(after: index, in: steps))
            case .note(let note): place(note)
            case .activate(let participant): activate(participant)
            case .deactivate(let participant): deactivate(participant)
            case .open(let frame): begin(frame)
            case .section: beginPart()
            case .close: endFrame()
            }
            if step.takesRoomItself { line = nil }
        }
        for participant in active.indices {
            while !active[participant].isEmpty { end(participant, at: bottom + 4) }
        }
        rows.bottom = bottom + 14
    }

    /// How often each participant is activated right after a step.
    private static func starts(after index: Int, in steps: [SequenceStep]) -> [Int] {
        var started: [Int] = []
        for step in steps[(index + 1)...] {
            guard step.isActivation else { break }
            if case .activate(let participant) = step { started.append(participant) }
        }
        return started
    }

    // MARK: Messages

    private mutating func place(_ message: SequenceMessage, starting: [Int]) {
        let depth = active[message.to].count + starting.count { $0 == message.to }
        let placed =
            message.isOwn ? ownMessage(message, depth: depth) : messageBetween(message, depth: depth)
        rows.messages.append(placed)
        line = placed.end.y
        bottom = max(bottom, placed.labelBox.maxY, placed.end.y + 4) + layout.options.messageMargin
        if message.creates {
            let height = layout.heads[message.to].size.height
            rows.lifelines[message.to].top = placed.end.y + height / 2
            rows.lifelines[message.to].creation = placed.end.y
            bottom = max(bottom, placed.end.y + height / 2 + 4)
        }
        if let destroyed = message.destroyed { destroy(destroyed, below: placed.end.y) }
    }

    private func messageBetween(_ message: SequenceMessage, depth: Int) -> SequenceRows.Message {
        let isForward = layout.columns[message.to] > layout.columns[message.from]
        var start = side(of: message.from, depth: active[message.from].count, isRight: isForward)
        var end = side(of: message.to, depth: depth, isRight: !isForward)
        let sign = isForward ? 1.0 : -1
        if message.creates {
            end = layout.columns[message.to] - sign * layout.heads[message.to].size.width / 2
        }
        let number = SequencePill.halfWidth(message.number)
        if message.hasStartCircle { start += sign * (5 + number) }
        if message.hasEndCircle { end -= sign * 5 }
        let tail = start + sign * number
        let label = layout.label(of: message.text, within: abs(end - tail) - 16)
        let height = message.text.label.isEmpty ? 0 : label.size.height
        var place = bottom + 9 + height + 4
        if message.creates { place = max(place, bottom + 8 + layout.heads[message.to].size.height / 2) }
        let middle = labelMiddle(between: min(tail, end), and: max(tail, end), label.size.width)
        return SequenceRows.Message(
            message: message, start: Point(start, place), end: Point(end, place), label: label,
            labelBox: Rectangle(centre: Point(middle, place - 5 - label.size.height / 2), label.size))
    }

    private func labelMiddle(between low: Double, and high: Double, _ width: Double) -> Double {
        switch layout.options.messageAlignment {
        case .start: min(low + 10 + width / 2, (low + high) / 2)
        case .middle: (low + high) / 2
        case .end: max(high - 10 - width / 2, (low + high) / 2)
        }
    }

    private func ownMessage(_ message: SequenceMessage, depth: Int) -> SequenceRows.Message {
        let label = layout.ownLabel(message)
        let height = max(label.size.height, Self.loopHeight)
        let middle = bottom + 8 + height / 2
        var start = side(of: message.from, depth: active[message.from].count, isRight: true)
        if message.hasStartCircle { start += 5 + SequencePill.halfWidth(message.number) }
        let end = side(of: message.to, depth: depth, isRight: true)
        let left = max(start, end) + Self.loopWidth + 7
        return SequenceRows.Message(
            message: message, start: Point(start, middle - Self.loopHeight / 2),
            end: Point(end, middle + Self.loopHeight / 2), label: label,
            labelBox: Rectangle(Point(left, middle - label.size.height / 2), label.size))
    }

    /// Where lines end at a participant: at its lifeline, or at the bars on it.
    private func side(of column: Int, depth: Int, isRight: Bool) -> Double {
        guard depth > 0 else { return layout.columns[column] }
        return layout.columns[column] + (isRight ? Double(depth) * Self.barHalf : -Self.barHalf)
    }

    private mutating func destroy(_ participant: Int, below place: Double) {
        while !active[participant].isEmpty { end(participant, at: place + 6) }
        rows.lifelines[participant].bottom = place + 18
        bottom = max(bottom, place + 28)
    }

    // MARK: Notes and bars

    private mutating func place(_ note: SequenceNote) {
        let span = layout.noteSpan(note)
        let height = max(span.label.size.height, 15) + 2 * Self.notePadding.height
        let box = Rectangle(Point(span.low, bottom + 9), Size(span.high - span.low, height))
        rows.notes.append(SequenceRows.Note(label: span.label, box: box))
        bottom = box.maxY + 3
    }

    private mutating func activate(_ participant: Int) {
        let top = max(line ?? bottom + 3, rows.lifelines[participant].top)
        active[participant].append(rows.bars.count)
        let level = active[participant].count - 1
        rows.bars.append(SequenceRows.Bar(column: participant, level: level, top: top, bottom: top))
    }

    private mutating func deactivate(_ participant: Int) {
        end(participant, at: line ?? bottom + 3)
    }

    private mutating func end(_ participant: Int, at place: Double) {
        guard let bar = active[participant].popLast() else { return }
        rows.bars[bar].bottom = max(place, rows.bars[bar].top + 14)
        bottom = max(bottom, rows.bars[bar].bottom)
    }

    // MARK: Frames

    private mutating func begin(_ frame: SequenceFrame) {
        let reach = layout.reaches[rows.frames.count]
        let top = bottom + 10
        open.append(rows.frames.count)
        rows.frames.append(
            SequenceRows.Frame(
                frame: frame, box: Rectangle(Point(reach.low, top), Size(reach.high - reach.low, 0)),
                parts: [part(0, of: reach, at: top)]))
        let title = reach.titles.first?.label.size.height ?? 0
        bottom = top + (frame.kind == .rect ? 2 : max(SequenceTab(frame).size.height, title + 8))
    }

    private mutating func beginPart() {
        guard let index = open.last else { return }
        let top = bottom + 12
        let next = part(rows.frames[index].parts.count, of: layout.reaches[index], at: top)
        rows.frames[index].parts.append(next)
        bottom = top + (next.label.isEmpty ? 2 : next.label.size.height + 6)
    }

    private func part(_ index: Int, of reach: SequenceReach, at top: Double) -> SequenceRows.Frame.Part {
        let title = index < reach.titles.count ? reach.titles[index] : (Label(""), reach.low)
        return SequenceRows.Frame.Part(top: top, label: title.0, start: title.1)
    }

    private mutating func endFrame() {
        guard let index = open.popLast() else { return }
        let box = rows.frames[index].box
        rows.frames[index].box.size.height = bottom + 11 - box.minY
        bottom += 13
    }
}

extension SequenceStep {
    /// Whether it begins or ends an activation, which takes no room of its own.
    var isActivation: Bool {
        switch self {
        case .activate, .deactivate: true
        default: false
        }
    }

    /// Whether what comes after it stands below it, and not at a message's line.
    fileprivate var takesRoomItself: Bool {
        switch self {
        case .message, .activate, .deactivate: false
        default: true
        }
    }
}
