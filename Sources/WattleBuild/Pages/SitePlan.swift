import MetricEngine
import WattleGarden
import WattleMarkdown
import WattleSearch
import WattleTemplates

/// One file of the site, before its bytes exist.
enum SiteFileJob: Sendable {
    case home
    case note(NoteID)
    case folder(Int)
    case tags
    case tag(Int)
    case recent
    case figures
    case claims
    /// One figure of the garden, by its number.
    case figure(Int)
    case catalogue
    case catalogueGroup(CatalogueGroup)
    case catalogueEntry(Int)
    case catalogueSources
    case moved(FormerAddresses.Moved)
    case withdrawn(SiteAddress)
    case graph
    case map
    case notFound
    case search
    case searchFile(SearchFile)
    case machine(MachineFile)
    case export(FigureExport)
    case attachment(AttachmentID, PublishedFile)
    case asset(path: String, bytes: [UInt8])

    /// The file below the site's root.
    func path(in context: SiteContext) -> String {
        switch self {
        case .home: "index.html"
        case .note(let id): context.garden[id].address.file
        case .folder(let place): context.folders.address(of: context.folders.folders[place].path).file
        case .tags: "tags/index.html"
        case .tag(let place): context.tags.entries[place].address.file
        case .recent: SiteAddress.recent.file
        case .figures: "figures/index.html"
        case .claims: "claims/index.html"
        case .figure(let place): context.metrics.all[place].address(in: context.garden).file
        case .catalogue: "catalogue/index.html"
        case .catalogueGroup(let group): group.address.file
        case .catalogueEntry(let index): context.catalogue.whole.entries[index].address.file
        case .catalogueSources: "catalogue/sources/index.html"
        case .moved(let moved): moved.from.file
        case .withdrawn(let address): address.file
        case .graph: "graph.json"
        case .map: SiteContext.mapAddress.file
        case .notFound: "404.html"
        case .search: SiteAddress.search.file
        case .searchFile(let file): file.name
        case .machine(let file): file.path(in: context)
        case .export(let export): export.path
        case .attachment(_, let file): file.path
        case .asset(let path, _): path
        }
    }

    /// The bytes of the file.
    /// - Throws: when an attachment cannot be read any more.
    func bytes(in context: SiteContext) throws(FileFailure) -> [UInt8] {
        switch self {
        case .home: context.homePage()
        case .note(let id): context.page(of: context.garden[id])
        case .folder(let place): context.page(of: context.folders.folders[place])
        case .tags: context.tagsPage()
        case .tag(let place): context.page(of: context.tags.entries[place])
        case .recent: context.recentPage()
        case .figures: context.figuresPage()
        case .claims: context.claimsPage()
        case .figure(let place): context.page(ofFigure: place)
        case .catalogue: context.cataloguePage()
        case .catalogueGroup(let group): context.page(of: group)
        case .catalogueEntry(let index): context.cataloguePage(of: index)
        case .catalogueSources: context.sourcesPage()
        case .moved(let moved): context.page(of: moved)
        case .withdrawn(let address): context.page(ofWithdrawn: address)
        case .graph: context.graphFile()
        case .map: context.mapPage()
        case .notFound: context.notFoundPage()
        case .search: context.searchPage()
        case .searchFile(let file): file.bytes
        case .machine(let file): file.bytes(in: context)
        case .export(let export): export.bytes
        case .attachment(let id, _): try context.files.bytes(of: id)
        case .asset(_, let bytes): bytes
        }
    }
}

extension SiteContext {
    /// Every file of the site.
    var plan: [SiteFileJob] {
        contentJobs + assets.files.map { .asset(path: $0.path, bytes: $0.bytes) }
    }

    /// The files that depend on what notes say: all but the assets.
    var contentJobs: [SiteFileJob] {
        var jobs = pageJobs + figureJobs + finderJobs + [.graph, .notFound] + formerJobs
        jobs += metrics.exports(in: garden).map { .export($0) }
        jobs += files.published.map { .attachment($0, $1) }
        jobs += machineJobs
        return withoutRepetition(jobs)
    }

    /// The pages of the site: what a list of pages holds, without redirects and the like.
    ///
    /// A note takes the place of the list that would otherwise have its address.
    var pageJobs: [SiteFileJob] {
        var jobs: [SiteFileJob] = [.home]
        let taken = Set(garden.notes.map(\.address) + garden.redirects.map(\.from))
        let folderPages = Set(folders.folders.compactMap(\.page))
        jobs += garden.notes.filter { !folderPages.contains($0.id) && !$0.address.segments.isEmpty }
            .map { .note($0.id) }
        for (place, folder) in folders.folders.enumerated() where !folder.path.isEmpty {
            if folder.page == nil, taken.contains(folders.address(of: folder.path)) { continue }
            jobs.append(.folder(place))
        }
        if !tags.entries.isEmpty { jobs.append(.tags) }
        jobs += tags.entries.indices.map { .tag($0) }
        if metrics.hasFigures { jobs.append(.figures) }
        if !metrics.claims.isEmpty { jobs.append(.claims) }
        return withoutRepetition(jobs + cataloguePages)
    }

    /// Pages that only help to find others: what is new, the search, the map.
    ///
    /// The ledger does not hold their addresses, since nothing that they say stands there alone; a note that has such an
    /// address takes their place.
    var finderJobs: [SiteFileJob] {
        (hasMap ? [.map] : []) + [.search]
            + (garden.notes.contains { $0.parsed.frontMatter.created != nil } ? [.recent] : [])
    }

    /// The jobs whose files are not those of an earlier one.
    private func withoutRepetition(_ jobs: [SiteFileJob]) -> [SiteFileJob] {
        var paths: Set<String> = []
        return jobs.filter { paths.insert($0.path(in: self)).inserted }
    }

    /// The pages of the catalogue; a note that has the address of one takes its place.
    private var cataloguePages: [SiteFileJob] {
        guard catalogue.isShown else { return [] }
        let entries = EntryKind.allCases.filter(\.hasPages).flatMap { catalogue.entries(of: $0) }
        let groups = CatalogueGroup.all.filter { group in
            group.kinds.contains { !catalogue.entries(of: $0).isEmpty }
        }
        return [.catalogue, .catalogueSources] + groups.map { .catalogueGroup($0) }
            + entries.map { .catalogueEntry($0.index) }
    }
}
