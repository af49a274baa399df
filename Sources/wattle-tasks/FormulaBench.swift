import WattleMath

/// Times formulas: typical ones alone, and long runs of every token, which must take time in proportion to their length.
struct FormulaBench {
    private static let typical = [
        #"x_{1,2} = \frac{-b \pm \sqrt{b^2 - 4ac}}{2a}"#,
        #"\int_{-\infty}^{\infty} e^{-x^2}\,dx = \sqrt{\pi}"#,
        #"\begin{pmatrix} a & b \\ c & d \end{pmatrix}"#,
    ]

    /// What is repeated until the formula is long.
    private static let tokens = [
        "x", "1", "-", "=", "{", "}", "[", "^", "_", "x^2_3 ", "'", "&", #"\\"#, "$", "#", "%", " ", "é", "日",
        "\u{338}",
        #"\alpha "#, #"\foo "#, #"\frac"#, #"\sqrt"#, #"\sqrt["#, #"\left("#, #"\left(x\right)"#, #"\big("#,
        #"\not"#, #"\over "#,
        #"{\over}"#, #"\displaystyle "#, #"\color{red}"#, #"\mathbf x"#, #"\mathrm "#, #"\def\a"#, #"\abs"#,
        #"\iff "#, #"\hat "#,
        #"\overset"#, #"\limits"#, #"\sum_"#, #"\text{"#, #"\text{a $x$ }"#, #"\operatorname{a}"#,
        #"\ce{H2O} "#, #"\ce{"#, #"\tag{"#,
        #"\hline "#, #"\begin{"#, #"\begin{matrix}"#, #"\begin{aligned}a&=b\\\end{aligned}"#, #"\end{"#,
        #"\mkern"#,
    ]

    /// Prints what each takes.
    /// - Throws: when four times the length takes more than ten times as long: a square would take sixteen times, and large
    ///   pieces of memory cost more than small ones.
    func report() throws {
        for source in Self.typical { print(text(seconds(of: Array(source.utf8), repeated: 2_000)), source) }
        var failures = 0
        for token in Self.tokens {
            let part = seconds(of: run(of: token, length: 12_500), repeated: 1)
            let whole = seconds(of: run(of: token, length: 50_000), repeated: 1)
            // Below a millisecond the clock decides.
            let isSlow = whole > 0.001 && whole > 10 * part
            failures += isSlow ? 1 : 0
            print(text(part), text(whole), isSlow ? "not linear" : "", token)
        }
        guard failures == 0 else { throw TaskFailure("\(failures) formulas take more than linear time") }
    }

    private func run(of token: String, length: Int) -> [UInt8] {
        Array(String(repeating: token, count: length / token.utf8.count).utf8)
    }

    /// The best of nine.
    private func seconds(of source: [UInt8], repeated count: Int) -> Double {
        let clock = ContinuousClock()
        let times = (0..<9).map { _ in
            let time = clock.measure {
                for _ in 0..<count {
                    var macros = MathMacros()
                    let formula = Formula(source[...], macros: &macros)
                    _ = formula.markup(isBlock: true)
                    _ = formula.text
                }
            }
            return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
        }
        return (times.min() ?? 0) / Double(count)
    }

    private func text(_ seconds: Double) -> String { "\(Double(Int(seconds * 1e7)) / 10) µs" }
}
