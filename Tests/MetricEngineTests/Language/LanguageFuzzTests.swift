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
        let program = MetricProgram(
            blocks: [ProgramBlock(parsed, note: 0, references: references)], footnotes: [[]], catalogue: .test
        )
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
        var random = SeededGenerator(seed: 22)
        let seed = Array(
            (chatSource + "\nexpect:\n  - p90(utilisation) < 80 %\nlet:\n  x: if PUE > 1 then 2 else 3").utf8)
        for _ in 0..<600 {
            var bytes = seed
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                let position = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes[position] = UInt8.random(in: .min ... .max, using: &random)
                case 1: bytes.remove(at: position)
                default:
                    bytes.insert(
                        contentsOf: LanguageFuzzTests.words.randomElement(using: &random)?.utf8 ?? "".utf8,
                        at: position)
                }
            }
            survives(bytes)
        }
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
