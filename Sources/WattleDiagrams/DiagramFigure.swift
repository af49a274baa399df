package import WattleText

/// A mermaid block as a figure of a page: its picture and, in a disclosure, what it says in words.
///
/// Where there is no picture the figure shows the source: readable without a script, and never dropped. Comments of
/// the source are for its author and are left out.
///
/// - Parameters:
///   - drawn: what was read and drawn.
///   - id: of the figure's element, unique on the page.
///   - hrefs: where its links lead, in their order; nil for those that lead nowhere.
///   - isTurning: whether it carries its picture for narrow windows, if it has one.
/// - Returns: the figure.
package func diagramFigure(
    _ drawn: DrawnDiagram, id: String, hrefs: [DiagramHref?] = [], isTurning: Bool = true
) -> HTMLFragment {
    guard let picture = drawn.picture else { return sourceFigure(of: drawn.diagram, id: id) }
    let narrow = isTurning ? drawn.narrowPicture : nil
    var writer = HTMLWriter(capacity: 4_096)
    writer.raw("<figure class=\"diagram\"")
    writer.attribute("id", id)
    writer.raw(">")
    if picture.isTitled {
        writer.raw("<figcaption>")
        writer.text(picture.title)
        writer.raw("</figcaption>")
    }
    writer.raw("<div class=\"canvas")
    if narrow != nil { writer.raw(picture.turnsEarly ? " turns early" : " turns") }
    writer.raw("\" tabindex=\"0\" role=\"group\"")
    writer.attribute("aria-label", picture.title)
    writer.raw(">")
    picture.write(to: &writer, id: id, hrefs: hrefs)
    narrow?.write(narrowTo: &writer, id: id, hrefs: hrefs)
    writer.raw("</div>")
    write(outline: picture.outline, to: &writer)
    writer.raw("</figure>\n")
    return writer.finish()
}

private func write(outline: [String], to writer: inout HTMLWriter) {
    guard !outline.isEmpty else { return }
    writer.raw("<details><summary>In words</summary><ul>")
    for line in outline {
        writer.raw("<li>")
        writer.text(line)
        writer.raw("</li>")
    }
    writer.raw("</ul></details>")
}

private func sourceFigure(of diagram: Diagram, id: String) -> HTMLFragment {
    let kind = diagram.kind?.words ?? "Diagram"
    var writer = HTMLWriter(capacity: 2_048)
    writer.raw("<figure class=\"diagram\"")
    writer.attribute("id", id)
    writer.raw("><figcaption>")
    writer.text(diagram.title ?? kind)
    if diagram.title == nil {
        writer.raw(diagram.isUndrawnType ? ", of a type that is not drawn" : ", as it is written")
    }
    writer.raw("</figcaption><pre tabindex=\"0\" role=\"region\"")
    writer.attribute("aria-label", "Source of the " + kind.lowercased())
    writer.raw("><code class=\"language-mermaid\">")
    writer.text(diagram.shownSource)
    writer.raw("</code></pre></figure>\n")
    return writer.finish()
}
