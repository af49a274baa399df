/// An inline expression of prose, parsed: what stands behind `{metric}`.
package struct ParsedInline: Equatable, Sendable {
    /// The expression as a block of its own; its references are to be resolved like a block's.
    package let block: ParsedBlock
    /// Whether it is `assert ...`, which prints nothing.
    package let isAssertion: Bool
}

/// Parses `expr ["in" unit] ["," n "digits"] [", range"]` or `assert test`; faults count bytes of `source`.
package func parseInline(_ source: [UInt8]) -> ParsedInline {
    var parser = BlockParser(BlockSource(source, id: nil), inline: .show)
    let word = utf8("assert ")
    let start = source.firstIndex { $0 != UInt8(ascii: " ") } ?? source.count
    let isAssertion = source[start...].starts(with: word)
    if source.count > Limits.sourceBytes {
        parser.block.faults.append(
            .blockTooLong(utf8("\(source.count) bytes"), limit: utf8("\(Limits.sourceBytes)"), 0..<0))
    } else if isAssertion {
        parser.block.tests = [parser.test((start + word.count)..<source.count, isRequired: true)]
    } else {
        parser.block.displays = [parser.display(0..<source.count)]
    }
    return ParsedInline(block: parser.finished(), isAssertion: isAssertion)
}

/// A computed inline expression, or what is wrong with it.
package struct InlineEvaluation: Equatable, Sendable {
    /// Nil when an error stands in the way.
    package let result: InlineResult?
    package let faults: [MetricFault]
    /// How the figure came about, deepest first.
    package let trace: [TraceStep]
    /// What the figure rests on.
    package let inputs: [InputUsed]
}

extension MetricProgram {
    /// Computes an inline expression that stands in a note.
    package func evaluateInline(
        _ inline: ParsedInline, note: Int, references: [ReferenceTarget]
    ) -> InlineEvaluation {
        let parsed = inline.block
        guard parsed.faults.isEmpty else { return InlineEvaluation(parsed.faults) }
        let own = ProgramBlock(parsed, note: note, references: references)
        let index = blocks.count
        var checker = BlockEvaluator(self, index, isChecking: true, inline: own)
        checker.check()
        let found = checker.evaluator.faults(in: index)
        guard !found.contains(where: { $0.level == .error }) else { return InlineEvaluation(found) }
        var evaluator = BlockEvaluator(self, index, isChecking: false, inline: own)
        return evaluator.inlineEvaluation(inline, warnings: found)
    }
}

extension InlineEvaluation {
    fileprivate init(_ faults: [MetricFault]) {
        self.init(result: nil, faults: faults, trace: [], inputs: [])
    }
}

extension BlockEvaluator {
    mutating func inlineEvaluation(_ inline: ParsedInline, warnings: [MetricFault]) -> InlineEvaluation {
        let result = result()
        let faults = evaluator.faults(in: index).joined(with: warnings)
        guard let result else { return InlineEvaluation(faults) }
        let figure = inline.isAssertion ? nil : result.groups.first?.rows.first?.cells.first?.figure
        let showsRange = block.displays.first?.showsRange ?? false
        let text = figure.map { showsRange ? $0.fullText : $0.textWithUnit }
        let missing = inline.isAssertion ? [] : utf8("no operating point")
        return InlineEvaluation(
            result: InlineResult(
                figure: figure, text: text ?? missing, dimension: inlineDimension,
                blocks: evaluator.entered.sorted(), check: checks.first, reads: result.reads),
            faults: faults, trace: result.trace, inputs: result.inputs)
    }

    private var inlineDimension: [UInt8] {
        guard let display = block.displays.first, let unit = display.unit else { return [] }
        return unit.dimension.name
    }
}

/// The outcome of `wattle metric -e`.
package struct ExpressionResult: Equatable, Sendable {
    /// In ``unit``; nil when something is wrong.
    package let value: Quantiles?
    package let unit: [UInt8]
    /// For example `37.8 EUR`.
    package let text: [UInt8]
    package let trace: [TraceStep]
    package let inputs: [InputUsed]
    package let faults: [MetricFault]
}

/// Evaluates one expression outside a garden.
package func evaluateExpression(
    _ source: [UInt8], catalogue: Catalogue, options: MetricOptions = MetricOptions()
) -> ExpressionResult {
    let program = MetricProgram(blocks: [], footnotes: [], catalogue: catalogue, options: options)
    let inline = parseInline(source)
    let references = inline.block.references.map { _ in ReferenceTarget.missing(ids: nil) }
    let evaluation = program.evaluateInline(inline, note: 0, references: references)
    let figure = evaluation.result?.figure
    return ExpressionResult(
        value: figure?.value, unit: figure?.unit ?? [],
        text: figure?.fullText ?? evaluation.result?.text ?? [],
        trace: evaluation.trace, inputs: evaluation.inputs, faults: evaluation.faults)
}

/// The quantiles of an expression in the unit that it asks for, else in base units; nil when something is wrong.
///
/// The way for a browser: no table, no sentence, no list of sources, so that none of them is downloaded.
package func expressionQuantiles(_ source: [UInt8], catalogue: Catalogue) -> Quantiles? {
    let inline = parseInline(source)
    guard inline.block.faults.isEmpty, let display = inline.block.displays.first else { return nil }
    let program = MetricProgram(blocks: [], footnotes: [], catalogue: catalogue)
    let own = ProgramBlock(inline.block, note: 0, references: [])
    var evaluator = Evaluator(program, isChecking: false, inline: own)
    let index = program.blocks.count
    let value = evaluator.value(display.expression.root, of: index, in: Scope(block: index))
    guard !evaluator.hasErrors, let dimension = value.dimension, let quantiles = value.amount.quantiles else {
        return nil
    }
    guard let unit = display.unit else { return quantiles }
    guard unit.dimension == dimension else { return nil }
    return Quantiles(
        p10: unit.displayed(quantiles.p10), median: unit.displayed(quantiles.median),
        p90: unit.displayed(quantiles.p90))
}
