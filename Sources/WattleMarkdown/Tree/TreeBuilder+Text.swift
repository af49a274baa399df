import WattleText

extension TreeBuilder {
    /// Adds a text, and in its midst the nodes that the shield's marks stand for.
    mutating func enterText(_ range: PayloadRange) {
        if isAddressShown(range) {
            let text = restoredText(range)
            return appendText(text.bounds.lowerBound, text.bounds.upperBound)
        }
        var run = range.bounds.lowerBound
        var position = run
        let end = range.bounds.upperBound
        var isPlain = true
        while position < end {
            let byte = payload[position]
            // Marks begin with a byte that ASCII does not have.
            guard byte >= 0xF0 else {
                position = position &+ 1
                continue
            }
            guard byte == 0xF4 || byte == 0xF0, let found = shield.token(in: payload, at: position, end: end)
            else {
                position += 1
                continue
            }
            // Pieces are copied to the buffer's end, so that those that belong together lie together.
            if run < position { appendBytes(Array(payload[run..<position])) }
            appendToken(found.token)
            position = found.end
            run = position
            isPlain = false
        }
        if isPlain { return appendText(run, end) }
        if run < end { appendBytes(Array(payload[run..<end])) }
    }

    /// Whether the text is that of `<address>`, in which nothing is cut out.
    private func isAddressShown(_ range: PayloadRange) -> Bool {
        guard nodes[Int(open[open.count - 1].node)].kind == .link, range.count == rawAddress.count else {
            return false
        }
        return payload[range.bounds].elementsEqual(payload[rawAddress.bounds])
    }

    /// Adds text; two that follow each other in the buffer become one.
    private mutating func appendText(_ start: Int, _ end: Int, flags: NodeFlags = []) {
        guard start < end else { return }
        let last = open[open.count - 1].lastChild
        if last >= 0, nodes[Int(last)].kind == .text, nodes[Int(last)].flags == flags,
            nodes[Int(last)].text.bounds.upperBound == start
        {
            nodes[Int(last)].text.count += Int32(end - start)
            return
        }
        let index = append(.text)
        nodes[Int(index)].flags = flags
        nodes[Int(index)].text = PayloadRange(start: Int32(start), count: Int32(end - start))
    }

    private mutating func appendBytes(_ bytes: some Collection<UInt8>, flags: NodeFlags = []) {
        let stored = store(bytes)
        appendText(stored.bounds.lowerBound, stored.bounds.upperBound, flags: flags)
    }

    private mutating func appendToken(_ token: ShieldToken) {
        switch token {
        case .character(let byte, let wasEscaped):
            appendBytes([byte], flags: wasEscaped ? .isLiteral : [])
        case .record(let number):
            appendRecord(number, shield.records[number])
        }
    }

    private mutating func appendRecord(_ number: Int, _ record: ShieldRecord) {
        switch record.kind {
        case .wikilink: setRecord(append(.wikilink), number, record)
        case .embed: setRecord(append(.embed), number, record)
        case .footnoteReference: setRecord(append(.footnoteReference), number, record)
        case .inlineFootnote: setRecord(append(.footnoteReference), number, record)
        case .formula, .displayFormula, .formulaBlock: appendFormula(number, record)
        case .table: appendTable(number, record)
        case .cell: cellNodes[Int(record.number)] = open[open.count - 1].node
        case .footnoteDefinition: definitionMarks.append((open[open.count - 1].node, Int(record.number)))
        case .comment, .destination: break
        case .metricMark, .literal: appendBytes(source[Int(record.start)..<Int(record.end)])
        }
    }

    private mutating func setRecord(_ index: Int32, _ number: Int, _ record: ShieldRecord) {
        nodes[Int(index)].sourceStart = record.start
        nodes[Int(index)].sourceEnd = record.end
        nodes[Int(index)].number = Int32(number)
    }

    private mutating func appendFormula(_ number: Int, _ record: ShieldRecord) {
        let index = append(record.kind == .formulaBlock ? .mathBlock : .mathInline)
        setRecord(index, number, record)
        nodes[Int(index)].level = record.kind == .formula ? 1 : 2
        nodes[Int(index)].text = store(scanner.inline.formulas[Int(record.number)].content)
    }

    private mutating func appendTable(_ number: Int, _ record: ShieldRecord) {
        guard nodes[Int(open[open.count - 1].node)].kind == .paragraph else {
            appendBytes(source[Int(record.start)..<Int(record.end)])
            return
        }
        let index = append(.table)
        setRecord(index, number, record)
        tableNodes.append((index, Int(record.number)))
    }
}
