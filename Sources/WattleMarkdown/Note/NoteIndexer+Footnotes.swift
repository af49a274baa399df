import WattleText

extension NoteIndexer {
    /// Numbers footnotes in the order in which they are first referred to; those in footnotes come after the text.
    mutating func numberFootnotes() {
        let definitions = definitionNodes()
        guard !definitions.isEmpty || !scanner.inline.shield.records.isEmpty else { return }
        var numbering = FootnoteNumbering(
            count: scanner.definitions.count + scanner.inline.inlineFootnotes.count)
        let labels = firstDefinitions(definitions)
        collectReferences(below: 0, labels, definitions, &numbering)
        var next = 0
        while next < numbering.order.count {
            if let node = definitions[numbering.order[next]] {
                collectReferences(below: node, labels, definitions, &numbering)
            }
            next += 1
        }
        addFootnotes(definitions, numbering)
    }

    /// The node of each definition, by its number.
    private func definitionNodes() -> [Int: Int32] {
        var nodes: [Int: Int32] = [:]
        for (index, node) in note.tree.nodes.enumerated() where node.kind == .footnoteDefinition {
            nodes[Int(node.number)] = Int32(index)
        }
        return nodes
    }

    private func firstDefinitions(_ nodes: [Int: Int32]) -> [[UInt8]: Int] {
        var labels: [[UInt8]: Int] = [:]
        for (number, definition) in scanner.definitions.enumerated() where nodes[number] != nil {
            let label = note.source[definition.label].map(\.asciiLowercased)
            if labels[label] == nil { labels[label] = number }
        }
        return labels
    }

    /// Definitions are left out, unless one is the root.
    private mutating func collectReferences(
        below root: Int32, _ labels: [[UInt8]: Int], _ definitions: [Int: Int32],
        _ numbering: inout FootnoteNumbering
    ) {
        var current = note.tree.successor(of: root, within: root)
        while current >= 0 {
            let node = note.tree.nodes[Int(current)]
            if node.kind == .footnoteDefinition {
                current = note.tree.successorSkippingChildren(of: current, within: root)
                continue
            }
            if node.kind == .footnoteReference { resolve(current, node, labels, definitions, &numbering) }
            current = note.tree.successor(of: current, within: root)
        }
    }

    private mutating func resolve(
        _ index: Int32, _ node: Node, _ labels: [[UInt8]: Int], _ definitions: [Int: Int32],
        _ numbering: inout FootnoteNumbering
    ) {
        let record = scanner.inline.shield.records[Int(node.number)]
        let definition: Int?
        if record.kind == .inlineFootnote {
            let number = scanner.definitions.count + Int(record.number)
            definition = definitions[number] == nil ? nil : number
        } else {
            let label = note.source[Int(record.start) + 2..<Int(record.end) - 1].map(\.asciiLowercased)
            definition = labels[label]
        }
        guard let definition else {
            showAsText(index, node)
            return
        }
        note.tree.nodes[Int(index)].number = Int32(numbering.refer(to: definition))
    }

    /// A reference that nothing defines is the text that it was.
    private mutating func showAsText(_ index: Int32, _ node: Node) {
        let start = note.tree.payload.count
        note.tree.payload.append(contentsOf: note.source[node.range.bounds])
        note.tree.nodes[Int(index)].kind = .text
        note.tree.nodes[Int(index)].text = PayloadRange(start: Int32(start), count: Int32(node.range.count))
    }

    private mutating func addFootnotes(_ definitions: [Int: Int32], _ numbering: FootnoteNumbering) {
        let unused = definitions.keys.filter { numbering.places[$0] == nil }.sorted()
        for (place, definition) in (numbering.order + unused).enumerated() {
            guard let node = definitions[definition] else { continue }
            note.tree.nodes[Int(node)].number = Int32(place)
            let isUsed = place < numbering.order.count
            let label =
                scanner.definitions.indices.contains(definition) ? scanner.definitions[definition].label : nil
            note.footnotes.append(
                Footnote(
                    label: label.map { String(decoding: note.source[$0], as: UTF8.self) }, node: NodeID(node),
                    text: "", firstURL: nil, number: isUsed ? place + 1 : nil,
                    referenceCount: isUsed ? numbering.counts[place] : 0,
                    range: note.tree.nodes[Int(node)].range))
        }
    }

    /// Texts and addresses of footnotes, once the links are known.
    mutating func describeFootnotes() {
        for index in note.footnotes.indices {
            let footnote = note.footnotes[index]
            note.footnotes[index] = Footnote(
                label: footnote.label, node: footnote.node, text: note.text(of: footnote.node),
                firstURL: firstURL(below: footnote.node), number: footnote.number,
                referenceCount: footnote.referenceCount, range: footnote.range)
        }
    }

    private func firstURL(below root: NodeID) -> String? {
        for id in note.tree.descendants(of: root) {
            let node = note.tree[id]
            guard node.kind == .link, node.number >= 0 else { continue }
            let link = note.links[Int(node.number)]
            if link.isExternal { return link.target }
        }
        return nil
    }
}

/// The order in which footnotes are referred to.
private struct FootnoteNumbering {
    var order: [Int] = []
    var places: [Int: Int] = [:]
    var counts: [Int] = []

    init(count: Int) { order.reserveCapacity(count) }

    mutating func refer(to definition: Int) -> Int {
        if let place = places[definition] {
            counts[place] += 1
            return place
        }
        places[definition] = order.count
        order.append(definition)
        counts.append(1)
        return order.count - 1
    }
}
