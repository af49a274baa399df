extension Grammar {
    /// SQL:2023 with the words of PostgreSQL, MySQL and SQLite.
    static let sql = Grammar(
        [
            WordList(
                .keyword,
                """
                add all alter analyze and any as asc begin between by cascade case check column commit conflict constraint \
                create cross cube current database default deferrable delete desc distinct do drop else end escape except \
                exclude execute exists explain fetch filter first following for foreign from full function grant group \
                grouping having if ilike immediate in index inner insert intersect into is isnull join key language last \
                lateral left like limit materialized merge natural next no not notnull nothing nulls of offset on only or \
                order outer over partition preceding primary procedure range recursive references rename replace restrict \
                returning returns revoke right rollback rollup row rows savepoint schema select sequence set sets similar \
                some start table tablesample temp temporary then to transaction trigger truncate unbounded union unique \
                update using vacuum values view volatile when where window with within without work pragma autoincrement \
                auto_increment engine use show declare return while loop elsif perform raise immutable stable strict
                """),
            WordList(
                .type,
                """
                bigint bigserial binary bit blob bool boolean bytea char character clob date datetime decimal double float \
                int int2 int4 int8 integer interval json jsonb money nchar numeric nvarchar precision real serial smallint \
                text time timestamp timestamptz tinyint uuid varbinary varchar varying xml
                """, .isUnreserved),
            WordList(.constant, "null true false unknown current_date current_time current_timestamp"),
        ],
        forms: [
            .lineComment("--"), .lineComment("# "), .blockComment("/*", "*/", nests: true),
            .string(StringForm("'").escaped(.doubling).lines),
            .string(StringForm("\"").escaped(.doubling).marked(.plain)),
            .string(StringForm("`").escaped(.none).marked(.plain)), .dollarQuote, .sigil("@", .attribute),
            .literal("::", .plain), .sigil(":", .attribute), .leadingPoint,
        ],
        traits: [.foldsCase, .marksCalls])

    /// PowerShell 7.
    static let powerShell = Grammar(
        [
            WordList(
                .keyword,
                """
                begin break catch clean continue data do dynamicparam else elseif end exit finally for foreach \
                from if in param process return switch throw trap try until using while
                """),
            WordList(.keyword, "function filter workflow", .definesFunction),
            WordList(.keyword, "class enum", .definesType),
        ],
        forms: [
            .blockComment("<#", "#>"), .lineComment("#"),
            .string(StringForm("@\"", "\n\"@").escaped(.with(0x60)).lines.with(.code("$("))),
            .string(StringForm("@'", "\n'@").escaped(.none).lines),
            .string(StringForm("\"").escaped(.with(0x60)).lines.with(.code("$("))),
            .string(StringForm("'").escaped(.doubling).lines), .literal("$true", .constant),
            .literal("$false", .constant), .literal("$null", .constant), .sigil("$env:", .attribute),
            .sigil("$", .attribute), .literal("-eq", .keyword), .literal("-ne", .keyword),
            .literal("-gt", .keyword),
            .literal("-ge", .keyword), .literal("-lt", .keyword), .literal("-le", .keyword),
            .literal("-like", .keyword), .literal("-match", .keyword), .literal("-and", .keyword),
            .literal("-or ", .keyword), .literal("-not", .keyword), .sigil("-", .plain),
            .bracketed("[", closing: 0x5D, .type),
        ],
        traits: [.foldsCase, .verbsAreCommands, .marksCalls], wordBytes: "-")

    /// The configuration language of Terraform.
    static let hcl = Grammar(
        [
            WordList(.keyword, "for in if else endif endfor"),
            WordList(.constant, "true false null"),
            WordList(.type, "string number bool list map set object tuple any"),
        ],
        forms: [
            .lineComment("#"), .lineComment("//"), .blockComment("/*", "*/"),
            .string(StringForm("\"").with(.code("${"))), .heredoc("<<"),
        ],
        traits: [.keysBeforeEquals, .marksCalls, .statementsBeginWithKeyword], wordBytes: "-")

    /// Nix.
    static let nix = Grammar(
        [
            WordList(.keyword, "let in with rec inherit if then else assert or"),
            WordList(.constant, "true false null"),
            WordList(.function, "import builtins map toString throw abort"),
        ],
        forms: [
            .lineComment("#"), .blockComment("/*", "*/"), .string(StringForm("\"").lines.with(.code("${"))),
            .string(StringForm("''").escaped(.none).lines.with(.code("${"))),
        ],
        traits: [.keysBeforeEquals], wordBytes: "-'")

    /// nginx and its like: the first word of a statement is its directive.
    static let nginx = Grammar(
        [WordList(.constant, "on off")],
        forms: [
            .lineComment("#"), .string(StringForm("\"")), .string(StringForm("'")), .sigil("$", .attribute),
        ],
        traits: [.statementsBeginWithKeyword], wordBytes: "-.")

    /// Apache's files: directives, and sections as elements.
    static let apache = Grammar(
        [WordList(.constant, "on off all none"), WordList(.keyword, "ifmodule directory files virtualhost")],
        forms: [.lineComment("#"), .string(StringForm("\""))],
        traits: [.statementsBeginWithKeyword, .foldsCase], wordBytes: "-.")
}
