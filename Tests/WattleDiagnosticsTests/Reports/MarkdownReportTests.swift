import Testing
import WattleDiagnostics
import WattleText

@Suite struct MarkdownReportTests {
    @Test(arguments: [
        ("@octocat and @org/team", ["@\u{200B}", "@\u{200B}"]), ("closes #12", ["#\u{200B}"]),
        ("GH-7", ["GH\u{200B}"]), ("https://example.org", [":\u{200B}"]),
        ("www.example.org", ["www\u{200B}"]),
    ])
    func namesAndNumbersCallNobody(text: String, traps: [String]) {
        // What is left when escapes are taken away, as a renderer does before GitHub looks for mentions.
        let shown = unescaped(markdownText(text))
        for trap in traps { #expect(shown.contains(trap)) }
        #expect(shown.unicodeScalars.filter { $0 != "\u{200B}" }.elementsEqual(text.unicodeScalars))
    }

    @Test(arguments: [
        "a | b", "`x`", "<script>", "a\nb", "*b*", "[t](u)", "![t](u)", "~~s~~", "a\\|b", "$x$",
    ])
    func aCellStaysOneCellWithoutMarkup(text: String) {
        let cell = markdownText(text)
        #expect(!cell.contains("\n") && !cell.contains("<"))
        for mark in ["|", "`", "*", "[", "]", "~", "$"] as [Character] {
            #expect(everyOne(mark, isEscapedIn: cell))
        }
    }

    @Test(arguments: ["- a", "+ a", "1. a", "# a", "=== "])
    func aLineBeginsNoBlock(text: String) {
        #expect(markdownText(text).contains("\\"))
    }

    @Test func marksWithinALineStayAsTheyAre() {
        #expect(markdownText("from 2 -> 3 kW (+5 %), so-called.") == "from 2 -&gt; 3 kW (+5 %), so-called.")
    }

    @Test func codeKeepsItsMarks() {
        #expect(markdownCode("a`b") == "``a`b``")
        #expect(markdownCode("`a") == "`` `a ``")
        #expect(markdownCode("a|b") == "`a\\|b`")
    }

    @Test func aLongListEndsWithHowManyMore() {
        var report = MarkdownReport("# Head")
        report.table("Few", ["a"], rows: [["one"]])
        report.table("Many", ["a", "b"], rows: (0..<5_000).map { ["row \($0)", "x"] })
        report.table("Last", ["a"], rows: [["last"]])
        let text = report.text
        #expect(text.utf8.count <= MarkdownReport.limit)
        #expect(text.contains("| one |") && text.contains("| last |"))
        let shown = text.split(separator: "\n").count { $0.hasPrefix("| row ") }
        #expect(shown > 2_000 && text.contains("\n… and \(5_000 - shown) more\n"))
    }

    private func everyOne(_ mark: Character, isEscapedIn text: String) -> Bool {
        var isEscaped = false
        for character in text {
            if character == mark, !isEscaped { return false }
            isEscaped = character == "\\" && !isEscaped
        }
        return true
    }

    private func unescaped(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let character = rest.popFirst() {
            if character == "\\", let next = rest.popFirst() {
                result.append(next)
            } else if character == "&", rest.hasPrefix("#8203;") {
                result.append("\u{200B}")
                rest = rest.dropFirst("#8203;".count)
            } else {
                result.append(character)
            }
        }
        return result
    }
}
