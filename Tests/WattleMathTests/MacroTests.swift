import Testing
import WattleMath

@Suite struct MacroTests {
    @Test(arguments: [
        (#"\newcommand{\half}{\frac12}\half"#, #"\frac12"#),
        (#"\newcommand\pair[2]{(#1,#2)}\pair{a}b"#, "(a,b)"),
        (#"\newcommand{\norm}[2][2]{\|#2\|_#1}\norm{x}"#, #"\|x\|_2"#),
        (#"\newcommand{\norm}[2][2]{\|#2\|_#1}\norm[p]{x}"#, #"\|x\|_p"#),
        (#"\def\sq#1{#1^2}\sq x"#, "x^2"),
        (#"\renewcommand{\vec}[1]{\mathbf{#1}}\vec x"#, #"\mathbf{x}"#),
        (#"\DeclareMathOperator{\softmax}{softmax}\softmax x"#, #"\operatorname{softmax}x"#),
        (#"\def\a{\b}\def\b{x}\a"#, "x"),
        (#"\let\eps=\varepsilon\eps"#, #"\varepsilon"#),
    ])
    func definitionsAreWhatTheyStandFor(source: String, meaning: String) {
        #expect(markup(source) == markup(meaning))
        #expect(!markup(meaning).hasPrefix("["))
    }

    @Test func definitionsHoldForLaterFormulas() {
        var macros = MathMacros()
        #expect(markup(#"\newcommand{\E}{\mathbb{E}}"#, &macros).isEmpty)
        #expect(markup(#"\E"#, &macros) == "<mi>𝔼</mi>")
    }

    @Test func endlessDefinitionsAreRefused() {
        #expect(faults(#"\def\a{\a\a}\a"#).map(\.kind) == [.structure])
        #expect(faults(#"\def\a{\a}\a"#).map(\.kind) == [.structure])
        let doubling =
            #"\def\a#1{#1#1}"# + String(repeating: #"\a{"#, count: 40) + "x"
            + String(repeating: "}", count: 40)
        #expect(faults(doubling).map(\.kind) == [.structure])
    }
}
