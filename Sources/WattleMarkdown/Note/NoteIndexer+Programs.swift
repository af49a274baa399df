import WattleText

extension NoteIndexer {
    func precedingKind(of index: Int32) -> NodeKind? {
        let before = precedingSibling(of: index)
        return before >= 0 ? note.tree.nodes[Int(before)].kind : nil
    }

    // MARK: Fences

    mutating func addFence(_ index: Int32, _ node: Node) {
        let info = note.tree.bytes(node.detail).trimmedASCII()
        let word = info.prefix { !$0.isASCIIWhitespace }
        let name = info.dropFirst(word.count).trimmedASCII()
        let language = String(decoding: word.map(\.asciiLowercased), as: UTF8.self)
        let kind = kind(of: language)
        let content = Array(note.tree.bytes(node.text))
        let opening = lineEnd(from: Int(node.sourceStart))
        note.tree.nodes[Int(index)].number = Int32(note.fences.count)
        if kind == .metric { note.tree.nodes[Int(index)].kind = .metricFence }
        if kind == .mermaid { note.tree.nodes[Int(index)].kind = .mermaidFence }
        note.fences.append(
            NoteFence(
                kind: kind, node: NodeID(index), language: language,
                name: String(decoding: name, as: UTF8.self), info: Array(info),
                infoRange: range(ofClosing: info, lineEnd: opening),
                content: content, range: node.range, nameRange: range(ofClosing: name, lineEnd: opening),
                lines: lines(of: content, node)))
    }

    private func kind(of language: String) -> NoteFence.Kind {
        guard options.programs else { return .code }
        switch language {
        case "metric": return .metric
        case "mermaid": return .mermaid
        default: return .code
        }
    }

    /// Where a part of the info string stands that ends the opening line, but for white space.
    private func range(ofClosing name: ArraySlice<UInt8>, lineEnd: Int) -> SourceRange {
        var end = lineEnd
        while end > 0, note.source[end - 1].isSpaceOrTab { end -= 1 }
        let start = end - name.count
        guard !name.isEmpty, start >= 0, note.source[start..<end].elementsEqual(name) else {
            return SourceRange(lineEnd, lineEnd)
        }
        return SourceRange(start, end)
    }

    private func lineEnd(from start: Int) -> Int {
        var end = start
        while end < note.source.count, note.source[end] != ASCII.newline,
            note.source[end] != ASCII.carriageReturn
        {
            end += 1
        }
        return end
    }

    private func nextLine(after end: Int) -> Int {
        guard end < note.source.count else { return end }
        let isPair =
            note.source[end] == ASCII.carriageReturn && end + 1 < note.source.count
            && note.source[end + 1] == ASCII.newline
        return end + (isPair ? 2 : 1)
    }

    /// A line of the content and its line of the source end together, whatever stands before it in the source.
    private func lines(of content: [UInt8], _ node: Node) -> ContentLines {
        var lines = ContentLines()
        var start = Int(node.sourceStart)
        if isFenced(node) { start = nextLine(after: lineEnd(from: start)) }
        var contentStart = 0
        while contentStart < content.count {
            let contentEnd = content[contentStart...].firstIndex(of: ASCII.newline) ?? content.count
            let end = lineEnd(from: start)
            lines.append(content: contentStart, source: max(start, end - (contentEnd - contentStart)))
            contentStart = contentEnd + 1
            start = nextLine(after: end)
        }
        return lines
    }

    /// Whether a fence stands behind the marks of the containers in the block's first line.
    private func isFenced(_ node: Node) -> Bool {
        var position = Int(node.sourceStart)
        while position + 2 < note.source.count {
            let byte = note.source[position]
            if byte == ASCII.backtick || byte == 0x7E {
                return note.source[position + 1] == byte && note.source[position + 2] == byte
            }
            if byte == ASCII.newline || byte == ASCII.carriageReturn { return false }
            position += 1
        }
        return false
    }

    // MARK: Formulas

    mutating func addFormula(_ index: Int32, _ node: Node) {
        let record = scanner.inline.shield.records[Int(node.number)]
        let formula = scanner.inline.formulas[Int(record.number)]
        note.tree.nodes[Int(index)].number = Int32(note.formulas.count)
        note.formulas.append(
            NoteFormula(
                node: NodeID(index), content: formula.content, isDisplay: node.level == 2, range: node.range,
                lines: formula.lines))
    }

    // MARK: Metrics in the text

    mutating func addInlineMetric(_ index: Int32, _ node: Node) {
        let content = Array(note.tree.bytes(node.text).dropFirst(InlineShield.metricMark.count))
        let start = Int(node.sourceStart)
        var end = min(start + content.count, note.source.count)
        if !note.source[start..<end].elementsEqual(content) {
            end = start
            while end < note.source.count, note.source[end] != ASCII.backtick { end += 1 }
        }
        note.tree.nodes[Int(index)].number = Int32(note.inlineMetrics.count)
        note.tree.nodes[Int(index)].sourceEnd = Int32(end)
        note.inlineMetrics.append(
            InlineMetric(node: NodeID(index), content: content, range: SourceRange(start, end)))
    }
}
