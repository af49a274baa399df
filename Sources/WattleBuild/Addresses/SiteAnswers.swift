import WattleGarden
import WattleMarkdown
import WattleText

/// What a site answers to by its public notes alone: nothing of it comes from the ledger.
struct SiteAnswers: Sendable {
    /// The addresses of the pages.
    let pages: Set<String>
    /// Old addresses and where they lead, as notes say it.
    let redirects: [String: String]
    /// The addresses of files that are no pages and whose name stays: attachments, and data of figures with a name.
    let files: Set<String>
    /// Places that other notes link to.
    let linkedPlaces: Set<String>
    /// These, and every place of the pages that were searched.
    let places: Set<String>
    /// The note behind an address.
    let notes: [String: NoteID]

    /// A site that answers to nothing.
    static let none = SiteAnswers(
        pages: [], redirects: [:], files: [], linkedPlaces: [], places: [], notes: [:])

    /// What the site has at a path; nil where it has nothing.
    func line(of path: String) -> LedgerLine? {
        if pages.contains(path) || places.contains(path) { return LedgerLine(path: path, state: .page) }
        if let target = redirects[path] { return LedgerLine(path: path, state: .alias, target: target) }
        return files.contains(path) ? LedgerLine(path: path, state: .asset) : nil
    }

    /// Every address that belongs into the ledger, in the order of the ledger.
    var sorted: [LedgerLine] {
        (Array(pages) + redirects.keys + files + linkedPlaces).sorted(by: precedesInBytes)
            .compactMap { line(of: $0) }
    }
}

extension SiteContext {
    /// What the site answers to without the ledger.
    /// - Parameter known: addresses of places whose pages are searched for all the places that they have.
    /// - Returns: the addresses, each with the note behind it.
    /// - Complexity: linear in pages and links, and in the headings of the pages that are searched.
    func answers(searching known: some Sequence<String>) -> SiteAnswers {
        let pages = Set(pageJobs.map { pagePath(ofFile: $0.path(in: self)) })
        var notes = Dictionary(
            garden.notes.map { ($0.address.path, $0.id) }, uniquingKeysWith: { first, _ in first })
        var redirects: [String: String] = [:]
        for redirect in garden.redirects where !pages.contains(redirect.from.path) {
            redirects[redirect.from.path] = garden[redirect.note].address.path
            notes[redirect.from.path] = redirect.note
        }
        let files = files.published.map(\.1.path) + metrics.lastingExportPaths(in: garden)
        let linked = linkedPlaces
        let searched = Set(known.map { String($0.prefix { $0 != "#" }) })
        let places = garden.notes.filter { searched.contains($0.address.path) }.flatMap { placePaths(in: $0) }
        return SiteAnswers(
            pages: pages, redirects: redirects, files: Set(files.map { "/" + $0 }), linkedPlaces: linked,
            places: linked.union(places), notes: notes)
    }

    /// Places that a link of another note leads to: those are the ones that readers were sent to.
    private var linkedPlaces: Set<String> {
        var found: Set<String> = []
        for (source, links) in graph.links.enumerated() {
            for case .note(let target, let place?) in links where target.index != source {
                guard let fragment = place.fragment, place.kind != .figure(nil) else { continue }
                found.insert(garden[target].address.path + "#" + fragment)
            }
        }
        return found
    }

    private func placePaths(in note: PublishedNote) -> [String] {
        let parsed = note.parsed
        let names =
            parsed.headings.map(\.identifier) + parsed.blockIdentifiers.map { "^" + $0.name }
            + note.figureNames.map { "m-" + $0 }
        return names.map { note.address.path + "#" + $0 }
    }
}

/// The address of a page by its file: `/x/` for `x/index.html`.
private func pagePath(ofFile path: String) -> String { "/" + path.dropLast("index.html".count) }
