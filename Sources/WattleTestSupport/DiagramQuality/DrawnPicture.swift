/// A drawn diagram as a reader of its SVG finds it, by the hooks that drawings carry.
package struct DrawnPicture: Sendable {
    /// One line of text.
    package struct Line: Sendable {
        package let text: String
        package let box: Box
        package let fontSize: Double
        /// The number of its text element, so that lines of one text are not compared with each other.
        package let element: Int
        /// The node, cluster or edge label that holds it.
        package let owner: Owner
    }

    /// What holds a mark.
    package enum Owner: Hashable, Sendable {
        case node(Int), cluster(Int), label(Int), none
    }

    /// A node.
    package struct Node: Sendable {
        package let id: String
        package let box: Box
        /// What it is drawn with; the largest is its outline.
        package var rings: [Ring] = []

        /// The outline; the box where nothing closed was drawn.
        package var outline: Ring {
            let area = { (ring: Ring) -> Double in
                guard let box = Box(around: ring.corners) else { return 0 }
                let size = box.high - box.low
                return size.x * size.y
            }
            return rings.max { area($0) < area($1) } ?? Ring(box.corners)
        }
    }

    /// A line between two nodes or clusters.
    package struct Edge: Sendable {
        package let id: String
        package let from: String
        package let to: String
        package let places: [Place]
    }

    /// The line of a node at which its edges end instead, in sequence diagrams.
    package struct Lifeline: Sendable {
        package let id: String
        package let box: Box
    }

    /// A label of an edge.
    package struct EdgeLabel: Sendable {
        package let edge: String
    }

    package internal(set) var viewBox = Box(.zero, .zero)
    package internal(set) var nodes: [Node] = []
    package internal(set) var clusters: [Node] = []
    package internal(set) var edges: [Edge] = []
    package internal(set) var lifelines: [Lifeline] = []
    package internal(set) var labels: [EdgeLabel] = []
    package internal(set) var lines: [Line] = []
    /// The box around every mark.
    package internal(set) var marks: Box?
}
