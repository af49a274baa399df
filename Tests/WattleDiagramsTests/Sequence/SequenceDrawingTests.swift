import Testing
import WattleTestSupport

@testable import WattleDiagrams

struct SequenceDrawingTests {
    @Test func narrowSpansArePlacedBeforeWideOnes() {
        var columns = SequenceColumns(count: 4)
        columns.ask(50, between: 0, and: 1)
        columns.ask(60, between: 2, and: 1)
        columns.ask(50, between: 2, and: 3)
        // 110 are there; the 30 that are missing are divided among two gaps.
        columns.ask(140, between: 0, and: 2)
        // 65 + 75 + 50 are 190: three gaps get 10 more each.
        columns.ask(220, between: 3, and: 0)
        columns.ask(500, between: 3, and: 4)
        #expect(columns.places() == [0, 75, 160, 220])
    }

    @Test func headsAreDrawnBelowOnlyWhereItIsWantedOrTheDiagramIsHigh() {
        func count(_ text: String) -> Int { JudgedDiagram(text).drawn?.nodes.count ?? 0 }
        #expect(count("sequenceDiagram\nA->>B: x") == 2)
        #expect(count("%%{init: {'sequence': {'mirrorActors': true}}}%%\nsequenceDiagram\nA->>B: x") == 4)
        let long = String(repeating: "A->>B: x\n", count: 20)
        #expect(count("sequenceDiagram\n" + long) == 4)
        #expect(
            count("---\nconfig:\n  sequence:\n    mirrorActors: false\n---\nsequenceDiagram\n" + long) == 2)
    }

    @Test func wordsOfOthersAreEscaped() {
        let svg = JudgedDiagram("sequenceDiagram\nparticipant A as <script>x\nA->>A: 1 < 2 & \"3\"").svg
        #expect(!svg.contains("<script"))
        #expect(svg.contains("1 &lt; 2 &amp; "))
    }

    // A colour behind words is a veil of at most a quarter, 0x3F, so that ink is readable on it.
    @Test func coloursBehindWordsAreVeils() {
        let svg = JudgedDiagram("sequenceDiagram\nrect rgb(255, 0, 0)\nA->>B: x\nend").svg
        #expect(svg.contains("fill=\"#ff00003f\""))
    }

    private static let pieces = [
        "A->>B: hello there", "B-->>A: a longer answer<br/>in two lines", "C->>C: think about it at length",
        "A->>+D: start", "D-->>-A: stop", "Note over A,D: all of them", "Note left of A: before everything",
        "Note right of D: after everything, and rather long for a note that stands at the side",
        "Note over B: only one", "loop while there is work", "end", "alt if this holds", "else otherwise",
        "opt perhaps", "par at once", "and the other one", "rect rgb(200,220,255)", "critical section",
        "option unlikely", "break when it fails", "B-xC: lost", "D<<->>A: both ways across the whole width",
        "activate B", "deactivate B", "autonumber",
        "A-)B: https://example.org/a/very/long/address?with=many&parts=1",
        "create participant E", "A->>E: be", "destroy E", "E-)A: gone", "par_over more",
    ]

    /// A diagram of random statements that is closed at its end; some of them are mistakes.
    private func text(seed: UInt64) -> String {
        var generator = SeededGenerator(seed: seed)
        var open: [String] = []
        var lines = [
            "sequenceDiagram", "participant A as Alice", "actor B", "participant C@{type: database}",
        ]
        var active: [String: Int] = [:]
        for _ in 0..<30 {
            let line = Self.pieces.randomElement(using: &generator) ?? ""
            let word = String(line.prefix { $0 != " " })
            switch word {
            case "loop", "alt", "opt", "par", "par_over", "rect", "critical", "break": open.append(word)
            case "end": if open.popLast() == nil { continue }
            case "else": if open.last != "alt" { continue }
            case "and": if open.last != "par", open.last != "par_over" { continue }
            case "option": if open.last != "critical" { continue }
            case "create", "destroy", "A->>E:", "E-)A:": continue
            case "activate": active["B", default: 0] += 1
            case "deactivate":
                if active["B", default: 0] == 0 { continue }
                active["B", default: 0] -= 1
            case "A->>+D:": active["D", default: 0] += 1
            case "D-->>-A:":
                if active["D", default: 0] == 0 { continue }
                active["D", default: 0] -= 1
            default: break
            }
            lines.append(line)
        }
        lines += ["create participant E", "A->>E: be", "destroy E", "E-)A: gone"]
        return (lines + open.map { _ in "end" }).joined(separator: "\n")
    }

    @Test(arguments: 1...60) func nothingCoversWords(seed: UInt64) {
        let judged = JudgedDiagram(text(seed: seed))
        #expect(judged.diagram.faults.isEmpty)
        #expect(judged.flaws.isEmpty, "seed \(seed)")
    }

    @Test(arguments: 1...30) func aMissingEndIsReportedAtItsFrame(seed: UInt64) {
        let lines = text(seed: seed).split(separator: "\n").map(String.init)
        guard let last = lines.lastIndex(of: "end") else { return }
        var fewer = lines
        fewer.remove(at: last)
        let text = fewer.joined(separator: "\n")
        let faults = JudgedDiagram(text).faults(in: text)
        #expect(faults.contains { $0.hasSuffix("is not closed") }, "seed \(seed)")
    }

    @Test(arguments: 1...40) func anyTextIsReadWithoutHarm(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var bytes = Array(text(seed: seed).utf8)
        for _ in 0..<40 {
            let place = Int.random(in: 16..<bytes.count, using: &generator)
            let other = bytes.randomElement(using: &generator) ?? 0x20
            switch Int.random(in: 0..<3, using: &generator) {
            case 0: bytes[place] = other
            case 1: bytes.remove(at: place)
            default: bytes.insert(other, at: place)
            }
        }
        let diagram = Diagram(bytes)
        for fault in diagram.faults { #expect(fault.range.upperBound <= bytes.count) }
        if diagram.isDrawn { #expect(diagram.picture() != nil) }
    }

    @Test(arguments: ["-", "(", "a", "<", "#", " ", "A->", "/|", "\\", "é"])
    func longTokensAreReadInOnePass(token: String) {
        let text = "sequenceDiagram\nA->>B: x\n" + String(repeating: token, count: 40_000 / token.utf8.count)
        #expect(!Diagram(Array(text.utf8)).faults.isEmpty || token == " " || token == "#")
    }
}
