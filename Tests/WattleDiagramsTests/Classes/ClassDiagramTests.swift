import Testing
import WattleTestSupport

@testable import WattleDiagrams

struct ClassDiagramTests {
    private func read(_ statements: String) -> ReadModel<ClassDiagram> {
        ReadModel("classDiagram\n" + statements)
    }

    // Classes and members: mermaid's documentation, "Define a class" and "Defining Members of a class".
    @Test func membersOfABodyAndOfStatementsBelongToTheClass() {
        let read = read(
            """
            class Account~T~["An account"] {
                << i >>
                &lt;&lt;abstract&gt;&gt;
                +String owner
                +deposit(amount) bool
            }
            Account : -Big balance
            Account: +close()*
            <<service>> Account
            """)
        let account = read.model.entries[0]
        #expect(read.faults.isEmpty)
        #expect(account.name.plainText == "An account")
        #expect(account.annotations == ["i", "abstract", "service"])
        #expect(account.attributes.map(\.label.plainText) == ["+String owner", "-Big balance"])
        #expect(account.methods.map(\.label.plainText) == ["+deposit(amount): bool", "+close()"])
    }

    // Classifiers and generic types: mermaid's documentation, "Visibility", "Generic Types".
    @Test(
        arguments: [
            ("+count$", "+count", LabelStyle.underline), ("run()$", "run()", .underline),
            ("run()*", "run()", .italic),
            ("make()* int", "make(): int", .italic), ("make() int*", "make(): int", .italic),
            ("-handle void*", "-handle void*", []), ("-shared$ atomic", "-shared atomic", .underline),
            ("List~int~ items", "List<int> items", []),
            ("all(List~List~T~~ a) Map~K,V~", "all(List<List<T>> a): Map<K,V>", []),
            ("~#Task~A~ go()", "~#Task<A> go()", []), ("#Odd~String keys", "#Odd~String keys", []),
            ("+go(): void", "+go(): void", []), ("int x;", "int x", []), ("go(int x) ;", "go(int x)", []),
        ] as [(String, String, LabelStyle)])
    func marksAndTypesAreRead(_ text: String, _ shown: String, _ style: LabelStyle) {
        let member = ClassMember(text)
        #expect(member.label.plainText == shown)
        #expect(member.label.lines[0][0].style == style)
    }

    // The ends and lines of mermaid's documentation, "Defining Relationship" and "Two-way relations".
    @Test(arguments: [
        ("A <|-- B", ClassRelation.End.extension, ClassRelation.End.none, false),
        ("A *-- B", .composition, .none, false), ("A o-- B", .aggregation, .none, false),
        ("A --> B", .none, .dependency, false), ("A -- B", .none, .none, false),
        ("A ..> B", .none, .dependency, true),
        ("A ..|> B", .none, .extension, true), ("A .. B", .none, .none, true),
        ("A --o B", .none, .aggregation, false),
        ("A <|--|> B", .extension, .extension, false), ("A<-->B", .dependency, .dependency, false),
        ("A ()-- B", .lollipop, .none, false), ("A --() B", .none, .lollipop, false),
        ("A \"1\" --* \"many\" B : label", .none, .composition, false),
    ])
    func endsOfRelationsAreRead(
        _ text: String, _ start: ClassRelation.End, _ end: ClassRelation.End, _ isDotted: Bool
    ) {
        let read = read(text)
        #expect(read.faults.isEmpty)
        let relation = read.model.relations[0]
        #expect(relation.startEnd == start && relation.endEnd == end && relation.isDotted == isDotted)
        #expect(read.model.entries.map(\.name.plainText).sorted() == ["A", "B"])
    }

    @Test func cardinalitiesAndLabelsStandAtTheRelation() {
        let relation = read("A \"1\" --> \"0..*\" B : has #quot;many#quot;").model.relations[0]
        #expect(relation.startCardinality.plainText == "1" && relation.endCardinality.plainText == "0..*")
        #expect(relation.label.plainText == "has \"many\"")
    }

    @Test func lollipopsAreNamesOfTheirOwn() {
        let model = read("class A\nA ()-- B\nA ()-- C").model
        #expect(model.entries.filter(\.isLollipop).count == 2)
        #expect(Set(model.relations.map(\.from)).count == 2)
    }

    @Test func namespacesNestByDotsAndByBraces() {
        let model = read(
            """
            namespace A.B["Inner"] {
                class C
                namespace D { class E }
            }
            namespace A { class F }
            """
        ).model
        #expect(model.namespaces.map(\.id) == ["A", "A.B", "A.B.D"])
        #expect(model.namespaces.map(\.title.plainText) == ["A", "Inner", "D"])
        #expect(model.namespaces.map(\.parent) == [nil, 0, 1])
        #expect(model.entries.map(\.namespace) == [1, 2, 0])
    }

    @Test func stylesComeFromClassesAndStatements() {
        let read = read(
            """
            class A:::warm
            class B
            cssClass "A, B" cold
            style B fill:#fff
            classDef warm,cold stroke:#333
            note for A "one\\ntwo"
            note "alone"
            direction RL
            """)
        #expect(read.faults.isEmpty)
        #expect(read.model.entries.map(\.classes) == [["warm", "cold"], ["cold"]])
        #expect(read.model.entries[1].style.fill == Colour(0xFFFFFF))
        #expect(read.model.styles.contains("cold"))
        #expect(read.model.notes.map(\.target) == [0, nil])
        #expect(read.model.notes[0].text.lines.count == 2)
        #expect(read.model.direction == .left)
    }

    @Test func linksAreSafeAndScriptsAreLeftOut() {
        let read = read(
            """
            class A
            click A href "https://example.org/" "To A" _blank
            link B "/b"
            link C "javascript:x()"
            click D call go(1) "tip"
            callback E "go"
            """)
        #expect(read.model.links.map(\.target) == [.address("https://example.org/"), .address("/b")])
        #expect(read.model.links.first?.tooltip == "To A")
        #expect(read.model.entries.map(\.link) == [0, 1, nil, nil])
        #expect(read.faults.map { String($0.prefix(2)) } == ["5:", "6:", "7:"])
    }

    @Test func namesInBackticksMayHoldAnything() {
        let model = read("class `A::B C` {\n+x\n}\n`A::B C` --> D-1.x").model
        #expect(model.entries.map(\.id) == ["A::B C", "D-1.x"])
    }

    @Test(arguments: [
        ("class A {\n+x", "2: the class 'A' is not closed"),
        ("class A {\n+f({x})\n}", "3: a member may not hold '{'"),
        ("A -> B", "2: '-> B' is no relation"),
        ("A --> B : at 12:30", "2: the text may hold no second ':'"),
        ("A --> B : this; that", "2: the text may hold no ';'"),
        ("class A~List~B~~", "2: the name of a class has no types within types"),
        ("namespace N {\nclass A\nA --> B\n}", "4: the namespace 'N' holds classes and notes only"),
        ("namespace N {\nclass A", "2: the namespace 'N' is not closed"),
        ("class A\n}", "3: this '}' closes nothing"),
        ("class A<T>", "2: types of a class do not stand in '<'"),
        ("A<T> --> B", "2: '<T> --> B' is no relation"),
        ("class A[label]", "2: the label has no quotes"),
        ("A ~~~ B", "2: '~~~ B' is no relation"),
        ("note \"open", "2: the text after '\"' is not closed"),
        ("&lt;&lt;x&gt;&gt; A", "2: '&lt;&lt;x&gt;&gt; A' is no statement of a class diagram"),
    ])
    func mistakesAreReportedAtTheirLine(_ statements: String, _ fault: String) {
        #expect(read(statements).faults.contains(fault))
    }

    @Test func aLostBracketIsNoticed() {
        let text = """
            classDiagram
            class A["x"] {
            <<interface>>
            +run()
            }
            namespace N {
            class B
            }
            A "1" --> "2" B
            note for A "text"
            """
        // A method without its '(' or ')' is another member; an annotation without one of its signs is one, too.
        let unnoticed = BracketMutation(text, brackets: "[]{}\"").unnoticed
        #expect(unnoticed.isEmpty)
    }

    @Test func picturesOfClassesStandTheJudgement() {
        let judged = JudgedDiagram(
            """
            classDiagram
            Animal <|-- Duck : is an
            Animal "1" *-- "2" Leg
            Pond <.. Duck
            Duck --> Duck : likes
            note for Duck "can fly<br>can swim"
            namespace Duck { class Pond }
            class Animal { +int age
            +isMammal() bool }
            Feathers ()-- Duck
            """)
        #expect(judged.flaws.isEmpty)
        #expect(judged.drawn?.nodes.count == 6)
        #expect(judged.picture?.outline.contains("Duck extends Animal (is an)") == true)
    }
}
