import Testing
import WattleGarden
import WattleTestSupport

@testable import WattleBuild

/// 500 vaults whose notes are public at random: each site is that of the vault without what is private.
@Suite struct RandomVaultTests {
    @Test(arguments: 0..<10)
    func whatIsPrivateLeavesNoTrace(batch: Int) async throws {
        for index in 0..<50 {
            let seed = UInt64(batch * 50 + index)
            let vault = RandomVault(seed: seed)
            let checked = try await MemoryGarden(vault.files).checked()
            let alone = vault.files.filter { vault.isPublic($0.key, checked) }
            let outcome = try MemoryGarden(vault.files).outcome(of: checked)
            let differences = outcome.differences(from: try await MemoryGarden(alone).outcome())
            #expect(differences.isEmpty, "seed \(seed)")
            guard index % 5 == 0 else { continue }
            let changed = try await MemoryGarden(alone.merging(vault.otherSecrets) { first, _ in first })
                .outcome()
            #expect(changed.differences(from: outcome).isEmpty, "seed \(seed)")
        }
    }

    @Test func theVaultsAreOfEveryKind() async throws {
        var (built, refused, mixed) = (0, 0, 0)
        for seed in 0..<30 {
            let vault = RandomVault(seed: UInt64(seed))
            let outcome = try await MemoryGarden(vault.files).outcome()
            if outcome.code == 0 { built += 1 } else { refused += 1 }
            if !vault.privateNotes.isEmpty { mixed += 1 }
        }
        #expect(built > 5 && refused > 5 && mixed > 20)
    }
}

/// A few notes and files with names that collide, links to all of them, and every way to be public or not.
private struct RandomVault {
    private var random: SeededGenerator
    private(set) var files: [String: [UInt8]] = [:]
    private(set) var privateNotes: Set<String> = []

    private static let names = [
        "One", "two", "ONE", "Three words", "index", "Caf\u{E9}", "Cafe\u{301}", "tags",
    ]
    private static let folders = ["", "", "a/", "A/", "b/c/"]
    private static let pictures = ["data.csv", "Data.csv", "one.csv", "x.txt"]

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed &* 104_729 &+ 1)
        for _ in 0..<Int.random(in: 3...6, using: &random) { addNote() }
        for _ in 0..<Int.random(in: 0...3, using: &random) {
            files[pick(Self.folders) + pick(Self.pictures)] = Array(
                "1,\(Int.random(in: 0..<9, using: &random))\n".utf8)
        }
    }

    private mutating func pick<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: 0..<values.count, using: &random)]
    }

    private mutating func addNote() {
        let path = pick(Self.folders) + pick(Self.names) + ".md"
        let isPublic = Bool.random(using: &random)
        let states = ["false", "\"true\"", "yes", "True", "true\npublish: true", "true\ntitle: ["]
        let state = isPublic ? "true" : pick(states)
        let fields = [
            "title: \(pick(Self.names))", "aliases: [\(pick(Self.names)), Other]",
            "tags: [\(pick(["t", "t/u", "v"]))]",
            "created: 202\(Int.random(in: 0...9, using: &random))-01-02",
            "permalink: /\(pick(["p", "q", "one"]))/",
        ].filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
        let body = (0..<Int.random(in: 1...4, using: &random)).map { _ in line() }.joined(separator: "\n\n")
        files[path] = Array(
            (["---", "publish: " + state] + fields + ["---", body, ""]).joined(separator: "\n").utf8)
        if isPublic { privateNotes.remove(path) } else { privateNotes.insert(path) }
    }

    private mutating func line() -> String {
        let name = pick(Self.folders) + pick(Self.names)
        switch Int.random(in: 0..<12, using: &random) {
        case 0, 1: return "See [[\(name)|there]] and [[\(pick(Self.names))|here]]."
        case 2: return "![[\(name)|shown]]"
        case 3: return "![[\(pick(Self.pictures))|a file]] [f](\(pick(Self.folders))\(pick(Self.pictures)))"
        case 4: return "## \(pick(Self.names))"
        case 5: return "A #\(pick(["t", "t/u", "v"])) note. ^b\(Int.random(in: 0..<3, using: &random))"
        case 6: return "[[\(name)#\(pick(Self.names))|part]] [[\(name)#^b1|block]]"
        case 7: return "%%\(name)%% <!-- \(name) --> shown"
        case 8: return "[[\(pick(Self.names))]]"
        case 9: return "```metric m\(Int.random(in: 0..<2, using: &random))\nshow: 2 kW * 3 h in kWh\n```"
        default: return "Plain \(Int.random(in: 0..<99, using: &random)) text."
        }
    }

    /// Whether the vault without what is private has the file: a public note, or a file that one shows.
    func isPublic(_ path: String, _ checked: GardenChecker.Outcome) -> Bool {
        if path.hasSuffix(".md") { return !privateNotes.contains(path) }
        let files = files.keys.filter { !$0.hasSuffix(".md") }.sorted {
            $0.utf8.lexicographicallyPrecedes($1.utf8)
        }
        let shown = checked.context.graph.links.joined().compactMap { link -> Int? in
            if case .attachment(let id, _) = link { id.index } else { nil }
        }
        return shown.contains { files[$0] == path }
    }

    /// Other private notes where there were private ones, and one where there was none.
    var otherSecrets: [String: [UInt8]] {
        let text = Array(
            "---\npublish: false\ntitle: One\naliases: [two]\n---\n[[One]] ![[data.csv]] #t\n".utf8)
        return Dictionary(uniqueKeysWithValues: privateNotes.union(["zz/One.md"]).map { ($0, text) })
    }
}
