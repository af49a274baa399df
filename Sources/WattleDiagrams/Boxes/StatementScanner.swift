import WattleText

/// Reads what statements of classes, states, entities and their like have in common: names, labels, styles, links.
struct StatementScanner {
    let source: DiagramSource
    var cursor: DiagramCursor
    var faults: DiagramFaults
    /// What `classDef` defined so far.
    private(set) var classes = StyleClasses()

    /// Begins after the diagram's keyword.
    init(_ source: DiagramSource, faults: DiagramFaults) {
        self.source = source
        self.faults = faults
        cursor = source.body
    }

    // MARK: Places

    /// The text of a stretch.
    func text(_ range: Range<Int>) -> String { source.text(range) }

    /// The beginning of a stretch, short enough for a message.
    func excerpt(_ range: Range<Int>) -> String {
        let words = text(cursor.trimmed(range)).split(separator: "\n").first.map(String.init) ?? ""
        return words.count > 40 ? words.prefix(39) + "…" : words
    }

    /// The rest of the line, from here on.
    var restOfLine: Range<Int> {
        var ahead = cursor
        return cursor.trimmed(ahead.takeLine())
    }

    /// Passes over white space, line ends and semicolons between statements.
    mutating func skipSeparators() { cursor.take { $0.isASCIIWhitespace || $0 == 0x3B } }

    /// Passes over the same, and over comments that begin with `#` or `%%`.
    mutating func skipComments() {
        skipSeparators()
        while cursor.byte == 0x23 || cursor.isAt("%%") {
            cursor.takeLine()
            skipSeparators()
        }
    }

    /// Reports what stands here and goes on with the next line.
    mutating func reject(_ message: String, help: String? = nil, from start: Int? = nil) {
        let rest = restOfLine
        let lower = min(start ?? rest.lowerBound, rest.lowerBound, source.bytes.count - 1)
        faults.syntax(lower..<max(rest.upperBound, lower + 1), message, help: help)
        cursor.takeLine()
    }

    /// Reports whatever is left of a statement; a comment may be.
    mutating func finishStatement() {
        cursor.skipSpaces()
        while cursor.take(";") { cursor.skipSpaces() }
        if cursor.isAt("%%") { cursor.takeLine() }
        guard !cursor.isAtLineEnd, cursor.byte != 0x7D else { return }
        reject(
            "'\(excerpt(restOfLine))' does not belong to the statement before it",
            help: "begin a new line for each statement")
    }

    /// Reports the first edge beyond what is drawn.
    mutating func limitEdges(_ count: Int, _ range: Range<Int>) {
        guard count == DiagramSource.edgeLimit + 1 else { return }
        faults.add(
            DiagramFault(.limit, range, "the diagram has more than 500 lines", help: "divide it into several")
        )
    }

    // MARK: Words and labels

    /// Text between quotes, over several lines if need be; nil where no quote stands.
    mutating func takeQuoted() -> Range<Int>? {
        guard cursor.byte == 0x22 else { return nil }
        let start = cursor.position
        cursor.position += 1
        let inside = cursor.take { $0 != 0x22 }
        if cursor.take("\"") { return inside }
        cursor.position = start
        let line = restOfLine
        faults.syntax(line, "the text after '\"' is not closed", help: "close it with '\"'")
        cursor.takeLine()
        return min(line.lowerBound + 1, line.upperBound)..<line.upperBound
    }

    /// Reads a stretch as a label; what is left out of it is reported.
    mutating func label(
        _ range: Range<Int>, markup: LabelReader.Markup = .html, style: LabelStyle = []
    ) -> Label {
        let range = cursor.trimmed(range)
        let reading = LabelReader.read(source.bytes[range], markup: markup, style: style)
        for icon in reading.icons {
            faults.ignored(range, "the icon '\(icon)' is left out", help: "use a word or an emoji")
        }
        return Label(lines: reading.lines)
    }

    /// Names divided by commas, white space around them.
    mutating func takeNames() -> [String] {
        var names: [String] = []
        repeat {
            cursor.skipSpaces()
            let name = cursor.take { $0.isWordByte || $0 == 0x2D || $0 == 0x2E || $0 == 0x2A }
            if !name.isEmpty { names.append(text(name)) }
            cursor.skipSpaces()
        } while cursor.take(",")
        return names
    }

    /// `TB`, `TD`, `BT`, `LR` or `RL` after `direction`; the rest of the line is passed over.
    mutating func takeDirection() -> LayoutDirection? {
        cursor.skipSpaces()
        let word = cursor.take { $0.isWordByte }
        let direction = LayoutDirection(text(word))
        if direction == nil {
            reject("'\(text(word))' is no direction", help: "write TB, BT, LR or RL", from: word.lowerBound)
        } else {
            cursor.takeLine()
        }
        return direction
    }

    // MARK: Styles

    /// The styles that the rest of the line declares.
    mutating func takeStyle() -> AuthoredStyle {
        cursor.skipSpaces()
        guard !cursor.isAtLineEnd else {
            reject("the style says nothing", help: "write a property and its value, such as 'fill:#eef'")
            return .none
        }
        return AuthoredStyle(source.bytes, in: cursor.takeLine(), faults: &faults)
    }

    /// `a,b fill:#eef` after `classDef`.
    mutating func takeClassDefinition() {
        let names = takeNames()
        guard !names.isEmpty else {
            return reject("'classDef' gives no name", help: "write a name and a style")
        }
        classes.define(names, takeStyle())
    }

    // MARK: Links

    /// An address, a text about it and a frame's name after `click` or `link`, each between quotes but the last.
    ///
    /// Nil where a script is called, or where the address may not go into a page: both are reported.
    mutating func takeLink() -> WrittenLink? {
        cursor.skipSpaces()
        let start = cursor.position
        _ = cursor.takeKeyword("href")
        cursor.skipSpaces()
        guard let address = takeQuoted() else {
            let call = restOfLine
            guard !call.isEmpty else {
                reject("the link leads nowhere", help: "write an address between quotes", from: start)
                return nil
            }
            cursor.takeLine()
            faults.ignored(
                call, "'\(excerpt(call))' calls a script, which is left out", help: "link to an address")
            return nil
        }
        cursor.skipSpaces()
        let tooltip = takeQuoted().map { label($0).plainText }
        cursor.skipSpaces()
        for frame in ["_blank", "_self", "_parent", "_top"] as [String] where cursor.takeKeyword(frame) {}
        guard let target = target(address) else { return nil }
        return WrittenLink(target: target, range: address, tooltip: tooltip)
    }

    /// Where an address leads; nil, with a report, where it may not go into a page.
    mutating func target(_ address: Range<Int>) -> DiagramLink.Target? {
        let target = DiagramLink.Target(source.bytes[address])
        if target == nil {
            faults.add(
                DiagramFault(
                    .refused, address, "the address '\(excerpt(address))' may not go into a page",
                    help: "link to http, https, mailto or a page of this site"))
        }
        return target
    }
}

/// A link before it is known what readers see there.
struct WrittenLink: Hashable, Sendable {
    let target: DiagramLink.Target
    let range: Range<Int>
    let tooltip: String?

    /// The link of something with these words.
    func labelled(_ text: String) -> DiagramLink {
        DiagramLink(target, text: text, range: range, tooltip: tooltip)
    }
}

extension LayoutDirection {
    /// As diagrams write it: `TB`, `TD`, `BT`, `LR`, `RL`; nil for other words.
    init?(_ word: String) {
        switch word {
        case "TB", "TD": self = .down
        case "BT": self = .up
        case "LR": self = .right
        case "RL": self = .left
        default: return nil
        }
    }
}
