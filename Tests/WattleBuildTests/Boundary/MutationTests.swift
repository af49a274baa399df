import Testing
import WattleDiagnostics
import WattleGarden
import WattleMarkdown

@testable import WattleBuild

/// The canary suite can fail: with each filter taken away in turn, a mark is found or two sites differ.
@Suite struct MutationTests {
    private static let vault = CanaryVault()

    private func marks(_ site: [String: [UInt8]]) -> Set<String> {
        Set(LeakScanner("qz7x").leaks(in: site).map(\.mark))
    }

    /// The pages whatever the findings, as a program would write them that asks nobody.
    private func site(of vault: CanaryVault, _ change: (inout MemoryGarden) -> Void = { _ in }) async throws
        -> [String: [UInt8]]
    {
        var garden = MemoryGarden(vault)
        change(&garden)
        return try MemoryGarden.site(try await garden.checked().context)
    }

    // MARK: Channel by channel

    /// Of what is planted, this shows nothing even where it is public.
    private static let invisible = [18: "a definition that nothing uses", 60: "files that are no notes"]

    @Test func everyChannelLeaksWhereItsNotesAreLetThrough() async throws {
        var caught = 0
        for channel in BoundaryChannel.all {
            let stem = String(Mark.secret(channel.number).prefix(6))
            let vault = CanaryVault(channels: [channel.number])
            let paths = vault.privateNotes.filter { path in
                let text = Array(path.utf8) + (vault.files[path] ?? [])
                return LeakScanner("qz7x").marks(in: text).contains { $0.hasPrefix(stem) }
            }
            guard !paths.isEmpty, Self.invisible[channel.number] == nil else { continue }
            let found = marks(try await site(of: vault.publishing(paths)))
            #expect(found.contains { $0.hasPrefix(stem) }, "\(channel.number) \(channel.name)")
            caught += 1
        }
        #expect(caught >= 45)
        print("channels whose notes were let through, all caught: \(caught)")
    }

    /// Hidden text of public notes, with the marks that hide it taken away.
    @Test(arguments: [
        (23, "%%", ""), (24, "%%", ""), (25, "%%", ""), (26, "<!--", ""),
        (27, "# qz7x2701canary", "aliases: [qz7x2701canary]"),
        (28, "cards:", "aliases:"), (29, "cards:\n  inner: qz7x2901canary\n  list:", "aliases:"),
        (30, "[//]: #", "x"), (31, " hidden>", ">"),
        (31, "template>", "b>"), (32, "%%", ""), (41, "%%", ""), (47, "%%", ""),
        (21, "data-x=", "dir="), (18, "Used", "[qz7x1802canary] Used"),
    ])
    func hiddenTextLeaksWhereItIsNotHidden(channel: Int, mark: String, replacement: String) async throws {
        var vault = CanaryVault(channels: [channel])
        for path in vault.publicNotes where path.hasPrefix("Channel \(channel)") {
            let text = String(decoding: vault.files[path] ?? [], as: UTF8.self)
            vault.show(path, Array(text.replacing(mark, with: replacement).utf8))
        }
        let stem = String(Mark.secret(channel).prefix(6))
        #expect(marks(try await site(of: vault)).contains { $0.hasPrefix(stem) })
    }

    // MARK: Emitter by emitter

    @Test func everyLeakyEmitterIsCaught() async throws {
        let vault = CanaryVault(channels: [1, 2, 9, 11, 33, 56, 57, 60, 61])
        let clean = try await site(of: vault)
        for emitter in LeakyEmitter.all {
            var (with, without) = (clean, clean)
            emitter.leak(&with, vault)
            emitter.leak(&without, vault.publicAlone)
            #expect(!marks(with).isEmpty || with != without, "\(emitter.name)")
        }
        print("leaky emitters, all caught: \(LeakyEmitter.all.count)")
    }

    // MARK: The pipeline itself

    /// A filter that one kind of page forgets: its pages are made from all notes.
    @Test(arguments: [
        "index.html", "tags/", "shelf/", "field-1/", "channel-37/", "channel-35/", "channel-33/",
        "channel-36/",
    ])
    func aPageThatSeesAllNotesIsCaught(pages: String) async throws {
        let vault = CanaryVault(channels: [6, 33, 35, 36, 37, 43, 44])
        var clean = try await site(of: vault)
        let leaky = try await site(of: vault) { $0.request.includesDrafts = true }
        let correct = clean
        for (path, bytes) in leaky where path.hasPrefix(pages) && clean[path] != nil { clean[path] = bytes }
        #expect(clean != correct || !marks(clean).isEmpty, "\(pages)")
    }

    @Test func aPolicyThatLetsThroughIsCaught() async throws {
        var vault = CanaryVault(channels: [11])
        vault.keep("0/Says nothing.md", "Text qz7x9501canary.")
        let found = marks(try await site(of: vault) { $0.request.publishesByDefault = true })
        #expect(found.contains("qz7x9501"))
        #expect(!marks(try await site(of: vault)).contains("qz7x9501"))
    }

    @Test func filesOfPrivateNotesAreCaught() async throws {
        var garden = MemoryGarden(CanaryVault(channels: [56]))
        garden.request.includesDrafts = true
        let all = try await garden.checked().context
        var site: [String: [UInt8]] = [:]
        for (id, file) in all.files.published { site[file.path] = try all.files.bytes(of: id) }
        #expect(marks(site).contains("qz7x5601"))
    }

    @Test func aPresentThatPrivateNotesDecideIsCaught() async throws {
        let newest = PrivateChange.newest.applied(to: CanaryVault(channels: [11]))
        let correct = try MemoryGarden(newest).checker()
        let mutant = GardenChecker(
            request: correct.request, configuration: correct.configuration, files: correct.files,
            templates: correct.templates, assets: correct.assets, catalogue: correct.catalogue,
            sourceDate: CalendarDate(year: 9998, month: 12, day: 31), lock: correct.lock,
            ledger: correct.ledger,
            denylist: correct.denylist, allowFile: correct.allowFile)
        let pages = try MemoryGarden.site(try await mutant.check().context)
        #expect(pages != (try await site(of: newest)))
    }

    @Test func aLogThatNamesPrivateNotesIsCaught() async throws {
        var garden = MemoryGarden(Self.vault)
        garden.request.showsPrivateNames = true
        let report = garden.report(of: try await garden.checked())
        #expect(!marks(["log": report.rendered(as: .human)]).isEmpty)
    }
}
