extension Grammar {
    /// C23.
    static let c = Grammar(
        cWords, forms: cForms,
        traits: [.marksCalls, .allCapitalsAreConstants, .suffixedTypes, .apostropheDividesDigits])

    /// C++23.
    static let cpp = Grammar(
        cWords + cppWords, forms: cppForms + cForms,
        traits: [
            .marksCalls, .allCapitalsAreConstants, .suffixedTypes, .capitalsAreTypes,
            .apostropheDividesDigits,
            .trailingPoint,
        ])

    /// Objective-C.
    static let objectiveC = Grammar(
        cWords + [
            WordList(.type, "id instancetype SEL IMP BOOL Class NSInteger NSUInteger CGFloat"),
            WordList(.keyword, "self super", .isOperand),
            WordList(
                .keyword, "nonatomic strong weak copy readonly readwrite atomic assign nullable",
                .isContextual),
            WordList(.constant, "YES NO nil Nil"),
        ],
        forms: [.string(StringForm("@\"", "\"")), .sigil("@", .keyword)] + cForms,
        traits: [.marksCalls, .allCapitalsAreConstants, .suffixedTypes, .capitalsAreTypes])

    private static let cWords = [
        WordList(
            .keyword,
            """
            auto break case const continue default do else extern for goto if inline register restrict return sizeof \
            static switch typedef volatile while alignas alignof constexpr static_assert thread_local typeof \
            _Alignas _Alignof _Atomic _Generic _Noreturn _Static_assert _Thread_local asm __attribute__ __asm__
            """),
        WordList(.keyword, "struct union enum", .definesType),
        WordList(
            .type,
            """
            void char short int long float double signed unsigned bool _Bool _Complex _BitInt FILE wchar_t
            """),
        WordList(.constant, "true false NULL nullptr"),
    ]

    private static let cppWords = [
        WordList(
            .keyword,
            """
            and bitand bitor catch co_await co_return co_yield compl const_cast consteval constinit decltype delete \
            dynamic_cast explicit export friend mutable namespace new noexcept not operator or private protected \
            public reinterpret_cast requires static_cast template throw try typeid typename using virtual xor
            """),
        WordList(.keyword, "import module final override", .isContextual),
        WordList(.keyword, "class concept struct union enum", .definesType),
        WordList(.keyword, "this", .isOperand),
        WordList(.type, "char8_t char16_t char32_t"),
    ]

    private static let cForms: [Form] = [
        .lineComment("//"), .blockComment("/*", "*/"), .string(StringForm("\"")), .string(StringForm("'")),
        .prefixed(StringForm("L\"", "\"")), .prefixed(StringForm("u8\"", "\"")),
        .prefixed(StringForm("u\"", "\"")),
        .prefixed(StringForm("U\"", "\"")), .prefixed(StringForm("L'", "'")),
        .prefixed(StringForm("u'", "'")),
        .prefixed(StringForm("U'", "'")), .prefixed(StringForm("u8'", "'")), .directive,
        .bracketed("[[", closing: 0x5D, .attribute), .leadingPoint,
    ]

    private static let cppForms: [Form] = [
        .cppRawString(prefix: "R\""), .cppRawString(prefix: "LR\""), .cppRawString(prefix: "u8R\""),
        .cppRawString(prefix: "uR\""), .cppRawString(prefix: "UR\""),
    ]
}
