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
        if let earlier = result.field(key.name.value) {
            fail(
                "FMT006", key.name.range.start, key.name.range.end,
                "the field '\(key.name.value)' is here for the second time", help: "keep one of the two")
            _ = earlier
        }
        let value = readValue(from: key.valueStart, lineEnd: end)
        result.fields.append(FrontMatterField(key: key.name, value: value))
    }

    mutating func failTab(_ offset: Int) {
        fail(
            "FMT012", offset, offset + 1, "a tab indents this line; YAML knows only spaces",
            help: "indent with two spaces",
            fixes: [FixIt(range: SourceRange(offset, offset + 1), replacement: "  ")])
    }

    private mutating func readKey(_ line: Int, _ end: Int) -> (name: Located<String>, valueStart: Int)? {
        var colon = line
        while colon < end, isKeyByte(source[colon]) { colon += 1 }
        let isEnded =
            colon < end && source[colon] == 0x3A && (colon + 1 == end || source[colon + 1].isSpaceOrTab)
        guard colon > line, isEnded else {
            failKey(line, end)
            return nil
        }
        return (Located(text(line, colon), SourceRange(line, colon)), colon + 1)
    }

    private func isKeyByte(_ byte: UInt8) -> Bool {
        byte.isASCIIAlphanumeric || byte == 0x5F || byte == 0x2D || byte >= 0x80
    }

    private mutating func failKey(_ line: Int, _ end: Int) {
        switch source[line] {
        case 0x26, 0x2A, 0x21, 0x25, 0x3C, 0x3F, 0x7B:
            fail(
                "FMT005", line, end,
                "'\(text(line, min(end, line + 20)))' is a part of YAML that front matter may not use",
                help: "write 'key: value'")
        default:
            fail(
                "FMT004", line, end, "this line is no 'key: value'",
                help: "a field has letters, digits, '_' or '-', then ':' and a space")
        }
    }

    // MARK: Values

    private mutating func readValue(from start: Int, lineEnd end: Int) -> Located<FrontMatterValue> {
        var offset = start
        while offset < end, source[offset].isSpaceOrTab { offset += 1 }
        guard offset < end, source[offset] != 0x23 else { return readBlockList(SourceRange(start, start)) }
        switch source[offset] {
        case 0x7C, 0x3E: return readBlockScalar(offset, end)
        case 0x5B: return readFlowList(offset)
        default:
            guard let scalar = readScalar(offset, end, isFlow: false) else {
                return Located(.null, SourceRange(offset, end))
            }
            finishLine(scalar.end, end)
            refuseContinuation()
            let isNull = scalar.isPlain && ["~", "null", "Null", "NULL"].contains(scalar.text)
            return Located(
                isNull ? .null : .scalar(scalar.text, isPlain: scalar.isPlain),
                SourceRange(offset, scalar.end))
        }
    }

    /// After a value only white space and a comment may follow.
    mutating func finishLine(_ start: Int, _ end: Int) {
        var offset = start
        while offset < end, source[offset].isSpaceOrTab { offset += 1 }
        if offset == end || source[offset] == 0x23 && offset > start { return }
        fail(
            "FMT004", offset, end, "'\(text(offset, end))' stands behind the end of the value",
            help: "put the whole value in quotes")
    }

    /// A value of one line must not go on on the next.
    private mutating func refuseContinuation() {
        var line = position
        while line < bodyEnd, isBlankOrComment(line) { line = nextLine(line) }
        guard line < bodyEnd, source[line].isSpaceOrTab else { return }
        position = nextLine(line)
        if source[line] == ASCII.tab { return failTab(line) }
        fail(
            "FMT004", line, lineEnd(line), "the value goes on here, but it ended on the line before",
            help: "begin a text of several lines with 'key: >'")
    }

    private mutating func readBlockList(_ empty: SourceRange) -> Located<FrontMatterValue> {
        var items: [Located<String>] = []
        var range = empty
        var indent: Int?
        while position < bodyEnd {
            let line = position
            if isBlankOrComment(line) {
                position = nextLine(line)
                continue
            }
            if source[line] == ASCII.tab {
                failTab(line)
                position = nextLine(line)
                continue
            }
            let content = contentStart(line)
            let end = lineEnd(line)
            let isItem = source[content] == 0x2D && (content + 1 == end || source[content + 1].isSpaceOrTab)
            guard isItem else {
                if content > line {
                    fail(
                        "FMT005", content, end, "fields within fields are no part of front matter",
                        help: "use a list: '- value'")
                    position = nextLine(line)
                    continue
                }
                break
            }
            if let indent, indent != content - line {
                fail(
                    "FMT004", line, content, "this item is not indented like the first one",
                    help: "align the '-'")
            }
            indent = indent ?? content - line
            position = nextLine(line)
            if let item = readItem(content + 1, end) {
                if items.isEmpty { range = SourceRange(content, item.range.end) }
                range.end = item.range.end
                items.append(item)
            }
        }
        return Located(indent == nil ? .null : .list(items), range)
    }

    private mutating func readItem(_ start: Int, _ end: Int) -> Located<String>? {
        var offset = start
        while offset < end, source[offset].isSpaceOrTab { offset += 1 }
        guard offset < end, source[offset] != 0x23 else {
            fail("FMT004", start - 1, end, "this item has no value", help: "delete it, or give it a value")
            return nil
        }
        guard let scalar = readScalar(offset, end, isFlow: false) else { return nil }
        finishLine(scalar.end, end)
        return Located(scalar.text, SourceRange(offset, scalar.end))
    }

    private mutating func readFlowList(_ opening: Int) -> Located<FrontMatterValue> {
        var items: [Located<String>] = []
        var offset = opening + 1
        var needsItem = true
        while true {
            skipFlowSpace(&offset)
            guard offset < bodyEnd else {
                fail(
                    "FMT004", opening, opening + 1, "the list that begins here is never closed",
                    help: "end it with ']'")
                position = bodyEnd
                return Located(.list(items), SourceRange(opening, bodyEnd))
            }
            if source[offset] == 0x5D { break }
            if source[offset] == 0x2C, !needsItem {
                needsItem = true
                offset += 1
                continue
            }
            guard needsItem, let scalar = readScalar(offset, lineEnd(offset), isFlow: true),
                scalar.end > offset
            else {
                if needsItem, result.isReadable { failItem(offset) }
                if !needsItem { failItem(offset) }
                break
            }
            items.append(Located(scalar.text, SourceRange(offset, scalar.end)))
            offset = scalar.end
            needsItem = false
        }
        position = nextLine(offset)
        if source[offset] == 0x5D { finishLine(offset + 1, lineEnd(offset)) }
        return Located(.list(items), SourceRange(opening, min(offset + 1, bodyEnd)))
    }

    private mutating func failItem(_ offset: Int) {
        fail(
            "FMT004", offset, offset + 1, "an item of the list is expected here",
            help: "divide the items by ', '")
    }

    private func skipFlowSpace(_ offset: inout Int) {
        while offset < bodyEnd {
            if source[offset] == 0x23, source[offset - 1].isASCIIWhitespace {
                offset = lineEnd(offset)
            } else if source[offset].isASCIIWhitespace {
                offset += 1
            } else {
                return
            }
        }
    }
}
