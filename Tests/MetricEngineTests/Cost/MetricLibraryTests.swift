import Testing

@testable import MetricEngine

/// The engine's own formulas are whole: each can be read, and each name in them is known.
struct MetricLibraryTests {
    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    @Test func everyFormulaCanBeRead() {
        #expect(MetricLibrary.block.faults.map { text($0.message) } == [])
        let names = MetricLibrary.metrics.map { text($0.name) }
        #expect(Set(names).count == names.count, "no metric is defined twice")
    }

    @Test func everyNameInAFormulaIsKnown() {
        for node in MetricLibrary.block.arena.nodes {
            guard case .path(let path) = node.kind, let name = path.names.first?.text else { continue }
            let isKnown =
                MetricLibrary.metric(named: name) != nil || KnownInput.named(name) != nil
                || SystemFact(name) != nil || text(name) == "cost_per_hour"
            #expect(isKnown, "\(text(name))")
        }
    }

    @Test func everyChoiceLeadsToAFormulaAndFollowsFromAnInput() {
        for choice in FormulaChoice.table {
            #expect(MetricLibrary.metrics.contains { $0.name == choice.formulaName }, "\(text(choice.name))")
            if let input = choice.choosingInput {
                #expect(KnownInput.named(input) != nil, "\(text(input))")
            }
        }
    }

    @Test func everyUnitCanBeRead() {
        for metric in MetricLibrary.metrics where !metric.unit.isEmpty {
            let unit = text(metric.unit).replacingSign(with: "USD")
            let reading = Unit.reading(Array(unit.utf8), in: 0..<unit.utf8.count)
            if case .fault = reading { Issue.record("\(text(metric.name)): \(unit)") }
        }
    }

    @Test func everyFunctionHasItsSignature() {
        #expect(FunctionSignature.table.count == Function.allCases.count)
        #expect(text(Function.annuity.name.bytes) == "annuity")
        #expect(text(Function.chance.name.bytes) == "chance")
        #expect(text(Function.frontier.name.bytes) == "frontier")
        #expect(text(Function.atLeast.name.bytes) == "k_of_n")
        let names = FunctionSignature.table.map { text($0.name) }
        #expect(Set(names).count == names.count)
    }
}

extension String {
    fileprivate func replacingSign(with currency: String) -> String {
        hasPrefix("¤") ? currency + dropFirst() : self
    }
}
