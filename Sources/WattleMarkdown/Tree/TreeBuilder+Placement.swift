import WattleText

/// What is done once all of libcmark's tree has been taken over: cells go to their tables, definitions and inline
/// footnotes become blocks of their own, tables leave the paragraphs that stood for them.
extension TreeBuilder {
    mutating func placeExtensions() {
        placeDefinitions()
        detachSections()
        placeTables()
        placeInlineFootnotes()
        placeTexts()
    }

    /// The list that stands for a definition becomes the definition.
    private mutating func placeDefinitions() {
        for mark in definitionMarks {
            let item = nodes[Int(mark.paragraph)].parent
            guard item >= 0, nodes[Int(item)].kind == .item, nodes[Int(item)].firstChild == mark.paragraph
            else {
                continue
            }
            let list = nodes[Int(item)].parent
            guard list >= 0, nodes[Int(list)].kind == .list else { continue }
            nodes[Int(list)].kind = .footnoteDefinition
            nodes[Int(list)].flags = []
            nodes[Int(list)].number = Int32(mark.number)
            nodes[Int(list)].firstChild = nodes[Int(mark.paragraph)].nextSibling
            adopt(nodes[Int(list)].firstChild, by: list)
        }
    }

    private mutating func adopt(_ first: Int32, by parent: Int32) {
        var child = first
        while child >= 0 {
            nodes[Int(child)].parent = parent
            child = nodes[Int(child)].nextSibling
        }
    }

    /// Cuts the paragraphs of cells and inline footnotes off the document's end.
    private mutating func detachSections() {
        guard let first = cellNodes.first(where: { $0 >= 0 }) else { return }
        var child = nodes[0].firstChild
        if child == first {
            nodes[0].firstChild = -1
            return
        }
        while child >= 0 {
            if nodes[Int(child)].nextSibling == first {
                nodes[Int(child)].nextSibling = -1
                return
            }
            child = nodes[Int(child)].nextSibling
        }
    }

    private mutating func placeTables() {
        var firstCell: [Int] = []
        var total = 0
        for table in scanner.tables {
            firstCell.append(total)
            total += table.cellCount
        }
        for (node, table) in tableNodes {
            let target = leaveParagraph(node)
            fill(target, scanner.tables[table], firstCell: firstCell[table])
        }
    }

    /// The table that stands alone takes its paragraph's place; otherwise it follows the paragraph.
    private mutating func leaveParagraph(_ table: Int32) -> Int32 {
        let paragraph = nodes[Int(table)].parent
        var kept: Int32 = -1
        var child = nodes[Int(paragraph)].firstChild
        while child >= 0, child != table {
            if nodes[Int(child)].kind != .softBreak || nodes[Int(child)].nextSibling != table { kept = child }
            child = nodes[Int(child)].nextSibling
        }
        if kept < 0 {
            nodes[Int(paragraph)].kind = .table
            nodes[Int(paragraph)].number = -1
            nodes[Int(paragraph)].sourceStart = nodes[Int(table)].sourceStart
            nodes[Int(paragraph)].sourceEnd = nodes[Int(table)].sourceEnd
            nodes[Int(paragraph)].firstChild = -1
            return paragraph
        }
        nodes[Int(kept)].nextSibling = -1
        nodes[Int(table)].parent = nodes[Int(paragraph)].parent
        nodes[Int(table)].nextSibling = nodes[Int(paragraph)].nextSibling
        nodes[Int(paragraph)].nextSibling = table
        nodes[Int(paragraph)].sourceEnd = nodes[Int(table)].sourceStart
        return table
    }

    private mutating func fill(_ table: Int32, _ scanned: ScannedTable, firstCell: Int) {
        var cell = firstCell
        open = [(table, -1)]
        for (number, row) in scanned.rows.enumerated() {
            open = [open[0]]
            let rowNode = append(.tableRow)
            nodes[Int(rowNode)].sourceStart = scanned.rowLines[number].start
            nodes[Int(rowNode)].sourceEnd = scanned.rowLines[number].end
            if number == 0 { nodes[Int(rowNode)].flags.insert(.isHeader) }
            open.append((rowNode, -1))
            for (column, range) in row.enumerated() {
                let node = link(cellNodes[cell])
                nodes[Int(node)].kind = .tableCell
                nodes[Int(node)].level = scanned.alignments[column].rawValue
                nodes[Int(node)].sourceStart = Int32(range.lowerBound)
                nodes[Int(node)].sourceEnd = Int32(range.upperBound)
                if number == 0 { nodes[Int(node)].flags.insert(.isHeader) }
                cell += 1
            }
        }
    }

    /// Puts a node that exists below the innermost open one; makes an empty cell where it does not.
    private mutating func link(_ existing: Int32) -> Int32 {
        guard existing >= 0 else { return append(.tableCell) }
        let parent = open[open.count - 1]
        nodes[Int(existing)].parent = parent.node
        nodes[Int(existing)].nextSibling = -1
        if parent.lastChild >= 0 {
            nodes[Int(parent.lastChild)].nextSibling = existing
        } else {
            nodes[Int(parent.node)].firstChild = existing
        }
        open[open.count - 1].lastChild = existing
        trimStart(of: existing)
        return existing
    }

    /// The space behind a cell's mark goes, and so does an empty text.
    private mutating func trimStart(of block: Int32) {
        let first = nodes[Int(block)].firstChild
        guard first >= 0, nodes[Int(first)].kind == .text, !nodes[Int(first)].text.isEmpty else { return }
        guard payload[Int(nodes[Int(first)].text.start)] == ASCII.space else { return }
        nodes[Int(first)].text.start += 1
        nodes[Int(first)].text.count -= 1
    }

    /// Each inline footnote becomes a definition at the document's end.
    private mutating func placeInlineFootnotes() {
        let ranges = scanner.inline.inlineFootnotes
        guard !ranges.isEmpty else { return }
        open = [(0, lastChild(of: 0))]
        let offset = cellNodes.count - scanner.texts.count - ranges.count
        for (number, range) in ranges.enumerated() where cellNodes[offset + number] >= 0 {
            let definition = append(.footnoteDefinition)
            nodes[Int(definition)].number = Int32(scanner.definitions.count + number)
            nodes[Int(definition)].sourceStart = Int32(range.lowerBound)
            nodes[Int(definition)].sourceEnd = Int32(range.upperBound)
            open.append((definition, -1))
            _ = link(cellNodes[offset + number])
            open.removeLast()
        }
    }

    /// Each text becomes a paragraph below the block in which it stands.
    private mutating func placeTexts() {
        let offset = cellNodes.count - scanner.texts.count
        for (number, text) in scanner.texts.enumerated() where cellNodes[offset + number] >= 0 {
            open = [(text.block.index, lastChild(of: text.block.index))]
            _ = link(cellNodes[offset + number])
        }
    }

    /// The last node directly below one; -1 when there is none.
    func lastChild(of node: Int32) -> Int32 { nodes.lastChild(of: nodes[Int(node)]) }
}

extension [Node] {
    /// The last node directly below one; -1 when there is none.
    func lastChild(of node: Node) -> Int32 {
        var last: Int32 = -1
        var child = node.firstChild
        while child >= 0 {
            last = child
            child = self[Int(child)].nextSibling
        }
        return last
    }
}
