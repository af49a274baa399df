import WattleText

/// Reads class diagrams.
struct ClassReader {
    var scanner: StatementScanner
    var diagram = ClassDiagram()
    /// The namespaces that are open, with the places where they began.
    var open: [(namespace: Int, start: Range<Int>)] = []
    /// The places of classes by their names.
    private(set) var places: [String: Int] = [:]
    private var namespacePlaces: [String: Int] = [:]
    private let nestsNamespaces: Bool

    init(_ source: DiagramSource, faults: DiagramFaults) {
        scanner = StatementScanner(source, faults: faults)
        nestsNamespaces = source.config.flag("class.hierarchicalNamespaces") ?? true
    }

    /// Reads everything after the keyword.
    mutating func read() {
        scanner.skipSeparators()
        while !scanner.cursor.isAtEnd {
            let start = scanner.cursor.position
            readStatement()
            scanner.skipSeparators()
            if scanner.cursor.position == start { scanner.reject("this cannot be read") }
        }
        for (namespace, start) in open {
            let id = diagram.namespaces[namespace].id
            scanner.faults.syntax(start, "the namespace '\(id)' is not closed", help: "close it with '}'")
        }
        diagram.styles = scanner.classes
    }

    private mutating func readStatement() {
        if scanner.cursor.isAt("%%") {
            scanner.cursor.takeLine()
        } else if scanner.cursor.take("}") {
            closeNamespace()
        } else if scanner.cursor.takeKeyword("class") {
            readClass()
        } else if scanner.cursor.takeKeyword("namespace") {
            readNamespace()
        } else if scanner.cursor.takeKeyword("note") {
            readNote()
        } else if let open = open.last {
            let id = diagram.namespaces[open.namespace].id
            scanner.reject(
                "the namespace '\(id)' holds classes and notes only",
                help: "write relations and members after its '}'")
        } else {
            readOutsideNamespaces()
        }
    }

    private mutating func readOutsideNamespaces() {
        if scanner.cursor.isAtKeyword("direction"), isDirection {
            _ = scanner.cursor.takeKeyword("direction")
            diagram.direction = scanner.takeDirection() ?? diagram.direction
        } else if scanner.cursor.takeKeyword("classDef") {
            scanner.takeClassDefinition()
        } else if scanner.cursor.takeKeyword("style") {
            readStyle()
        } else if scanner.cursor.takeKeyword("cssClass") {
            readStyleName()
        } else if scanner.cursor.takeKeyword("click") || scanner.cursor.takeKeyword("link") {
            readLink()
        } else if scanner.cursor.takeKeyword("callback") {
            let call = scanner.restOfLine
            scanner.cursor.takeLine()
            scanner.faults.ignored(
                call, "the callback is left out: pages have no scripts for it", help: "link to an address")
        } else if scanner.cursor.isAt("<<") {
            readAnnotation()
        } else {
            readRelation()
        }
    }

    /// Whether `direction` is followed by one, not by a relation of a class of that name.
    private var isDirection: Bool {
        var ahead = scanner.cursor
        _ = ahead.takeKeyword("direction")
        ahead.skipSpaces()
        return LayoutDirection(scanner.text(ahead.take { $0.isWordByte })) != nil
    }

    // MARK: Names

    /// The class of a name, which is added where it is new.
    mutating func entry(_ name: ClassName) -> Int {
        if let place = places[name.id] { return place }
        let place = diagram.entries.count
        places[name.id] = place
        diagram.entries.append(ClassDiagram.Entry(id: name.id, name: name.label))
        return place
    }

    /// Takes the name of a class; reports where there is none.
    mutating func takeEntry(_ what: String, isWord: Bool = false) -> Int? {
        scanner.cursor.skipSpaces()
        guard let name = takeName(isWord: isWord) else {
            scanner.reject("\(what) names no class", help: "write a name, in backticks if it has spaces")
            return nil
        }
        return entry(name)
    }

    /// The end of a lollipop: a name of its own each time.
    mutating func lollipop(_ name: ClassName) -> Int {
        let id = name.id + " #\(diagram.entries.count)"
        diagram.entries.append(ClassDiagram.Entry(id: id, name: name.label, isLollipop: true))
        return diagram.entries.count - 1
    }

    // MARK: Namespaces

    /// Reads `namespace A.B["title"] {`.
    private mutating func readNamespace() {
        scanner.cursor.skipSpaces()
        let start = scanner.cursor.position
        guard let name = takeName() else {
            return scanner.reject("the namespace has no name", help: "write 'namespace Name {'")
        }
        let range = start..<scanner.cursor.position
        scanner.cursor.skipSpaces()
        let title = takeTitle()
        scanner.cursor.skipSpaces()
        guard scanner.cursor.take("{") else {
            return scanner.reject(
                "the namespace '\(name.id)' has no '{'", help: "put what it holds between '{' and '}'",
                from: start)
        }
        guard open.count < DiagramSource.nestingLimit else {
            return scanner.faults.add(
                DiagramFault(.limit, range, "namespaces stand more than 64 deep", help: "take some out"))
        }
        let namespace = addNamespace(name)
        if let title { diagram.namespaces[namespace].title = title }
        open.append((namespace, range))
    }

    /// The namespace of a name within those that are open; dots nest.
    private mutating func addNamespace(_ name: ClassName) -> Int {
        var parent = nestsNamespaces ? open.last?.namespace : nil
        var id = open.last.map { diagram.namespaces[$0.namespace].id } ?? ""
        let steps =
            nestsNamespaces && !name.isLiteral ? name.id.split(separator: ".").map(String.init) : [name.id]
        for step in steps.prefix(DiagramSource.nestingLimit) {
            id += (id.isEmpty ? "" : ".") + step
            if let place = namespacePlaces[id] {
                parent = place
                continue
            }
            namespacePlaces[id] = diagram.namespaces.count
            let title = Label(nestsNamespaces ? step : id)
            diagram.namespaces.append(ClassDiagram.Namespace(id: id, title: title, parent: parent))
            parent = diagram.namespaces.count - 1
        }
        return parent ?? 0
    }

    private mutating func closeNamespace() {
        if open.popLast() == nil {
            let place = scanner.cursor.position - 1
            scanner.faults.syntax(place..<place + 1, "this '}' closes nothing", help: "take it out")
        }
        scanner.finishStatement()
    }
}
