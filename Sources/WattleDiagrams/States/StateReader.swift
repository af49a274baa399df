import WattleText

/// Reads state diagrams.
struct StateReader {
    /// A state that is open.
    struct Frame {
        let state: Int
        /// The scope that holds what is read: the state, or one of its regions.
        var scope: Int
        /// The states that were put into the scope.
        var members: [Int] = []
        /// The name that stands before the `{`.
        let place: Range<Int>
    }

    var scanner: StatementScanner
    var diagram = StateDiagram()
    var open: [Frame] = []
    /// Whether an `end note` may still come; looked for once in vain, it is not looked for again.
    var mayNotesEnd = true
    private var places: [String: Int] = [:]
    /// The start and the end outside all states.
    private var outerStart: Int?
    private var outerEnd: Int?

    init(_ source: DiagramSource, faults: DiagramFaults) {
        scanner = StatementScanner(source, faults: faults)
    }

    /// The scope that is open.
    var scope: Int? { open.last?.scope }

    /// Reads everything after the keyword.
    mutating func read() {
        scanner.skipComments()
        while !scanner.cursor.isAtEnd {
            let start = scanner.cursor.position
            readStatement()
            scanner.skipComments()
            if scanner.cursor.position == start { scanner.reject("this cannot be read") }
        }
        for frame in open {
            let id = diagram.states[frame.state].id
            scanner.faults.syntax(frame.place, "the state '\(id)' is not closed", help: "close it with '}'")
        }
        checkNesting()
        diagram.styles = scanner.classes
    }

    private mutating func readStatement() {
        if scanner.cursor.byte == 0x7D {
            closeState()
        } else if scanner.cursor.isAt("--"), !scanner.cursor.isAt("-->") {
            divide()
        } else if takeWord("state") {
            readState()
        } else if takeWord("note") {
            readNote()
        } else if takeWord("direction") {
            readDirection()
        } else if takeWord("classDef") {
            scanner.takeClassDefinition()
        } else if takeWord("class") {
            readStyleName()
        } else if takeWord("style") {
            readStyle()
        } else if takeWord("click") {
            readLink()
        } else if takeWord("scale") || takeWord("hide") {
            scanner.cursor.takeLine()
        } else {
            readTransition()
        }
    }

    /// Passes over a word of the language, in any case, unless it is a state's name before `-->` or `:`.
    mutating func takeWord(_ word: String) -> Bool {
        let start = scanner.cursor.position
        let range = scanner.cursor.take { $0.isWordByte }
        let isWord = scanner.source.bytes[range].equalsIgnoringASCIICase(word.description)
        if isWord, scanner.cursor.byte?.isASCIIWhitespace == true {
            scanner.cursor.skipSpaces()
            if !scanner.cursor.isAt("-->"), scanner.cursor.byte != 0x3A { return true }
        }
        scanner.cursor.position = start
        return false
    }

    // MARK: States

    /// The state of a name, which is added where it is new, and put into the scope that is open.
    mutating func state(_ id: String) -> Int {
        let place: Int
        if let known = places[id] {
            place = known
        } else {
            place = diagram.states.count
            places[id] = place
            diagram.states.append(StateDiagram.State(id: id, kind: .plain))
        }
        putIntoScope(place)
        return place
    }

    /// The state of a name, wherever it is; it is added where it is new.
    mutating func named(_ id: String) -> Int { places[id] ?? state(id) }

    /// A state belongs to the scope that names it last; never to itself.
    private mutating func putIntoScope(_ state: Int) {
        guard let scope, diagram.states[state].scope != scope else { return }
        var ancestor: Int? = scope
        var depth = 0
        while let step = ancestor, depth <= DiagramSource.nestingLimit {
            if diagram.scopes[step].state == state { return }
            ancestor = diagram.parent(ofScope: step)
            depth += 1
        }
        diagram.states[state].scope = scope
        open[open.count - 1].members.append(state)
    }

    /// The start or the end of the scope that is open.
    mutating func edgeState(isStart: Bool) -> Int {
        let known =
            scope.map { isStart ? diagram.scopes[$0].start : diagram.scopes[$0].end }
            ?? (isStart ? outerStart : outerEnd)
        if let known { return known }
        let place = diagram.states.count
        let id = (isStart ? "[*] start" : "[*] end") + (scope.map { " of " + diagram.scopes[$0].id } ?? "")
        diagram.states.append(StateDiagram.State(id: id, kind: isStart ? .start : .end, scope: scope))
        if let scope {
            open[open.count - 1].members.append(place)
            if isStart { diagram.scopes[scope].start = place } else { diagram.scopes[scope].end = place }
        } else if isStart {
            outerStart = place
        } else {
            outerEnd = place
        }
        return place
    }

    // MARK: Scopes

    /// Opens a state that holds others.
    mutating func openState(_ state: Int, named place: Range<Int>) {
        let scope: Int
        if let inside = diagram.states[state].inside {
            scope = inside
        } else {
            scope = diagram.scopes.count
            let id = diagram.states[state].id
            diagram.scopes.append(StateDiagram.Scope(id: id, state: state, isRegion: false))
            diagram.states[state].inside = scope
        }
        open.append(Frame(state: state, scope: scope, place: place))
    }

    private mutating func closeState() {
        let place = scanner.cursor.position
        scanner.cursor.position += 1
        if open.popLast() == nil {
            scanner.faults.syntax(place..<place + 1, "this '}' closes nothing", help: "take it out")
        }
    }

    /// `--` ends a region of a state and begins the next.
    private mutating func divide() {
        let place = scanner.cursor.position..<scanner.cursor.position + 2
        scanner.cursor.take { $0 == 0x2D }
        guard let frame = open.last, let inside = diagram.states[frame.state].inside else {
            return scanner.faults.syntax(
                place, "'--' stands outside a state", help: "put it between the regions of a 'state X { … }'")
        }
        if frame.scope == inside {
            let region = addRegion(of: frame.state, inside)
            for member in frame.members where diagram.states[member].scope == inside {
                diagram.states[member].scope = region
            }
            diagram.scopes[region].start = diagram.scopes[inside].start
            diagram.scopes[region].end = diagram.scopes[inside].end
            diagram.scopes[inside].start = nil
            diagram.scopes[inside].end = nil
        }
        open[open.count - 1].scope = addRegion(of: frame.state, inside)
        open[open.count - 1].members = []
    }

    private mutating func addRegion(of state: Int, _ inside: Int) -> Int {
        diagram.scopes[inside].regions += 1
        let id = diagram.scopes[inside].id + " region \(diagram.scopes[inside].regions)"
        diagram.scopes.append(StateDiagram.Scope(id: id, state: state, isRegion: true))
        return diagram.scopes.count - 1
    }

    /// States may stand in one another only so deep.
    private mutating func checkNesting() {
        for scope in diagram.scopes.indices {
            var depth = 0
            var step: Int? = scope
            while let place = step, depth <= DiagramSource.nestingLimit {
                step = diagram.parent(ofScope: place)
                depth += 1
            }
            guard depth > DiagramSource.nestingLimit else { continue }
            return scanner.faults.add(
                DiagramFault(
                    .limit, scanner.source.keyword, "states stand more than 64 deep", help: "take some out"))
        }
    }
}
