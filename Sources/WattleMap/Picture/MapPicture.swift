import WattleDiagrams
package import WattleText

/// A picture of the most linked notes: discs by how much they are linked, names where there is room, curved lines.
///
/// It has its own size in pixels, so that text is never scaled; on a page it stands in a box that scrolls.
package struct MapPicture: Sendable {
    /// What it shows.
    package let excerpt: GraphExcerpt
    /// Where everything is.
    package let layout: MapLayout
    private let glyphs: [MapGlyph]
    private let names: [MapName]
    private let notes: [MapNote]

    /// Lays out the most linked notes of a graph.
    /// - Parameters:
    ///   - graph: the links.
    ///   - shape: the picture's measures.
    ///   - describe: what is known of a note.
    package init(_ graph: NoteGraph, shape: MapShape, describing describe: (Int) -> MapNote) {
        excerpt = GraphExcerpt(of: graph, limit: shape.noteLimit, lineLimit: shape.lineLimit)
        notes = excerpt.notes.map(describe)
        names = notes.enumerated().map { MapName($1.title, isBold: $0 == 0, limit: shape.labelLimit) }
        // Areas grow as numbers of links do, up to a greatest disc.
        let growth = min(1.5, 9.5 / Double(max(1, excerpt.degrees.first ?? 1)).squareRoot())
        glyphs = zip(excerpt.degrees, names).map { degree, name in
            MapGlyph(radius: 3.5 + growth * Double(degree).squareRoot(), labelWidth: name.width)
        }
        layout = MapLayout(excerpt, glyphs: glyphs, shape: shape)
    }

    /// The picture as an `svg` element; links start with `root`.
    package func markup(root: String) -> HTMLFragment {
        var writer = HTMLWriter(capacity: 200 * notes.count)
        let (width, height) = (Int(layout.size.x), Int(layout.size.y))
        writer.raw("<svg class=\"map\"")
        writer.attribute("width", String(width))
        writer.attribute("height", String(height))
        writer.attribute("viewBox", "0 0 \(width) \(height)")
        writer.raw("><path")
        writer.attribute("d", excerpt.lines.map(curve).joined())
        writer.raw("/>")
        for note in notes.indices { write(note, root: root, to: &writer) }
        writer.raw("</svg>")
        return writer.finish()
    }

    /// A line that bends away from the middle of the picture, as a withy does.
    private func curve(_ line: GraphExcerpt.Line) -> String {
        let (start, end) = (layout.places[line.first], layout.places[line.second])
        let (way, middle) = (end - start, (start + end) / 2)
        let outwards = middle - layout.size / 2
        let side = way.x * outwards.y - way.y * outwards.x >= 0 ? 0.1 : -0.1
        let bend = (middle + MapPoint(-way.y, way.x) * side).rounded(.toNearestOrAwayFromZero)
        return "M\(words(start))Q\(words(bend)) \(words(end))"
    }

    private func words(_ place: MapPoint) -> String { "\(Int(place.x)) \(Int(place.y))" }

    private func write(_ note: Int, root: String, to writer: inout HTMLWriter) {
        let label = layout.labels[note]
        writer.raw("<a")
        writer.attribute("href", root + notes[note].href)
        writer.attribute("transform", "translate(\(words(layout.places[note])))")
        let classes = classes(of: note)
        if !classes.isEmpty { writer.attribute("class", classes) }
        if names[note].isCut { writer.attribute("aria-label", notes[note].title) }
        writer.raw("><circle")
        writer.attribute("r", tenths(glyphs[note].radius))
        writer.raw("/><text")
        let radius = glyphs[note].radius
        switch label?.side ?? .below {
        case .below: writer.attribute("y", tenths(radius + 14))
        case .above: writer.attribute("y", tenths(-radius - 6))
        case .right: writer.attribute("x", tenths(radius + 4))
        case .left: writer.attribute("x", tenths(-radius - 4))
        }
        writer.raw(">")
        writer.text(names[note].text)
        writer.raw("</text></a>")
    }

    /// `on` for the most linked note, `source` for notes that tell what others say, `r` and `l` for names beside the disc, and
    /// `z1` to `z4` for names that appear when the picture is enlarged or the note is pointed at.
    private func classes(of note: Int) -> String {
        var classes: [String] = []
        if note == 0 { classes.append("on") }
        if notes[note].kind == "source" { classes.append("source") }
        let label = layout.labels[note]
        if label?.side == .right { classes.append("r") }
        if label?.side == .left { classes.append("l") }
        let level = label?.level ?? LabelPlacement.levels.count
        if level > 0 { classes.append("z\(level)") }
        return classes.joined(separator: " ")
    }

    /// A length with one decimal at most.
    private func tenths(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded(.toNearestOrAwayFromZero))
        let whole = abs(tenths) / 10
        let rest = abs(tenths) % 10
        return (tenths < 0 ? "-" : "") + String(whole) + (rest > 0 ? ".\(rest)" : "")
    }
}

/// A title as it stands in a picture: cut where it would be too long.
struct MapName: Sendable {
    /// The size of letters, in pixels.
    static let fontSize = 12.5

    let text: String
    let width: Double
    let isCut: Bool

    init(_ title: String, isBold: Bool, limit: Double) {
        let whole = textWidth(of: title, fontSize: Self.fontSize, isBold: isBold)
        guard whole > limit else {
            (text, width, isCut) = (title, whole, false)
            return
        }
        var rest = title[...]
        var cut = title
        repeat {
            rest.removeLast()
            cut = rest.trimmingTrailingSpaces + "…"
        } while !rest.isEmpty && textWidth(of: cut, fontSize: Self.fontSize, isBold: isBold) > limit
        (text, width, isCut) = (cut, textWidth(of: cut, fontSize: Self.fontSize, isBold: isBold), true)
    }
}

extension Substring {
    fileprivate var trimmingTrailingSpaces: String {
        var rest = self
        while rest.last == " " { rest.removeLast() }
        return String(rest)
    }
}
