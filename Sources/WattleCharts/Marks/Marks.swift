internal import WattleText

/// Marks of a chart: x in per cent of the width, y in px, so that text is never scaled.
extension HTMLWriter {
    /// Opens an elastic drawing with a place of its own in a row.
    mutating func openMarks(height: Int) {
        raw("<svg class=\"mk\" width=\"100%\" height=\"")
        number(height)
        raw("\">")
    }

    /// Opens an elastic drawing between others.
    mutating func openElastic(height: Int) {
        raw("<svg width=\"100%\" height=\"")
        number(height)
        raw("\">")
    }

    /// Writes a line between two points.
    mutating func line(_ classes: StaticString, from start: (Percent, Int), to end: (Percent, Int)) {
        raw("<line")
        raw(" class=\"")
        raw(classes)
        raw(byte: UInt8(ascii: "\""))
        place("x1", start.0)
        place("x2", end.0)
        height("y1", start.1)
        height("y2", end.1)
        raw("/>")
    }

    /// Writes a rectangle between two places.
    mutating func bar(_ classes: StaticString, from start: Percent, to end: Percent, y: Int, height size: Int)
    {
        raw("<rect")
        raw(" class=\"")
        raw(classes)
        raw(byte: UInt8(ascii: "\""))
        place("x", start)
        height("y", y)
        place("width", end - start)
        height("height", size)
        raw("/>")
    }

    /// Writes a dot.
    mutating func dot(_ classes: StaticString, at place: Percent, y: Int, radius: StaticString) {
        raw("<circle")
        raw(" class=\"")
        raw(classes)
        raw(byte: UInt8(ascii: "\""))
        self.place("cx", place)
        height("cy", y)
        raw(" r=\"")
        raw(radius)
        raw("\"/>")
    }

    /// Writes a text at a place, anchored so that it stays inside the drawing and `gap` px from its place.
    mutating func label(
        _ text: [UInt8], _ classes: StaticString, at place: Percent, y: Int,
        within edge: Anchor.Edge = .tick, gap: Int = 0
    ) {
        let anchor = Anchor(at: place, within: edge)
        raw("<text")
        raw(" class=\"")
        raw(classes)
        raw(byte: UInt8(ascii: "\""))
        self.place("x", place)
        height("y", y)
        if gap > 0, anchor != .middle { height("dx", anchor == .start ? gap : -gap) }
        raw(" text-anchor=\"")
        raw(anchor.name)
        raw("\">")
        self.text(text)
        raw("</text>")
    }

    private mutating func place(_ name: StaticString, _ percent: Percent) { attribute(name, percent.text) }

    private mutating func height(_ name: StaticString, _ pixels: Int) { attribute(name, String(pixels)) }
}
