import WattleText

/// A task as it is written, before it is known when it begins.
struct GanttDraft: Sendable {
    /// A text and its bytes.
    struct Piece: Sendable {
        let bytes: ArraySlice<UInt8>
        var text: String { String(decoding: bytes, as: UTF8.self) }
    }

    let label: Label
    let section: Int
    let range: Range<Int>
    private(set) var tags: Gantt.Tags = []
    private(set) var id: String?
    /// Nil where it begins with the end of the task before it.
    private(set) var start: Piece?
    private(set) var end: Piece?
    /// Whether its pieces are more than an id, a beginning and an end.
    private(set) var hasTooMany = false
    var link: Int?

    /// Reads `done, id, 2024-01-31, 3d`, of which all but the end may be missing.
    init(_ bytes: [UInt8], _ data: Range<Int>, label: Label, section: Int, range: Range<Int>) {
        self.label = label
        self.section = section
        self.range = range
        var pieces = bytes[data].split(separator: 0x2C, omittingEmptySubsequences: false)
            .map { Piece(bytes: $0.trimmedASCII()) }[...]
        while let first = pieces.first, let tag = Self.tag(first) {
            tags.insert(tag)
            pieces = pieces.dropFirst()
        }
        hasTooMany = pieces.count > 3
        end = pieces.last
        if pieces.count > 1 { start = pieces[pieces.endIndex - 2] }
        if pieces.count > 2 { id = pieces[pieces.endIndex - 3].text }
    }

    private static func tag(_ piece: Piece) -> Gantt.Tags? {
        switch piece.text {
        case "active": .active
        case "done": .done
        case "crit": .critical
        case "milestone": .milestone
        case "vert": .vertical
        default: nil
        }
    }
}
