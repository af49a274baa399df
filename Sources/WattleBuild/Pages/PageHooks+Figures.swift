import MetricEngine
import WattleCharts
import WattleDiagrams
import WattleGarden
import WattleHighlight
import WattleMarkdown
import WattleText

extension PageHooks {
    private var metrics: GardenMetrics { context.metrics }
    private var prefix: String { frame?.prefix ?? "" }
    /// The reference from the page to that of the text's note; nothing on the same page.
    private var source: String { frame == nil ? "" : reference(to: note.address, nil) }

    mutating func write(fence: NoteFence, to writer: inout HTMLWriter) -> Bool {
        switch fence.kind {
        case .code:
            page.needs.insert(.code)
            CodeFigure(fence.content, CodeInfo(fence.info)).write(to: &writer, in: context.texts)
            return true
        case .mermaid:
            guard let shown = context.diagrams.diagram(fence.node, of: note.id) else { return false }
            page.needs.insert(.diagrams)
            writer.raw(
                diagramFigure(
                    shown, id: "\(prefix)d-\(fence.node.index)",
                    hrefs: fence.links.map { href(of: note.parsed.links[$0]) },
                    isTurning: page.takeRoom(for: shown.narrowPicture), in: context.texts))
            return true
        case .metric: return writeFigure(fence, to: &writer)
        }
    }

    mutating func write(inlineMetric: InlineMetric, to writer: inout HTMLWriter) -> Bool {
        guard let value = metrics.inline(inlineMetric.node, of: note.id) else { return false }
        let place = metrics.place(of: value, in: note.id)
        let isShown =
            frame.map { frame in
                place.map { frame.part?.contains(note.parsed.tree[$0.fence].range) == true } ?? false
            } ?? true
        writer.raw(
            inlineValue(
                value, target: place.map { Array((isShown ? prefix : "").utf8) + $0.anchor },
                page: isShown ? [] : Array(source.utf8)))
        return true
    }

    mutating func write(formula: NoteFormula, isBlock: Bool, to writer: inout HTMLWriter) -> Bool {
        guard let shown = context.formulas.formula(formula.node, of: note.id) else { return false }
        if shown.markup != nil { page.needs.insert(.formulas) }
        return shown.write(isDisplay: formula.isDisplay, isBlock: isBlock, to: &writer)
    }

    /// Where a node of a diagram leads from here; nil where it leads nowhere.
    private func href(of link: NoteLink) -> DiagramHref? {
        if link.isExternal { return DiagramHref(address: link.target, isExternal: true) }
        guard case .anchor(let address, _) = rendering(ofLocal: link) else { return nil }
        return DiagramHref(address: address)
    }

    /// A text of a figure as it would be in the note's body.
    private func markup(_ text: NodeID) -> HTMLFragment {
        var renderer = MarkdownRenderer(
            note.parsed, hooks: self, options: frame?.options ?? context.rendering)
        return renderer.render(inlinesOf: text)
    }

    private func writeFigure(_ fence: NoteFence, to writer: inout HTMLWriter) -> Bool {
        guard let figure = metrics.figure(fence.node, of: note.id) else { return false }
        var context = figureContext(figure)
        context.pageAddress = Array(reference(to: figure.address(in: self.context.garden), nil).utf8)
        context.isFirst = page.blocks == 0
        context.listedInputs = page.listedInputs
        context.room = page.detailRoom - page.detailElements
        let provenance = provenance(of: figure, in: fence)
        context.hasProvenance = !provenance.isEmpty
        let written = writtenFigure(figure.result, in: context)
        page.detailElements += written.detailElements
        if figure.isFigure {
            page.needs.insert(.figures)
            if written.listsInputs {
                page.listedInputs.append(
                    ListedInputs(figure.result, anchor: context.anchor, in: context.texts))
            }
        }
        page.blocks += 1
        writer.raw(withProvenance(written.markup, provenance))
        return true
    }

    /// What stands in the margin beside a figure that stands in the note itself, as long as there is room.
    private func provenance(of figure: GardenMetrics.PlacedFigure, in fence: NoteFence) -> HTMLFragment {
        guard frame == nil, figure.isFigure, note.parsed.tree.parent(of: fence.node) == .document else {
            return .empty
        }
        let provenance = provenanceNote(figure.result, in: context.texts)
        let count = provenance.elementCount
        guard count <= page.detailRoom - page.detailElements || page.blocks == 0 else { return .empty }
        page.detailElements += count
        return provenance
    }

    /// What a page says of a figure that its result does not know, but for its place on the page.
    func figureContext(_ figure: GardenMetrics.PlacedFigure) -> FigureContext {
        var context = FigureContext(anchor: Array(prefix.utf8) + figure.anchor, texts: self.context.texts)
        let stem = "\(source)m/\(percentEncoded(figure.name))"
        context.csvAddress = Array("\(stem).csv".utf8)
        context.jsonAddress = Array("\(stem).json".utf8)
        context.dataDate = Array((metrics.dataDate?.words(in: self.context.texts) ?? "").utf8)
        context.usedBy = users(of: figure)
        context.subject = figure.subject(onPageOf: note)
        let footnotes = footnoteAddresses
        context.footnoteAddress = { label in
            footnotes[String(decoding: label, as: UTF8.self)].map { Array($0.utf8) }
        }
        context.caption = figure.texts.caption.map { markup($0) }
        context.summaryIsAuthors = figure.texts.hasAlt
        context.notes = figure.texts.notes.map { markup($0) }
        return context
    }

    /// The notes that use a scenario or a system.
    private func users(of figure: GardenMetrics.PlacedFigure) -> [WattleCharts.PageLink] {
        guard !figure.isFigure else { return [] }
        return figure.users.map { user in
            let card = page.view.card(of: user)
            return WattleCharts.PageLink(
                title: Array(card.title.utf8), href: Array(reference(to: card.address, nil).utf8))
        }
    }

    /// Where figures lead that name a footnote; a frame need not hold it, the note's page does.
    private var footnoteAddresses: [String: String] {
        Dictionary(
            note.parsed.footnotes.compactMap { footnote in
                guard let label = footnote.label, let number = footnote.number else { return nil }
                return (label, "\(source)#\(footnoteIdentifier(number))")
            }, uniquingKeysWith: { first, _ in first })
    }
}

/// A figure with what stands beside it, if anything does.
func withProvenance(_ figure: HTMLFragment, _ provenance: HTMLFragment) -> HTMLFragment {
    guard !provenance.isEmpty else { return figure }
    var writer = HTMLWriter(capacity: figure.bytes.count + provenance.bytes.count + 32)
    writer.raw("<div class=\"pn fg\">")
    writer.raw(figure)
    writer.raw(provenance)
    writer.raw("</div>")
    return writer.finish()
}

extension GardenMetrics.PlacedFigure {
    /// The name of the row that a note about a system is about.
    func subject(onPageOf note: PublishedNote) -> [UInt8]? {
        let title = Array(note.title.utf8)
        return result.groups.flatMap(\.rows).first { $0.displayName == title }?.name
    }
}
