import Testing
import WattleTestSupport
import WattleText

@testable import WattleHighlight

/// The markup of code blocks, written by hand.
@Suite struct FigureTests {
    private static let english = (try? shippedTexts()) ?? .none

    private func html(_ code: String, _ info: String) -> String {
        var writer = HTMLWriter()
        CodeFigure(Array(code.utf8), CodeInfo(Array(info.utf8))).write(to: &writer, in: Self.english)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// What is between `<code …>` and its end.
    private func code(_ code: String, _ info: String) -> String {
        let html = html(code, info)
        let inner = html.split(separator: "<code", maxSplits: 1)[1].split(separator: ">", maxSplits: 1)[1]
        return String(inner.prefix(inner.count - "</code></pre></figure>\n".count))
    }

    @Test func figureNamesTitleAndLanguage() {
        let expected =
            "<figure class=\"code\"><figcaption><span>a&lt;b.swift</span><span>Swift</span></figcaption>"
            + "<pre tabindex=\"0\" role=\"group\" aria-label=\"Swift code: a&lt;b.swift\"><code class=\"language-swift\">"
            + "<span class=\"k\">let</span> x\n</code></pre></figure>\n"
        #expect(html("let x\n", "swift title=\"a<b.swift\"") == expected)
    }

    @Test func codeWithoutLanguageHasNoCaption() {
        let expected =
            "<figure class=\"code\"><pre tabindex=\"0\" role=\"group\" aria-label=\"Code\"><code>a &amp; b\n</code></pre></figure>\n"
        #expect(html("a & b\n", "") == expected)
    }

    @Test func unknownLanguageIsShownAsItIsWritten() {
        #expect(html("x\n", "quux").contains("<span>quux</span></figcaption>"))
        #expect(code("let x\n", "quux") == "let x\n")
    }

    @Test func neighboursOfOneKindShareAnElement() {
        #expect(code("public static let x\n", "swift") == "<span class=\"k\">public static let</span> x\n")
    }

    @Test func marksWrapWholeLines() {
        #expect(
            code("a\n\n/* b\nc */\n", "js {2,4}")
                == "a\n<mark class=\"l\"></mark>\n<span class=\"c\">/* b</span>\n"
                + "<mark class=\"l\"><span class=\"c\">c */</span></mark>\n")
        #expect(
            code("a\nb\n", "text ins={1} del={2}") == "<ins class=\"l\">a</ins>\n<del class=\"l\">b</del>\n")
    }

    @Test func numbersCountFromTheFirst() {
        #expect(
            code("a\nb\n", "text showLineNumbers{9}")
                == "<span class=\"l\" data-n=\"9\">a</span>\n<span class=\"l\" data-n=\"10\">b</span>\n")
    }

    @Test func wordsAreMarkedWhereTheyStand() {
        #expect(
            code("let a = \"a\"\n", "js /a/2")
                == "<span class=\"k\">let</span> a = <span class=\"s\">&quot;</span><mark class=\"w\">"
                + "<span class=\"s\">a</span></mark><span class=\"s\">&quot;</span>\n")
    }

    @Test func idleMarksAreFound() {
        let figure = CodeFigure(Array("a\nb\n".utf8), CodeInfo(Array("js {2,3} /c/ /a/".utf8)))
        #expect(figure.lineCount == 2)
        #expect(figure.idleMarks.lines.map(\.lines) == [3...3])
        #expect(figure.idleMarks.words.map(\.word) == [Array("c".utf8)])
    }
}
