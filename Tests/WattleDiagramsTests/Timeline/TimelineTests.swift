import Testing
import WattleTestSupport

@testable import WattleDiagrams

struct TimelineTests {
    private func read(_ text: String) -> Timeline {
        var faults = DiagramFaults()
        return Timeline(DiagramSource(Array(text.utf8)), faults: &faults)
    }

    @Test func eventsBelongToTheirPeriods() {
        let text = """
            timeline
            title Letters; and #signs
            section First; part
            2002 : A : B: c
                 : D
            %% a remark
            # another one
            section #2
            UTC#58;00 : https://example.org : E<br/>F
            """
        let timeline = read(text)
        #expect(timeline.title == "Letters; and #signs")
        #expect(
            timeline.outline.lines == [
                "First; part", "2002: A; B; c; D", "#2", "UTC:00: https://example.org; E F",
            ])
        #expect(JudgedDiagram(text).diagram.faults.isEmpty)
    }

    @Test func directionIsReadAfterTheKeyword() {
        #expect(read("timeline TD\n1: a").direction == .down)
        #expect(read("timeline LR\n1: a").direction == .across)
        #expect(read("timeline\n1: a").direction == nil)
    }

    @Test(arguments: [
        ("timeline\n: first", "2: 'first' happens in no period"),
        ("timeline\n2001 :first", "2: there is no space after ':'"),
        ("timeline\nC#: x", "2: '#: x' is left out: '#' begins a comment"),
    ])
    func mistakesAreReported(_ text: String, _ fault: String) {
        #expect(JudgedDiagram(text).faults(in: text) == [fault])
    }

    @Test(arguments: ["timeline LR", "timeline TD", "timeline"], [3, 12])
    func nothingOverlaps(head: String, count: Int) {
        let periods = (0..<count).map { number in
            (number % 4 == 0 ? "section Part \(number) of a long story\n" : "")
                + "Period \(number)" + (0..<number % 5).map { " : Event \($0) of some length" }.joined()
                + (number == 2 ? " : " + String(repeating: "Word", count: 30) : "")
        }
        #expect(JudgedDiagram(head + "\n" + periods.joined(separator: "\n")).flaws.isEmpty)
    }
}
