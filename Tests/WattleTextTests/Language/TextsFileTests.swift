import Testing
import WattleText

struct TextsFileTests {
    @Test func linesAreReadWithTheirPlaces() throws {
        let file = read("# Words\n\na.b: Plain words # said\n  c: \"in: \\\"marks\\\"\"\r\nd: 'it''s'\n")
        #expect(file.faults.isEmpty)
        #expect(file.lines.map(\.key) == ["a.b", "c", "d"])
        #expect(file.lines.map(\.text) == ["Plain words", "in: \"marks\"", "it's"])
        let first = try #require(file.lines.first)
        #expect(first.keyRange == SourceRange(9, 12))
        #expect(first.textRange.start == 14)
    }

    @Test(arguments: [
        ("words", TextsFile.Fault.Reason.noKey, SourceRange(0, 5)),
        (": words", .noKey, SourceRange(0, 7)),
        ("two words: x", .noKey, SourceRange(0, 12)),
        ("a:", .noText, SourceRange(0, 1)),
        ("a: \"words", .unclosedQuote, SourceRange(3, 9)),
        ("a: x\na: y", .repeated, SourceRange(5, 6)),
    ])
    func lineThatIsNoTextIsAFault(text: String, reason: TextsFile.Fault.Reason, range: SourceRange) {
        let faults = read(text).faults
        #expect(faults.map(\.reason) == [reason])
        #expect(faults.map(\.range) == [range])
    }

    private func read(_ text: String) -> TextsFile { TextsFile(Array(text.utf8)) }
}
