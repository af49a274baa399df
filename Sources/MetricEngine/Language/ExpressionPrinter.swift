/// Prints the expressions of a block with the parentheses that they need and no others.
struct ExpressionPrinter {
    private let block: ParsedBlock

    init(_ block: ParsedBlock) { self.block = block }

    /// How tightly a part holds together; a looser one inside a tighter one needs parentheses.
    fileprivate enum Tightness: Int {
        /// What reaches as far as it can: ranges and `if … then … else …`.
        case open
        case or, and, not, comparison, sum, product, negation, power, atom

        var next: Tightness { Tightness(rawValue: rawValue + 1) ?? .atom }
    }

    /// The expression at a node.
    func printed(_ root: Int) -> [UInt8] { printed(root, .open) }

    /// One side of an equality.
    func side(_ root: Int) -> [UInt8] { printed(root, .sum) }

    private func printed(_ index: Int, _ wanted: Tightness) -> [UInt8] {
        let (text, own) = part(block.arena.nodes[index])
        return own.rawValue < wanted.rawValue ? utf8("(\(text))") : text
    }

    private func part(_ node: Node) -> ([UInt8], Tightness) {
        switch node.kind {
        case .literal(let value, let unit): (literal(value, unit, node), .atom)
        case .spread(let spread, let low, let high): (self.spread(spread, low, high, node), .open)
        case .path(let path): (self.path(path), .atom)
        case .negation(let operand): (utf8("-\(printed(operand, .power))"), .negation)
        case .not(let operand): (utf8("not \(printed(operand, .comparison))"), .not)
        case .binary(let operation, let left, let right): binary(operation, left, right)
        case .approximately(let left, let right, let tolerance):
            (
                utf8("\(printed(left, .sum)) ~= \(printed(tolerance, .atom)) \(printed(right, .sum))"),
                .comparison
            )
        case .power(let base, let exponent): (utf8("\(printed(base, .atom)) ^ \(exponent)"), .power)
        case .call(let function, let arguments):
            (utf8("\(function.name.bytes)(\(joined(arguments.map { printed($0, .open) })))"), .atom)
        case .conditional(let condition, let first, let second):
            (
                utf8(
                    "if \(printed(condition, .or)) then \(printed(first, .or)) else \(printed(second, .or))"),
                .open
            )
        case .invalid: (utf8("?"), .atom)
        }
    }

    private func binary(_ operation: BinaryOperator, _ left: Int, _ right: Int) -> ([UInt8], Tightness) {
        let own = operation.tightness
        let isChain = own != .comparison
        let before = printed(left, isChain ? own : .sum)
        return (utf8("\(before) \(operation.sign.bytes) \(printed(right, own.next))"), own)
    }

    // MARK: - Atoms

    private func literal(_ value: Double, _ unit: Unit, _ node: Node) -> [UInt8] {
        let number = value < 0 ? utf8("-\(digits(node))") : digits(node)
        return unit.text.isEmpty ? number : utf8("\(number) \(unit.text)")
    }

    /// The number as written, without the parentheses in front of it and without `_`.
    private func digits(_ node: Node) -> [UInt8] {
        let number = block.source[node.range].drop { !isDigit($0) }
        let mantissa = number.prefix { isDigit($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".") }
        let rest = number[mantissa.endIndex...]
        guard rest.first == UInt8(ascii: "e") else { return mantissa.filter { $0 != UInt8(ascii: "_") } }
        let sign = rest.dropFirst().first == UInt8(ascii: "-") ? 2 : 1
        let exponent = rest.dropFirst(sign).prefix { isDigit($0) || $0 == UInt8(ascii: "_") }
        guard !exponent.isEmpty else { return mantissa.filter { $0 != UInt8(ascii: "_") } }
        return (mantissa + rest.prefix(sign) + exponent).filter { $0 != UInt8(ascii: "_") }
    }

    private func spread(_ spread: Spread, _ low: Int, _ high: Int, _ node: Node) -> [UInt8] {
        let from = printed(low)
        let to = printed(high)
        return switch spread {
        case .quantiles: utf8("\(from) to \(to)")
        case .central: utf8("\(digits(node)) %: \(from) to \(to)")
        case .plusMinus: utf8("\(from) ± \(to)")
        case .uniform: utf8("between \(from) and \(to)")
        }
    }

    private func path(_ path: Path) -> [UInt8] {
        var text: [UInt8] = []
        if let reference = path.reference {
            let target = block.references[reference]
            text = utf8("[[\(target.note)\(target.id.isEmpty ? [] : utf8("#\(target.id)"))]]")
        }
        for name in path.names {
            if !text.isEmpty { text.append(UInt8(ascii: ".")) }
            text += name.text
        }
        return text
    }
}

extension BinaryOperator {
    fileprivate var sign: StaticText {
        switch self {
        case .add: "+"
        case .subtract: "-"
        case .multiply: "*"
        case .divide: "/"
        case .less: "<"
        case .lessOrEqual: "<="
        case .greater: ">"
        case .greaterOrEqual: ">="
        case .equal: "="
        case .and: "and"
        case .or: "or"
        }
    }

    fileprivate var tightness: ExpressionPrinter.Tightness {
        switch self {
        case .or: .or
        case .and: .and
        case .less, .lessOrEqual, .greater, .greaterOrEqual, .equal: .comparison
        case .add, .subtract: .sum
        case .multiply, .divide: .product
        }
    }
}
