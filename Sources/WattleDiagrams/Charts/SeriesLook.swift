/// How lines of a chart are told apart: green, ink and lighter, whole and then dotted.
enum SeriesLook {
    /// Classes of a line.
    static func line(_ number: Int) -> String {
        ["subject-line", "line thick", "line"][number % 3] + (number % 6 > 2 ? " dotted" : "")
    }

    /// Classes of the dots on a line.
    static func dot(_ number: Int) -> String { ["subject", "head", "hollow-head"][number % 3] }

    /// The width of a sample and of the room behind it.
    static let sample = 25.0

    /// Draws a sample that begins at `place`.
    static func drawLine(_ number: Int, at place: Point, on canvas: inout Canvas) {
        let line = Curve(start: place, pieces: [.line(place + Point(18, 0))])
        canvas.path([line], classes: Self.line(number))
        drawDot(number, at: place + Point(9, 0), on: &canvas)
    }

    /// Draws a dot of a line.
    static func drawDot(_ number: Int, at place: Point, on canvas: inout Canvas) {
        canvas.ellipse(Rectangle(centre: place, Size(6, 6)), classes: dot(number))
    }
}
