/// The room of a text whose place is a share of the width and whose size is px, at any width of a chart.
struct LabelBox: Equatable {
    /// The share of the width at which the text is anchored.
    let share: Double
    /// How far right of that place the box begins, in px.
    let offset: Double
    let width: Double
    let top: Double
    let height: Double

    /// The widths, in px, between which charts are drawn; what holds at both ends holds between them.
    static let narrowest = 230.0
    static let widest = 960.0

    var bottom: Double { top + height }

    func left(at width: Double) -> Double { share * width + offset }
    func right(at width: Double) -> Double { left(at: width) + self.width }

    /// Whether two boxes never meet: distances are linear in the width, so that both ends decide.
    func isApart(from other: LabelBox) -> Bool {
        guard top < other.bottom, other.top < bottom else { return true }
        return precedes(other) || other.precedes(self)
    }

    /// Whether the box stays inside the chart at every width.
    var isInside: Bool {
        [LabelBox.narrowest, LabelBox.widest].allSatisfy { left(at: $0) >= 0 && right(at: $0) <= $0 }
    }

    /// The shares of the width that the box covers in a chart of this width.
    func shares(at width: Double) -> ClosedRange<Double> {
        let low = left(at: width) / width
        return low...max(low, right(at: width) / width)
    }

    private func precedes(_ other: LabelBox) -> Bool {
        [LabelBox.narrowest, LabelBox.widest].allSatisfy { right(at: $0) <= other.left(at: $0) }
    }
}

/// A text with its box.
struct PlotLabel {
    let text: [UInt8]
    let classes: StaticString
    let box: LabelBox
    let anchor: Anchor

    /// Makes the box of a text of 12.5 px that stands `gap` px from its place.
    init(
        _ text: [UInt8], _ classes: StaticString, at share: Double, _ anchor: Anchor, gap: Double, top: Double
    ) {
        self.text = text
        self.classes = classes
        self.anchor = anchor
        let width = labelCharacterWidth * characterWidths(of: text)
        let start = anchor.start(of: width, at: 0)
        box = LabelBox(share: share, offset: start + gap, width: width, top: top, height: labelHeight)
    }

    /// How far the anchored edge stands from the place.
    var shift: Double { box.offset - anchor.start(of: box.width, at: 0) }
}

/// The room of a line of 12.5 px text, and where its letters stand in it.
let labelHeight = 16.0
let labelBaseline = 12.0

/// What a character takes, in px: 0.62 em, which most text stays below.
let labelCharacterWidth = 7.75

/// A name of at most `limit` characters; the middle of a longer one is left out, since its ends tell names apart.
func shortened(_ text: [UInt8], to limit: Int = 24) -> [UInt8] {
    guard characterCount(text) > limit else { return text }
    let scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
    let head = scalars.prefix((limit - 1) / 2)
    let tail = scalars.suffix(limit - 1 - head.count)
    var short = String.UnicodeScalarView(head)
    short.append("…")
    short.append(contentsOf: tail)
    return bytes(String(short))
}
