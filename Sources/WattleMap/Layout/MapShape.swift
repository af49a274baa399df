/// How large a picture of a graph is, and how much of the graph it shows.
package struct MapShape: Sendable, Hashable {
    /// The picture's width in pixels.
    package let width: Double
    /// The least height in pixels.
    package let height: Double
    /// How many notes it shows at most.
    package let noteLimit: Int
    /// How many lines it draws, unless more are needed to hold the notes together.
    package let lineLimit: Int
    /// How much of the picture discs and names take up.
    let fill: Double
    /// How many notes have room for their names from the start.
    let namedLimit: Int
    /// How wide a name is at most, in pixels.
    package let labelLimit: Double

    /// The whole width of a page, for the map of a garden.
    package static let page = MapShape(
        width: 1160, height: 420, noteLimit: 120, lineLimit: 360, fill: 0.34, namedLimit: 60, labelLimit: 190)
    /// A part of the entrance.
    package static let entrance = MapShape(
        width: 1160, height: 340, noteLimit: 20, lineLimit: 50, fill: 0.2, namedLimit: 20, labelLimit: 190)
    /// The width of a phone.
    package static let phone = MapShape(
        width: 320, height: 300, noteLimit: 18, lineLimit: 45, fill: 0.35, namedLimit: 18, labelLimit: 130)

    /// The same with another number of notes.
    package func showing(_ notes: Int) -> MapShape {
        MapShape(
            width: width, height: height, noteLimit: notes, lineLimit: lineLimit, fill: fill,
            namedLimit: min(namedLimit, notes), labelLimit: labelLimit)
    }
}
