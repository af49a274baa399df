/// What a picture does wrong, counted on its drawn geometry.
package struct DiagramQuality: Sendable {
    /// Pairs of nodes that overlap.
    package internal(set) var nodeOverlaps: [String] = []
    /// Edges that run through a node which they do not join.
    package internal(set) var edgesThroughNodes: [String] = []
    /// Labels of edges that lie on nodes.
    package internal(set) var labelsOnNodes: [String] = []
    /// Texts that lie on other texts.
    package internal(set) var textsOnTexts: [String] = []
    /// Labels of edges that lie on edges which are not their own.
    package internal(set) var labelsOnEdges: [String] = []
    /// Labels of edges that are farther than 12 pixels from their edge.
    package internal(set) var strayLabels: [String] = []
    /// Lines of text that reach out of their node's outline.
    package internal(set) var textsOutside: [String] = []
    /// Nodes and clusters that lie across a cluster's border.
    package internal(set) var acrossClusters: [String] = []
    /// Titles of clusters that an edge crosses.
    package internal(set) var crossedTitles: [String] = []
    /// Edges that do not end at the outlines of what they join.
    package internal(set) var looseEnds: [String] = []
    /// Marks out of the view box.
    package internal(set) var outsideViewBox: [String] = []
    /// Letters of less than 11 pixels.
    package internal(set) var smallTexts: [String] = []
    /// How often two edges cross.
    package internal(set) var crossings = 0

    /// Judges a picture.
    package init(_ picture: DrawnPicture) {
        judgeNodes(picture)
        judgeEdges(picture)
        judgeTexts(picture)
        judgeLabels(picture)
        judgeClusters(picture)
        if let marks = picture.marks, !picture.viewBox.contains(marks) {
            outsideViewBox.append("\(marks) in \(picture.viewBox)")
        }
    }

    /// The faults by their names, the crossings left out.
    package var faults: [(name: String, places: [String])] {
        [
            ("node overlaps", nodeOverlaps), ("edges through nodes", edgesThroughNodes),
            ("labels on nodes", labelsOnNodes), ("texts on texts", textsOnTexts),
            ("labels on edges", labelsOnEdges), ("stray labels", strayLabels),
            ("texts outside", textsOutside), ("across clusters", acrossClusters),
            ("crossed titles", crossedTitles), ("loose ends", looseEnds),
            ("outside the view box", outsideViewBox), ("small texts", smallTexts),
        ]
    }
}
