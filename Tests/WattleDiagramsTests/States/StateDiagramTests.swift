import Testing
import WattleTestSupport
import WattleText

@testable import WattleDiagrams

struct StateDiagramTests {
    private func read(_ statements: String) -> ReadModel<StateDiagram> {
        ReadModel("stateDiagram-v2\n" + statements)
    }

    private func names(_ model: StateDiagram) -> [String] {
        model.transitions.map { model.states[$0.from].id + ">" + model.states[$0.to].id }
    }

    // Mermaid's documentation, "Transitions", "Start and End", "States".
    @Test func transitionsLeadFromStartToEnd() {
        let read = read(
            "[*] --> A\nA-->B: go #colon; on\nB --> [*]\nA --> B : again; C --> D : at last; truly;")
        #expect(read.faults.isEmpty)
        #expect(names(read.model) == ["[*] start>A", "A>B", "B>[*] end", "A>B", "C>D"])
        #expect(
            read.model.transitions.map(\.label.plainText) == ["", "go : on", "", "again", "at last; truly"])
        #expect(read.model.states.map(\.kind) == [.start, .plain, .plain, .end, .plain, .plain])
    }

    @Test func descriptionsNameStatesAndAddToThem() {
        let model = read("state \"A long name\" as A\nA : more **of** it\nB : only\nstate \"as\" as as").model
        #expect(
            model.states.map { $0.descriptions.map(\.plainText) } == [
                ["A long name", "more of it"], ["only"], ["as"],
            ])
    }

    @Test func statesHoldStatesAndRegions() {
        let model = read(
            """
            [*] --> Active
            state Active {
                [*] --> A
                --
                [*] --> B
                state Deep { direction LR
                    x --> y }
            }
            A --> Out
            """
        ).model
        let scopes = model.states.map { state in state.scope.map { model.scopes[$0].id } ?? "" }
        #expect(model.states.count == 10)
        #expect(scopes[..<3] == ["", "", "Active region 1"])
        #expect(model.states.first { $0.id == "A" }?.scope == model.states[2].scope)
        #expect(
            model.states.first { $0.id == "Deep" }.flatMap(\.scope).map { model.scopes[$0].id }
                == "Active region 2")
        #expect(model.scopes.first { $0.id == "Deep" }?.direction == .right)
        // Two starts within, one outside.
        #expect(model.states.filter { $0.kind == .start }.count == 3)
    }

    // Mermaid's documentation, "Choice", "Forks"; the entities are what Markdown in HTML leaves of the signs.
    @Test(arguments: [
        ("<<choice>>", StateDiagram.Kind.choice), ("<<fork>>", .bar), ("<<join>>", .bar), ("[[fork]]", .bar),
        ("&lt;&lt;join&gt;&gt;", .bar),
    ])
    func kindsOfStatesAreRead(_ mark: String, _ kind: StateDiagram.Kind) {
        let read = read("state x \(mark)\nA --> x")
        #expect(read.faults.isEmpty)
        #expect(read.model.states.first?.kind == kind)
    }

    @Test func notesStandBesideStates() {
        let read = read(
            """
            note left of A : short
            Note right of B
              two<br/>
              lines
            end note
            note "alone" as N
            A --> B
            """)
        #expect(read.faults.isEmpty)
        #expect(read.model.notes.map(\.text.plainText) == ["short", "two lines", "alone"])
        #expect(read.model.notes[1].text.lines.count == 2)
        #expect(read.model.notes.map(\.isLeft) == [true, false, false])
        #expect(read.model.notes.map { $0.target.map { read.model.states[$0].id } } == ["A", "B", nil])
    }

    @Test func commentsScaleAndStylesAreRead() {
        let read = read(
            """
            # a remark
            hide empty description
            scale 350 width
            direction LR
            A:::warm --> B %% a remark
            class A, B cold
            style B fill:#fff
            classDef warm fill:#f00
            click A "https://example.org" "tip"
            """)
        #expect(read.faults.isEmpty)
        #expect(read.model.direction == .right)
        #expect(read.model.states.map(\.classes) == [["warm", "cold"], ["cold"]])
        #expect(read.model.states.map(\.id) == ["A", "B"])
        #expect(read.model.links.map(\.target) == [.address("https://example.org")])
    }

    @Test func aStateThatHoldsOthersIsALink() {
        let judged = JudgedDiagram("stateDiagram\nstate A {\nB --> C\n}\nclick A href \"/a\"")
        let hrefs = [DiagramHref(address: "/a")]
        let svg = judged.picture.map {
            String(decoding: $0.markup(id: "d", hrefs: hrefs).bytes, as: UTF8.self)
        }
        #expect(svg?.contains("<a href=\"/a\">") == true)
        #expect(judged.flaws.isEmpty)
    }

    @Test(arguments: [
        ("state A {\nB", "2: the state 'A' is not closed"),
        ("A --> B\n}", "3: this '}' closes nothing"),
        ("A --> C{really?}", "2: a name may not hold '{'"),
        ("A -> B", "2: '-> B' is no transition"),
        ("my-state --> B", "2: a name may not hold '-'"),
        ("A --> B : 12:30", "2: the text may hold no second ':'"),
        ("--", "2: '--' stands outside a state"),
        ("state {\nx\n}", "2: the state has no name"),
        ("state \"x\"\nA --> B", "2: the state \"x\" has no name"),
        ("note right of A\nx", "2: the note is not closed"),
        ("note over A : x", "2: the note stands nowhere"),
        ("A -->", "2: the transition leads nowhere"),
        ("state x <<spoon>>", "2: this is no kind of state"),
    ])
    func mistakesAreReportedAtTheirLine(_ statements: String, _ fault: String) {
        #expect(read(statements).faults.contains(fault))
    }

    @Test func aLostBracketIsNoticed() {
        let text = "stateDiagram-v2\nstate A {\nB --> C\n}\nstate \"x\" as y\nstate z <<choice>>\n"
        #expect(BracketMutation(text, brackets: "{}\"").unnoticed.isEmpty)
    }

    @Test func aStateIsNeverWithinItself() {
        let model = read("state A {\nstate B {\nA\n}\n}").model
        #expect(model.states.map(\.scope) == [nil, 0])
    }

    @Test func statesStandSixtyFourDeepAtMost() {
        let deep =
            (0..<70).map { "state s\($0) {" }.joined(separator: "\n") + String(repeating: "\n}", count: 70)
        #expect(read(deep).faults.contains { $0.hasSuffix("states stand more than 64 deep") })
    }

    @Test func picturesOfStatesStandTheJudgement() {
        let judged = JudgedDiagram(
            """
            stateDiagram-v2
            [*] --> Idle
            Idle --> Work : start
            Work --> Idle : stop
            state Work {
                [*] --> Load
                Load --> Load : more
                --
                [*] --> Watch
            }
            state fork <<fork>>
            Work --> fork
            fork --> One
            fork --> Two
            Two --> [*]
            note right of Idle : waits
            note left of Two : a note
            """)
        #expect(judged.flaws.isEmpty)
        #expect(judged.picture?.outline.contains("In Work: Start → Load") == true)
        #expect(judged.picture?.outline.contains("Idle → Work (start)") == true)
    }
}
