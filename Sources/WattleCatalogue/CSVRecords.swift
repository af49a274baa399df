package import WattleText

/// One cell of a CSV file.
package struct CSVCell {
    /// What it says, quotes taken off.
    package let text: [UInt8]
    /// Where that stands, without the quotes around it.
    package let range: SourceRange
}

/// What keeps a CSV file from being read further.
package struct CSVFault: Error {
    /// One sentence.
    package let message: String
    /// The cell in question, its quotes included.
    package let range: SourceRange
    /// What to do about it.
    package let help: String
}

/// Reads a CSV file record by record, as RFC 4180 describes it.
///
/// Lines end in a line feed, a carriage return or both; a byte-order mark and blank lines are passed over.
package struct CSVRecords {
    private let bytes: [UInt8]
    private var position: Int

    private static let comma = UInt8(ascii: ",")
    private static let quote = UInt8(ascii: "\"")

    /// Starts at the first record.
    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The cells of the next record; nil after the last one.
    /// - Throws: `CSVFault` for a quote that is not closed, or closed in the middle of a cell; the rest of the line
    ///   is passed over.
    package mutating func next() throws(CSVFault) -> [CSVCell]? {
        while position < bytes.count, isLineEnd(bytes[position]) { position += 1 }
        guard position < bytes.count else { return nil }
        var cells = [try cell()]
        while position < bytes.count, bytes[position] == CSVRecords.comma {
            position += 1
            cells.append(try cell())
        }
        return cells
    }

    private func isLineEnd(_ byte: UInt8) -> Bool {
        byte == ASCII.newline || byte == ASCII.carriageReturn
    }

    private mutating func cell() throws(CSVFault) -> CSVCell {
        if position < bytes.count, bytes[position] == CSVRecords.quote { return try quotedCell() }
        let start = position
        while position < bytes.count, bytes[position] != CSVRecords.comma, !isLineEnd(bytes[position]) {
            position += 1
        }
        return CSVCell(text: Array(bytes[start..<position]), range: SourceRange(start, position))
    }

    private mutating func quotedCell() throws(CSVFault) -> CSVCell {
        let start = position
        var text: [UInt8] = []
        position += 1
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == CSVRecords.quote {
                guard position < bytes.count, bytes[position] == CSVRecords.quote else {
                    return try closed(text, from: start)
                }
                position += 1
            }
            text.append(byte)
        }
        throw CSVFault(
            message: "the quote is never closed", range: SourceRange(start, start + 1),
            help: "close it, or double a quote that belongs to the text")
    }

    /// A cell whose closing quote has just been read.
    private mutating func closed(_ text: [UInt8], from start: Int) throws(CSVFault) -> CSVCell {
        let end = position
        guard position == bytes.count || bytes[position] == CSVRecords.comma || isLineEnd(bytes[position])
        else {
            while position < bytes.count, !isLineEnd(bytes[position]) { position += 1 }
            throw CSVFault(
                message: "after a closing quote comes a comma or the end of the line",
                range: SourceRange(start, end), help: "double a quote that belongs to the text")
        }
        return CSVCell(text: text, range: SourceRange(start + 1, end - 1))
    }
}
