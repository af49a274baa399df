import Testing
import WattleMap
import WattleTestSupport

/// The rules that every picture keeps, tried on graphs of extreme and of random shape.
struct MapLayoutTests {
    /// A graph by what each note links to.
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let targets: [[Int]]
    }

    private static let star = Case(testDescription: "star", targets: [[]] + (1..<300).map { _ in [0] })
    private static let chain = Case(testDescription: "chain", targets: [[]] + (1..<300).map { [$0 - 1] })
    private static let complete = Case(testDescription: "complete", targets: (0..<40).map { Array(0..<$0) })
    private static let pairs = Case(
        testDescription: "pairs", targets: (0..<300).map { $0.isMultiple(of: 2) ? [$0 + 1] : [] })
    private static let isolated = Case(testDescription: "isolated", targets: (0..<1000).map { _ in [] })
    private static let tree = Case(testDescription: "tree", targets: [[]] + (1..<200).map { [($0 - 1) / 3] })
    private static let scaleFree = Case(
        testDescription: "scale-free", targets: scaleFreeTargets(notes: 1_000))
    private static let random = (1..<6).map { seed in
        Case(
            testDescription: "random \(seed)",
            targets: randomTargets(seed: UInt64(seed), notes: 20 * seed, links: 15 * seed * seed))
    }
    static let cases =
        [star, chain, complete, pairs, isolated, tree, scaleFree].map { ($0, MapShape.page) }
        + random.flatMap { graph in [.page, .entrance, .phone].map { (graph, $0) } }

    @Test(arguments: cases)
    func discsAndNamesKeepApartAndWithinThePicture(_ graph: Case, _ shape: MapShape) {
        let drawing = Drawing(graph.targets, shape)
        #expect(drawing.touchingDiscs.isEmpty)
        #expect(drawing.leastDistance >= 24, "each disc can be hit without its neighbours")
        for zoom in [1, 1.5, 1.8, 2.2, 3.2, 4] {
            #expect(drawing.touchingNames(at: zoom).isEmpty, "enlarged \(zoom) times")
            #expect(drawing.outside(at: zoom).isEmpty, "enlarged \(zoom) times")
        }
    }

    @Test func theSameGraphGivesTheSamePlaces() {
        let targets = randomTargets(seed: 7, notes: 90, links: 200)
        let (one, other) = (Drawing(targets, .page).layout, Drawing(targets, .page).layout)
        #expect(one.places == other.places)
        #expect(one.labels == other.labels)
    }

    @Test func theMiddleOfAStarIsInTheMiddle() {
        let layout = Drawing(Self.star.targets, .page).layout
        let way = layout.places[0] - layout.size / 2
        #expect(abs(way.x) < layout.size.x / 5 && abs(way.y) < layout.size.y / 5)
    }

    @Test func linkedNotesAreNearerThanOthers() {
        // Two groups of eight, complete in themselves, with one line between them.
        var targets = (0..<16).map { note in Array((note / 8 * 8)..<note) }
        targets[8].append(7)
        let drawing = Drawing(targets, .page)
        let group = drawing.excerpt.notes.map { $0 / 8 }
        var (within, between) = (0.0, 0.0)
        for one in group.indices {
            for other in group.indices where other != one {
                let way = drawing.layout.places[other] - drawing.layout.places[one]
                let length = (way * way).sum().squareRoot()
                if group[one] == group[other] { within += length / 112 } else { between += length / 128 }
            }
        }
        #expect(within < between * 0.7)
    }
}

/// A laid out graph with names of random widths, and what is wrong with it.
private struct Drawing {
    let excerpt: GraphExcerpt
    let layout: MapLayout
    let glyphs: [MapGlyph]

    init(_ targets: [[Int]], _ shape: MapShape) {
        excerpt = GraphExcerpt(
            of: NoteGraph(targets: targets), limit: shape.noteLimit, lineLimit: shape.lineLimit)
        var random = SeededGenerator(seed: UInt64(targets.count))
        glyphs = excerpt.notes.map { _ in
            MapGlyph(
                radius: .random(in: 5...13, using: &random),
                labelWidth: .random(in: 20...shape.labelLimit, using: &random))
        }
        layout = MapLayout(excerpt, glyphs: glyphs, shape: shape)
    }

    /// How far the middles of two discs are apart at least; WCAG 2.2, 2.5.8 asks for 24 pixels.
    var leastDistance: Double {
        let places = layout.places
        let squares = places.indices.flatMap { one in
            places[..<one].map { (($0 - places[one]) * ($0 - places[one])).sum() }
        }
        return squares.min()?.squareRoot() ?? .infinity
    }

    var touchingDiscs: [Int] {
        touching(layout.places.indices.map { box(of: $0, at: 1, margin: 1) }, circles: true)
    }

    /// Names that lie on another name or on another note's disc.
    func touchingNames(at zoom: Double) -> [Int] {
        let names = layout.places.indices.compactMap { name(of: $0, at: zoom) }
        let discs = layout.places.indices.map { box(of: $0, at: zoom, margin: 0) }
        let onDiscs = names.filter { name in discs.contains { $0.note != name.note && $0.meets(name) } }
        return onDiscs.map(\.note) + touching(names, circles: false)
    }

    func outside(at zoom: Double) -> [Int] {
        let end = layout.size * zoom
        let names = layout.places.indices.compactMap { name(of: $0, at: zoom) }
        let discs = layout.places.indices.map { box(of: $0, at: zoom, margin: 0) }
        return (names + discs).filter { $0.low.min() < 0 || $0.high.x > end.x || $0.high.y > end.y }.map(
            \.note)
    }

    /// A box on the picture and the note that it belongs to.
    private struct Box {
        let note: Int
        let low: MapPoint
        let high: MapPoint

        func meets(_ other: Box) -> Bool {
            low.x < other.high.x && other.low.x < high.x && low.y < other.high.y && other.low.y < high.y
        }
    }

    private func touching(_ boxes: [Box], circles: Bool) -> [Int] {
        boxes.indices.filter { one in
            boxes[..<one].contains { other in
                guard circles else { return boxes[one].meets(other) }
                let way = (other.low + other.high - boxes[one].low - boxes[one].high) / 2
                let reach = (other.high.x - other.low.x + boxes[one].high.x - boxes[one].low.x) / 2
                return (way * way).sum() < reach * reach
            }
        }.map { boxes[$0].note }
    }

    private func box(of note: Int, at zoom: Double, margin: Double) -> Box {
        let disc = MapPoint(repeating: glyphs[note].radius + margin)
        return Box(
            note: note, low: layout.places[note] * zoom - disc, high: layout.places[note] * zoom + disc)
    }

    private func name(of note: Int, at zoom: Double) -> Box? {
        guard let label = layout.labels[note], zoom >= LabelPlacement.levels[label.level] else { return nil }
        let place = layout.places[note] * zoom
        return Box(note: note, low: place + label.low, high: place + label.high)
    }
}

/// Each note links to ten others, the likelier the more those are linked.
private func scaleFreeTargets(notes: Int) -> [[Int]] {
    var random = SeededGenerator(seed: 3)
    var ends = [0]
    return (0..<notes).map { note in
        let targets = note == 0 ? [] : (0..<10).map { _ in ends.randomElement(using: &random) ?? 0 }
        ends += targets + [note]
        return targets
    }
}
