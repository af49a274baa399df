/// The true outline of a node, at which its edges end; centred on the node.
package enum Outline: Hashable, Sendable {
    /// The node's box.
    case rectangle
    /// The ellipse within the node's box.
    case ellipse
    /// The node's box with corners of this radius; half the height makes a stadium.
    case rounded(Double)
    /// Corners relative to the node's centre, in order around it; need not be convex.
    case polygon([Point])
}
