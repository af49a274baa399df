/// A participant's box or figure above its lifeline.
struct SequenceHead: Sendable {
    let kind: SequenceParticipant.Kind
    let label: Label
    var size: Size

    /// Height of the figures that stand above their words.
    static let figureHeight = 38.0

    init(_ participant: SequenceParticipant, _ options: SequenceOptions) {
        kind = participant.kind
        label = participant.label.balanced(within: 170)
        let text = label.size
        switch kind {
        case .participant: size = Size(max(options.actorWidth, text.width + 24), max(36, text.height + 18))
        case .collections: size = Size(max(options.actorWidth, text.width + 30), max(42, text.height + 24))
        case .queue: size = Size(max(options.actorWidth, text.width + 48), max(36, text.height + 18))
        default: size = Size(max(48, text.width + 20), Self.figureHeight + 6 + text.height)
        }
    }
}
