import Foundation
import MetricEngine
import Testing
import WattleCatalogue
import WattleDiagnostics
import WattleGarden

@testable import WattleBuild

/// The garden that ships with the program, as it lies in this repository.
struct ShippedGardenTests {
    private let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path(percentEncoded: false)

    private func checked() async throws -> CheckedGarden {
        var request = BuildRequest(garden: root)
        request.output = NSTemporaryDirectory() + "wattle-shipped-" + UUID().uuidString
        return try await checkGarden(request)
    }

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

    /// Nothing is typed in: each catalogue figure that a page cites is changed, and the page's figure changes with it.
    @Test func everyCitedCatalogueFigureReachesItsPage() async throws {
        let garden = try await checked().context
        let catalogue = loadBuiltInCatalogue().value
        let program = GardenProgram(garden.garden, garden.configuration, catalogue: catalogue)
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
        for (path, blocks) in users {
            let reference = try #require(catalogue.reference(path: path))
            let figure = try #require(catalogue.figure(reference))
            let changed = catalogue.replacing(path: path, value: figure.value * 1.37 + 0.01)
            let others = GardenProgram(garden.garden, garden.configuration, catalogue: changed).program
            let hasChanged = blocks.contains { others.evaluate(block: $0).result != results[$0] }
            #expect(hasChanged, "\(String(decoding: path, as: UTF8.self)) is cited, but changes nothing")
        }
    }
}
