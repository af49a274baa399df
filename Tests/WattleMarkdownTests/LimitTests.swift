import Foundation
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

    /// Four times the text takes about four times as long; sixteen would be a square.
    ///
    /// Time of the processor, the shortest of three: other programs do not count.
    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            "[[", "![[", "`a", "$a", "$$\n", "](", "[^1]: a\n", "%%", "<!--", "www.a ", "![[]()", "</i><b>",
            "#a/", "- a ^b\n",
        ])
    func timeGrowsWithTheText(piece: String) {
        let small = shortestTime(String(repeating: piece, count: 5_000))
        let large = shortestTime(String(repeating: piece, count: 20_000))
        #expect(large < small * 10 + 0.1)
    }

    /// What has been slow: each is one run of a mark behind something that makes every one of them count.
    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            ("http://a.b/", "_"), (String(repeating: "<b>", count: 5_000), "</i>"),
            (String(repeating: "- ", count: 9_000) + "a\n", "\n"),
            (String(repeating: ">", count: 9_000) + "a\n", "a\n"), ("<div", " a1=b a2 a3=c"),
            (
                String(repeating: "|a", count: 2_000) + "\n" + String(repeating: "|-", count: 2_000) + "\n",
                "|\n"
            ),
        ])
    func runsBehindAStartStayLinear(start: String, piece: String) {
        let small = shortestTime(start + String(repeating: piece, count: 2_000))
        let large = shortestTime(start + String(repeating: piece, count: 8_000))
        #expect(large < small * 10 + 0.1)
    }

    private func shortestTime(_ markdown: String) -> Double {
        (0..<3).map { _ in
            let start = threadTime()
            _ = rendered(markdown)
            return threadTime() - start
        }.min() ?? 0
    }

    private func threadTime() -> Double {
        var time = timespec()
        unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    @Test(.timeLimit(.minutes(1)))
    func largeTablesStayLinear() {
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
