extension Grammar {
    /// Swift 6, by "Lexical Structure" of The Swift Programming Language.
    static let swift = Grammar(
        [
            WordList(
                .keyword,
                """
                associatedtype deinit import inout internal let operator precedencegroup private public rethrows static \
                var break case catch continue default defer do else fallthrough for guard if in repeat return throw switch \
                where while as await is throws try async fileprivate package open
                """),
            WordList(.keyword, "func macro", .definesFunction),
            WordList(.keyword, "class enum extension protocol struct typealias actor", .definesType),
            WordList(.keyword, "init subscript"),
            WordList(.keyword, "self Self super", .isOperand),
            WordList(
                .keyword,
                """
                any some convenience dynamic final indirect infix lazy mutating nonmutating optional override postfix \
                prefix required unowned weak isolated nonisolated borrowing consuming consume copy discard each yield sending \
                open package
                """, .isContextual),
            WordList(.keyword, "actor", [.isContextual, .definesType]),
            WordList(.keyword, "get set willSet didSet", .isUnreserved),
            WordList(.constant, "true false nil"),
        ],
        forms: [
            .lineComment("//"), .blockComment("/*", "*/", nests: true),
            .string(StringForm("\"\"\"").lines.with(.code("\\("))),
            .string(StringForm("\"").with(.code("\\("))),
            .swiftRawString, .sigil("#", .keyword), .sigil("@", .attribute), .sigil("$", .attribute),
            .string(StringForm("`").escaped(.none).marked(.plain)), .regularExpression,
        ],
        traits: [.capitalsAreTypes, .marksCalls, .capitalCallsAreTypes, .membersAreNoKeywords])

    /// Kotlin, by its grammar.
    static let kotlin = Grammar(
        [
            WordList(
                .keyword,
                """
                as break continue do else for if in is return throw try typealias val var when while by catch \
                constructor import package where abstract annotation companion const crossinline \
                enum external final inline internal lateinit noinline override \
                private protected public reified sealed suspend tailrec vararg
                """),
            WordList(
                .keyword, "data inner open out operator value actual expect by infix catch finally",
                .isContextual),
            WordList(.keyword, "get set init", .isUnreserved),
            WordList(.keyword, "fun", .definesFunction),
            WordList(.keyword, "class interface object typealias", .definesType),
            WordList(.keyword, "this super", .isOperand),
            WordList(.constant, "true false null"),
        ],
        forms: [
            .lineComment("//"), .blockComment("/*", "*/", nests: true),
            .string(StringForm("\"\"\"").escaped(.none).lines.with(.dollar)),
            .string(StringForm("\"").with(.dollar)), .string(StringForm("'")),
            .sigil("@", .attribute, dotted: true),
            .string(StringForm("`").escaped(.none).marked(.plain)),
        ],
        traits: [
            .capitalsAreTypes, .marksCalls, .capitalCallsAreTypes, .allCapitalsAreConstants,
            .membersAreNoKeywords,
        ])
}
