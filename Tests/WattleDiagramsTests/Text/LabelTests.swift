import Testing
import WattleText

@testable import WattleDiagrams

struct LabelTests {
    private func read(_ text: String, _ markup: LabelReader.Markup = .html) -> [[LabelRun]] {
        LabelReader.read(Array(text.utf8)[...], markup: markup).lines
    }

    private func texts(_ text: String, _ markup: LabelReader.Markup = .html) -> [String] {
        read(text, markup).map { $0.map(\.text).joined() }
    }

    @Test(arguments: [
        ("one<br>two<br/>three<BR />four", ["one", "two", "three", "four"]), (#"one\ntwo"#, ["one", "two"]),
        ("  spaces  ", ["spaces"]), ("a &lt; b &amp; c", ["a < b & c"]), ("&#x2665;&#9829;", ["♥♥"]),
        ("List<String>", ["List<String>"]), ("a < b > c", ["a < b > c"]), ("<img src=x onerror=y>x", ["x"]),
        (#"1\. one"#, ["1. one"]), (#"C:\x\d"#, [#"C:\x\d"#]), ("a<span class='b'>c</span>", ["ac"]),
        ("&unknown; &", ["&unknown; &"]),
    ])
    func textOfALabelIsRead(text: String, lines: [String]) { #expect(texts(text) == lines) }

    // Mermaid's own entities: `#` and a name or a number, closed by `;`, which the preprocessor shields.
    @Test(arguments: [
        ("#quot;x#quot;", "\"x\""), ("#9829;", "♥"), ("#35;", "#"), ("no #1 here", "no #1 here"),
    ])
    func entitiesOfMermaidAreRead(text: String, expected: String) {
        let source = DiagramSource(Array("pie\n\(text)".utf8))
        let runs = LabelReader.read(source.bytes[4...]).lines.first ?? []
        #expect(runs.map(\.text).joined() == expected)
    }

    @Test func tagsAndMarkdownChangeTheStyle() {
        #expect(read("a<b>b</b>c") == [[LabelRun("a"), LabelRun("b", .bold), LabelRun("c")]])
        #expect(
            read("<i>x<u>y</u></i>") == [[LabelRun("x", .italic), LabelRun("y", [.italic, .underline])]])
        #expect(
            read("**b** and *i* `c`", .markdown)
                == [
                    [
                        LabelRun("b", .bold), LabelRun(" and "), LabelRun("i", .italic), LabelRun(" "),
                        LabelRun("c", .code),
                    ]
                ])
        #expect(texts("2 * 3 and snake_case_name", .markdown) == ["2 * 3 and snake_case_name"])
        #expect(texts("**bold**") == ["**bold**"])
    }

    @Test func charactersThatChangeWhatIsAroundThemAreNotMade() {
        #expect(texts("a&#x202E;b") == ["a&#x202E;b"])
        #expect(texts("a&#0;b&#7;") == ["a&#0;b&#7;"])
    }

    @Test func iconsAreLeftOutAndNamed() {
        let reading = LabelReader.read(Array("fa:fa-car Drive at 10:30".utf8)[...])
        #expect(reading.icons == ["fa:fa-car"])
        #expect(reading.lines.map { $0.map(\.text).joined() } == ["Drive at 10:30"])
    }

    // Inter 4.0: the advance of a digit five is 1,256 of 2,048 units, 0.613 em; DejaVu Sans' is 0.636 em, less 4 % 0.611.
    @Test func widthsAreThoseOfTheFonts() {
        let digits = Label("5555555555")
        #expect(digits.size.width > 0.60 * 13 * 10 && digits.size.width < 0.64 * 13 * 10)
        #expect(Label("日本語").size.width == 39)
        #expect(Label("e\u{301}").size.width == Label("e").size.width)
        #expect(Label("👩‍👩‍👧").size.width < 20)
        #expect(Label("wide", style: .bold).size.width > Label("wide").size.width)
        #expect(Label("a\nb").lines.count == 2)
    }

    @Test func longLinesAreBrokenBetweenWords() {
        let label = Label("a line of words that is far too long for the box it stands in").wrapped(to: 100)
        #expect(label.lines.count > 3)
        #expect(label.size.width <= 100)
        #expect(label.plainText == "a line of words that is far too long for the box it stands in")
    }

    @Test func charactersOfCJKAreBrokenAnywhereButBeforeClosingMarks() {
        let label = Label("一二三四五六七八九十。").wrapped(to: 65)
        #expect(label.lines.map { $0.map(\.text).joined() } == ["一二三四五", "六七八九", "十。"])
    }

    @Test func wordsFarTooLongAreBrokenAfterPunctuation() {
        let label = Label("content/concepts/tokens-per-watt-and-per-second.md").wrapped(to: 120)
        #expect(label.lines.count > 1)
        #expect(label.size.width <= 120)
        #expect(label.lines[0].map(\.text).joined().last == "/")
    }

    @Test func codeIsNotBroken() {
        let label = Label(lines: [[LabelRun("let x = a + b + c + d + e + f", .code)]]).wrapped(to: 60)
        #expect(label.lines.count == 1)
    }
}
