import WattleText

extension MathMLWriter {
    /// Writes a row as one element.
    mutating func writeRow(_ index: Int32, _ style: FormulaStyle) {
        if let only = tree.onlyChild(of: index), tree[only].kind != .change {
            layOut(index, style)
            write(only, style)
            return
        }
        writer.raw("<mrow>")
        writeContent(of: index, style)
        writer.raw("</mrow>")
    }

    /// Writes what stands in a row, for elements that hold a row by themselves.
    mutating func writeContent(of index: Int32, _ style: FormulaStyle, after previous: AtomClass? = nil) {
        let outer = isInStack
        isInStack = false
        defer { isInStack = outer }
        guard tree[index].kind == .row else {
            tree[index].before = 0
            tree[index].behind = 0
            write(index, style)
            return
        }
        layOut(index, style, after: previous)
        var run = ChangedRun(style: style)
        var child = tree[index].first
        while child >= 0 {
            if tree[child].kind == .change {
                apply(tree[child], to: &run, in: style)
            } else {
                writeMember(child, run.style)
            }
            child = tree[child].next
        }
        if run.isOpen { writer.raw("</mstyle>") }
    }

    /// Writes a member of a row with the spaces around it that no sign carries.
    private mutating func writeMember(_ child: Int32, _ style: FormulaStyle) {
        let node = tree[child]
        if node.flags.contains(.standsAmongTexts) { return writeAmongTexts(child, style) }
        if node.before != 0, tree.coreSign(of: child) == nil { writeSpace(eighteenths: Int32(node.before)) }
        write(child, style)
        guard node.flags.contains(.applies), followsAtom(child) else { return }
        writer.raw("<mo")
        if node.behind != 0 { writeAttribute("rspace", Int32(node.behind)) }
        writer.raw(">\u{2061}</mo>")
    }

    private mutating func writeAmongTexts(_ child: Int32, _ style: FormulaStyle) {
        let node = tree[child]
        tree[child].before = 0
        tree[child].behind = 0
        if node.before > 0 { writeSpace(eighteenths: Int32(node.before)) }
        write(child, style)
        if node.behind > 0 { writeSpace(eighteenths: Int32(node.behind)) }
    }

    private func followsAtom(_ child: Int32) -> Bool {
        var next = tree[child].next
        while next >= 0, tree[next].atom == .none { next = tree[next].next }
        return next >= 0 && isOperand(tree[next].atom)
    }

    // MARK: Changes of style

    /// What holds from a change to the end of the row.
    private struct ChangedRun {
        var style: FormulaStyle
        var isOpen = false
        var changed = false
        var size: Int32 = 0
        var hue = Hue.ink

        init(style: FormulaStyle) { self.style = style }
    }

    private mutating func apply(_ change: FormulaNode, to run: inout ChangedRun, in outer: FormulaStyle) {
        if run.isOpen { writer.raw("</mstyle>") }
        run.isOpen = true
        if change.amount > 0 {
            run.size = change.amount
        } else if change.detail == 5 {
            run.hue = Hue(rawValue: UInt8(truncatingIfNeeded: change.scalar)) ?? .ink
        } else {
            run.style = FormulaStyle(rawValue: change.detail - 1) ?? .text
            run.changed = true
        }
        writer.raw("<mstyle")
        if run.changed {
            writer.raw(
                run.style == .display
                    ? " displaystyle=\"true\" scriptlevel=\"" : " displaystyle=\"false\" scriptlevel=\"")
            writer.number(max(0, Int(run.style.rawValue) - 1))
            writer.raw(byte: 0x22)
        }
        if run.size > 0 {
            writer.raw(" mathsize=\"")
            writer.number(Int(run.size))
            writer.raw("%\"")
        }
        if run.hue != .ink { writeClass(run.hue.className) }
        writer.raw(byte: 0x3E)
    }
}
