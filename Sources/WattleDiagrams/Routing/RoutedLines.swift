/// A line between two ports, with what is drawn on it.
struct RoutedLine: Sendable {
    var corners: [Point]
    var label: Label?
    /// Where the label stands, once that is known.
    var labelBox: Rectangle?
    var startHead = EdgeHead.none
    var endHead = EdgeHead.none

    /// Its stretches.
    fileprivate var stretches: [(Point, Point)] { Array(zip(corners, corners.dropFirst())) }
}

/// The lines with places for their labels: on their own line, off boxes, other labels and, where it can be, other lines.
func placingLabels(of lines: [RoutedLine], around boxes: [Rectangle]) -> [RoutedLine] {
    var taken = boxes
    return lines.indices.map { index in
        guard let label = lines[index].label, !label.isEmpty else { return lines[index] }
        let places = lines[index].labelPlaces(for: label.size)
        let free = places.filter { place in !taken.contains { $0.overlaps(place.grown(by: 2)) } }
        let alone = free.first { place in
            !lines.indices.contains { other in
                other != index
                    && lines[other].stretches.contains {
                        Rectangle(from: $0, to: $1).overlaps(place.grown(by: 1))
                    }
            }
        }
        guard let box = alone ?? free.first ?? places.first else { return lines[index] }
        taken.append(box)
        var line = lines[index]
        line.labelBox = box
        return line
    }
}

extension RoutedLine {
    /// Places on its stretches, the best ones first: the middles of the longest stretches, then beside them.
    fileprivate func labelPlaces(for size: Size) -> [Rectangle] {
        let order = stretches.sorted { ($1.1 - $1.0).length < ($0.1 - $0.0).length }
        return [0.5, 0.35, 0.65, 0.2, 0.8].flatMap { part in
            order.map { Rectangle(centre: $0.0.towards($0.1, part), size) }
        }
    }

    /// Draws the line and its heads; the number is the canvas's, for the label.
    func draw(
        on canvas: inout Canvas, from: String, to: String, classes: String = "", style: AuthoredStyle = .none
    ) -> Int {
        let curve = Curve(through: corners, radius: 8, startGap: startHead.gap, endGap: endHead.gap)
        let number = canvas.edge(curve, from: from, to: to, classes: classes, style: style, label: labelBox)
        if corners.count > 1 {
            canvas.head(startHead, tip: corners[0], from: corners[1], style: style)
            canvas.head(
                endHead, tip: corners[corners.count - 1], from: corners[corners.count - 2], style: style)
        }
        return number
    }
}

extension Rectangle {
    /// The box of a stretch, a pixel wide.
    fileprivate init(from start: Point, to end: Point) {
        self = Rectangle(start, .zero).union(Rectangle(end, .zero)).grown(by: 0.5)
    }
}
