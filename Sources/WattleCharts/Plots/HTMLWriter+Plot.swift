internal import WattleText

/// Parts of a plot: heights are px with two decimals, places are shares of the width.
extension HTMLWriter {
    /// Opens the drawing of the values at the left, which is not elastic.
    mutating func openScale(width: Int, height: Int) {
        raw("<svg width=\"")
        number(width)
        raw("\" height=\"")
        number(height)
        raw("\">")
    }

    /// Writes a value at the left.
    mutating func tickLabel(_ text: [UInt8], atHeight height: Double) {
        raw("<text class=\"q\"")
        attribute("y", hundredths(height))
        raw(">")
        self.text(text)
        raw("</text>")
    }

    /// Writes a level line that begins `start` px from the left edge, which may lie outside.
    mutating func level(_ classes: StaticString, at height: Double, from start: Int) {
        raw("<line class=\"")
        raw(classes)
        raw("\" x1=\"")
        number(start)
        raw("\" x2=\"100%\"")
        attribute("y1", hundredths(height))
        attribute("y2", hundredths(height))
        raw("/>")
    }

    /// Opens the stretched drawing of the curves; strokes keep their width.
    mutating func openCurves(height: Int) {
        raw("<svg width=\"100%\" height=\"")
        number(height)
        raw("\" viewBox=\"0 0 1000 ")
        number(height)
        raw("\" preserveAspectRatio=\"none\">")
    }

    /// Writes a path; nothing for an empty one.
    mutating func path(_ classes: StaticString, _ path: CurvePath) {
        guard !path.text.isEmpty else { return }
        raw("<path class=\"")
        raw(classes)
        raw(byte: UInt8(ascii: "\""))
        attribute("d", path.text)
        raw("/>")
    }

    /// Writes a marker that keeps its size.
    mutating func marker(_ look: SeriesLook, at share: Double, y: Double) {
        raw("<svg")
        attribute("x", Percent(share: share).text)
        attribute("y", hundredths(y))
        raw("><path class=\"")
        raw(look.dotClass)
        raw("\" d=\"")
        raw(look.markerOutline)
        raw("\"/></svg>")
    }

    /// Writes the open ring of a meeting point.
    mutating func ring(at place: Percent, y: Double) {
        raw("<circle class=\"cross\" r=\"5.5\"")
        attribute("cx", place.text)
        attribute("cy", hundredths(y))
        raw("/>")
    }

    /// Writes a label where it was placed.
    mutating func plotLabel(_ label: PlotLabel) {
        raw("<text class=\"")
        raw(label.classes)
        raw(byte: UInt8(ascii: "\""))
        attribute("x", Percent(share: label.box.share).text)
        if label.shift != 0 { attribute("dx", hundredths(label.shift)) }
        attribute("y", hundredths(label.box.top + labelBaseline))
        if label.anchor != .start {
            raw(" text-anchor=\"")
            raw(label.anchor.name)
            raw("\"")
        }
        raw(">")
        text(label.text)
        raw("</text>")
    }
}
