import WattleText

extension MarkdownRenderer {
    mutating func enterBlock(_ index: Int32, _ node: Node) -> Bool {
        if node.kind.isContainer { outerLevels.append(headingLevel) }
        switch node.kind {
        case .document: return true
        case .footnoteDefinition: return false
        case .paragraph: return enterParagraph(index, node)
        case .heading: enterHeading(index, node)
        case .blockQuote: openNamed("<blockquote", index, ">\n")
        case .callout: enterCallout(index, node)
        case .list: enterList(index, node)
        case .item: enterItem(index, node)
        case .table: enterTable(index)
        case .tableRow: enterRow(index, node)
        case .tableCell: enterCell(node)
        case .codeBlock, .metricFence, .mermaidFence:
            writeAnchor(index)
            writeFence(node)
            // The texts within it are the hook's affair.
            return false
        case .mathBlock:
            writeAnchor(index)
            writeMath(node, isBlock: true)
        case .htmlBlock:
            writeAnchor(index)
            writeHTMLBlock(node)
        case .thematicBreak: openNamed("<hr", index, " />\n")
        default: break
        }
        return true
    }

    mutating func leaveBlock(_ index: Int32, _ node: Node) {
        if node.kind.isContainer, let level = outerLevels.popLast() { headingLevel = level }
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

    private mutating func openNamed(_ tag: StaticString, _ index: Int32, _ end: StaticString) {
        beginLine()
        writer.raw(tag)
        writeName(index)
        writer.raw(end)
    }

    /// ` id="^name"` of a block that `^name` names.
    private mutating func writeName(_ index: Int32) {
        if let name = name(of: index) { writer.attribute("id", name) }
    }

    /// The same for a block whose markup others write, or that has no element of its own.
    mutating func writeAnchor(_ index: Int32) {
        guard let name = name(of: index) else { return }
        writer.raw("<span")
        writer.attribute("id", name)
        writer.raw("></span>")
    }

    // MARK: Paragraphs and headings

    private mutating func enterParagraph(_ index: Int32, _ node: Node) -> Bool {
        // Nothing but a comment stood there.
        guard node.firstChild >= 0 else { return false }
        if isTitle(index, node) {
            let isFixed = tree.nodes[Int(node.parent)].level == CalloutFold.fixed.rawValue
            writer.raw(isFixed ? "<p class=\"kind\">" : "<summary class=\"kind\">")
            hooks.write(iconOfCallout: type(of: tree.nodes[Int(node.parent)]), to: &writer)
            writeAnchor(index)
            return true
        }
        if hasEmbeds(node) {
            writeDivided(index, node)
            return false
        }
        if isTight(node) { writeAnchor(index) } else { openNamed("<p", index, ">") }
        return true
    }

    private mutating func leaveParagraph(_ index: Int32, _ node: Node) {
        guard node.firstChild >= 0 else { return }
        if isTitle(index, node) {
            let isFixed = tree.nodes[Int(node.parent)].level == CalloutFold.fixed.rawValue
            writer.raw(isFixed ? "</p>\n" : "</summary>\n")
            return
        }
        if hasEmbeds(node) { return }
        if !isTight(node) { writer.raw("</p>\n") }
    }

    private func isTitle(_ index: Int32, _ node: Node) -> Bool {
        guard node.parent >= 0 else { return false }
        let parent = tree.nodes[Int(node.parent)]
        return parent.kind == .callout && parent.flags.contains(.hasTitle) && parent.firstChild == index
    }

    /// Whether the paragraph stands in a tight list, which leaves its tags out.
    func isTight(_ node: Node) -> Bool {
        guard node.parent > 0, tree.nodes[Int(node.parent)].kind == .item else { return false }
        let list = tree.nodes[Int(node.parent)].parent
        return list >= 0 && tree.nodes[Int(list)].flags.contains(.isTight)
    }

    private func shownLevel(_ node: Node) -> Int { min(6, max(1, Int(node.level) + options.headingShift)) }

    private mutating func enterHeading(_ index: Int32, _ node: Node) {
        openLine("<h")
        headingLevel = shownLevel(node)
        writer.number(headingLevel)
        if !options.isPlainCommonMark, node.number >= 0 {
            writer.attribute("id", options.identifierPrefix + note.headings[Int(node.number)].identifier)
        }
        writer.raw(byte: 0x3E)
        writeAnchor(index)
    }

    private mutating func leaveHeading(_ node: Node) {
        writer.raw("</h")
        writer.number(shownLevel(node))
        writer.raw(">\n")
    }

    // MARK: Callouts

    private mutating func enterCallout(_ index: Int32, _ node: Node) {
        let isFixed = node.level == CalloutFold.fixed.rawValue
        beginLine()
        writer.raw(isFixed ? "<div" : "<details")
        writer.raw(" class=\"callout\"")
        writer.attribute("data-callout", type(of: node))
        if !node.detail.isEmpty { writer.attribute("data-callout-metadata", tree.bytes(node.detail)) }
        writeName(index)
        if node.level == CalloutFold.open.rawValue { writer.raw(" open") }
        writer.raw(">\n")
        guard !node.flags.contains(.hasTitle) else { return }
        writer.raw(isFixed ? "<p class=\"kind\">" : "<summary class=\"kind\">")
        hooks.write(iconOfCallout: type(of: node), to: &writer)
        writer.text(CalloutType.title(of: tree.string(node.text), in: options.texts))
        writer.raw(isFixed ? "</p>\n" : "</summary>\n")
    }

    private func type(of callout: Node) -> String { CalloutType.canonical(tree.string(callout.text)) }

    // MARK: Lists

    private mutating func enterList(_ index: Int32, _ node: Node) {
        beginLine()
        guard node.flags.contains(.isOrdered) else {
            openNamed("<ul", index, ">\n")
            return
        }
        guard node.number != 1 else {
            openNamed("<ol", index, ">\n")
            return
        }
        writer.raw("<ol start=\"")
        writer.number(Int(node.number))
        writer.raw(byte: 0x22)
        writeName(index)
        writer.raw(">\n")
    }

    private mutating func enterItem(_ index: Int32, _ node: Node) {
        beginLine()
        guard node.flags.contains(.isTask) else {
            openNamed("<li", index, ">")
            return
        }
        let mark = tree.string(node.text)
        writer.raw("<li class=\"task\"")
        if !TaskMark.isPlain(mark) { writer.attribute("data-task", mark) }
        writeName(index)
        writer.raw(byte: 0x3E)
        guard TaskMark.isPlain(mark) else {
            writer.raw("<span class=\"mark\" role=\"img\"")
            writer.attribute("aria-label", TaskMark.name(of: mark, in: options.texts))
            writer.raw(byte: 0x3E)
            writer.text(mark)
            writer.raw("</span> ")
            return
        }
        writer.raw("<input type=\"checkbox\" disabled")
        if node.flags.contains(.isChecked) { writer.raw(" checked") }
        writer.attribute("aria-label", TaskMark.name(of: mark, in: options.texts))
        writer.raw("> ")
    }

    // MARK: Tables

    private mutating func enterTable(_ index: Int32) {
        guard !options.isPlainCommonMark else { return openLine("<table>\n") }
        tableCount += 1
        openNamed("<div class=\"scroll\"", index, " tabindex=\"0\" role=\"region\"")
        let texts = options.texts
        writer.attribute(
            "aria-label",
            tableCount > 1 ? texts(.numberedTable, ["number": String(tableCount)]) : texts[.table])
        writer.raw("><table class=\"table\">\n")
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

extension NodeKind {
    /// Whether headings in it do not stand above what follows it.
    fileprivate var isContainer: Bool { self == .blockQuote || self == .callout || self == .item }
}
