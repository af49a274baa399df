package import WattleText

/// A drawn diagram: marks, a size, and what they say in words.
package struct DiagramPicture: Sendable {
    /// The box of the picture.
    let box: Rectangle
    /// The marks.
    let marks: HTMLFragment
    /// What it is called: the author's title, or else what it shows.
    package let title: String
    /// Whether an author gave the title, so that it is shown with the picture.
    package let isTitled: Bool
    /// The author's description, or else the outline in short.
    package let description: String
    /// What it says, one statement a line.
    package let outline: [String]
    /// Whether something in it can be followed.
    package let hasLinks: Bool

    /// Room around the marks, in pixels.
    private static let margin = 8.0

    init(_ canvas: Canvas, _ model: any DiagramModel, _ source: DiagramSource, hasLinks: Bool) {
        box = (canvas.bounds ?? Rectangle(.zero, .zero)).grown(by: Self.margin)
        marks = canvas.writer.finish()
        let said = model.outline
        let shown = source.title ?? model.title
        title = source.accessibleTitle ?? shown ?? said.title
        isTitled = shown != nil
        outline = said.lines
        description = source.accessibleDescription ?? Self.shortened(said.lines)
        self.hasLinks = hasLinks
    }

    /// Statements joined, no longer than about 600 characters.
    private static func shortened(_ lines: [String]) -> String {
        var text = ""
        for line in lines {
            if text.count + line.count > 600 { return text + " …" }
            text += text.isEmpty ? line : "; " + line
        }
        return text
    }

    /// The size in pixels.
    package var size: Size { box.size }

    /// The picture as an element of a page, coloured by the page's stylesheet; ids within begin with `id`.
    package func markup(id: String) -> HTMLFragment {
        var writer = HTMLWriter(capacity: marks.bytes.count + 1_000)
        begin(&writer, id: id)
        writer.raw(">")
        writeBody(&writer, id: id)
        return writer.finish()
    }

    /// Writes the start tag but for its `>`.
    func begin(_ writer: inout HTMLWriter, id: String) {
        writer.raw("<svg class=\"mermaid\"")
        // An image hides what is in it; links must stay reachable.
        writer.raw(hasLinks ? " role=\"group\"" : " role=\"img\"")
        writer.attribute("aria-labelledby", id + "-t")
        if !description.isEmpty { writer.attribute("aria-describedby", id + "-d") }
        writer.attribute("width", pixels: box.size.width)
        writer.attribute("height", pixels: box.size.height)
        writer.raw(" viewBox=\"")
        writer.place(box.origin)
        writer.raw(byte: ASCII.space)
        writer.place(Point(box.size.width, box.size.height))
        writer.raw(byte: 0x22)
    }

    /// Writes what stands between the tags, and the end tag.
    func writeBody(_ writer: inout HTMLWriter, id: String, style: HTMLFragment = .empty) {
        writer.raw("<title")
        writer.attribute("id", id + "-t")
        writer.raw(">")
        writer.text(title)
        writer.raw("</title>")
        if !description.isEmpty {
            writer.raw("<desc")
            writer.attribute("id", id + "-d")
            writer.raw(">")
            writer.text(description)
            writer.raw("</desc>")
        }
        writer.raw(style)
        writer.raw(marks)
        writer.raw("</svg>")
    }
}
