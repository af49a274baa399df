import WattleText

/// How an author wants a node, an edge or a box to look: only what may go into a page.
struct AuthoredStyle: Hashable, Sendable {
    var fill: Colour?
    var stroke: Colour?
    /// Pixels.
    var strokeWidth: Double?
    /// Lengths of strokes and gaps, in pixels.
    var dash: [Double] = []
    /// The colour of the text.
    var colour: Colour?
    var isBold: Bool?
    var isItalic: Bool?
    /// 0 to 1.
    var opacity: Double?
    /// Radius of the corners, in pixels.
    var radius: Double?
    /// Pixels; not below 11.
    var fontSize: Double?

    /// Nothing that an author wants.
    static let none = AuthoredStyle()

    /// Puts what `other` says over what this one says.
    mutating func merge(_ other: AuthoredStyle) {
        fill = other.fill ?? fill
        stroke = other.stroke ?? stroke
        strokeWidth = other.strokeWidth ?? strokeWidth
        if !other.dash.isEmpty { dash = other.dash }
        colour = other.colour ?? colour
        isBold = other.isBold ?? isBold
        isItalic = other.isItalic ?? isItalic
        opacity = other.opacity ?? opacity
        radius = other.radius ?? radius
        fontSize = other.fontSize ?? fontSize
    }

    /// The colour of text on the fill, so that it can be read; nil where the page's own ink is right.
    ///
    /// Without a fill the ground is the page's, in light or in dark: a colour has to be readable on both.
    var textColour: Colour? {
        if let fill, fill.alpha > 0.5 { return colour?.readable(on: fill) ?? Colour.ink(on: fill) }
        guard let colour, Self.grounds.allSatisfy({ colour.contrast(with: $0) >= 4.5 }) else { return nil }
        return colour
    }

    /// The nodes' own fills in light and in dark.
    private static let grounds = [Colour(0xF2ECDC), Colour(0x25231D)]

    /// What of the style concerns letters.
    var labelStyle: LabelStyle {
        var style: LabelStyle = []
        if isBold == true { style.insert(.bold) }
        if isItalic == true { style.insert(.italic) }
        return style
    }
}
