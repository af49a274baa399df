/// Which way a graph's edges lead.
package enum LayoutDirection: Hashable, Sendable {
    case down, up, right, left

    /// Whether ranks are rows.
    package var isVertical: Bool { self == .down || self == .up }
}

/// What an edge is fastened to.
package enum LayoutEnd: Hashable, Sendable {
    /// A node, by its place in ``LayoutGraph/nodes``.
    case node(Int)
    /// A cluster, by its place in ``LayoutGraph/clusters``; the edge ends at its border.
    case cluster(Int)
}

/// A node to be placed.
package struct LayoutNode: Hashable, Sendable {
    /// The size of its box.
    package var size: Size
    /// Where edges end, within the box.
    package var outline: Outline
    /// The innermost cluster that holds it.
    package var cluster: Int?

    /// Describes a node.
    package init(size: Size, outline: Outline = .rectangle, cluster: Int? = nil) {
        self.size = size
        self.outline = outline
        self.cluster = cluster
    }
}

/// An edge to be routed.
package struct LayoutEdge: Hashable, Sendable {
    /// Where it begins.
    package var from: LayoutEnd
    /// Where it ends.
    package var to: LayoutEnd
    /// The size of the label at its middle.
    package var label: Size?
    /// The sizes of texts beside its two ends, such as cardinalities.
    package var startLabel: Size?
    package var endLabel: Size?
    /// The least number of ranks between its ends; 0 puts them beside one another, as a note beside a state.
    package var length: Int
    /// Whether it is drawn at all, or only places its ends.
    package var isVisible: Bool
    /// How far before the outlines the line itself stops, so that a head has room: its tip still touches the outline.
    package var startGap: Double
    package var endGap: Double

    /// Describes an edge.
    package init(from: LayoutEnd, to: LayoutEnd, label: Size? = nil, length: Int = 1) {
        self.from = from
        self.to = to
        self.label = label
        self.length = length
        startLabel = nil
        endLabel = nil
        isVisible = true
        startGap = 0
        endGap = 0
    }
}

/// A box around nodes and other clusters.
package struct LayoutCluster: Hashable, Sendable {
    /// The cluster that holds it.
    package var parent: Int?
    /// The size of its title, which stands at its top.
    package var title: Size
    /// The direction of what is inside, where it differs; it counts only when no edge crosses the border.
    package var direction: LayoutDirection?
    /// Between its border and what is inside.
    package var padding: Double

    /// Describes a cluster.
    package init(
        parent: Int? = nil, title: Size = .zero, direction: LayoutDirection? = nil, padding: Double = 14
    ) {
        self.parent = parent
        self.title = title
        self.direction = direction
        self.padding = padding
    }
}

/// How the pieces of an edge are joined.
package enum LayoutCurve: Hashable, Sendable {
    /// Smooth bends; the default.
    case smooth
    /// Straight from bend to bend.
    case linear
    /// Along the axes only.
    case step
}

/// A directed graph with sizes: what the layered layout reads.
package struct LayoutGraph: Hashable, Sendable {
    /// In the author's order, which decides ties.
    package var nodes: [LayoutNode] = []
    /// In the author's order, which decides ties.
    package var edges: [LayoutEdge] = []
    /// A parent stands before what it holds.
    package var clusters: [LayoutCluster] = []
    /// Which way edges lead.
    package var direction = LayoutDirection.down
    /// Between neighbours of a rank.
    package var nodeGap = 32.0
    /// Between ranks.
    package var rankGap = 44.0
    /// How edges bend.
    package var curve = LayoutCurve.smooth

    /// An empty graph.
    package init() {}
}

/// One edge where it lies.
package struct LaidEdge: Hashable, Sendable {
    /// The line; it ends at the outlines, less the gaps for heads.
    package var curve: Curve
    /// Where the tips of the heads touch the outlines.
    package var startTip: Point
    package var endTip: Point
    /// The label's box.
    package var label: Rectangle?
    /// The boxes of the texts beside its ends.
    package var startLabel: Rectangle?
    package var endLabel: Rectangle?
}

/// Where everything lies: what the layered layout returns.
package struct LaidGraph: Hashable, Sendable {
    /// Everything lies between the origin and here.
    package var size: Size
    /// The nodes' boxes, in their order.
    package var nodes: [Rectangle]
    /// The edges, in their order; nil for those that are not drawn.
    package var edges: [LaidEdge?]
    /// The clusters' boxes, in their order.
    package var clusters: [Rectangle]
    /// The boxes of the clusters' titles, at their tops.
    package var titles: [Rectangle]
}
