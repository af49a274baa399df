import WattleText

/// Turns what stands in `\ce{…}` into TeX: formulas, charges, isotopes, bonds, states and arrows.
///
/// - Source: the manual of mhchem, sections on `\ce`; staggered scripts, oxidation states and frames are left out.
struct ChemicalFormula {
    private let source: [UInt8]
    private var position = 0
    private var output: [UInt8] = []
    /// Whether a number would belong to what stands before it.
    private var isBehindAtom = false

    init(_ source: [UInt8]) { self.source = source }

    /// The TeX for the whole.
    mutating func tex() -> [UInt8] {
        while position < source.count { take() }
        return output
    }

    private func byte(_ offset: Int) -> UInt8 {
        position + offset < source.count && position + offset >= 0 ? source[position + offset] : ASCII.space
    }

    private mutating func put(_ text: String) { output.append(contentsOf: text.utf8) }

    private mutating func take() {
        let byte = source[position]
        switch byte {
        case _ where byte.isASCIIWhitespace: takeSpace()
        case _ where takeArrow(): break
        case _ where byte.isASCIILetter: takeLetters()
        case _ where byte.isASCIIDigit: takeNumber()
        case 0x5E, 0x5F: takeScript(byte)
        case 0x2B, 0x2D: takeSign(byte)
        case 0x3D where isBehindAtom, 0x23: takeBond(byte)
        case 0x2E, 0x2A: takePoint()
        case 0x28: takeState()
        case 0x24: takeMathematics()
        case 0x7B: takeGroup()
        case 0x5C: takeCommand()
        default: takeOther(byte)
        }
    }

    private mutating func takeOther(_ byte: UInt8) {
        output.append(byte)
        position += 1
        isBehindAtom = byte == 0x29 || byte == 0x5D || byte == 0x7D
    }

    private mutating func takeSpace() {
        let follows = isBehindAtom
        position += 1
        isBehindAtom = false
        // A lone v or ^ is a precipitate or a gas.
        if byte(1).isASCIIWhitespace, byte(0) == 0x76 || byte(0) == 0x5E {
            put(byte(0) == 0x76 ? "\\downarrow " : "\\uparrow ")
            position += 1
        } else if follows, byte(0).isASCIIAlphanumeric {
            put("\\,")
        }
    }

    /// Signs of arrows, with the names of the arrow alone and of the one with labels.
    private static let arrows: [(sign: String, plain: String, labelled: String)] = [
        ("<=>>", "rightleftharpoons", "xrightleftharpoons"),
        ("<<=>", "rightleftharpoons", "xrightleftharpoons"),
        ("<=>", "rightleftharpoons", "xrightleftharpoons"), ("<-->", "rightleftarrows", "xrightleftarrows"),
        ("<->", "longleftrightarrow", "xleftrightarrow"), ("->", "longrightarrow", "xrightarrow"),
        ("<-", "longleftarrow", "xleftarrow"),
    ]

    /// An arrow with the labels behind it.
    private mutating func takeArrow() -> Bool {
        guard source[position] == 0x2D || source[position] == 0x3C else { return false }
        let rest = source[position...]
        guard let arrow = Self.arrows.first(where: { rest.starts(with: $0.sign.utf8) }) else { return false }
        position += arrow.sign.utf8.count
        let above = takeLabel()
        let below = takeLabel()
        isBehindAtom = false
        guard !above.isEmpty || !below.isEmpty else {
            put("\\" + arrow.plain + " ")
            return true
        }
        put("\\" + arrow.labelled)
        if !below.isEmpty {
            put("[")
            output += below
            put("]")
        }
        put("{")
        output += above
        put("}")
        return true
    }

    private mutating func takeLabel() -> [UInt8] {
        guard position < source.count, source[position] == 0x5B else { return [] }
        guard let end = source[position...].firstIndex(of: 0x5D) else { return [] }
        var label = ChemicalFormula(Array(source[position + 1..<end]))
        position = end + 1
        return label.tex()
    }

    private mutating func takeLetters() {
        put("\\mathrm{")
        while position < source.count, source[position].isASCIILetter {
            output.append(source[position])
            position += 1
        }
        put("}")
        isBehindAtom = true
    }

    private mutating func takeNumber() {
        let digits = number()
        if isBehindAtom {
            put("_{")
            output += digits
            put("}")
        } else if byte(0) == 0x2F, byte(1).isASCIIDigit {
            position += 1
            put("\\tfrac{")
            output += digits
            put("}{")
            output += number()
            put("}\\,")
        } else {
            output += digits
            if byte(0).isASCIILetter || byte(0) == 0x28 { put("\\,") }
        }
    }

    private mutating func number() -> [UInt8] {
        let start = position
        while position < source.count,
            source[position].isASCIIDigit || source[position] == 0x2E && byte(1).isASCIIDigit
        {
            position += 1
        }
        return Array(source[start..<position])
    }

    /// `^{2-}`, `^2-`, `_{90}`: a script of the atom before, or an isotope's before an atom.
    private mutating func takeScript(_ sign: UInt8) {
        position += 1
        if !isBehindAtom { put("{}") }
        output.append(sign)
        put("{")
        if position < source.count, source[position] == 0x7B {
            takeBraces()
        } else {
            while position < source.count, source[position].isASCIIAlphanumeric || isCharge(source[position])
            {
                output.append(source[position])
                position += 1
            }
        }
        put("}")
        // The second script of an isotope belongs to the first one's empty nucleus.
        isBehindAtom = isBehindAtom || byte(0) == 0x5E || byte(0) == 0x5F
    }

    private func isCharge(_ byte: UInt8) -> Bool { byte == 0x2B || byte == 0x2D }

    /// `+` and `-` at the end of a formula are charges; `-` inside is a bond.
    private mutating func takeSign(_ sign: UInt8) {
        let isAtEnd = position + 1 >= source.count || !source[position + 1].isASCIIAlphanumeric
        position += 1
        if isBehindAtom, isAtEnd {
            put(sign == 0x2B ? "^{+}" : "^{-}")
        } else {
            put(sign == 0x2B ? "+" : "{-}")
            isBehindAtom = false
        }
    }

    private mutating func takeBond(_ sign: UInt8) {
        put(sign == 0x3D ? "{=}" : "{\\equiv}")
        position += 1
        isBehindAtom = false
    }

    private mutating func takePoint() {
        put("{\\cdot}")
        position += 1
        isBehindAtom = false
    }

    /// `(aq)` is the state of what stands before it.
    private mutating func takeState() {
        let states = ["(aq)", "(s)", "(l)", "(g)"]
        let rest = source[position...]
        guard isBehindAtom || byte(-1).isASCIIWhitespace,
            let state = states.first(where: { rest.starts(with: $0.utf8) })
        else {
            output.append(0x28)
            position += 1
            isBehindAtom = false
            return
        }
        put("\\,\\mathrm{" + state + "}")
        position += state.utf8.count
        isBehindAtom = false
    }

    private mutating func takeMathematics() {
        position += 1
        put("{")
        while position < source.count, source[position] != 0x24 {
            output.append(source[position])
            position += 1
        }
        position += 1
        put("}")
        isBehindAtom = true
    }

    private mutating func takeGroup() {
        put("\\text{")
        takeBraces()
        put("}")
        isBehindAtom = true
    }

    /// What stands between braces, as it is.
    private mutating func takeBraces() {
        var depth = 0
        repeat {
            if source[position] == 0x7B { depth += 1 }
            if source[position] == 0x7D { depth -= 1 }
            if depth > 1 || depth == 1 && source[position] != 0x7B { output.append(source[position]) }
            position += 1
        } while depth > 0 && position < source.count
    }

    private mutating func takeCommand() {
        output.append(source[position])
        position += 1
        while position < source.count, source[position].isASCIILetter {
            output.append(source[position])
            position += 1
        }
        output.append(ASCII.space)
        isBehindAtom = true
    }
}

extension FormulaParser {
    /// Reads `\ce{…}`.
    mutating func parseChemistry(_ token: TeXToken) throws(MathFault) -> Int32 {
        let tokens = try stream.argumentTokens(of: token)
        var formula = ChemicalFormula(sourceText(of: tokens))
        try stream.insert([0x7B] + formula.tex() + [0x7D], at: token)
        return try parseArgument(of: token)
    }

    /// Tokens as they would be written.
    private func sourceText(of tokens: [TeXToken]) -> [UInt8] {
        var bytes: [UInt8] = []
        for token in tokens {
            switch token.kind {
            case .beginGroup: bytes.append(0x7B)
            case .endGroup: bytes.append(0x7D)
            case .superscript: bytes.append(0x5E)
            case .alignment: bytes.append(0x26)
            case .dollar: bytes.append(0x24)
            case .command:
                bytes += text(of: [token])
                bytes.append(ASCII.space)
            default: bytes += text(of: [token])
            }
        }
        return bytes
    }
}
