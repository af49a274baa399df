import Foundation
import Testing
import WattleBuild

/// A note that is public for a while leaves nothing behind in the site when it is not any more.
@Suite struct TransitionTests {
    private static let hidden =
        "---\npublish: false\ntitle: Qz7x 9401 canary\naliases: [qz7x9402canary]\ntags: [qz7x9403canary]\n---\nqz7x9404canary [[Other]] ![[qz7x9405canary.csv]]\n"
    private static let shown = hidden.replacing("publish: false", with: "publish: true")

    private func vault(_ note: String) throws -> GardenOnDisk {
        let garden = try GardenOnDisk([
            "content/Other.md": publicNote("Text."), "content/qz7x9406canary/Note.md": note,
            "content/qz7x9405canary.csv": "qz7x9407canary,1\n",
        ])
        return garden
    }

    private func marks(_ outcome: BuildOutcome) -> Set<String> {
        Set(LeakScanner("qz7x").leaks(in: outcome.site).map(\.mark))
    }

    @Test func unpublishingLeavesTheSiteOfACleanBuild() async throws {
        let clean = await BuildOutcome(try vault(Self.hidden))
        #expect(marks(clean).isEmpty && clean.code == 0)
        let garden = try vault(Self.hidden)
        _ = await BuildOutcome(garden)
        for _ in 0..<2 {
            try garden.put(Self.shown, at: "content/qz7x9406canary/Note.md")
            #expect(marks(await BuildOutcome(garden)).count >= 6)
            try garden.put(Self.hidden, at: "content/qz7x9406canary/Note.md")
            let outcome = await BuildOutcome(garden)
            #expect(outcome.files == clean.files)
            #expect(marks(outcome).isEmpty)
        }
        try garden.remove("content/qz7x9406canary/Note.md")
        #expect(await BuildOutcome(garden).files == clean.files)
    }

    /// The places at which a build can be killed, by what lies on the disk then.
    @Test(arguments: ["while writing", "after the exchange", "between two renames"])
    func aKilledBuildLeavesNothingBehind(when: String) async throws {
        let clean = await BuildOutcome(try vault(Self.hidden))
        let garden = try vault(Self.shown)
        _ = await BuildOutcome(garden)
        let manager = FileManager.default
        // No process has this number.
        let staging = garden.root + "/.wattle-tmp-2147483646-killed"
        switch when {
        case "while writing":
            try garden.put("qz7x9408canary", at: ".wattle-tmp-2147483646-killed/half/index.html")
        case "after the exchange": try manager.copyItem(atPath: garden.root + "/site", toPath: staging)
        default: try manager.moveItem(atPath: garden.root + "/site", toPath: staging)
        }
        try garden.put(Self.hidden, at: "content/qz7x9406canary/Note.md")
        let outcome = await BuildOutcome(garden)
        #expect(outcome.files == clean.files)
        #expect(!manager.fileExists(atPath: staging))
        #expect(try manager.contentsOfDirectory(atPath: garden.root).sorted() == ["content", "site"])
    }

    /// What a checked garden holds is what is published, whatever happens to the notes meanwhile.
    @Test func aNoteThatIsUnpublishedMeanwhileIsGoneWithTheNextBuild() async throws {
        let clean = await BuildOutcome(try vault(Self.hidden))
        let garden = try vault(Self.shown)
        let checked = try await garden.check()
        try garden.put(Self.hidden, at: "content/qz7x9406canary/Note.md")
        _ = try await publish(checked)
        #expect(await BuildOutcome(garden).files == clean.files)
    }
}
