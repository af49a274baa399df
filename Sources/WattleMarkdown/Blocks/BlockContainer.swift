import WattleText

/// A block that holds blocks and that further lines must continue.
enum BlockContainer: Equatable {
    case quote
    /// A list item, with the columns that its content is indented by.
    case item(indent: Int, isBlank: Bool)
    /// A footnote definition, which is four columns wide.
    case footnote
}

extension [BlockContainer] {
    /// Goes past the marks with which the line continues the containers, outermost first.
    mutating func match(_ line: inout ScannedLine, in source: [UInt8]) {
        while line.matched < count {
            let indent = line.cursor.indent(in: source)
            let isBlank = indent.contentOffset == line.end
            switch self[line.matched] {
            case .quote:
                guard indent.columns <= 3, !isBlank, source[indent.contentOffset] == 0x3E else { return }
                line.consumeQuoteMark(at: indent.contentOffset, in: source)
            case .item(let width, let startsBlank):
                if isBlank {
                    guard !startsBlank else { return }
                    line.cursor.move(to: indent.contentOffset, in: source)
                } else {
                    guard indent.columns >= width else { return }
                    line.cursor.skip(columns: width, in: source)
                    if startsBlank { self[line.matched] = .item(indent: width, isBlank: false) }
                }
            case .footnote:
                guard isBlank || indent.columns >= 4 else { return }
                line.cursor.skip(columns: 4, in: source)
            }
            line.matched += 1
        }
        line.isMatched = true
    }
}

extension ScannedLine {
    mutating func consumeQuoteMark(at offset: Int, in source: [UInt8]) {
        cursor.move(to: offset + 1, in: source)
        cursor.skip(columns: 1, in: source)
    }
}
