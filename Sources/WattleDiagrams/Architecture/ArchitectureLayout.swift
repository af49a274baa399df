/// Places of groups, services and junctions: the innermost groups are measured first.
struct ArchitectureLayout {
    private let diagram: ArchitectureDiagram
    /// The box of each item.
    private(set) var boxes: [Rectangle]
    private var sizes: [Size]
    /// The items of each group; the last ones are in no group.
    private var members: [[Int]]
    private var grids: [AnchoredGrid?]
    /// The place of each item's anchor relative to its corner: where lines to it go straight on.
    private var anchors: [Point]
    /// The corner of each item relative to that of its group.
    private var offsets: [Point]
    /// Where lines come into each group from above.
    private var entries: [[Double]]

    static let glyph = 30.0
    private static let padding = 18.0
    private static let header = 26.0

    init(_ diagram: ArchitectureDiagram) {
        self.diagram = diagram
        let count = diagram.items.count
        boxes = Array(repeating: Rectangle(.zero, .zero), count: count)
        sizes = Array(repeating: .zero, count: count)
        members = Array(repeating: [], count: count + 1)
        grids = Array(repeating: nil, count: count + 1)
        anchors = Array(repeating: .zero, count: count)
        offsets = anchors
        entries = Array(repeating: [], count: count)
        for (index, item) in diagram.items.enumerated() { members[item.group ?? count].append(index) }
        for group in members.indices where group == count || diagram.items[group].kind == .group {
            grids[group] = AnchoredGrid(cells(of: group), gap: 40)
        }
        for edge in diagram.edges { makeRoom(for: edge) }
        measure()
        place()
        findEntries()
    }

    // MARK: Cells

    /// The groups around an item, each with the item of it that holds the first one; the outermost last.
    private func chain(_ item: Int) -> [(group: Int, item: Int)] {
        sequence(first: item) { diagram.items[$0].group }.map {
            (diagram.items[$0].group ?? diagram.items.count, $0)
        }
    }

    /// The innermost group that holds both ends of something, and its items that hold them.
    private func common(_ one: Int, _ other: Int) -> (group: Int, one: Int, other: Int)? {
        let others = chain(other)
        for (group, item) in chain(one) {
            if let found = others.first(where: { $0.group == group }) { return (group, item, found.item) }
        }
        return nil
    }

    private func cells(of group: Int) -> [AnchoredGrid.Cell] {
        let items = members[group]
        let places = Dictionary(uniqueKeysWithValues: items.enumerated().map { ($1, $0) })
        var wishes: [ArchitecturePlacement.Wish] = []
        for alignment in diagram.alignments {
            for (one, other) in zip(alignment.items, alignment.items.dropFirst()) {
                guard let found = common(one, other), found.group == group, let from = places[found.one],
                    let to = places[found.other], from != to
                else { continue }
                wishes.append(ArchitecturePlacement.Wish(from: from, to: to, isRow: alignment.isRow))
            }
        }
        for edge in diagram.edges {
            guard let found = common(edge.from.item, edge.to.item), found.group == group,
                let from = places[found.one], let to = places[found.other],
                let wish = ArchitecturePlacement.Wish(from: from, edge.from.side, to: to, edge.to.side)
            else { continue }
            wishes.append(wish)
        }
        let placement = ArchitecturePlacement(count: items.count, wishes: wishes)
        return zip(items, placement.cells).map { item, cell in
            AnchoredGrid.Cell(item: item, row: cell.row, column: cell.column)
        }
    }

    /// Widens gaps where the title of a line has to stand.
    private mutating func makeRoom(for edge: ArchitectureDiagram.Edge) {
        guard let title = edge.title, let found = common(edge.from.item, edge.to.item),
            let cells = grids[found.group]?.cells,
            let one = cells.first(where: { $0.item == found.one }),
            let other = cells.first(where: { $0.item == found.other })
        else { return }
        if one.row != other.row {
            let row = min(one.row, other.row)
            let gap = grids[found.group]?.rowGaps[row] ?? 0
            grids[found.group]?.rowGaps[row] = max(gap, title.size.height + 40)
        }
        if one.column != other.column {
            let column = min(one.column, other.column)
            let gap = grids[found.group]?.columnGaps[column] ?? 0
            grids[found.group]?.columnGaps[column] = max(gap, title.size.width + 40)
        }
    }

    // MARK: Sizes

    private mutating func measure() {
        for index in diagram.items.indices.reversed() {
            let item = diagram.items[index]
            switch item.kind {
            case .junction: sizes[index] = Size(14, 14)
            case .service: sizes[index] = Self.size(of: item)
            case .group:
                let inside = fit(index)
                let width = max(inside.width, item.title.size.width + Self.glyph)
                let left = (width - inside.width) / 2 + Self.padding
                sizes[index] = Size(
                    width + 2 * Self.padding, inside.height + 2 * Self.padding + Self.header)
                offset(index, by: Point(left, Self.padding + Self.header))
            }
        }
        _ = fit(diagram.items.count)
        offset(diagram.items.count, by: .zero)
    }

    /// Fits the grid of a group to its items, whose own insides are known by now.
    private mutating func fit(_ group: Int) -> Size {
        for item in members[group] { anchors[item] = Point(sizes[item].width / 2, sizes[item].height / 2) }
        var isSet: Set<Int> = []
        for edge in diagram.edges where edge.from.side.isHorizontal == edge.to.side.isHorizontal {
            guard let found = common(edge.from.item, edge.to.item), found.group == group else { continue }
            // The first line along each axis says where the anchor is.
            for (item, end) in [(found.one, edge.from.item), (found.other, edge.to.item)]
            where isSet.insert(item * 2 + (edge.from.side.isHorizontal ? 1 : 0)).inserted {
                let middle = middle(of: end, in: item)
                if edge.from.side.isHorizontal {
                    anchors[item].y = middle.y
                } else {
                    anchors[item].x = middle.x
                }
            }
        }
        grids[group]?.fit(sizes, anchors: anchors)
        return grids[group]?.size ?? .zero
    }

    /// The middle of an item relative to the corner of a group around it, or of itself.
    private func middle(of inner: Int, in outer: Int) -> Point {
        var place = Point(sizes[inner].width / 2, sizes[inner].height / 2)
        var item = inner
        while item != outer, let group = diagram.items[item].group {
            place = place + offsets[item]
            item = group
        }
        return place
    }

    /// Notes where the items of a group are within it.
    private mutating func offset(_ group: Int, by corner: Point) {
        guard let grid = grids[group] else { return }
        for (cell, place) in zip(grid.cells, grid.corners(from: corner, anchors: anchors)) {
            offsets[cell.item] = place
        }
    }

    /// The size of a service: its glyph or text above its title.
    private static func size(of service: ArchitectureDiagram.Item) -> Size {
        let above = service.text?.size ?? (service.glyph == nil ? .zero : Size(glyph, glyph))
        return Size(
            max(max(above.width, service.title.size.width) + 28, 72),
            above.height + service.title.size.height + (above.height > 0 ? 28 : 24))
    }

    private mutating func place() {
        for (index, item) in diagram.items.enumerated() {
            let corner = item.group.map { boxes[$0].origin } ?? .zero
            boxes[index] = Rectangle(corner + offsets[index], sizes[index])
        }
    }

    // MARK: Lines

    /// Where a group's title and the glyph before it stand: at the left, or at the right where a line comes in there.
    func header(_ group: Int) -> Rectangle {
        let title = diagram.items[group].title.size
        let glyph = diagram.items[group].glyph == nil ? 0.0 : 24
        let size = Size(title.width + glyph, max(title.height, glyph == 0 ? 0 : 18))
        let box = boxes[group].grown(by: -11)
        let lefts = [box.minX, box.maxX - size.width]
        let places = lefts.map { Rectangle(Point($0, box.minY + 7 - size.height / 2), size) }
        return places.first { place in
            !entries[group].contains { $0 > place.minX - 6 && $0 < place.maxX + 6 }
        } ?? places[0]
    }

    /// Notes where lines come into groups from above.
    private mutating func findEntries() {
        for edge in diagram.edges {
            for (end, other) in [(edge.from, edge.to), (edge.to, edge.from)] where end.side == .top {
                let around = Set(chain(other.item).map(\.group))
                for (group, _) in chain(end.item) where group < entries.count && !around.contains(group) {
                    entries[group].append(boxes[end.item].centre.x)
                }
            }
        }
    }

    /// Where a line ends: at its item, or at the border of the group around it.
    func port(_ end: ArchitectureDiagram.End) -> Port {
        let item = boxes[end.item]
        let outline: Outline = diagram.items[end.item].kind == .junction ? .ellipse : .rectangle
        let port = Port(of: outline, in: item, side: end.side)
        guard end.isAtGroup, let group = diagram.items[end.item].group else { return port }
        let border = Port(in: boxes[group], side: end.side).place
        let place = end.side.isHorizontal ? Point(border.x, item.centre.y) : Point(item.centre.x, border.y)
        return Port(place: place, side: end.side)
    }
}
