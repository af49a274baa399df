import WattleText

extension MarkdownCopier {
    mutating func enterBlock(_ index: Int32, _ node: Node) -> Bool {
        switch node.kind {
        case .footnoteDefinition: return false
        case .paragraph: return enterParagraph(index, node)
        case .heading:
            beginBlock(isTight: isInTightItem(node))
            bytes += String(repeating: "#", count: max(1, Int(node.level))).utf8 + [ASCII.space]
            isOneLine = true
        case .blockQuote: enterQuote(node)
        case .callout: enterCallout(node)
        case .list: enterList(index, node)
        case .item: enterItem(node)
        case .table: beginBlock(isTight: isInTightItem(node))
        case .tableRow: if place == .lineStart { bytes += prefix }
        case .tableCell: enterCell()
        case .codeBlock, .metricFence, .mermaidFence:
            writeFence(node)
            return false
        case .mathBlock: writeFormulaBlock(node)
        case .htmlBlock: writeHTMLBlock(index, node)
        case .thematicBreak:
            beginBlock(isTight: isInTightItem(node))
            bytes += "***".utf8
            endLine()
        default: break
        }
        return true
    }

    mutating func leaveBlock(_ index: Int32, _ node: Node) {
        switch node.kind {
        case .paragraph where node.firstChild >= 0: endLine()
        case .heading:
            isOneLine = false
            endLine()
        case .blockQuote, .callout, .item: closeContainer()
        case .list: if let list = lists.popLast() { closedList = (index, list) }
        case .tableRow: leaveRow(index, node)
        case .tableCell: leaveCell()
        default: break
        }
    }

    private func isInTightItem(_ node: Node) -> Bool {
        guard node.parent >= 0 else { return false }
        return tree.nodes[Int(node.parent)].kind == .item && (lists.last?.isTight ?? false)
    }

    // MARK: Text

    private mutating func enterParagraph(_ index: Int32, _ node: Node) -> Bool {
        // Nothing but a comment stood there.
        guard node.firstChild >= 0 else { return false }
        let parent = tree.nodes[Int(max(0, node.parent))]
        if parent.kind == .callout, parent.flags.contains(.hasTitle), parent.firstChild == index {
            // It goes on behind the mark, and every later line is a block of its own.
            bytes.append(ASCII.space)
            place = .inLine
        } else {
            beginBlock(isTight: isInTightItem(node))
        }
        return true
    }

    private mutating func enterQuote(_ node: Node) {
        beginBlock(isTight: isInTightItem(node))
        bytes += "> ".utf8
        openContainer("> ")
    }

    private mutating func enterCallout(_ node: Node) {
        enterQuote(node)
        bytes += "[!".utf8 + tree.bytes(node.text) + "]".utf8
        switch CalloutFold(rawValue: node.level) ?? .fixed {
        case .fixed: break
        case .open: bytes.append(0x2B)
        case .closed: bytes.append(0x2D)
        }
        place = .inLine
        if !node.flags.contains(.hasTitle) { endLine() }
    }

    // MARK: Lists

    private mutating func enterList(_ index: Int32, _ node: Node) {
        let isOrdered = node.flags.contains(.isOrdered)
        var isAlternate = false
        if let closed = closedList, tree.nodes[Int(closed.node)].nextSibling == index,
            closed.list.isOrdered == isOrdered
        {
            isAlternate = !closed.list.isAlternate
        }
        if place != .markEnd {
            beginBlock(isTight: isInTightItem(node))
            // The first item begins on the line that has been begun.
            place = .markEnd
        }
        lists.append(
            OpenList(
                isOrdered: isOrdered, isTight: node.flags.contains(.isTight), isAlternate: isAlternate,
                number: Int(node.number)))
    }

    private mutating func enterItem(_ node: Node) {
        guard let list = lists.last else { return }
        beginBlock(isTight: list.isTight || place != .lineStart)
        let mark =
            list.isOrdered
            ? "\(list.number)\(list.isAlternate ? ")" : ".") " : list.isAlternate ? "* " : "- "
        lists[lists.count - 1].number += 1
        bytes += mark.utf8
        openContainer(String(repeating: " ", count: mark.utf8.count))
        if node.flags.contains(.isTask) { bytes += "[".utf8 + tree.bytes(node.text) + "] ".utf8 }
    }

    // MARK: Code and formulas

    private mutating func writeFence(_ node: Node) {
        guard node.number >= 0 else { return }
        let fence = note.fences[Int(node.number)]
        let copy =
            fence.kind == .code
            ? FenceCopy(language: fence.language, code: fence.content) : hooks.copy(ofProgram: fence)
        if let code = copy.code {
            beginBlock(isTight: isInTightItem(node))
            let mark = [UInt8](
                repeating: ASCII.backtick, count: max(3, longestRun(of: ASCII.backtick, in: code) + 1))
            bytes += mark + (copy.language.utf8.contains(ASCII.backtick) ? [] : Array(copy.language.utf8))
            continueLine()
            write(
                lines: code.withoutLastNewline.split(
                    separator: ASCII.newline, omittingEmptySubsequences: false))
            continueLine()
            bytes += mark
            endLine()
        }
        guard !copy.text.isEmpty else { return }
        beginBlock(isTight: false)
        write(
            lines: copy.text.withoutLastNewline.split(
                separator: ASCII.newline, omittingEmptySubsequences: false))
        endLine()
    }

    private mutating func writeFormulaBlock(_ node: Node) {
        guard node.number >= 0, Int(node.number) < note.formulas.count else { return }
        beginBlock(isTight: isInTightItem(node))
        let formula = withoutTeXComments(note.formulas[Int(node.number)].content)
        bytes += "$$".utf8
        continueLine()
        write(lines: formula.trimmedASCII().split(separator: ASCII.newline))
        continueLine()
        bytes += "$$".utf8
        endLine()
    }

    /// As the page has it; without empty lines, which would end the block.
    private mutating func writeHTMLBlock(_ index: Int32, _ node: Node) {
        var renderer = MarkdownRenderer(note, hooks: hooks)
        let html = renderer.render(blocks: [NodeID(index)]).bytes
        hooks = renderer.hooks
        let lines = html.split(separator: ASCII.newline).filter { !$0.allSatisfy(\.isASCIIWhitespace) }
        guard !lines.isEmpty else { return }
        beginBlock(isTight: isInTightItem(node))
        write(lines: lines)
        endLine()
    }

    // MARK: Tables

    private mutating func enterCell() {
        bytes += "| ".utf8
        place = .inLine
        isOneLine = true
        cellStart = bytes.count
    }

    /// A bar within a cell needs a backslash, wherever it stands.
    private mutating func leaveCell() {
        isOneLine = false
        if bytes[cellStart...].contains(0x7C) {
            let cell = Array(bytes[cellStart...])
            bytes.removeLast(cell.count)
            for byte in cell { bytes += byte == 0x7C ? [0x5C, byte] : [byte] }
        }
        bytes.append(ASCII.space)
    }

    private mutating func leaveRow(_ index: Int32, _ node: Node) {
        bytes.append(0x7C)
        endLine()
        guard node.flags.contains(.isHeader) else { return }
        bytes += prefix
        for cell in tree.children(of: NodeID(index)) {
            switch ColumnAlignment(rawValue: tree[cell].level) ?? .none {
            case .none: bytes += "| --- ".utf8
            case .left: bytes += "| :-- ".utf8
            case .centre: bytes += "| :-: ".utf8
            case .right: bytes += "| --: ".utf8
            }
        }
        bytes.append(0x7C)
        endLine()
    }
}

/// The longest run of a byte.
func longestRun(of byte: UInt8, in text: some Sequence<UInt8>) -> Int {
    var (longest, run) = (0, 0)
    for next in text {
        run = next == byte ? run + 1 : 0
        longest = max(longest, run)
    }
    return longest
}

/// A formula without what `%` hides, up to the end of each line.
func withoutTeXComments(_ formula: [UInt8]) -> [UInt8] {
    guard formula.contains(0x25) else { return formula }
    var result: [UInt8] = []
    var isEscaped = false
    var isComment = false
    for byte in formula {
        if byte == ASCII.newline { isComment = false }
        if byte == 0x25, !isEscaped { isComment = true }
        isEscaped = byte == ASCII.backslash && !isEscaped
        if !isComment { result.append(byte) }
    }
    return result
}

extension [UInt8] {
    /// Without the line feed that ends the last line.
    fileprivate var withoutLastNewline: ArraySlice<UInt8> { last == ASCII.newline ? dropLast() : self[...] }
}
