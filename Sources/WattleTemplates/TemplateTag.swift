import WattleText

/// What a tag asks for.
enum TagKind: Equatable {
    case text
    case raw
    case section
    case inverted
    case close
    case comment
    case partial
    case unsupported

    /// Whether a line that holds nothing but the tag leaves no trace in the output.
    var mayStandAlone: Bool {
        switch self {
        case .section, .inverted, .close, .comment, .partial: true
        case .text, .raw, .unsupported: false
        }
    }
}

/// One tag of a template.
struct TemplateTag: Equatable {
    let kind: TagKind
    /// The bytes of the name, without white space around it.
    let name: SourceRange
    /// From the first brace to the last.
    let range: SourceRange
    /// The bytes that the output does not repeat: the tag, or its whole line if it stands alone there.
    let removed: SourceRange
    /// The white space before a tag that stands alone.
    let indentation: SourceRange

    var standsAlone: Bool { removed != range }
}
