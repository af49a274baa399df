import Foundation
import Testing
import WattleBuild
import WattleDiagnostics

/// Nothing private leaves a trace: a mark in each of 62 channels, searched for in whatever a build gives out.
@Suite struct CanaryTests {
    private static let vault = CanaryVault()

    // MARK: The vault

    @Test func everyChannelIsPlanted() {
        let vault = Self.vault
        #expect(BoundaryChannel.all.map(\.number) == Array(1...62))
        #expect(vault.publicNotes.count >= 40 && vault.privateNotes.count >= 40)
        let everything = vault.files.merging(vault.links.map { ($0.key, Array($0.value.utf8)) }) { first, _ in
            first
        }
        let secrets = LeakScanner("qz7x").leaks(in: everything).map(\.mark)
        let controls = Set(LeakScanner("pub7x").leaks(in: vault.publicAlone.files).map(\.mark))
        for channel in BoundaryChannel.all {
            let stem = Mark.secret(channel.number).prefix(6)
            #expect(secrets.contains { $0.hasPrefix(stem) }, "\(channel.number) \(channel.name)")
            #expect(
                controls.contains(channel.control) == (channel.withoutControl == nil), "\(channel.number)")
        }
    }

    // MARK: L1 and L4

    @Test func noMarkReachesTheSiteOrItsLog() async throws {
        let garden = try GardenOnDisk(Self.vault)
        let outcome = await BuildOutcome(garden)
        #expect(outcome.code == 0, "\(outcome.log)")
        #expect(LeakScanner("qz7x").leaks(in: outcome.site).isEmpty)
        let log = Dictionary(uniqueKeysWithValues: outcome.log.enumerated().map { ("\($0)", Array($1.utf8)) })
        #expect(LeakScanner("qz7x").leaks(in: log).isEmpty)
        let found = Set(LeakScanner("pub7x").leaks(in: outcome.site).map(\.mark))
        for channel in BoundaryChannel.all where channel.withoutControl == nil {
            #expect(found.contains(channel.control), "\(channel.number) \(channel.name)")
        }
        #expect(localTraces(of: garden, in: outcome).isEmpty)
        print(table(found: found))
    }

    /// Absolute paths, names of people and machines, compressed files that cannot be searched.
    private func localTraces(of garden: GardenOnDisk, in outcome: BuildOutcome) -> [String] {
        let words = [
            garden.root, NSTemporaryDirectory(), NSHomeDirectory(), ProcessInfo.processInfo.hostName,
        ]
        .filter { $0.utf8.count > 5 && $0 != "localhost" }
        let texts =
            outcome.files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
            + outcome.log.map { ("log", $0) }
        return texts.filter { text in words.contains { text.1.contains($0) } }.map(\.0)
            + outcome.files.filter { $0.bytes.starts(with: [0x1F, 0x8B]) }.map(\.path)
    }

    private func table(found: Set<String>) -> String {
        let rows = BoundaryChannel.all.map { channel in
            let control =
                channel.withoutControl.map { "none: " + $0 }
                ?? (found.contains(channel.control) ? "found" : "MISSING")
            return "\(channel.number < 10 ? " " : "")\(channel.number)  \(channel.name)  [\(control)]"
        }
        let controls = BoundaryChannel.all.count { $0.withoutControl == nil }
        return rows.joined(separator: "\n")
            + "\nchannels: \(rows.count), with a public mark: \(controls), leaks: 0"
    }

    @Test func authorsAreToldAtHome() async throws {
        let checked = try await GardenOnDisk(Self.vault).check()
        #expect(!checked.report.privateDiagnostics.isEmpty)
        let log = String(decoding: checked.report.rendered(as: .human), as: UTF8.self)
        #expect(log.contains(Mark.secret(33)))
    }

    // MARK: L2

    @Test func whatIsPrivateMayChangeWithoutATrace() async throws {
        let expected = try await MemoryGarden(Self.vault.publicAlone).outcome()
        #expect(expected.code == 0 && expected.files.count > 60)
        for change in PrivateChange.allCases {
            let outcome = try await MemoryGarden(change.applied(to: Self.vault)).outcome()
            #expect(outcome.differences(from: expected).isEmpty, "\(change)")
        }
    }

    @Test func filesModesAndManifestAreTheSameOnDisk() async throws {
        let expected = await BuildOutcome(try GardenOnDisk(Self.vault.publicAlone))
        #expect(await BuildOutcome(try GardenOnDisk(Self.vault)).differences(from: expected).isEmpty)
        let vault = PrivateChange.allCases.filter { $0 != .removed && $0 != .multiplied && $0 != .renamed }
            .reduce(Self.vault) { $1.applied(to: $0) }
        let garden = try GardenOnDisk(vault)
        try FileManager.default.createDirectory(
            atPath: garden.root + "/qz7x9201canary/empty", withIntermediateDirectories: true)
        // The same name as that of a public note, in the other Unicode form: equal as a string, another file.
        try garden.put("---\npublish: false\n---\nqz7x9202canary [[Field 1]]\n", at: "Cafe\u{301}.md")
        let outcome = await BuildOutcome(garden)
        #expect(outcome.differences(from: expected).isEmpty, "\(outcome.code): \(outcome.log.first ?? "")")
        #expect(outcome.site[".wattle-manifest"] != nil)
    }

    /// With the errors of public notes, which name what they cannot find, the log and the exit code are the same too.
    @Test func theLogOfAFailedBuildTellsNothing() async throws {
        let faults = [
            "A.md": publicNote("[[Qz7x 9301 canary]] and ![[Qz7x 9302 canary]] [x](qz7x9303canary.md)"),
            "B.md": publicNote("```metric\nshow:\n  - \"[[Qz7x 9304 canary#a]]\".cost_per_mtok\n```"),
            "C.md": publicNote("Text.", "qz7x9305canary: x\ntags: [a, b, c, d]"),
            "D.md": publicNote("%% open qz7x9306canary"),
            "E.md": publicNote("![[qz7x9307canary.png]] %%qz7x9308canary%% ![x](https://example.org/x.png)"),
            "F.md": publicNote("Text.", "title: F # qz7x9309canary\ncreated: 2025-02-30 # qz7x9310canary"),
        ]
        let hidden = [
            "Qz7x 9301 canary.md": "---\npublish: false\n---\nText.", "secret/qz7x9302 canary.md": "Text.",
            "qz7x9303canary.md": "Text.",
            "M.md": "```metric qz7x9304canary\nscenario: qz7x9304canary\nmodel: x\n```",
        ]
        let expected = await BuildOutcome(try GardenOnDisk(faults))
        let outcome = await BuildOutcome(try GardenOnDisk(faults.merging(hidden) { first, _ in first }))
        #expect(expected.code == 1)
        #expect(outcome.differences(from: expected).isEmpty)
        for text in outcome.log {
            #expect(LeakScanner("qz7x").marks(in: Array(text.utf8)).isEmpty, "\(text)")
        }
    }
}
