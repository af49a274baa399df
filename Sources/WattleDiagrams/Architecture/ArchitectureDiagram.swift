import WattleText

/// Services in groups, and lines between their sides.
struct ArchitectureDiagram: DiagramModel {
    /// What an item is.
    enum Kind: Hashable, Sendable {
        case group, service, junction
    }

    /// A group, a service or a junction.
    struct Item: Sendable {
        var id: String
        var kind: Kind
        var title = Label("")
        var glyph: ArchitectureGlyph?
        /// Text that stands in the place of an icon.
        var text: Label?
        /// The group that holds it, in ``ArchitectureDiagram/items``.
        var group: Int?
    }

    /// One end of a line.
    struct End: Sendable {
        var item: Int
        var side: BoxSide
        /// Whether the line ends at the border of the item's group.
        var isAtGroup: Bool
        var head: EdgeHead
    }

    /// A line between two services or junctions.
    struct Edge: Sendable {
        var from: End
        var to: End
        var title: Label?
    }

    /// Items that stand in one row, or else in one column.
    struct Alignment: Sendable {
        var isRow: Bool
        var items: [Int]
    }

    var title: String?
    /// In the order of the text: groups come before what they hold.
    var items: [Item] = []
    var edges: [Edge] = []
    var alignments: [Alignment] = []

    init(_ source: DiagramSource, faults: inout DiagramFaults) {
        var reader = ArchitectureReader(source, self, faults)
        reader.read()
        self = reader.diagram
        faults = reader.faults
    }

    var isEmpty: Bool { items.isEmpty }

    /// What readers see of an item.
    private func words(_ item: Int) -> String {
        items[item].title.isEmpty ? items[item].id : items[item].title.plainText
    }

    var outline: DiagramOutline {
        let services = items.indices.filter { items[$0].kind == .service }
        let inside = services.map { service in
            words(service) + (items[service].group.map { " in " + words($0) } ?? "")
        }
        let lines = edges.map { edge in
            let arrow =
                edge.to.head != .none
                ? edge.from.head != .none ? " ↔ " : " → " : edge.from.head != .none ? " ← " : " – "
            let label = edge.title.map { " (" + $0.plainText + ")" } ?? ""
            return words(edge.from.item) + arrow + words(edge.to.item) + label
        }
        return DiagramOutline(
            title: "Architecture of \(services.count) services", lines: inside + lines)
    }
}
