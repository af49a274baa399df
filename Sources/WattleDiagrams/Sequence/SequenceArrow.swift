/// How a message is drawn: its line and what stands at its ends.
struct SequenceArrow: Hashable, Sendable {
    /// What stands at an end.
    enum Head: Hashable, Sendable {
        case none, filled, open, cross
        /// Half of a filled head.
        case upperHalf, lowerHalf
        /// A single stroke.
        case upperStick, lowerStick
    }

    /// Whether its line is dotted: an answer.
    let isDotted: Bool
    /// At the sender.
    let start: Head
    /// At the receiver.
    let end: Head

    private init(_ end: Head, start: Head = .none, isDotted: Bool = false) {
        self.isDotted = isDotted
        self.start = start
        self.end = end
    }

    /// Takes the arrow that stands at the cursor; nil where there is none.
    static func take(from cursor: inout DiagramCursor) -> SequenceArrow? {
        for (token, arrow) in tokens where cursor.take(token) { return arrow }
        return nil
    }

    /// Whether a name ends here because a token of mermaid's begins that its names stop at.
    static func endsName(at cursor: DiagramCursor) -> Bool {
        switch cursor.byte {
        case UInt8(ascii: "-"):
            switch cursor.peek(1) {
            case UInt8(ascii: "-"), UInt8(ascii: ")"), UInt8(ascii: "x"), UInt8(ascii: "X"),
                UInt8(ascii: "/"), UInt8(ascii: "\\"):
                return true
            default: return cursor.isAt("-|\\") || cursor.isAt("-|/")
            }
        case UInt8(ascii: "/"): return cursor.isAt("/|-") || cursor.isAt("//-")
        case UInt8(ascii: "\\"): return cursor.isAt("\\|-") || cursor.isAt("\\\\-")
        case UInt8(ascii: "("): return cursor.isAt("()")
        default: return false
        }
    }

    /// Mermaid's arrows; what begins with another one comes before it.
    private static let tokens: [(String, SequenceArrow)] = [
        ("<<-->>", SequenceArrow(.filled, start: .filled, isDotted: true)),
        ("<<->>", SequenceArrow(.filled, start: .filled)),
        ("-->>", SequenceArrow(.filled, isDotted: true)), ("->>", SequenceArrow(.filled)),
        ("-->", SequenceArrow(.none, isDotted: true)), ("->", SequenceArrow(.none)),
        ("--x", SequenceArrow(.cross, isDotted: true)), ("-x", SequenceArrow(.cross)),
        ("--X", SequenceArrow(.cross, isDotted: true)), ("-X", SequenceArrow(.cross)),
        ("--)", SequenceArrow(.open, isDotted: true)), ("-)", SequenceArrow(.open)),
        ("--|\\", SequenceArrow(.upperHalf, isDotted: true)), ("-|\\", SequenceArrow(.upperHalf)),
        ("--|/", SequenceArrow(.lowerHalf, isDotted: true)), ("-|/", SequenceArrow(.lowerHalf)),
        ("--\\\\", SequenceArrow(.upperStick, isDotted: true)), ("-\\\\", SequenceArrow(.upperStick)),
        ("--//", SequenceArrow(.lowerStick, isDotted: true)), ("-//", SequenceArrow(.lowerStick)),
        ("/|--", SequenceArrow(.none, start: .upperHalf, isDotted: true)),
        ("/|-", SequenceArrow(.none, start: .upperHalf)),
        ("\\|--", SequenceArrow(.none, start: .lowerHalf, isDotted: true)),
        ("\\|-", SequenceArrow(.none, start: .lowerHalf)),
        ("//--", SequenceArrow(.none, start: .upperStick, isDotted: true)),
        ("//-", SequenceArrow(.none, start: .upperStick)),
        ("\\\\--", SequenceArrow(.none, start: .lowerStick, isDotted: true)),
        ("\\\\-", SequenceArrow(.none, start: .lowerStick)),
    ]
}
