import Testing
import WattleTestSupport

@testable import WattleDiagrams

struct OrthogonalRouterTests {
    private func box(_ x: Double, _ y: Double) -> Rectangle { Rectangle(Point(x, y), Size(40, 20)) }

    @Test func facingBoxesAreJoinedByAStraightLine() {
        let boxes = [box(0, 0), box(100, 0)]
        let ports = boxes.map { Port.all(in: $0) }
        var router = OrthogonalRouter(around: boxes, ports: ports.flatMap(\.self))
        #expect(router.route(from: ports[0], to: ports[1]) == [Point(40, 10), Point(100, 10)])
    }

    @Test func portsAreOnTheOutline() {
        // A diamond's corners are the middles of its box's sides; an ellipse's are too.
        let corners = [Point(0, -10), Point(20, 0), Point(0, 10), Point(-20, 0)]
        #expect(Port(of: .polygon(corners), in: box(0, 0), side: .right).place == Point(40, 10))
        // A triangle's slanted side is half as far out at half its height.
        let triangle = [Point(0, -10), Point(20, 10), Point(-20, 10)]
        #expect(Port(of: .polygon(triangle), in: box(0, 0), side: .right).place == Point(30, 10))
        #expect(Port(of: .ellipse, in: box(0, 0), side: .top).place == Point(20, 0))
    }

    @Test func linesGoAroundBoxes() {
        var random = SeededGenerator(seed: 8)
        for _ in 0..<15 {
            // A grid with a box in about two of three cells.
            let places = (0..<25).filter { _ in Int.random(in: 0..<3, using: &random) > 0 }
            let boxes = places.map { box(Double($0 % 5) * 70, Double($0 / 5) * 50) }
            guard boxes.count > 1 else { continue }
            let ports = boxes.map { Port.all(in: $0) }
            var router = OrthogonalRouter(around: boxes, ports: ports.flatMap(\.self))
            for _ in 0..<6 {
                let from = Int.random(in: 0..<boxes.count, using: &random)
                let to = Int.random(in: 0..<boxes.count, using: &random)
                guard from != to else { continue }
                let corners = router.route(from: ports[from], to: ports[to])
                #expect(ports[from].map(\.place).contains(corners[0]))
                #expect(ports[to].map(\.place).contains(corners[corners.count - 1]))
                for (one, other) in zip(corners, corners.dropFirst()) {
                    #expect(one.x == other.x || one.y == other.y)
                    let stretch = Rectangle(one, .zero).union(Rectangle(other, .zero))
                    for box in boxes { #expect(!box.grown(by: -0.5).overlaps(stretch.grown(by: 0.1))) }
                }
            }
        }
    }
}
