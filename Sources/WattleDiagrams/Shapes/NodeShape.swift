/// What a node looks like: every shape that mermaid's flowcharts know.
enum NodeShape: String, Hashable, Sendable, CaseIterable {
    case rectangle, rounded, stadium, framed, cylinder, circle, doubleCircle, ellipse, diamond, hexagon
    case leanRight, leanLeft, trapezoid, invertedTrapezoid, odd, text
    case card, lined, divided, windowPane, stacked, bowTie, sloped, pentagon, tagged, dataStore
    case document, documents, linedDocument, taggedDocument, flag
    case delay, display, horizontalCylinder, linedCylinder
    case triangle, flippedTriangle
    case brace, rightBrace, braces, cloud, bang
    case start, stop, junction, crossed, fork, hourglass, bolt
    case note

    /// Whether it is a sign whose label stands below it, and is seldom given.
    var isSign: Bool {
        switch self {
        case .start, .stop, .junction, .crossed, .fork, .hourglass, .bolt: true
        default: false
        }
    }

    /// Whether its words stand on what is behind it, because nothing goes around them.
    var isOpen: Bool {
        switch self {
        case .text, .brace, .rightBrace, .braces: true
        default: isSign
        }
    }

    /// How wide its lines of text may be, in parts of the usual width: slanted sides take room.
    var wrapping: Double {
        switch self {
        case .diamond, .circle, .doubleCircle, .triangle, .flippedTriangle, .ellipse, .bang: 0.75
        default: 1
        }
    }
}
