internal import WattleText

/// Marks of a chart: x in per cent of the width, y in px, so that text is never scaled.
extension HTMLWriter {
    /// Opens the elastic drawing of one row.
    mutating func openMarks(height: Int) {
        raw("<svg class=\"mk\" width=\"100%\" height=\"")
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

    /// Writes a text at a place, anchored so that it stays inside the drawing: a long one grows towards the middle.
    mutating func label(
        _ text: [UInt8], _ classes: StaticString, at place: Percent, y: Int, isLong: Bool = false
    ) {
        raw("<text")
        raw(" class=\"")
        raw(classes)
        raw(byte: UInt8(ascii: "\""))
        self.place("x", place)
        height("y", y)
        raw(" text-anchor=\"")
        raw(Anchor(at: place, isLong: isLong).name)
        raw("\">")
        self.text(text)
        raw("</text>")
    }

    private mutating func place(_ name: StaticString, _ percent: Percent) { attribute(name, percent.text) }

    private mutating func height(_ name: StaticString, _ pixels: Int) { attribute(name, String(pixels)) }
}

/// Which part of a text stands at its place.
private enum Anchor {
    case start, middle, end

    init(at place: Percent, isLong: Bool) {
        let edge = isLong ? 5_000 : 300
        switch place.hundredths {
        case ..<edge: self = .start
        case (10_000 - edge)...: self = .end
        default: self = .middle
        }
    }

    var name: StaticString {
        switch self {
        case .start: "start"
        case .middle: "middle"
        case .end: "end"
        }
    }
}
