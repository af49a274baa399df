import WattleText

/// Reads the statements of a flowchart; what cannot be read is reported and passed over.
struct FlowchartReader {
    let source: DiagramSource
    var draft: FlowchartDraft
    var faults: DiagramFaults
    /// What comes next.
    private(set) var token: FlowchartToken
    private var scanner: FlowchartScanner
    /// Where reading goes on after a fault, if not at the end of the statement.
    private var resumption: Int?

    init(_ source: DiagramSource, faults: DiagramFaults) {
        self.source = source
        self.faults = faults
        scanner = FlowchartScanner(source.bytes)
        draft = FlowchartDraft()
        token = FlowchartToken(kind: .newline, range: 0..<source.keyword.upperBound)
    }

    var bytes: [UInt8] { source.bytes }
    /// Where the next token begins.
    var position: Int { token.range.lowerBound }

    // MARK: Moving on

    /// Passes over the next token.
    mutating func advance() { move(to: token.range.upperBound) }

    /// Goes on at a place.
    mutating func move(to place: Int) { token = scanner.token(at: place) }

    /// Passes over white space.
    mutating func skipSpace() {
        while token.kind == .space { advance() }
    }

    /// The place after the white space and the line ends at `place`.
    func blankEnd(from place: Int) -> Int { scanner.blankEnd(from: place).end }

    /// A place to read by bytes from.
    func cursor(at place: Int) -> DiagramCursor { DiagramCursor(bytes, in: place..<bytes.count) }

    func text(_ range: Range<Int>) -> String { source.text(range) }

    // MARK: Statements

    /// Reads everything after the keyword.
    mutating func read() {
        readHeader()
        while token.kind != .end, !isFull {
            switch token.kind {
            case .newline, .space, .semicolon: advance()
            default:
                let start = position
                if !readStatement() { recover(from: start) }
            }
        }
        closeSubgraphs()
    }

    /// Whether more faults would not be reported, so that reading on is of no use.
    private var isFull: Bool { faults.list.count >= 20 }

    /// The direction, and what ends the first line.
    private mutating func readHeader() {
        var cursor = cursor(at: source.keyword.upperBound)
        cursor.skipSpaces()
        let start = cursor.position
        let word = cursor.take { !$0.isASCIIWhitespace && $0 != 0x3B && $0 != DiagramSource.entityEnd }
        guard !word.isEmpty else { return move(to: start) }
        guard let direction = LayoutDirection(flowchart: text(word)) else {
            faults.syntax(
                word, "'\(text(word))' is no direction", help: "write TB, TD, BT, LR or RL, or no direction")
            return move(to: cursor.takeLine().upperBound)
        }
        draft.direction = direction
        move(to: cursor.position)
        if token.kind == .space { advance() }
        guard !token.endsStatement else { return }
        // An edge may begin the next line, but not the first statement.
        if source.bytes[cursor.position..<token.range.upperBound].contains(ASCII.newline) { return }
        let rest = cursor.trimmed(cursor.takeLine())
        faults.syntax(
            rest, "'\(shortened(rest))' does not go on the line of the direction",
            help: "begin a new line after '\(text(source.keyword)) \(text(word))', or write ';'")
        move(to: rest.upperBound)
    }

    /// Reads one statement; false where it cannot be read, which has been reported.
    private mutating func readStatement() -> Bool {
        guard case .keyword(let keyword) = token.kind else {
            if takeDirection() { return true }
            return readChain() && finishStatement()
        }
        switch keyword {
        case .subgraph: return readSubgraph()
        case .end: return readEnd()
        case .style: return readStyle() && finishStatement()
        case .classDef: return readClassDefinition() && finishStatement()
        case .class: return readClass() && finishStatement()
        case .linkStyle: return readLinkStyle() && finishStatement()
        case .click: return readClick() && finishStatement()
        default: return readChain() && finishStatement()
        }
    }

    /// Reads `direction LR`.
    private mutating func takeDirection() -> Bool {
        var cursor = cursor(at: position)
        guard cursor.takeKeyword("direction") else { return false }
        cursor.skipSpaces()
        let word = cursor.take { $0.isASCIILetter }
        guard let direction = LayoutDirection(flowchart: text(word)) else { return false }
        draft.setDirection(direction)
        let rest = cursor.takeLine()
        move(to: bytes[rest].firstIndex(of: 0x3B) ?? rest.upperBound)
        return true
    }

    /// What follows a statement: a line end or a semicolon.
    private mutating func finishStatement() -> Bool {
        skipSpace()
        guard !token.endsStatement else { return true }
        reportRest()
        return false
    }

    /// Asks to go on at a place after the fault that has just been reported.
    mutating func resume(at place: Int) { resumption = place }

    /// Goes on after the statement in which something could not be read.
    private mutating func recover(from start: Int) {
        if let place = resumption, place > start {
            resumption = nil
            return move(to: place)
        }
        var cursor = cursor(at: max(position, start))
        cursor.take { $0 != ASCII.newline && $0 != 0x3B }
        move(to: max(cursor.position, start + 1))
    }
}

extension LayoutDirection {
    /// What a header or `direction` says.
    init?(flowchart word: String) {
        switch word {
        case "TB", "TD", "v": self = .down
        case "BT", "^": self = .up
        case "LR", ">": self = .right
        case "RL", "<", "BR": self = .left
        default: return nil
        }
    }
}
