/// How many there may be at an end of a relationship.
enum Cardinality: Hashable, Sendable {
    case zeroOrOne, zeroOrMore, oneOrMore, onlyOne
    /// The parent in several dimensions, written `u`.
    case parent

    /// In words.
    var words: String {
        switch self {
        case .zeroOrOne: "zero or one"
        case .zeroOrMore: "zero or more"
        case .oneOrMore: "one or more"
        case .onlyOne: "exactly one"
        case .parent: "parent"
        }
    }

    /// How it is drawn.
    var head: EdgeHead {
        switch self {
        case .zeroOrOne: .crowsFoot(isOptional: true, isMany: false)
        case .zeroOrMore: .crowsFoot(isOptional: true, isMany: true)
        case .oneOrMore: .crowsFoot(isOptional: false, isMany: true)
        case .onlyOne: .crowsFoot(isOptional: false, isMany: false)
        case .parent: .disc
        }
    }

    /// Signs, either way round.
    static let signs: [(String, Cardinality)] = [
        ("|o", .zeroOrOne), ("o|", .zeroOrOne), ("}o", .zeroOrMore), ("o{", .zeroOrMore), ("}|", .oneOrMore),
        ("|{", .oneOrMore), ("||", .onlyOne),
    ]

    /// Words, those that begin with others first; case does not count.
    static let phrases: [(String, Cardinality)] = [
        ("one or zero", .zeroOrOne), ("zero or one", .zeroOrOne), ("one or more", .oneOrMore),
        ("one or many", .oneOrMore), ("zero or more", .zeroOrMore), ("zero or many", .zeroOrMore),
        ("only one", .onlyOne), ("many(0)", .zeroOrMore), ("many(1)", .oneOrMore), ("many", .zeroOrMore),
        ("1+", .oneOrMore), ("0+", .zeroOrMore), ("one", .onlyOne), ("1", .onlyOne),
    ]
}
