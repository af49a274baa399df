/// Something that certain bytes open, in the order in which a grammar tries them.
enum Form: Sendable {
    /// From a mark to the end of the line.
    case lineComment(ByteLiteral)
    /// Between two marks; `nests` where one may hold another.
    case blockComment(ByteLiteral, ByteLiteral, nests: Bool = false)
    case string(StringForm)
    /// A string whose opening ends a word, such as `rb"` or `$@"`: tried when the word is read.
    case prefixed(StringForm)
    /// A mark and the name that follows it at once; `dotted` where the name may hold points.
    case sigil(ByteLiteral, CodeTokenKind, dotted: Bool = false)
    /// Marks that stand for themselves.
    case literal(ByteLiteral, CodeTokenKind)
    /// From a mark to its bracket everything that is no string is this kind: `#[derive(Debug)]`.
    case bracketed(ByteLiteral, closing: UInt8, CodeTokenKind)
    /// Some number of `#`, a quotation mark, and back again: Swift.
    case swiftRawString
    /// `r#"…"#` with any number of `#`, and `r#name`: Rust.
    case rustRawString(prefix: ByteLiteral)
    /// `R"tag(…)tag"`: C++.
    case cppRawString(prefix: ByteLiteral)
    /// Three or more `"`, closed by as many, with as many `$` before it as braces open code: C#.
    case csharpRawString(prefix: ByteLiteral)
    /// `'a'` or the lifetime `'a`: Rust; `'a'` or a name that ends so: Haskell.
    case characterOrName
    /// `/…/` where an operand is wanted.
    case regularExpression
    /// `#word` at the beginning of a line: the C preprocessor.
    case directive
    /// `<Name …>` where an operand is wanted: JSX.
    case element
    /// `[==[ … ]==]` with any number of `=`: Lua.
    case longBracket(ByteLiteral, CodeTokenKind)
    /// `$tag$ … $tag$`: PostgreSQL.
    case dollarQuote
    /// `<<~WORD` or `<<<WORD` up to a line with that word.
    case heredoc(ByteLiteral)
    /// `%w[…]` and the like: Ruby.
    case percentLiteral
    /// From this mark at the beginning of a line to that one at the beginning of another: `=begin`, `=end`.
    case lineBlock(ByteLiteral, ByteLiteral)
    /// `.5`, where it is no member.
    case leadingPoint

    /// The byte with which it begins; nil for what a word brings along.
    var firstBytes: [UInt8] {
        switch self {
        case .lineComment(let mark), .blockComment(let mark, _, _), .sigil(let mark, _, _),
            .literal(let mark, _), .bracketed(let mark, _, _), .heredoc(let mark), .lineBlock(let mark, _):
            [mark.first]
        case .longBracket(let mark, _): [mark.bytes.first ?? 0x5B]
        case .string(let form): [form.opening.first]
        case .prefixed, .rustRawString, .cppRawString: []
        case .csharpRawString(let prefix): [prefix.first]
        case .swiftRawString, .directive: [0x23]
        case .characterOrName: [0x27]
        case .regularExpression: [0x2F]
        case .element: [0x3C]
        case .dollarQuote: [0x24]
        case .percentLiteral: [0x25]
        case .leadingPoint: [0x2E]
        }
    }

    /// The letter with which the word begins that opens it, if a word does.
    var prefix: UInt8? {
        switch self {
        case .prefixed(let form): form.opening.first
        case .rustRawString(let prefix), .cppRawString(let prefix): prefix.first
        default: nil
        }
    }
}
