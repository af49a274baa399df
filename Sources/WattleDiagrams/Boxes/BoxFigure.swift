/// What a node looks like.
enum BoxFigure: Hashable, Sendable {
    /// Rows in a rectangle whose corners have a radius.
    case rows(RowBox, radius: Double)
    /// Rows in another shape, which fits around their content.
    case shape(FittedShape, RowBox)
    /// Rows below the sign of a person.
    case person(RowBox)
    /// A remark.
    case note(Label)
    /// Words without a box.
    case words(Label)
    /// Where a state diagram begins.
    case start
    /// Where it ends.
    case end
    /// A choice between ways.
    case choice
    /// Where ways divide or join: a bar across them.
    case bar(isWide: Bool)

    /// The size of its box.
    var size: Size {
        switch self {
        case .rows(let box, _): box.size
        case .shape(let shape, _): shape.size
        case .person(let box): Size(box.size.width, box.size.height + Self.personHeight)
        case .note(let label): Size(label.size.width + 24, label.size.height + 16)
        case .words(let label): Size(label.size.width + 20, label.size.height + 8)
        case .start: Size(14, 14)
        case .end: Size(18, 18)
        case .choice: Size(30, 30)
        case .bar(let isWide): isWide ? Size(76, 7) : Size(7, 76)
        }
    }

    /// Where edges end.
    var outline: Outline {
        switch self {
        case .rows(_, let radius): radius > 0 ? .rounded(radius) : .rectangle
        case .shape(let shape, _): shape.outline
        case .person: .rounded(10)
        case .note, .words, .bar: .rectangle
        case .start, .end: .ellipse
        case .choice: .polygon(Self.diamond)
        }
    }

    /// The classes of its group besides `node`.
    var classes: String {
        if case .note = self { "note" } else { "" }
    }

    private static let diamond = [Point(0, -15), Point(15, 0), Point(0, 15), Point(-15, 0)]

    /// How much higher than its rows a person is.
    private static let personHeight = 24.0

    /// Draws it.
    func draw(on canvas: inout Canvas, in box: Rectangle, style: AuthoredStyle) {
        switch self {
        case .rows(let rows, let radius): rows.draw(on: &canvas, in: box, radius: radius, style: style)
        case .shape(let shape, let rows):
            shape.draw(at: box.centre, on: &canvas, style: style)
            let inside = Rectangle(centre: box.centre + shape.labelOffset, rows.size)
            rows.drawRows(on: &canvas, in: inside, style: style)
        case .person(let rows): drawPerson(rows, on: &canvas, in: box, style: style)
        case .note(let label):
            canvas.rectangle(box, radius: 3, style: style)
            let start = Point(box.centre.x - label.size.width / 2, box.centre.y)
            canvas.text(label, at: start, anchor: .start, colour: style.textColour)
        case .words(let label): canvas.text(label, at: box.centre, colour: style.textColour)
        case .start: canvas.ellipse(box, classes: "strong", style: style)
        case .end:
            canvas.ellipse(box, classes: "line", style: style)
            canvas.ellipse(box.grown(by: -4.5), classes: "strong", style: style)
        case .choice: canvas.polygon(Self.diamond.map { $0 + box.centre }, style: style)
        case .bar: canvas.rectangle(box, radius: 3, classes: "strong", style: style)
        }
    }

    /// Draws a head and shoulders above the rows.
    private func drawPerson(
        _ rows: RowBox, on canvas: inout Canvas, in box: Rectangle, style: AuthoredStyle
    ) {
        canvas.rectangle(box, radius: 10, style: style)
        let neck = Point(box.centre.x, box.minY + 19)
        var line = AuthoredStyle.none
        line.stroke = style.stroke
        line.fill = Colour(0, 0, 0, alpha: 0)
        canvas.ellipse(Rectangle(centre: neck - Point(0, 5.5), Size(9, 9)), classes: "line", style: line)
        let shoulders = Curve(
            start: neck + Point(-9, 9),
            pieces: [.cubic(neck + Point(-9, -1), neck + Point(9, -1), neck + Point(9, 9))])
        canvas.path([shoulders], classes: "line", style: line)
        let below = Rectangle(box.origin + Point(0, Self.personHeight), rows.size)
        rows.drawRows(on: &canvas, in: below, style: style)
    }
}
