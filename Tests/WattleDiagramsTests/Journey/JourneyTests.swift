import Testing
import WattleTestSupport

@testable import WattleDiagrams

struct JourneyTests {
    private func faults(_ text: String) -> [String] {
        JudgedDiagram("journey\n" + text).faults(in: "journey\n" + text)
    }

    @Test func tasksHaveScoresAndPeople() {
        let source = DiagramSource(
            Array("journey\ntitle A day\nWake up:2\nsection Work\n  Make tea: 5: Me, Cat\n Go: 4.5 :\n".utf8))
        var faults = DiagramFaults()
        let journey = Journey(source, faults: &faults)
        #expect(faults.list.isEmpty)
        #expect(journey.title == "A day")
        #expect(
            journey.outline.lines == [
                "Wake up: 2 of 5", "Work", "Make tea: 5 of 5 (Me, Cat)", "Go: 4.5 of 5",
            ])
    }

    @Test(arguments: [
        ("Make tea", "2: 'Make tea' is no task: it has no ':' and score"),
        ("Make tea:", "2: 'Make tea' has no score after its ':'"),
        ("Make tea: 5: Me; Cat", "2: '; Cat' is not expected here"),
        ("Make tea: lots: Me", "2: 'lots' is no score"),
        ("Make tea: 5: Cat#1", "2: '#1' is left out: '#' begins a comment"),
    ])
    func mistakesAreReported(_ text: String, _ fault: String) { #expect(faults(text) == [fault]) }

    @Test func nothingOverlaps() {
        let tasks = (0..<14).map { number in
            (number % 5 == 0 ? "section Part \(number)\n" : "")
                + "Task number \(number) of this day: \(number % 6): "
                + "Somebody, Somebody else, A third one"
        }
        #expect(JudgedDiagram("journey\n" + tasks.joined(separator: "\n")).flaws.isEmpty)
    }
}
