import WattleText

/// The styles in which TeX sets formulas.
enum FormulaStyle: UInt8, Comparable {
    case display, text, script, scriptScript

    static func < (left: FormulaStyle, right: FormulaStyle) -> Bool { left.rawValue < right.rawValue }

    /// The style of a numerator or denominator.
    var ofFractions: FormulaStyle { FormulaStyle(rawValue: rawValue + 1) ?? .scriptScript }
    /// The style of a script.
    var ofScripts: FormulaStyle { self <= .text ? .script : .scriptScript }
    /// Whether wide spaces vanish.
    var isSmall: Bool { self >= .script }
}

/// Writes a formula's tree as MathML Core.
///
/// Elements nest as the formula does, so the parser's limit bounds the depth of the calls.
struct MathMLWriter {
    var tree: FormulaTree
    var writer: HTMLWriter
    /// Whether the node that is written stands above, below or under a mark, where arrows would grow.
    var isInStack = false

    init(_ tree: FormulaTree) {
        self.tree = tree
        writer = HTMLWriter(capacity: 200 + tree.nodes.count * 40)
    }

    /// Writes the whole formula.
    mutating func writeFormula(_ row: Int32, isBlock: Bool) {
        writer.raw(isBlock ? "<math display=\"block\">" : "<math>")
        let style = isBlock ? FormulaStyle.display : .text
        if tree.tag >= 0, isBlock {
            writeTagged(row, style)
        } else {
            writeContent(of: row, style)
            if tree.tag >= 0 {
                writeSpace(eighteenths: 18)
                write(tree.tag, style)
            }
        }
        writer.raw("</math>")
    }

    // MARK: Nodes

    /// Writes one element for a node.
    mutating func write(_ index: Int32, _ style: FormulaStyle) {
        let node = tree[index]
        switch node.kind {
        case .row: writeRow(index, style)
        case .identifier: writeIdentifier(node)
        case .number: writeElement("mn", node)
        case .function: writeElement("mi", node)
        case .sign: writeSign(node, style)
        case .text: writeText(node)
        case .space: writeSpace(eighteenths: node.amount)
        case .fraction: writeFraction(node, style)
        case .root: writeRoot(node, style)
        case .scripts: writeScripts(node, style)
        case .over, .under: writeStack(node, style)
        case .fenced: writeFenced(index, style)
        case .table: writeTable(index, style)
        case .tableRow, .cell, .change: writer.raw("<mrow></mrow>")
        case .styled: writeStyled(node, style)
        case .phantom: wrap("<mphantom>", node.first, "</mphantom>", style)
        case .padded: writePadded(node, style)
        case .enclosed: writeEnclosed(node, style)
        case .rule: writeRule(node)
        }
    }

    /// Writes an element without attributes around a node's text.
    private mutating func writeElement(_ name: StaticString, _ node: FormulaNode) {
        writer.raw(byte: 0x3C)
        writer.raw(name)
        writer.raw(byte: 0x3E)
        writer.text(tree.text(of: node))
        writer.raw("</")
        writer.raw(name)
        writer.raw(byte: 0x3E)
    }

    private mutating func writeIdentifier(_ node: FormulaNode) {
        let isMarked = node.flags.contains(.isUpright) && isItalicByDefault(node.scalar)
        writer.raw(isMarked ? "<mi mathvariant=\"normal\">" : "<mi>")
        writer.text(tree.text(of: node))
        writer.raw("</mi>")
    }

    /// Spaces at the ends of a text would vanish, so they become spaces that do not.
    private mutating func writeText(_ node: FormulaNode) {
        writer.raw("<mtext")
        if let name = (TextStyle(rawValue: node.detail) ?? .standard).className { writeClass(name) }
        writer.raw(byte: 0x3E)
        var text = tree.text(of: node)
        if beginsWithMark(text) { writer.raw("\u{A0}") }
        let endsWithSpace = text.count > 1 && text.last == ASCII.space
        if text.first == ASCII.space {
            writer.raw("\u{A0}")
            text = text.dropFirst()
        }
        writer.text(endsWithSpace ? text.dropLast() : text)
        if endsWithSpace { writer.raw("\u{A0}") }
        writer.raw("</mtext>")
    }

    /// Whether the first character would join the tag before it.
    private func beginsWithMark(_ text: ArraySlice<UInt8>) -> Bool {
        guard let first = text.first, first >= 0xCC else { return false }
        let scalar = String(decoding: text.prefix(4), as: UTF8.self).unicodeScalars.first
        switch scalar?.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .spacingMark: return true
        default: return false
        }
    }

    mutating func writeClass(_ name: StaticString) {
        writer.raw(" class=\"")
        writer.raw(name)
        writer.raw(byte: 0x22)
    }

    /// A space; negative ones are put together from the widths that the stylesheet has.
    mutating func writeSpace(eighteenths amount: Int32) {
        if amount >= 0 {
            guard amount > 0 else { return writer.raw("<mspace></mspace>") }
            writer.raw("<mspace width=\"")
            writeEm(thousandths: (amount * 500 + 4) / 9)
            writer.raw("\"></mspace>")
            return
        }
        if amount == -3 { return writer.raw("<mspace class=\"back3\"></mspace>") }
        for _ in 0..<min(-amount, 60) / 6 { writer.raw("<mspace class=\"back6\"></mspace>") }
        for _ in 0..<min(-amount, 60) % 6 { writer.raw("<mspace class=\"back1\"></mspace>") }
    }

    /// A length of thousandths of an em: `0.278em`, `1em`, `0`.
    mutating func writeEm(thousandths: Int32) {
        writer.number(Int(thousandths / 1000))
        var rest = thousandths % 1000
        guard rest > 0 || thousandths > 0 else { return }
        if rest > 0 {
            writer.raw(byte: 0x2E)
            var unit: Int32 = 100
            while rest > 0 {
                writer.raw(byte: 0x30 + UInt8(rest / unit))
                rest %= unit
                unit /= 10
            }
        }
        writer.raw("em")
    }

    /// Writes a node's content between two tags that hold a row.
    mutating func wrap(
        _ open: StaticString, _ content: Int32, _ close: StaticString, _ style: FormulaStyle
    ) {
        writer.raw(open)
        writeContent(of: content, style)
        writer.raw(close)
    }

    // MARK: Fractions, roots, boxes

    private mutating func writeFraction(_ node: FormulaNode, _ style: FormulaStyle) {
        writer.raw("<mfrac")
        if node.amount == 0 { writer.raw(" linethickness=\"0\"") }
        var own = style
        if node.detail != 0 {
            own = node.detail == 1 ? .display : .text
            writer.raw(node.detail == 1 ? " displaystyle=\"true\"" : " displaystyle=\"false\"")
            if style.isSmall { writer.raw(" scriptlevel=\"0\"") }
        }
        writer.raw(byte: 0x3E)
        writeChildren(of: node, own.ofFractions)
        writer.raw("</mfrac>")
    }

    private mutating func writeRoot(_ node: FormulaNode, _ style: FormulaStyle) {
        guard let index = tree.sibling(of: node.first) else {
            wrap("<msqrt>", node.first, "</msqrt>", style)
            return
        }
        writer.raw("<mroot>")
        write(node.first, style)
        write(index, .scriptScript)
        writer.raw("</mroot>")
    }

    /// Writes each child as one element.
    mutating func writeChildren(of node: FormulaNode, _ style: FormulaStyle) {
        var child = node.first
        while child >= 0 {
            write(child, style)
            child = tree[child].next
        }
    }

    private mutating func writeStyled(_ node: FormulaNode, _ style: FormulaStyle) {
        writer.raw("<mrow class=\"")
        writer.raw((Hue(rawValue: UInt8(truncatingIfNeeded: node.scalar)) ?? .ink).className)
        if node.detail == 1 { writer.raw(" filled") }
        wrap("\">", node.first, "</mrow>", style)
    }

    private mutating func writePadded(_ node: FormulaNode, _ style: FormulaStyle) {
        let isFlat = node.flags.contains(.hasNoHeight)
        writer.raw(isFlat ? "<mpadded height=\"0\" depth=\"0\">" : "<mpadded width=\"0\">")
        writeContent(of: node.first, style)
        writer.raw("</mpadded>")
    }

    private mutating func writeEnclosed(_ node: FormulaNode, _ style: FormulaStyle) {
        writer.raw("<mrow")
        writeClass((Enclosure(rawValue: node.detail) ?? .box).className)
        wrap(">", node.first, "</mrow>", style)
    }

    /// A filled rectangle, or below a row room without a colour.
    private mutating func writeRule(_ node: FormulaNode) {
        writer.raw(node.detail == 1 ? "<mspace depth=\"" : "<mspace class=\"rule\" width=\"")
        if node.detail == 0 {
            writeEm(thousandths: node.amount)
            writer.raw("\" height=\"")
        }
        writeEm(thousandths: Int32(node.scalar))
        writer.raw("\"></mspace>")
    }
}
