import Testing
import WattleMath

/// Expected markup is written by hand from MathML Core and LaTeX's meaning of each environment.
@Suite struct FormulaTableTests {
    private let ab = "<mtr><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd></mtr>"

    @Test func matricesHaveTheirDelimiters() {
        #expect(markup(#"\begin{matrix}a&b\end{matrix}"#) == "<mtable>\(ab)</mtable>")
        #expect(
            markup(#"\begin{pmatrix}a&b\\\end{pmatrix}"#)
                == "<mrow><mo>(</mo><mtable>\(ab)</mtable><mo>)</mo></mrow>")
        #expect(
            markup(#"\begin{vmatrix}a&b\end{vmatrix}"#)
                == #"<mrow><mo form="prefix">|</mo><mtable>\#(ab)</mtable><mo form="postfix">|</mo></mrow>"#)
        #expect(
            markup(#"\begin{smallmatrix}a&b\end{smallmatrix}"#) == #"<mtable scriptlevel="1">\#(ab)</mtable>"#
        )
    }

    /// Behind `&` stands a relation: it has its space as if something stood before it.
    @Test func alignedColumnsMeetAtRelations() {
        #expect(
            markup(#"\begin{aligned}a&=b\\&+c\end{aligned}"#, isBlock: true)
                == #"<mtable class="aligned" displaystyle="true"><mtr><mtd><mi>a</mi></mtd><mtd><mo>=</mo><mi>b</mi></mtd></mtr>"#
                + "<mtr><mtd></mtd><mtd><mo>+</mo><mi>c</mi></mtd></mtr></mtable>")
    }

    @Test func casesStandBehindOneBrace() {
        #expect(
            markup(#"\begin{cases}a&b\end{cases}"#)
                == #"<mrow><mo>{</mo><mtable class="cases">\#(ab)</mtable></mrow>"#)
        #expect(
            markup(#"\begin{rcases}a&b\end{rcases}"#)
                == #"<mrow><mtable class="cases">\#(ab)</mtable><mo>}</mo></mrow>"#)
    }

    @Test func arraysHaveColumnsAndLines() {
        #expect(
            markup(#"\begin{array}{l|r}a&b\\\hline a&b\end{array}"#)
                == #"<mtable><mtr><mtd class="left behind"><mi>a</mi></mtd><mtd class="right"><mi>b</mi></mtd></mtr>"#
                + #"<mtr class="above"><mtd class="left behind"><mi>a</mi></mtd><mtd class="right"><mi>b</mi></mtd></mtr></mtable>"#
        )
    }

    @Test func linesWithoutAnEnvironmentAreLines() {
        #expect(
            markup(#"a\\b"#, isBlock: true)
                == #"<mtable class="gathered" displaystyle="true"><mtr><mtd><mi>a</mi></mtd></mtr><mtr><mtd><mi>b</mi></mtd></mtr></mtable>"#
        )
    }

    @Test func tagsStandAtTheEndOfTheLine() {
        #expect(
            markup(#"x\tag{1}"#, isBlock: true)
                == #"<mtable class="tagged" displaystyle="true"><mtr><mtd></mtd><mtd><mi>x</mi></mtd><mtd><mtext>(1)</mtext></mtd></mtr></mtable>"#
        )
        #expect(
            markup(#"\begin{align}a&b\tag*{A}\\a&b\end{align}"#, isBlock: true)
                == #"<mtable class="aligned tagged" displaystyle="true"><mtr><mtd></mtd><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd><mtd><mtext>A</mtext></mtd></mtr>"#
                + "<mtr><mtd></mtd><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd><mtd></mtd></mtr></mtable>")
    }

    @Test func stacksStandBelowOperators() {
        #expect(
            markup(#"\substack{a\\b}"#)
                == #"<mtable class="stacked"><mtr><mtd><mi>a</mi></mtd></mtr><mtr><mtd><mi>b</mi></mtd></mtr></mtable>"#
        )
    }

    /// As the manual of mhchem shows them.
    @Test(arguments: [
        (
            #"\ce{H2O}"#,
            #"<mrow><msub><mi mathvariant="normal">H</mi><mn>2</mn></msub><mi mathvariant="normal">O</mi></mrow>"#
        ),
        (
            #"\ce{SO4^2-}"#,
            #"<msubsup><mi>SO</mi><mn>4</mn><mrow><mn>2</mn><mo form="prefix">−</mo></mrow></msubsup>"#
        ),
        (#"\ce{Na+}"#, #"<msup><mi>Na</mi><mo form="prefix">+</mo></msup>"#),
        (
            #"\ce{A -> B}"#,
            #"<mrow><mi mathvariant="normal">A</mi><mo>⟶</mo><mi mathvariant="normal">B</mi></mrow>"#
        ),
    ])
    func chemicalFormulas(source: String, expected: String) { #expect(markup(source) == expected) }
}
