import Testing
import WattleTestSupport

@testable import WattleDiagrams

struct KanbanTests {
    private func read(_ text: String) -> (board: Kanban, faults: [DiagramFault]) {
        var faults = DiagramFaults()
        let board = Kanban(DiagramSource(Array(text.utf8)), faults: &faults)
        return (board, faults.list)
    }

    @Test func cardsStandInTheColumnsBeforeThem() {
        let text = """
            kanban
              todo[To do]
                a[Write "it"]@{ assigned: 'ada', priority: 'High' }
                [No id]
                  deep("With (brackets)") %% a remark
              :::quiet
              Done
                b@{
                  label: 'Other words'
                  ticket: MC-1
                }
            """
        let (board, faults) = read(text)
        #expect(faults.isEmpty)
        #expect(
            board.outline.lines == [
                "To do", "Write \"it\" (ada, High priority)", "No id", "With (brackets)", "Done",
                "Other words (MC-1)",
            ])
    }

    @Test func ticketsAreLinksWhereTheirPlaceIsKnown() {
        let head = "---\nconfig:\n  kanban:\n    ticketBaseUrl: 'https://example.org/#TICKET#/'\n---\n"
        let (board, _) = read(head + "kanban\n a\n  b@{ ticket: MC-1 }")
        #expect(board.links.map(\.target) == [.address("https://example.org/MC-1/")])
        let unsafe = read(head.replacing("https://", with: "javascript:") + "kanban\n a\n  b@{ ticket: 1 }")
        #expect(unsafe.board.links.isEmpty)
        #expect(unsafe.faults.map(\.kind) == [.refused])
    }

    @Test(arguments: [
        ("  a\n b", "3: 'b' is indented less than the first column"),
        ("  a[b", "2: '[' is not closed"), ("  a[b] c", "2: 'c' is not expected here"),
        ("  a\n    b@{ priority: 1", "3: '@{' is not closed"), ("  }", "2: '}' is not expected here"),
        ("  a\n  ::icon(star)", "3: the icon '::icon(star)' is not drawn"),
        ("  a\n    b@{ colour: red }", "3: 'colour' is not known"),
    ])
    func mistakesAreReported(_ text: String, _ fault: String) {
        let text = "kanban\n" + text
        #expect(JudgedDiagram(text).faults(in: text) == [fault])
    }

    @Test func wordsStayOnTheirCards() {
        let cards = (0..<12).map { number in
            (number % 4 == 0 ? "  column\(number)[A column with a rather long title]\n" : "")
                + "    c\(number)["
                + String(repeating: number % 3 == 0 ? "Word" : "word ", count: number * 2 + 1)
                + "]@{ assigned: 'somebody', ticket: T-\(number), priority: 'Low' }"
        }
        #expect(JudgedDiagram("kanban\n" + cards.joined(separator: "\n")).flaws.isEmpty)
    }
}
