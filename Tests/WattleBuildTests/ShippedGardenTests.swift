import Foundation
import MetricEngine
import Testing
import WattleCatalogue
import WattleDiagnostics
import WattleGarden

@testable import WattleBuild

/// The garden that ships with the program, as it lies in this repository.
struct ShippedGardenTests {
    /// The garden after all checks; every figure of it is computed, which is done once for all tests.
    static let garden = Task {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().path(percentEncoded: false)
        var request = BuildRequest(garden: root)
        request.output = NSTemporaryDirectory() + "wattle-shipped-" + UUID().uuidString
        return try await checkGarden(request)
    }

    private func checked() async throws -> CheckedGarden { try await Self.garden.value }

    @Test func itPassesEveryRule() async throws {
        let garden = try await checked()
        #expect(garden.report.diagnostics.map(\.message) == [])
        #expect(garden.context.garden.notes.count { $0.kind == .concept } >= 16)
        #expect(garden.context.garden.notes.count { $0.kind == .source } == 3)
        #expect(garden.context.metrics.figureCount >= 8)
    }

    @Test func builtInTemplatesCompileWithoutFindings() throws {
        let garden = try GardenOnDisk(["A.md": publicNote("")])
        #expect(try gardenTemplates(of: GardenFolder(garden.root)).diagnostics.isEmpty)
    }

    @Test(arguments: ["concept", "source"])
    func aNewNoteIsPrivateAndWithoutFindings(kind: String) async throws {
        let garden = try GardenOnDisk(["A.md": publicNote("")])
        _ = try newNote(kind: kind, title: "A new note's title", garden: garden.root)
        let checked = try await garden.check()
        #expect(checked.report.privateDiagnostics.isEmpty)
        #expect(checked.pageCount == 1)
    }

    /// A garden whose measured runs are all gone still has all its figures, and says that they are modelled.
    @Test func withoutMeasuredRunsEveryComparisonIsModelledAndSaysSo() async throws {
        let garden = try await checked().context
        let catalogue = loadBuiltInCatalogue().value
        let program = GardenProgram(
            garden.garden, garden.configuration, catalogue: catalogue, measurements: [])
        var modelled = 0
        for (index, block) in program.blocks.enumerated() where block.parsed.kind == .compare {
            let evaluation = program.program.evaluate(block: index)
            #expect(evaluation.faults.isEmpty)
            let result = try #require(evaluation.result)
            let rows = result.groups.flatMap(\.rows)
            #expect(rows.allSatisfy { $0.basis.isEmpty || $0.basis.starts(with: "modelled".utf8) })
            #expect(rows.flatMap(\.cells).allSatisfy { if case .figure = $0 { true } else { false } })
            guard rows.contains(where: { !$0.basis.isEmpty }) else { continue }
            modelled += 1
            #expect(result.notes.contains { $0.starts(with: "Throughput modelled: ".utf8) })
            #expect(result.inputs.contains { $0.origin == .model && $0.grade == .estimate })
        }
        #expect(modelled >= 5)
    }

    /// The runs that ship with the program reach the pages, each with its source, date and address.
    @Test func measuredRunsReachThePages() async throws {
        let figures = try await checked().context.metrics.all.map(\.result)
        let runs = figures.flatMap(\.inputs).filter { $0.origin == .measured }
        #expect(runs.count >= 4)
        for run in runs {
            let source = try #require(run.source)
            #expect(!source.title.isEmpty && !source.date.isEmpty && source.url.starts(with: "https://".utf8))
        }
        #expect(figures.contains { $0.notes.contains { $0.starts(with: "Throughput between ".utf8) } })
    }

    /// Nothing is typed in: each catalogue figure that a page cites is changed, and the page's figure changes with it.
    @Test func everyCitedCatalogueFigureReachesItsPage() async throws {
        let garden = try await checked().context
        let catalogue = loadBuiltInCatalogue().value
        let runs = loadBuiltInMeasurements()
        let program = GardenProgram(
            garden.garden, garden.configuration, catalogue: catalogue, measurements: runs)
        var users: [[UInt8]: [Int]] = [:]
        var results: [BlockResult?] = []
        for index in program.blocks.indices {
            let result = program.program.evaluate(block: index).result
            results.append(result)
            for path in result?.reads ?? [] where catalogue.reference(path: path) != nil {
                users[path, default: []].append(index)
            }
        }
        #expect(users.count > 40)
        let kinds = program.blocks.map { $0.parsed.kind?.rawValue ?? 0 }
        for (path, blocks) in users {
            let reference = try #require(catalogue.reference(path: path))
            let figure = try #require(catalogue.figure(reference))
            let changed = catalogue.replacing(path: path, value: figure.value * 1.37 + 0.01)
            let others = GardenProgram(
                garden.garden, garden.configuration, catalogue: changed, measurements: runs
            ).program
            // Kinds that compute their figure once come before those that compute it many times.
            let quickFirst = blocks.sorted { kinds[$0] < kinds[$1] }
            let hasChanged = quickFirst.contains { others.evaluate(block: $0).result != results[$0] }
            #expect(hasChanged, "\(String(decoding: path, as: UTF8.self)) is cited, but changes nothing")
        }
    }
}
