import WattleText

extension NoteTree {
    /// Takes out of the tree what HTML hides: elements with `hidden`, and those whose content is for programs only.
    ///
    /// An element that is not ended within its paragraph hides the rest of it; one that holds blocks hides them up to its
    /// end tag, or up to the end of the quote, item or note in which it stands.
    /// - Complexity: linear; a note without raw HTML costs one look at its nodes.
    mutating func removeHidden() {
        let parents = Set(
            nodes.lazy.filter { $0.kind == .htmlInline || $0.kind == .htmlBlock }.map(\.parent))
        for parent in parents.sorted() where parent >= 0 { removeHidden(below: parent) }
    }

    private mutating func removeHidden(below parent: Int32) {
        var hidden: HiddenElement?
        var last: Int32 = -1
        var child = nodes[Int(parent)].firstChild
        while child >= 0 {
            let next = nodes[Int(child)].nextSibling
            let wasHidden = hidden != nil
            hidden = hiddenElement(openBehind: child, within: hidden)
            // What ends an element may go on with text of its own.
            let isKept = !wasHidden || (hidden == nil && !nodes[Int(child)].text.isEmpty)
            if isKept {
                last = child
            } else if last >= 0 {
                nodes[Int(last)].nextSibling = next
            } else {
                nodes[Int(parent)].firstChild = next
            }
            child = next
        }
    }

    /// The hidden element that is open at the end of a node; what of the node lies within one before is cut off.
    private mutating func hiddenElement(openBehind child: Int32, within open: HiddenElement?)
        -> HiddenElement?
    {
        let node = nodes[Int(child)]
        guard node.kind == .htmlInline || node.kind == .htmlBlock else { return open }
        var tokens = HTMLTokens(payload[node.text.bounds], within: open)
        if open != nil {
            let end = tokens.endOfHidden
            nodes[Int(child)].text = PayloadRange(
                start: Int32(end), count: node.text.start + node.text.count - Int32(end))
        }
        while tokens.next() != nil {}
        return tokens.hidden
    }
}

/// An element that readers do not see and that has not ended yet.
struct HiddenElement: Equatable {
    /// In lower case.
    let name: String
    /// How many elements of that name are open within each other.
    var depth = 1
}
