import Testing
import WattleTestSupport

@testable import WattleDiagrams

struct EntityDiagramTests {
    private func read(_ statements: String) -> ReadModel<EntityDiagram> {
        ReadModel("erDiagram\n" + statements)
    }

    // The signs and words of mermaid's documentation, "Relationship Syntax" and "Aliases".
    @Test(arguments: [
        ("A ||--o{ B : has", Cardinality.onlyOne, Cardinality.zeroOrMore, false),
        ("A |o..o| B : has", .zeroOrOne, .zeroOrOne, true),
        ("A }|.-|{ B : has", .oneOrMore, .oneOrMore, true),
        ("A}o--||B:has", .zeroOrMore, .onlyOne, false),
        ("A one or zero to many B : has", .zeroOrOne, .zeroOrMore, false),
        ("A zero or more optionally to one or many B : has", .zeroOrMore, .oneOrMore, true),
        ("A many(1) to only one B : has", .oneOrMore, .onlyOne, false),
        ("A 1+ to 0+ B : has", .oneOrMore, .zeroOrMore, false),
        ("A 1 to one or more B : has", .onlyOne, .oneOrMore, false),
        ("A Many(0) TO 1 B : has", .zeroOrMore, .onlyOne, false),
        ("A u--o{ B : has", .parent, .zeroOrMore, false),
        ("A ||--|| B", .onlyOne, .onlyOne, false),
    ])
    func cardinalitiesAreRead(_ text: String, _ start: Cardinality, _ end: Cardinality, _ isDotted: Bool) {
        let read = read(text)
        #expect(read.faults.isEmpty)
        #expect(read.model.entities.map(\.id) == ["A", "B"])
        let relationship = read.model.relationships.first
        #expect(
            relationship?.start == start && relationship?.end == end && relationship?.isDotted == isDotted)
    }

    @Test func attributesHaveTypesNamesKeysAndComments() {
        let read = read(
            """
            CAR["A car"] {
                string number PK, FK "the plate"
                string(99)? *maker UK
                List~int~ parts "many"
                `any type` `any name`
                ~time with zone~ since
            }
            """)
        #expect(read.faults.isEmpty)
        let car = read.model.entities[0]
        #expect(car.name.plainText == "A car")
        #expect(
            car.attributes.map(\.type.plainText) == [
                "string", "string(99)?", "List<int>", "any type", "time with zone",
            ])
        #expect(car.attributes.map(\.name.plainText) == ["number", "*maker", "parts", "any name", "since"])
        #expect(car.attributes.map(\.keys) == [["PK", "FK"], ["UK"], [], [], []])
        #expect(car.attributes.map(\.comment.plainText) == ["the plate", "", "many", "", ""])
    }

    @Test func namesMayBeQuotedAndBeyondASCII() {
        let read = read("\"two words\" ||--|| ÄRGER-1.x : \"liable for\"\nA B tower")
        #expect(read.faults.isEmpty)
        #expect(read.model.entities.map(\.id) == ["two words", "ÄRGER-1.x", "A", "B", "tower"])
        #expect(read.model.relationships.first?.label.plainText == "liable for")
    }

    @Test func stylesGroupsAndDirectionAreRead() {
        let read = read(
            """
            direction LR
            subgraph shop [The shop]
            A:::warm ||--|| B:::warm,cold : has
            end
            C
            style C,A fill:#fff
            class C cold
            classDef warm,cold stroke:#333
            """)
        #expect(read.faults.isEmpty)
        #expect(read.model.direction == .right)
        #expect(read.model.entities.map(\.classes) == [["warm"], ["warm", "cold"], ["cold"]])
        #expect(read.model.entities.map(\.group) == [0, 0, nil])
        #expect(read.model.groups.map(\.title.plainText) == ["The shop"])
    }

    @Test(arguments: [
        ("A {\nstring x", "2: the entity 'A' is not closed"),
        ("A {\nstring\n}", "3: the attribute 'string' has no name"),
        ("A {\n1st x\n}", "3: '1st x' is no attribute"),
        ("A ||--> B : x", "2: '> B : x' does not go on with a relationship"),
        ("A ||--o{ : x", "2: the relationship leads to no entity"),
        ("A ||--o{ B : has (many)", "2: the label is not plain words"),
        ("A ||--o{ B : has many", "2: the label is not plain words"),
        ("A ||--o{ B : lives in", "2: the label 'lives in' has several words and no quotes"),
        ("A[two words]", "2: the alias is missing its closing ']'"),
        ("CLASS ||--o{ B : x", "2: 'class' is a word of the language"),
        ("A --> B", "2: no entity is named before '--> B'"),
        ("A -- B", "2: no entity is named before '-- B'"),
        ("A to B : x", "2: no entity is named before 'to B : x'"),
        ("A ||--|| many : x", "2: the relationship leads to no entity"),
        ("<pre>", "2: '<pre>' is no statement of an entity relationship diagram"),
        ("subgraph s\nA", "2: the subgraph 's' is not closed"),
    ])
    func mistakesAreReportedAtTheirLine(_ statements: String, _ fault: String) {
        #expect(read(statements).faults.contains(fault))
    }

    @Test func aLostBracketIsNoticed() {
        let text = "erDiagram\nA[\"x\"] {\nstring y \"z\"\n}\nA ||--o{ B : \"has many\"\n"
        #expect(BracketMutation(text, brackets: "[]{}\"").unnoticed.isEmpty)
    }

    @Test func picturesOfEntitiesStandTheJudgement() {
        let judged = JudgedDiagram(
            """
            erDiagram
            CUSTOMER ||--o{ ORDER : places
            CUSTOMER }|..|{ ADDRESS : uses
            ORDER ||--|{ ITEM : "is made of"
            ORDER |o--o{ ORDER : replaces
            CUSTOMER {
                string name PK "as the law has it"
                int number
            }
            """)
        #expect(judged.flaws.isEmpty)
        #expect(
            judged.picture?.outline.contains("CUSTOMER (exactly one) – ORDER (zero or more): places") == true)
    }
}
