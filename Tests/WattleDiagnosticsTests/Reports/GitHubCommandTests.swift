import Testing
import WattleDiagnostics
import WattleText

@Suite struct GitHubCommandTests {
    private func parsed(_ fixture: ReportFixture) -> WorkflowCommands {
        WorkflowCommands(fixture.text(.github))
    }

    @Test func anAnnotationNamesThePlaceInTheRepository() {
        let fixture = ReportFixture([finding("LNK010", .warning, 5, 10)], files: ["a.md": "\nsee [[X]]\n"])
        #expect(
            parsed(fixture).annotations == [
                WorkflowCommands.Command(
                    name: "warning",
                    properties: [
                        "file": "content/a.md", "line": "2", "endLine": "2", "col": "5", "endColumn": "10",
                        "title": "LNK010 every link leads to a public note",
                    ], message: "there is no public note")
            ])
    }

    @Test func columnsAreLeftOutWhereTheLinesDiffer() {
        let fixture = ReportFixture([finding("LNK010", .note, 0, 5)], files: ["a.md": "ab\ncd\n"])
        let command = parsed(fixture).annotations.first
        #expect(command?.name == "notice")
        #expect(command?.properties["line"] == "1" && command?.properties["endLine"] == "2")
        #expect(command?.properties["col"] == nil)
    }

    @Test(arguments: [
        "\n::error::injected", "\r::error::injected", "\r\n::set-output name=x::y", "%0A::error::injected",
        "%0a%0D::warning::x", "\u{2028}::error::x", "\u{85}::error::x", "::error::x", "a::b,c=d:e",
        "##[error]injected", "\u{1B}[31m\u{1B}]0;title\u{7}", "::stop-commands::x", "::endgroup::",
    ])
    func hostileWordsInjectNothing(words: String) throws {
        let path = "a" + words + ".md"
        let fixture = ReportFixture(
            [finding("LNK010", .error, 0, 1, in: path, "no note is named " + words)],
            files: [path: words + "\n"])
        let parsed = parsed(fixture)
        try #require(parsed.commands.map(\.name) == ["group", "endgroup", "error"])
        let command = try #require(parsed.annotations.first)
        #expect(command.properties["file"] == "content/" + cleaned(path))
        #expect(command.message == cleaned("no note is named " + words))
        #expect(!fixture.text(.github).unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
        // The log is below the stop, and the word that ends it is in no line of the log.
        #expect(!parsed.log.contains("commands were never switched on again"))
    }

    @Test func theWordThatEndsTheStopIsInNoNote() throws {
        var fixture = ReportFixture([finding("LNK010", .error, 0, 1)], files: ["a.md": "x\n"])
        func word() throws -> String {
            let line = try #require(fixture.lines(.github).first { $0.hasPrefix("::stop-commands::") })
            return String(line.dropFirst("::stop-commands::".count))
        }
        let first = try word()
        // An author who knows the word of the last run changes the text, and with it the word.
        fixture.files["a.md"] = "::\(first)::\n"
        let second = try word()
        #expect(second != first && second.utf8.count > 32)
        #expect(parsed(fixture).commands.map(\.name) == ["group", "endgroup", "error"])
        #expect(try word() == second)
    }

    @Test func tenOfALevelAreShownAndTheLastSaysHowManyMore() throws {
        let findings =
            (0..<10).map { finding("LNK010", .warning, $0, $0) }
            + (0..<37).map { finding("LNK010", .error, $0, $0) } + [finding("LNK010", .note, 0, 0)]
        let fixture = ReportFixture(findings, files: ["a.md": String(repeating: "x", count: 50)])
        let names = parsed(fixture).annotations.map(\.name)
        try #require(
            names == Array(repeating: "error", count: 10) + Array(repeating: "warning", count: 10) + [
                "notice"
            ])
        #expect(parsed(fixture).annotations[9].message == "28 more errors are in the log")
        #expect(fixture.lines(.github).count { $0.hasPrefix("error[LNK010]") } == 37)
    }

    @Test func noLineOfASecretIsShown() {
        let fixture = ReportFixture([finding("SEC001", .error, 0, 4, "a key")], files: ["a.md": "hush\n"])
        for format in DiagnosticFormat.allCases { #expect(!fixture.text(format).contains("hush")) }
    }

    @Test func aCleanRunSaysNothing() {
        #expect(ReportFixture([], files: [:]).bytes(.github).isEmpty)
    }
}

/// Text as it is shown: control characters other than ends of lines as U+FFFD.
func cleaned(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        let isControl = scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\r"
        let isEnd = scalar.value == 0x2028 || scalar.value == 0x2029
        let isBidirectional = [0x202A...0x202E, 0x2066...0x2069].contains { $0.contains(scalar.value) }
        result.append(isControl || isEnd || isBidirectional ? "\u{FFFD}" : scalar)
    }
    return String(result)
}
