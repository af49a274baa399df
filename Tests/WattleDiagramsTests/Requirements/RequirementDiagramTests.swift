import Testing
import WattleTestSupport

@testable import WattleDiagrams

struct RequirementDiagramTests {
    private func read(_ statements: String) -> ReadModel<RequirementDiagram> {
        ReadModel("requirementDiagram\n" + statements)
    }

    // Fields and kinds: mermaid's documentation, "Requirement", "Element".
    @Test func requirementsAndElementsHaveFields() {
        let read = read(
            """
            functionalRequirement A name {
                id: 1.2
                text: "it holds - always"
                Risk: High
                verifyMethod: test
            }
            element e:::warm {
                type: word doc
                docref: a/b
            }
            classDef warm fill:#f00
            """)
        #expect(read.faults.isEmpty)
        #expect(read.model.entries.map(\.kind) == ["Functional requirement", "Element"])
        #expect(read.model.entries[0].fields.map(\.name) == ["Id", "Text", "Risk", "Verification"])
        #expect(
            read.model.entries[0].fields.map(\.value.plainText) == [
                "1.2", "it holds - always", "High", "test",
            ])
        #expect(read.model.entries[1].fields.map(\.value.plainText) == ["word doc", "a/b"])
        #expect(read.model.entries[1].classes == ["warm"])
    }

    @Test(arguments: ["contains", "copies", "derives", "satisfies", "verifies", "refines", "traces"])
    func relationsLeadBothWays(_ kind: String) {
        let read = read("element A b {\n}\nA b - \(kind) -> c\nc <- \(kind) - \"d e\"")
        #expect(read.faults.isEmpty)
        #expect(read.model.relations.map(\.from) == [0, 2])
        #expect(read.model.relations.map(\.to) == [1, 1])
        #expect(read.model.relations.allSatisfy { $0.kind == kind })
    }

    @Test(arguments: [
        ("requirement a {\nid: 1", "2: 'a' is not closed"),
        ("requirement {\n}", "2: the requirement has no name"),
        ("requirement a", "2: 'a' has no '{'"),
        ("requirement a {\nrisk: huge\n}", "3: 'huge' is no risk"),
        ("requirement a {\ntype: x\n}", "3: 'type: x' is no field"),
        ("requirement a {\ntext: one-two\n}", "3: '-two' cannot stand without quotes"),
        ("a - likes -> b", "2: 'likes -> b' is no relation"),
        ("a -> b", "2: '> b' is no relation"),
        ("some words", "2: 'some words' is no statement of a requirement diagram"),
    ])
    func mistakesAreReportedAtTheirLine(_ statements: String, _ fault: String) {
        #expect(read(statements).faults.contains(fault))
    }

    @Test func picturesOfRequirementsStandTheJudgement() {
        let judged = JudgedDiagram(
            """
            requirementDiagram
            direction LR
            requirement a {
            id: 1
            text: the system holds what it is given and gives it back when it is asked, in time
            }
            element e {
            type: simulation
            }
            a - contains -> b
            e - satisfies -> a
            a <- copies - e
            """)
        #expect(judged.flaws.isEmpty)
        #expect(judged.picture?.outline.contains("e satisfies a") == true)
    }
}
