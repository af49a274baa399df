import Testing
import WattleHighlight
import WattleTestSupport
import WattleText

@testable import WattleBuild

/// Scripts without what only their authors read; what has to stay follows from ECMA-262, sections 12 and 12.10.
@Suite struct ScriptCompactionTests {
    private func compact(_ script: String) -> String {
        String(decoding: compacted(script: Array(script.utf8)), as: UTF8.self)
    }

    @Test(arguments: [
        ("const a = 1;\n\n  const b = a + 2;\n", "const a=1;const b=a+2;"),
        ("// why\nlet a // this\nlet b", "let a\nlet b"),
        ("f( a, /* which */ b )", "f(a,b)"),
        ("/*! MIT */\nf()", "/*! MIT */\nf()"),
        ("if (a) {\n  b()\n}\nelse c()", "if(a){b()}\nelse c()"),
        ("list\n  .map(f)\n  .filter(g)", "list.map(f).filter(g)"),
        ("a\r\nb", "a\nb"),
    ])
    func whatOnlyItsAuthorReadsIsLeftOut(_ given: String, _ expected: String) {
        #expect(compact(given) == expected)
    }

    @Test(arguments: [
        // Without its line end the next one would be called.
        ("a = b\n(c)", "a=b\n(c)"),
        ("return\na", "return\na"),
        ("a\n++b", "a\n++b"),
        ("let a\n`b`", "let a\n`b`"),
        // One operator instead of two
        ("a + +b", "a+ +b"),
        ("a - -b", "a- -b"),
        ("1 .toFixed()", "1 .toFixed()"),
        ("a < !--b", "a< !--b"),
        ("x = / a /g in b", "x=/ a /g in b"),
        ("x = / a / in b", "x=/ a / in b"),
        ("a / b", "a/ b"),
    ])
    func whatSeparatesStays(_ given: String, _ expected: String) {
        #expect(compact(given) == expected)
    }

    @Test(arguments: [
        "\"a  //  b\"", "'a \\'  b'", "`a  ${ `b  ${ c } ` }  d`", "`a\n  b`", "f(/[/  ]  \\/  /gu)",
        "x=>/a  b/", "return/a  b/", "`${ { a: \"}  \" } }  `",
    ])
    func textsTemplatesAndPatternsStayAsTheyAre(_ text: String) {
        #expect(compact("f( 1 );" + text) == "f(1);" + text)
    }

    @Test(arguments: [
        "a = b\n\"never closed\n  c", "`never closed  ${ a", "/* never closed  ", "if (a) /b  c/.test(d)",
        "a++ / b  / c", "f(  /never closed\n  )",
    ])
    func whereTheReadingIsInDoubtNothingChanges(_ script: String) {
        #expect(compact(script) == script)
    }

    /// What the highlighter, which knows nothing of this, reads in a script stays the same but for spaces and comments.
    @Test func theScriptsOfTheSiteKeepTheirTokens() throws {
        for (path, bytes) in builtInTemplates() where path.hasSuffix(".js") {
            let short = compacted(script: bytes)
            #expect(short.count * 100 < bytes.count * 85, "\(path)")
            #expect(try readableTokens(short) == readableTokens(bytes), "\(path)")
            #expect(compacted(script: short) == short, "\(path)")
        }
    }

    /// Whatever a garden's own script holds, reading it ends and makes it no longer.
    @Test func noScriptIsTooStrange() {
        var random = SeededGenerator(seed: 8)
        let pieces: [String] =
            "a \n / * // /* */ ` ${ } { \" \\ [ ] é ( ) + ;".split(separator: " ").map(String.init) + [" "]
        for _ in 0..<2_000 {
            let script = (0..<24).compactMap { _ in pieces.randomElement(using: &random) }.joined()
            let short = compact(script)
            #expect(short.utf8.count <= script.utf8.count, "\(script)")
        }
    }

    /// Everything but comments and the spaces between tokens.
    private func readableTokens(_ script: [UInt8]) throws -> [UInt8] {
        let runs = highlighted(script, as: try #require(CodeLanguage.named("js")))
        var start = 0
        var kept: [UInt8] = []
        for (kind, end) in zip(runs.kinds, runs.ends) {
            let bytes = script[start..<Int(end)]
            if kind != .comment { kept += bytes.filter { kind == .string || !$0.isASCIIWhitespace } }
            start = Int(end)
        }
        return kept
    }
}
