import WattleText

/// Writes a note's tree as Markdown again: what readers see of it, and nothing that its page leaves out.
///
/// Comments, hidden elements, targets that lead nowhere and definitions that nothing uses are not in the tree or not
/// written, so that a copy holds what is known to be shown instead of lacking what is known to be hidden.
///
/// Linear, without recursion.
package struct MarkdownCopier<Hooks: CopyHooks>: TreeWriter {
    let note: ParsedNote
    let tree: NoteTree
    /// The hooks, with whatever they have noted down.
    package var hooks: Hooks
    var bytes: [UInt8] = []
    /// What stands at the beginning of each line: marks and indents of the containers that are open.
    var prefix: [UInt8] = []
    /// How long the prefix is without each open container, innermost last.
    var outerPrefixes: [Int] = []
    var place = Place.lineStart
    /// The lists that are open.
    var lists: [OpenList] = []
    /// The list that was closed last.
    var closedList: (node: Int32, list: OpenList)?
    /// What each open link writes at its end, innermost last.
    var linkEnds: [[UInt8]] = []
    /// Whether line ends would end what is being written: a heading, a title or a cell.
    var isOneLine = false
    /// Where the cell that is being written begins.
    var cellStart = 0

    /// Where the next byte goes.
    enum Place {
        /// At the beginning of a line, before its prefix.
        case lineStart
        /// Behind the mark of a container, where its first block begins.
        case markEnd
        /// Within a line.
        case inLine
    }

    /// A list that is being written.
    struct OpenList {
        let isOrdered: Bool
        let isTight: Bool
        /// Whether it has the other one of two marks, because it follows a list.
        let isAlternate: Bool
        var number: Int
    }

    /// Prepares to copy `note`.
    package init(_ note: ParsedNote, hooks: Hooks) {
        self.note = note
        tree = note.tree
        self.hooks = hooks
    }

    /// Some blocks that follow each other, and the footnotes of the note that are referred to.
    package mutating func copy(_ blocks: some Sequence<NodeID>) -> [UInt8] {
        bytes.reserveCapacity(note.source.count + note.source.count / 4)
        for block in blocks { write(from: block.index) }
        for (index, footnote) in note.footnotes.enumerated() where footnote.number != nil {
            write(footnoteAt: index)
        }
        return bytes
    }

    private mutating func write(footnoteAt index: Int) {
        let footnote = note.footnotes[index]
        guard let number = footnote.number else { return }
        beginBlock(isTight: false)
        bytes += "[^\(number)]: ".utf8
        openContainer("    ")
        var child = tree[footnote.node].firstChild
        while child >= 0 {
            write(from: child)
            child = tree.nodes[Int(child)].nextSibling
        }
        closeContainer()
    }

    // MARK: The walk

    mutating func enter(_ index: Int32) -> Bool {
        let node = tree.nodes[Int(index)]
        return node.kind.isBlock ? enterBlock(index, node) : enterInline(index, node)
    }

    mutating func leave(_ index: Int32) {
        let node = tree.nodes[Int(index)]
        if node.kind.isBlock { leaveBlock(index, node) } else { leaveInline(node) }
    }

    // MARK: Lines

    /// Begins a block: a line of its own, with an empty one before it unless the block stands in a tight list.
    mutating func beginBlock(isTight: Bool) {
        if place == .inLine { endLine() }
        if place == .lineStart {
            if !isTight, !bytes.isEmpty { writeEmptyLine() }
            bytes += prefix
        }
        place = .inLine
    }

    mutating func endLine() {
        bytes.append(ASCII.newline)
        place = .lineStart
    }

    /// Goes on with the block on the next line.
    mutating func continueLine() {
        bytes.append(ASCII.newline)
        bytes += prefix
    }

    private mutating func writeEmptyLine() {
        bytes += prefix.prefix((prefix.lastIndex { $0 != ASCII.space } ?? -1) + 1)
        bytes.append(ASCII.newline)
    }

    /// Everything up to ``closeContainer()`` stands behind `mark`.
    mutating func openContainer(_ mark: String) {
        outerPrefixes.append(prefix.count)
        prefix += mark.utf8
        place = .markEnd
    }

    mutating func closeContainer() {
        if place != .lineStart { endLine() }
        prefix.removeLast(prefix.count - (outerPrefixes.popLast() ?? 0))
    }

    /// Writes lines that are Markdown or code already.
    mutating func write(lines: some Sequence<ArraySlice<UInt8>>) {
        var isFirst = true
        for line in lines {
            if !isFirst {
                bytes.append(ASCII.newline)
                if line.isEmpty {
                    bytes += prefix.prefix((prefix.lastIndex { $0 != ASCII.space } ?? -1) + 1)
                } else {
                    bytes += prefix
                }
            }
            bytes += line
            isFirst = false
        }
    }
}
