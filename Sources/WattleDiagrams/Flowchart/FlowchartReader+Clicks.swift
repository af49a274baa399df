import WattleText

extension FlowchartReader {
    /// Reads `click A "address" "tooltip" _blank`, `click A href "address"` or `click A call name()`.
    mutating func readClick() -> Bool {
        let start = position
        var cursor = cursor(at: token.range.upperBound)
        cursor.skipSpaces()
        let id = cursor.take { !$0.isASCIIWhitespace }
        cursor.skipSpaces()
        guard !id.isEmpty, !cursor.isAtLineEnd else {
            move(to: cursor.position)
            return expected("an address", help: "write 'click A \"https://example.org\"'")
        }
        if cursor.takeKeyword("href") { cursor.skipSpaces() }
        return cursor.byte == 0x22 ? readAddress(of: id, cursor) : readCallback(of: id, cursor, from: start)
    }

    private mutating func readAddress(of ids: Range<Int>, _ start: DiagramCursor) -> Bool {
        var cursor = start
        guard let address = takeAddress(&cursor) else { return false }
        let click = FlowchartDraft.Click(address: address, tooltip: takeTooltip(&cursor))
        takeTarget(&cursor)
        move(to: cursor.position)
        for id in bytes[ids].split(separator: 0x2C) {
            draft.set(click: click, of: text(id.startIndex..<id.endIndex))
        }
        return true
    }

    private mutating func readCallback(of id: Range<Int>, _ start: DiagramCursor, from first: Int) -> Bool {
        var cursor = start
        takeCallback(&cursor)
        _ = takeTooltip(&cursor)
        move(to: cursor.position)
        faults.ignored(
            first..<cursor.position,
            "the callback of '\(shortened(id))' is left out: pictures run no scripts",
            help: "give an address instead: click \(shortened(id)) \"https://example.org\"")
        return true
    }

    private mutating func takeAddress(_ cursor: inout DiagramCursor) -> Range<Int>? {
        let opening = cursor.position
        guard let text = takeQuoted(&cursor) else {
            faults.syntax(
                opening..<(opening + 1), "the address is empty or its quote is not closed",
                help: "write 'click A \"https://example.org\"'")
            move(to: cursor.position)
            return nil
        }
        return text.range
    }

    private func takeTooltip(_ cursor: inout DiagramCursor) -> Range<Int>? {
        let before = cursor.position
        cursor.skipSpaces()
        guard let text = takeQuoted(&cursor) else {
            cursor.position = before
            return nil
        }
        return text.range
    }

    /// `_blank` and the like: pages open links in their own window.
    private func takeTarget(_ cursor: inout DiagramCursor) {
        cursor.skipSpaces()
        for keyword in FlowchartKeyword.allCases where keyword.isTarget {
            let end = cursor.position + keyword.rawValue.utf8.count
            guard end <= bytes.count, bytes[cursor.position..<end].elementsEqual(keyword.rawValue.utf8) else {
                continue
            }
            cursor.position = end
            return
        }
    }

    /// Passes over `call name(arguments)` or `name`.
    private func takeCallback(_ cursor: inout DiagramCursor) {
        if cursor.takeKeyword("call") { cursor.skipSpaces() }
        cursor.take { !$0.isASCIIWhitespace && $0 != 0x28 && $0 != 0x3B && $0 != 0x22 }
        if cursor.take("(") {
            cursor.take { $0 != 0x29 }
            _ = cursor.take(")")
        }
    }
}
