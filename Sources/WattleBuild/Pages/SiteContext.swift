import WattleGarden
import WattleMap
import WattleMarkdown
import WattleSearch
import WattleTemplates
import WattleText

/// What every page of one build shares.
struct SiteContext: Sendable {
    let configuration: SiteConfiguration
    let garden: PublishedGarden
    let graph: LinkGraph
    /// Which notes link to which, for pictures.
    let noteGraph: NoteGraph
    let metrics: GardenMetrics
    let formulas: GardenFormulas
    let diagrams: GardenDiagrams
    let catalogue: CatalogueSite
    /// What notes show or link to and is no note.
    let files: PublishedFiles
    let templates: PageTemplates
    let assets: SiteAssets
    let folders: FolderTree
    let tags: TagIndex
    /// The notes that say when they were written, newest first; those of one day in the garden's order.
    let newest: [PublishedNote]
    /// The first sentences of each note, by its id: said on its page, in lists, in the search and in files for programs.
    let excerpts: [String]
    /// The newest date that the garden's notes and figures have; pages say it instead of the clock.
    let today: CalendarDate?
    /// Addresses that were published once and are no pages any more.
    var former = FormerAddresses.none

    /// The words of the interface in the language of the garden.
    var texts: InterfaceTexts { templates.texts }

    /// How a note is written in that language.
    var rendering: RenderingOptions {
        var options = RenderingOptions.garden
        options.texts = texts
        return options
    }

    /// The frame of the page at an address, with a title for the window; charts, code, formulas and
    /// diagrams bring a stylesheet of their own.
    func frame(
        at address: SiteAddress, title: String, description: String = "", needs: PageNeeds = []
    ) -> PageFrame {
        var frame = PageFrame(
            root: address.segments.isEmpty ? "./" : address.root, language: configuration.language,
            siteTitle: configuration.title, pageTitle: title, description: description,
            canonical: configuration.baseURL.isEmpty ? "" : configuration.baseURL + address.hrefFromRoot)
        frame.gardenTree = folders.html(root: frame.root, current: address)
        frame.navigation = navigation(at: address)
        frame.stylesheet = assets["wattle.css"]
        if !needs.isEmpty { frame.partsStylesheet = assets["parts.css"] }
        frame.script = assets["wattle.js"]
        frame.search = SiteAddress.search.hrefFromRoot
        frame.searchIndex = SearchFiles.contents
        frame.searchScript = assets["search.js"]
        frame.searchStylesheet = assets["search.css"]
        frame.previewScript = assets["previews.js"]
        frame.previewStylesheet = assets["previews.css"]
        frame.icon = assets["favicon.svg"]
        frame.feeds = feedLinks
        frame.metadata = metadata(at: address, title: title, description: description)
        frame.colophon = [Fact(texts[.builtWith], wattleVersion)]
        if let today { frame.colophon.append(Fact(texts[.dataOf], today.words(in: texts))) }
        return frame
    }

    private func navigation(at address: SiteAddress) -> [PageLink] {
        var links: [PageLink] = []
        if metrics.hasFigures {
            links.append(
                PageLink(texts[.siteFigures], href: "figures/", isCurrent: address.segments == ["figures"]))
        }
        if !metrics.claims.isEmpty {
            links.append(
                PageLink(texts[.siteClaims], href: "claims/", isCurrent: address.segments == ["claims"]))
        }
        if catalogue.isShown {
            let isCurrent = address.segments.first == "catalogue"
            links.append(PageLink(texts[.siteCatalogue], href: "catalogue/", isCurrent: isCurrent))
        }
        if hasMap {
            links.append(PageLink(texts[.mapTitle], href: "map/", isCurrent: address == Self.mapAddress))
        }
        if !tags.entries.isEmpty {
            links.append(
                PageLink(texts[.siteTags], href: "tags/", isCurrent: address.segments.first == "tags"))
        }
        return links
    }

    /// The pages above a note or a folder, the entrance first.
    func crumbs(above folders: [String]) -> [PageLink] {
        var links = [PageLink(configuration.title, href: "")]
        for depth in folders.indices {
            let path = Array(folders[...depth])
            links.append(
                PageLink(self.folders.title(of: path), href: self.folders.address(of: path).hrefFromRoot))
        }
        return links
    }

    /// A note as lists show it.
    func entry(_ note: PublishedNote) -> NoteEntry {
        NoteEntry(
            title: note.title, href: note.address.hrefFromRoot, description: excerpt(of: note),
            kind: note.kind.words(in: texts),
            date: note.parsed.frontMatter.created?.value.pageText(in: texts))
    }
}

extension SiteAddress {
    /// The list of new notes.
    static let recent = SiteAddress(segments: ["recent"])

    /// The path from the site's root without a leading slash, as page models want it.
    var hrefFromRoot: String { segments.map { percentEncoded($0) + "/" }.joined() }
}

extension NoteKind {
    /// The kind as readers see it.
    func words(in texts: InterfaceTexts) -> String {
        switch self {
        case .concept: texts[TextKey("kind.concept")]
        case .source: texts[TextKey("kind.source")]
        case .plain: ""
        }
    }
}
