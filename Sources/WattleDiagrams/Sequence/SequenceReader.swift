import WattleDiagnostics
import WattleText

/// Reads the statements of a sequence diagram, as mermaid's grammar has them.
///
/// Keywords count in any case. A statement ends at its line's end or at `;`; `#` begins a comment.
struct SequenceReader {
    var faults: DiagramFaults
    var diagram = SequenceDiagram()
    var cursor: DiagramCursor
    /// Frames and boxes that are not closed yet.
    var open: [OpenFrame] = []
    /// Where participants are, by their ids.
    private var places: [String: Int] = [:]
    /// How often each participant is active now.
    var activity: [Int] = []
    /// The participant that the next message has to lead to.
    var created: (participant: Int, range: Range<Int>)?
    /// The participant that the next message has to come from or lead to.
    var destroyed: (participant: Int, range: Range<Int>)?
    var numbering: SequenceNumbering
    /// Whether `;` and no line end stands before the statement.
    private var followsSemicolon = false

    /// A frame or a box that is not closed yet.
    struct OpenFrame {
        /// Nil for a box.
        let kind: SequenceFrame.Kind?
        /// The word that opens it.
        let range: Range<Int>
    }

    init(_ source: DiagramSource, _ faults: DiagramFaults) {
        self.faults = faults
        cursor = source.body
        numbering = SequenceNumbering(
            isShown: source.config.flag("sequence.showSequenceNumbers") ?? false)
    }

    // MARK: Statements

    /// Reads to the end of the block.
    mutating func read() {
        skipToStatement()
        while !cursor.isAtEnd {
            if !readStatement() { skipStatement() }
            skipToStatement()
        }
        for frame in open {
            syntax(
                frame.range, "'\(cursor.text(frame.range))' is not closed",
                help: "close it with a line that says 'end'")
        }
    }

    /// Passes over white space, line ends, semicolons and comments.
    private mutating func skipToStatement() {
        followsSemicolon = false
        while let byte = cursor.byte {
            switch byte {
            case UInt8(ascii: ";"): followsSemicolon = true
            case ASCII.newline: followsSemicolon = false
            case UInt8(ascii: "#") where isAtComment:
                cursor.takeLine()
                continue
            case UInt8(ascii: "%") where isAtComment:
                cursor.takeLine()
                continue
            default: if !byte.isASCIIWhitespace { return }
            }
            cursor.position += 1
        }
    }

    /// Passes over what is left of a statement that cannot be read.
    private mutating func skipStatement() { cursor.position = textEnd }

    /// Reads one statement; false where the rest of it has to be passed over.
    private mutating func readStatement() -> Bool {
        if !isInBox, skipsStrayMarks() { return true }
        let word = wordAhead
        if let keyword = SequenceKeyword(cursor, word), !isParticipant(keyword, word) {
            if isInBox, !keyword.isAllowedInBox { return refuseInBox(word) }
            cursor.position = word.upperBound
            return read(keyword, word)
        }
        if isInBox { return refuseInBox(word) }
        return readMessage()
    }

    private mutating func read(_ keyword: SequenceKeyword, _ word: Range<Int>) -> Bool {
        switch keyword {
        case .participant: readParticipant(.participant)
        case .actor: readParticipant(.actor)
        case .create: readCreation()
        case .destroy: readDestruction()
        case .box: readBox(word)
        case .loop, .alt, .opt, .par, .par_over, .critical, .break, .rect: readFrame(keyword, word)
        case .else, .and, .option: readSection(keyword, word)
        case .end: readEnd(word)
        case .note: readNote()
        case .activate: readActivation(isStart: true)
        case .deactivate: readActivation(isStart: false)
        case .autonumber: readNumbering()
        case .title: readTitle()
        case .links, .link, .properties, .details: readMenu(keyword, word)
        case .over, .off, .sequencediagram:
            refuse(word, "'\(cursor.text(word))' begins no statement")
        }
    }

    // MARK: Words

    /// The letters and digits that come next.
    var wordAhead: Range<Int> {
        var ahead = cursor
        return ahead.take { $0.isWordByte }
    }

    /// Whether a word that is a keyword elsewhere names a participant here.
    private func isParticipant(_ keyword: SequenceKeyword, _ word: Range<Int>) -> Bool {
        var ahead = cursor
        ahead.position = word.upperBound
        switch keyword {
        case .title:
            return !(ahead.byte?.isASCIIWhitespace ?? true) && ahead.byte != UInt8(ascii: ":")
        case .links, .link, .properties, .details:
            // Newer versions take these words as names unless a name follows.
            ahead.skipSpaces()
            return ahead.isAtLineEnd || !(ahead.byte?.isWordByte ?? false)
        default: return false
        }
    }

    /// The place after the text that begins here, or after the rest of the statement.
    var textEnd: Int { cursor.textEnd([UInt8(ascii: "#"), UInt8(ascii: ";")]) }

    /// Whether a comment begins here: `%%`, or `#` that begins no entity.
    var isAtComment: Bool {
        cursor.isAt("%%")
            || (cursor.byte == UInt8(ascii: "#") && cursor.textEnd([UInt8(ascii: "#")]) == cursor.position)
    }

    /// Takes the rest of the statement as text; says so where a `#` cuts it off.
    mutating func takeText() -> Range<Int> {
        let range = cursor.takeText(upTo: [UInt8(ascii: "#"), UInt8(ascii: ";")])
        cursor.skipHashComment(&faults)
        return range
    }

    /// Reads a stretch as text, with `wrap:` or `nowrap:` before it.
    mutating func text(_ range: Range<Int>, fontSize: Double = Label.edgeSize) -> SequenceText {
        var inner = DiagramCursor(cursor.bytes, in: range)
        _ = inner.isAt(":wrap:") || inner.isAt(":nowrap:") ? inner.take(":") : false
        let wraps: Bool? = inner.take("wrap:") ? true : inner.take("nowrap:") ? false : nil
        let start = wraps == nil ? range.lowerBound : inner.position
        let reading = LabelReader.read(cursor.bytes[start..<range.upperBound])
        for icon in reading.icons { faults.ignored(range, "the icon '\(icon)' is not drawn") }
        return SequenceText(label: Label(lines: reading.lines, fontSize: fontSize), wraps: wraps)
    }

    /// Whether nothing but white space or a comment is left of the statement; reports what else is.
    mutating func endsStatement() -> Bool {
        cursor.skipSpaces()
        guard let byte = cursor.byte, byte != ASCII.newline, byte != UInt8(ascii: ";"),
            byte != UInt8(ascii: "#"), !cursor.isAt("%%")
        else { return true }
        let rest = cursor.trimmed(cursor.position..<textEnd)
        return refuse(rest, "'\(quoted(rest))' is not expected here")
    }

    /// Passes over white space; a line may go on below where spaces stand at its end.
    mutating func skipSpacesAndTheirLineEnds() {
        if cursor.byte?.isSpaceOrTab ?? false { cursor.skipBlank() }
    }

    // MARK: Participants

    /// The participant of a name, who takes part from now on.
    mutating func participant(_ range: Range<Int>) -> Int {
        let id = cursor.text(range)
        if let place = places[id] { return place }
        places[id] = diagram.participants.count
        activity.append(0)
        diagram.participants.append(
            SequenceParticipant(id: id, label: text(range, fontSize: Label.nodeSize).label))
        return diagram.participants.count - 1
    }

    /// Whether a name has been read before.
    func knows(_ range: Range<Int>) -> Bool { places[cursor.text(range)] != nil }

    // MARK: Faults

    mutating func syntax(_ range: Range<Int>, _ message: String, help: String? = nil) {
        faults.syntax(range, message, help: help)
    }

    mutating func ignored(_ range: Range<Int>, _ message: String, help: String? = nil) {
        faults.ignored(range, message, help: help)
    }

    /// Reports a fault after which the rest of the statement is passed over.
    mutating func refuse(_ range: Range<Int>, _ message: String, help: String? = nil) -> Bool {
        // A semicolon in the middle of a text is what most often leaves words behind.
        let reason = followsSemicolon ? "the ';' before it ends a statement; write '#59;' for ';'" : help
        faults.syntax(range, message, help: reason)
        return false
    }

    mutating func limit(_ range: Range<Int>, _ message: String) {
        faults.add(DiagramFault(.limit, range, message, help: "divide the diagram into several"))
    }

    /// A stretch, shortened where it is long.
    func quoted(_ range: Range<Int>) -> String {
        let text = cursor.text(range)
        return text.count > 60 ? text.prefix(57) + "…" : text
    }
}
