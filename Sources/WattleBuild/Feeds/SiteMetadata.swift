import WattleFeeds
import WattleGarden
import WattleMarkdown
import WattleTemplates
import WattleText

extension SiteContext {
    /// What the head of a list or of the entrance tells programs.
    func metadata(at address: SiteAddress, title: String, description: String) -> HTMLFragment {
        guard !configuration.baseURL.isEmpty else { return .empty }
        var page = metadata(title: title, description: description)
        page.address = fullAddress(address.hrefFromRoot)
        page.picture = .init(address: fullAddress("card.svg"), text: configuration.title)
        if address.segments.isEmpty {
            var site = LinkedPage(.site, title: title, address: page.address, site: entrance)
            site.description = description
            page.linkedData = completed(site).json
        }
        return page.head
    }

    /// What the head of a note's page tells programs; drafts tell nothing.
    func metadata(of note: PublishedNote) -> HTMLFragment {
        guard !note.isDraft else { return .empty }
        var page = metadata(title: note.title, description: excerpt(of: note))
        page.markdown = "index.md"
        guard !configuration.baseURL.isEmpty else { return page.head }
        page.address = fullAddress(note.address.hrefFromRoot)
        page.isArticle = !note.address.segments.isEmpty
        page.day = note.parsed.frontMatter.created?.value.description ?? ""
        page.tags = tags.entries(of: note.parsed).map(\.name)
        page.picture = .init(
            address: page.address + "card.svg",
            text: note.title + (page.description.isEmpty ? "" : ". " + page.description))
        page.linkedData = completed(linkedPage(of: note, page)).json
        return page.head
    }

    private func metadata(title: String, description: String) -> PageMetadata {
        var page = PageMetadata(
            title: title, site: configuration.title, language: configuration.language)
        page.description = description
        return page
    }

    private var entrance: LinkedPage.Crumb {
        LinkedPage.Crumb(title: configuration.title, address: configuration.baseURL)
    }

    private func completed(_ page: LinkedPage) -> LinkedPage {
        var page = page
        page.language = configuration.language
        page.author = configuration.author
        return page
    }

    private func linkedPage(of note: PublishedNote, _ page: PageMetadata) -> LinkedPage {
        let isEntrance = note.address.segments.isEmpty
        let kind: LinkedPage.Kind = isEntrance ? .site : note.kind == .concept ? .concept : .article
        var linked = LinkedPage(kind, title: note.title, address: page.address, site: entrance)
        linked.description = page.description
        linked.day = page.day
        linked.tags = page.tags
        linked.source = note.parsed.frontMatter.source?.value ?? ""
        guard !isEntrance else { return linked }
        linked.crumbs = crumbs(above: note.isFolderPage ? note.folders.dropLast() : note.folders).map {
            LinkedPage.Crumb(title: $0.title, address: fullAddress($0.href))
        }
        linked.figures = linkedFigures(of: note)
        return linked
    }

    /// A page names at most this many figures in its head; all of them are in `metrics.json`.
    private static let mostLinkedFigures = 6

    private func linkedFigures(of note: PublishedNote) -> [LinkedPage.Figure] {
        let results = note.parsed.fences.lazy.filter { $0.kind == .metric }.compactMap { fence in
            metrics.figure(fence.node, of: note.id)?.result
        }.filter(\.isFigure)
        let values = results.flatMap { figureValues($0) }.compactMap { value in
            value.quantiles.map { quantiles in
                LinkedPage.Figure(
                    name: [value.group, value.quantity, value.row].filter { !$0.isEmpty }.joined(
                        separator: ", "),
                    median: quantiles.median, p10: quantiles.p10, p90: quantiles.p90, unit: value.unit)
            }
        }
        return Array(values.prefix(Self.mostLinkedFigures))
    }
}
