import MetricEngine
import WattleCharts
import WattleGarden
import WattleTemplates
import WattleText

extension SiteContext {
    /// Every computed figure of the garden in one table, by the note that explains it: its value and what that rests on.
    func figuresPage() -> [UInt8] {
        let address = SiteAddress(segments: ["figures"])
        var page = SheetPage(root: address.root, title: texts[.siteFigures])
        page.crumbs = crumbs(above: [])
        page.lede = texts[.figuresLede]
        var writer = HTMLWriter()
        writer.openSheetTable(
            texts[.allFigures],
            heads: [
                .init(texts[.figureHead]), .init(texts[.valueHead], isNumber: true), .init(texts[.restsHead]),
            ])
        for figures in metrics.all.filter(\.isFigure).grouped(by: \.note) {
            let note = garden[figures[0].note]
            writer.raw("<tbody>")
            writeHeading(note, columns: 3, from: address, to: &writer)
            for figure in figures { writeRow(figure, of: note, from: address, to: &writer) }
            writer.raw("</tbody>\n")
        }
        writer.raw("</table></div>")
        page.body = writer.finish()
        let frame = frame(at: address, title: page.title, description: page.lede, needs: [.figures])
        return templates.page(page, in: frame)
    }

    /// A row with a note's name above those of its figures.
    func writeHeading(
        _ note: PublishedNote, columns: Int, from address: SiteAddress, to writer: inout HTMLWriter
    ) {
        writer.raw("<tr><th scope=\"rowgroup\" class=\"tg\" colspan=\"")
        writer.number(columns)
        writer.raw("\"><a")
        writer.attribute("href", address.reference(to: note.address))
        writer.raw(">")
        writer.text(note.title)
        writer.raw("</a></th></tr>")
    }

    /// The beginning of a figure's row: a link to its place in its note, and a second text below it.
    func writeName(
        _ name: [UInt8], _ caption: [UInt8] = [], of figure: GardenMetrics.PlacedFigure,
        from address: SiteAddress,
        to writer: inout HTMLWriter
    ) {
        let anchor = percentEncoded(String(decoding: figure.anchor, as: UTF8.self))
        writer.raw("<tr><th scope=\"row\"><a")
        writer.attribute("href", address.reference(to: garden[figure.note].address) + "#" + anchor)
        writer.raw(">")
        writer.text(name)
        writer.raw("</a>")
        if !caption.isEmpty {
            writer.raw("<small>")
            writer.text(caption)
            writer.raw("</small>")
        }
        writer.raw("</th>")
    }

    private func writeRow(
        _ figure: GardenMetrics.PlacedFigure, of note: PublishedNote, from address: SiteAddress,
        to writer: inout HTMLWriter
    ) {
        let standing = StandingFigure(
            of: figure.result, subject: figure.subject(onPageOf: note), in: texts)
        writeName(figureTitle(of: figure.result, in: texts), of: figure, from: address, to: &writer)
        writer.raw("<td class=\"n\">")
        writer.text(standing?.valueText ?? utf8("—"))
        writer.raw("</td>")
        writer.raw(standingWords(standing, of: figure.result, in: texts))
        writer.raw("</tr>\n")
    }
}

extension Sequence {
    /// Neighbours that agree in a property, together.
    func grouped(by property: (Element) -> some Equatable) -> [[Element]] {
        reduce(into: []) { groups, element in
            if let last = groups.last?.last, property(last) == property(element) {
                groups[groups.count - 1].append(element)
            } else {
                groups.append([element])
            }
        }
    }
}
