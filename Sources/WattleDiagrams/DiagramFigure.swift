package import WattleText

/// A mermaid block as a figure that shows its source: readable without a browser's script, and never dropped.
///
/// - Parameters:
///   - source: what stands between the fences.
///   - id: of the figure's element, unique on the page.
/// - Returns: the figure, captioned with the diagram's own title or its kind.
package func diagramFigure(source: [UInt8], id: String) -> HTMLFragment {
    let kind = DiagramSource(source).kind?.words ?? "Diagram"
    let title = accessibleTitle(of: source)
    var writer = HTMLWriter(capacity: source.count + 400)
    writer.raw("<figure class=\"diagram\"")
    writer.attribute("id", id)
    writer.raw("><figcaption>")
    writer.text(title ?? kind)
    writer.raw("</figcaption><pre tabindex=\"0\" role=\"region\"")
    writer.attribute("aria-label", "Source of the " + kind.lowercased())
    writer.raw("><code class=\"language-mermaid\">")
    writer.text(source)
    writer.raw("</code></pre></figure>\n")
    return writer.finish()
}

/// What `accTitle:` says, if a line says it.
private func accessibleTitle(of source: [UInt8]) -> String? {
    for line in source.split(separator: ASCII.newline) {
        let line = line.trimmedASCII()
        guard line.starts(with: "accTitle".utf8) else { continue }
        let rest = line.dropFirst(8).drop { $0.isSpaceOrTab }
        guard rest.first == 0x3A else { continue }
        let title = rest.dropFirst().trimmedASCII()
        if !title.isEmpty { return String(decoding: title, as: UTF8.self) }
    }
    return nil
}
