/// One word of an expression.
struct Token: Equatable {
    enum Kind: Equatable {
        /// A number, nil for one that has been reported; the range of its unit if one follows.
        case number(Double?, unit: ByteRange?)
        case name
        /// `[[Note#id]]`
        case reference
        /// `[^label]`
        case footnote
        case symbol(Symbol)
        case end
    }

    enum Symbol: UInt8, Equatable {
        case plus, minus, star, slash, caret, leftParenthesis, rightParenthesis, comma, dot, colon
        case less, lessOrEqual, greater, greaterOrEqual, equal, approximately, plusMinus
    }

    let kind: Kind
    let range: ByteRange

    /// Whether a value may end with it.
    var isOperandEnd: Bool {
        switch kind {
        case .number, .name, .reference, .footnote, .symbol(.rightParenthesis): true
        default: false
        }
    }
}

/// The words that have a meaning of their own inside an expression.
enum Keyword {
    static func isReserved(_ text: ArraySlice<UInt8>) -> Bool {
        words.contains { $0.matches(text) }
    }

    private static let words: [StaticText] = [
        "to", "and", "or", "not", "between", "if", "then", "else", "in", "digits", "steps", "from", "log",
        "as",
    ]
}
