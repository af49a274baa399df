import MetricEngine
import WattleCharts
import WattleGarden
import WattleMarkdown
import WattleTemplates
import WattleText

extension GardenMetrics.PlacedFigure {
    /// The address of the figure's own page, beside its data files.
    func address(in garden: PublishedGarden) -> SiteAddress {
        SiteAddress(segments: garden[note].address.segments + ["m", name])
    }
}

extension SiteContext {
    /// The pages of the figures.
    ///
    /// They belong to no list of pages: each says again what a note's page says, with all that rests behind it.
    var figureJobs: [SiteFileJob] { metrics.all.indices.map { .figure($0) } }

    /// The page of one figure: all of it, unfolded, where it stands and what uses it.
    func page(ofFigure place: Int) -> [UInt8] {
        let figure = metrics.all[place]
        let note = garden[figure.note]
        let address = figure.address(in: garden)
        let state = PageState(view: GardenView(garden, graph, catalogue.pages), address: address)
        let hooks = PageHooks(figureOf: note, in: self, page: state)
        var context = hooks.figureContext(figure)
        let provenance = figure.isFigure ? provenanceNote(figure.result, in: texts) : .empty
        context.isAlone = true
        context.hasProvenance = !provenance.isEmpty
        context.usedBy = []
        let markup = metricFigure(figure.result, in: context)
        let title = figure.shownTitle(in: texts)
        var page = SheetPage(root: address.root, title: title)
        page.crumbs = crumbs(above: note.isFolderPage ? note.folders.dropLast() : note.folders)
        page.crumbs.append(PageLink(note.title, href: note.address.hrefFromRoot))
        page.body = body(of: figure, withProvenance(markup, provenance), at: address)
        var frame = frame(at: address, title: title, description: summary(of: figure), needs: [.figures])
        frame.isIndexed = false
        return templates.page(page, in: frame)
    }

    /// The figure, and below it the notes that show it or rest on it.
    private func body(
        of figure: GardenMetrics.PlacedFigure, _ markup: HTMLFragment, at address: SiteAddress
    ) -> HTMLFragment {
        var writer = HTMLWriter(capacity: markup.bytes.count + 1_024)
        writer.raw(markup)
        writer.raw("<h2>")
        writer.text(texts[.whereItStands])
        writer.raw("</h2><ul class=\"back\">")
        let anchor = percentEncoded(String(decoding: figure.anchor, as: UTF8.self))
        writeNote(figure.note, "#" + anchor, from: address, to: &writer)
        for user in figure.users { writeNote(user, "", from: address, to: &writer) }
        writer.raw("</ul>")
        return writer.finish()
    }

    private func writeNote(
        _ id: NoteID, _ place: String, from address: SiteAddress, to writer: inout HTMLWriter
    ) {
        let note = garden[id]
        writer.raw("<li><a")
        writer.attribute("href", address.reference(to: note.address) + place)
        writer.raw(">")
        writer.text(note.title)
        writer.raw("</a> <span class=\"date\">")
        writer.text(texts[place.isEmpty ? .restsOnIt : .explainsIt])
        writer.raw("</span></li>")
    }

    private func summary(of figure: GardenMetrics.PlacedFigure) -> String {
        String(decoding: figure.summary(in: texts), as: UTF8.self)
    }
}
