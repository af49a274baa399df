import Foundation
import Testing
import WattleText

@testable import WattleBuild

struct OutputFolderTests {
    private let base: String
    private let garden: GardenFolder
    private var output: String { base + "/garden/site" }

    init() throws {
        base = NSTemporaryDirectory() + "wattle-output-" + UUID().uuidString
        try FileManager.default.createDirectory(
            atPath: base + "/garden/content", withIntermediateDirectories: true)
        garden = try GardenFolder(base + "/garden")
    }

    private func build(_ files: [String: String]) async throws(FileFailure) -> WriteSummary? {
        try await OutputFolder(output, garden: garden).replace { writer throws(FileFailure) in
            try writer.prepareFolders(for: Array(files.keys))
            var written: [WrittenFile] = []
            for (path, text) in files { written.append(try writer.write(Array(text.utf8), to: path)) }
            return written
        }
    }

    private func text(_ path: String) -> String? {
        try? String(contentsOfFile: output + "/" + path, encoding: .utf8)
    }

    private func put(_ text: String, at path: String) throws {
        try FileManager.default.createDirectory(
            atPath: (output + "/" + path as NSString).deletingLastPathComponent,
            withIntermediateDirectories: true)
        try text.write(toFile: output + "/" + path, atomically: false, encoding: .utf8)
    }

    @Test func aSecondBuildKeepsTheSameAndRemovesTheGone() async throws {
        defer { try? FileManager.default.removeItem(atPath: base) }
        #expect(try await build(["index.html": "a", "x/index.html": "b"])?.unchanged == 0)
        let second = try await build(["index.html": "a", "y/index.html": "c"])
        #expect(second == WriteSummary(files: 2, unchanged: 1, removed: 1))
        #expect(text("index.html") == "a")
        #expect(text("y/index.html") == "c")
        #expect(text("x/index.html") == nil)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: base + "/garden").sorted() == [
                "content", "site",
            ])
    }

    @Test func aFailingBuildLeavesTheOldSite() async throws {
        defer { try? FileManager.default.removeItem(atPath: base) }
        _ = try await build(["index.html": "old"])
        await #expect(throws: FileFailure.self) {
            try await OutputFolder(output, garden: garden).replace { writer throws(FileFailure) in
                _ = try writer.write(Array("new".utf8), to: "index.html")
                throw .system("the disk is full")
            }
        }
        #expect(text("index.html") == "old")
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: base + "/garden").sorted() == [
                "content", "site",
            ])
    }

    @Test func foreignFilesAreRefusedAndNamed() async throws {
        defer { try? FileManager.default.removeItem(atPath: base) }
        try put("mine", at: "photos/holiday.txt")
        let failure = await #expect(throws: FileFailure.self) { try await build(["index.html": "a"]) }
        #expect(failure?.isUsage == true)
        #expect(failure?.description.contains("photos/holiday.txt") == true)
        #expect(text("photos/holiday.txt") == "mine")
        #expect(text("index.html") == nil)
    }

    @Test(arguments: ["CNAME", ".nojekyll", ".gitignore", ".well-known/security.txt"])
    func ownersFilesSurvive(name: String) async throws {
        defer { try? FileManager.default.removeItem(atPath: base) }
        try put("kept", at: name)
        _ = try await build(["index.html": "a"])
        _ = try await build(["index.html": "b"])
        #expect(text(name) == "kept")
        #expect(text("index.html") == "b")
    }

    @Test func aPageEditedByHandIsNeverOverwritten() async throws {
        defer { try? FileManager.default.removeItem(atPath: base) }
        for next in ["a", "b"] {
            _ = try await build(["index.html": "a"])
            try put("edited", at: "index.html")
            await #expect(throws: FileFailure.self) { try await build(["index.html": next]) }
            #expect(text("index.html") == "edited")
            try put("a", at: "index.html")
        }
    }

    @Test func dangerousOutputsAreRefused() throws {
        defer { try? FileManager.default.removeItem(atPath: base) }
        try FileManager.default.createDirectory(
            atPath: base + "/repository/.git", withIntermediateDirectories: true)
        for path in [
            "/", base, base + "/garden", base + "/garden/content", base + "/garden/x/..",
            base + "/repository", NSHomeDirectory(),
        ] {
            let failure = #expect(throws: FileFailure.self, "\(path)") {
                try OutputFolder(path, garden: garden)
            }
            #expect(failure?.isUsage == true)
        }
    }

    @Test func whatAKilledBuildLeftIsTakenAway() async throws {
        defer { try? FileManager.default.removeItem(atPath: base) }
        _ = try await build(["index.html": "a"])
        // No process has this number: it is above the kernel's limit.
        let leftover = base + "/garden/.wattle-tmp-99999999-x"
        try FileManager.default.createDirectory(
            atPath: leftover + "/.well-known", withIntermediateDirectories: true)
        _ = try await build(["index.html": "b"])
        #expect(!FileManager.default.fileExists(atPath: leftover))
        #expect(FileManager.default.fileExists(atPath: output + "/.well-known"))
    }

    @Test func aDamagedManifestProtectsTheFolder() async throws {
        defer { try? FileManager.default.removeItem(atPath: base) }
        _ = try await build(["index.html": "a"])
        try put("garbage", at: Manifest.name)
        await #expect(throws: FileFailure.self) { try await build(["index.html": "b"]) }
        #expect(text("index.html") == "a")
    }

    @Test func manifestsReadBackAsTheyWereWritten() {
        var manifest = Manifest()
        manifest.record("b/index.html", .init(high: 1, low: .max))
        manifest.record("a name with\u{20}spaces.html", .init(high: 0, low: 0))
        #expect(Manifest(manifest.bytes) == manifest)
        #expect(Manifest(Array("wattle manifest 1\nxyz\ta\n".utf8)) == nil)
    }
}
