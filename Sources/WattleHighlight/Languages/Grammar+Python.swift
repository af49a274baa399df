extension Grammar {
    /// Python 3.13, by "Lexical analysis" of its reference.
    static let python = Grammar(
        [
            WordList(
                .keyword,
                """
                and as assert async await break continue del elif else except finally for from global if import in is \
                lambda nonlocal not or pass raise return try while with yield
                """),
            WordList(.keyword, "match case type", [.opensLine]),
            WordList(.keyword, "def", .definesFunction),
            WordList(.keyword, "class", .definesType),
            WordList(.constant, "True False None Ellipsis NotImplemented __debug__"),
            WordList(.attribute, "self cls"),
            WordList(
                .type,
                """
                int float complex str bytes bytearray bool list tuple dict set frozenset object memoryview range slice
                """),
        ],
        forms: [.lineComment("#"), .leadingPoint, .sigil("@", .attribute, dotted: true)] + pythonStrings,
        traits: [
            .capitalsAreTypes, .marksCalls, .capitalCallsAreTypes, .allCapitalsAreConstants, .trailingPoint,
            .membersAreNoKeywords,
        ])

    /// Strings with every prefix: `f` and `t` hold code, `r` takes backslashes as they stand but for quotation marks.
    private static let pythonStrings: [Form] = {
        let quotes: [ByteLiteral] = ["\"\"\"", "'''", "\"", "'"]
        let plain = ["", "r", "u", "b", "br", "rb"]
        let formatted = ["f", "t", "fr", "rf", "tr", "rt"]
        return (plain + formatted).flatMap { prefix in
            quotes.map { quote in
                let opening = ByteLiteral(Array(prefix.utf8) + quote.bytes)
                var form = StringForm(opening, quote)
                form.spansLines = quote.count == 3
                if formatted.contains(prefix) { form.interpolation = .braces }
                form.ignoresCase = true
                return prefix.isEmpty ? .string(form) : .prefixed(form)
            }
        }
    }()

    /// R, by its language definition.
    static let r = Grammar(
        [
            WordList(.keyword, "if else repeat while for in next break return"),
            WordList(.keyword, "function"),
            WordList(
                .constant,
                "TRUE FALSE NULL Inf NaN NA NA_integer_ NA_real_ NA_complex_ NA_character_ T F"),
            WordList(.function, "library require"),
        ],
        forms: [
            .lineComment("#"), .string(StringForm("\"").lines), .string(StringForm("'").lines),
            .string(StringForm("`").escaped(.none).marked(.plain)), .leadingPoint,
        ],
        traits: [.marksCalls, .trailingPoint], wordBytes: ".")

    /// Lua 5.4, by its reference manual.
    static let lua = Grammar(
        [
            WordList(
                .keyword,
                "and break do else elseif end for goto if in local not or repeat return then until while"),
            WordList(.keyword, "function", .definesFunction),
            WordList(.constant, "nil true false"),
            WordList(.keyword, "self", .isOperand),
        ],
        forms: [
            .longBracket("--", .comment), .lineComment("--"), .longBracket("", .string),
            .string(StringForm("\"")), .string(StringForm("'")), .leadingPoint,
        ],
        traits: [.marksCalls])

    /// Ruby 3.
    static let ruby = Grammar(
        [
            WordList(
                .keyword,
                """
                alias and begin BEGIN break case do else elsif end END ensure for if in next not or redo rescue retry return \
                then undef unless until when while yield defined? require require_relative include extend prepend \
                attr_reader attr_writer attr_accessor private protected public raise loop lambda proc
                """),
            WordList(.keyword, "def", .definesFunction),
            WordList(.keyword, "class module", .definesType),
            WordList(.keyword, "self super", .isOperand),
            WordList(.constant, "true false nil __FILE__ __LINE__ __method__"),
        ],
        forms: [
            .lineBlock("=begin", "=end"), .lineComment("#"),
            .string(StringForm("\"").lines.with(.code("#{"))),
            .string(StringForm("'").lines), .string(StringForm("`").lines.with(.code("#{"))),
            .literal("::", .plain), .string(StringForm(":\"", "\"").marked(.constant)),
            .sigil(":", .constant),
            .sigil("@@", .attribute), .sigil("@", .attribute), .sigil("$", .attribute), .heredoc("<<"),
            .percentLiteral, .regularExpression,
        ],
        traits: [.capitalsAreTypes, .marksCalls, .allCapitalsAreConstants, .membersAreNoKeywords])
}
