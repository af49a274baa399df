extension MathMLWriter {
    /// Decides which binary operators have two operands, and gives each space of a row to a sign or a member.
    ///
    /// `previous` is the class of what stands before the row, in tables that divide a formula.
    mutating func layOut(_ index: Int32, _ style: FormulaStyle, after previous: AtomClass? = nil) {
        settleOperators(of: index, after: previous)
        var style = style
        var left: (index: Int32, atom: AtomClass) = (-1, previous ?? .none)
        var child = tree[index].first
        while child >= 0 {
            let node = tree[child]
            if node.kind == .change, node.amount == 0, node.detail < 5 {
                style = FormulaStyle(rawValue: node.detail - 1) ?? style
            }
            if node.atom != .none {
                let width = Self.space(between: left.atom, and: node.atom, isSmall: style.isSmall)
                if width > 0 { place(width, left.index, child) }
                left = (child, node.atom)
            }
            child = node.next
        }
        separate(loneSignOf: index)
    }

    /// A row of one operator and of texts is an operator as a whole to browsers, so that its spaces must be written.
    ///
    /// - Source: MathML Core, section 3.2.4.1, embellished operators; `mtext` is space-like.
    private mutating func separate(loneSignOf index: Int32) {
        var sign: Int32?
        var hasText = false
        var child = tree[index].first
        while child >= 0 {
            switch tree[child].kind {
            case .text: hasText = true
            case .space, .change, .phantom: break
            default:
                guard sign == nil, let core = tree.coreSign(of: child) else { return }
                sign = core
                if core != child { return }
            }
            child = tree[child].next
        }
        if hasText, let sign { tree[sign].flags.insert(.standsAmongTexts) }
    }

    /// The space between two neighbours, in eighteenths of an em.
    ///
    /// - Source: The TeXbook, chapter 18: the table of spaces between atoms.
    static func space(between left: AtomClass, and right: AtomClass, isSmall: Bool) -> Int8 {
        guard left != .none, right != .none else { return 0 }
        switch spaces[Int(left.rawValue) * 8 + Int(right.rawValue)] {
        case 0x31: return 3
        case 0x32: return isSmall ? 0 : 4
        case 0x33: return isSmall ? 0 : 5
        case 0x34: return isSmall ? 0 : 3
        default: return 0
        }
    }

    /// 1 thin; 2 medium, 3 thick and 4 thin, these three not in scripts.
    ///
    /// Rows and columns: ordinary, large operator, binary, relation, open, close, punctuation, inner.
    private static let spaces = Array(
        "0123000411030004220020023300300300000000012300044404444441234044".utf8)

    /// Rules 5 and 6 of The TeXbook, appendix G: a sign that lacks an operand is no binary operator.
    private mutating func settleOperators(of index: Int32, after previous: AtomClass?) {
        var last: Int32 = -1
        var lastAtom = previous ?? .open
        var child = tree[index].first
        while child >= 0 {
            let atom = tree[child].atom
            if atom != .none {
                switch (lastAtom, atom) {
                case (.open, .binary), (.largeOperator, .binary), (.binary, .binary), (.relation, .binary),
                    (.punctuation, .binary):
                    tree[child].atom = .ordinary
                case (.binary, .relation), (.binary, .close), (.binary, .punctuation):
                    if last >= 0 { tree[last].atom = .ordinary }
                default: break
                }
                last = child
                lastAtom = tree[child].atom
            }
            child = tree[child].next
        }
        if last >= 0, lastAtom == .binary { tree[last].atom = .ordinary }
    }

    /// Gives a space to the sign that is most likely to have it by itself, so that few attributes are needed.
    private mutating func place(_ width: Int8, _ left: Int32, _ right: Int32) {
        let leftSign = left >= 0 ? tree.coreSign(of: left) : nil
        let rightSign = tree.coreSign(of: right)
        if let leftSign, hasOwnSpace(tree[left].atom) {
            tree[leftSign].behind = width
        } else if let rightSign, hasOwnSpace(tree[right].atom) || tree[right].atom == .largeOperator {
            tree[rightSign].before = width
        } else if let leftSign {
            tree[leftSign].behind = width
        } else if left >= 0, tree[left].flags.contains(.applies), isOperand(tree[right].atom) {
            tree[left].behind = width
        } else if let rightSign {
            tree[rightSign].before = width
        } else {
            tree[right].before = width
        }
    }

    private func hasOwnSpace(_ atom: AtomClass) -> Bool {
        atom == .binary || atom == .relation || atom == .punctuation
    }

    /// Whether a function may be applied to what has the class.
    func isOperand(_ atom: AtomClass) -> Bool {
        switch atom {
        case .ordinary, .open, .inner, .largeOperator: true
        default: false
        }
    }
}
