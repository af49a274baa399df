import WattleText

extension BodyScanner {
    /// Takes the line as a delimiter row or as a row of the table that is open; false when it is neither.
    mutating func continueTable(_ line: inout ScannedLine, _ content: Int) -> Bool {
        if leaf == .table {
            if options.blockIdentifiers, TableRows.isIdentifier(source, content, line.end) { return false }
            addRow(content, line)
            return true
        }
        guard leaf == .paragraph, let header = candidate, unclosedComment == nil else { return false }
        guard let alignments = TableRows.alignments(source, content, line.end) else { return false }
        let cells = TableRows.cells(source, header.contentStart, header.contentEnd)
        guard cells.count == alignments.count else { return false }
        openTable(header, cells, alignments, line)
        return true
    }

    private mutating func openTable(
        _ header: TableCandidate, _ cells: [Range<Int>], _ alignments: [ColumnAlignment], _ line: ScannedLine
    ) {
        output.removeLast(output.count - header.outputCount)
        inline.shield.records.removeLast(inline.shield.records.count - header.recordCount)
        inline.inlineFootnotes.removeLast(inline.inlineFootnotes.count - header.inlineFootnoteCount)
        origins.removeLast()
        inline.mark(.table, header.contentStart, line.end, number: tables.count, in: &output)
        endLine(LineOrigin(start: header.line.start, end: line.origin.end))
        tables.append(ScannedTable(alignments: alignments, rows: [cells], rowLines: [header.line]))
        leaf = .table
        candidate = nil
    }

    private mutating func addRow(_ content: Int, _ line: ScannedLine) {
        let table = tables.count - 1
        var cells = TableRows.cells(source, content, line.end)
        let width = tables[table].alignments.count
        if cells.count > width { cells.removeLast(cells.count - width) }
        // GFM: missing cells are empty. A wide header must not make every short row as long as itself.
        while cells.count < width, emptyCells < max(10_000, source.count) {
            cells.append(line.end..<line.end)
            emptyCells += 1
        }
        tables[table].rows.append(cells)
        tables[table].rowLines.append(line.origin)
        if let record = inline.shield.records.lastIndex(where: { $0.kind == .table }) {
            inline.shield.records[record].end = line.origin.end
        }
        origins[origins.count - 1].end = line.origin.end
    }
}

/// Reads the rows of tables, as GitHub's specification has them.
enum TableRows {
    /// Whether nothing but `^id` stands there, which names the table above it and is no row.
    static func isIdentifier(_ source: [UInt8], _ start: Int, _ end: Int) -> Bool {
        guard source[start] == 0x5E, start + 1 < end else { return false }
        let name = source[start + 1..<end].trimmedASCII()
        return name.allSatisfy { $0.isASCIIAlphanumeric || $0 == 0x2D }
    }

    /// The columns that a delimiter row declares; nil when the line is none.
    static func alignments(_ source: [UInt8], _ start: Int, _ end: Int) -> [ColumnAlignment]? {
        guard hasOnlyDelimiterBytes(source, start, end) else { return nil }
        var result: [ColumnAlignment] = []
        for cell in cells(source, start, end) {
            guard let alignment = alignment(source, cell.lowerBound, cell.upperBound) else { return nil }
            result.append(alignment)
        }
        return result.isEmpty ? nil : result
    }

    private static func hasOnlyDelimiterBytes(_ source: [UInt8], _ start: Int, _ end: Int) -> Bool {
        var hasPipe = false
        for position in start..<end {
            switch source[position] {
            case 0x7C: hasPipe = true
            case 0x3A, 0x2D, ASCII.space, ASCII.tab: continue
            default: return false
            }
        }
        return hasPipe
    }

    private static func alignment(_ source: [UInt8], _ start: Int, _ end: Int) -> ColumnAlignment? {
        guard start < end else { return nil }
        let isLeft = source[start] == 0x3A
        let isRight = source[end - 1] == 0x3A
        let first = isLeft ? start + 1 : start
        let last = isRight ? end - 1 : end
        guard first < last else { return nil }
        for position in first..<last where source[position] != 0x2D { return nil }
        return isLeft ? (isRight ? .centre : .left) : (isRight ? .right : ColumnAlignment.none)
    }

    /// The cells of a row, without the white space around them.
    static func cells(_ source: [UInt8], _ start: Int, _ end: Int) -> [Range<Int>] {
        var last = end
        while last > start, source[last - 1].isSpaceOrTab { last -= 1 }
        var position = start
        if position < last, source[position] == 0x7C { position += 1 }
        var cells: [Range<Int>] = []
        var cellStart = position
        while position < last {
            if source[position] == ASCII.backslash {
                position += 2
            } else if source[position] == 0x7C {
                cells.append(trimmed(source, cellStart, position))
                position += 1
                cellStart = position
            } else {
                position += 1
            }
        }
        if cellStart < last { cells.append(trimmed(source, cellStart, last)) }
        return cells
    }

    private static func trimmed(_ source: [UInt8], _ start: Int, _ end: Int) -> Range<Int> {
        var start = start
        var end = end
        while start < end, source[start].isSpaceOrTab { start += 1 }
        while end > start, source[end - 1].isSpaceOrTab { end -= 1 }
        return start..<end
    }
}
