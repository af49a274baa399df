import Testing
import WattleMath

/// Expected markup is written by hand: elements and default attributes from MathML Core (W3C, chapters 2 and 3, operator
/// dictionary in appendix B), classes of atoms and their spaces from The TeXbook, chapter 18 and appendix G.
@Suite struct MathMLTests {
    @Test(arguments: [
        ("x", "<mi>x</mi>"),
        ("12.5", "<mn>12.5</mn>"),
        (#"\alpha\Gamma"#, #"<mi>α</mi><mi mathvariant="normal">Γ</mi>"#),
        (#"\infty"#, "<mi>∞</mi>"),
        (#"\mathrm{d}x"#, #"<mi mathvariant="normal">d</mi><mi>x</mi>"#),
        (#"\mathrm{kg}"#, "<mi>kg</mi>"),
        (#"\mathbb{R}\mathcal{L}\mathfrak{C}"#, "<mi>ℝ</mi><mi>ℒ</mi><mi>ℭ</mi>"),
        (#"\mathbf{x}_1"#, "<msub><mi>𝐱</mi><mn>1</mn></msub>"),
        (#"\boldsymbol{\beta}"#, "<mi>𝜷</mi>"),
        (#"\mathtt{a1}"#, "<mrow><mi>𝚊</mi><mn>𝟷</mn></mrow>"),
        (#"\mathbb x"#, "<mi>𝕩</mi>"),
        (#"{\bf a}b"#, "<mi>𝐚</mi><mi>b</mi>"),
        (#"\partial\nabla"#, #"<mi>∂</mi><mi mathvariant="normal">∇</mi>"#),
        ("日本 x", "<mtext>日本</mtext><mi>x</mi>"),
        ("α≤β", "<mi>α</mi><mo>≤</mo><mi>β</mi>"),
        (##"\$ \% \& \# \_"##, "<mi>$</mi><mi>%</mi><mi>&amp;</mi><mi>#</mi><mi>_</mi>"),
        (#"x % a comment"#, "<mi>x</mi>"),
        (#"\char"263A \unicode{x263A}"#, "<mtext>☺</mtext><mtext>☺</mtext>"),
    ])
    func lettersAndNumbers(source: String, expected: String) { #expect(markup(source) == expected) }

    /// Where the space that TeX wants is the one that the operator dictionary has, nothing is written.
    @Test(arguments: [
        ("a+b", "<mi>a</mi><mo>+</mo><mi>b</mi>"),
        ("a-b", "<mi>a</mi><mo>−</mo><mi>b</mi>"),
        ("-b", #"<mo form="prefix">−</mo><mi>b</mi>"#),
        ("a=-b", #"<mi>a</mi><mo>=</mo><mo form="prefix">−</mo><mi>b</mi>"#),
        ("a,b", "<mi>a</mi><mo>,</mo><mi>b</mi>"),
        ("1{,}5", #"<mn>1</mn><mo rspace="0">,</mo><mn>5</mn>"#),
        // The dictionary has 3/18 em around ×, TeX 4/18.
        (#"a\times b"#, #"<mi>a</mi><mo lspace="0.222em" rspace="0.222em">×</mo><mi>b</mi>"#),
        // A colon is a relation; the dictionary takes it for punctuation.
        ("f:a", #"<mi>f</mi><mo lspace="0.278em" rspace="0.278em">:</mo><mi>a</mi>"#),
        (#"f\colon a"#, "<mi>f</mi><mo>:</mo><mi>a</mi>"),
        ("n!", "<mi>n</mi><mo>!</mo>"),
        ("a/b", #"<mi>a</mi><mo lspace="0" rspace="0">/</mo><mi>b</mi>"#),
        // No wide spaces in scripts.
        (
            "x_{i=1}",
            #"<msub><mi>x</mi><mrow><mi>i</mi><mo lspace="0" rspace="0">=</mo><mn>1</mn></mrow></msub>"#
        ),
        ("a<b>c", "<mi>a</mi><mo>&lt;</mo><mi>b</mi><mo>&gt;</mo><mi>c</mi>"),
        (
            #"a\mathbin{x}b"#,
            #"<mi>a</mi><mspace width="0.222em"></mspace><mi>x</mi><mspace width="0.222em"></mspace><mi>b</mi>"#
        ),
        // Thin space between a letter and a function, and between it and its argument.
        (
            #"2\sin x"#,
            #"<mn>2</mn><mspace width="0.167em"></mspace><mi>sin</mi><mo rspace="0.167em">"# + "\u{2061}"
                + "</mo><mi>x</mi>"
        ),
        (
            #"\sin(x)"#,
            "<mi>sin</mi><mo>\u{2061}</mo>"
                + #"<mo stretchy="false">(</mo><mi>x</mi><mo stretchy="false">)</mo>"#
        ),
        (#"a\uparrow b"#, #"<mi>a</mi><mo stretchy="false">↑</mo><mi>b</mi>"#),
        (#"a\to b"#, "<mi>a</mi><mo>→</mo><mi>b</mi>"),
        (
            "|x|",
            #"<mo form="prefix" stretchy="false">|</mo><mi>x</mi><mo form="prefix" stretchy="false">|</mo>"#
        ),
        (#"a\not=b\not\in c"#, "<mi>a</mi><mo>≠</mo><mi>b</mi><mo>∉</mo><mi>c</mi>"),
        (
            #"a\dots b"#,
            #"<mi>a</mi><mspace width="0.167em"></mspace><mi>…</mi><mspace width="0.167em"></mspace><mi>b</mi>"#
        ),
        (#"1+\dots+n"#, "<mn>1</mn><mo>+</mo><mi>⋯</mi><mo>+</mo><mi>n</mi>"),
        (
            #"a\,b\quad c\!d"#,
            #"<mi>a</mi><mspace width="0.167em"></mspace><mi>b</mi><mspace width="1em"></mspace><mi>c</mi><mspace class="back3"></mspace><mi>d</mi>"#
        ),
        (
            #"a\hspace{2em}b\kern1em c"#,
            #"<mi>a</mi><mspace width="2em"></mspace><mi>b</mi><mspace width="1em"></mspace><mi>c</mi>"#
        ),
    ])
    func spacesFollowTeX(source: String, expected: String) { #expect(markup(source) == expected) }

    @Test(arguments: [
        ("x^2", "<msup><mi>x</mi><mn>2</mn></msup>"),
        ("x_i^2", "<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>"),
        ("x^2_i", "<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>"),
        ("f'", "<msup><mi>f</mi><mo>′</mo></msup>"),
        ("f'''", "<msup><mi>f</mi><mo>‴</mo></msup>"),
        ("f'^2", "<msup><mi>f</mi><mrow><mo>′</mo><mn>2</mn></mrow></msup>"),
        ("^2", "<msup><mrow></mrow><mn>2</mn></msup>"),
        ("12^34", "<msup><mn>12</mn><mn>3</mn></msup><mn>4</mn>"),
        (#"R^+"#, #"<msup><mi>R</mi><mo form="prefix">+</mo></msup>"#),
        (#"\frac12"#, "<mfrac><mn>1</mn><mn>2</mn></mfrac>"),
        (
            #"\frac{a+b}c"#,
            #"<mfrac><mrow><mi>a</mi><mo lspace="0" rspace="0">+</mo><mi>b</mi></mrow><mi>c</mi></mfrac>"#
        ),
        (#"a \over b"#, "<mfrac><mi>a</mi><mi>b</mi></mfrac>"),
        (#"\dfrac ab"#, #"<mfrac displaystyle="true"><mi>a</mi><mi>b</mi></mfrac>"#),
        (
            #"x^{\dfrac ab}"#,
            #"<msup><mi>x</mi><mfrac displaystyle="true" scriptlevel="0"><mi>a</mi><mi>b</mi></mfrac></msup>"#
        ),
        (
            #"\binom nk"#,
            #"<mrow><mo>(</mo><mfrac linethickness="0"><mi>n</mi><mi>k</mi></mfrac><mo>)</mo></mrow>"#
        ),
        (#"\sqrt x\sqrt[3]{x}"#, "<msqrt><mi>x</mi></msqrt><mroot><mi>x</mi><mn>3</mn></mroot>"),
        (#"\left(\frac ab\right]"#, "<mrow><mo>(</mo><mfrac><mi>a</mi><mi>b</mi></mfrac><mo>]</mo></mrow>"),
        (#"\left.x\right|_0"#, #"<msub><mrow><mi>x</mi><mo form="postfix">|</mo></mrow><mn>0</mn></msub>"#),
        (
            #"\left\{x\middle|y\right\}"#,
            #"<mrow><mo>{</mo><mi>x</mi><mo form="prefix">|</mo><mi>y</mi><mo>}</mo></mrow>"#
        ),
        (#"\Big("#, #"<mo minsize="1.8em" maxsize="1.8em">(</mo>"#),
        (#"\hat x"#, #"<mover accent="true"><mi>x</mi><mo stretchy="false">^</mo></mover>"#),
        (#"\widehat{ab}"#, #"<mover accent="true"><mrow><mi>a</mi><mi>b</mi></mrow><mo>^</mo></mover>"#),
        (#"\dot x"#, #"<mover accent="true"><mi>x</mi><mo>˙</mo></mover>"#),
        (
            #"\underbrace{ab}_n"#,
            "<munder><munder><mrow><mi>a</mi><mi>b</mi></mrow><mo>⏟</mo></munder><mi>n</mi></munder>"
        ),
        (#"\overset{!}{=}"#, #"<mover><mo lspace="0" rspace="0">=</mo><mo>!</mo></mover>"#),
        (#"\text{if } x"#, "<mtext>if\u{A0}</mtext><mi>x</mi>"),
        (#"\text{a $b$ c\%}"#, "<mrow><mtext>a\u{A0}</mtext><mi>b</mi><mtext>\u{A0}c%</mtext></mrow>"),
        (#"\textbf{bold}"#, #"<mtext class="bold">bold</mtext>"#),
        (#"\text{caf\'e}"#, "<mtext>café</mtext>"),
        (#"\phantom{x}"#, "<mphantom><mi>x</mi></mphantom>"),
        (
            #"\boxed{x}\cancel y"#,
            #"<mrow class="boxed"><mi>x</mi></mrow><mrow class="cancel"><mi>y</mi></mrow>"#
        ),
        (#"\textcolor{#ff0000}{x}"#, #"<mrow class="red"><mi>x</mi></mrow>"#),
        (#"a\color{blue}b"#, #"<mi>a</mi><mstyle class="blue"><mi>b</mi></mstyle>"#),
        (#"\displaystyle x"#, #"<mstyle displaystyle="true" scriptlevel="0"><mi>x</mi></mstyle>"#),
    ])
    func structures(source: String, expected: String) { #expect(markup(source) == expected) }

    /// Limits stand above and below in display style, and where the author says so.
    @Test func limitsMoveWithTheStyle() {
        let below = #"<mrow><mi>i</mi><mo lspace="0" rspace="0">=</mo><mn>1</mn></mrow><mi>n</mi>"#
        #expect(
            markup(#"\sum_{i=1}^n"#, isBlock: true) == #"<munderover><mo lspace="0" rspace="0">∑</mo>"#
                + below + "</munderover>")
        #expect(
            markup(#"\sum_{i=1}^n"#) == #"<msubsup><mo lspace="0" rspace="0">∑</mo>"# + below + "</msubsup>")
        #expect(
            markup(#"\int_0^1"#, isBlock: true)
                == #"<msubsup><mo lspace="0" rspace="0">∫</mo><mn>0</mn><mn>1</mn></msubsup>"#)
        #expect(
            markup(#"\int\limits_0"#, isBlock: true)
                == #"<munder><mo lspace="0" rspace="0">∫</mo><mn>0</mn></munder>"#)
        #expect(
            markup(#"\sum\nolimits_i"#, isBlock: true)
                == #"<msub><mo lspace="0" rspace="0">∑</mo><mi>i</mi></msub>"#)
        #expect(
            markup(#"\sum\limits_i"#)
                == #"<munder><mo lspace="0" rspace="0" movablelimits="false">∑</mo><mi>i</mi></munder>"#)
        #expect(markup(#"\max_x"#, isBlock: true) == "<munder><mi>max</mi><mi>x</mi></munder>")
        #expect(markup(#"\max_x"#) == "<msub><mi>max</mi><mi>x</mi></msub>")
    }

    /// An arrow with labels grows with them; one below a label keeps its size.
    @Test func arrowsWithLabelsGrow() {
        let space = #"<mspace width="0.389em"></mspace>"#
        #expect(
            markup(#"\xrightarrow{f}"#) == "<mover><mo>→</mo><mrow>\(space)<mi>f</mi>\(space)</mrow></mover>")
        #expect(
            markup(#"\overset f\to"#)
                == #"<mover><mo lspace="0" rspace="0" stretchy="false">→</mo><mi>f</mi></mover>"#)
    }
}
