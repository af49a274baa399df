import WattleText

/// Writes a formula as a line of text: `E = mc²`, `(a + b)/2`.
struct PlainFormula {
    private let tree: FormulaTree
    private var bytes: [UInt8] = []

    init(_ tree: FormulaTree) { self.tree = tree }

    /// The text of a node, without white space at its ends.
    mutating func text(of index: Int32) -> String {
        add(index)
        return String(decoding: bytes.trimmedASCII(), as: UTF8.self)
    }

    private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// One space, and never two.
    private mutating func putSpace() {
        if let last = bytes.last, last != ASCII.space { bytes.append(ASCII.space) }
    }

    private mutating func add(_ index: Int32) {
        let node = tree[index]
        addNucleus(node)
        if node.atom == .largeOperator, node.next >= 0 { putSpace() }
    }

    private mutating func addNucleus(_ node: FormulaNode) {
        switch node.kind {
        case .identifier, .number, .text, .function: bytes.append(contentsOf: tree.text(of: node))
        case .sign: addSign(node)
        case .space: if node.amount >= 5 { putSpace() }
        case .fraction: addFraction(node)
        case .root:
            put("√")
            addOperand(node.first)
        case .scripts: addScripts(node)
        case .over, .under: addMarked(node)
        case .table: addRows(of: node)
        case .phantom, .change, .rule: break
        default: addChildren(of: node)
        }
    }

    private mutating func addChildren(of node: FormulaNode) {
        var child = node.first
        while child >= 0 {
            add(child)
            child = tree[child].next
        }
    }

    /// Operators between two things have spaces around them.
    private mutating func addSign(_ node: FormulaNode) {
        let isFirst = bytes.last.map { [0x20, 0x28, 0x5B, 0x7B].contains($0) } ?? true
        let isSpaced = node.atom == .relation || node.atom == .binary && !isFirst
        if isSpaced { putSpace() }
        bytes.append(contentsOf: tree.text(of: node))
        if isSpaced || node.atom == .punctuation { putSpace() }
    }

    private mutating func addFraction(_ node: FormulaNode) {
        guard let denominator = tree.sibling(of: node.first) else { return }
        addOperand(node.first)
        put(node.amount == 0 ? " " : "/")
        addOperand(denominator)
    }

    /// Several things together need brackets.
    private mutating func addOperand(_ index: Int32) {
        var single = index
        while tree[single].kind == .row, let only = tree.onlyChild(of: single) { single = only }
        let isCompound =
            tree[single].kind == .row && tree[single].first >= 0 || tree[single].kind == .fraction
        if isCompound { put("(") }
        add(single)
        if isCompound { put(")") }
    }

    // MARK: Scripts and marks

    private mutating func addScripts(_ node: FormulaNode) {
        addNucleus(tree[node.first])
        let isSpaced = bytes.last == ASCII.space
        if isSpaced { bytes.removeLast() }
        var script = tree[node.first].next
        if script >= 0, node.flags.contains(.hasSubscript) {
            addScript(script, "_", Self.subscripts)
            script = tree[script].next
        }
        if script >= 0 { addScript(script, "^", Self.superscripts) }
        if isSpaced { putSpace() }
    }

    /// Small digits and signs where Unicode has them all.
    private mutating func addScript(_ index: Int32, _ mark: String, _ small: [Unicode.Scalar: Unicode.Scalar])
    {
        let start = bytes.count
        add(index)
        let script = String(decoding: bytes[start...], as: UTF8.self).unicodeScalars.filter { $0 != " " }
        bytes.removeSubrange(start...)
        let shrunk = script.compactMap { small[$0] }
        if shrunk.count == script.count {
            for scalar in shrunk { put(String(scalar)) }
        } else {
            put(script.count == 1 ? mark : mark + "(")
            put(String(String.UnicodeScalarView(script)))
            if script.count > 1 { put(")") }
        }
    }

    private static let superscripts = pairs("0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺−⁻nⁿiⁱ(⁽)⁾′′″″‴‴⁗⁗")
    private static let subscripts = pairs("0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊−₋(₍)₎iᵢjⱼkₖmₘnₙxₓaₐeₑpₚtₜ")

    private static func pairs(_ text: String) -> [Unicode.Scalar: Unicode.Scalar] {
        let scalars = Array(text.unicodeScalars)
        return Dictionary(
            stride(from: 0, to: scalars.count - 1, by: 2).map { (scalars[$0], scalars[$0 + 1]) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Accents become combining marks; braces are left out; what else stands above or below follows.
    private mutating func addMarked(_ node: FormulaNode) {
        addNucleus(tree[node.first])
        guard let mark = tree.sibling(of: node.first), !node.flags.contains(.hasLimits) else { return }
        if !node.flags.contains(.isAccent) {
            addScript(mark, node.kind == .over ? "^" : "_", [:])
        } else if let combining = Self.marks[tree[mark].scalar] {
            put(combining)
        }
    }

    private static let marks: [UInt32: String] = [
        0x5E: "\u{302}", 0x2C7: "\u{30C}", 0x7E: "\u{303}", 0xB4: "\u{301}", 0x60: "\u{300}",
        0x2D9: "\u{307}",
        0xA8: "\u{308}", 0x2D8: "\u{306}", 0xAF: "\u{304}", 0x2192: "\u{20D7}", 0x2DA: "\u{30A}",
        0x203E: "\u{305}", 0x332: "\u{332}",
    ]

    private mutating func addRows(of node: FormulaNode) {
        var row = node.first
        while row >= 0 {
            var cell = tree[row].first
            while cell >= 0 {
                addChildren(of: tree[cell])
                cell = tree[cell].next
                if cell >= 0 { putSpace() }
            }
            row = tree[row].next
            if row >= 0 { put("; ") }
        }
    }
}
