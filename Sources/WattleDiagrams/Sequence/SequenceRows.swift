/// What the steps of a sequence diagram became: places from top to bottom.
struct SequenceRows: Sendable {
    /// A message.
    struct Message: Sendable {
        let message: SequenceMessage
        /// Where its line leaves the sender, without its head.
        let start: Point
        /// Where it meets the receiver.
        let end: Point
        let label: Label
        let labelBox: Rectangle
    }

    /// A note.
    struct Note: Sendable {
        let label: Label
        let box: Rectangle
    }

    /// A frame.
    struct Frame: Sendable {
        /// A part: its top, its title, and where that begins.
        struct Part: Sendable {
            let top: Double
            let label: Label
            let start: Double
        }

        let frame: SequenceFrame
        var box: Rectangle
        var parts: [Part]
    }

    /// A stretch in which a participant is active.
    struct Bar: Sendable {
        let column: Int
        /// How many others it stands in.
        let level: Int
        let top: Double
        var bottom: Double
    }

    /// A participant's line.
    struct Lifeline: Sendable {
        var top = 0.0
        /// Nil where it goes on to the end.
        var bottom: Double?
        /// The middle of the head, where it is created by a message.
        var creation: Double?
    }

    var messages: [Message] = []
    var notes: [Note] = []
    var frames: [Frame] = []
    var bars: [Bar] = []
    var lifelines: [Lifeline] = []
    /// Where the lifelines end.
    var bottom = 0.0
}
