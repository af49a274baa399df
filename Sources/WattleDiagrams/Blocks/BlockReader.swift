import WattleText

/// Reads blocks, which white space divides, and what is said of them.
struct BlockReader {
    var scanner: StatementScanner
    var blocks = [
        BlockDiagram.Block(id: "", kind: .grid(columns: nil), label: Label(""))
    ]
    var edges: [BlockDiagram.Edge] = []
    var numbers: [String: Int] = [:]
    /// The label of the edge that was read last.
    var pendingLabel: Label?
    /// The grids that are open, with the word that opened each.
    private var open: [(grid: Int, word: Range<Int>)] = [(0, 0..<0)]
    /// Styles and classes, which may stand before their blocks.
    private var styles: [(id: String, place: Range<Int>, style: AuthoredStyle, classes: [String])] = []

    init(_ source: DiagramSource, faults: DiagramFaults) {
        scanner = StatementScanner(source, faults: faults)
    }

    /// Reads everything.
    ///
    /// Complexity: linear.
    mutating func read() {
        while true {
            scanner.cursor.skipGaps()
            guard !scanner.cursor.isAtEnd else { break }
            readStatement()
        }
        for (_, word) in open.dropFirst() {
            scanner.faults.syntax(word, "'block' is not closed", help: "close it with 'end'")
        }
        applyStyles()
    }

    private mutating func readStatement() {
        let start = scanner.cursor.position
        if takeWord("columns") {
            readColumns(start)
        } else if scanner.cursor.take("block:") {
            openGrid(start, isNamed: true)
        } else if takeWord("block") {
            openGrid(start, isNamed: false)
        } else if scanner.cursor.takeKeyword("space") {
            add(BlockDiagram.Block(id: "", kind: .space, label: Label(""), span: readSize() ?? 1))
        } else if scanner.cursor.takeKeyword("end") {
            closeGrid(start)
        } else if takeWord("classDef") {
            scanner.takeClassDefinition()
        } else if takeWord("class") {
            readClass()
        } else if takeWord("style") {
            readStyle()
        } else {
            readNodes()
        }
    }

    /// Passes over a word with white space behind it.
    private mutating func takeWord(_ word: String) -> Bool {
        let next = scanner.cursor.peek(word.utf8.count) ?? ASCII.newline
        return next.isASCIIWhitespace && scanner.cursor.take(word)
    }

    // MARK: Grids

    private mutating func readColumns(_ start: Int) {
        scanner.cursor.skipSpaces()
        let word = scanner.cursor.take(while: \.isWordByte)
        let text = scanner.text(word)
        guard text == "auto" || UInt(text) != nil else {
            return scanner.reject(
                "'columns' has no number", help: "write 'columns 3' or 'columns auto'", from: start)
        }
        let columns = Int(text).map { min($0, 500) }
        blocks[open[open.count - 1].grid].kind = .grid(columns: columns == 0 ? nil : columns)
    }

    private mutating func openGrid(_ start: Int, isNamed: Bool) {
        let word = start..<start + 5
        var block = BlockDiagram.Block(id: "", kind: .grid(columns: nil), label: Label(""))
        if isNamed {
            guard let named = readNode() else { return }
            block.id = named.id
            block.label = named.label ?? Label("")
            block.span = readSize() ?? 1
        }
        guard open.count < DiagramSource.nestingLimit else {
            scanner.faults.add(
                DiagramFault(.limit, word, "blocks are nested more than 64 deep", help: "nest them less"))
            open.append((open[open.count - 1].grid, word))
            return
        }
        open.append((add(block), word))
    }

    private mutating func closeGrid(_ start: Int) {
        guard open.count > 1 else {
            return scanner.faults.syntax(
                start..<start + 3, "'end' closes no block", help: "take it out, or open one with 'block'")
        }
        open.removeLast()
    }

    /// Adds a block to the grid that is open.
    @discardableResult
    mutating func add(_ block: BlockDiagram.Block) -> Int {
        var block = block
        block.grid = open[open.count - 1].grid
        if !block.id.isEmpty { numbers[block.id] = blocks.count }
        blocks.append(block)
        return blocks.count - 1
    }

    // MARK: Styles

    private mutating func readClass() {
        let start = scanner.cursor.position
        let ids = scanner.takeNames()
        let names = scanner.takeNames()
        guard !ids.isEmpty, !names.isEmpty else {
            return scanner.reject(
                "'class' names no blocks or no class", help: "write 'class a,b name'", from: start)
        }
        let place = start..<scanner.cursor.position
        for id in ids { styles.append((id, place, .none, names)) }
        scanner.finishStatement()
    }

    private mutating func readStyle() {
        let start = scanner.cursor.position
        let ids = scanner.takeNames()
        let place = start..<scanner.cursor.position
        let style = scanner.takeStyle()
        for id in ids { styles.append((id, place, style, [])) }
    }

    private mutating func applyStyles() {
        for (id, place, style, classes) in styles {
            guard let number = numbers[id] else {
                scanner.faults.syntax(
                    place, "there is no block '\(id)'", help: "name a block of the diagram")
                continue
            }
            blocks[number].own.merge(style)
            blocks[number].classes += classes
        }
    }
}
