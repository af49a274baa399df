import WattleDiagnostics
import WattleText

extension FrontMatterReader {
    /// Whether an item of a block list begins at an offset: a hyphen and a space.
    func isItem(_ content: Int, _ end: Int) -> Bool {
        content < end && source[content] == 0x2D && isBlankOrEnd(content + 1, end)
    }

    mutating func readBlockList(_ empty: SourceRange) -> Located<FrontMatterValue> {
        var items: [Located<String>] = []
        var range = empty
        var indent: Int?
        while position < bodyEnd {
            let line = position
            if isBlankOrComment(line) {
                position = nextLine(line)
                continue
            }
            let content = contentStart(line)
            let end = lineEnd(line)
            guard source[content] != ASCII.tab else {
                failTab(content)
                position = nextLine(line)
                continue
            }
            guard isItem(content, end) else {
                guard content > line else { break }
                failFields(content, end)
                position = nextLine(line)
                continue
            }
            if let indent, indent != content - line { failIndent(line, content) }
            indent = indent ?? content - line
            position = nextLine(line)
            guard let item = readItem(content, end, column: content - line) else { continue }
            if items.isEmpty { range = SourceRange(content, item.range.end) }
            range.end = item.range.end
            items.append(item)
        }
        return Located(indent == nil ? .null : .list(items), range)
    }

    private mutating func failFields(_ start: Int, _ end: Int) {
        fail(
            "FMT005", start, end, "fields within fields are no part of front matter",
            help: "use a list: '- value'")
    }

    private mutating func failIndent(_ line: Int, _ content: Int) {
        fail(
            "FMT004", line, content, "this item is not indented like the first one", help: "align the '-'")
    }

    private mutating func readItem(_ dash: Int, _ end: Int, column: Int) -> Located<String>? {
        let offset = skipBlanks(dash + 1, end)
        guard offset < end, source[offset] != 0x23 else {
            reportEmptyItem(dash, column: column)
            return nil
        }
        guard let scalar = readScalar(offset, end, at: .item(column: column)) else { return nil }
        finishLine(scalar.end, lineEnd(scalar.end), value: offset)
        return Located(scalar.text, SourceRange(offset, scalar.end))
    }

    /// An item without a value is nothing, as editors of fields leave it behind.
    private mutating func reportEmptyItem(_ dash: Int, column: Int) {
        guard isKnownField else { return }
        let line = SourceRange(dash - column, nextLine(dash))
        report(
            "FMT008", dash, dash + 1, "this item has no value", help: "delete it, or give it a value",
            fixes: [FixIt(range: line, replacement: "", applicability: .certain)])
    }

    mutating func readFlowList(_ opening: Int) -> Located<FrontMatterValue> {
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
            guard needsItem, let scalar = readScalar(offset, lineEnd(offset), at: .flow), scalar.end > offset
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
        if source[offset] == 0x5D { finishLine(offset + 1, lineEnd(offset), value: opening) }
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
