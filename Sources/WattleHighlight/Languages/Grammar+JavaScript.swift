extension Grammar {
    /// ECMAScript 2025 with JSX.
    static let javaScript = Grammar(
        javaScriptWords, forms: javaScriptForms + [.element], traits: javaScriptTraits, wordBytes: "$")

    /// TypeScript, in which `<T>` before a value is a type.
    static let typeScript = Grammar(
        javaScriptWords + typeScriptWords, forms: javaScriptForms, traits: javaScriptTraits, wordBytes: "$")

    /// TypeScript with JSX.
    static let tsx = Grammar(
        javaScriptWords + typeScriptWords, forms: javaScriptForms + [.element], traits: javaScriptTraits,
        wordBytes: "$")

    private static let javaScriptTraits: GrammarTraits = [
        .capitalsAreTypes, .marksCalls, .capitalCallsAreTypes, .allCapitalsAreConstants,
        .membersAreNoKeywords,
        .trailingPoint,
    ]

    private static let javaScriptWords = [
        WordList(
            .keyword,
            """
            break case catch continue const debugger default delete do else export extends finally for if import in \
            instanceof let new return switch throw try typeof var void while with yield await async
            """),
        WordList(.keyword, "as from get of set static using accessor", .isContextual),
        WordList(.keyword, "function", .definesFunction),
        WordList(.keyword, "class", .definesType),
        WordList(.keyword, "this super", .isOperand),
        WordList(.constant, "true false null undefined NaN Infinity"),
    ]

    private static let typeScriptWords = [
        WordList(
            .keyword,
            """
            abstract asserts declare enum implements infer is keyof module namespace override private protected public \
            readonly satisfies unique global out
            """, .isContextual),
        WordList(.keyword, "interface enum", .definesType),
        WordList(.keyword, "type", [.definesType, .isContextual]),
        WordList(.type, "any bigint boolean never number object string symbol unknown", .isUnreserved),
    ]

    private static let javaScriptForms: [Form] = [
        .lineComment("//"), .blockComment("/*", "*/"), .string(StringForm("\"")), .string(StringForm("'")),
        .string(StringForm("`").lines.with(.code("${"))), .regularExpression,
        .sigil("@", .attribute, dotted: true),
        .sigil("#", .attribute), .leadingPoint,
    ]

    /// JSON, with the comments and the bare keys of its relatives.
    static let json = Grammar(
        [WordList(.constant, "true false null NaN Infinity")],
        forms: [
            .lineComment("//"), .blockComment("/*", "*/"), .string(StringForm("\"")),
            .string(StringForm("'")),
            .leadingPoint,
        ],
        traits: [.keysBeforeColon])

    /// GraphQL, October 2021.
    static let graphQL = Grammar(
        [
            WordList(
                .keyword,
                "query mutation subscription fragment on implements directive repeatable schema extend"),
            WordList(.keyword, "type interface union enum input scalar", .definesType),
            WordList(.constant, "true false null"),
        ],
        forms: [
            .lineComment("#"), .string(StringForm("\"\"\"").lines), .string(StringForm("\"")),
            .sigil("$", .attribute), .sigil("@", .attribute),
        ],
        traits: [.capitalsAreTypes, .keysBeforeColon, .allCapitalsAreConstants])

    /// What stands between the braces of Twig, Jinja, Liquid and Handlebars.
    static let template = Grammar(
        [
            WordList(
                .keyword,
                """
                if elif elseif else endif for endfor in block endblock extends include import from set endset macro \
                endmacro with endwith and or not is as unless endunless assign case when endcase capture endcapture \
                each render layout filter endfilter raw endraw
                """),
            WordList(.constant, "true false none null nil True False None"),
        ],
        forms: [.string(StringForm("\"").lines), .string(StringForm("'").lines)], traits: [.marksCalls])
}
