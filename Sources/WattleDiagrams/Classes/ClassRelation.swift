/// How two classes are related.
struct ClassRelation: Hashable, Sendable {
    /// What stands at an end.
    enum End: Hashable, Sendable {
        case none, dependency, `extension`, composition, aggregation, lollipop

        /// How it is drawn.
        var head: EdgeHead {
            switch self {
            case .none: .none
            case .dependency: .open
            case .extension: .triangle
            case .composition: .diamond(isFilled: true)
            case .aggregation: .diamond(isFilled: false)
            case .lollipop: .ring
            }
        }
    }

    let from: Int
    let to: Int
    let startEnd: End
    let endEnd: End
    let isDotted: Bool
    /// How many of each there are.
    let startCardinality: Label
    let endCardinality: Label
    var label = Label("")

    /// The relation in words, between the names of its classes.
    func words(_ first: String, _ second: String) -> String {
        switch (startEnd, endEnd) {
        case (.none, .none): return first + " – " + second
        case (.none, let end): return Self.words(first, end, second, isDotted)
        case (let end, .none): return Self.words(second, end, first, isDotted)
        default: return first + " ↔ " + second
        }
    }

    /// The relation of one class to another at whose end the head stands.
    private static func words(_ first: String, _ end: End, _ second: String, _ isDotted: Bool) -> String {
        switch end {
        case .none: first + " – " + second
        case .dependency: first + (isDotted ? " depends on " : " → ") + second
        case .extension: first + (isDotted ? " implements " : " extends ") + second
        case .composition: second + " is composed of " + first
        case .aggregation: second + " has " + first
        case .lollipop: first + " provides " + second
        }
    }
}
