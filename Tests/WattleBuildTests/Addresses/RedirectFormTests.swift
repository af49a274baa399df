import Foundation
import Testing
import WattleDiagnostics
import WattleGarden

@testable import WattleBuild

/// Every form of redirect says the same, whatever names notes have.
@Suite struct RedirectFormTests {
    private static let aliases = 10_000
    private static let base = "https://example.org/g%20a/"

    /// What became of the names.
    private struct Site: Sendable {
        let names: [String]
        let checked: CheckedGarden
        let files: [String: [UInt8]]
    }

    /// 200 notes with 50 hostile aliases each and their site in every form; writing it would only cost time.
    private static let site = Task {
        let names = HostileAliases.names(aliases, seed: 6)
        var files = ["wattle.yml": "base_url: \(base)\nredirects: [html, netlify, nginx, s3]\n"]
        for note in 0..<200 {
            let own = names[note * 50..<note * 50 + 50].map { "  - " + HostileAliases.quoted($0) + "\n" }
            files["content/Note \(note).md"] = publicNote("text", "aliases:\n" + own.joined())
        }
        let checked = try await GardenOnDisk(files).check()
        var site: [String: [UInt8]] = [:]
        for job in checked.context.contentJobs {
            site[job.path(in: checked.context)] = try job.bytes(in: checked.context)
        }
        return Site(names: names, checked: checked, files: site)
    }

    private func file(_ name: String) async throws -> [UInt8] {
        try #require(try await Self.site.value.files[name])
    }

    /// The old addresses and where they lead, by the notes.
    private func expected() async throws -> [String: String] {
        let garden = try await Self.site.value.checked.context.garden
        return Dictionary(
            uniqueKeysWithValues: garden.redirects.map { ($0.from.path, garden[$0.note].address.path) })
    }

    private func withBase(_ map: [String: String]) -> [String: String] {
        Dictionary(uniqueKeysWithValues: map.map { ("/g a" + $0, "/g a" + $1) })
    }

    @Test func eachAliasHasAnAddressOrAFinding() async throws {
        let site = try await Self.site.value
        // Some of the names look like telephone numbers or local addresses, which is another matter.
        let findings = site.checked.report.diagnostics.filter { $0.rule.area == "URL" }
        #expect(Set(findings.map(\.rule)).isSubset(of: ["URL004", "URL006", "URL012"]))
        let count = try await expected().count
        #expect(count > 4_000)
        #expect(count + findings.count == site.names.count)
        #expect(Set(findings.filter { $0.severity == .error }.map(\.rule)) == ["URL006"])
    }

    @Test func theRedirectsFileSaysTheSame() async throws {
        let map = try RedirectReader.redirects(await file("_redirects"))
        #expect(map == withBase(try await expected()))
    }

    @Test func theMapOfNginxSaysTheSame() async throws {
        let maps = try RedirectReader.nginx(await file("nginx-redirects.map"))
        var to = try #require(maps["$wattle_to"])
        #expect(to.removeValue(forKey: "default") == "")
        #expect(try to.mapValues(RedirectReader.decoded) == withBase(try await expected()))
        #expect(maps["$wattle_gone"] == ["default": "0"])
    }

    @Test func theObjectsOfS3SayTheSame() async throws {
        let map = try RedirectReader.objects(await file("s3-redirects.json"))
        #expect(map == withBase(try await expected()))
        #expect(try await Self.site.value.files["s3-routing-rules.json"] == nil)
    }

    @Test func thePagesSayTheSame() async throws {
        for (from, to) in try await expected() {
            let page = try await file(from.dropFirst() + "index.html")
            #expect(try RedirectReader.page(page, at: from, base: Self.base) == to)
        }
    }

    /// No file lies outside the site, under another name on another system, or where another file needs a folder.
    @Test func everyFileHasAPlaceOfItsOwn() async throws {
        let paths = try await Self.site.value.files.keys
        var folders: Set<[Substring]> = []
        for path in paths {
            let parts = path.split(separator: "/", omittingEmptySubsequences: false)
            #expect(!parts.contains { $0.isEmpty || $0.hasPrefix(".") || $0.utf8.count > 200 }, "\(path)")
            #expect(!path.unicodeScalars.contains { $0.value < 0x20 || $0 == "\\" }, "\(path)")
            for end in parts.indices.dropLast() { folders.insert(Array(parts[...end])) }
        }
        for path in paths { #expect(!folders.contains(path.split(separator: "/")), "\(path)") }
        #expect(Set(paths.map { $0.lowercased() }).count == paths.count)
    }

    // MARK: - Writers alone

    /// What no address may contain today is written so that it means nothing but itself.
    @Test func theWritersRestOnNoRuleAboutAddresses() throws {
        let hostile = [
            "a\tb", "a\nb", "\u{1}", "~^x", "default", "$uri", "a;}b", "\"", "\\", "'", "a{b}c", "#x", "*",
            ":splat",
            "A", " ", "%2e", "\u{202E}", "x".padding(toLength: 300, withPad: "x", startingAt: 0), "\\n",
            "\\\"",
        ]
        let moved = hostile.map { name in
            FormerAddresses.Moved(
                from: SiteAddress(segments: [name]), to: SiteAddress(segments: ["to", name]), note: nil)
        }
        let map = RedirectMap(
            FormerAddresses(moved: moved, withdrawn: moved.map(\.to), withdrawnFiles: []), base: [])
        let expected = Dictionary(uniqueKeysWithValues: hostile.map { ("/\($0)/", "/to/\($0)/") })
        #expect(try RedirectReader.redirects(map.redirectsFile) == expected)
        let maps = try RedirectReader.nginx(map.nginxFile)
        #expect(
            try maps["$wattle_to"]?.filter { $0.key != "default" }.mapValues(RedirectReader.decoded)
                == expected)
        #expect(Set(maps["$wattle_gone"]?.keys.map { $0 } ?? []) == Set(expected.values + ["default"]))
        #expect(try RedirectReader.objects(map.s3Objects) == expected)
        let rules = try JSONDecoder().decode(
            [RedirectReader.RoutingRule].self, from: Data(try #require(map.s3RoutingRules)))
        for (from, to) in expected {
            #expect(RedirectReader.route(String(from.dropFirst()), by: rules) == to)
        }
    }

    /// A rule for `/a/` is about all that begins like it; the longer one has to come first.
    @Test func routingRulesDoNotHideEachOther() throws {
        let paths = [["a"], ["a", "b"], ["a", "b", "c"], ["ab"]]
        let moved = paths.map {
            FormerAddresses.Moved(
                from: SiteAddress(segments: $0), to: SiteAddress(segments: $0 + ["new"]), note: nil)
        }
        let map = RedirectMap(FormerAddresses(moved: moved, withdrawn: [], withdrawnFiles: []), base: ["g"])
        let rules = try JSONDecoder().decode(
            [RedirectReader.RoutingRule].self, from: Data(try #require(map.s3RoutingRules)))
        for path in paths {
            let key = (["g"] + path).joined(separator: "/") + "/"
            #expect(RedirectReader.route(key, by: rules) == "/" + key + "new/")
        }
    }

    /// From nine tenths of a limit on: Cloudflare takes 2,000 redirects, GitLab 1,000 of them or 65,536 bytes.
    @Test(arguments: [
        (RedirectForm.cloudflare, 1_799, 5, false), (.cloudflare, 1_800, 5, true),
        (.redirects, 1_800, 5, true),
        (.gitlab, 899, 5, false), (.gitlab, 900, 5, true), (.gitlab, 400, 60, false),
        (.gitlab, 400, 200, true),
        (.cloudflare, 1, 480, false), (.cloudflare, 1, 1_000, true), (.netlify, 5_000, 5, false),
    ])
    func hostsHaveLimits(form: RedirectForm, count: Int, length: Int, isExceeded: Bool) {
        let moved = (0..<count).map { index in
            let name = "\(index)-" + String(repeating: "x", count: length - 5)
            return FormerAddresses.Moved(
                from: SiteAddress(segments: [name]), to: SiteAddress(segments: ["t"]), note: nil)
        }
        let map = RedirectMap(FormerAddresses(moved: moved, withdrawn: [], withdrawnFiles: []), base: [])
        #expect((form.limits.flatMap { map.excess(over: $0) } != nil) == isExceeded)
    }
}
