import WattleText

extension MarkdownRenderer {
    mutating func enterBlock(_ index: Int32, _ node: Node) -> Bool {
        switch node.kind {
        case .document: return true
        case .footnoteDefinition: return false
        case .paragraph: return enterParagraph(index, node)
        case .heading: enterHeading(node)
        case .blockQuote: openNamed("<blockquote", node, ">\n")
        case .callout: enterCallout(node)
        case .list: enterList(node)
        case .item: enterItem(node)
        case .table: enterTable(index)
        case .tableRow: enterRow(index, node)
        case .tableCell: enterCell(node)
        case .codeBlock, .metricFence, .mermaidFence:
            writeFence(node)
            // The texts within it are the hook's affair.
            return false
        case .mathBlock: writeMath(node, isBlock: true)
        case .htmlBlock: writeHTMLBlock(node)
        case .thematicBreak: openLine("<hr />\n")
        default: break
        }
        return true
    }

    mutating func leaveBlock(_ index: Int32, _ node: Node) {
        switch node.kind {
        case .paragraph: leaveParagraph(index, node)
        case .heading: leaveHeading(node)
        case .blockQuote: openLine("</blockquote>\n")
        case .callout: openLine(node.level == CalloutFold.fixed.rawValue ? "</div>\n" : "</details>\n")
        case .list: openLine(node.flags.contains(.isOrdered) ? "</ol>\n" : "</ul>\n")
        case .item: writer.raw("</li>\n")
        case .table: leaveTable(index)
        case .tableRow: writer.raw(node.flags.contains(.isHeader) ? "</tr>\n</thead>\n" : "</tr>\n")
        case .tableCell: writer.raw(node.flags.contains(.isHeader) ? "</th>\n" : "</td>\n")
        default: break
        }
    }

    private mutating func openLine(_ markup: StaticString) {
        beginLine()
        writer.raw(markup)
    }

    private mutating func openNamed(_ tag: StaticString, _ node: Node, _ end: StaticString) {
        beginLine()
        writer.raw(tag)
        writeName(node)
        writer.raw(end)
    }

    /// ` id="^name"` of a block that `^name` names.
    private mutating func writeName(_ node: Node) {
        guard !node.detail.isEmpty, !options.isPlainCommonMark else { return }
        writer.attribute("id", Array(options.identifierPrefix.utf8) + Array(tree.bytes(node.detail)))
    }

    // MARK: Paragraphs and headings

    private mutating func enterParagraph(_ index: Int32, _ node: Node) -> Bool {
        // Nothing but a comment stood there.
        guard node.firstChild >= 0 else { return false }
        if isTitle(index, node) {
            let isFixed = tree.nodes[Int(node.parent)].level == CalloutFold.fixed.rawValue
            writer.raw(isFixed ? "<p class=\"kind\">" : "<summary class=\"kind\">")
            hooks.write(iconOfCallout: tree.string(tree.nodes[Int(node.parent)].text), to: &writer)
            return true
        }
        if let embed = loneEmbed(node) {
            beginLine()
            writeEmbed(embed, isBlock: true)
            return false
        }
        if !isTight(node) { openNamed("<p", node, ">") }
        return true
    }

    private mutating func leaveParagraph(_ index: Int32, _ node: Node) {
        guard node.firstChild >= 0 else { return }
        if isTitle(index, node) {
            let isFixed = tree.nodes[Int(node.parent)].level == CalloutFold.fixed.rawValue
            writer.raw(isFixed ? "</p>\n" : "</summary>\n")
            return
        }
        if loneEmbed(node) != nil { return }
        if !isTight(node) { writer.raw("</p>\n") }
    }

    /// The embed that stands alone in a paragraph.
    private func loneEmbed(_ paragraph: Node) -> Node? {
        guard !options.isPlainCommonMark, paragraph.firstChild >= 0 else { return nil }
        let child = tree.nodes[Int(paragraph.firstChild)]
        return child.kind == .embed && child.nextSibling < 0 ? child : nil
    }

    private func isTitle(_ index: Int32, _ node: Node) -> Bool {
        guard node.parent >= 0 else { return false }
        let parent = tree.nodes[Int(node.parent)]
        return parent.kind == .callout && parent.flags.contains(.hasTitle) && parent.firstChild == index
    }

    /// Whether the paragraph stands in a tight list, which leaves its tags out.
    private func isTight(_ node: Node) -> Bool {
        guard node.parent > 0, tree.nodes[Int(node.parent)].kind == .item else { return false }
        let list = tree.nodes[Int(node.parent)].parent
        return list >= 0 && tree.nodes[Int(list)].flags.contains(.isTight)
    }

    private func shownLevel(_ node: Node) -> Int { min(6, max(1, Int(node.level) + options.headingShift)) }

    private mutating func enterHeading(_ node: Node) {
        openLine("<h")
        writer.number(shownLevel(node))
        if !options.isPlainCommonMark, node.number >= 0 {
            writer.attribute("id", options.identifierPrefix + note.headings[Int(node.number)].identifier)
        }
        writer.raw(byte: 0x3E)
    }

    private mutating func leaveHeading(_ node: Node) {
        writer.raw("</h")
        writer.number(shownLevel(node))
        writer.raw(">\n")
    }

    // MARK: Callouts

    private mutating func enterCallout(_ node: Node) {
        beginLine()
        writer.raw(node.level == CalloutFold.fixed.rawValue ? "<div" : "<details")
        writer.raw(" class=\"callout\"")
        writer.attribute("data-callout", tree.bytes(node.text))
        if node.level == CalloutFold.open.rawValue { writer.raw(" open") }
        writer.raw(">\n")
        guard !node.flags.contains(.hasTitle) else { return }
        writer.raw(
            node.level == CalloutFold.fixed.rawValue ? "<p class=\"kind\">" : "<summary class=\"kind\">")
        hooks.write(iconOfCallout: tree.string(node.text), to: &writer)
        writeDefaultTitle(node)
        writer.raw(node.level == CalloutFold.fixed.rawValue ? "</p>\n" : "</summary>\n")
    }

    private mutating func writeDefaultTitle(_ node: Node) {
        var title = Array(tree.bytes(node.text))
        if let first = title.first, first.isASCIILetter { title[0] = first & 0xDF }
        writer.text(title)
    }

    // MARK: Lists

    private mutating func enterList(_ node: Node) {
        beginLine()
        guard node.flags.contains(.isOrdered) else {
            openNamed("<ul", node, ">\n")
            return
        }
        guard node.number != 1 else {
            openNamed("<ol", node, ">\n")
            return
        }
        writer.raw("<ol start=\"")
        writer.number(Int(node.number))
        writer.raw(byte: 0x22)
        writeName(node)
        writer.raw(">\n")
    }

    private mutating func enterItem(_ node: Node) {
        beginLine()
        guard node.flags.contains(.isTask) else {
            openNamed("<li", node, ">")
            return
        }
        let isChecked = node.flags.contains(.isChecked)
        openNamed("<li class=\"task\"", node, "><input type=\"checkbox\" disabled")
        writer.raw(isChecked ? " checked aria-label=\"Done\"> " : " aria-label=\"To do\"> ")
    }

    // MARK: Tables

    private mutating func enterTable(_ index: Int32) {
        guard !options.isPlainCommonMark else { return openLine("<table>\n") }
        tableCount += 1
        openLine("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Table")
        if tableCount > 1 {
            writer.raw(" ")
            writer.number(tableCount)
        }
        writer.raw("\"><table class=\"table\">\n")
    }

    private mutating func leaveTable(_ index: Int32) {
        let header = tree.nodes[Int(index)].firstChild
        if header >= 0, tree.nodes[Int(header)].nextSibling >= 0 { writer.raw("</tbody>\n") }
        writer.raw(options.isPlainCommonMark ? "</table>\n" : "</table></div>\n")
    }

    private mutating func enterRow(_ index: Int32, _ node: Node) {
        if node.flags.contains(.isHeader) {
            writer.raw("<thead>\n<tr>\n")
            return
        }
        let header = tree.nodes[Int(node.parent)].firstChild
        let isFirst = header >= 0 && tree.nodes[Int(header)].nextSibling == index
        writer.raw(isFirst ? "<tbody>\n<tr>\n" : "<tr>\n")
    }

    private mutating func enterCell(_ node: Node) {
        let isHeader = node.flags.contains(.isHeader)
        writer.raw(isHeader ? "<th" : "<td")
        if isHeader, !options.isPlainCommonMark { writer.raw(" scope=\"col\"") }
        switch (ColumnAlignment(rawValue: node.level) ?? .none, options.isPlainCommonMark) {
        case (.none, _): break
        case (.left, true): writer.raw(" align=\"left\"")
        case (.centre, true): writer.raw(" align=\"center\"")
        case (.right, true): writer.raw(" align=\"right\"")
        case (.left, false): writer.raw(" class=\"al-left\"")
        case (.centre, false): writer.raw(" class=\"al-centre\"")
        case (.right, false): writer.raw(" class=\"al-right\"")
        }
        writer.raw(byte: 0x3E)
    }
}
