import WattleText

extension MathMLWriter {
    /// Writes an operator with the attributes in which it differs from what browsers do by themselves.
    mutating func writeSign(_ node: FormulaNode, _ style: FormulaStyle) {
        writer.raw("<mo")
        if node.flags.contains(.isStretchy) {
            writeGrowing(node)
        } else {
            writeFixed(node)
        }
        if node.flags.contains(.hasLimits) { writer.raw(" movablelimits=\"false\"") }
        writer.raw(byte: 0x3E)
        writer.text(tree.text(of: node))
        writer.raw("</mo>")
    }

    /// A sign of its own size.
    private mutating func writeFixed(_ node: FormulaNode) {
        let scalar = node.scalar
        if OperatorDictionary.isCertain(scalar), let entry = OperatorDictionary.onlyEntry(scalar) {
            writeSpaces(node, entry)
            if entry.isStretchy, !isArrowBesideOthers(scalar) { writer.raw(" stretchy=\"false\"") }
            return
        }
        if let infix = OperatorDictionary.entry(scalar, .infix), OperatorDictionary.isCertain(scalar),
            infix.before == node.before, infix.behind == node.behind, !isInStack
        {
            return
        }
        if node.atom != .binary, node.before == 0, node.behind == 0,
            let prefix = OperatorDictionary.entry(scalar, .prefix)
        {
            writer.raw(" form=\"prefix\"")
            if prefix.isStretchy { writer.raw(" stretchy=\"false\"") }
        } else {
            writeSpaces(node, nil)
        }
    }

    /// A delimiter or an arrow that grows.
    private mutating func writeGrowing(_ node: FormulaNode) {
        let scalar = node.scalar
        if isInStack {
            // Below or above others only the width counts.
            if OperatorDictionary.onlyEntry(scalar)?.isStretchy != true { writer.raw(" stretchy=\"true\"") }
            return
        }
        let form = node.atom == .close ? OperatorDictionary.Form.postfix : .prefix
        if let entry = OperatorDictionary.entry(scalar, form), entry.isSymmetric {
            if OperatorDictionary.onlyEntry(scalar) == nil {
                writer.raw(form == .postfix ? " form=\"postfix\"" : " form=\"prefix\"")
            }
            writeSpaces(node, entry)
        } else if let entry = OperatorDictionary.onlyEntry(scalar), entry.isSymmetric {
            writeSpaces(node, entry)
        } else {
            writer.raw(" stretchy=\"true\" symmetric=\"true\"")
            writeSpaces(node, nil)
        }
        guard node.amount > 0 else { return }
        writer.raw(" minsize=\"")
        writeEm(thousandths: node.amount)
        writer.raw("\" maxsize=\"")
        writeEm(thousandths: node.amount)
        writer.raw(byte: 0x22)
    }

    /// Arrows that lie grow in stacks alone.
    private func isArrowBesideOthers(_ scalar: UInt32) -> Bool {
        guard !isInStack else { return false }
        switch scalar {
        case 0x2191, 0x2193, 0x2195, 0x219F, 0x21A1, 0x21A5, 0x21A7, 0x21BE, 0x21BF, 0x21C2, 0x21C3, 0x21C5,
            0x21C8,
            0x21CA, 0x21D1, 0x21D3, 0x21D5, 0x21DE, 0x21DF:
            return false
        default: return (0x2190...0x21FF).contains(scalar) || (0x27F0...0x297F).contains(scalar)
        }
    }

    /// Writes the spaces in which a sign differs from an entry; both if there is none.
    private mutating func writeSpaces(_ node: FormulaNode, _ entry: OperatorDefaults?) {
        if entry?.before != node.before { writeAttribute("lspace", Int32(node.before)) }
        if entry?.behind != node.behind { writeAttribute("rspace", Int32(node.behind)) }
    }

    /// Writes a length of eighteenths of an em.
    mutating func writeAttribute(_ name: StaticString, _ eighteenths: Int32) {
        writer.raw(byte: 0x20)
        writer.raw(name)
        writer.raw("=\"")
        writeEm(thousandths: (eighteenths * 500 + 4) / 9)
        writer.raw(byte: 0x22)
    }

    // MARK: Scripts and stacks

    mutating func writeScripts(_ node: FormulaNode, _ style: FormulaStyle) {
        let moves = node.flags.contains(.movesLimits) && style == .display
        let hasLimits = moves || node.flags.contains(.hasLimits)
        let hasBelow = node.flags.contains(.hasSubscript)
        let hasAbove = node.flags.contains(.hasSuperscript)
        let name: StaticString
        switch (hasLimits, hasBelow, hasAbove) {
        case (true, true, true): name = "munderover"
        case (true, true, false): name = "munder"
        case (true, _, _): name = "mover"
        case (false, true, true): name = "msubsup"
        case (false, true, false): name = "msub"
        default: name = "msup"
        }
        if node.flags.contains(.hasLimits), style != .display { keepLimits(of: node.first) }
        writer.raw(byte: 0x3C)
        writer.raw(name)
        writer.raw(byte: 0x3E)
        let outer = isInStack
        isInStack = hasLimits
        write(node.first, style)
        var script = tree[node.first].next
        while script >= 0 {
            // A sign that is a script on its own has no operands.
            if tree[script].kind == .sign { tree[script].atom = .ordinary }
            write(script, style.ofScripts)
            script = tree[script].next
        }
        isInStack = outer
        writer.raw("</")
        writer.raw(name)
        writer.raw(byte: 0x3E)
    }

    /// Sums move their limits in running text, but not where `\limits` was said.
    private mutating func keepLimits(of nucleus: Int32) {
        guard let sign = tree.coreSign(of: nucleus) else { return }
        switch tree[sign].scalar {
        case 0x220F...0x2211, 0x22C0...0x22C3, 0x2A00...0x2A0A: tree[sign].flags.insert(.hasLimits)
        default: break
        }
    }

    /// Something with a mark above or below it.
    mutating func writeStack(_ node: FormulaNode, _ style: FormulaStyle) {
        let isOver = node.kind == .over
        let isAccent = node.flags.contains(.isAccent)
        let outer = isInStack
        isInStack = true
        writer.raw(isOver ? "<mover" : "<munder")
        if isAccent { writer.raw(isOver ? " accent=\"true\"" : " accentunder=\"true\"") }
        writer.raw(byte: 0x3E)
        write(node.first, style)
        if let mark = tree.sibling(of: node.first) {
            if isAccent || node.flags.contains(.hasLimits) {
                writeMark(tree[mark])
            } else {
                write(mark, style.ofScripts)
            }
        }
        writer.raw(isOver ? "</mover>" : "</munder>")
        isInStack = outer
    }

    /// An accent, or a brace above or below: its place is after the nucleus, so a browser looks for its postfix form.
    private mutating func writeMark(_ node: FormulaNode) {
        let entry =
            OperatorDictionary.entry(node.scalar, .postfix) ?? OperatorDictionary.onlyEntry(node.scalar)
        let grows = node.flags.contains(.isStretchy)
        writer.raw("<mo")
        if node.scalar == 0x2192, !grows { writeClass("vec") }
        if entry?.isStretchy != grows { writer.raw(grows ? " stretchy=\"true\"" : " stretchy=\"false\"") }
        writer.raw(byte: 0x3E)
        writer.text(tree.text(of: node))
        writer.raw("</mo>")
    }

    /// Delimiters that grow with what is between them.
    mutating func writeFenced(_ index: Int32, _ style: FormulaStyle) {
        writer.raw("<mrow>")
        let outer = isInStack
        isInStack = false
        var child = tree[index].first
        while child >= 0 {
            if tree[child].kind == .sign { write(child, style) } else { writeContent(of: child, style) }
            child = tree[child].next
        }
        isInStack = outer
        writer.raw("</mrow>")
    }
}
