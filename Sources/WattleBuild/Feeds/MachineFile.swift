import WattleFeeds
import WattleGarden

/// A file of the site for programs, before its bytes exist.
enum MachineFile: Sendable {
    case atom
    case jsonFeed
    /// The feed of a tag, by its place in the index.
    case tagFeed(Int)
    /// One file of the site map.
    case siteMap(name: String, bytes: [UInt8])
    case robots
    case headers
    case languageModelIndex
    case metrics
    /// The Markdown of a note.
    case markdown(NoteID)
    /// The picture that stands for a note.
    case card(NoteID)
    /// The picture that stands for all other pages.
    case siteCard

    /// The file below the site's root.
    func path(in context: SiteContext) -> String {
        switch self {
        case .atom: "feed.xml"
        case .jsonFeed: "feed.json"
        case .tagFeed(let place): context.file("feed.xml", beside: context.tags.entries[place].address)
        case .siteMap(let name, _): name
        case .robots: "robots.txt"
        case .headers: "_headers"
        case .languageModelIndex: "llms.txt"
        case .metrics: "metrics.json"
        case .markdown(let id): context.file("index.md", beside: context.garden[id].address)
        case .card(let id): context.file("card.svg", beside: context.garden[id].address)
        case .siteCard: "card.svg"
        }
    }

    /// The bytes of the file.
    func bytes(in context: SiteContext) -> [UInt8] {
        switch self {
        case .atom: WattleFeeds.atom(context.feed(named: "feed.xml"))
        case .jsonFeed: WattleFeeds.jsonFeed(context.feed(named: "feed.json"))
        case .tagFeed(let place): WattleFeeds.atom(context.feed(of: context.tags.entries[place]))
        case .siteMap(_, let bytes): bytes
        case .robots: context.robots
        case .headers: context.hostHeaders
        case .languageModelIndex: context.languageModelIndex
        case .metrics: context.metricsDocument
        case .markdown(let id): context.markdown(of: context.garden[id])
        case .card(let id): context.card(of: context.garden[id]).svg
        case .siteCard: context.siteCard.svg
        }
    }
}

extension SiteContext {
    /// The files for programs.
    ///
    /// What needs full addresses is only written where the site's own is known.
    var machineJobs: [SiteFileJob] {
        let notes = garden.notes.filter { !$0.isDraft }.map(\.id)
        var files: [MachineFile] = [.robots, .headers, .languageModelIndex]
        files += notes.map { .markdown($0) }
        if metrics.hasFigures { files.append(.metrics) }
        guard !configuration.baseURL.isEmpty else { return files.map { .machine($0) } }
        if !feedLinks.isEmpty { files += [.atom, .jsonFeed] }
        files += tags.entries.indices.filter { hasFeed(tags.entries[$0]) }.map { .tagFeed($0) }
        files += siteMapFiles + [.siteCard] + notes.map { .card($0) }
        return files.map { .machine($0) }
    }

    /// A file in the folder of a page, from the site's root.
    func file(_ name: String, beside address: SiteAddress) -> String {
        (address.segments + [name]).joined(separator: "/")
    }

    /// The full address of a path from the site's root, which is percent-encoded already.
    func fullAddress(_ href: String) -> String { configuration.baseURL + href }
}
