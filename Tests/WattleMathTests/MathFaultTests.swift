import Testing
import WattleMath
import WattleText

@Suite struct MathFaultTests {
    /// The range is the command's own place in the source, counted by hand.
    @Test func unknownCommandsAreAllFound() {
        let found = faults(#"\aplha + \begin{algin} \end{algin}"#)
        #expect(found.map(\.kind) == [.unknownName, .unknownName])
        #expect(found.map(\.range) == [SourceRange(0, 6), SourceRange(16, 21)])
        #expect(found.map(\.proposal) == [#"\alpha"#, "align"])
        #expect(found[0].message == #"no command is named '\aplha'"#)
        #expect(faults(#"\foozle x \barzle"#).map(\.range) == [SourceRange(0, 7), SourceRange(10, 17)])
    }

    @Test(arguments: [
        ("{x", 0, 1, "'{' is never closed"),
        ("x}", 1, 2, "'}' closes no '{'"),
        (#"\left( x"#, 0, 5, #"'\left' has no '\right'"#),
        (#"x \right)"#, 2, 8, #"'\right' closes no '\left'"#),
        ("a & b", 2, 3, "'&' stands outside of an environment with columns"),
        ("x^2^3", 3, 4, "a second superscript '^' for one thing is ambiguous"),
        (#"\frac{a}"#, 0, 5, #"'\frac' lacks an argument"#),
        ("x^", 1, 2, "'^' lacks an argument"),
        (#"\begin{matrix} a"#, 0, 6, #"'\begin{matrix}' has no '\end'"#),
        (#"\begin{matrix} a \end{pmatrix}"#, 22, 29, #"'\end{pmatrix}' does not close '\begin{matrix}'"#),
        (#"a \over b \over c"#, 10, 15, #"'\over' stands twice in one group, and is ambiguous there"#),
        (#"\left x"#, 6, 7, #"no delimiter follows '\left'; write '.' for an invisible one"#),
        (#"\hline"#, 0, 6, #"'\hline' stands outside of the rows of a table"#),
        (#"\color{nocolour} x"#, 6, 7, "'nocolour' is no colour such as 'red' or '#c04020'"),
        ("#1", 0, 2, "'#' stands outside of a definition"),
    ])
    func mistakesOfStructureAreFoundInTheirPlace(source: String, start: Int, end: Int, message: String) {
        let found = faults(source)
        #expect(found.map(\.message) == [message])
        #expect(found.map(\.range) == [SourceRange(start, end)])
        #expect(markup(source).hasPrefix("["), "the source is shown")
    }

    /// Each token nested ten thousand times is refused, not followed.
    @Test(arguments: [
        "{", #"\frac{"#, #"\sqrt{"#, #"\left("#, #"\begin{matrix}"#, #"\text{"#, "x^{", #"\sqrt[{"#, #"\hat"#,
        #"\sqrt"#,
        #"\text{$"#, #"\mathbf{"#, #"\ce{"#, #"\xrightarrow["#, #"\not"#, #"\substack{"#,
    ])
    func deepNestingIsRefused(token: String) {
        #expect(!faults(String(repeating: token, count: 10_000)).isEmpty)
    }

    /// Sixty levels of groups are more than anybody writes, and are read.
    @Test func moderateNestingIsRead() {
        let source = String(repeating: "{", count: 50) + "x" + String(repeating: "}", count: 50)
        #expect(markup(source) == "<mi>x</mi>")
    }
}
