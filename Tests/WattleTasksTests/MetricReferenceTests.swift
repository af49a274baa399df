import Foundation
import MetricEngine
import Testing
import WattleCatalogue
import WattleDiagnostics

@testable import wattle_tasks

/// What the guide lists is what the program knows; `wattle-tasks reference` brings it up to date.
struct MetricReferenceTests {
    private let guide: String
    private let keys: String
    private let metrics: String

    init() throws {
        let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        guide = try String(contentsOf: root.appending(path: MetricReference.paths[0]), encoding: .utf8)
        keys = try String(contentsOf: root.appending(path: MetricReference.paths[1]), encoding: .utf8)
        metrics = try String(contentsOf: root.appending(path: MetricReference.paths[2]), encoding: .utf8)
    }

    @Test func theGuidesTablesAreTheProgramsOwn() throws {
        #expect(MetricReference.updated(guide) == guide)
        #expect(MetricReference.updated(keys) == keys)
        #expect(MetricReference.updated(metrics) == metrics)
        for metric in MetricLibrary.metrics {
            #expect(metrics.contains("| `\(String(decoding: metric.name, as: UTF8.self))` |"))
        }
    }

    @Test func theExampleComputesWithTheBuiltInCatalogue() throws {
        let start = try #require(guide.range(of: "```metric owned-rack\n"))
        let end = try #require(guide.range(of: "\n```", range: start.upperBound..<guide.endIndex))
        let parsed = parseBlock(BlockSource(Array(guide[start.upperBound..<end.lowerBound].utf8), id: nil))
        let program = MetricProgram(
            blocks: [ProgramBlock(parsed, note: 0, references: [])], footnotes: [[]],
            catalogue: loadBuiltInCatalogue().value)
        let evaluation = program.evaluate(block: 0)
        #expect(evaluation.faults.map { String(decoding: $0.message, as: UTF8.self) } == [])
        let result = try #require(evaluation.result)
        let medians = result.groups[0].rows.compactMap { $0.cells[0].figure?.value.median }
        try #require(medians.count == 4)
        // A price of 3.5 MUSD for 72 GPUs over four years at some 8 % is 1.7 USD an hour, and the rest some 0.9.
        #expect((2.2...3.2).contains(medians[0]))
        #expect((50...75).contains(medians[1]))
        #expect((2...9).contains(medians[2]))
        #expect((50...110).contains(medians[3]))
        #expect(result.inputs.contains { $0.name == Array("life".utf8) && $0.origin == .default })
    }

    /// A rent of the catalogue is paid for every hour that is rented, which are those that are used.
    @Test func aRentOfTheCatalogueIsComparedOnTheHoursThatAreUsed() {
        let expression = "rent_cost_per_hour * rented_hours in USD/h"
        let source =
            "show: \(expression)\nfor: GB300_NVL72\nwith:\n  rent_price: ownership.gb300_nvl72.rental\n  utilisation: 50 %"
        let parsed = parseBlock(BlockSource(Array(source.utf8), id: nil))
        let program = MetricProgram(
            blocks: [ProgramBlock(parsed, note: 0, references: [])], footnotes: [[]],
            catalogue: loadBuiltInCatalogue().value)
        let evaluation = program.evaluate(block: 0)
        // 72 GPUs at 3.96 USD for half of the hours.
        let value = evaluation.result?.groups[0].rows[0].cells[0].figure?.value.median ?? 0
        #expect(abs(value - 142.56) < 1e-9)
    }

    /// A block of each kind that has what it needs; an example takes the place of the line with its key.
    private static let least: [BlockKind: [String]] = [
        .show: ["show: 1"], .scenario: ["scenario: A"], .system: ["system: A", "from: H200"],
        .compare: ["compare: [H200]", "metrics: power"],
        .sweep: ["sweep: uptime from 80 % to 90 %", "plot: power"],
        .solve: ["solve: PUE from 1 to 2", "such_that: PUE = 1.5"],
        .sensitivity: ["sensitivity: power", "vary:\n  PUE: from 1 to 2"],
        .claim: ["claim: A", "by: B [^source]", "test: 1 < 2"],
    ]

    @Test func everyExampleOfAKeyCanBeReadInEveryKindThatTakesIt() throws {
        for key in KeyReference.table {
            let name = String(decoding: key.name, as: UTF8.self)
            for kind in key.kinds {
                let lines = try #require(Self.least[kind])
                let others = lines.filter { !$0.hasPrefix(name + ":") }
                let example = String(decoding: key.example, as: UTF8.self)
                let isHead = others.count < lines.count && lines[0].hasPrefix(name + ":")
                let source = (isHead ? [example] + others : others + [example]).joined(separator: "\n")
                let parsed = parseBlock(BlockSource(Array(source.utf8), id: nil))
                #expect(parsed.faults.map { String(decoding: $0.message, as: UTF8.self) } == [], "\(source)")
                #expect(parsed.remarks.isEmpty, "\(source)")
            }
        }
    }

    @Test func everyAssumedFigureIsInTheCatalogueInAUnitOfTheLanguage() throws {
        let catalogue = loadBuiltInCatalogue().value
        for input in KnownInput.table {
            guard let assumption = input.assumption, assumption.starts(with: "facility.".utf8) else {
                continue
            }
            let result = evaluateExpression(assumption, catalogue: catalogue)
            #expect(result.value != nil, "\(String(decoding: assumption, as: UTF8.self))")
        }
    }

    @Test func everyExampleOfAnInputCanBeRead() {
        let catalogue = loadBuiltInCatalogue().value
        let words = ["model", "precision"]
        for input in KnownInput.table where !words.contains(String(decoding: input.text, as: UTF8.self)) {
            let result = evaluateExpression(input.exampleText, catalogue: catalogue)
            let messages = result.faults.map { String(decoding: $0.message, as: UTF8.self) }
            #expect(messages == [], "\(String(decoding: input.text, as: UTF8.self))")
        }
    }

    @Test func tablesAreReplacedAndTheRestStays() {
        let page =
            "a\n\n| Metric | Where given | Formula of |\n|---|---|---|\n| old | old | old |\n\nb\n| x |\n"
        let updated = MetricReference.updated(page)
        #expect(
            updated.hasPrefix("a\n\n| Metric | Where given | Formula of |\n|---|---|---|\n| `throughput` | "))
        #expect(updated.hasSuffix(" |\n\nb\n| x |\n"))
        #expect(!updated.contains("old"))
    }
}
