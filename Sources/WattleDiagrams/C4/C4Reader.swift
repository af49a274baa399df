import WattleText

/// Reads C4 diagrams.
struct C4Reader {
    var scanner: StatementScanner
    var diagram = C4Diagram()
    private var places: [String: C4Diagram.End] = [:]
    /// The boundaries that are open, with the places where they began.
    private var open: [(boundary: Int, start: Range<Int>)] = []
    private var relations: [C4Relation] = []
    /// Styles of relations, by the aliases of their ends.
    private var relationStyles: [[String]: AuthoredStyle] = [:]
    /// Whether relations are numbered.
    private let isDynamic: Bool

    init(_ source: DiagramSource, faults: DiagramFaults) {
        scanner = StatementScanner(source, faults: faults)
        isDynamic = source.text(source.keyword) == "C4Dynamic"
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
        for (boundary, start) in open {
            let id = diagram.boundaries[boundary].id
            scanner.faults.syntax(start, "the boundary '\(id)' is not closed", help: "close it with '}'")
        }
        joinRelations()
    }

    private mutating func readStatement() {
        let start = scanner.cursor.position
        if scanner.cursor.isAt("%%") {
            scanner.cursor.takeLine()
        } else if scanner.cursor.take("}") {
            closeBoundary()
        } else if scanner.cursor.takeKeyword("title") {
            let title = scanner.cursor.trimmed(scanner.cursor.takeLine())
            diagram.title = scanner.label(title).plainText
        } else if scanner.cursor.takeKeyword("accDescription") {
            scanner.cursor.takeLine()
        } else {
            let name = scanner.cursor.take { $0.isWordByte }
            scanner.cursor.skipSpaces()
            guard !name.isEmpty, scanner.cursor.take("(") else { return rejectStatement(from: start) }
            guard let arguments = C4Arguments(&scanner) else {
                return scanner.reject(
                    "the parentheses of '\(scanner.text(name))' are not closed",
                    help: "close them with ')', and put texts in quotes", from: start)
            }
            read(scanner.text(name), arguments, from: start)
        }
    }

    private mutating func rejectStatement(from start: Int) {
        let line = start..<max(scanner.restOfLine.upperBound, start)
        scanner.reject(
            "'\(scanner.excerpt(line))' is no statement of a C4 diagram",
            help: "write an element, a boundary or a relation, such as 'Rel(a, b, \"uses\")'", from: start)
    }

    private mutating func read(_ name: String, _ arguments: C4Arguments, from start: Int) {
        if let direction = C4Relation.keywords[name] {
            var arguments = arguments
            if name == "RelIndex" { arguments.dropFirst() }
            readRelation(direction, arguments, start..<scanner.cursor.position)
        } else if let statement = C4Statement(name) {
            add(statement, named: name, arguments, from: start)
        } else if !readStyle(name, arguments) {
            return rejectStatement(from: start)
        }
        scanner.finishStatement()
    }

    // MARK: Elements and boundaries

    private mutating func add(
        _ statement: C4Statement, named name: String, _ arguments: C4Arguments, from start: Int
    ) {
        let range = start..<scanner.cursor.position
        guard let alias = arguments.value(0, "alias") else {
            return scanner.faults.syntax(
                range, "'\(name)' has no alias", help: "write: \(name)(alias, \"label\")")
        }
        switch statement {
        case .element(let form):
            var element = element(form, scanner.text(alias), arguments)
            element.link = readLink(arguments, element.name)
            if case .element(let place) = places[element.id] {
                diagram.elements[place] = element
            } else {
                places[element.id] = .element(diagram.elements.count)
                diagram.elements.append(element)
            }
        case .boundary(let type): openBoundary(type, alias, arguments, range)
        }
    }

    private mutating func element(
        _ form: C4Diagram.Form, _ id: String, _ arguments: C4Arguments
    ) -> C4Diagram.Element {
        let isPart = form.isPart
        let name = label(arguments.value(1, "label"), width: 190)
        let technology = label(arguments.value(isPart ? 2 : nil, "techn"), width: 1_000).plainText
        let description = label(arguments.value(isPart ? 3 : 2, "descr"), width: 1_000)
        if let sprite = arguments.value(isPart ? 4 : 3, "sprite") {
            scanner.faults.ignored(
                sprite, "the sprite '\(scanner.excerpt(sprite))' is left out", help: "use a word or an emoji")
        }
        return C4Diagram.Element(
            id: id, form: form, name: name.isEmpty ? Label(id) : name,
            technology: technology,
            description: Label(lines: description.lines, fontSize: Label.edgeSize).wrapped(to: 200),
            boundary: open.last?.boundary, tags: tags(arguments.value(isPart ? 5 : 4, "tags")))
    }

    private mutating func label(_ range: Range<Int>?, width: Double) -> Label {
        range.map { scanner.label($0).wrapped(to: width) } ?? Label("")
    }

    private func tags(_ range: Range<Int>?) -> [String] {
        guard let range else { return [] }
        return scanner.source.bytes[range].split { $0 == 0x2C || $0 == 0x2B }.map {
            String(decoding: $0.trimmedASCII(), as: UTF8.self)
        }
    }

    private mutating func readLink(_ arguments: C4Arguments, _ name: Label) -> Int? {
        guard let range = arguments.value(nil, "link") else { return nil }
        guard let target = scanner.target(range) else { return nil }
        diagram.links.append(WrittenLink(target: target, range: range, tooltip: nil).labelled(name.plainText))
        return diagram.links.count - 1
    }

    private mutating func openBoundary(
        _ type: String?, _ alias: Range<Int>, _ arguments: C4Arguments, _ range: Range<Int>
    ) {
        scanner.cursor.skipBlank()
        guard scanner.cursor.take("{") else {
            return scanner.faults.syntax(
                range, "the boundary '\(scanner.text(alias))' has no '{'",
                help: "put what it holds between '{' and '}'")
        }
        guard open.count < DiagramSource.nestingLimit else {
            return scanner.faults.add(
                DiagramFault(.limit, range, "boundaries stand more than 64 deep", help: "take some out"))
        }
        let id = scanner.text(alias)
        let name = label(arguments.value(1, "label"), width: 260)
        let written = label(arguments.value(type == nil ? 2 : nil, "type"), width: 1_000).plainText
        places[id] = .boundary(diagram.boundaries.count)
        diagram.boundaries.append(
            C4Diagram.Boundary(
                id: id, name: name.isEmpty ? Label(id) : name, type: type ?? written,
                parent: open.last?.boundary, tags: tags(arguments.value(nil, "tags"))))
        open.append((diagram.boundaries.count - 1, range))
    }

    private mutating func closeBoundary() {
        guard let (boundary, start) = open.popLast() else {
            let place = scanner.cursor.position - 1
            return scanner.faults.syntax(place..<place + 1, "this '}' closes nothing", help: "take it out")
        }
        let isFull =
            diagram.elements.contains { $0.boundary == boundary }
            || diagram.boundaries.contains { $0.parent == boundary }
        if !isFull {
            scanner.faults.syntax(
                start, "the boundary '\(diagram.boundaries[boundary].id)' holds nothing",
                help: "put an element into it, or take it out")
        }
        scanner.finishStatement()
    }

    // MARK: Relations

    private mutating func readRelation(
        _ direction: C4Relation.Direction, _ arguments: C4Arguments, _ range: Range<Int>
    ) {
        guard let from = arguments.value(0, "from"), let to = arguments.value(1, "to") else {
            return scanner.faults.syntax(
                range, "the relation does not say what it joins", help: "write: Rel(a, b, \"uses\")")
        }
        var lines = label(arguments.value(2, "label"), width: 180).lines
        if isDynamic {
            lines = [[LabelRun("\(relations.count + 1): ")] + (lines.first ?? [])] + lines.dropFirst()
        }
        let technology = label(arguments.value(3, "techn"), width: 1_000).plainText
        if !technology.isEmpty {
            lines += Label("[" + technology + "]", style: .italic).wrapped(to: 180).lines
        }
        relations.append(
            C4Relation(
                from: from, to: to, label: Label(lines: lines, fontSize: Label.edgeSize),
                direction: direction, tags: tags(arguments.value(6, "tags")), range: range))
        scanner.limitEdges(relations.count, range)
    }

    /// Finds what relations join; what is not there is reported.
    private mutating func joinRelations() {
        for relation in relations {
            let ends = (scanner.text(relation.from), scanner.text(relation.to))
            guard let from = end(relation.from), let to = end(relation.to) else { continue }
            diagram.relations.append(
                C4Diagram.Relation(
                    from: from, to: to, label: relation.label, direction: relation.direction,
                    tags: relation.tags, style: relationStyles[[ends.0, ends.1]] ?? .none))
        }
    }

    private mutating func end(_ alias: Range<Int>) -> C4Diagram.End? {
        if let end = places[scanner.text(alias)] { return end }
        scanner.faults.ignored(
            alias, "nothing is called '\(scanner.text(alias))', so the relation is left out",
            help: "write the alias of an element or a boundary")
        return nil
    }

    // MARK: Styles

    /// Reads `UpdateElementStyle` and its like; false for other names.
    private mutating func readStyle(_ name: String, _ arguments: C4Arguments) -> Bool {
        switch name {
        case "UpdateElementStyle": updateElement(arguments)
        case "UpdateRelStyle":
            guard let from = arguments.value(0, "from"), let to = arguments.value(1, "to") else {
                return true
            }
            let style = relationStyle(arguments, after: 2)
            relationStyles[[scanner.text(from), scanner.text(to)], default: .none].merge(style)
        case "AddElementTag":
            if let tag = arguments.value(0, "tagStereo") {
                diagram.styles.define([scanner.text(tag)], elementStyle(arguments))
            }
        case "AddRelTag":
            if let tag = arguments.value(0, "tagStereo") {
                diagram.relationStyles.define([scanner.text(tag)], relationStyle(arguments, after: 1))
            }
        // It says how many boxes stand in a row; layers need no such number.
        case "UpdateLayoutConfig": break
        default: return false
        }
        return true
    }

    private mutating func updateElement(_ arguments: C4Arguments) {
        guard let alias = arguments.value(0, "elementName") else { return }
        let style = elementStyle(arguments)
        switch places[scanner.text(alias)] {
        case .element(let place): diagram.elements[place].style.merge(style)
        case .boundary(let place): diagram.boundaries[place].style.merge(style)
        case nil:
            scanner.faults.ignored(alias, "nothing is called '\(scanner.text(alias))', so it gets no style")
        }
    }

    private mutating func elementStyle(_ arguments: C4Arguments) -> AuthoredStyle {
        var style = AuthoredStyle.none
        style.fill = colour(arguments.value(1, "bgColor"))
        style.colour = colour(arguments.value(2, "fontColor"))
        style.stroke = colour(arguments.value(3, "borderColor"))
        return style
    }

    private mutating func relationStyle(_ arguments: C4Arguments, after place: Int) -> AuthoredStyle {
        var style = AuthoredStyle.none
        style.colour = colour(arguments.value(place, "textColor"))
        style.stroke = colour(arguments.value(place + 1, "lineColor"))
        return style
    }

    private mutating func colour(_ range: Range<Int>?) -> Colour? {
        guard let range else { return nil }
        let colour = Colour(scanner.text(range))
        if colour == nil {
            scanner.faults.ignored(
                range, "'\(scanner.excerpt(range))' is no colour", help: "write a name, or '#rrggbb'")
        }
        return colour
    }
}
