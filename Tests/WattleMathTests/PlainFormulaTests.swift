import Testing

@Suite struct PlainFormulaTests {
    @Test(arguments: [
        ("E = mc^2", "E = mc²"),
        (#"\sqrt{2}"#, "√2"),
        (#"\frac{a+b}{2}"#, "(a + b)/2"),
        (#"\alpha_1, \alpha_2"#, "α₁, α₂"),
        (#"x^{n+1}"#, "xⁿ⁺¹"),
        (#"x^{ab}"#, "x^(ab)"),
        (#"\sin x"#, "sin x"),
        (#"\vec v \in \mathbb{R}^3"#, "v⃗ ∈ ℝ³"),
        (#"-1"#, "−1"),
        (#"\begin{pmatrix}a&b\\c&d\end{pmatrix}"#, "(a b; c d)"),
        (#"\lim_{x \to 0} f"#, "lim_(x→0) f"),
        (#"\text{if } x"#, "if x"),
        (#"\nope x"#, #"\nope x"#),
    ])
    func formulasReadAsALine(source: String, expected: String) { #expect(plain(source) == expected) }
}
