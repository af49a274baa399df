import WattleDiagnostics
import WattleText

/// A word that begins a statement, or that names no participant.
enum SequenceKeyword: String, CaseIterable, Sendable {
    case participant, actor, create, destroy, box, loop, alt, opt, par, par_over, critical, `break`, rect
    case `else`, and, option, end, note, activate, deactivate, autonumber, title
    case links, link, properties, details, over, off, sequencediagram

    /// The keyword that a word is, in any case; nil for other words.
    init?(_ cursor: DiagramCursor, _ word: Range<Int>) {
        guard word.count <= 15 else { return nil }
        let name = String(decoding: cursor.bytes[word].map(\.asciiLowercased), as: UTF8.self)
        self.init(rawValue: name)
    }

    /// Whether it may stand in a `box`.
    var isAllowedInBox: Bool {
        switch self {
        case .participant, .actor, .destroy, .end: true
        default: false
        }
    }

    /// Whether a participant can be named so in messages, where no name follows it.
    var canName: Bool {
        switch self {
        case .links, .link, .properties, .details, .title: true
        default: false
        }
    }

    /// The keyword that a word was meant to be, such as `partcipant`; nil where none is near.
    static func near(_ word: String) -> String? {
        guard word.utf8.count > 3 else { return nil }
        return nearestName(to: word, among: allCases.map(\.rawValue))
    }
}
