package import WattleText

/// A drawn diagram: marks, a size, and what they say in words.
package struct DiagramPicture: Sendable {
    /// The box of the picture.
    private(set) var box: Rectangle
    /// The marks.
    private(set) var marks: HTMLFragment
    /// What it is called: the author's title, or else what it shows.
    package let title: String
    /// Whether an author gave the title, so that it is shown with the picture.
    package let isTitled: Bool
    /// The author's description, or else the outline in short.
    package let description: String
    /// What it says, one statement a line.
    package let outline: [String]
    private let links: [Canvas.PlacedLink]
    private let tooltips: [String?]

    /// Room around the marks, in pixels.
    private static let margin = 8.0

    init(_ canvas: Canvas, _ model: any DiagramModel, _ source: DiagramSource) {
        box = (canvas.bounds ?? Rectangle(.zero, .zero)).grown(by: Self.margin)
        marks = canvas.writer.finish()
        let said = model.outline
        let shown = source.title ?? model.title
        title = source.accessibleTitle ?? shown ?? said.title
        isTitled = shown != nil
        outline = said.lines
        description = source.accessibleDescription ?? Self.shortened(said.lines)
        links = canvas.links
        tooltips = model.links.map(\.tooltip)
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

    /// How many elements its marks are.
    package var elements: Int {
        zip(marks.bytes, marks.bytes.dropFirst()).count { $0 == 0x3C && $1 != 0x2F }
    }

    /// The picture as an element of a page, coloured by the page's stylesheet.
    ///
    /// The ids within begin with `id`, which is unique on the page. `hrefs` says where the diagram's links lead, in
    /// their order; nil for those that lead nowhere.
    package func markup(id: String, hrefs: [DiagramHref?] = []) -> HTMLFragment {
        var writer = HTMLWriter(capacity: marks.bytes.count + 1_000)
        write(to: &writer, id: id, hrefs: hrefs)
        return writer.finish()
    }

    /// Writes the element; `prologue` are attributes and `style` is an element of a picture that stands alone.
    func write(
        to writer: inout HTMLWriter, id: String, hrefs: [DiagramHref?], prologue: StaticString = "",
        style: HTMLFragment = .empty
    ) {
        writer.raw("<svg")
        writer.raw(prologue)
        write(attributesTo: &writer, "mermaid", id: id, hrefs: hrefs)
        writer.raw("><title")
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
        write(marksTo: &writer, hrefs)
        writer.raw("</svg>")
    }

    /// Writes the element for narrow windows, which has the same name and description as the picture beside it.
    func write(narrowTo writer: inout HTMLWriter, id: String, hrefs: [DiagramHref?]) {
        writer.raw("<svg")
        write(attributesTo: &writer, "mermaid narrow", id: id, hrefs: hrefs)
        writer.raw(">")
        write(marksTo: &writer, hrefs)
        writer.raw("</svg>")
    }

    private func write(
        attributesTo writer: inout HTMLWriter, _ classes: String, id: String, hrefs: [DiagramHref?]
    ) {
        writer.attribute("class", classes)
        // An image hides what is in it; links must stay reachable.
        if !hrefs.contains(where: { $0 != nil }) { writer.raw(" role=\"img\"") }
        writer.attribute("aria-labelledby", id + "-t")
        if !description.isEmpty { writer.attribute("aria-describedby", id + "-d") }
        writer.attribute("width", pixels: box.size.width)
        writer.attribute("height", pixels: box.size.height)
        writer.raw(" viewBox=\"")
        writer.place(box.origin)
        writer.raw(byte: ASCII.space)
        writer.place(Point(box.size.width, box.size.height))
        writer.raw("\"")
    }

    /// Writes the marks, those of links that lead somewhere within `<a>`.
    private func write(marksTo writer: inout HTMLWriter, _ hrefs: [DiagramHref?]) {
        var written = 0
        for place in links {
            guard place.link < hrefs.count, let href = hrefs[place.link] else { continue }
            writer.raw(trusted: marks.bytes[written..<place.start])
            writer.raw("<a")
            writer.attribute("href", href.address)
            if href.isExternal { writer.raw(" rel=\"noopener noreferrer\"") }
            if let tooltip = tooltips[place.link] { writer.attribute("aria-description", tooltip) }
            writer.raw(">")
            writer.raw(trusted: marks.bytes[place.start..<place.end])
            writer.raw("</a>")
            written = place.end
        }
        writer.raw(trusted: marks.bytes[written...])
    }
}

extension DiagramPicture {
    /// The picture as a file of its own, with a style sheet and, above it, the author's title.
    package func file(hrefs: [DiagramHref?], style: [UInt8]) -> [UInt8] {
        var sheet = HTMLWriter(capacity: style.count + 20)
        sheet.raw("<style>")
        sheet.raw(trusted: style)
        sheet.raw("</style>")
        var writer = HTMLWriter(capacity: marks.bytes.count + style.count + 1_000)
        headed.write(
            to: &writer, id: "m", hrefs: hrefs, prologue: " xmlns=\"http://www.w3.org/2000/svg\"",
            style: sheet.finish())
        writer.raw(byte: ASCII.newline)
        return writer.finish().bytes
    }

    /// The picture with the author's title above it, which a page's figure shows as its caption.
    private var headed: DiagramPicture {
        guard isTitled else { return self }
        let label = Label(title, style: .bold, fontSize: 15).wrapped(to: max(box.size.width, 320))
        let place = Point(box.centre.x, box.minY - label.size.height / 2)
        var canvas = Canvas()
        canvas.text(label, at: place)
        var picture = self
        picture.box = box.union(Rectangle(centre: place, label.size).grown(by: Self.margin))
        picture.marks = HTMLFragment(trusted: marks.bytes + canvas.writer.bytes)
        return picture
    }
}
