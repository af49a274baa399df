internal import MetricEngine
internal import WattleText

/// A part of a figure that lies behind a disclosure.
///
/// Its raw value is its id on the figure's own page.
enum FigurePart: String {
    case table, points, notes, inputs, trace, checks, conditions
}

/// A part that stands on the figure's own page alone.
struct LinkedDetail {
    let part: FigurePart
    let title: [UInt8]
    let count: [UInt8]
}

extension FigureWriter {
    /// Opens a disclosure with what is inside at the right; on the figure's own page it is open and has an id.
    mutating func openDetails(_ part: FigurePart, _ title: [UInt8], count: [UInt8], isOpen: Bool = false) {
        writer.raw("<details class=\"more\"")
        if context.isAlone { writer.attribute("id", part.rawValue) }
        writer.raw(isOpen || context.isAlone ? " open><summary>" : "><summary>")
        writer.text(title)
        writer.raw(" <span class=\"n\">")
        writer.text(count)
        writer.raw("</span></summary>")
    }

    /// A disclosure, if there is room for it; else the figure's own page is linked to.
    mutating func writeDetails(
        _ part: FigurePart, _ title: [UInt8], count: [UInt8], _ write: (inout FigureWriter) -> Void
    ) {
        var details = FigureWriter(result: result, context: context)
        details.openDetails(part, title, count: count)
        write(&details)
        details.writer.raw("</details>")
        let markup = details.finish()
        let elements = markup.elementCount
        if context.pageAddress != nil, elements > context.room - detailElements {
            linkedDetails.append(LinkedDetail(part: part, title: title, count: count))
        } else {
            detailElements += elements
            writer.raw(markup)
        }
    }

    /// A link to each part that stands on the figure's own page alone.
    mutating func writeDetailLinks() {
        guard let page = context.pageAddress, !linkedDetails.isEmpty else { return }
        let ofTitle = texts.words(.ofTitle, ["title": title])
        writer.raw("<p class=\"parts ui\">")
        for detail in linkedDetails {
            writer.raw("<a")
            writer.attribute("href", page + bytes("#" + detail.part.rawValue))
            writer.raw(">")
            writer.text(detail.title)
            writer.raw("<span class=\"vh\">")
            writer.text(ofTitle)
            writer.raw("</span> <span class=\"n\">")
            writer.text(detail.count)
            writer.raw("</span></a>")
        }
        writer.raw("</p>")
    }
}
