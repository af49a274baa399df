import MetricEngine
import Testing
import WattleTestSupport

/// Whatever an author types, parsing and computing end without a trap, and every place lies inside the source.
@Suite struct LanguageFuzzTests {
    private static let words = [
        "show: ", "compare: ", "scenario: ", "system: ", "with:\n", "let:\n", "at:\n", "expect:\n",
        "metrics:\n",
        "  a: ", "  - ", "1", "2 kW", "0.5 to 3 h", "between 1 and 2", " + ", " / ", "/", "(", ")", "[", "]",
        "[[N#c]]",
        "[^x]", "H200", ".power", ".gpu", "cost_per_mtok", " in EUR/Mtok", ", 2 digits", " as X", "if ",
        " then ",
        " else ", "\n", " ", "\"", "#", "±", "%", "-", "^", "~=", "<=", "chance(", "p90(", "a", "baseline: ",
        "rates:\n",
        "  EUR: 1.1 USD", "from: ", "for: ", "across: ", "\t", "90%: ", "1e99", "1e308", "0", "GB300_NVL72",
        "PUE", "\u{FF}",
    ]

    private func survives(_ source: [UInt8]) {
        let parsed = parseBlock(BlockSource(source, id: nil))
        let references = parsed.references.map { _ in ReferenceTarget.missing(ids: nil) }
        var options = MetricOptions()
        options.limits.samples = 32
        options.limits.evaluations = 500
        options.limits.steps = 200_000
        let program = MetricProgram(
            blocks: [ProgramBlock(parsed, note: 0, references: references)], footnotes: [[]],
            catalogue: .test, options: options)
        let faults = program.evaluate(block: 0).faults
        for fault in faults {
            #expect(fault.range.lowerBound >= 0 && fault.range.upperBound <= source.count)
            for label in fault.labels where label.block == nil {
                #expect(label.range.lowerBound >= 0 && label.range.upperBound <= source.count)
            }
        }
        let inline = parseInline(source)
        _ = program.evaluateInline(
            inline, note: 0, references: inline.block.references.map { _ in .missing(ids: nil) })
    }

    @Test func wordsInAnyOrder() {
        var random = SeededGenerator(seed: 21)
        for _ in 0..<1_500 {
            var text =
                ["show: ", "compare: [H200]\n", "scenario: x\n", "system: X\nfrom: H200\n"].randomElement(
                    using: &random) ?? ""
            for _ in 0..<Int.random(in: 1...14, using: &random) {
                text += LanguageFuzzTests.words.randomElement(using: &random) ?? ""
            }
            survives(Array(text.utf8))
        }
    }

    @Test func brokenExamples() {
        var mutator = BlockMutator(seed: 22, corpus: BlockCorpus.garden + BlockCorpus.own)
        for _ in 0..<800 { survives(mutator.next()) }
    }

    @Test func whatCanBeReadIsPrintedAndReadAgain() {
        var mutator = BlockMutator(seed: 24, corpus: BlockCorpus.garden + BlockCorpus.own)
        var count = 0
        for _ in 0..<3_000 {
            let first = parseBlock(BlockSource(mutator.next(), id: nil))
            guard first.faults.isEmpty else { continue }
            count += 1
            let printed = canonicalSource(first)
            #expect(canonicalSource(parseBlock(BlockSource(printed, id: nil))) == printed, "\(printed.text)")
        }
        #expect(count > 100)
    }

    @Test func noise() {
        var random = SeededGenerator(seed: 23)
        for _ in 0..<500 {
            survives(
                (0..<Int.random(in: 0...80, using: &random)).map { _ in
                    UInt8.random(in: .min ... .max, using: &random)
                })
        }
    }
}
