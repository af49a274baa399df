import WattleDiagnostics
import WattleText

extension FrontMatterReader {
    /// Reads the field that begins on the next line, or goes past a line that begins none.
    mutating func readField() {
        let line = position
        let end = lineEnd(line)
        position = nextLine(line)
        if isBlankOrComment(line) { return }
        guard source[line] != ASCII.tab else { return failTab(line) }
        guard source[line] != ASCII.space else {
            return fail(
                "FMT004", line, end, "this line is indented, but belongs to no list or text block",
                help: "start the field at the beginning of the line")
        }
        guard let key = readKey(line, end) else { return }
        if !names.insert(key.name.value).inserted {
            fail(
                "FMT006", key.name.range.start, key.name.range.end,
                "the field '\(key.name.value)' is here for the second time", help: "keep one of the two")
        }
        isKnownField = Self.knownFields.contains(key.name.value)
        quotesValues = key.name.value != "publish"
        valueIndent = 1
        let value = readValue(from: key.valueStart, lineEnd: end)
        result.fields.append(FrontMatterField(key: key.name, value: value))
    }

    mutating func failTab(_ offset: Int) {
        var (start, end) = (offset, offset)
        while start > 0, source[start - 1].isSpaceOrTab { start -= 1 }
        while end < bodyEnd, source[end].isSpaceOrTab { end += 1 }
        let spaces = source[start..<end].map { $0 == ASCII.tab ? "  " : " " }.joined()
        fail(
            "FMT012", offset, offset + 1, "a tab indents this line; YAML knows only spaces",
            help: "indent with two spaces",
            fixes: [
                FixIt(range: SourceRange(start, end), replacement: spaces, applicability: .certain)
            ])
    }

    // MARK: Values

    private mutating func readValue(from start: Int, lineEnd end: Int) -> Located<FrontMatterValue> {
        let offset = skipBlanks(start, end)
        guard offset < end, source[offset] != 0x23 else { return readBelow(SourceRange(start, start)) }
        switch source[offset] {
        case 0x7C, 0x3E: return readBlockScalar(offset, end)
        case 0x5B:
            return attempt {
                $0.readFlowList(offset)
            } orElse: {
                $0.skipBrackets(offset, end)
            }
        case 0x7B where !isKnownField:
            return skipBrackets(offset, end) ?? Located(.unreadable, SourceRange(offset, end))
        default: return readScalarValue(offset, end)
        }
    }

    private mutating func readScalarValue(_ start: Int, _ end: Int) -> Located<FrontMatterValue> {
        guard let scalar = readScalar(start, end, at: .field) else {
            return Located(.unreadable, SourceRange(start, end))
        }
        finishLine(scalar.end, lineEnd(scalar.end), value: start)
        refuseContinuation()
        let isNull = scalar.isPlain && ["~", "null", "Null", "NULL"].contains(scalar.text)
        return Located(
            isNull ? .null : .scalar(scalar.text, isPlain: scalar.isPlain), SourceRange(start, scalar.end))
    }

    /// A value that begins on a line below its key: a list, a text, or something nested.
    private mutating func readBelow(_ empty: SourceRange) -> Located<FrontMatterValue> {
        var line = position
        while line < bodyEnd, isBlankOrComment(line) { line = nextLine(line) }
        let content = contentStart(line)
        guard line < bodyEnd, content > line else { return readList(empty) }
        let end = lineEnd(line)
        let isText =
            keyEnd(content, end) == nil && !isItem(content, end) && source[content] != 0x5B
            && source[content] != 0x7B
        guard isText, source[content] != ASCII.tab else { return readList(empty) }
        position = nextLine(line)
        return readScalarValue(content, end)
    }

    private mutating func readList(_ empty: SourceRange) -> Located<FrontMatterValue> {
        guard !isKnownField else { return readBlockList(empty) }
        return attempt {
            $0.readBlockList(empty)
        } orElse: {
            $0.skipBlock(empty)
        }
    }

    /// Reads a value in one way, and in another one when that fails.
    ///
    /// What the first way reported is dropped when the second knows where the value ends; each reads the value once.
    private mutating func attempt(
        _ first: (inout Self) -> Located<FrontMatterValue>,
        orElse second: (inout Self) -> Located<FrontMatterValue>?
    ) -> Located<FrontMatterValue> {
        let (start, wasReadable) = (position, result.isReadable)
        let count = diagnostics.count
        result.isReadable = true
        let value = first(&self)
        guard !result.isReadable else {
            result.isReadable = wasReadable
            return value
        }
        let (findings, end) = (diagnostics[count...], position)
        diagnostics.removeSubrange(count...)
        (position, result.isReadable) = (start, wasReadable)
        if let nested = second(&self) { return nested }
        diagnostics.replaceSubrange(count..., with: findings)
        (position, result.isReadable) = (end, false)
        return value
    }

    /// After a value only white space and a comment may follow.
    mutating func finishLine(_ start: Int, _ end: Int, value: Int) {
        let offset = skipBlanks(start, end)
        if offset == end || source[offset] == 0x23 && offset > start { return }
        fail(
            "FMT004", offset, end, "'\(text(offset, end))' stands behind the end of the value",
            help: "put the whole value in quotes", fixes: quoting(value, trimmedEnd(value, end)))
    }

    /// A value that has ended must not go on on the next line.
    private mutating func refuseContinuation() {
        guard let line = continuation() else { return }
        position = nextLine(line)
        if source[line] == ASCII.tab { return failTab(line) }
        fail(
            "FMT004", line, lineEnd(line), "the value goes on here, but it ended on the line before",
            help: "begin a text of several lines with 'key: >'")
    }

    /// The next line that is neither blank nor a comment, if it is indented so far, or by a tab.
    func continuation(indent: Int = 1) -> Int? {
        var line = position
        while line < bodyEnd, isBlankOrComment(line) { line = nextLine(line) }
        guard line < bodyEnd else { return nil }
        return source[line] == ASCII.tab || contentStart(line) - line >= indent ? line : nil
    }
}
