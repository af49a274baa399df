/// A place in a picture, in pixels from its upper left corner.
package typealias MapPoint = SIMD2<Double>

/// A note as it is drawn: a disc, and its name beside it.
package struct MapGlyph: Sendable, Hashable {
    /// The disc's radius in pixels.
    package let radius: Double
    /// How wide the name is at most, in pixels.
    package let labelWidth: Double

    /// Describes a note's drawing.
    package init(radius: Double, labelWidth: Double) {
        self.radius = radius
        self.labelWidth = labelWidth
    }

    /// How high a name is, with a little air.
    package static let labelHeight = 17.0
    /// How far the middles of two discs are apart at least, so that each can be hit.
    static let pitch = 28.0

    /// How far the middles of two discs are apart at least.
    static func distance(_ one: MapGlyph, _ other: MapGlyph) -> Double {
        max(pitch, one.radius + other.radius + 6)
    }
}
