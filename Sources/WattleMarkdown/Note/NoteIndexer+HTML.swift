import WattleText

/// Links, pictures and films of raw HTML, which are links of the garden like Markdown's own.
extension NoteIndexer {
    /// Notes down what a node of raw HTML refers to in the garden; the node has the place of the first.
    mutating func addHTMLLinks(_ index: Int32, _ node: Node) {
        var tokens = HTMLTokens(note.tree.bytes(node.text))
        let block = note.tree[note.tree.block(around: NodeID(index))].range
        while let token = tokens.next() {
            guard case .opening(let tag) = token, let reference = HTMLReference(tag), reference.isLocal else {
                continue
            }
            if note.tree.nodes[Int(index)].number < 0 {
                note.tree.nodes[Int(index)].number = Int32(note.links.count)
            }
            let range = finder.find(Array(reference.address), in: block, of: note.source) ?? block
            let address = LocalAddress(reference.address)
            let text = tag.value(of: "alt") ?? tag.value(of: "title")
            note.links.append(
                NoteLink(
                    form: reference.form, node: NodeID(index), place: note.links.count,
                    target: address.target,
                    headings: address.fragment.headings, block: address.fragment.block,
                    display: text.map { String(decoding: $0, as: UTF8.self) }, size: tag.size,
                    isDecorative: tag.value(of: "alt").map(\.isEmpty) ?? false, range: range,
                    targetRange: range, isExternal: false))
        }
    }
}
