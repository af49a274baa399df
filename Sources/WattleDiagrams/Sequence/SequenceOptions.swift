/// Settings of the section `sequence` that drawings obey.
struct SequenceOptions: Sendable {
    /// Whether participants are drawn below the lifelines too; nil where that depends on the height.
    let mirrorsActors: Bool?
    /// Whether the text of messages is broken at mermaid's width.
    let wraps: Bool
    /// Pixels between participants, at least.
    let actorMargin: Double
    /// The least width of a participant, in pixels.
    let actorWidth: Double
    /// Pixels between messages, beyond what they need.
    let messageMargin: Double
    /// Where along its line a message's text stands.
    let messageAlignment: Canvas.Anchor

    init(_ config: DiagramConfig) {
        func pixels(_ name: String, _ usual: Double, _ range: ClosedRange<Double>) -> Double {
            config.number("sequence." + name).map { min(max($0, range.lowerBound), range.upperBound) }
                ?? usual
        }
        mirrorsActors = config.flag("sequence.mirrorActors")
        wraps = config.flag("sequence.wrap") ?? config.flag("wrap") ?? false
        actorMargin = pixels("actorMargin", 26, 8...400)
        actorWidth = pixels("width", 76, 40...400)
        messageMargin = max(0, pixels("messageMargin", 35, 0...200) - 35)
        messageAlignment =
            switch config["sequence.messageAlign"] {
            case "left": .start
            case "right": .end
            default: .middle
            }
    }
}
