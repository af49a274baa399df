/// How a string of a language begins, ends, and holds other things.
struct StringForm: Sendable {
    /// How a quotation mark or a byte without its meaning is written within.
    enum Escape: Sendable {
        /// Nothing is escaped.
        case none
        /// The byte after this one is taken as it stands.
        case with(UInt8)
        /// The closing mark, written twice.
        case doubling
    }

    /// What is computed within.
    enum Interpolation: Sendable {
        case none
        /// This many bytes open code up to the matching bracket, as `\(`, `${` and `#{` do.
        case code(ByteLiteral)
        /// `${code}` and `$name`.
        case dollar
        /// `{code}`, where `{{` is a brace: Python's and C#'s.
        case braces
    }

    var opening: ByteLiteral
    var closing: ByteLiteral
    var escape = Escape.with(0x5C)
    var spansLines = false
    var interpolation = Interpolation.none
    var kind = CodeTokenKind.string
    /// Whether the letters of the opening may be capitals.
    var ignoresCase = false

    /// A string between two equal marks on one line, with backslashes.
    init(_ mark: ByteLiteral) {
        opening = mark
        closing = mark
    }

    init(_ opening: ByteLiteral, _ closing: ByteLiteral) {
        self.opening = opening
        self.closing = closing
    }

    func escaped(_ escape: Escape) -> StringForm {
        var form = self
        form.escape = escape
        return form
    }

    /// The same, with the lines that it holds.
    var lines: StringForm {
        var form = self
        form.spansLines = true
        return form
    }

    func with(_ interpolation: Interpolation) -> StringForm {
        var form = self
        form.interpolation = interpolation
        return form
    }

    func marked(_ kind: CodeTokenKind) -> StringForm {
        var form = self
        form.kind = kind
        return form
    }
}
