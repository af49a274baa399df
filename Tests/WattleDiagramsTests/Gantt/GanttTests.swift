import Testing
import WattleTestSupport

@testable import WattleDiagrams

struct GanttTests {
    private func read(_ text: String) -> (chart: Gantt, faults: [DiagramFault]) {
        var faults = DiagramFaults()
        let chart = Gantt(DiagramSource(Array(("gantt\n" + text).utf8)), faults: &faults)
        return (chart, faults.list)
    }

    private func lines(_ text: String) -> [String] { read(text).chart.outline.lines }

    private func faults(_ text: String) -> [String] {
        JudgedDiagram("gantt\n" + text).faults(in: "gantt\n" + text)
    }

    @Test func tasksBeginWhereTheyAreToldTo() {
        let text = """
            title A; plan #1
            section One
            First :done, a, 2024-01-30, 3d
            Next :12h %% a remark
            Both :crit, active, after a b, 1w
            section Two
            Other :b, 2024-02-03, 2024-02-05
            Until :c, 2024-01-31, until b
            Goal :milestone, 2024-02-10, 2d
            """
        #expect(
            lines(text) == [
                "One", "First: 2024-01-30 to 2024-02-02 (done)", "Next: 2024-02-02 to 2024-02-02 12:00",
                "Both: 2024-02-05 to 2024-02-12 (active, critical)", "Two",
                "Other: 2024-02-03 to 2024-02-05", "Until: 2024-01-31 to 2024-02-03",
                "Goal: 2024-02-11 (milestone)",
            ])
        #expect(read(text).chart.title == "A; plan #1")
        #expect(faults(text).isEmpty)
    }

    @Test func unitsAreThoseOfMermaid() {
        let text = "a :2024-01-31, 1M\nb :1.5h\nc :90m\nd :1y\ne :10s\nf :1ms"
        #expect(
            lines(text) == [
                "a: 2024-01-31 to 2024-02-29", "b: 2024-02-29 to 2024-02-29 01:30",
                "c: 2024-02-29 01:30 to 2024-02-29 03:00", "d: 2024-02-29 03:00 to 2025-02-28 03:00",
                "e: 2025-02-28 03:00 to 2025-02-28 03:00:10", "f: 2025-02-28 03:00:10 to 2025-02-28 03:00:10",
            ])
    }

    // 2019-02-01 was a Friday. Days that do not count make tasks longer; days that are given as an end stay.
    @Test func excludedDaysMakeTasksLonger() {
        let text =
            "excludes weekends 2019-02-06,friday\nx :2019-02-04, 4d\ny :after z, 1d\nz :z, 2019-02-01, 2019-02-20"
        #expect(
            lines(text) == [
                // Wednesday the 6th, then Friday to Sunday: the end moves to the 12th.
                "x: 2019-02-04 to 2019-02-12", "y: 2019-02-20 to 2019-02-21", "z: 2019-02-01 to 2019-02-20",
            ])
        // Sunday the 3rd does not count and is not shown; what comes after begins on the 4th.
        #expect(
            lines("excludes weekends\nincludes 2019-02-02\nx :2019-02-01, 2d\ny :1d") == [
                "x: 2019-02-01 to 2019-02-03", "y: 2019-02-04 to 2019-02-05",
            ])
        let everyDay = CivilDate.weekdayNames.joined(separator: " ")
        #expect(lines("excludes \(everyDay)\nx :2019-02-01, 2d") == ["x: 2019-02-01 to 2019-02-03"])
    }

    @Test func patternsOfDatesAreObeyed() {
        #expect(
            lines("dateFormat HH:mm\naxisFormat %H:%M\nStart : milestone, m, 17:49, 2m\nA : 10m") == [
                "Start: 17:50 (milestone)", "A: 17:51 to 18:01",
            ])
        #expect(lines("inclusiveEndDates\na :2024-01-01, 2024-01-02") == ["a: 2024-01-01 to 2024-01-03"])
    }

    @Test func clicksAreLinks() {
        let (chart, faults) = read(
            "A :a, 2024-01-01, 1d\nB :b, after a, 1d\nclick a,b href \"https://example.org\"\nclick a call f(1)"
        )
        #expect(chart.links.map(\.text) == ["A", "B"])
        #expect(chart.tasks.map(\.link) == [0, 1])
        #expect(faults.map(\.kind) == [.ignored])
    }

    @Test(arguments: [
        ("Task without time", "2: 'Task without time' is no task: it has no ':' and time"),
        ("dateFormat YYYY # why", "2: '# why' is not expected here"),
        ("A :", "2: 'A' has no time after its ':'"),
        ("2024-01-01 release :1d", "2: the task's words begin with a date"),
        ("topAxis", "2: 'topAxis' is no statement that mermaid can run"),
        ("weekday someday", "2: 'someday' is no day of the week"),
        ("click a", "2: nothing happens at a click"),
        ("A :2024-13-01, 1d", "2: 'A' is left out: it is not known when the task begins or ends"),
        ("A :2024-01-01, soon", "2: 'soon' is no duration and no date"),
        ("A :a, 2024-01-01, 1d\nB :after c, 1d", "3: no task has the id 'c'"),
        ("A :1d", "2: 'A' is left out: no task comes before it, so it needs a beginning"),
        (
            "A :a, after b, 1d\nB :b, after a, 1d",
            "3: 'B' is left out: it is not known when the task begins or ends"
        ),
        ("tickInterval 1decade", "2: '1decade' is no distance of marks"),
    ])
    func mistakesAreReported(_ text: String, _ fault: String) {
        #expect(faults(text).contains(fault), "\(faults(text))")
    }

    @Test(arguments: ["", "%%{init: {'gantt': {'displayMode': 'compact', 'topAxis': true}}}%%\n"], 1...12)
    func nothingCoversWords(head: String, seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var text = head + "gantt\nexcludes weekends\n"
        for number in 0..<24 {
            if number % 7 == 0 { text += "section Part \(number) with many words in its title\n" }
            let tag =
                ["", "done, ", "active, ", "crit, ", "milestone, ", "vert, "].randomElement(using: &generator)
                ?? ""
            let day = Int.random(in: 1...28, using: &generator)
            let length = Int.random(in: 0...40, using: &generator)
            text += "Task \(number) " + String(repeating: "word ", count: length / 5)
            text += ":\(tag)t\(number), 2024-0\(number % 9 + 1)-\(day < 10 ? "0" : "")\(day), \(length)d\n"
        }
        let judged = JudgedDiagram(text)
        #expect(judged.diagram.faults.isEmpty)
        #expect(judged.flaws.isEmpty, "seed \(seed)")
    }

    @Test func longChainsAreResolved() {
        let tasks = (0..<900).map { "t :t\($0), after t\($0 + 1), 1d" }.joined(separator: "\n")
        #expect(read(tasks + "\nlast :t900, 2024-01-01, 1d").chart.tasks.count == 901)
    }
}
