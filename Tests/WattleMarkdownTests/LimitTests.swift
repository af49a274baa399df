import Testing
import WattleMarkdown

struct LimitTests {
    /// Own syntax and libcmark's, twenty thousand times over: all of it in bounded time and space.
    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            "[[", "![[", "%%", "==", "~~", "^a ", "#t ", "> [!note]\n", "$", "*", "**a ", "_", "`", "[^1]",
            "[^1]: a\n", "](", "[", "![",
            "> ", "- ", "www.a ", "a@", "^[", "<b>", "</b>", "<video>", "<li>", "<div>\n\n", "<!--", "<", "&",
            "\\", "[[a]]", "[a](b)",
            "\u{10FFFE}", "\u{10101}",
        ])
    func repetitionStaysLinear(piece: String) {
        let once = note(String(repeating: piece, count: 5_000))
        let twice = note(String(repeating: piece, count: 10_000))
        let limit = 3 * (once.tree.nodes.count + once.tree.payload.count) + 10_000
        #expect(twice.tree.nodes.count + twice.tree.payload.count <= limit)
        #expect(
            rendered(String(repeating: piece, count: 10_000)).utf8.count <= 50 * 10_000 * piece.utf8.count + 1
                << 20)
    }

    @Test func largeTablesHaveAllTheirCells() {
        let row = String(repeating: "|a", count: 100) + "|\n"
        let table = row + String(repeating: "|-", count: 100) + "|\n" + String(repeating: row, count: 100)
        #expect(note(table).tree.nodes.filter { $0.kind == .tableCell }.count == 10_100)
    }

    @Test(arguments: ["> ", "- ", "1. ", "*a **b ", "> - "])
    func deepNestingIsCutOffAndReported(piece: String) {
        let markdown =
            String(repeating: piece, count: 400) + "text"
            + (piece.hasPrefix("*") ? String(repeating: "** *", count: 400) : "")
        #expect(deepest(note(markdown)) <= 102)
        if !piece.hasPrefix("*") {
            #expect(findings(markdown) == ["LIM002"])
            #expect(rendered(markdown).contains("text"))
        }
        #expect(findings("> > > - - *a*").isEmpty)
    }

    private func deepest(_ note: ParsedNote) -> Int {
        var depths = [0]
        var deepest = 0
        for id in note.tree.descendants(of: .document).dropFirst() {
            let parent = note.tree.parent(of: id).map { Int($0.index) } ?? 0
            while depths.count <= Int(id.index) { depths.append(0) }
            depths[Int(id.index)] = depths[parent] + 1
            deepest = max(deepest, depths[Int(id.index)])
        }
        return deepest
    }

    @Test func largeNotesAreRefused() {
        var options = SyntaxOptions.garden
        options.byteLimit = 10
        #expect(findings("12345678901", options) == ["LIM001"])
        #expect(note("12345678901", options).tree.nodes.count == 1)
    }
}
