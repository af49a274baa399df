extension Grammar {
    /// Java 21.
    static let java = Grammar(
        [
            WordList(
                .keyword,
                """
                abstract assert break case catch const continue default do else extends final finally for goto if \
                implements import instanceof native new package private protected public return static strictfp switch \
                synchronized throw throws transient try volatile while yield
                """),
            WordList(
                .keyword, "exports module open opens permits provides requires sealed to uses when with",
                .isContextual),
            WordList(.keyword, "class enum interface", .definesType),
            WordList(.keyword, "record", [.definesType, .isContextual]),
            WordList(.keyword, "this super", .isOperand),
            WordList(.type, "boolean byte char double float int long short void var"),
            WordList(.constant, "true false null"),
        ],
        forms: [
            .lineComment("//"), .blockComment("/*", "*/"), .string(StringForm("\"\"\"").lines),
            .string(StringForm("\"")), .string(StringForm("'")), .literal("@interface", .keyword),
            .sigil("@", .attribute, dotted: true), .leadingPoint,
        ],
        traits: [
            .capitalsAreTypes, .marksCalls, .capitalCallsAreTypes, .allCapitalsAreConstants, .trailingPoint,
        ])

    /// C# 13.
    static let cSharp = Grammar(
        [
            WordList(
                .keyword,
                """
                abstract as base break case catch checked const continue default delegate do else event explicit \
                extern finally fixed for foreach goto if implicit in internal is lock namespace new operator out override \
                params private protected public readonly ref return sealed sizeof stackalloc static switch throw try typeof \
                unchecked unsafe using virtual volatile while async await
                """),
            WordList(
                .keyword,
                "and file global nameof not on or partial required select var when where with yield from",
                .isContextual),
            WordList(.keyword, "add get init remove set", .isUnreserved),
            WordList(.keyword, "class enum interface struct", .definesType),
            WordList(.keyword, "record", [.definesType, .isContextual]),
            WordList(.keyword, "this", .isOperand),
            WordList(
                .type,
                """
                bool byte char decimal double dynamic float int long nint nuint object sbyte short string uint ulong ushort void
                """),
            WordList(.constant, "true false null"),
        ],
        forms: [
            .lineComment("//"), .blockComment("/*", "*/"), .csharpRawString(prefix: "\"\"\""),
            .csharpRawString(prefix: "$"),
            .string(StringForm("$@\"", "\"").escaped(.doubling).lines.with(.braces)),
            .string(StringForm("@$\"", "\"").escaped(.doubling).lines.with(.braces)),
            .string(StringForm("$\"", "\"").with(.braces)),
            .string(StringForm("@\"", "\"").escaped(.doubling).lines),
            .string(StringForm("\"")), .string(StringForm("'")), .sigil("@", .plain), .directive,
        ],
        traits: [.capitalsAreTypes, .marksCalls])

    /// Scala 3.
    static let scala = Grammar(
        [
            WordList(
                .keyword,
                """
                abstract case catch do else export extends final finally for forSome given if implicit import lazy match new \
                override package private protected return sealed then throw try using val var while with yield derives \
                end extension inline opaque open transparent infix
                """),
            WordList(.keyword, "def", .definesFunction),
            WordList(.keyword, "class enum object trait type", .definesType),
            WordList(.keyword, "this super", .isOperand),
            WordList(.constant, "true false null"),
        ],
        forms: [
            .lineComment("//"), .blockComment("/*", "*/", nests: true),
            .prefixed(StringForm("s\"\"\"", "\"\"\"").lines.with(.dollar)),
            .prefixed(StringForm("f\"\"\"", "\"\"\"").lines.with(.dollar)),
            .prefixed(StringForm("s\"", "\"").with(.dollar)),
            .prefixed(StringForm("f\"", "\"").with(.dollar)),
            .string(StringForm("\"\"\"").escaped(.none).lines), .string(StringForm("\"")), .characterOrName,
            .sigil("@", .attribute),
        ],
        traits: [.capitalsAreTypes, .marksCalls, .capitalCallsAreTypes])

    /// PHP 8, between its tags.
    static let php = Grammar(
        [
            WordList(
                .keyword,
                """
                abstract and as break callable case catch clone const continue declare default do echo else elseif \
                enddeclare endfor endforeach endif endswitch endwhile extends final finally for foreach global \
                goto if implements include include_once instanceof insteadof match namespace new or print private \
                protected public readonly require require_once return static switch throw try use var while xor yield
                """),
            WordList(.keyword, "fn", []),
            WordList(.keyword, "function", .definesFunction),
            WordList(.keyword, "class interface trait enum", .definesType),
            WordList(.type, "int float string bool array iterable mixed void never object self parent"),
            WordList(.constant, "true false null"),
        ],
        forms: [
            .bracketed("#[", closing: 0x5D, .attribute), .lineComment("//"), .lineComment("#"),
            .blockComment("/*", "*/"), .heredoc("<<<"), .string(StringForm("\"").lines.with(.dollar)),
            .string(StringForm("'").lines), .sigil("$", .attribute),
        ],
        traits: [.foldsCase, .capitalsAreTypes, .marksCalls, .capitalCallsAreTypes, .allCapitalsAreConstants])
}
