import WattleText

extension BodyScanner {
    /// Deals with a line inside code, HTML or a table; false when the line may begin something else.
    mutating func continueLeaf(_ line: inout ScannedLine) -> Bool {
        let indent = line.cursor.indent(in: source)
        let content = indent.contentOffset
        switch leaf {
        case .fence(let mark, let length):
            if indent.columns <= 3,
                BlockStarts.isClosingFence(source, content, line.end, mark: mark, length: length)
            {
                leaf = .none
            }
            copyVerbatimLine(line)
            return true
        case .html(let end):
            if HTMLBlockStart.isEnded(end, source, content, line.end) { leaf = .none }
            copyLine(line, ofHTML: end)
            return true
        case .indentedCode:
            guard indent.columns >= 4 || content == line.end else {
                leaf = .none
                return false
            }
            copyVerbatimLine(line)
            return true
        case .none, .paragraph, .table, .formula:
            return false
        }
    }

    /// Finds what the line begins, and writes it.
    mutating func openBlocks(_ line: inout ScannedLine) {
        let wasParagraph = leaf == .paragraph
        var isOpened = false
        while true {
            let indent = line.cursor.indent(in: source)
            let content = indent.contentOffset
            let inParagraph = wasParagraph && line.isMatched && !isOpened
            guard content < line.end else {
                closeUnmatched(&line, isOpened)
                leaf = .none
                candidate = nil
                if isOpened { markBlankItem() }
                copyVerbatimLine(line)
                return
            }
            let isLazyText = wasParagraph && !isOpened && (inParagraph || !line.isMatched)
            if indent.columns >= 4 {
                if isLazyText { break }
                beginVerbatim(&line, isOpened, .indentedCode)
                return
            }
            if openContainer(&line, content, inParagraph: inParagraph, isOpened: &isOpened) { continue }
            if openLeaf(&line, content, inParagraph: inParagraph, isOpened: isOpened) { return }
            break
        }
        addText(&line, wasParagraph: wasParagraph, isOpened: isOpened)
    }

    private mutating func openContainer(
        _ line: inout ScannedLine, _ content: Int, inParagraph: Bool, isOpened: inout Bool
    ) -> Bool {
        // Deeper ones become text, for libcmark too: its time grows with the depth of each line.
        guard containers.count <= options.nestingLimit else {
            line.isCutOff =
                source[content] == 0x3E || BlockStarts.listMarker(source, content, line.end) != nil
            return false
        }
        if source[content] == 0x3E {
            beginBlock(&line, isOpened)
            isOpened = true
            containers.append(.quote)
            line.consumeQuoteMark(at: content, in: source)
            return true
        }
        if source[content] == 0x5B, openFootnote(&line, content, isOpened) {
            isOpened = true
            return true
        }
        // `---` below a paragraph is a heading's underline, and `* * *` a break, before either is a list.
        if BlockStarts.isThematicBreak(source, content, line.end) { return false }
        guard let marker = BlockStarts.listMarker(source, content, line.end) else { return false }
        if inParagraph, !marker.interruptsParagraph { return false }
        if inParagraph, BlockStarts.isSetextUnderline(source, content, line.end) { return false }
        openItem(&line, content, marker.end, isOpened)
        isOpened = true
        return true
    }

    private mutating func openItem(
        _ line: inout ScannedLine, _ content: Int, _ markerEnd: Int, _ isOpened: Bool
    ) {
        let outer = line.cursor.indent(in: source).columns
        beginBlock(&line, isOpened)
        line.cursor.move(to: markerEnd, in: source)
        let inner = line.cursor.indent(in: source)
        let markerWidth = markerEnd - content
        let isBlank = inner.contentOffset == line.end
        let padding = isBlank || inner.columns > 4 ? 1 : max(1, inner.columns)
        line.cursor.skip(columns: padding, in: source)
        containers.append(.item(indent: outer + markerWidth + padding, isBlank: isBlank))
    }

    private mutating func markBlankItem() {
        guard case .item(let indent, _) = containers.last else { return }
        containers[containers.count - 1] = .item(indent: indent, isBlank: true)
    }

    private mutating func openLeaf(
        _ line: inout ScannedLine, _ content: Int, inParagraph: Bool, isOpened: Bool
    ) -> Bool {
        switch source[content] {
        case 0x23 where BlockStarts.isHeading(source, content, line.end):
            beginText(&line, isOpened, content)
            return true
        case ASCII.backtick, 0x7E:
            guard let length = BlockStarts.fence(source, content, line.end) else { return false }
            beginVerbatim(&line, isOpened, .fence(mark: source[content], length: length))
            return true
        case 0x24:
            if openFormula(&line, content, isOpened) { return true }
        case 0x3C:
            guard !options.hidesHTMLComments || !HTMLBlockStart.isComment(source, content, line.end),
                let end = HTMLBlockStart.end(
                    source, content, line.end, interruptingParagraph: inParagraph || leaf == .paragraph)
            else { return false }
            let isOneLine = HTMLBlockStart.isEnded(end, source, content, line.end)
            beginBlock(&line, isOpened)
            candidate = nil
            leaf = isOneLine ? .none : .html(end)
            copyLine(line, ofHTML: end)
            return true
        case 0x3D, 0x2D:
            if inParagraph, BlockStarts.isSetextUnderline(source, content, line.end) {
                beginVerbatim(&line, isOpened, .none)
                return true
            }
        default: break
        }
        guard BlockStarts.isThematicBreak(source, content, line.end) else { return false }
        beginVerbatim(&line, isOpened, .none)
        return true
    }

    /// Ends the containers that the line does not continue.
    mutating func closeUnmatched(_ line: inout ScannedLine, _ isOpened: Bool) {
        guard !isOpened, line.matched < containers.count else { return }
        let endsFootnote = containers[line.matched...].contains(.footnote)
        containers.removeSubrange(line.matched...)
        leaf = .none
        guard endsFootnote else { return }
        writePrefix(ofFirst: containers.count)
        separate(line)
    }

    mutating func beginBlock(_ line: inout ScannedLine, _ isOpened: Bool) {
        if !isOpened { endStandIn(line) }
        closeUnmatched(&line, isOpened)
    }

    /// Ends the paragraph that stands for a table or a formula, so that what follows does not join it.
    mutating func endStandIn(_ line: ScannedLine) {
        if leaf == .table || leaf == .formula { endParagraph(line) }
    }

    /// Ends a paragraph without a blank line, which would make a list loose.
    mutating func endParagraph(_ line: ScannedLine) {
        writePrefix(ofFirst: line.matched)
        separate(line)
        leaf = .none
    }

    /// Writes what continues the outermost containers.
    mutating func writePrefix(ofFirst count: Int) {
        for container in containers.prefix(count) {
            switch container {
            case .quote: output.append(contentsOf: [0x3E, ASCII.space])
            case .item(let width, _): output.append(contentsOf: repeatElement(ASCII.space, count: width))
            case .footnote: output.append(contentsOf: repeatElement(ASCII.space, count: 4))
            }
        }
    }

    private mutating func beginVerbatim(_ line: inout ScannedLine, _ isOpened: Bool, _ next: OpenLeaf) {
        beginBlock(&line, isOpened)
        candidate = nil
        leaf = next
        copyVerbatimLine(line)
    }

    private mutating func beginText(_ line: inout ScannedLine, _ isOpened: Bool, _ content: Int) {
        beginBlock(&line, isOpened)
        candidate = nil
        leaf = .none
        write(line, from: content)
    }

    /// Writes the line, its text from `content` on shielded.
    mutating func write(_ line: ScannedLine, from content: Int) {
        inline.copyVerbatim(source, line.start, content, to: &output)
        copyText(content, line.end, line: line.origin)
    }

    private mutating func copyLine(_ line: ScannedLine, ofHTML end: HTMLBlockEnd) {
        if end == .blankLine {
            copyHTML(line.start, line.end, line: line.origin)
        } else {
            copyVerbatimLine(line)
        }
    }

    private mutating func addText(_ line: inout ScannedLine, wasParagraph: Bool, isOpened: Bool) {
        let content = line.cursor.indent(in: source).contentOffset
        if !isOpened, omitComments(line, content) { return }
        let isLazy = wasParagraph && !line.isMatched && !isOpened
        if !isLazy {
            if options.tables, !isOpened, line.isMatched, continueTable(&line, content) { return }
            beginBlock(&line, isOpened)
        }
        if !wasParagraph || isOpened || leaf != .paragraph { inline.beginParagraph() }
        leaf = .paragraph
        inline.copyVerbatim(source, line.start, content, to: &output)
        candidate = isLazy || !options.tables ? nil : tableCandidate(line, content)
        if line.isCutOff { inline.mark(.comment, content, content, in: &output) }
        copyText(content, line.end, line: line.origin)
    }

    private func tableCandidate(_ line: ScannedLine, _ content: Int) -> TableCandidate {
        TableCandidate(
            contentStart: content, contentEnd: line.end, line: line.origin, outputCount: output.count,
            recordCount: inline.shield.records.count, inlineFootnoteCount: inline.inlineFootnotes.count)
    }
}
