import WattleText

/// Footnote definitions become list items of four columns, each between two marks that end every other block: so
/// libcmark reads their blocks, and none of them is mistaken for a link definition or joins a list.
extension BodyScanner {
    /// Takes `[^label]:`, anywhere but in another definition.
    mutating func openFootnote(_ line: inout ScannedLine, _ content: Int, _ isOpened: Bool) -> Bool {
        guard options.footnotes, content + 3 < line.end, source[content + 1] == 0x5E else { return false }
        let around = isOpened ? containers[...] : containers.prefix(line.matched)
        guard !around.contains(.footnote), let close = FootnoteLabels.end(source, content + 2, line.end),
            close + 1 < line.end, source[close + 1] == 0x3A
        else { return false }
        beginBlock(&line, isOpened)
        if isOpened {
            inline.copyVerbatim(source, line.start, content, to: &output)
        } else {
            writePrefix(ofFirst: containers.count)
        }
        separate(line)
        writeDefinitionMark(label: content + 2..<close, line)
        writePrefix(ofFirst: containers.count)
        containers.append(.footnote)
        leaf = .none
        candidate = nil
        startContent(&line, at: close + 2)
        return true
    }

    private mutating func writeDefinitionMark(label: Range<Int>, _ line: ScannedLine) {
        writePrefix(ofFirst: containers.count)
        output.append(contentsOf: [0x31, 0x29, ASCII.space, ASCII.space])
        inline.mark(
            .footnoteDefinition, label.lowerBound - 2, label.upperBound + 2, number: definitions.count,
            in: &output)
        definitions.append((label, line.origin))
        endLine(line.origin)
        writePrefix(ofFirst: containers.count)
        endLine(line.origin)
    }

    private mutating func startContent(_ line: inout ScannedLine, at offset: Int) {
        line.cursor.move(to: offset, in: source)
        let indent = line.cursor.indent(in: source)
        line.cursor.move(to: indent.contentOffset, in: source)
        line.start = indent.contentOffset
        output.append(contentsOf: [0x20, 0x20, 0x20, 0x20])
    }

    /// A comment of ours, which the tree leaves out.
    mutating func separate(_ line: ScannedLine) {
        output.append(contentsOf: Self.separator)
        endLine(line.origin)
    }

    /// What a block that only separates others begins with.
    static let separatorStart = Array("<!--".utf8) + ShieldMark.dot
    private static let separator = separatorStart + Array("s-->".utf8)

    /// Writes the table cells, the inline footnotes and the texts, each as a paragraph of its own, behind everything else.
    mutating func appendSections() {
        guard !tables.isEmpty || !inline.inlineFootnotes.isEmpty || !texts.isEmpty else { return }
        let end = LineOrigin(start: Int32(source.count), end: Int32(source.count))
        closeLeaf(end)
        var number = 0
        for table in tables {
            for (cells, line) in zip(table.rows, table.rowLines) {
                for cell in cells { appendCell(cell, &number, line, isCell: true) }
            }
        }
        // Inline footnotes may hold inline footnotes, which are added while this goes on.
        var next = 0
        while next < inline.inlineFootnotes.count {
            appendCell(inline.inlineFootnotes[next], &number, end, isCell: false)
            next += 1
        }
        for text in texts {
            let line = LineOrigin(start: Int32(text.range.start), end: Int32(text.range.end))
            appendCell(text.range.bounds, &number, line, isCell: false)
        }
    }

    private mutating func closeLeaf(_ end: LineOrigin) {
        switch leaf {
        case .fence(let mark, let length) where containers.isEmpty:
            output.append(contentsOf: repeatElement(mark, count: length))
        case .html(.comment): output.append(contentsOf: "-->".utf8)
        case .html(.instruction): output.append(contentsOf: "?>".utf8)
        case .html(.declaration): output.append(0x3E)
        case .html(.cdata): output.append(contentsOf: "]]>".utf8)
        case .html(.rawTextElement): output.append(contentsOf: "</pre>".utf8)
        default: break
        }
        endLine(end)
        endLine(end)
        output.append(contentsOf: Self.separator)
        endLine(end)
        endLine(end)
        containers.removeAll()
        leaf = .none
    }

    private mutating func appendCell(
        _ cell: Range<Int>, _ number: inout Int, _ line: LineOrigin, isCell: Bool
    ) {
        inline.mark(.cell, cell.lowerBound, cell.lowerBound, number: number, in: &output)
        output.append(ASCII.space)
        number += 1
        inline.beginParagraph()
        var rest = cell.lowerBound
        while let open = inline.copy(source, rest, cell.upperBound, isCell: isCell, to: &output) {
            guard open.kind == .formula else {
                // A comment that a cell opens ends with the cell.
                inline.mark(.comment, open.start, cell.upperBound, in: &output)
                break
            }
            rest = open.start + 2
            inline.append(source, open.start, rest, to: &output)
        }
        endLine(line)
        endLine(line)
    }
}
