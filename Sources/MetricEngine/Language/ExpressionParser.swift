/// Reads one value of a block: expressions, quantities, and the words behind them.
struct ExpressionParser {
    let source: [UInt8]
    private(set) var tokens: [Token]
    private(set) var index = 0
    private var depth = 0
    private let faultsBefore: Int
    /// The whole value.
    let range: ByteRange
    /// The block's own collections, to which this parser adds.
    var arena: ExpressionArena

    init(_ source: [UInt8], in range: ByteRange, arena: ExpressionArena) {
        self.source = source
        self.range = range
        self.arena = arena
        let lexer = Lexer(source, in: range)
        faultsBefore = arena.faults.count
        tokens = lexer.tokens
        self.arena.faults += lexer.faults
    }

    // MARK: - Tokens

    var current: Token { tokens[index] }

    var isAtEnd: Bool { current.kind == .end }

    mutating func advance() {
        if index < tokens.count - 1 { index += 1 }
    }

    func isKeyword(_ word: StaticText, at offset: Int = 0) -> Bool {
        guard index + offset < tokens.count else { return false }
        let token = tokens[index + offset]
        return token.kind == .name && word.matches(source[token.range])
    }

    mutating func take(_ word: StaticText) -> Bool {
        guard isKeyword(word) else { return false }
        advance()
        return true
    }

    mutating func take(_ symbol: Token.Symbol) -> Bool {
        guard current.kind == .symbol(symbol) else { return false }
        advance()
        return true
    }

    /// The end of the last token that was taken.
    var lastEnd: Int { index > 0 ? fullRange(of: tokens[index - 1]).upperBound : range.lowerBound }

    /// A number's token ends before its unit.
    private func fullRange(of token: Token) -> ByteRange {
        guard case .number(_, let unit?) = token.kind else { return token.range }
        return token.range.lowerBound..<unit.upperBound
    }

    mutating func report(_ fault: MetricFault) { arena.faults.append(fault) }

    /// Whether something has been reported in this value; what follows from it is not reported again.
    var hasFaults: Bool { arena.faults.count > faultsBefore }

    /// Reports what stands here instead of what was expected, if nothing else is wrong with the value.
    mutating func reportUnexpected(_ expectation: MessageText, help: [[UInt8]] = []) {
        if hasFaults { return }
        let token = current
        let place =
            isAtEnd ? max(range.lowerBound, lastEnd)..<max(range.lowerBound, lastEnd) : fullRange(of: token)
        let found = isAtEnd ? utf8("but the value ends here") : utf8("not \"\(source[place])\"")
        report(.expected(utf8("\(expectation.bytes), \(found)"), place, help: help))
    }

    mutating func expectEnd() {
        guard !isAtEnd else { return }
        reportUnexpected("the end of the value", help: endHelp.map { [$0] } ?? [])
    }

    /// What an author may have meant by something behind a finished value.
    private var endHelp: [UInt8]? {
        let place = fullRange(of: current)
        let before = index > 0 ? fullRange(of: tokens[index - 1]) : place
        switch current.kind {
        case .symbol(.rightParenthesis): return utf8("no ( is open here")
        case .symbol(.less), .symbol(.lessOrEqual), .symbol(.greater), .symbol(.greaterOrEqual),
            .symbol(.equal):
            return utf8("join two comparisons by   and:   a < b and b < c")
        case .symbol(.comma),
            .name where isKeyword("digits"):
            return utf8("write each value as a line of its own that begins with   -")
        case .name where Keyword.isReserved(source[place]): return nil
        case .name where UnitSymbol.find(source[place]) != nil && index > 0 && isNumber(tokens[index - 1]):
            return utf8("a unit is one word:   \(source[before])*\(source[place])")
        case .name, .number, .symbol(.leftParenthesis), .reference:
            return utf8("nothing is multiplied without a sign:   \(source[before]) * \(source[place])")
        default: return nil
        }
    }

    private func isNumber(_ token: Token) -> Bool {
        if case .number = token.kind { true } else { false }
    }

    mutating func node(_ kind: Node.Kind, _ range: ByteRange) -> Int {
        arena.add(Node(kind: kind, range: range))
    }

    func nodeRange(_ index: Int) -> ByteRange { arena.nodes[index].range }

    // MARK: - Precedence, from loose to tight

    mutating func expression() -> Expression {
        let root = disjunction()
        return Expression(root: root, range: nodeRange(root))
    }

    private mutating func nested(_ parse: (inout ExpressionParser) -> Int) -> Int {
        guard depth < Limits.depth else {
            let deepest = depth + remainingDepth
            report(.tooDeep(deepest, current.range))
            index = tokens.count - 1
            return node(.invalid, range)
        }
        depth += 1
        defer { depth -= 1 }
        return parse(&self)
    }

    /// How many more levels the parentheses from here on open.
    private var remainingDepth: Int {
        var level = 1
        var deepest = 1
        for token in tokens[index...] {
            if token.kind == .symbol(.leftParenthesis) { level += 1 }
            if token.kind == .symbol(.rightParenthesis) { level -= 1 }
            deepest = max(deepest, level)
        }
        return deepest
    }

    mutating func disjunction() -> Int {
        var left = conjunction()
        while take("or") { left = join(.or, left, conjunction()) }
        return left
    }

    private mutating func conjunction() -> Int {
        var left = negatedTest()
        while take("and") { left = join(.and, left, negatedTest()) }
        return left
    }

    private mutating func negatedTest() -> Int {
        let start = current.range.lowerBound
        var count = 0
        while take("not") { count += 1 }
        let operand = comparison()
        guard count % 2 == 1 else { return operand }
        return node(.not(operand), start..<nodeRange(operand).upperBound)
    }

    private mutating func comparison() -> Int {
        let left = additive()
        if take(.approximately) { return approximation(left) }
        guard let comparison = comparisonOperator else { return left }
        advance()
        return join(comparison, left, additive())
    }

    private var comparisonOperator: BinaryOperator? {
        switch current.kind {
        case .symbol(.less): .less
        case .symbol(.lessOrEqual): .lessOrEqual
        case .symbol(.greater): .greater
        case .symbol(.greaterOrEqual): .greaterOrEqual
        case .symbol(.equal): .equal
        default: nil
        }
    }

    private mutating func approximation(_ left: Int) -> Int {
        guard case .number = current.kind else {
            reportUnexpected("the tolerance after ~=, as in   a ~= 1 % b")
            return node(.invalid, range)
        }
        let tolerance = literal()
        guard !isAtEnd else {
            reportUnexpected("a tolerance and what is compared, as in   a ~= 1 % b")
            return node(.invalid, range)
        }
        let right = additive()
        return node(
            .approximately(left, right, tolerance: tolerance),
            nodeRange(left).lowerBound..<nodeRange(right).upperBound)
    }

    private mutating func join(_ operation: BinaryOperator, _ left: Int, _ right: Int) -> Int {
        node(.binary(operation, left, right), nodeRange(left).lowerBound..<nodeRange(right).upperBound)
    }

    private mutating func additive() -> Int {
        var left = multiplicative()
        while true {
            if take(.plus) {
                left = join(.add, left, multiplicative())
            } else if take(.minus) {
                left = join(.subtract, left, multiplicative())
            } else {
                return left
            }
        }
    }

    private mutating func multiplicative() -> Int {
        var left = unary()
        while true {
            let sign = current.range
            if take(.star) {
                left = join(.multiply, left, unary())
            } else if take(.slash) {
                let isSpaced =
                    sign.lowerBound > 0 && source[sign.lowerBound - 1] == UInt8(ascii: " ")
                    && sign.upperBound < source.count && source[sign.upperBound] == UInt8(ascii: " ")
                let right = unary()
                if !isSpaced, !hasFaults {
                    report(.tightSlash(sign, in: nodeRange(left).lowerBound..<nodeRange(right).upperBound))
                }
                left = join(.divide, left, right)
            } else {
                return left
            }
        }
    }

    private mutating func unary() -> Int {
        let start = current.range.lowerBound
        var count = 0
        while take(.minus) { count += 1 }
        if count == 1, case .number = current.kind, isSpreadAhead { return negativeSpread(from: start) }
        let operand = power()
        guard count % 2 == 1 else { return operand }
        return node(.negation(operand), start..<nodeRange(operand).upperBound)
    }

    private mutating func power() -> Int {
        let base = atom()
        guard take(.caret) else { return base }
        let isNegative = take(.minus)
        guard case .number(let value?, unit: nil) = current.kind, value <= 48, Double(Int(value)) == value
        else {
            reportUnexpected("a whole number after ^")
            return node(.invalid, range)
        }
        advance()
        let exponent = isNegative ? -Int(value) : Int(value)
        return node(.power(base, exponent), nodeRange(base).lowerBound..<lastEnd)
    }

    // MARK: - Atoms

    private mutating func atom() -> Int {
        switch current.kind {
        case .number: return quantity()
        case .symbol(.leftParenthesis): return parenthesised()
        case .reference: return path()
        case .name:
            if isKeyword("if") { return nested { $0.conditional() } }
            if isKeyword("between") { return uniform() }
            if index + 1 < tokens.count, tokens[index + 1].kind == .symbol(.leftParenthesis) { return call() }
            if Keyword.isReserved(source[current.range]) { break }
            return path()
        default: break
        }
        reportUnexpected("a value")
        advance()
        return node(.invalid, lastEnd..<lastEnd)
    }

    private mutating func parenthesised() -> Int {
        let start = current.range.lowerBound
        advance()
        let inner = nested { $0.disjunction() }
        if !take(.rightParenthesis) { reportUnexpected(")") }
        arena.widen(inner, to: start..<max(lastEnd, start))
        return inner
    }

    private mutating func conditional() -> Int {
        let start = current.range.lowerBound
        advance()
        let condition = nested { $0.disjunction() }
        if !take("then") { reportUnexpected("then") }
        let first = nested { $0.disjunction() }
        if !take("else") { reportUnexpected("else") }
        let second = nested { $0.disjunction() }
        return node(.conditional(condition, first, second), start..<max(lastEnd, start))
    }

    /// What stands in the parentheses of a call, and whether they are closed.
    private mutating func arguments() -> ([Int], isClosed: Bool) {
        if take(.rightParenthesis) { return ([], true) }
        var arguments: [Int] = []
        repeat { arguments.append(nested { $0.disjunction() }) } while take(.comma)
        if take(.rightParenthesis) { return (arguments, true) }
        reportUnexpected(") or another argument")
        return (arguments, false)
    }

    private mutating func call() -> Int {
        let nameRange = current.range
        advance()
        advance()
        let (arguments, isClosed) = arguments()
        let whole = nameRange.lowerBound..<max(lastEnd, nameRange.upperBound)
        guard let function = Function.allCases.first(where: { $0.name.matches(source[nameRange]) }) else {
            let name = Array(source[nameRange])
            let near = nearest(to: name, among: Function.allCases.map { $0.name.bytes })
            report(
                MetricFault(
                    rule: MetricRule(201), message: utf8("unknown function \"\(name)\""), range: nameRange,
                    labels: near.map { [.init(range: nameRange, text: utf8("did you mean \"\($0)\"?"))] }
                        ?? [],
                    fix: near.map { .init(summary: utf8("write \($0)"), range: nameRange, replacement: $0) }))
            return node(.invalid, whole)
        }
        guard function.signature.accepts(arguments.count) else {
            if isClosed { report(.wrongArity(function, arguments.count, whole)) }
            return node(.invalid, whole)
        }
        return node(.call(function, arguments), whole)
    }

    private mutating func path() -> Int {
        let start = current.range.lowerBound
        var reference: Int?
        var names: [Path.Name] = []
        if current.kind == .reference {
            reference = arena.addReference(source, current.range)
            advance()
        } else {
            takeName(&names)
        }
        while current.kind == .symbol(.dot), index + 1 < tokens.count, tokens[index + 1].kind == .name {
            advance()
            takeName(&names)
        }
        return node(.path(Path(reference: reference, names: names)), start..<max(lastEnd, start))
    }

    private mutating func takeName(_ names: inout [Path.Name]) {
        names.append(Path.Name(text: Array(source[current.range]), range: current.range))
        advance()
    }
}
