/// A sequence diagram: who takes part, and what happens in its order.
struct SequenceDiagram: DiagramModel {
    /// Who takes part, from left to right.
    var participants: [SequenceParticipant] = []
    /// Boxes around participants.
    var boxes: [SequenceBox] = []
    /// What happens, from top to bottom.
    var steps: [SequenceStep] = []
    var title: String?

    init(_ source: DiagramSource, faults: inout DiagramFaults) {
        var reader = SequenceReader(source, faults)
        reader.read()
        self = reader.diagram
        faults = reader.faults
        gatherBoxes()
    }

    /// An empty diagram.
    init() {}

    var isEmpty: Bool { participants.isEmpty && steps.isEmpty }

    func draw(on canvas: inout Canvas, with settings: DrawingSettings) {
        let options = SequenceOptions(settings.config)
        var layout = SequenceLayout(self, options)
        layout.place()
        SequenceDrawing(diagram: self, layout: layout, theme: settings.theme).draw(on: &canvas)
    }

    /// Puts the participants of a box beside each other, where the first of them stands.
    private mutating func gatherBoxes() {
        var order: [Int] = []
        var isTaken = [Bool](repeating: false, count: boxes.count)
        for (index, participant) in participants.enumerated() {
            guard let box = participant.box else {
                order.append(index)
                continue
            }
            if !isTaken[box] {
                isTaken[box] = true
                order += boxes[box].members
            }
        }
        var place = [Int](repeating: 0, count: participants.count)
        for (column, index) in order.enumerated() { place[index] = column }
        participants = order.map { participants[$0] }
        for index in boxes.indices { boxes[index].members = boxes[index].members.map { place[$0] } }
        steps = steps.map { $0.renumbered(by: place) }
    }
}

/// Text of a sequence diagram, and whether its lines may be broken.
struct SequenceText: Hashable, Sendable {
    let label: Label
    /// What `wrap:` or `nowrap:` before it says.
    var wraps: Bool?

    /// No text.
    static let none = SequenceText(label: Label(""))

    /// The label in lines no wider than `width`, unless its author does not want that.
    func label(within width: Double) -> Label { wraps == false ? label : label.balanced(within: width) }
}

/// Somebody or something that takes part.
struct SequenceParticipant: Hashable, Sendable {
    /// What a participant is drawn as.
    enum Kind: String, Sendable {
        case participant, actor, boundary, control, entity, database, collections, queue
    }

    /// As messages name it.
    let id: String
    var label: Label
    var kind = Kind.participant
    /// Whether a line declares it; otherwise a message or a note is the first to name it.
    var isDeclared = false
    /// The box that it stands in.
    var box: Int?

    /// Its words on one line.
    var name: String { label.isEmpty ? id : label.plainText }
}

/// A box around participants.
struct SequenceBox: Hashable, Sendable {
    let text: SequenceText
    let fill: Colour?
    var members: [Int] = []
}

/// One thing that happens, or where a frame around others begins or ends.
enum SequenceStep: Hashable, Sendable {
    case message(SequenceMessage)
    case note(SequenceNote)
    case activate(Int)
    case deactivate(Int)
    /// A frame begins.
    case open(SequenceFrame)
    /// Another part of the frame begins.
    case section(SequenceText)
    /// The frame ends.
    case close

    /// The same with the participants' new places.
    func renumbered(by place: [Int]) -> SequenceStep {
        switch self {
        case .message(var message):
            message.from = place[message.from]
            message.to = place[message.to]
            message.destroyed = message.destroyed.map { place[$0] }
            return .message(message)
        case .note(var note):
            note.first = place[note.first]
            note.last = place[note.last]
            return .note(note)
        case .activate(let participant): return .activate(place[participant])
        case .deactivate(let participant): return .deactivate(place[participant])
        case .open, .section, .close: return self
        }
    }
}

/// A message from one participant to another one, or to itself.
struct SequenceMessage: Hashable, Sendable {
    var from: Int
    var to: Int
    let arrow: SequenceArrow
    let text: SequenceText
    /// Its number, where messages are numbered.
    let number: String?
    /// Whether it meets the sender's line in a circle.
    let hasStartCircle: Bool
    /// Whether it meets the receiver's line in a circle.
    let hasEndCircle: Bool
    /// Whether it creates its receiver.
    var creates = false
    /// The participant that ends with it.
    var destroyed: Int?

    /// Whether it leads back to its sender.
    var isOwn: Bool { from == to }
}

/// A note beside or over lifelines.
struct SequenceNote: Hashable, Sendable {
    /// Where it stands.
    enum Place: String, Sendable {
        case left = "left of"
        case right = "right of"
        case over
    }

    let place: Place
    var first: Int
    /// The same as the first one unless it stands over several.
    var last: Int
    let text: SequenceText
}

/// A frame around steps, such as a loop.
struct SequenceFrame: Hashable, Sendable {
    /// What it says of its steps; the word that begins it.
    enum Kind: String, Sendable, CaseIterable {
        case loop, alt, opt, par, parOver = "par_over", critical, `break`, rect
    }

    let kind: Kind
    let text: SequenceText
    /// The colour of `rect`.
    var fill: Colour?

    /// The word at its corner.
    var word: String { kind == .parOver ? "par" : kind.rawValue }
}
