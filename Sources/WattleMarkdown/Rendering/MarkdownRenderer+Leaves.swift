import WattleText

extension MarkdownRenderer {
    mutating func writeFence(_ node: Node) {
        if !options.isPlainCommonMark, node.number >= 0 {
            let fence = note.fences[Int(node.number)]
            beginLine()
            if hooks.write(fence: fence, to: &writer) { return }
            writeCodeFigure(fence)
            return
        }
        beginLine()
        writer.raw("<pre><code")
        let language = tree.bytes(node.detail).prefix { !$0.isASCIIWhitespace }
        if !language.isEmpty {
            writer.raw(" class=\"language-")
            writer.text(language)
            writer.raw(byte: 0x22)
        }
        writer.raw(byte: 0x3E)
        writer.text(tree.bytes(node.text))
        writer.raw("</code></pre>\n")
    }

    private mutating func writeCodeFigure(_ fence: NoteFence) {
        writer.raw("<figure class=\"code\">")
        if !fence.name.isEmpty || !fence.language.isEmpty {
            writer.raw("<figcaption><span>")
            writer.text(fence.name)
            writer.raw("</span><span>")
            writer.text(fence.language)
            writer.raw("</span></figcaption>")
        }
        writer.raw("<pre tabindex=\"0\"><code")
        if !fence.language.isEmpty { writer.attribute("class", "language-" + fence.language) }
        writer.raw(byte: 0x3E)
        writer.text(fence.content)
        writer.raw("</code></pre></figure>\n")
    }

    mutating func writeMath(_ node: Node, isBlock: Bool) {
        guard node.number >= 0, Int(node.number) < note.formulas.count else { return }
        let formula = note.formulas[Int(node.number)]
        if isBlock { beginLine() }
        if hooks.write(formula: formula, isBlock: isBlock, to: &writer) { return }
        if isBlock {
            writer.raw("<div class=\"formula\" tabindex=\"0\" role=\"region\"")
            writer.attribute("aria-label", options.texts[.formula])
            writer.raw("><code>")
        } else {
            writer.raw("<code class=\"formula\">")
        }
        writer.text(formula.content)
        writer.raw(isBlock ? "</code></div>\n" : "</code>")
    }

    mutating func writeHTMLBlock(_ node: Node) {
        beginLine()
        switch options.rawHTML {
        case .passThrough: writer.raw(trusted: tree.bytes(node.text))
        case .allowList: writeHTML(node)
        case .dropped: break
        }
        beginLine()
    }
}
