import WattleText

/// GitHub's extended autolinks, found in the texts of a node.
extension TreeBuilder {
    mutating func linkAddresses(in parent: Int32) {
        var child = nodes[Int(parent)].firstChild
        var isChecked = false
        while child >= 0 {
            let next = nodes[Int(child)].nextSibling
            if nodes[Int(child)].kind == .text,
                let first = BareAddress.candidate(payload, nodes[Int(child)].text.bounds)
            {
                if !isChecked, isInsideLink(parent) { return }
                isChecked = true
                linkAddresses(inText: child, from: first)
            }
            child = next
        }
    }

    private func isInsideLink(_ node: Int32) -> Bool {
        nodes[Int(node)].kind == .link || open.contains { nodes[Int($0.node)].kind == .link }
    }

    private mutating func linkAddresses(inText text: Int32, from first: Int) {
        var node = text
        let bounds = nodes[Int(text)].text.bounds
        var position = first
        var textStart = bounds.lowerBound
        while position < bounds.upperBound {
            guard let found = BareAddress.match(payload, at: position, textStart..<bounds.upperBound) else {
                position += 1
                continue
            }
            node = insertLink(after: node, found, textStart: textStart)
            textStart = found.range.upperBound
            position = textStart
            if textStart < bounds.upperBound { node = insertText(after: node, textStart, bounds.upperBound) }
        }
    }

    /// Shortens the text `node` to what stands before the address, and puts the link behind it.
    private mutating func insertLink(after node: Int32, _ found: BareAddress, textStart: Int) -> Int32 {
        let link: Int32
        if found.range.lowerBound > textStart {
            nodes[Int(node)].text.count = Int32(found.range.lowerBound - textStart)
            link = insertText(after: node, found.range.lowerBound, found.range.upperBound)
        } else {
            link = node
        }
        let prefix = found.prefix
        let range = PayloadRange(start: Int32(found.range.lowerBound), count: Int32(found.range.count))
        nodes[Int(link)].kind = .link
        nodes[Int(link)].flags = .isAutolink
        nodes[Int(link)].text =
            prefix.isEmpty ? range : store(Array(prefix.utf8) + Array(payload[found.range]))
        let label = Int32(nodes.count)
        var text = Node(.text, parent: link)
        text.text = range
        nodes.append(text)
        nodes[Int(link)].firstChild = label
        return link
    }
}
