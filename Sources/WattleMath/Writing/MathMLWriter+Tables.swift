import WattleText

extension MathMLWriter {
    /// Writes a table; in one of equations with tags each row ends with its tag.
    mutating func writeTable(_ index: Int32, _ style: FormulaStyle) {
        let node = tree[index]
        let layout = TableLayout(rawValue: node.detail) ?? .matrix
        let rows = children(of: index)
        let isTagged = rows.contains { tree[$0].related >= 0 }
        writer.raw("<mtable")
        writeClasses(layout, isTagged: isTagged)
        var cellStyle = max(style, .text)
        if node.flags.contains(.isDisplay) {
            writer.raw(" displaystyle=\"true\"")
            cellStyle = style.isSmall ? style : .display
        } else if node.flags.contains(.isSmall) {
            writer.raw(" scriptlevel=\"1\"")
            cellStyle = .script
        }
        writer.raw(byte: 0x3E)
        let width = isTagged ? rows.map { children(of: $0).count }.max() ?? 0 : 0
        for row in rows { writeRow(row, of: layout, paddedTo: width, cellStyle) }
        writer.raw("</mtable>")
    }

    private mutating func writeClasses(_ layout: TableLayout, isTagged: Bool) {
        guard layout.className != nil || isTagged else { return }
        writer.raw(" class=\"")
        if let name = layout.className { writer.raw(name) }
        if isTagged { writer.raw(layout.className == nil ? "tagged" : " tagged") }
        writer.raw(byte: 0x22)
    }

    private func children(of index: Int32) -> [Int32] {
        var children: [Int32] = []
        var child = tree[index].first
        while child >= 0 {
            children.append(child)
            child = tree[child].next
        }
        return children
    }

    /// Writes a row; `width` is how many columns it must have before its tag, 0 for no tags.
    private mutating func writeRow(
        _ row: Int32, of layout: TableLayout, paddedTo width: Int, _ style: FormulaStyle
    ) {
        let flags = tree[row].flags
        writer.raw("<mtr")
        switch (flags.contains(.hasLineBefore), flags.contains(.hasLineBehind)) {
        case (true, true): writeClass("above below")
        case (true, false): writeClass("above")
        case (false, true): writeClass("below")
        default: break
        }
        writer.raw(width > 0 ? "><mtd></mtd>" : ">")
        let cells = children(of: row)
        for (column, cell) in cells.enumerated() {
            writeCell(cell, style, after: layout == .aligned && column % 2 == 1 ? .ordinary : nil)
        }
        if width > 0 {
            for _ in cells.count..<max(width, cells.count) { writer.raw("<mtd></mtd>") }
            writer.raw("<mtd>")
            if tree[row].related >= 0 { write(tree[row].related, .text) }
            writer.raw("</mtd>")
        }
        writer.raw("</mtr>")
    }

    private mutating func writeCell(_ cell: Int32, _ style: FormulaStyle, after previous: AtomClass?) {
        let node = tree[cell]
        writer.raw("<mtd")
        let names = cellClasses(node)
        if !names.isEmpty {
            writer.raw(" class=\"")
            for (place, name) in names.enumerated() {
                if place > 0 { writer.raw(byte: ASCII.space) }
                writer.raw(name)
            }
            writer.raw(byte: 0x22)
        }
        writer.raw(byte: 0x3E)
        writeContent(of: node.first, style, after: previous)
        writer.raw("</mtd>")
    }

    private func cellClasses(_ node: FormulaNode) -> [StaticString] {
        var names: [StaticString] = []
        if node.detail == 1 { names.append("left") }
        if node.detail == 2 { names.append("right") }
        if node.flags.contains(.hasLineBefore) { names.append("before") }
        if node.flags.contains(.hasLineBehind) { names.append("behind") }
        return names
    }

    /// A formula with one tag: in the middle of the line, the tag at its end.
    mutating func writeTagged(_ row: Int32, _ style: FormulaStyle) {
        writer.raw("<mtable class=\"tagged\" displaystyle=\"true\"><mtr><mtd></mtd><mtd>")
        writeContent(of: row, style)
        writer.raw("</mtd><mtd>")
        write(tree.tag, .text)
        writer.raw("</mtd></mtr></mtable>")
    }
}
