import Foundation
import Testing
import WattleBuild
import WattleDiagnostics

@Suite struct ReportFileTests {
    private let faulty = ["content/notes/a b.md": publicNote("[[Nowhere]]"), "wattle.yml": "feeds: true\n"]

    private func lines(_ garden: CheckedGarden) throws -> [[String: Any]] {
        try garden.report.rendered(as: .json).split(separator: 0x0A).map {
            try #require(try JSONSerialization.jsonObject(with: Data($0)) as? [String: Any])
        }
    }

    private func uris(_ garden: CheckedGarden) throws -> [String] {
        let log = try #require(
            try JSONSerialization.jsonObject(with: Data(garden.report.rendered(as: .sarif)))
                as? [String: Any])
        let results = try #require((log["runs"] as? [[String: Any]])?.first?["results"] as? [[String: Any]])
        return results.compactMap { result in
            let location = (result["locations"] as? [[String: Any]])?.first
            let physical = location?["physicalLocation"] as? [String: Any]
            return (physical?["artifactLocation"] as? [String: String])?["uri"]
        }
    }

    @Test func notesAndOtherFilesAreNamedFromTheGarden() async throws {
        let garden = try await GardenOnDisk(faulty).check()
        #expect(
            Set(try lines(garden).compactMap { $0["file"] as? String }) == [
                "content/notes/a b.md", "wattle.yml",
            ])
        #expect(Set(try uris(garden)) == ["content/notes/a%20b.md", "wattle.yml"])
    }

    @Test func aGardenBelowARepositoryIsNamedFromThere() async throws {
        let files = Dictionary(uniqueKeysWithValues: faulty.map { ("docs/garden/" + $0.key, $0.value) })
        let folder = try GardenOnDisk(files.merging([".git": "gitdir: elsewhere\n"]) { first, _ in first })
        let garden = try await folder.check { $0.garden = folder.root + "/docs/garden" }
        #expect(Set(try uris(garden)) == ["docs/garden/content/notes/a%20b.md", "docs/garden/wattle.yml"])
    }

    @Test func aGardenWithoutContentFolderIsNamedFromItsRoot() async throws {
        let garden = try await GardenOnDisk(["a.md": publicNote("[[Nowhere]]")]).check()
        #expect(try uris(garden) == ["a.md"])
    }

    @Test func findingsOfABaselineAreSuppressed() async throws {
        let folder = try GardenOnDisk(["a.md": publicNote("[[Nowhere]]")])
        let baseline = folder.root + "/.wattle/baseline"
        _ = try await folder.check().recordingBaseline(at: baseline)
        let garden = try await folder.check { $0.baseline = baseline }
        #expect(garden.report.diagnostics.isEmpty && garden.report.suppressed.map(\.kind) == [.baseline])
        #expect(try lines(garden).isEmpty)
        #expect(try uris(garden) == ["a.md"])
    }

    @Test func aReportTakesThePlaceOfTheOldOne() async throws {
        let folder = try GardenOnDisk(faulty)
        let garden = try await folder.check()
        let file = folder.root + "/reports/new/wattle.json"
        try garden.writeReport(Array("old".utf8), to: file)
        try garden.writeReport(Array("new".utf8), to: file)
        #expect(FileManager.default.contents(atPath: file).map { Array($0) }.text == "new")
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.root + "/reports/new") == [
                "wattle.json"
            ])
    }

    @Test func aReportIsNoFileOfTheSiteAndNoDevice() async throws {
        let folder = try GardenOnDisk(faulty)
        let garden = try await folder.check()
        #expect(throws: FileFailure.self) {
            try garden.writeReport([], to: folder.root + "/site/report.json")
        }
        #expect(throws: FileFailure.self) {
            try garden.writeReport([], to: folder.root + "/x/../site/report.json")
        }
        #expect(throws: FileFailure.self) { try garden.writeReport([], to: folder.root) }
        try makeLink(folder.root + "/link", to: "/dev/null")
        let failure = #expect(throws: FileFailure.self) {
            try garden.writeReport([], to: folder.root + "/link")
        }
        #expect(failure?.isUsage == false)
    }

    @Test func theProgramsHomeIsTheAddressOfTheShippedGarden() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let configuration = try String(contentsOf: root.appending(path: "wattle.yml"), encoding: .utf8)
        #expect(configuration.contains("base_url: \(wattleHome)\n"))
    }
}
