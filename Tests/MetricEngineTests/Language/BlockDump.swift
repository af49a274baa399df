@testable import MetricEngine

/// A parsed block as text that holds everything but places: what two blocks share that mean the same.
struct BlockDump {
    private let block: ParsedBlock

    init(_ block: ParsedBlock) { self.block = block }

    var lines: [String] {
        var lines = ["kind \(block.kind.map { "\($0)" } ?? "none")", "title \(block.title.text)"]
        lines += ["caption \(block.caption.text)", "alt \(block.alt.text)", "digits \(block.digits ?? 0)"]
        lines += block.notes.map { "note \($0.text)" }
        lines += block.systems.map { "system \($0.name.text) \($0.reference != nil)" }
        lines += block.scenarios.map { "scenario \($0.name.text) \($0.reference != nil)" }
        lines += ["parent \(block.parent?.name.text ?? "")", "baseline \(block.baseline?.name.text ?? "")"]
        for key in [Definition.Key.with, .let, .rates] {
            lines += block.definitions.filter { $0.key == key }.map { "\(key) \(definition($0))" }
        }
        lines += block.displays.map { "show \(display($0))" } + block.plots.map { "plot \(display($0))" }
        lines += ["sort \(block.sort.map(display) ?? "")", "chart \(block.chart.map(display) ?? "")"]
        lines += block.constraints.map { "at \(test($0))" }
        lines += block.tests.filter(\.isRequired).map { "expect \(test($0))" }
        lines += block.tests.filter { !$0.isRequired }.map { "warn \(test($0))" }
        lines += block.sweeps.map { "sweep \(range($0))" } + block.varied.map { "vary \(range($0))" }
        lines += block.sliders.map { "slider \(range($0))" }
        lines += ["equation \(block.equation.map { "\(tree($0.left)) = \(tree($0.right))" } ?? "")"]
        lines += [
            "claim \(block.claimTest.map(test) ?? "") by \(block.claimant.text) \(labels(block.claimSources))"
        ]
        lines += block.holdsIf.map { "holds \($0.name.text)" }
        return lines + block.faults.map { "fault \($0.rule.name.text) \($0.message.text)" }
    }

    private func labels(_ uses: [FootnoteUse]) -> [String] { uses.map(\.label.text) }

    private func definition(_ definition: Definition) -> String {
        let value =
            switch definition.value {
            case .expression(let expression): tree(expression.root)
            case .word(let word): "word \(word.text)"
            }
        return "\(definition.name.text) \(value) \(labels(definition.sources))"
    }

    private func display(_ display: Display) -> String {
        let parts = [
            tree(display.expression.root), display.unit?.text.text ?? "", "\(display.digits ?? 0)",
            display.label?.text ?? "", "\(display.showsRange)", "\(display.isDistribution)",
        ]
        return parts.joined(separator: "|") + "\(labels(display.sources))"
    }

    private func test(_ test: Test) -> String {
        "\(tree(test.expression.root)) \(test.isFeasibility) \(labels(test.sources))"
    }

    private func range(_ range: RangeDefinition) -> String {
        "\(range.name.text) \(tree(range.low)) \(tree(range.high)) \(range.steps ?? 0) \(range.isLogarithmic) "
            + "\(labels(range.sources))"
    }

    /// The expression with parentheses around everything.
    private func tree(_ index: Int) -> String {
        switch block.arena.nodes[index].kind {
        case .literal(let value, let unit): "\(value) \(unit.text.text)"
        case .spread(let spread, let low, let high): "(\(spread) \(tree(low)) \(tree(high)))"
        case .path(let path): self.path(path)
        case .negation(let operand): "(- \(tree(operand)))"
        case .not(let operand): "(not \(tree(operand)))"
        case .binary(let operation, let left, let right): "(\(operation) \(tree(left)) \(tree(right)))"
        case .approximately(let left, let right, let tolerance):
            "(~= \(tree(left)) \(tree(right)) \(tree(tolerance)))"
        case .power(let base, let exponent): "(^ \(tree(base)) \(exponent))"
        case .call(let function, let arguments): "(\(function) \(arguments.map(tree)))"
        case .conditional(let condition, let first, let second):
            "(if \(tree(condition)) \(tree(first)) \(tree(second)))"
        case .invalid: "invalid"
        }
    }

    private func path(_ path: Path) -> String {
        let reference = path.reference.map { block.references[$0] }
        let note = reference.map { "[[\($0.note.text)#\($0.id.text)]]" } ?? ""
        return note + path.names.map(\.text.text).joined(separator: ".")
    }
}
