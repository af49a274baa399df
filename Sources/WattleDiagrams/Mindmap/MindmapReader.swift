import WattleText

/// Reads thoughts, nested by indentation.
struct MindmapReader {
    private let source: DiagramSource
    private var cursor: DiagramCursor
    private(set) var nodes: [Mindmap.Node] = []
    private(set) var faults: DiagramFaults
    /// The thoughts that lead to the last one, with how far their lines are indented.
    private var path: [(indent: Int, node: Int)] = []
    private let width: Double

    init(_ source: DiagramSource, _ faults: DiagramFaults) {
        self.source = source
        self.faults = faults
        cursor = source.body
        width = min(max(source.config.number("mindmap.maxNodeWidth") ?? 200, 80), 600)
    }

    private static let help = "put texts with brackets in quotes: [\"f(x)\"]"

    /// Reads everything.
    ///
    /// Complexity: linear.
    mutating func read() {
        while !cursor.isAtEnd {
            let indent = cursor.take { $0.isSpaceOrTab }.count
            if cursor.isAtLineEnd || cursor.isAt("%%") {
                cursor.takeLine()
            } else {
                readStatement(indent)
                cursor.endStatement(&faults, help: Self.help)
            }
            cursor.position = min(cursor.position + 1, cursor.end)
        }
    }

    private mutating func readStatement(_ indent: Int) {
        let start = cursor.position
        if cursor.take("::icon(") {
            let name = cursor.text(cursor.take { $0 != 0x29 && $0 != ASCII.newline })
            guard cursor.take(")") else {
                let place = start..<cursor.position
                return faults.syntax(place, "the icon '\(name)' is not closed", help: "close it with ')'")
            }
            faults.ignored(start..<cursor.position, "the icon '\(name)' is not drawn")
        } else if cursor.take(":::") {
            let name = cursor.trimmed(cursor.take { $0 != ASCII.newline && $0 != 0x25 })
            faults.ignored(
                start..<max(name.upperBound, start + 3),
                "the class '\(cursor.text(name))' does nothing: mind maps define no classes")
        } else if let node = readNode() {
            add(node, indent, at: start..<cursor.position)
        }
    }

    // MARK: Nodes

    /// Reads a thought; nil, with a report, where the line is none.
    private mutating func readNode() -> Mindmap.Node? {
        let start = cursor.position
        var end = start
        if !cursor.isAt("(-"), !cursor.isAt("-)") {
            cursor.take { !"([\n){}".utf8.contains($0) }
            end = cursor.position
        }
        let id = comment(in: start..<end).map { start..<$0 } ?? start..<end
        let name = cursor.trimmed(id)
        if id.upperBound < end {
            cursor.position = id.upperBound
        } else if !cursor.isAtLineEnd {
            return readBrackets(after: name)
        }
        return Mindmap.Node(
            id: cursor.text(name), label: label(name), shape: nil, parent: nil, depth: 0)
    }

    /// Where a comment begins within a stretch.
    private func comment(in range: Range<Int>) -> Int? {
        range.dropLast().first { cursor.bytes[$0] == 0x25 && cursor.bytes[$0 + 1] == 0x25 }
    }

    private func label(_ range: Range<Int>, markdown: Bool = false, shape: NodeShape? = nil) -> Label {
        let reading = LabelReader.read(cursor.bytes[range], markup: markdown ? .markdown : .html)
        return Label(lines: reading.lines).wrapped(to: width * (shape?.wrapping ?? 1))
    }

    /// The ways to open a bracket, and what they mean.
    private static let openings: [(String, NodeShape?)] = [
        ("-)", nil), ("(-", .cloud), ("))", .bang), (")", .cloud), ("((", .circle), ("{{", .hexagon),
        ("(", .rounded), ("[", .rectangle),
    ]
    /// The ways to close one.
    private static let closings: [String] = ["))", ")", "]", "}}", "(-", "-)", "((", "("]

    private mutating func readBrackets(after name: Range<Int>) -> Mindmap.Node? {
        let open = cursor.position
        guard var shape = Self.openings.first(where: { cursor.take($0.0) })?.1 else {
            let rest = cursor.restOfLine
            faults.syntax(rest, "'\(cursor.text(rest))' is not expected here", help: Self.help)
            cursor.takeLine()
            return nil
        }
        guard let text = readText(after: open) else { return nil }
        let closing = cursor.position
        guard Self.closings.contains(where: { cursor.take($0) }) else {
            reportOpen(open)
            return nil
        }
        // A round bracket that an opening one closes is a cloud.
        if shape == .rounded, cursor.bytes[closing] != 0x29 { shape = .cloud }
        let named = name.isEmpty ? text.range : name
        return Mindmap.Node(
            id: cursor.text(named), label: label(text.range, markdown: text.isMarkdown, shape: shape),
            shape: shape, parent: nil, depth: 0)
    }

    /// Reads what stands between brackets, in quotes or not; nil, with a report, where it does not end.
    private mutating func readText(after open: Int) -> (range: Range<Int>, isMarkdown: Bool)? {
        let start = cursor.position
        let isMarkdown = cursor.take("\"`")
        if isMarkdown || cursor.take("\"") {
            let text = cursor.take { $0 != (isMarkdown ? ASCII.backtick : 0x22) }
            if cursor.take(isMarkdown ? "`\"" : "\"") {
                cursor.skipSpaces()
                return (text, isMarkdown)
            }
            cursor.position = start
            reportOpen(open, quote: true)
            return nil
        }
        let text = cursor.take { !")](}".utf8.contains($0) }
        let isOver = cursor.isAtEnd || isSecondLabel(text)
        guard !isOver, !cursor.trimmed(text).isEmpty else {
            cursor.position = start
            reportOpen(open, isEmpty: !isOver)
            return nil
        }
        return (text, false)
    }

    /// Whether a text runs into the brackets of a later line: then its own were forgotten.
    private func isSecondLabel(_ text: Range<Int>) -> Bool {
        guard let line = cursor.bytes[text].firstIndex(of: ASCII.newline) else { return false }
        return cursor.bytes[line..<text.upperBound].contains { "[{\"".utf8.contains($0) }
            || cursor.byte == 0x28 || cursor.isAt("))")
    }

    private mutating func reportOpen(_ open: Int, quote: Bool = false, isEmpty: Bool = false) {
        cursor.position = open
        let rest = cursor.restOfLine
        let what = isEmpty ? "has no text" : quote ? "has no closing quotes" : "is not closed"
        faults.syntax(
            rest, "the label '\(cursor.text(rest))' \(what)",
            help: isEmpty ? "write what the thought is" : Self.help)
        cursor.takeLine()
    }

    // MARK: The tree

    private mutating func add(_ node: Mindmap.Node, _ indent: Int, at range: Range<Int>) {
        var node = node
        while let last = path.last, last.indent >= indent { path.removeLast() }
        if let last = path.last {
            node.parent = last.node
            node.depth = nodes[last.node].depth + 1
        } else if !nodes.isEmpty {
            faults.syntax(
                range, "'\(node.label.plainText)' belongs to no thought before it",
                help: "a mind map has one root: indent what belongs to it by more spaces")
            node.parent = 0
            node.depth = 1
        }
        path.append((indent, nodes.count))
        nodes.append(node)
    }
}
