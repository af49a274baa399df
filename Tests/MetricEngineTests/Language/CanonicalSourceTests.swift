import Testing
import WattleTestSupport

@testable import MetricEngine

/// Printing a parsed block and parsing it again changes nothing.
@Suite struct CanonicalSourceTests {
    private func parsed(_ source: [UInt8]) -> ParsedBlock { parseBlock(BlockSource(source, id: nil)) }

    private func expectIdentity(_ source: String) {
        let first = parsed(Array(source.utf8))
        #expect(first.faults.map(\.message.text) == [], "\(source)")
        let printed = canonicalSource(first)
        let second = parsed(printed)
        #expect(BlockDump(second).lines == BlockDump(first).lines, "\(source)\n---\n\(printed.text)")
        #expect(canonicalSource(second).text == printed.text)
        #expect(second.remarks == [], "\(printed.text)")
    }

    @Test func ofTheGardensBlocks() {
        #expect(BlockCorpus.garden.count > 10)
        for source in BlockCorpus.garden { expectIdentity(source) }
    }

    @Test func ofBlocksWithEveryKey() {
        for source in BlockCorpus.own { expectIdentity(source) }
    }

    @Test func ofRandomExpressions() {
        var random = SeededGenerator(seed: 31)
        for _ in 0..<1_000 { expectIdentity("show: \(RandomExpression.text(depth: 4, using: &random))") }
    }

    @Test func whatMeansTheSameIsPrintedTheSame() {
        let first = parsed(Array("# one\nshow:   ((2_000 W))*3  # two\ncaption: \"A b\"\n".utf8))
        let second = parsed(Array("caption: A b\nshow:\n  - 2000 W * 3\n".utf8))
        #expect(canonicalSource(first).text == "show: 2000 W * 3\ncaption: A b\n")
        #expect(canonicalSource(first) == canonicalSource(second))
    }

    @Test func onlyNeededParenthesesArePrinted() {
        let source = "show: ((1 + 2) * (3)) - (4 - (5 - 6)) / ((7 * 8)) ^ 2\n"
        #expect(
            canonicalSource(parsed(Array(source.utf8))).text
                == "show: (1 + 2) * 3 - (4 - (5 - 6)) / (7 * 8) ^ 2\n")
    }
}

/// Expressions that can be read, whatever they mean.
private enum RandomExpression {
    static func text(depth: Int, using random: inout SeededGenerator) -> String {
        guard depth > 0 else { return atom(&random) }
        func next() -> String { text(depth: depth - 1, using: &random) }
        switch Int.random(in: 0..<13, using: &random) {
        case 0: return "\(next()) + \(next())"
        case 1: return "\(next()) - \(next())"
        case 2: return "(\(next())) * (\(next()))"
        case 3: return "(\(next())) / (\(next()))"
        case 4: return "(\(next()))"
        case 5: return "-(\(next()))"
        case 6: return "max(\(next()), \(next()))"
        case 7: return "if \(next()) then \(next()) else (\(next()))"
        case 8: return "((\(next())) < (\(next())))"
        case 9: return "(\(next()) or \(next())) and not (\(next()))"
        case 10: return "(\(next())) ^ \(Int.random(in: -3...3, using: &random))"
        case 11: return "((\(next())) ~= 1 % (\(next())))"
        default: return "(\(next()))   *   (  \(next()) )"
        }
    }

    private static func atom(_ random: inout SeededGenerator) -> String {
        [
            "1", "2.50 kW", "1_000 tok/s/user", "3e-2 EUR/kWh", "45 % to 65 %", "-5 W to 5 W", "5 ± 1",
            "between 2 h and 3 h", "90%: 1 to 2 W", "power", "H200.gpu.power", "[[A note#id]].x",
            "cost-by-system.y",
        ].randomElement(using: &random) ?? "1"
    }
}
