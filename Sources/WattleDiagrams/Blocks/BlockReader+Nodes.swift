import WattleText

/// Reads blocks, their labels and the edges between them.
extension BlockReader {
    /// A block as it is written.
    struct Written {
        var id: String
        var place: Range<Int>
        var kind: BlockDiagram.Kind?
        var label: Label?
    }

    mutating func readNodes() {
        guard let first = readNode() else { return }
        var from = mention(first, span: readSize() ?? 1)
        while let link = readLink() {
            guard let link = link.link else { return }
            scanner.cursor.skipGaps()
            guard let next = readNode() else { return }
            let to = mention(next, span: 1)
            edges.append(BlockDiagram.Edge(from: from, to: to, link: link, label: pendingLabel))
            scanner.limitEdges(edges.count, link.range)
            from = to
        }
    }

    /// Finds a block by its id or adds it; what is said of it now counts.
    private mutating func mention(_ written: Written, span: Int) -> Int {
        let plain = Label(scanner.source.text(written.place))
        guard let number = numbers[written.id] else {
            return add(
                BlockDiagram.Block(
                    id: written.id, kind: written.kind ?? .shape(.rectangle),
                    label: written.label ?? plain, span: span))
        }
        if let kind = written.kind, !blocks[number].isGrid { blocks[number].kind = kind }
        if let label = written.label { blocks[number].label = label }
        return number
    }

    private static let help = "put labels in quotes, and divide blocks by spaces: A[\"a label\"] B"

    /// Reads `id`, `id["label"]` or `id<["label"]>(right)`; nil, with a report, where none stands.
    mutating func readNode() -> Written? {
        let place = scanner.cursor.take { byte in
            !byte.isASCIIWhitespace && !"([-){}<>:\"".utf8.contains(byte)
        }
        var end = place.upperBound
        while end > place.lowerBound, scanner.cursor.bytes[end - 1] == 0x3B { end -= 1 }
        guard end > place.lowerBound else {
            if place.isEmpty {
                let rest = scanner.restOfLine
                scanner.reject("'\(scanner.excerpt(rest))' is no block", help: Self.help)
            }
            return nil
        }
        var written = Written(id: scanner.text(place.lowerBound..<end), place: place.lowerBound..<end)
        guard end == place.upperBound else { return written }
        var ahead = scanner.cursor
        ahead.skipSpaces()
        guard let byte = ahead.byte, "([{>".utf8.contains(byte) || ahead.isAt("<[") else { return written }
        scanner.cursor = ahead
        return (ahead.isAt("<[") ? readArrow(&written) : readShape(&written)) ? written : nil
    }

    private mutating func readShape(_ written: inout Written) -> Bool {
        let open = scanner.cursor.position
        guard let bracket = LabelBracket.all.first(where: { scanner.cursor.take($0.opening) }),
            let label = readText()
        else {
            scanner.reject("the label has no quotes", help: Self.help, from: open)
            return false
        }
        written.label = label
        for closing in bracket.closings where scanner.cursor.take(closing.text) {
            written.kind = .shape(closing.shape)
            return true
        }
        scanner.reject(
            "the label is missing its closing '\(bracket.closings[0].text)'",
            help: "close it with the bracket that opens it", from: open)
        return false
    }

    /// Reads `"text"` or ``"`text`"``, with white space around it.
    private mutating func readText() -> Label? {
        scanner.cursor.skipSpaces()
        guard scanner.cursor.byte == 0x22, var range = scanner.takeQuoted() else { return nil }
        scanner.cursor.skipSpaces()
        let bytes = scanner.cursor.bytes[range]
        let isMarkdown = bytes.count > 1 && bytes.first == ASCII.backtick && bytes.last == ASCII.backtick
        if isMarkdown { range = range.lowerBound + 1..<range.upperBound - 1 }
        return scanner.label(range, markup: isMarkdown ? .markdown : .html)
    }

    /// Reads `<["label"]>(right, down)`.
    private mutating func readArrow(_ written: inout Written) -> Bool {
        let open = scanner.cursor.position
        scanner.cursor.position += 2
        guard let label = readText(), scanner.cursor.take("]>") else {
            scanner.reject(
                "the arrow is not complete", help: "write an arrow as id<[\"label\"]>(right)", from: open)
            return false
        }
        scanner.cursor.skipSpaces()
        guard scanner.cursor.take("("), let sides = readSides() else {
            scanner.reject(
                "the arrow has no direction", help: "write right, left, up, down, x or y: ]>(right, down)",
                from: open)
            return false
        }
        written.label = label
        written.kind = .arrow(sides)
        return true
    }

    private mutating func readSides() -> [BoxSide]? {
        var sides: [BoxSide] = []
        repeat {
            scanner.cursor.skipSpaces()
            switch scanner.text(scanner.cursor.take(while: \.isWordByte)) {
            case "right": sides.append(.right)
            case "left": sides.append(.left)
            case "up": sides.append(.top)
            case "down": sides.append(.bottom)
            case "x": sides += [.left, .right]
            case "y": sides += [.top, .bottom]
            default: return nil
            }
            scanner.cursor.skipSpaces()
        } while scanner.cursor.take(",")
        return scanner.cursor.take(")") ? sides : nil
    }

    /// Reads `:3`.
    mutating func readSize() -> Int? {
        guard scanner.cursor.byte == 0x3A, scanner.cursor.peek(1)?.isASCIIDigit == true else { return nil }
        scanner.cursor.position += 1
        let digits = scanner.cursor.take(while: \.isASCIIDigit)
        return min(max(Int(scanner.text(digits)) ?? 1, 1), 500)
    }

    /// Reads an edge; nil where none stands, an edge without a link where it is wrong.
    private mutating func readLink() -> (link: FlowchartLink?, isRead: Bool)? {
        var ahead = scanner.cursor
        ahead.skipGaps()
        guard var link = FlowchartLink(ahead.bytes[..<ahead.end], at: ahead.position, takesLetter: false)
        else { return nil }
        ahead.position = link.range.upperBound
        scanner.cursor = ahead
        pendingLabel = nil
        guard link.isOpen else { return (link, true) }
        guard let label = readText(),
            let rest = FlowchartLink(
                scanner.cursor.bytes[..<scanner.cursor.end], at: scanner.cursor.position, takesLetter: false),
            !rest.isOpen
        else {
            scanner.reject(
                "the edge is not complete", help: "write A -- \"label\" --> B", from: link.range.lowerBound)
            return (nil, false)
        }
        pendingLabel = label.wrapped(to: 150)
        scanner.cursor.position = rest.range.upperBound
        link.head = rest.head
        link.stroke = rest.stroke
        return (link, true)
    }
}
