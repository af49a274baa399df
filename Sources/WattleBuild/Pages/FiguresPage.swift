import MetricEngine
import WattleGarden
import WattleTemplates
import WattleText

extension SiteContext {
    /// Every computed figure of the garden in one table, each with the note that explains it.
    func figuresPage() -> [UInt8] {
        let address = SiteAddress(segments: ["figures"])
        var page = SheetPage(root: address.root, title: "Figures")
        page.crumbs = crumbs(above: [])
        page.lede = "Every figure of this garden, computed when it was built."
        var writer = HTMLWriter()
        writer.raw(
            """
            <div class="scroll" tabindex="0" role="region" aria-label="All figures"><table class="table"><thead><tr>\
            <th scope="col">Figure</th><th scope="col">Result</th><th scope="col">Note</th></tr></thead><tbody>
            """)
        for figure in metrics.all where figure.isFigure {
            let note = garden[figure.note]
            let href = address.reference(to: note.address)
            writer.raw("<tr><th scope=\"row\"><a")
            writer.attribute("href", href + "#" + String(decoding: figure.anchor, as: UTF8.self))
            writer.raw(">")
            writer.text(figure.shownTitle)
            writer.raw("</a></th><td>")
            writer.text(figure.result.summary)
            writer.raw("</td><td><a")
            writer.attribute("href", href)
            writer.raw(">")
            writer.text(note.title)
            writer.raw("</a></td></tr>\n")
        }
        writer.raw("</tbody></table></div>")
        page.body = writer.finish()
        return templates.page(page, in: frame(at: address, title: page.title, description: page.lede))
    }
}
