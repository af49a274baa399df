import WattleText

/// Reads the lines of a board: what is indented most belongs to what is indented least.
struct KanbanReader {
    private let source: DiagramSource
    private var cursor: DiagramCursor
    private(set) var faults: DiagramFaults
    private(set) var columns: [Kanban.Column] = []
    private(set) var links: [DiagramLink] = []
    /// How far columns are indented.
    private var level: Int?

    private static let help = "write an id and words in brackets: todo[To do], or words alone"

    init(_ source: DiagramSource, _ faults: DiagramFaults) {
        self.source = source
        self.faults = faults
        cursor = source.body
    }

    mutating func read() {
        var indent = 0
        // What follows the keyword on its own line is indented by nothing.
        indent = cursor.take { $0.isSpaceOrTab }.count
        while !cursor.isAtEnd {
            readLine(indent: indent)
            if cursor.byte == ASCII.newline { cursor.position += 1 }
            indent = cursor.take { $0.isSpaceOrTab }.count
        }
    }

    private mutating func readLine(indent: Int) {
        guard !cursor.isAtLineEnd, !cursor.isAt("%%") else {
            cursor.takeLine()
            return
        }
        if cursor.take(":::") {
            cursor.takeLine()
            return
        }
        if cursor.isAt("::icon(") {
            let line = cursor.restOfLine
            faults.ignored(line, "the icon '\(cursor.text(line))' is not drawn")
            cursor.takeLine()
            return
        }
        let start = cursor.position
        guard var card = takeCard() else { return }
        if cursor.take("@{") { readMetadata(&card, from: start) }
        guard ends() else { return }
        add(card, at: indent, start..<cursor.position)
    }

    // MARK: Cards

    /// Reads `id[words]`, `id(words)`, `[words]` or `words`.
    private mutating func takeCard() -> Kanban.Card? {
        let start = cursor.position
        cursor.take { !"([{)}@\n".utf8.contains($0) && $0 != 0x25 }
        while cursor.byte == 0x25, !cursor.isAt("%%") {
            cursor.position += 1
            cursor.take { !"([{)}@\n%".utf8.contains($0) }
        }
        let id = cursor.trimmed(start..<cursor.position)
        guard let bracket = takeBracket() else {
            guard !id.isEmpty, cursor.isAtLineEnd || cursor.isAt("@{") || cursor.isAt("%%") else {
                return refuse(cursor.restOfLine)
            }
            return Kanban.Card(id: cursor.text(id), label: label(id))
        }
        guard let words = takeWords(closedBy: bracket.closing) else {
            faults.syntax(
                bracket.range, "'\(cursor.text(bracket.range))' is not closed",
                help: "close it with '\(bracket.closing)', and put words with brackets in quotes")
            cursor.takeLine()
            return nil
        }
        return Kanban.Card(id: cursor.text(id.isEmpty ? words : id), label: label(words))
    }

    private mutating func refuse(_ range: Range<Int>) -> Kanban.Card? {
        faults.syntax(range, "'\(cursor.text(range))' is not expected here", help: Self.help)
        cursor.takeLine()
        return nil
    }

    private mutating func takeBracket() -> (range: Range<Int>, closing: String)? {
        let start = cursor.position
        let pairs: [(String, String)] = [
            ("((", "))"), ("{{", "}}"), ("))", "(("), ("(-", "-)"), ("-)", "(-"), ("(", ")"), ("[", "]"),
            (")", "("),
        ]
        for (opening, closing) in pairs where cursor.take(opening) {
            return (start..<cursor.position, closing)
        }
        return nil
    }

    /// Takes the words in brackets, with or without quotes; nil where the brackets are not closed.
    private mutating func takeWords(closedBy closing: String) -> Range<Int>? {
        if cursor.byte == 0x22 {
            var inside = cursor
            guard let words = inside.takeQuoted(), inside.take(closing) else { return nil }
            cursor = inside
            let isMarkdown = words.count > 1 && cursor.bytes[words.lowerBound] == 0x60
            return isMarkdown ? words.lowerBound + 1..<words.upperBound - 1 : words
        }
        let words = cursor.take { !")]({}\n".utf8.contains($0) }
        guard !words.isEmpty, cursor.take(closing) else { return nil }
        return cursor.trimmed(words)
    }

    private func label(_ range: Range<Int>) -> Label { source.label(range, size: Label.edgeSize) }

    /// Whether nothing but a comment is left of the line; reports what else is.
    private mutating func ends() -> Bool {
        cursor.skipInline()
        guard !cursor.isAtLineEnd else { return true }
        _ = refuse(cursor.restOfLine)
        return false
    }

    // MARK: Metadata

    /// Reads `ticket: MC-1, assigned: 'x', priority: 'High' }`.
    private mutating func readMetadata(_ card: inout Kanban.Card, from start: Int) {
        let inside = cursor.take { $0 != 0x7D }
        guard cursor.take("}") else {
            faults.syntax(start..<(start + 1), "'@{' is not closed", help: "close it with '}'")
            return
        }
        for setting in metadata(inside) {
            switch setting.path {
            case "label":
                card.label = Label(
                    lines: LabelReader.read(Array(setting.value.utf8)[...]).lines, fontSize: Label.edgeSize)
            case "assigned": card.assigned = setting.value
            case "priority": card.priority = setting.value
            case "ticket":
                card.ticket = setting.value
                card.link = link(to: setting)
            case "icon": faults.ignored(setting.range, "the icon '\(setting.value)' is not drawn")
            default:
                faults.ignored(
                    setting.range, "'\(setting.path)' is not known",
                    help: "cards have 'assigned', 'ticket', 'priority' and 'label'")
            }
        }
    }

    /// The settings between braces, on one line or on several.
    private func metadata(_ range: Range<Int>) -> [DiagramSetting] {
        // A line end divides settings as a comma does.
        let bytes = cursor.bytes[range].map { $0 == ASCII.newline ? UInt8(ascii: ",") : $0 }
        return LenientJSON.read(bytes, in: 0..<bytes.count).map {
            let place = $0.range.lowerBound + range.lowerBound..<$0.range.upperBound + range.lowerBound
            return DiagramSetting(path: $0.path, value: $0.value, range: place)
        }
    }

    /// The link of a ticket, where the settings say where tickets are.
    private mutating func link(to ticket: DiagramSetting) -> Int? {
        guard let base = source.config["kanban.ticketBaseUrl"], !base.isEmpty else { return nil }
        let mark = Array("#TICKET#".utf8)
        var address: [UInt8] = []
        var rest = Array(base.utf8)[...]
        while let first = rest.first {
            if rest.starts(with: mark) {
                address += Array(ticket.value.utf8)
                rest = rest.dropFirst(mark.count)
            } else {
                address.append(first)
                rest = rest.dropFirst()
            }
        }
        guard let target = DiagramLink.Target(address[...]) else {
            faults.add(
                DiagramFault(
                    .refused, ticket.range, "the address of ticket '\(ticket.value)' may not go into a page",
                    help: "let 'kanban.ticketBaseUrl' begin with 'https://'"))
            return nil
        }
        links.append(DiagramLink(target, text: ticket.value, range: ticket.range))
        return links.count - 1
    }

    // MARK: Columns

    private mutating func add(_ card: Kanban.Card, at indent: Int, _ range: Range<Int>) {
        let first = level ?? indent
        level = first
        if indent < first {
            faults.syntax(
                range, "'\(card.label.plainText)' is indented less than the first column",
                help: "indent all columns alike, and cards more")
        } else if indent == first {
            columns.append(Kanban.Column(card: card))
        } else {
            columns[columns.count - 1].cards.append(card)
        }
    }
}
