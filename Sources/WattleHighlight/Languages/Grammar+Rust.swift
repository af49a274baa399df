extension Grammar {
    /// Rust 2024, by its reference.
    static let rust = Grammar(
        [
            WordList(
                .keyword,
                """
                as async await box break const continue crate dyn else extern for if impl in let loop macro_rules match mod \
                move mut pub ref return static try unsafe use where while yield
                """),
            WordList(.keyword, "fn", .definesFunction),
            WordList(.keyword, "enum struct trait type union", .definesType),
            WordList(.keyword, "union", [.definesType, .isContextual]),
            WordList(.keyword, "self Self super", .isOperand),
            WordList(
                .type,
                """
                bool char str i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize f32 f64
                """),
            WordList(.constant, "true false"),
        ],
        forms: [
            .lineComment("//"), .blockComment("/*", "*/", nests: true), .string(StringForm("\"").lines),
            .characterOrName, .rustRawString(prefix: "r"), .rustRawString(prefix: "br"),
            .rustRawString(prefix: "cr"),
            .prefixed(StringForm("b\"", "\"").lines), .prefixed(StringForm("c\"", "\"").lines),
            .prefixed(StringForm("b'", "'")), .bracketed("#![", closing: 0x5D, .attribute),
            .bracketed("#[", closing: 0x5D, .attribute),
        ],
        traits: [
            .capitalsAreTypes, .marksCalls, .capitalCallsAreTypes, .allCapitalsAreConstants, .callsMacros,
        ])

    /// Go, by its specification.
    static let go = Grammar(
        [
            WordList(
                .keyword,
                """
                break case chan const continue default defer else fallthrough for go goto if import interface map package \
                range return select struct switch var
                """),
            WordList(.keyword, "func", .definesFunction),
            WordList(.keyword, "type", .definesType),
            WordList(
                .type,
                """
                any bool byte comparable complex64 complex128 error float32 float64 int int8 int16 int32 int64 rune \
                string uint uint8 uint16 uint32 uint64 uintptr
                """),
            WordList(.constant, "true false nil iota"),
        ],
        forms: [
            .lineComment("//"), .blockComment("/*", "*/"), .string(StringForm("\"")),
            .string(StringForm("'")),
            .string(StringForm("`").escaped(.none).lines), .leadingPoint,
        ],
        traits: [.marksCalls, .trailingPoint])

    /// Haskell 2010 with common extensions.
    static let haskell = Grammar(
        [
            WordList(
                .keyword,
                """
                case class data default deriving do else foreign if import in infix infixl infixr instance let module \
                newtype of then type where forall qualified hiding as family pattern
                """),
            WordList(.constant, "True False"),
        ],
        forms: [
            .blockComment("{-", "-}", nests: true), .lineComment("--"), .string(StringForm("\"")),
            .characterOrName,
        ],
        traits: [.capitalsAreTypes], wordBytes: "'")
}
