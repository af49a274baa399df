/// The icons that mermaid itself knows, as a few lines each.
enum ArchitectureGlyph: String, Hashable, Sendable {
    case cloud, database, disk, internet, server

    /// Draws the glyph within a square.
    func draw(in box: Rectangle, on canvas: inout Canvas) {
        let pen = GlyphPen(box: box)
        switch self {
        case .cloud: canvas.path([pen.cloud], isClosed: true, classes: "line")
        case .database:
            canvas.path([pen.drum], classes: "line")
            canvas.ellipse(pen.box(0.12, 0.06, 0.76, 0.24), classes: "line")
        case .disk:
            canvas.rectangle(pen.box(0.1, 0.06, 0.8, 0.88), radius: 3, classes: "line")
            canvas.ellipse(pen.box(0.24, 0.16, 0.52, 0.52), classes: "line")
            canvas.ellipse(pen.box(0.44, 0.36, 0.12, 0.12), classes: "head")
            canvas.path([pen.line(0.24, 0.82, 0.5, 0.82)], classes: "line")
        case .internet:
            canvas.ellipse(pen.box(0.06, 0.06, 0.88, 0.88), classes: "line")
            canvas.ellipse(pen.box(0.3, 0.06, 0.4, 0.88), classes: "line")
            canvas.path([pen.line(0.06, 0.5, 0.94, 0.5)], classes: "line")
        case .server:
            for top in [0.06, 0.38, 0.7] {
                canvas.rectangle(pen.box(0.08, top, 0.84, 0.24), radius: 2, classes: "line")
                canvas.ellipse(pen.box(0.17, top + 0.08, 0.08, 0.08), classes: "head")
            }
        }
    }
}

/// Places within a glyph's square, in parts of its side.
private struct GlyphPen {
    let box: Rectangle

    private func at(_ x: Double, _ y: Double) -> Point {
        Point(box.minX + x * box.size.width, box.minY + y * box.size.height)
    }

    func box(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Rectangle {
        Rectangle(at(x, y), Size(width * box.size.width, height * box.size.height))
    }

    func line(_ x: Double, _ y: Double, _ endX: Double, _ endY: Double) -> Curve {
        Curve(start: at(x, y), pieces: [.line(at(endX, endY))])
    }

    /// The sides and the lower rim of a drum.
    var drum: Curve {
        Curve(
            start: at(0.12, 0.18),
            pieces: [
                .line(at(0.12, 0.82)), .cubic(at(0.12, 0.98), at(0.88, 0.98), at(0.88, 0.82)),
                .line(at(0.88, 0.18)),
            ])
    }

    /// Three bumps over a flat ground.
    var cloud: Curve {
        Curve(
            start: at(0.24, 0.8),
            pieces: [
                .cubic(at(0, 0.8), at(0, 0.46), at(0.22, 0.46)),
                .cubic(at(0.2, 0.14), at(0.62, 0.06), at(0.68, 0.36)),
                .cubic(at(1, 0.32), at(1.06, 0.8), at(0.76, 0.8)),
            ])
    }
}
