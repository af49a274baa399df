import Testing
import WattleDiagnostics
import WattleText

struct RenderingTests {
    private func rendered(_ diagnostic: Diagnostic, _ source: String, as format: DiagnosticFormat = .human)
        -> String
    {
        var texts = SourceTexts { $0 == "notes/a.md" ? Array(source.utf8) : nil }
        return String(decoding: render([diagnostic], as: format, texts: &texts), as: UTF8.self)
    }

    @Test func humanFormHasPlaceFrameHelpAndDocs() {
        let found = Diagnostic(
            "LNK010", .error, path: "notes/a.md", range: SourceRange(10, 22),
            "no public note is named 'Rooflne'",
            help: ["did you mean [[Roofline]]?"])
        #expect(
            rendered(found, "# A\n\nsee  [[Rooflne]] now\n") == """
                error[LNK010]: no public note is named 'Rooflne'
                  --> notes/a.md:3:6
                  |
                3 | see  [[Rooflne]] now
                  |      ^^^^^^^^^^^^
                  = help: did you mean [[Roofline]]?
                  = docs: wattle explain LNK010


                """)
    }

    @Test func twoPartiesGetCaretsAndTheirNames() {
        let source = "  bill: power + 24 h * power\n"
        let found = Diagnostic(
            "M101", .error, path: "notes/a.md", range: SourceRange(8, 13), "cannot add a power and an energy",
            caption: "Power (J/s)", labels: [DiagnosticLabel(SourceRange(16, 28), "Energy (J)")])
        let lines = rendered(found, source).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[3] == "1 |   bill: power + 24 h * power")
        #expect(lines[4] == "  |         ^^^^^   ^^^^^^^^^^^^ Energy (J)")
        #expect(lines[5] == "  |         Power (J/s)")
    }

    @Test func columnsCountCharactersAndCaretsCountCells() {
        // 日本 takes six bytes, two characters and four cells; é is two scalars here.
        let source = "日本 e\u{301} [[X]]\n"
        let offset = "日本 e\u{301} ".utf8.count
        let found = Diagnostic(
            "LNK010", .error, path: "notes/a.md", range: SourceRange(offset, offset + 5), "no note")
        let lines = rendered(found, source).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[1] == "  --> notes/a.md:1:6")
        #expect(lines[4] == "  |        ^^^^^")
    }

    @Test(arguments: ["é", "a", "日本", "e\u{301}"])
    func aVeryLongLineCostsNoMoreThanItsPlaces(letter: String) throws {
        let source = String(repeating: letter + " [[X]] ", count: 20_000) + "\n"
        let step = letter.utf8.count + 7
        let found = (0..<100).map { index in
            let start = index * 200 * step + letter.utf8.count + 1
            return Diagnostic(
                "LNK010", .error, path: "notes/a.md", range: SourceRange(start, start + 5), "no note")
        }
        var texts = SourceTexts { _ in Array(source.utf8) }
        let lines = String(decoding: render(found, as: .human, texts: &texts), as: UTF8.self)
            .split(separator: "\n")
        // Each frame shows the link and has its carets below it, however far it stands from the line's start.
        let frames = lines.indices.filter { lines[$0].hasPrefix("1 | ") }
        #expect(frames.count == 100)
        for frame in [frames[0], frames[1], frames[50], frames[99]] {
            let carets = try #require(lines[frame + 1].firstIndex(of: "^"))
            let cells = lines[frame + 1].distance(from: lines[frame + 1].startIndex, to: carets)
            #expect(shown(lines[frame], fromCell: cells).hasPrefix("[[X]]"))
        }
    }

    /// The rest of a row from a cell of the terminal on; characters of East Asia take two.
    private func shown(_ row: Substring, fromCell cell: Int) -> Substring {
        var rest = row
        var cells = 0
        while cells < cell, let character = rest.popFirst() {
            cells += (character.unicodeScalars.first?.value ?? 0) > 0x2E80 ? 2 : 1
        }
        return rest
    }

    @Test func controlCharactersOfTheSourceNeverReachTheTerminal() {
        let found = Diagnostic(
            "FMT001", .error, path: "notes/a.md", range: SourceRange(0, 1), "unknown \u{1B}[31m\u{202E}field")
        let text = rendered(found, "\u{1B}[2J x\n")
        #expect(!text.unicodeScalars.contains("\u{1B}"))
        #expect(!text.unicodeScalars.contains("\u{202E}"))
    }

    @Test func shortFormIsOneLine() {
        let found = Diagnostic("FMT003", .warning, path: "notes/a.md", range: SourceRange(4, 5), "bad date")
        #expect(rendered(found, "abc\ndef\n", as: .short) == "notes/a.md:2:1: warning[FMT003]: bad date\n")
    }

    @Test func jsonFormIsOneEscapedObjectALine() {
        let found = Diagnostic(
            "FMT003", .error, path: "notes/a.md", range: SourceRange(0, 2), "bad \"date\"\n</script>")
        let fingerprint = found.fingerprint(in: SourceText(Array("abc\n".utf8)))
        #expect(
            rendered(found, "abc\n", as: .json)
                == #"{"rule":"FMT003","severity":"error","message":"bad \"date\"\n\u003c/script\u003e","path":"notes/a.md","line":1,"column":1,"end_line":1,"end_column":3,"start":0,"end":2,"notes":[],"help":[],"fixes":[],"title":"","docs":"wattle explain FMT003","file":"notes/a.md","fingerprint":"\#(fingerprint)","occurrence":1,"suppressed":null}"#
                + "\n")
    }

    @Test func privateSourceLinesCanBeWithheld() {
        let found = Diagnostic(
            "LNK010", .error, path: "notes/a.md", range: SourceRange(0, 3), "a link", showsSource: false)
        #expect(!rendered(found, "secret\n").contains("secret"))
    }
}
