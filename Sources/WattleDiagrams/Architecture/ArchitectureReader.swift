import WattleDiagnostics
import WattleText

/// Reads the statements of an architecture.
struct ArchitectureReader {
    let source: DiagramSource
    var cursor: DiagramCursor
    var diagram: ArchitectureDiagram
    var faults: DiagramFaults
    var numbers: [String: Int] = [:]

    init(_ source: DiagramSource, _ diagram: ArchitectureDiagram, _ faults: DiagramFaults) {
        self.source = source
        self.diagram = diagram
        self.faults = faults
        cursor = source.body
    }

    /// Reads everything.
    ///
    /// Complexity: linear.
    mutating func read() {
        while true {
            cursor.skipGaps()
            guard !cursor.isAtEnd else { return }
            readStatement()
            cursor.endStatement(&faults, help: "each statement has a line of its own")
        }
    }

    private mutating func readStatement() {
        let start = cursor.position
        guard let word = takeName() else {
            return reject(
                "'\(cursor.text(cursor.restOfLine))' is no statement of an architecture",
                help: "write group, service, junction, or an edge such as a:R --> L:b")
        }
        let isEdge = cursor.byte == 0x3A || cursor.byte == 0x7B
        switch cursor.text(word) {
        case "title" where !isEdge: diagram.title = cursor.text(cursor.trimmed(cursor.takeLine()))
        case "group" where !isEdge: readItem(.group)
        case "service" where !isEdge: readItem(.service)
        case "junction" where !isEdge: readItem(.junction)
        case "align" where !isEdge: readAlignment()
        default:
            cursor.position = start
            readEdge()
        }
    }

    /// Reports the rest of the line and passes over it.
    mutating func reject(_ message: String? = nil, help: String) {
        let rest = cursor.restOfLine
        let text =
            cursor.isAtLineEnd
            ? "something is missing here" : "'\(cursor.text(rest))' is not expected here"
        faults.syntax(rest, message ?? text, help: help)
        cursor.takeLine()
    }

    /// Takes a name of letters, digits, `_` and, within it, `-`.
    mutating func takeName() -> Range<Int>? {
        let start = cursor.position
        while let byte = cursor.byte, byte < 0x80, byte.isWordByte || isInnerDash { cursor.position += 1 }
        return cursor.position > start && cursor.bytes[start] != 0x2D ? start..<cursor.position : nil
    }

    /// Whether a dash stands here with a letter behind it.
    private var isInnerDash: Bool {
        cursor.byte == 0x2D && cursor.peek(1).map { $0 < 0x80 && $0.isWordByte } == true
    }

    // MARK: Items

    private mutating func readItem(_ kind: ArchitectureDiagram.Kind) {
        cursor.skipInline()
        guard let name = takeName() else {
            return reject(help: "write a name of letters, digits and '_'")
        }
        var item = ArchitectureDiagram.Item(id: cursor.text(name), kind: kind)
        if kind != .junction {
            guard readIcon(&item), readTitle(&item) else { return }
        }
        cursor.skipInline()
        if cursor.takeKeyword("in") {
            cursor.skipInline()
            guard let parent = takeName() else { return reject(help: "write the name of a group after 'in'") }
            item.group = group(parent, of: item.id)
        }
        add(item, name)
    }

    private mutating func add(_ item: ArchitectureDiagram.Item, _ name: Range<Int>) {
        guard numbers[item.id] == nil else {
            return faults.syntax(
                name, "'\(item.id)' is the name of something else already", help: "give it another name")
        }
        numbers[item.id] = diagram.items.count
        diagram.items.append(item)
    }

    /// The group that an item is in; nil, with a report, where there is none of this name.
    private mutating func group(_ range: Range<Int>, of id: String) -> Int? {
        let name = cursor.text(range)
        guard let number = numbers[name] else {
            let near = nearestName(to: name, among: numbers.keys)
            faults.syntax(
                range, "there is no group '\(name)' before '\(id)'",
                help: near.map { "did you mean '\($0)'?" } ?? "write 'group \(name)' above")
            return nil
        }
        guard diagram.items[number].kind == .group else {
            faults.syntax(range, "'\(name)' is no group", help: "put '\(id)' into a group")
            return nil
        }
        let items = diagram.items
        let depth = sequence(first: number) { items[$0].group }.reduce(0) { count, _ in count + 1 }
        guard depth < DiagramSource.nestingLimit else {
            faults.add(
                DiagramFault(.limit, range, "groups are nested more than 64 deep", help: "nest them less"))
            return nil
        }
        return number
    }

    /// Reads `(icon)` or `"text"`, if one stands here; false, with a report, where it is wrong.
    private mutating func readIcon(_ item: inout ArchitectureDiagram.Item) -> Bool {
        cursor.skipInline()
        let start = cursor.position
        if item.kind == .service, let text = cursor.takeQuoted() {
            item.text = iconText(text)
            return true
        }
        guard cursor.take("(") else { return true }
        if item.kind == .service, let text = cursor.takeQuoted(), cursor.take(")") {
            item.text = iconText(text)
            return true
        }
        let name = cursor.take { ($0 < 0x80 && $0.isWordByte) || $0 == 0x2D || $0 == 0x3A }
        guard !name.isEmpty, cursor.take(")") else {
            cursor.position = start
            reject(help: "write the name of an icon in parentheses: (cloud), (database), (disk), (server)")
            return false
        }
        item.glyph = ArchitectureGlyph(rawValue: cursor.text(name))
        if item.glyph == nil {
            faults.ignored(
                name, "the icon '\(cursor.text(name))' is not drawn",
                help: "these are: cloud, database, disk, internet, server")
        }
        return true
    }

    private func iconText(_ range: Range<Int>) -> Label? {
        let label = source.label(range, style: .bold).wrapped(to: 110)
        return label.isEmpty ? nil : label
    }

    /// Reads `[title]`, if one stands here; false, with a report, where it is wrong.
    private mutating func readTitle(_ item: inout ArchitectureDiagram.Item) -> Bool {
        cursor.skipInline()
        guard cursor.byte == 0x5B else {
            item.title = Label(item.id, fontSize: 12)
            return true
        }
        guard let title = takeTitle() else { return false }
        item.title = title.wrapped(to: item.kind == .group ? 260 : 130)
        return true
    }

    /// Takes `[some words]` or `["any text"]`; nil, with a report, where it is wrong.
    mutating func takeTitle() -> Label? {
        let start = cursor.position
        cursor.position += 1
        let quoted = cursor.takeQuoted()
        let words = cursor.take { ($0 < 0x80 && $0.isWordByte) || $0.isSpaceOrTab }
        if let range = quoted ?? (words.isEmpty ? nil : words), cursor.take("]") {
            return source.label(cursor.trimmed(range), size: 12)
        }
        cursor.position = start
        reject(
            "'\(cursor.text(cursor.restOfLine))' is no title",
            help: "put titles with other signs than letters and digits in quotes: [\"CI/CD\"]")
        return nil
    }

    // MARK: Alignments

    private mutating func readAlignment() {
        cursor.skipInline()
        let isRow = cursor.takeKeyword("row")
        guard isRow || cursor.takeKeyword("column") else {
            return reject(help: "write 'align row a b' or 'align column a b'")
        }
        var items: [Int] = []
        while true {
            cursor.skipInline()
            _ = cursor.take(",")
            cursor.skipInline()
            guard let name = takeName() else { break }
            guard let item = known(name) else { continue }
            if items.contains(item) {
                faults.syntax(name, "'\(cursor.text(name))' is aligned twice", help: "name it once")
            }
            items.append(item)
        }
        if items.count < 2, cursor.isAtLineEnd {
            reject("there is nothing to be aligned", help: "name two services or more")
        }
        diagram.alignments.append(ArchitectureDiagram.Alignment(isRow: isRow, items: items))
    }

    /// The service or junction of a name; nil, with a report, where there is none.
    mutating func known(_ range: Range<Int>) -> Int? {
        let name = cursor.text(range)
        if let number = numbers[name], diagram.items[number].kind != .group { return number }
        let near = nearestName(to: name, among: numbers.keys.filter { $0 != name })
        let isGroup = numbers[name] != nil
        faults.syntax(
            range, isGroup ? "'\(name)' is a group" : "there is no service '\(name)'",
            help: isGroup
                ? "name a service in it, with {group} for the group's border: service{group}:R"
                : near.map { "did you mean '\($0)'?" } ?? "write 'service \(name)' above")
        return nil
    }
}
