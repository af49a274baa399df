import WattleText

/// A picture while it is drawn: marks in the order in which they cover one another, and the box around them.
///
/// Marks have classes and no colours; the site's stylesheet colours them. What an author wants is written as attributes,
/// which are weaker than rules for the element itself and stronger than what it inherits: rules colour the groups.
struct Canvas: Sendable {
    /// What has been drawn.
    private(set) var writer = HTMLWriter(capacity: 4_096)
    /// The box around all marks; nil while there are none.
    private(set) var bounds: Rectangle?
    /// The stretches of marks that are links, in their order.
    private(set) var links: [PlacedLink] = []
    /// How many edges were drawn, which numbers them.
    private var edges = 0

    /// A stretch of marks that is a link.
    struct PlacedLink: Sendable {
        /// The place in the model's links.
        let link: Int
        /// The bytes of its marks.
        let start: Int
        var end: Int

        init(link: Int, start: Int) {
            self.link = link
            self.start = start
            end = start
        }
    }

    /// An empty picture.
    init() {}

    /// Makes sure that a place is within the picture.
    mutating func include(_ box: Rectangle) { bounds = bounds?.union(box) ?? box }

    // MARK: Groups

    /// Opens a group; `classes` are for the stylesheet.
    mutating func open(_ classes: String) {
        writer.raw("<g")
        writer.attribute("class", classes)
        writer.raw(">")
    }

    /// Closes the group that was opened last.
    mutating func close() { writer.raw("</g>") }

    /// Opens the group of a node: what edges lead to.
    ///
    /// - Parameters:
    ///   - id: as the author wrote it.
    ///   - box: its outline's box.
    ///   - classes: besides `node`.
    ///   - link: the place in the model's links of the one that the node is, if it is one.
    mutating func openNode(_ id: String, box: Rectangle, classes: String = "", link: Int? = nil) {
        openElement("node", id, box, classes)
        if let link { links.append(PlacedLink(link: link, start: writer.bytes.count)) }
    }

    /// Closes a node that was opened with the same link.
    mutating func closeNode(link: Int? = nil) {
        if link != nil { links[links.count - 1].end = writer.bytes.count }
        close()
    }

    /// Opens the group of a box around nodes, which ``closeNode(link:)`` closes.
    mutating func openCluster(_ id: String, box: Rectangle, classes: String = "", link: Int? = nil) {
        openElement("cluster", id, box, classes)
        if let link { links.append(PlacedLink(link: link, start: writer.bytes.count)) }
    }

    private mutating func openElement(_ kind: String, _ id: String, _ box: Rectangle, _ classes: String) {
        include(box)
        writer.raw("<g")
        writer.attribute("class", classes.isEmpty ? kind : kind + " " + classes)
        writer.attribute("data-id", id)
        writer.raw(" data-bbox=\"")
        writer.place(box.origin)
        writer.raw(byte: ASCII.space)
        writer.place(Point(box.size.width, box.size.height))
        writer.raw("\">")
    }

    // MARK: Shapes

    /// Draws a rectangle.
    mutating func rectangle(
        _ box: Rectangle, radius: Double = 0, classes: String = "", style: AuthoredStyle = .none
    ) {
        include(box)
        writer.raw("<rect")
        begin(classes)
        writer.attribute("x", pixels: box.minX)
        writer.attribute("y", pixels: box.minY)
        writer.attribute("width", pixels: box.size.width)
        writer.attribute("height", pixels: box.size.height)
        let radius = min(style.radius ?? radius, min(box.size.width, box.size.height) / 2)
        if radius > 0 { writer.attribute("rx", pixels: radius) }
        finish(style)
    }

    /// Draws the ellipse within a box.
    mutating func ellipse(_ box: Rectangle, classes: String = "", style: AuthoredStyle = .none) {
        include(box)
        writer.raw("<ellipse")
        begin(classes)
        writer.attribute("cx", pixels: box.centre.x)
        writer.attribute("cy", pixels: box.centre.y)
        writer.attribute("rx", pixels: box.size.width / 2)
        writer.attribute("ry", pixels: box.size.height / 2)
        finish(style)
    }

    /// Draws a closed outline with straight sides.
    mutating func polygon(_ corners: [Point], classes: String = "", style: AuthoredStyle = .none) {
        guard let first = corners.first else { return }
        include(corners.reduce(Rectangle(first, .zero)) { $0.union(Rectangle($1, .zero)) })
        writer.raw("<polygon")
        begin(classes)
        writer.raw(" points=\"")
        for (index, corner) in corners.enumerated() {
            if index > 0 { writer.raw(byte: ASCII.space) }
            writer.pixels(corner.x)
            writer.raw(byte: 0x2C)
            writer.pixels(corner.y)
        }
        writer.raw(byte: 0x22)
        finish(style)
    }

    /// Draws a line that is no edge, or an outline with curves.
    mutating func path(
        _ curves: [Curve], isClosed: Bool = false, classes: String = "", style: AuthoredStyle = .none
    ) {
        writer.raw("<path")
        begin(classes)
        write(curves, isClosed: isClosed)
        finish(style)
    }

    /// Draws the line of a participant, to which its messages lead; from `top` downwards.
    mutating func lifeline(of id: String, from top: Point, to bottom: Double) {
        writer.raw("<path class=\"rule\"")
        writer.attribute("data-lifeline", id)
        write([Curve(start: top, pieces: [.line(Point(top.x, bottom))])], isClosed: false)
        writer.raw("/>")
    }

    private mutating func begin(_ classes: String) {
        if !classes.isEmpty { writer.attribute("class", classes) }
    }

    private mutating func finish(_ style: AuthoredStyle) {
        write(style)
        writer.raw("/>")
    }

    private mutating func write(_ style: AuthoredStyle) {
        if let fill = style.fill { writer.attribute("fill", fill.text) }
        if let stroke = style.stroke { writer.attribute("stroke", stroke.text) }
        if let width = style.strokeWidth { writer.attribute("stroke-width", pixels: width) }
        if !style.dash.isEmpty {
            writer.raw(" stroke-dasharray=\"")
            for (index, length) in style.dash.enumerated() {
                if index > 0 { writer.raw(byte: ASCII.space) }
                writer.pixels(length)
            }
            writer.raw(byte: 0x22)
        }
        if let opacity = style.opacity { writer.attribute("opacity", pixels: opacity) }
    }

    private mutating func write(_ curves: [Curve], isClosed: Bool) {
        writer.raw(" d=\"")
        for curve in curves {
            include(Rectangle(curve.start, .zero))
            writer.raw("M")
            writer.place(curve.start)
            for piece in curve.pieces { write(piece) }
            if isClosed { writer.raw("Z") }
        }
        writer.raw(byte: 0x22)
    }

    private mutating func write(_ piece: Curve.Piece) {
        switch piece {
        case .line(let point):
            include(Rectangle(point, .zero))
            writer.raw("L")
            writer.place(point)
        case .cubic(let first, let second, let end):
            // The control points bound the curve.
            for point in [first, second, end] { include(Rectangle(point, .zero)) }
            writer.raw("C")
            writer.place(first)
            writer.raw(byte: ASCII.space)
            writer.place(second)
            writer.raw(byte: ASCII.space)
            writer.place(end)
        }
    }

    // MARK: Edges

    /// Draws the line of an edge between two ids, with `classes` besides `edge`; heads are drawn apart.
    ///
    /// The line is interrupted where it passes through the box of its label. The number that it returns is the edge's,
    /// for the label.
    @discardableResult
    mutating func edge(
        _ curve: Curve, from: String, to: String, classes: String = "", style: AuthoredStyle = .none,
        label: Rectangle? = nil
    ) -> Int {
        var style = style
        if let gap = label.flatMap({ EdgeGap(curve, around: $0) }) {
            // The gaps of the stylesheet's class.
            let usual: [Double] = classes.split(separator: " ").contains("dotted") ? [3, 4] : []
            style.dash = gap.dash(style.dash.isEmpty ? usual : style.dash)
        }
        writer.raw("<path")
        writer.attribute("class", classes.isEmpty ? "edge" : "edge " + classes)
        writer.raw(" data-id=\"e")
        writer.number(edges)
        writer.raw(byte: 0x22)
        writer.attribute("data-from", from)
        writer.attribute("data-to", to)
        write([curve], isClosed: false)
        finish(style)
        edges += 1
        return edges - 1
    }

    /// Draws a label of an edge that was drawn, at the middle of `box` or of its side, on a ground of its own.
    mutating func edgeLabel(
        _ label: Label, of edge: Int, in box: Rectangle, anchor: Anchor = .middle, colour: Colour? = nil
    ) {
        guard !label.isEmpty else { return }
        include(box)
        writer.raw("<g class=\"edge-label\" data-edge=\"e")
        writer.number(edge)
        writer.raw("\">")
        let place =
            switch anchor {
            case .start: box.minX
            case .middle: box.centre.x
            case .end: box.maxX
            }
        text(label, at: Point(place, box.centre.y), anchor: anchor, colour: colour)
        close()
    }

    // MARK: Text

    /// Where text begins.
    enum Anchor {
        case start, middle, end
    }

    /// Draws a label whose box is centred on `place`; with another anchor, `place` is the middle of that side of its box.
    mutating func text(
        _ label: Label, at place: Point, anchor: Anchor = .middle, classes: String = "",
        colour: Colour? = nil
    ) {
        guard !label.isEmpty else { return }
        let left =
            switch anchor {
            case .start: place.x
            case .middle: place.x - label.size.width / 2
            case .end: place.x - label.size.width
            }
        let top = place.y - label.size.height / 2
        include(Rectangle(Point(left, top), label.size))
        writer.raw("<text")
        begin(classes)
        switch anchor {
        case .start: writer.raw(" text-anchor=\"start\"")
        case .middle: break
        case .end: writer.raw(" text-anchor=\"end\"")
        }
        if label.fontSize != Label.nodeSize { writer.attribute("font-size", pixels: label.fontSize) }
        if let colour { writer.attribute("fill", colour.text) }
        // Letters reach 0.73 em above the line they stand on and 0.2 em below it in the fonts that were measured.
        let baseline = top + label.lineHeight / 2 + label.fontSize * 0.34
        write(label, at: Point(place.x, baseline))
        writer.raw("</text>")
    }

    private mutating func write(_ label: Label, at start: Point) {
        if label.lines.count == 1 {
            writer.attribute("x", pixels: start.x)
            writer.attribute("y", pixels: start.y)
            writer.raw(">")
            write(label.lines[0], fontSize: label.fontSize)
            return
        }
        writer.raw(">")
        for (index, line) in label.lines.enumerated() where !line.isEmpty {
            writer.raw("<tspan")
            writer.attribute("x", pixels: start.x)
            writer.attribute("y", pixels: start.y + Double(index) * label.lineHeight)
            writer.raw(">")
            write(line, fontSize: label.fontSize)
            writer.raw("</tspan>")
        }
    }

    private mutating func write(_ runs: [LabelRun], fontSize: Double) {
        for run in runs {
            guard !run.style.isEmpty else {
                writer.text(run.text)
                continue
            }
            writer.raw("<tspan")
            write(run.style, fontSize: fontSize)
            writer.raw(">")
            writer.text(run.text)
            writer.raw("</tspan>")
        }
    }

    private mutating func write(_ style: LabelStyle, fontSize: Double) {
        if style.contains(.bold) { writer.raw(" font-weight=\"600\"") }
        if style.contains(.italic) { writer.raw(" font-style=\"italic\"") }
        if style.contains(.code) { writer.raw(" class=\"code\"") }
        if style.contains(.underline) {
            writer.raw(" text-decoration=\"underline\"")
        } else if style.contains(.strike) {
            writer.raw(" text-decoration=\"line-through\"")
        }
        if style.contains(.subscripted) { writer.raw(" baseline-shift=\"sub\"") }
        if style.contains(.superscripted) { writer.raw(" baseline-shift=\"super\"") }
        if !style.isDisjoint(with: [.subscripted, .superscripted, .small]) {
            writer.attribute("font-size", pixels: max(11, fontSize * 0.85))
        }
    }
}
