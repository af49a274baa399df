import Testing
import WattleTestSupport

@testable import WattleDiagrams

struct C4DiagramTests {
    private func read(_ statements: String, kind: String = "C4Context") -> ReadModel<C4Diagram> {
        ReadModel(kind + "\n" + statements)
    }

    // The statements of mermaid's documentation of C4 diagrams.
    @Test(arguments: [
        ("Person", C4Diagram.Kind.person, C4Diagram.Shape.box, false), ("Person_Ext", .person, .box, true),
        ("System", .system, .box, false), ("SystemDb", .system, .database, false),
        ("SystemQueue_Ext", .system, .queue, true), ("Container_Ext", .container, .box, true),
        ("ContainerDb_Ext", .container, .database, true), ("ContainerQueue", .container, .queue, false),
        ("Component", .component, .box, false), ("ComponentDb_Ext", .component, .database, true),
    ])
    func elementsAreWhatTheirStatementSays(
        _ name: String, _ kind: C4Diagram.Kind, _ shape: C4Diagram.Shape, _ isExternal: Bool
    ) {
        let read = read("\(name)(a, \"Label\")")
        #expect(read.faults.isEmpty)
        let form = C4Diagram.Form(kind: kind, shape: shape, isExternal: isExternal)
        #expect(read.model.elements.map(\.form) == [form])
    }

    @Test(arguments: ["PersonDb", "system", "SYSTEM", "Container_Db", "X", "Db", "_Ext"])
    func otherNamesAreNoStatements(name: String) {
        #expect(!read("\(name)(a, \"Label\")").faults.isEmpty)
    }

    @Test func argumentsHavePlacesOrNames() {
        let read = read(
            """
            title The bank
            Person(p, Customer, "Has an account", $tags="a,b", $link="https://example.org")
            Container(c, "App", "Java", "Does it")
            System(s, "Bank", , $descr="named")
            Component(d, "", $techn="Rust")
            """)
        #expect(read.faults.isEmpty)
        #expect(read.model.title == "The bank")
        #expect(read.model.elements.map(\.name.plainText) == ["Customer", "App", "Bank", "d"])
        #expect(
            read.model.elements.map(\.description.plainText) == ["Has an account", "Does it", "named", ""])
        #expect(read.model.elements.map(\.technology) == ["", "Java", "", "Rust"])
        #expect(read.model.elements[0].tags == ["a", "b"])
        #expect(read.model.links.map(\.target) == [.address("https://example.org")])
    }

    @Test func theLastStatementOfAnAliasCounts() {
        let model = read("System(a, \"A\")\nSystem(b, \"B\")\nPerson(a, \"Now a person\")").model
        #expect(model.elements.map(\.name.plainText) == ["Now a person", "B"])
    }

    @Test func boundariesAndNodesHoldOneAnother() {
        let read = read(
            """
            Enterprise_Boundary(e, "Bank") {
                Boundary(b, "Part", "place") {
                    System(s, "S")
                }
            }
            Deployment_Node(n, "Machine", "Linux"){
                Container(c, "C")
            }
            Rel(s, n, "runs on")
            """)
        #expect(read.faults.isEmpty)
        #expect(read.model.boundaries.map(\.type) == ["Enterprise", "place", "Linux"])
        #expect(read.model.boundaries.map(\.parent) == [nil, 0, nil])
        #expect(read.model.elements.map(\.boundary) == [1, 2])
        #expect(read.model.relations.map(\.to) == [.boundary(2)])
    }

    @Test(arguments: [
        ("Rel", C4Relation.Direction.any), ("BiRel", .both), ("Rel_U", .up), ("Rel_Up", .up),
        ("Rel_D", .down),
        ("Rel_Left", .left), ("Rel_R", .right), ("Rel_Back", .back),
    ])
    func relationsHaveDirections(_ name: String, _ direction: C4Relation.Direction) {
        let read = read("\(name)(a, b, \"uses\", \"HTTPS\")\nSystem(a, \"A\")\nSystem(b, \"B\")")
        #expect(read.faults.isEmpty)
        #expect(read.model.relations.map(\.direction) == [direction])
        #expect(read.model.relations[0].label.plainText == "uses [HTTPS]")
    }

    @Test func relationsOfDynamicDiagramsAreNumbered() {
        let read = read("System(a, \"A\")\nRel(a, a, \"x\")\nRelIndex(9, a, a, \"y\")", kind: "C4Dynamic")
        #expect(read.model.relations.map(\.label.plainText) == ["1: x", "2: y"])
    }

    @Test func stylesOfElementsAndRelationsAreRead() {
        let read = read(
            """
            System(a, "A", $tags="old")
            Rel(a, a, "x")
            UpdateElementStyle(a, $bgColor="#fff", $fontColor="black", $borderColor="red")
            UpdateRelStyle(a, a, $textColor="blue", $lineColor="red", $offsetX="5")
            AddElementTag("old", $bgColor="grey")
            UpdateLayoutConfig($c4ShapeInRow="3", $c4BoundaryInRow="1")
            """)
        #expect(read.faults.isEmpty)
        #expect(read.model.elements[0].style.fill == Colour(0xFFFFFF))
        #expect(read.model.relations[0].style.stroke == Colour("red"))
        #expect(read.model.styles.contains("old"))
    }

    @Test(arguments: [
        ("System_Boundary(b, \"B\") {\nSystem(s, \"S\")", "2: the boundary 'b' is not closed"),
        ("System_Boundary(b, \"B\")\nSystem(s, \"S\")", "2: the boundary 'b' has no '{'"),
        ("System_Boundary(b, \"B\") {\n}", "2: the boundary 'b' holds nothing"),
        ("System(s, \"S\"\nSystem(t, \"T\")", "2: the parentheses of 'System' are not closed"),
        ("System()", "2: 'System' has no alias"),
        ("direction LR", "2: 'direction LR' is no statement of a C4 diagram"),
        ("System(a, \"A\")\nRel(a, z, \"x\")", "3: nothing is called 'z', so the relation is left out"),
        ("Rel(a)", "2: the relation does not say what it joins"),
        ("}", "2: this '}' closes nothing"),
    ])
    func mistakesAreReportedAtTheirLine(_ statements: String, _ fault: String) {
        #expect(read(statements).faults.contains(fault))
    }

    @Test func picturesOfSystemsStandTheJudgement() {
        let judged = JudgedDiagram(
            """
            C4Container
            Person(p, "Customer", "Somebody who has an account at the bank, and money in it")
            System_Boundary(b, "Bank") {
                Container(app, "App", "Swift", "Shows what there is")
                ContainerDb_Ext(db, "Store", "SQL", "Keeps what there is")
                ContainerQueue(q, "Queue", "Messages")
                Rel_R(app, q, "asks")
                Rel(app, db, "reads", "JDBC")
            }
            BiRel(p, app, "uses")
            Rel_Back(p, q, "tells")
            Rel_U(db, p, "never")
            """)
        #expect(judged.flaws.isEmpty)
        #expect(judged.picture?.outline.contains("Customer ↔ App (uses)") == true)
    }
}
