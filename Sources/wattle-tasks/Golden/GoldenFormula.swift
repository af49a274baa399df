/// How a golden case is put to the metric language: its inputs as definitions, its outputs as expressions.
struct GoldenFormula {
    /// By input: a definition in which `#` stands for the number, `@ unit, unit` for a list in these units in turn,
    /// or `word` for a text that must begin so; an object's members are named with a full stop.
    let inputs: [String: String]
    /// Definitions beside the inputs.
    var given: [String] = []
    /// By output: an expression, perhaps with ` | ` and definitions that replace others, separated by `;`.
    ///
    /// `{}` in a name stands for a part of it, in the expression `$1`, `$2`; a list stands as `@name`.
    let outputs: [(name: String, expression: String)]

    /// The expression for an output with the parts of its name put in; nil for an unknown output.
    func expression(for output: String) -> String? {
        for (name, expression) in outputs {
            guard let parts = GoldenFormula.parts(of: output, in: name) else { continue }
            var text = expression
            for (index, part) in parts.enumerated() {
                text = text.replacing("$\(index + 1)", with: part)
            }
            return text
        }
        return nil
    }

    /// What stands for each `{}` of a pattern; nil if the text does not fit.
    ///
    /// A number in a name has `p` for its point: `2p25` is 2.25.
    private static func parts(of text: String, in pattern: String) -> [String]? {
        let pieces = pattern.split(separator: "{}", omittingEmptySubsequences: false)
        guard let first = pieces.first, text.hasPrefix(first) else { return nil }
        var rest = text.dropFirst(first.count)
        var parts: [String] = []
        for (index, piece) in pieces.enumerated().dropFirst() {
            let isLast = index == pieces.count - 1
            guard
                let end = isLast && piece.isEmpty
                    ? rest.endIndex : rest.firstRange(of: piece)?.lowerBound,
                end > rest.startIndex
            else { return nil }
            parts.append(readable(rest[..<end]))
            rest = rest[end...].dropFirst(piece.count)
        }
        return rest.isEmpty ? parts : nil
    }

    private static func readable(_ part: Substring) -> String {
        let point = part.split(separator: "p", omittingEmptySubsequences: false)
        let isNumber = point.count == 2 && point.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isNumber) }
        return isNumber ? point.joined(separator: ".") : String(part)
    }
}

/// A golden case as definitions of a metric block.
struct GoldenDefinitions {
    private(set) var lines: [(name: String, value: String)] = []
    private var lists: [String: String] = [:]

    /// The definitions of a case under a formula.
    /// - Throws: `GoldenProblem` for an input that is missing, unknown or of another kind.
    init(_ golden: GoldenCase, _ formula: GoldenFormula) throws(GoldenProblem) {
        let inputs = GoldenDefinitions.flattened(golden.inputs, for: formula)
        for name in inputs.keys.sorted() where formula.inputs[name] == nil {
            throw GoldenProblem("\(golden.id) has no input named \(name)")
        }
        for (name, template) in formula.inputs.sorted(by: { $0.key < $1.key }) {
            guard let value = inputs[name] else {
                throw GoldenProblem("\(golden.id) needs the input \(name)")
            }
            try add(name, value, template)
        }
        for line in formula.given { replace(line) }
    }

    /// The members of objects under names with a full stop.
    private static func flattened(
        _ inputs: [String: GoldenValue], for formula: GoldenFormula
    ) -> [String: GoldenValue] {
        var flat: [String: GoldenValue] = [:]
        for (name, value) in inputs {
            if case .object(let members) = value, formula.inputs[name] == nil {
                for (member, inner) in members { flat[name + "." + member] = inner }
            } else {
                flat[name] = value
            }
        }
        return flat
    }

    private mutating func add(_ name: String, _ value: GoldenValue, _ template: String) throws(GoldenProblem)
    {
        if template.hasPrefix("@") {
            guard let numbers = value.numbers, !numbers.isEmpty else {
                throw GoldenProblem("\(name) is no list of numbers")
            }
            let units = template.dropFirst().split(separator: ",").map { $0.trimmingPrefix(" ") }
            lists[name] = numbers.enumerated()
                .map { "\($1.literal ?? "") \(units[$0 % units.count])" }.joined(separator: ", ")
        } else if template.hasPrefix("word ") {
            guard case .text(let text) = value, text.hasPrefix(template.dropFirst(5)) else {
                throw GoldenProblem("\(name) can only be \(template.dropFirst(5))")
            }
        } else {
            guard let literal = value.literal else { throw GoldenProblem("\(name) is no number") }
            replace(template.replacing("#", with: literal))
        }
    }

    /// Adds a definition in the place of one of the same name.
    mutating func replace(_ line: some StringProtocol) {
        guard let colon = line.firstIndex(of: ":") else { return }
        let name = String(line[..<colon].drop { $0 == " " })
        let value = String(line[line.index(after: colon)...].drop { $0 == " " })
        lines.removeAll { $0.name == name }
        lines.append((name, value))
    }

    /// The source of a block that shows one expression.
    func block(showing expression: String) -> String {
        var copy = self
        let parts = expression.split(separator: " | ", maxSplits: 1)
        for line in parts.dropFirst().flatMap({ $0.split(separator: ";") }) { copy.replace(line) }
        var shown = String(parts.first ?? "")
        for (name, list) in lists { shown = shown.replacing("@" + name, with: list) }
        let isRate = { (line: (name: String, value: String)) in
            line.name.count == 3 && line.name == line.name.uppercased() && line.name != "PUE"
        }
        var source = "show: \(shown)\nwith:\n"
        for line in copy.lines where !isRate(line) { source += "  \(line.name): \(line.value)\n" }
        let rates = copy.lines.filter(isRate)
        if !rates.isEmpty { source += "rates:\n" }
        for line in rates { source += "  \(line.name): \(line.value)\n" }
        return source
    }
}
