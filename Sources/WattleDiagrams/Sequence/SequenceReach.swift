/// How far a frame reaches to both sides, and its title.
struct SequenceReach: Sendable {
    var low = Double.infinity
    var high = -Double.infinity
    /// The titles of its parts, in lines, and where they begin.
    var titles: [(label: Label, start: Double)] = []

    /// Room between a frame and what stands in it.
    static let padding = 12.0

    /// Takes a stretch in.
    mutating func include(_ low: Double, _ high: Double) {
        self.low = min(self.low, low)
        self.high = max(self.high, high)
    }

    /// The frames of a diagram whose columns are placed, in the order in which they begin.
    static func reaches(in layout: SequenceLayout) -> [SequenceReach] {
        var finished: [SequenceReach] = []
        var open: [(index: Int, frame: SequenceFrame, texts: [SequenceText])] = []
        for step in layout.diagram.steps {
            switch step {
            case .open(let frame):
                open.append((finished.count, frame, [frame.text]))
                finished.append(SequenceReach())
            case .section(let text):
                if !open.isEmpty { open[open.count - 1].texts.append(text) }
            case .close:
                guard let frame = open.popLast() else { continue }
                finished[frame.index].finish(frame.frame, frame.texts, layout)
                let reach = finished[frame.index]
                if let outer = open.last?.index { finished[outer].include(reach.low, reach.high) }
            default:
                if let index = open.last?.index, let span = span(of: step, in: layout) {
                    finished[index].include(span.low, span.high)
                }
            }
        }
        return finished
    }

    /// Adds the margin, and room for the titles.
    private mutating func finish(_ frame: SequenceFrame, _ texts: [SequenceText], _ layout: SequenceLayout) {
        if low > high { include((layout.columns.first ?? 0) - 20, (layout.columns.last ?? 0) + 20) }
        low -= Self.padding
        high += Self.padding
        // A border beside a lifeline looks like a second line.
        if layout.columns.contains(where: { abs($0 - low) < 6 }) { low -= 8 }
        let tab = frame.kind == .rect ? 0 : SequenceTab(frame).size.width
        for (index, text) in texts.enumerated() {
            let start = Self.start(after: low + (index == 0 ? tab : 0) + 10, layout.columns)
            let label = text.label(within: max(high - start - 12, 180))
            high = max(high, start + label.size.width + 12)
            titles.append((label, start))
        }
        if layout.columns.contains(where: { abs($0 - high) < 6 }) { high += 8 }
    }

    /// Where a title begins: beyond a lifeline that would run through its first letters.
    private static func start(after place: Double, _ columns: [Double]) -> Double {
        guard let column = columns.first(where: { $0 > place - 12 }), column < place + 30 else {
            return place
        }
        return column + 12
    }

    /// What a step takes from side to side.
    private static func span(
        of step: SequenceStep, in layout: SequenceLayout
    ) -> (low: Double, high: Double)? {
        let columns = layout.columns
        switch step {
        case .message(let message) where message.isOwn:
            let place = columns[message.from]
            let label = layout.ownLabel(message).size.width
            let start = message.number == nil ? 12.0 : 16
            return (place - start, place + SequencePlacer.loopWidth + label + 28)
        case .message(let message):
            let (from, to) = (columns[message.from], columns[message.to])
            let head = message.creates ? layout.heads[message.to].size.width / 2 : 12
            return (min(from, to) - (to < from ? head : 16), max(from, to) + (to > from ? head : 16))
        case .note(let note):
            let span = layout.noteSpan(note)
            return (span.low, span.high)
        case .activate(let participant), .deactivate(let participant):
            return (columns[participant] - 12, columns[participant] + 12)
        default: return nil
        }
    }
}

/// The word at a frame's corner.
struct SequenceTab: Sendable {
    let label: Label
    /// The tab's size.
    let size: Size

    init(_ frame: SequenceFrame) {
        label = Label(frame.word, style: .bold, fontSize: 11)
        size = Size(label.size.width + 20, 19)
    }
}
