import WattleDiagnostics
import WattleText

/// A scalar and where it ends.
struct ScannedScalar {
    let text: String
    let isPlain: Bool
    let end: Int
}

/// Where a scalar stands, which decides what ends it.
enum ScalarPlace: Equatable {
    /// Behind a key at the left edge.
    case field
    /// Behind the hyphen of an item, which stands in that column.
    case item(column: Int)
    /// In brackets, or as a key: it ends on its line.
    case flow

    /// How far further lines of the scalar must be indented; nil where it cannot have any.
    var continuationIndent: Int? {
        switch self {
        case .field: 1
        case .item(let column): column + 1
        case .flow: nil
        }
    }
}

extension FrontMatterReader {
    /// The scalar at `start`; nil, reported, when none can stand there.
    mutating func readScalar(_ start: Int, _ end: Int, at place: ScalarPlace) -> ScannedScalar? {
        if let indent = place.continuationIndent { valueIndent = indent }
        switch source[start] {
        case 0x22, 0x27: return readQuoted(start, end, at: place)
        case 0x26, 0x2A, 0x21, 0x7B, 0x40, 0x60, 0x25, 0x7C, 0x3E:
            failMark(start, end, at: place)
            return nil
        case 0x5B, 0x5D, 0x7D, 0x2C:
            fail("FMT004", start, start + 1, "a list cannot stand here", help: "put the value in quotes")
            return nil
        default: return readPlain(start, end, at: place)
        }
    }

    /// Reports a mark that begins more YAML than front matter has.
    ///
    /// `@`, a backtick and `%` begin nothing in YAML, and `*` only what an anchor has named before: those are words that
    /// lack their quotes. Behind the other marks the author may have meant YAML.
    private mutating func failMark(_ start: Int, _ end: Int, at place: ScalarPlace) {
        let isWord = [0x40, 0x60, 0x25].contains(source[start]) || source[start] == 0x2A && !holdsAnchor
        let applicability: FixIt.Applicability = isWord ? .certain : .proposal
        fail(
            "FMT005", start, end,
            "'\(text(start, start + 1))' begins a part of YAML that front matter may not use",
            help: [0x21, 0x26, 0x2A].contains(source[start]) && !isWord
                ? "write the value itself, or put it in quotes if it is text" : "put the value in quotes",
            fixes: place == .flow ? [] : quoting(start, trimmedEnd(start, end), applicability))
    }

    /// The value in quotes.
    ///
    /// Certain only where the value is all of the rest of its line, nothing of it could be a comment, and no indented line
    /// goes on with it. The word behind `publish` is never put in quotes.
    func quoting(
        _ start: Int, _ end: Int, _ applicability: FixIt.Applicability = .certain
    ) -> [FixIt] {
        guard quotesValues else { return [] }
        let value = text(start, end)
        let isWhole = trimmedEnd(start, lineEnd(start)) == end && continuation(indent: valueIndent) == nil
        let isSure = isWhole && !value.utf8.contains(0) && !holdsComment(start, end)
        let isRaw = value.contains { $0 == "\"" || $0 == "\\" } && !value.contains("'")
        return [
            FixIt(
                range: SourceRange(start, end), replacement: isRaw ? "'\(value)'" : "\"\(escaped(value))\"",
                applicability: isSure ? applicability : .proposal)
        ]
    }

    private func holdsComment(_ start: Int, _ end: Int) -> Bool {
        (start..<end).contains { source[$0] == 0x23 && $0 > start && source[$0 - 1].isSpaceOrTab }
    }

    private func escaped(_ value: String) -> String {
        var result = ""
        for scalar in value.unicodeScalars {
            if scalar == "\"" || scalar == "\\" { result.unicodeScalars.append("\\") }
            result.unicodeScalars.append(scalar)
        }
        return result
    }

    // MARK: Plain scalars

    private mutating func readPlain(_ start: Int, _ end: Int, at place: ScalarPlace) -> ScannedScalar? {
        let isMark = source[start] == 0x2D || source[start] == 0x3F || source[start] == 0x3A
        if isMark, isBlankOrEnd(start + 1, end) {
            fail(
                "FMT004", start, start + 1, "a value cannot begin with '\(text(start, start + 1)) '",
                help: "put it in quotes",
                // Behind a hyphen it could be a list within the list.
                fixes: place == .field ? quoting(start, trimmedEnd(start, end)) : [])
            return nil
        }
        guard let first = plainLine(start, end, isFlow: place == .flow) else {
            failColon(start, end, at: place)
            return nil
        }
        var scalar = ScannedScalar(text: text(start, first), isPlain: true, end: first)
        guard let indent = place.continuationIndent, skipBlanks(first, end) == end else { return scalar }
        while let next = plainContinuation(indent: indent) {
            guard let stop = plainLine(next.start, next.end, isFlow: false) else {
                failColon(next.start, next.end, at: .flow)
                return nil
            }
            scalar = ScannedScalar(
                text: scalar.text + next.separator + text(next.start, stop), isPlain: true, end: stop)
            position = nextLine(next.start)
            guard skipBlanks(stop, next.end) == next.end else { break }
        }
        return scalar
    }

    /// Where the part of a plain scalar on one line ends; nil where a colon makes a key of it.
    private func plainLine(_ start: Int, _ end: Int, isFlow: Bool) -> Int? {
        var offset = start
        while offset < end {
            let byte = source[offset]
            if byte == 0x23, offset > start, source[offset - 1].isSpaceOrTab { break }
            if isFlow, [0x2C, 0x5B, 0x5D, 0x7B, 0x7D].contains(byte) { break }
            if byte == 0x3A, isBlankOrEnd(offset + 1, end) { return nil }
            offset += 1
        }
        return trimmedEnd(start, offset)
    }

    private mutating func failColon(_ start: Int, _ end: Int, at place: ScalarPlace) {
        let colon = (start..<end).first { source[$0] == 0x3A && isBlankOrEnd($0 + 1, end) } ?? start
        fail(
            "FMT004", colon, colon + 1, "a colon and a space end a key, so this value needs quotes",
            help: "put the value in quotes",
            fixes: place == .flow ? [] : quoting(start, trimmedEnd(start, end)))
    }

    /// The next line of a plain scalar, and what joins it to the one before: a space, or a line feed for each blank line.
    private func plainContinuation(indent: Int) -> (start: Int, end: Int, separator: String)? {
        var (line, blanks) = (position, 0)
        while line < bodyEnd, skipBlanks(line, lineEnd(line)) == lineEnd(line) {
            blanks += 1
            line = nextLine(line)
        }
        let content = contentStart(line)
        guard line < bodyEnd, content - line >= indent, source[content] != 0x23, source[content] != ASCII.tab
        else { return nil }
        return (content, lineEnd(line), blanks == 0 ? " " : String(repeating: "\n", count: blanks))
    }
}
