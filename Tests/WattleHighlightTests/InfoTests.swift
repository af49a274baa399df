import Testing
import WattleText

@testable import WattleHighlight

/// Info strings as Quartz, Obsidian's plugins, Docusaurus and Pandoc document them.
@Suite struct InfoTests {
    private func info(_ text: String) -> CodeInfo { CodeInfo(Array(text.utf8)) }

    @Test(arguments: [
        ("swift", "swift", ""), ("Swift title=\"A b.swift\"", "swift", "A b.swift"),
        ("js:app.js", "js", "app.js"),
        ("yaml wattle.yml", "yaml", "wattle.yml"), ("python file:a.py", "python", "a.py"),
        ("title=x", "", "x"),
        ("ts filename='a b.ts' {1}", "ts", "a b.ts"), ("c++", "c++", ""),
        ("{.python .numberLines}", "python", ""),
        ("js{1,3} wrap", "js", ""), ("{1} hosts", "", "hosts"), ("sh /etc/hosts", "sh", "/etc/hosts"),
        ("", "", ""),
        ("text/html", "text/html", ""), ("js showLineNumbers", "js", ""), ("SHOWLINENUMBERS", "", ""),
    ])
    func languageAndTitleAreFound(_ text: String, _ language: String, _ title: String) {
        #expect(info(text).languageName == language)
        #expect(info(text).title == title)
        #expect(info(text).mistakes.isEmpty)
    }

    @Test func marksSayLinesAndPlaces() {
        let read = info("js {1,3-5}#a hl:2 ins={7} del=\"8-9\"")
        #expect(read.lineMarks.map(\.lines) == [1...1, 3...5, 2...2, 7...7, 8...9])
        #expect(read.lineMarks.map(\.kind) == [.marked, .marked, .marked, .inserted, .deleted])
        #expect(read.lineMarks.map(\.place) == [4..<5, 6..<9, 16..<17, 23..<24, 31..<34])
    }

    @Test func wordsMayNameTheirOccurrences() {
        let read = info("js /let/ /a.b/2-3")
        #expect(read.wordMarks.map { String(decoding: $0.word, as: UTF8.self) } == ["let", "a.b"])
        #expect(read.wordMarks.map(\.occurrences) == [nil, [2...3]])
    }

    @Test(arguments: [
        ("js showLineNumbers", 1), ("js showLineNumbers{7}", 7), ("js ln:true", 1), ("js ln=12", 12),
        ("js linenums=\"3\"", 3), ("{.js .numberLines startFrom=\"5\"}", 5), ("js", nil),
        ("js showLineNumbers=false", nil),
    ])
    func numbersBeginWhereAsked(_ text: String, _ first: Int?) { #expect(info(text).firstNumber == first) }

    @Test(arguments: [
        ("js {0}", CodeInfo.Mistake.Kind.lines, "0"), ("js {5-3}", .lines, "5-3"), ("js {a}", .lines, "a"),
        ("js {1", .unclosed(0x7B), "{1"), ("js title=\"a", .unclosed(0x22), "\"a"),
        ("js titel=a", .option, "titel"),
    ])
    func mistakesQuoteTheirBytes(_ text: String, _ kind: CodeInfo.Mistake.Kind, _ quoted: String) throws {
        let mistake = try #require(info(text).mistakes.first)
        #expect(mistake.kind == kind)
        #expect(String(decoding: Array(text.utf8)[mistake.place], as: UTF8.self) == quoted)
    }

    @Test(arguments: [
        ("ts", "TypeScript"), ("JS", "JavaScript"), ("py", "Python"), ("sh", "Shell"), ("yml", "YAML"),
        ("c++", "C++"),
        ("objc", "Objective-C"), ("rs", "Rust"), ("golang", "Go"), ("jsonc", "JSON"), ("console", "Console"),
        ("kt", "Kotlin"),
        ("c#", "C#"), ("md", "Markdown"), ("docker", "Dockerfile"), ("svg", "XML"), ("tf", "HCL"),
        ("patch", "Diff"),
    ])
    func languagesHaveTheNamesOfGitHub(_ name: String, _ title: String) {
        #expect(CodeLanguage.named(name)?.title == title)
    }

    @Test func noNameMeansTwoLanguages() {
        #expect(Set(CodeLanguage.allNames).count == CodeLanguage.allNames.count)
    }
}
