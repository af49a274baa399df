import WattleText

/// A comment that goes on over several lines.
struct OpenComment {
    let kind: SpanKind
    /// Offset of its first byte.
    let start: Int
    /// The record that stands for it; nil while nothing was written, because nothing else stood on its line.
    let record: Int?
    /// Where the line begins on which it was opened.
    let lineStart: Int32
}

/// `%%…%%` and `<!--…-->` over several lines, whatever blocks they seem to hold.
extension BodyScanner {
    /// Leaves out a line that holds nothing but comments, as if it were not there; false when it holds more.
    mutating func omitComments(_ line: ScannedLine, _ content: Int) -> Bool {
        let known = comments.count
        var position = content
        while position < line.end {
            if source[position].isSpaceOrTab {
                position += 1
                continue
            }
            let segment = Segment(
                source: source, position: position, start: position, end: line.end, isCell: false)
            guard let kind = inline.span(segment), kind != .formula else {
                // The line is written after all, and its comments have records then.
                comments.removeLast(comments.count - known)
                return false
            }
            guard let close = commentEnd(kind, segment) else {
                openComment = OpenComment(
                    kind: kind, start: position, record: nil, lineStart: line.origin.start)
                noteUnclosed(kind, at: position)
                return true
            }
            comments.append(SourceRange(position, close))
            position = close
        }
        return true
    }

    private func commentEnd(_ kind: SpanKind, _ segment: Segment) -> Int? {
        kind == .comment
            ? segment.find(0x25, 0x25, from: segment.position + 2).map { $0 + 2 }
            : segment.htmlCommentEnd.map { $0 + 3 }
    }

    /// Goes over to the lines of a comment; what follows its end is written behind its mark.
    mutating func openComment(_ span: OpenSpan, _ line: LineOrigin) {
        openComment = OpenComment(
            kind: span.kind, start: span.start, record: inline.shield.records.count, lineStart: line.start)
        candidate = nil
        inline.mark(.comment, span.start, Int(line.end), in: &output)
        noteUnclosed(span.kind, at: span.start)
    }

    private mutating func noteUnclosed(_ kind: SpanKind, at start: Int) {
        let rest = Segment(source: source, position: start, start: start, end: source.count, isCell: false)
        if commentEnd(kind, rest) == nil { unclosedComment = start }
    }

    /// Looks for the end of the comment that is open.
    mutating func scanComment(_ start: Int, _ end: Int) {
        guard let comment = openComment, let close = closing(comment.kind, start, end) else { return }
        openComment = nil
        if comment.record == nil { comments.append(SourceRange(comment.start, close)) }
        if let record = comment.record {
            inline.shield.records[record].end = Int32(close)
        } else if isBlank(close, end) {
            return
        } else {
            writePrefix(ofFirst: containers.count)
            inline.mark(.comment, close, close, in: &output)
            if !isInHTML { leaf = .paragraph }
        }
        copyRest(close, end, line: LineOrigin(start: comment.lineStart, end: Int32(end)))
    }

    private func closing(_ kind: SpanKind, _ start: Int, _ end: Int) -> Int? {
        var position = start
        while position + 1 < end {
            if kind == .comment {
                if source[position] == 0x25, source[position + 1] == 0x25 { return position + 2 }
            } else if source[position] == 0x2D, source[position + 1] == 0x2D, position + 2 < end,
                source[position + 2] == 0x3E
            {
                return position + 3
            }
            position += 1
        }
        return nil
    }

    private func isBlank(_ start: Int, _ end: Int) -> Bool {
        source[start..<end].allSatisfy(\.isSpaceOrTab)
    }

    private var isInHTML: Bool {
        if case .html = leaf { true } else { false }
    }

    private mutating func copyRest(_ start: Int, _ end: Int, line: LineOrigin) {
        if isInHTML { copyHTML(start, end, line: line) } else { copyText(start, end, line: line) }
    }

    /// Writes a line of an HTML block, comments left out.
    mutating func copyHTML(_ start: Int, _ end: Int, line: LineOrigin) {
        if let open = inline.copyHTML(source, start, end, to: &output) {
            openComment(open, line)
        } else {
            endLine(line)
        }
    }

    /// Ends a comment that nothing closes: the rest of the note is left out.
    mutating func endComment() {
        guard let comment = openComment else { return }
        openComment = nil
        guard let record = comment.record else {
            return comments.append(SourceRange(comment.start, source.count))
        }
        inline.shield.records[record].end = Int32(source.count)
        endLine(LineOrigin(start: comment.lineStart, end: Int32(source.count)))
    }
}
