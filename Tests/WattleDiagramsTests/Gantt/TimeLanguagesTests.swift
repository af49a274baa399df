import Testing
import WattleTestSupport

@testable import WattleDiagrams

/// What holds for gantt charts, timelines, journeys, boards and packets alike.
struct TimeLanguagesTests {
    private static let samples = [
        "gantt\ndateFormat YYYY-MM-DD\nexcludes weekends\nsection A\nOne :crit, a, 2024-01-01, 3d\n"
            + "Two :after a, 2w\nThree :milestone, 2024-02-01, 1d\nclick a href \"https://example.org\"\n",
        "timeline\ntitle T\nsection S\n2001 : a : b\n     : c\n2002 : d\n",
        "journey\ntitle T\nsection S\nDo: 5: Me, Cat\nRest: 1\n",
        "kanban\n  todo[To do]\n    a[Words]@{ ticket: T-1, priority: 'High' }\n    (b)\n",
        "packet\ntitle T\n0-15: \"a\"\n+16: \"b\"\n32: \"c\"\n",
    ]

    @Test(
        arguments: samples,
        [
            "a", ":", " : ", ",", "#", "@{", "[", "\"", "0", "%", "é", "\t", "after a ", "{", "-", "\\",
        ])
    func longTokensAreReadInOnePass(sample: String, token: String) {
        let long = String(repeating: token, count: 6_000 / token.utf8.count)
        for text in [sample + long, sample + "x :" + long, sample + "    y[" + long] {
            let diagram = Diagram(Array(text.utf8))
            #expect(diagram.faults.allSatisfy { $0.range.upperBound <= text.utf8.count })
        }
    }

    @Test(arguments: samples, 1...25)
    func anyTextIsReadWithoutHarm(sample: String, seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var bytes = Array(sample.utf8)
        for _ in 0..<12 {
            let place = Int.random(in: 8..<bytes.count, using: &generator)
            let other = bytes.randomElement(using: &generator) ?? 0x20
            switch Int.random(in: 0..<3, using: &generator) {
            case 0: bytes[place] = other
            case 1: bytes.remove(at: place)
            default: bytes.insert(other, at: place)
            }
        }
        let diagram = Diagram(bytes)
        #expect(diagram.faults.allSatisfy { $0.range.upperBound <= bytes.count })
        if diagram.isDrawn { #expect(diagram.picture() != nil) }
    }

    @Test(arguments: [
        "a :9999999-01-01, 9999999d", "dateFormat x\na :999999999999999, 9999999y",
        "excludes weekends\na :2024-01-01, 9999999d",
        "dateFormat X\ntickInterval 99999month\na :0, 999999999999",
        "tickInterval 1millisecond\na :0001-01-01, 9999-12-31", "a :2024-01-01, 2023-01-01",
    ])
    func extremeTimesAreDrawnOrLeftOut(text: String) {
        let judged = JudgedDiagram("gantt\n" + text)
        #expect(judged.picture == nil || judged.flaws.isEmpty)
    }
}
