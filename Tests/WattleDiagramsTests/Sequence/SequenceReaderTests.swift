import Testing
import WattleTestSupport

@testable import WattleDiagrams

struct SequenceReaderTests {
    private func read(_ text: String) -> SequenceDiagram {
        var faults = DiagramFaults()
        return SequenceDiagram(DiagramSource(Array(("sequenceDiagram\n" + text).utf8)), faults: &faults)
    }

    private func faults(_ text: String) -> [String] {
        let text = "sequenceDiagram\n" + text
        return JudgedDiagram(text).faults(in: text)
    }

    // MARK: Participants

    @Test func participantsStandInTheOrderInWhichTheyAreNamed() {
        let diagram = read("participant B as Bob the builder\nactor C\nB->>Alice W: hi\nNote over D: x")
        #expect(diagram.participants.map(\.id) == ["B", "C", "Alice W", "D"])
        #expect(diagram.participants.map(\.name) == ["Bob the builder", "C", "Alice W", "D"])
        #expect(diagram.participants.map(\.kind) == [.participant, .actor, .participant, .participant])
    }

    @Test func commentsBesideDeclarationsAreNoNames() {
        let diagram = read("participant A %% the first\nA->>B: x\nactivate B %% now\ndeactivate B")
        #expect(diagram.participants.map(\.id) == ["A", "B"])
    }

    @Test func typesAndNamesAreReadFromBraces() {
        let diagram = read(
            "participant D@{ \"type\" : \"database\" } as Store\nactor Q@{ type: 'queue', alias: 'J' }\nD->>Q:"
        )
        #expect(diagram.participants.map(\.kind) == [.database, .queue])
        #expect(diagram.participants.map(\.name) == ["Store", "J"])
    }

    @Test func membersOfABoxStandTogether() {
        let diagram = read("A->>B: x\nbox Aqua Team\nparticipant C\nparticipant A\nend\nbox other\nend")
        #expect(diagram.participants.map(\.id) == ["C", "A", "B"])
        #expect(diagram.boxes[0].members == [0, 1])
        #expect(diagram.boxes[0].text.label.plainText == "Team")
        #expect(diagram.boxes[0].fill == Colour(0x00FFFF))
        // A word that is no colour belongs to the title.
        #expect(diagram.boxes[1].text.label.plainText == "other")
    }

    // MARK: Messages

    // The arrows of mermaid's documentation.
    @Test(arguments: [
        ("->", false, SequenceArrow.Head.none, SequenceArrow.Head.none), ("-->", true, .none, .none),
        ("->>", false, .none, .filled), ("-->>", true, .none, .filled), ("<<->>", false, .filled, .filled),
        ("<<-->>", true, .filled, .filled), ("-x", false, .none, .cross), ("--x", true, .none, .cross),
        ("-)", false, .none, .open), ("--)", true, .none, .open), ("-|\\", false, .none, .upperHalf),
        ("--|/", true, .none, .lowerHalf), ("-\\\\", false, .none, .upperStick),
        ("--//", true, .none, .lowerStick), ("/|-", false, .upperHalf, .none),
        ("\\|--", true, .lowerHalf, .none), ("//-", false, .upperStick, .none),
        ("\\\\--", true, .lowerStick, .none),
    ])
    func arrowsAreKnown(
        token: String, isDotted: Bool, start: SequenceArrow.Head, end: SequenceArrow.Head
    ) {
        for text in ["A\(token)B: x", "A \(token) B : x"] {
            guard case .message(let message) = read(text).steps.first else {
                Issue.record("\(text) is no message")
                continue
            }
            #expect(message.arrow.isDotted == isDotted)
            #expect(message.arrow.start == start && message.arrow.end == end)
            #expect(message.text.label.plainText == "x")
        }
    }

    @Test func namesMayHoldHyphensSlashesAndParentheses() {
        let diagram = read("web-app->>api/v1 (new): a-b: c\nAlice ()->>() Bob: x")
        #expect(diagram.participants.map(\.id) == ["web-app", "api/v1 (new)", "Alice", "Bob"])
        guard case .message(let first) = diagram.steps[0], case .message(let second) = diagram.steps[1] else {
            Issue.record("two messages are expected")
            return
        }
        #expect(first.text.label.plainText == "a-b: c")
        #expect(second.hasStartCircle && second.hasEndCircle)
    }

    @Test func textEndsAtSemicolonsAndCommentsButNotAtEntities() {
        let diagram = read("A->>B: say #quot;x#59;y#quot; now; B-->>A: done # soon\nA->>B: one<br/>two")
        #expect(diagram.outline.lines == ["A → B: say \"x;y\" now", "B → A: done", "A → B: one two"])
    }

    @Test func signsAfterArrowsActivate() {
        let steps = read("A->>+B: x\nB-->>-A: y\nactivate A\ndeactivate A").steps
        #expect(steps.filter(\.isActivation) == [.activate(1), .deactivate(1), .activate(0), .deactivate(0)])
    }

    // Numbers go on while they are hidden; steps may be hundredths: mermaid's documentation of autonumber.
    @Test func messagesAreNumbered() {
        let text =
            "A->>B: a\nautonumber\nA->>B: b\nautonumber 10 .05\nA->>B: c\nA->>B: d\nautonumber off\nA->>B: e"
        #expect(
            read(text).outline.lines == [
                "A → B: a", "2. A → B: b", "10. A → B: c", "10.05. A → B: d", "A → B: e",
            ])
    }

    @Test func framesAndNotesAreOutlined() {
        let text = """
            title: How it goes
            loop Each day
            alt fine
            A->>A: rest
            else
            Note right of A: tired
            end
            end
            Par one; A<<->>B: b
            AND two
            Note over A,B: both
            End
            rect rgb(1,2,3)
            B--)A:
            end
            """
        let diagram = read(text)
        #expect(diagram.title == "How it goes")
        #expect(
            diagram.outline.lines == [
                "loop: Each day", "alt: fine", "A → A: rest", "else", "Note right of A: tired", "end of alt",
                "end of loop", "par: one", "A ↔ B: b", "and: two", "Note over A, B: both", "end of par",
                "B → A",
            ])
        #expect(faults(text).isEmpty)
    }

    // MARK: Faults

    @Test(arguments: [
        ("A->>B: x\nand then more", "3: 'and' does not stand in 'par'"),
        ("A->>B: x\nthen more", "3: 'then more' is no statement: there is no arrow in it"),
        ("partcipant A", "2: 'partcipant' begins no statement"),
        ("loop x\nA->>B: y", "2: 'loop' is not closed"),
        ("A->>B: y\nend", "3: 'end' closes nothing: no frame and no box is open"),
        ("loop x\nelse y\nend", "3: 'else' does not stand in 'alt', but in 'loop'"),
        ("A->>B", "2: there is no ':' after the receiver 'B'"),
        ("A->>B hello", "2: there is no ':' after the receiver 'B hello'"),
        ("A=>>B: x", "2: '>>' is no arrow of sequence diagrams"),
        ("A → B: x", "2: 'A → B' holds no arrow"),
        ("A>>>>B: x", "2: '>>>>' is no arrow of sequence diagrams"),
        ("A->>: x", "2: the message leads to nobody"),
        ("A->>end: x", "2: 'end' is a keyword and names nobody in a message"),
        ("Note above A: x", "2: a note stands 'left of', 'right of' or 'over' a participant"),
        ("Note over A,B,C: x", "2: there is no ':' before the note's text"),
        ("deactivate A", "2: 'A' is not active here and cannot be deactivated"),
        ("A->>+B: x\nA-->>-B: y", "3: 'A' is not active here and cannot be deactivated"),
        ("create participant C\nA->>B: x", "2: the message after 'create' does not lead to 'C'"),
        ("A->>B: x\ncreate actor B\nA->>B: y", "3: 'B' takes part already and cannot be created"),
        ("destroy C\nA->>B: x", "2: the message after 'destroy' has nothing to do with 'C'"),
        ("box x\nA->>B: y\nend", "3: 'A->>B: y' stands in a box, which holds participants only"),
        ("participant A<B>", "2: the name 'A<B>' contains '<'"),
        ("autonumber on", "2: 'on' is not expected here"),
        ("participant", "2: the participant's name is missing"),
        ("(A)->>B: x", "2: '(' is left out"), ("title ", "2: there are no words after 'title'"),
    ])
    func mistakesAreReportedAtTheirLine(text: String, fault: String) {
        #expect(faults(text).filter { $0 == fault } == [fault], "\(faults(text))")
    }

    @Test func allMistakesOfABlockAreReported() {
        let text = "A->B\nA->>B: fine\nstray\nloop\nB=>A: x\nend\nend"
        #expect(faults(text).map { $0.prefix(2) } == ["2:", "4:", "6:", "8:"])
    }

    @Test func wordsAfterASemicolonAreExplained() {
        let diagram = Diagram(Array("sequenceDiagram\nA->>B: one; two".utf8))
        #expect(diagram.faults.first?.help?.contains("#59;") == true)
    }

    @Test(arguments: [
        "link A: Docs @ https://example.org", "links A: {\"a\": \"b\"}", "properties A: {}", "details A: x",
    ])
    func menusAreLeftOutWithAWord(line: String) {
        let diagram = Diagram(Array("sequenceDiagram\nA->>B: x\n\(line)".utf8))
        #expect(diagram.faults.map(\.kind) == [.ignored])
        #expect(diagram.isDrawn)
    }

    @Test func wordsOfMenusMayNameParticipants() {
        #expect(faults("participant Link as Channel\nA->>Link: x\nLink-->>A: y").isEmpty)
    }

    @Test func deepNestingIsLimited() {
        let text = String(repeating: "loop\n", count: 65) + String(repeating: "end\n", count: 65)
        let diagram = Diagram(Array(("sequenceDiagram\nA->>B: x\n" + text).utf8))
        #expect(diagram.faults.contains { $0.kind == .limit })
    }
}
