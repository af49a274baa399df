import WattleText

extension TreeBuilder {
    /// `[ ] `, `[x] ` or any other character in brackets at the start of an item makes it a task.
    mutating func finishItem(_ item: Int32) {
        guard let text = firstText(of: item) else { return }
        let bounds = nodes[Int(text)].text.bounds
        guard bounds.count >= 3, payload[bounds.lowerBound] == 0x5B else { return }
        let mark =
            bounds.lowerBound + 1..<bounds.lowerBound + 1 + scalarLength(payload[bounds.lowerBound + 1])
        guard mark.upperBound < bounds.upperBound, payload[mark.upperBound] == 0x5D else { return }
        let content = mark.upperBound + 1
        guard content == bounds.upperBound || payload[content].isASCIIWhitespace else { return }
        nodes[Int(item)].flags.insert(.isTask)
        if payload[mark.lowerBound].asciiLowercased == 0x78 { nodes[Int(item)].flags.insert(.isChecked) }
        nodes[Int(item)].text = PayloadRange(start: Int32(mark.lowerBound), count: Int32(mark.count))
        let start = min(content + 1, bounds.upperBound)
        nodes[Int(text)].text = PayloadRange(start: Int32(start), count: Int32(bounds.upperBound - start))
    }

    /// How many bytes the character has that begins with `byte`, in valid UTF-8.
    private func scalarLength(_ byte: UInt8) -> Int {
        byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    }

    func isFormula(_ node: Int32) -> Bool { node >= 0 && nodes[Int(node)].kind == .mathBlock }

    /// The paragraph that stands for a block of mathematics becomes that block.
    mutating func becomeFormula(_ paragraph: Int32) {
        let formula = nodes[Int(nodes[Int(paragraph)].firstChild)]
        nodes[Int(paragraph)].kind = .mathBlock
        nodes[Int(paragraph)].level = formula.level
        nodes[Int(paragraph)].number = formula.number
        nodes[Int(paragraph)].text = formula.text
        nodes[Int(paragraph)].sourceStart = formula.sourceStart
        nodes[Int(paragraph)].sourceEnd = formula.sourceEnd
        nodes[Int(paragraph)].firstChild = -1
    }

    /// `[!type]` at the start of a quote makes it a callout.
    mutating func finishQuote(_ quote: Int32) {
        guard let text = firstText(of: quote) else { return }
        let bounds = nodes[Int(text)].text.bounds
        guard bounds.count >= 4, payload[bounds.lowerBound] == 0x5B, payload[bounds.lowerBound + 1] == 0x21
        else {
            return
        }
        guard let close = payload[bounds].firstIndex(of: 0x5D), close > bounds.lowerBound + 2,
            let mark = calloutMark(bounds.lowerBound + 2..<close)
        else { return }
        var content = close + 1
        nodes[Int(quote)].level = fold(&content, bounds.upperBound).rawValue
        while content < bounds.upperBound, payload[content].isSpaceOrTab { content += 1 }
        nodes[Int(text)].text = PayloadRange(start: Int32(content), count: Int32(bounds.upperBound - content))
        nodes[Int(quote)].kind = .callout
        nodes[Int(quote)].text = store(mark.type)
        nodes[Int(quote)].detail = store(mark.metadata)
        splitTitle(of: quote, nodes[Int(text)].parent)
    }

    /// What stands in the brackets: the type in lower case, and what follows `|`.
    ///
    /// Copies: a slice that is alive makes the next text that is stored copy the whole buffer.
    private func calloutMark(_ range: Range<Int>) -> (type: [UInt8], metadata: [UInt8])? {
        let name = payload[range].prefix { $0 != 0x7C }.trimmedASCII()
        guard !name.isEmpty, name.allSatisfy(Self.isCalloutNameByte) else { return nil }
        return (
            name.map(\.asciiLowercased),
            Array(payload[range].drop { $0 != 0x7C }.dropFirst().trimmedASCII())
        )
    }

    private static func isCalloutNameByte(_ byte: UInt8) -> Bool {
        byte.isASCIIAlphanumeric || byte == 0x2D || byte == 0x5F || byte == ASCII.space || byte >= 0x80
    }

    private func fold(_ position: inout Int, _ end: Int) -> CalloutFold {
        guard position < end else { return .fixed }
        switch payload[position] {
        case 0x2B:
            position += 1
            return .open
        case 0x2D:
            position += 1
            return .closed
        default: return .fixed
        }
    }

    /// The first line of the callout's first paragraph is its title; the rest becomes a paragraph behind it.
    private mutating func splitTitle(of callout: Int32, _ paragraph: Int32) {
        dropEmptyFirstText(of: paragraph)
        var previous: Int32 = -1
        var child = nodes[Int(paragraph)].firstChild
        while child >= 0, nodes[Int(child)].kind != .softBreak, nodes[Int(child)].kind != .lineBreak {
            if nodes[Int(child)].kind == .table { break }
            previous = child
            child = nodes[Int(child)].nextSibling
        }
        let hasTitle = previous >= 0
        if child >= 0 { moveRest(of: paragraph, after: previous, from: child) }
        if hasTitle {
            nodes[Int(callout)].flags.insert(.hasTitle)
        } else if nodes[Int(paragraph)].firstChild < 0 {
            nodes[Int(callout)].firstChild = nodes[Int(paragraph)].nextSibling
        }
    }

    private mutating func dropEmptyFirstText(of paragraph: Int32) {
        let first = nodes[Int(paragraph)].firstChild
        guard first >= 0, nodes[Int(first)].kind == .text, nodes[Int(first)].text.isEmpty else { return }
        nodes[Int(paragraph)].firstChild = nodes[Int(first)].nextSibling
    }

    private mutating func moveRest(of paragraph: Int32, after previous: Int32, from separator: Int32) {
        let isBreak = nodes[Int(separator)].kind != .table
        let first = isBreak ? nodes[Int(separator)].nextSibling : separator
        guard previous >= 0 else {
            nodes[Int(paragraph)].firstChild = first
            return
        }
        nodes[Int(previous)].nextSibling = -1
        guard first >= 0 else { return }
        var rest = nodes[Int(paragraph)]
        rest.firstChild = first
        let index = Int32(nodes.count)
        nodes.append(rest)
        nodes[Int(paragraph)].nextSibling = index
        var child = first
        while child >= 0 {
            nodes[Int(child)].parent = index
            child = nodes[Int(child)].nextSibling
        }
    }

    /// The text with which a block's first paragraph begins.
    private func firstText(of block: Int32) -> Int32? {
        let paragraph = nodes[Int(block)].firstChild
        guard paragraph >= 0, nodes[Int(paragraph)].kind == .paragraph else { return nil }
        let text = nodes[Int(paragraph)].firstChild
        guard text >= 0, nodes[Int(text)].kind == .text, !nodes[Int(text)].flags.contains(.isLiteral) else {
            return nil
        }
        return text
    }
}
