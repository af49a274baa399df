import WattleText

/// Turns libcmark's tree into ours: iterates, restores what the shield cut out, and keeps to the nesting limit.
struct TreeBuilder {
    let source: [UInt8]
    let options: SyntaxOptions
    let scanner: BodyScanner
    var nodes: [Node] = [Node(.document, parent: -1)]
    var payload: [UInt8] = []
    /// The nodes that are open, outermost first, each with its last child.
    var open: [(node: Int32, lastChild: Int32)] = [(0, -1)]
    /// Where in the source each link's address stands; by node.
    var destinations: [Int32: Int32] = [:]
    /// The paragraphs that hold cells, inline footnotes and texts of blocks, by their number.
    var cellNodes: [Int32]
    /// Table nodes in the order in which they were met.
    var tableNodes: [(node: Int32, table: Int)] = []
    /// Definition marks' paragraphs, by the number of the definition.
    var definitionMarks: [(paragraph: Int32, number: Int)] = []
    var isTooDeep = false
    var tooDeepAt: Int32 = 0
    /// The address of the link that was opened last, as libcmark has it.
    var rawAddress = PayloadRange.empty
    private var skipped: [Bool] = []
    /// The last child of the document before the sections that the scanner appended.
    private var lastBodyChild: Int32?

    init(source: [UInt8], options: SyntaxOptions, scanner: BodyScanner) {
        self.source = source
        self.options = options
        self.scanner = scanner
        let cells = scanner.tables.reduce(0) { $0 + $1.cellCount }
        cellNodes = Array(
            repeating: -1, count: cells + scanner.inline.inlineFootnotes.count + scanner.texts.count)
        nodes.reserveCapacity(source.count / 24 + 16)
        payload.reserveCapacity(source.count + 64)
    }

    /// Goes on with a tree that is complete but for the scanner's texts.
    init(continuing note: ParsedNote, options: SyntaxOptions, scanner: BodyScanner) {
        self.init(source: note.source, options: options, scanner: scanner)
        nodes = note.tree.nodes
        payload = note.tree.payload
        open = [(0, lastChild(of: 0))]
    }

    mutating func build() -> NoteTree {
        var tree = CMarkTree(scanner.output)
        var step = CMarkStep()
        while tree.advance(&step, payload: &payload) {
            if step.isEntering { enter(step) } else { leave(step) }
        }
        placeExtensions()
        return NoteTree(nodes: nodes, payload: payload)
    }

    // MARK: Nodes

    /// Adds a node below the innermost open one.
    @discardableResult
    mutating func append(_ kind: NodeKind) -> Int32 {
        let parent = open[open.count - 1]
        let index = Int32(nodes.count)
        nodes.append(Node(kind, parent: parent.node))
        if parent.lastChild >= 0 {
            nodes[Int(parent.lastChild)].nextSibling = index
        } else {
            nodes[Int(parent.node)].firstChild = index
        }
        open[open.count - 1].lastChild = index
        return index
    }

    private mutating func push(_ index: Int32) {
        open.append((index, -1))
        skipped.append(false)
    }

    private mutating func enter(_ step: CMarkStep) {
        switch step.kind {
        case .document: break
        case .text: enterText(step.text)
        case .softBreak: append(.softBreak)
        case .lineBreak: append(.lineBreak)
        case .code: enterCode(step.text)
        case .htmlInline: enterHTML(step, .htmlInline)
        case .htmlBlock: enterHTML(step, .htmlBlock)
        case .codeBlock: enterCodeBlock(step)
        case .thematicBreak: setLines(of: append(.thematicBreak), step)
        case .paragraph, .heading: enterTextBlock(step)
        case .blockQuote, .list, .item, .emphasis, .strong, .link, .image: enterContainer(step)
        }
    }

    private mutating func leave(_ step: CMarkStep) {
        switch step.kind {
        case .paragraph, .heading:
            close()
        case .blockQuote, .list, .item, .emphasis, .strong, .link, .image:
            guard let wasSkipped = skipped.last else { return }
            if wasSkipped { skipped.removeLast() } else { close() }
        default: break
        }
    }

    private mutating func close() {
        let closed = open.removeLast()
        skipped.removeLast()
        let index = closed.node
        switch nodes[Int(index)].kind {
        case .blockQuote where options.callouts: finishQuote(index)
        case .item where options.taskLists: finishItem(index)
        case .blockQuote, .list, .item: break
        case .paragraph where isFormula(nodes[Int(index)].firstChild): becomeFormula(index)
        default: finishInlines(of: index)
        }
    }

    private mutating func enterTextBlock(_ step: CMarkStep) {
        let index = append(step.kind == .heading ? .heading : .paragraph)
        nodes[Int(index)].level = UInt8(truncatingIfNeeded: step.number)
        setLines(of: index, step)
        push(index)
    }

    private mutating func enterContainer(_ step: CMarkStep) {
        let reserve = step.kind == .list ? 1 : 0
        guard open.count + reserve <= options.nestingLimit, skipped.last != true || step.kind.isInline else {
            noteDepth(step)
            skipped.append(true)
            return
        }
        let index = append(step.kind.nodeKind)
        if !step.kind.isInline { setLines(of: index, step) }
        nodes[Int(index)].text = restoredText(step.text, dropsComments: true, isAddress: true)
        nodes[Int(index)].detail = restoredText(step.detail, dropsComments: true, isAddress: true)
        if step.kind == .link || step.kind == .image {
            noteDestination(index, step.text)
            rawAddress = step.text
        }
        if step.kind == .list {
            nodes[Int(index)].number = step.number
            if step.isOrdered { nodes[Int(index)].flags.insert(.isOrdered) }
            if step.isTight { nodes[Int(index)].flags.insert(.isTight) }
        }
        push(index)
    }

    private mutating func noteDepth(_ step: CMarkStep) {
        guard !isTooDeep else { return }
        isTooDeep = true
        tooDeepAt =
            step.startLine > 0 ? lineStart(step.startLine) : nodes[Int(open[open.count - 1].node)].sourceStart
    }

    // MARK: Lines

    private mutating func setLines(of index: Int32, _ step: CMarkStep) {
        nodes[Int(index)].sourceStart = lineStart(step.startLine)
        nodes[Int(index)].sourceEnd = max(lineStart(step.startLine), lineEnd(step.endLine))
    }

    private func lineStart(_ line: Int32) -> Int32 {
        let index = min(max(Int(line) - 1, 0), scanner.origins.count - 1)
        return index >= 0 ? scanner.origins[index].start : 0
    }

    private func lineEnd(_ line: Int32) -> Int32 {
        let index = min(max(Int(line) - 1, 0), scanner.origins.count - 1)
        return index >= 0 ? scanner.origins[index].end : 0
    }

    // MARK: Texts

    var shield: Shield { scanner.inline.shield }

    private func hasMark(_ range: PayloadRange) -> Bool {
        for position in range.bounds where payload[position] == 0xF4 || payload[position] == 0xF0 {
            return true
        }
        return false
    }

    /// The text with everything put back; the same range where nothing was cut out.
    mutating func restoredText(
        _ range: PayloadRange, dropsComments: Bool = false, isAddress: Bool = false
    ) -> PayloadRange {
        guard !range.isEmpty, hasMark(range) else { return range }
        let bytes = shield.restored(
            payload, range.bounds, source: source, dropsComments: dropsComments, isAddress: isAddress)
        return store(bytes)
    }

    mutating func store(_ bytes: some Collection<UInt8>) -> PayloadRange {
        let start = payload.count
        payload.append(contentsOf: bytes)
        return PayloadRange(start: Int32(start), count: Int32(payload.count - start))
    }

    private mutating func noteDestination(_ index: Int32, _ range: PayloadRange) {
        guard range.count >= 9, payload[Int(range.start)] == 0xF0,
            let found = shield.token(in: payload, at: Int(range.start), end: range.bounds.upperBound),
            case .record(let number) = found.token, shield.records[number].kind == .destination
        else { return }
        destinations[index] = shield.records[number].start
    }

    private mutating func enterCode(_ range: PayloadRange) {
        let index = append(.code)
        if let number = metricRecord(range) {
            nodes[Int(index)].kind = .inlineMetric
            nodes[Int(index)].sourceStart = shield.records[number].end
        }
        nodes[Int(index)].text = restoredText(range)
    }

    private func metricRecord(_ range: PayloadRange) -> Int? {
        guard options.programs, range.count > 8, payload[Int(range.start)] == 0xF4,
            let found = shield.token(in: payload, at: Int(range.start), end: range.bounds.upperBound),
            case .record(let number) = found.token, shield.records[number].kind == .metricMark
        else { return nil }
        return number
    }

    private mutating func enterHTML(_ step: CMarkStep, _ kind: NodeKind) {
        let start = Int(step.text.start)
        let separator = BodyScanner.separatorStart
        if step.text.count > separator.count,
            payload[start..<start + separator.count].elementsEqual(separator)
        {
            return
        }
        let index = append(kind)
        if kind == .htmlBlock { setLines(of: index, step) }
        nodes[Int(index)].text = restoredText(step.text, dropsComments: true)
    }

    private mutating func enterCodeBlock(_ step: CMarkStep) {
        let index = append(.codeBlock)
        setLines(of: index, step)
        nodes[Int(index)].text = restoredText(step.text)
        nodes[Int(index)].detail = restoredText(step.detail)
    }
}

extension CMarkKind {
    var isInline: Bool {
        switch self {
        case .emphasis, .strong, .link, .image: true
        default: false
        }
    }

    var nodeKind: NodeKind {
        switch self {
        case .blockQuote: .blockQuote
        case .list: .list
        case .item: .item
        case .emphasis: .emphasis
        case .strong: .strong
        case .link: .link
        case .image: .image
        default: .paragraph
        }
    }
}
