import WattleText

extension BodyScanner {
    /// How deep the scanner follows containers; libcmark's tree is cut off at the same depth.
    private static let depthLimit = 256

    mutating func matchContainers(_ line: inout ScannedLine) {
        while line.matched < containers.count {
            let indent = line.cursor.indent(in: source)
            let isBlank = indent.contentOffset == line.end
            switch containers[line.matched] {
            case .quote:
                guard indent.columns <= 3, !isBlank, source[indent.contentOffset] == 0x3E else { return }
                consumeQuoteMark(&line, at: indent.contentOffset)
            case .item(let width, let startsBlank):
                if isBlank {
                    guard !startsBlank else { return }
                    line.cursor.move(to: indent.contentOffset, in: source)
                } else {
                    guard indent.columns >= width else { return }
                    line.cursor.skip(columns: width, in: source)
                    if startsBlank { containers[line.matched] = .item(indent: width, isBlank: false) }
                }
            case .footnote:
                guard isBlank || indent.columns >= 4 else { return }
                line.cursor.skip(columns: 4, in: source)
            }
            line.matched += 1
        }
        line.isMatched = true
    }

    private func consumeQuoteMark(_ line: inout ScannedLine, at offset: Int) {
        line.cursor.move(to: offset + 1, in: source)
        line.cursor.skip(columns: 1, in: source)
    }

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
            copyVerbatimLine(line)
            return true
        case .indentedCode:
            guard indent.columns >= 4 || content == line.end else {
                leaf = .none
                return false
            }
            copyVerbatimLine(line)
            return true
        case .none, .paragraph, .table:
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
        guard containers.count < Self.depthLimit else { return false }
        if source[content] == 0x3E {
            beginBlock(&line, isOpened)
            isOpened = true
            containers.append(.quote)
            consumeQuoteMark(&line, at: content)
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
        case 0x3C:
            guard
                let end = HTMLBlockStart.end(
                    source, content, line.end, interruptingParagraph: inParagraph || leaf == .paragraph)
            else { return false }
            let isOneLine = HTMLBlockStart.isEnded(end, source, content, line.end)
            beginVerbatim(&line, isOpened, isOneLine ? .none : .html(end))
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
        if endsFootnote { separate(line) }
    }

    private mutating func beginBlock(_ line: inout ScannedLine, _ isOpened: Bool) {
        if !isOpened { breakTable(line) }
        closeUnmatched(&line, isOpened)
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

    private mutating func addText(_ line: inout ScannedLine, wasParagraph: Bool, isOpened: Bool) {
        let content = line.cursor.indent(in: source).contentOffset
        let isLazy = wasParagraph && !line.isMatched && !isOpened
        if !isLazy { closeUnmatched(&line, isOpened) }
        if options.tables, !isLazy, !isOpened, continueTable(&line, content) { return }
        leaf = .paragraph
        inline.copyVerbatim(source, line.start, content, to: &output)
        candidate = isLazy || !options.tables ? nil : tableCandidate(line, content)
        copyText(content, line.end, line: line.origin)
    }

    private func tableCandidate(_ line: ScannedLine, _ content: Int) -> TableCandidate {
        TableCandidate(
            contentStart: content, contentEnd: line.end, line: line.origin, outputCount: output.count,
            recordCount: inline.shield.records.count, inlineFootnoteCount: inline.inlineFootnotes.count)
    }
}
