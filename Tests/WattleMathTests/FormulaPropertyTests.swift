import Testing
import WattleMath
import WattleTestSupport
import WattleText

@Suite struct FormulaPropertyTests {
    private static let parts = [
        "x", "1", "+", "-", "=", "(", ")", "[", "]", "{", "}", "{", "}", "^", "_", "&", #"\\"#, "'", "|", " ",
        "$", "%\n", "#1",
        #"\frac"#, #"\sqrt"#, #"\left("#, #"\right)"#, #"\left."#, #"\middle|"#, #"\begin{matrix}"#,
        #"\end{matrix}"#,
        #"\begin{aligned}"#, #"\end{aligned}"#, #"\begin{cases}"#, #"\end{cases}"#, #"\sum"#, #"\int"#,
        #"\lim"#, #"\limits"#,
        #"\sin"#, #"\text{a $b$ c}"#, #"\text"#, #"\hat"#, #"\overline"#, #"\underbrace"#, #"\xrightarrow"#,
        #"\mathbf"#,
        #"\mathrm{ab}"#, #"\rm"#, #"\displaystyle"#, #"\color{red}"#, #"\textcolor{blue}"#, #"\over"#,
        #"\choose"#, #"\binom"#,
        #"\tag{1}"#, #"\label{a}"#, #"\hline"#, #"\newcommand{\q}[1]{#1#1}"#, #"\q"#, #"\def\r{x\r}"#, #"\r"#,
        #"\ce{H2O}"#,
        #"\not"#, #"\big("#, #"\,"#, #"\!"#, #"\hspace{1em}"#, #"\boxed"#, #"\operatorname"#,
        #"\operatorname*"#, #"\pmod"#,
        #"\substack{a\\b}"#, #"\overset"#, #"\nope"#, #"\"#, "é", "日", "𝕏", "\u{338}", "\u{0}", "<", ">",
        "\"", "\u{202E}",
    ].map { Array($0.utf8) }

    /// Whatever is written, the markup is balanced, valid UTF-8 without control characters, or the faults lie in the source.
    @Test func anyPartsGiveBalancedMarkup() {
        var generator = SeededGenerator(seed: 20_261_121)
        for _ in 0..<2_500 {
            var source: [UInt8] = []
            for _ in 0..<Int.random(in: 1...24, using: &generator) {
                source += Self.parts.randomElement(using: &generator) ?? []
            }
            check(source)
        }
    }

    @Test func anyBytesGiveBalancedMarkup() {
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<1_500 {
            let count = Int.random(in: 0...40, using: &generator)
            check((0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) })
        }
    }

    private func check(_ source: [UInt8]) {
        var macros = MathMacros()
        let formula = Formula(source[...], macros: &macros)
        for fault in formula.faults {
            #expect(fault.range.start >= 0 && fault.range.end <= source.count, "\(source)")
        }
        #expect(String(validating: Array(formula.text.utf8), as: UTF8.self) != nil)
        for isBlock in [false, true] {
            guard let markup = formula.markup(isBlock: isBlock) else {
                #expect(!formula.faults.isEmpty)
                continue
            }
            #expect(String(validating: markup.bytes, as: UTF8.self) != nil)
            #expect(isBalanced(markup.bytes), "\(String(decoding: source, as: UTF8.self))")
            #expect(!markup.bytes.contains { $0 < 0x20 })
        }
    }

    private static let arity = [
        "mfrac": 2, "mroot": 2, "msub": 2, "msup": 2, "munder": 2, "mover": 2, "msubsup": 3, "munderover": 3,
    ]

    /// Whether every tag is closed in its order, and elements with a fixed number of children have that many.
    ///
    /// Bytes are compared, since a mark behind `>` is one character with it.
    private func isBalanced(_ text: [UInt8]) -> Bool {
        var open: [(name: String, children: Int)] = []
        for part in text.split(separator: UInt8(ascii: "<")) {
            guard let end = part.firstIndex(of: UInt8(ascii: ">")) else { return false }
            let isEnd = part.first == UInt8(ascii: "/")
            let tag = part[..<end].drop { $0 == UInt8(ascii: "/") }.prefix { $0 != ASCII.space }
            let name = String(decoding: tag, as: UTF8.self)
            if isEnd {
                guard let last = open.popLast(), last.name == name else { return false }
                if let wanted = Self.arity[name], last.children != wanted { return false }
            } else {
                if !open.isEmpty { open[open.count - 1].children += 1 }
                open.append((name, 0))
            }
        }
        return open.isEmpty
    }
}
