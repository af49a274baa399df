import Foundation
import Testing
import WattleDiagnostics
import WattleTestSupport

@testable import WattleBuild

/// Whatever a garden goes through, what it published once stays reachable.
@Suite struct LedgerHistoryTests {
    /// A site whose notes come, move, go and return; the ledger is brought up to date now and then.
    private struct History {
        private var random: SeededGenerator
        private(set) var pages: Set<String> = ["/"]
        private var redirects: [String: String] = [:]
        private(set) var ledger = AddressLedger()
        private(set) var published: Set<String> = []

        init(seed: UInt64) { random = SeededGenerator(seed: seed) }

        private var answers: SiteAnswers { .of(pages: pages, redirects) }

        mutating func step() {
            let name = "/\(random.next() % 12)/"
            let other = "/\(random.next() % 12)/"
            switch random.next() % 4 {
            case 0: publish(name)
            case 1: move(name, to: other)
            case 2: unpublish(name)
            default: if redirects[name] != nil { redirects[name] = nil }
            }
        }

        private mutating func publish(_ name: String) {
            pages.insert(name)
            redirects[name] = nil
        }

        /// Renames a page; half of the authors remember the alias.
        private mutating func move(_ name: String, to other: String) {
            guard name != other, pages.contains(name), !pages.contains(other) else { return }
            pages.remove(name)
            publish(other)
            for (from, target) in redirects where target == name { redirects[from] = other }
            if random.next() % 2 == 0 { redirects[name] = other }
        }

        private mutating func unpublish(_ name: String) {
            pages.remove(name)
            redirects = redirects.filter { $0.value != name }
        }

        /// Updates and decides everything that is open; returns what is still wrong.
        mutating func update() throws -> LedgerComparison {
            let before = Set(ledger.lines.keys)
            var decisions = LedgerDecisions()
            decisions.allowsReuse = true
            let open = LedgerComparison(ledger, answers)
            for line in open.lost where random.next() % 2 == 0 { decisions.aliases.append((line.path, "/")) }
            decisions.reason = "not kept"
            ledger = try LedgerUpdate(ledger, answers, today: nil, decisions).ledger
            #expect(before.isSubset(of: ledger.lines.keys))
            published.formUnion(pages)
            published.formUnion(redirects.keys)
            return LedgerComparison(ledger, answers)
        }

        /// What a reader gets at a path.
        func answer(at path: String, _ comparison: LedgerComparison) -> String? {
            if pages.contains(path) { return "page" }
            if let target = redirects[path] ?? comparison.moved.first(where: { $0.from == path })?.to {
                return pages.contains(target) ? "alias" : nil
            }
            return comparison.withdrawn.contains(path) ? "gone" : nil
        }
    }

    @Test func whatWasPublishedIsAPageLeadsOnOrIsGone() throws {
        for seed in 0..<300 as Range<UInt64> {
            var history = History(seed: seed)
            for _ in 0..<12 {
                for _ in 0..<3 { history.step() }
                let comparison = try history.update()
                #expect(comparison.isCurrent, "seed \(seed)")
                #expect(history.published == Set(history.ledger.lines.keys), "seed \(seed)")
                for path in history.published {
                    #expect(history.answer(at: path, comparison) != nil, "seed \(seed): \(path)")
                }
            }
        }
    }

    /// The same with real notes: after each update the check is clean, and the site has a file for each address.
    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func theSiteHasAFileForEachAddress(seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        let garden = try GardenOnDisk(["content/index.md": publicNote("home", "created: 2026-03-01")])
        var notes: [String: Bool] = [:]
        var known: Set<String> = []
        for _ in 0..<6 {
            for _ in 0..<3 {
                let name = "N\(random.next() % 6)"
                let isPublic = random.next() % 3 > 0
                let field =
                    random.next() % 2 == 0
                    ? "aliases: [Alias of \(name)]" : "permalink: /p/\(name.lowercased())/"
                try garden.put(
                    isPublic ? publicNote("text", field) : "---\npublish: false\n---\ntext\n",
                    at: "content/\(name).md")
                notes[name] = isPublic
            }
            var decisions = LedgerDecisions()
            decisions.reason = "not kept"
            decisions.allowsReuse = true
            let answer = try updateLedger(of: try await garden.check(), decisions)
            #expect(answer.isSettled, "\(answer.text)")
            let checked = try await garden.check { $0.demandsLedger = true }
            #expect(checked.report.diagnostics.map(\.message) == [])
            let site = try await garden.build()
            let ledger = try #require(FileManager.default.contents(atPath: garden.root + "/.wattle/urls.tsv"))
            let paths = Set(
                String(decoding: ledger, as: UTF8.self).split(separator: "\n").compactMap {
                    $0.split(separator: "\t").first.map(String.init)
                })
            #expect(known.isSubset(of: paths))
            known = paths
            for path in paths { #expect(site[path.dropFirst() + "index.html"] != nil, "\(path)") }
        }
    }
}
