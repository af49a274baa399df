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
///   - texts: the words of the interface; what the diagram says in words is English.
/// - Returns: the figure.
package func diagramFigure(
    _ drawn: DrawnDiagram, id: String, hrefs: [DiagramHref?] = [], isTurning: Bool = true,
    in texts: InterfaceTexts
) -> HTMLFragment {
    guard let picture = drawn.picture else { return sourceFigure(of: drawn.diagram, id: id, in: texts) }
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
    write(outline: picture.outline, to: &writer, in: texts)
    writer.raw("</figure>\n")
    return writer.finish()
}

private func write(outline: [String], to writer: inout HTMLWriter, in texts: InterfaceTexts) {
    guard !outline.isEmpty else { return }
    writer.raw("<details><summary>")
    writer.text(texts[.diagramInWords])
    writer.raw(texts.language.primary == "en" ? "</summary><ul>" : "</summary><ul lang=\"en\" dir=\"ltr\">")
    for line in outline {
        writer.raw("<li>")
        writer.text(line)
        writer.raw("</li>")
    }
    writer.raw("</ul></details>")
}

private func sourceFigure(of diagram: Diagram, id: String, in texts: InterfaceTexts) -> HTMLFragment {
    let kind = diagram.kind.flatMap { $0 == .other ? nil : $0.words } ?? texts[.diagram]
    var writer = HTMLWriter(capacity: 2_048)
    writer.raw("<figure class=\"diagram\"")
    writer.attribute("id", id)
    writer.raw("><figcaption>")
    let caption: TextKey = diagram.isUndrawnType ? .diagramUndrawn : .diagramAsWritten
    writer.text(diagram.title ?? texts(caption, ["kind": kind]))
    writer.raw("</figcaption><pre tabindex=\"0\" role=\"region\"")
    writer.attribute("aria-label", texts(.diagramSource, ["kind": kind]))
    writer.raw("><code class=\"language-mermaid\">")
    writer.text(diagram.shownSource)
    writer.raw("</code></pre></figure>\n")
    return writer.finish()
}

extension TextKey {
    static let diagram = TextKey("diagram.name")
    static let diagramInWords = TextKey("diagram.in-words")
    static let diagramUndrawn = TextKey("diagram.undrawn")
    static let diagramAsWritten = TextKey("diagram.as-written")
    static let diagramSource = TextKey("diagram.source")
}
