/// A block as it would be written in one way only: without comments and spare spaces, keys in a fixed order, numbers
/// without `_`, parentheses where they are needed.
///
/// Parsing it gives the same block, positions aside; two blocks that say the same in the same order have the same
/// canonical source. What could not be read is not in it.
package func canonicalSource(_ block: ParsedBlock) -> [UInt8] {
    var printer = CanonicalPrinter(block)
    return printer.printed()
}

private struct CanonicalPrinter {
    private let block: ParsedBlock
    private let expressions: ExpressionPrinter
    private var text: [UInt8] = []

    init(_ block: ParsedBlock) {
        self.block = block
        expressions = ExpressionPrinter(block)
    }

    mutating func printed() -> [UInt8] {
        head()
        add(.from, block.parent.map { [$0.name] } ?? [])
        context()
        add(.suchThat, block.equation.map { [equation($0)] } ?? [])
        add(.vary, block.varied.map(named))
        output()
        add(.by, block.claimant.isEmpty ? [] : [block.claimant + footnotes(block.claimSources)])
        add(.test, block.claimTest.map { [test($0)] } ?? [])
        add(.holdsIf, block.holdsIf.map { $0.name })
        add(.expect, block.tests.filter { $0.isRequired }.map(test))
        add(.expectWarn, block.tests.filter { !$0.isRequired }.map(test))
        add(.sliders, block.sliders.map(named))
        return text
    }

    // MARK: - Parts of a block

    private mutating func head() {
        switch block.kind {
        case .show: add(.show, block.displays.map(display))
        case .scenario: add(.scenario, [block.title])
        case .system: add(.system, [block.title])
        case .compare: add(.compare, block.systems.map { $0.name })
        case .sweep: add(.sweep, block.sweeps.prefix(1).map(swept))
        case .solve: add(.solve, block.sweeps.prefix(1).map(swept))
        case .sensitivity: add(.sensitivity, block.displays.map(display))
        case .claim: add(.claim, [block.title])
        case nil: break
        }
        if block.kind == .sweep { add(.andSweep, block.sweeps.dropFirst().map(swept)) }
    }

    private mutating func context() {
        let scenarios = block.scenarios.map { $0.name }
        add(scenarios.count > 1 && block.kind != .claim ? .across : .scenario, scenarios)
        if block.kind != .compare { add(.for, block.systems.map { $0.name }) }
        add(.with, block.definitions.filter { $0.key == .with }.map(named))
        add(.let, block.definitions.filter { $0.key == .let }.map(named))
        add(.at, block.constraints.map(test))
        add(.rates, block.definitions.filter { $0.key == .rates }.map(named))
    }

    private mutating func output() {
        if block.kind == .compare { add(.metrics, block.displays.map(display)) }
        if block.kind == .sweep { add(.plot, block.displays.map(display)) }
        add(.plot, block.plots.map(display))
        add(.baseline, block.baseline.map { [$0.name] } ?? [])
        add(.sort, block.sort.map { [display($0)] } ?? [])
        add(.chart, block.chart.map { [display($0)] } ?? [])
        add(.caption, block.caption.isEmpty ? [] : [block.caption])
        add(.alt, block.alt.isEmpty ? [] : [block.alt])
        add(.format, block.digits.map { [utf8("\($0) digits")] } ?? [])
        add(.notes, block.notes)
    }

    /// One value stands on the key's line, several below it.
    private mutating func add(_ key: BlockKey, _ values: [[UInt8]]) {
        guard !values.isEmpty else { return }
        text += key.name.bytes + [UInt8(ascii: ":")]
        if key.shape == .pairs {
            text.append(UInt8(ascii: "\n"))
            for value in values { text += utf8("  \(value)\n") }
        } else if values.count == 1 {
            text += utf8(" \(quoted(values[0]))\n")
        } else {
            text.append(UInt8(ascii: "\n"))
            for value in values { text += utf8("  - \(quoted(value))\n") }
        }
    }

    private func quoted(_ value: [UInt8]) -> [UInt8] {
        let holdsQuotes = value.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
        return needsQuotes(value[...], inList: false) && !holdsQuotes ? utf8("\"\(value)\"") : value
    }

    // MARK: - Values

    private func named(_ definition: Definition) -> [UInt8] {
        let value: [UInt8] =
            switch definition.value {
            case .expression(let expression): expressions.printed(expression.root)
            case .word(let word): word
            }
        return utf8("\(definition.name): \(quoted(value + footnotes(definition.sources)))")
    }

    private func named(_ range: RangeDefinition) -> [UInt8] { utf8("\(range.name): \(bounds(range))") }

    private func swept(_ range: RangeDefinition) -> [UInt8] { utf8("\(range.name) \(bounds(range))") }

    private func bounds(_ range: RangeDefinition) -> [UInt8] {
        var text = utf8("from \(expressions.printed(range.low)) to \(expressions.printed(range.high))")
        if let steps = range.steps { text += utf8(" in \(steps) steps") }
        if range.isLogarithmic { text += utf8(" log") }
        return text + footnotes(range.sources)
    }

    private func equation(_ equation: Equation) -> [UInt8] {
        utf8("\(expressions.side(equation.left)) = \(expressions.side(equation.right))")
    }

    private func test(_ test: Test) -> [UInt8] {
        expressions.printed(test.expression.root) + footnotes(test.sources)
    }

    private func display(_ display: Display) -> [UInt8] {
        var text = expressions.printed(display.expression.root) + footnotes(display.sources)
        if let unit = display.unit { text += utf8(" in \(unit.text)") }
        if let digits = display.digits { text += utf8(", \(digits) digits") }
        if display.showsRange { text += utf8(", range") }
        if display.isDistribution { text += utf8(" as distribution") }
        return display.label.map { text + utf8(" as \($0)") } ?? text
    }

    private func footnotes(_ uses: [FootnoteUse]) -> [UInt8] { uses.flatMap { utf8(" [^\($0.label)]") } }
}
