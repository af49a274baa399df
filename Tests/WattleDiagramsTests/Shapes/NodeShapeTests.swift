import Testing
import WattleText

@testable import WattleDiagrams

struct NodeShapeTests {
    // The table of shapes in mermaid's documentation of flowcharts, version 11: every name and every alias.
    @Test(arguments: [
        "bang", "notch-rect", "card", "notched-rectangle", "cloud", "hourglass", "collate", "bolt",
        "com-link",
        "lightning-bolt", "brace", "brace-l", "comment", "brace-r", "braces", "lean-r", "in-out",
        "lean-right", "lean-l",
        "lean-left", "out-in", "cyl", "cylinder", "database", "db", "diam", "decision", "diamond", "question",
        "delay",
        "half-rounded-rectangle", "h-cyl", "das", "horizontal-cylinder", "lin-cyl", "disk", "lined-cylinder",
        "curv-trap",
        "curved-trapezoid", "display", "div-rect", "div-proc", "divided-process", "divided-rectangle", "doc",
        "document",
        "rounded", "event", "tri", "extract", "triangle", "fork", "join", "win-pane", "internal-storage",
        "window-pane",
        "f-circ", "filled-circle", "junction", "lin-doc", "lined-document", "lin-rect", "lin-proc",
        "lined-process",
        "lined-rectangle", "shaded-process", "notch-pent", "loop-limit", "notched-pentagon", "flip-tri",
        "flipped-triangle", "manual-file", "sl-rect", "manual-input", "sloped-rectangle", "trap-t",
        "inv-trapezoid",
        "manual", "trapezoid-top", "docs", "documents", "st-doc", "stacked-document", "st-rect", "processes",
        "procs",
        "stacked-rectangle", "odd", "flag", "paper-tape", "hex", "hexagon", "prepare", "trap-b", "priority",
        "trapezoid",
        "trapezoid-bottom", "rect", "proc", "process", "rectangle", "circle", "circ", "sm-circ",
        "small-circle", "start",
        "dbl-circ", "double-circle", "fr-circ", "framed-circle", "stop", "bow-rect", "bow-tie-rectangle",
        "stored-data",
        "fr-rect", "framed-rectangle", "subproc", "subprocess", "subroutine", "cross-circ", "crossed-circle",
        "summary",
        "tag-doc", "tagged-document", "tag-rect", "tag-proc", "tagged-process", "tagged-rectangle", "stadium",
        "pill",
        "terminal", "text", "datastore", "data-store",
    ])
    func everyNameOfTheDocumentationIsKnown(name: String) {
        #expect(NodeShape(name: name) != nil)
    }

    /// The corners of a label, ten pixels further out on both sides, lie within the outline.
    @Test(arguments: NodeShape.allCases)
    func labelHasRoomWithinTheOutline(shape: NodeShape) {
        guard !shape.isSign, ![.text, .brace, .rightBrace, .braces].contains(shape) else { return }
        for label in [Size(20, 17), Size(90, 17), Size(180, 17), Size(120, 34), Size(150, 69), Size(60, 120)]
        {
            let fitted = shape.fitted(around: label)
            for corner in [(-1.0, -1.0), (1, -1), (-1, 1), (1, 1)] {
                let place = Point(
                    fitted.labelOffset.x + corner.0 * (label.width / 2 + 9.9),
                    fitted.labelOffset.y + corner.1 * label.height / 2)
                #expect(fitted.holds(place), "\(shape) around \(label): \(place) of \(fitted.size)")
            }
        }
    }

    @Test(arguments: NodeShape.allCases)
    func outlineStaysWithinTheBoxAndReachesItsSides(shape: NodeShape) {
        let fitted = shape.fitted(around: Size(90, 34))
        guard case .polygon(let corners) = fitted.outline else { return }
        let box = Rectangle(centre: .zero, fitted.size)
        #expect(corners.allSatisfy { box.grown(by: 1.5).contains(Rectangle($0, .zero)) })
        #expect(corners.map(\.x).min().map { $0 < box.minX + 4 } == true)
        #expect(corners.map(\.x).max().map { $0 > box.maxX - 4 } == true)
    }

    @Test func barOfAForkLiesAcrossTheEdges() {
        #expect(NodeShape.fork.fitted(around: .zero, isVertical: true).size.width > 40)
        #expect(NodeShape.fork.fitted(around: .zero, isVertical: false).size.height > 40)
    }

    @Test func signWithALabelIsABoxAroundBoth() {
        let fitted = NodeShape.hourglass.fitted(around: Size(80, 17))
        #expect(fitted.outline == .rectangle)
        #expect(fitted.size.height > 17 + 30)
        #expect(NodeShape.start.fitted(around: .zero).outline == .ellipse)
    }
}

extension FittedShape {
    /// Whether a place, relative to the middle, lies within the outline.
    fileprivate func holds(_ place: Point) -> Bool {
        let x = size.width / 2
        let y = size.height / 2
        switch outline {
        case .rectangle: return abs(place.x) <= x && abs(place.y) <= y
        case .ellipse:
            let inset = shape == .doubleCircle ? ShapeMetrics.step : 0
            return (place.x / (x - inset)) * (place.x / (x - inset)) + (place.y / (y - inset))
                * (place.y / (y - inset)) <= 1
        case .rounded(let radius):
            let beyond = Point(max(abs(place.x) - (x - radius), 0), max(abs(place.y) - (y - radius), 0))
            return abs(place.x) <= x && abs(place.y) <= y && beyond.length <= radius
        case .polygon(let corners): return place.isInside(corners)
        }
    }
}

extension Point {
    /// By the number of sides that a ray to the right crosses.
    fileprivate func isInside(_ corners: [Point]) -> Bool {
        var isInside = false
        for (index, corner) in corners.enumerated() {
            let next = corners[(index + 1) % corners.count]
            guard (corner.y > y) != (next.y > y) else { continue }
            if x < corner.x + (y - corner.y) / (next.y - corner.y) * (next.x - corner.x) { isInside.toggle() }
        }
        return isInside
    }
}
