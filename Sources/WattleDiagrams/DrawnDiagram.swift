/// One diagram as readers see it.
package struct DrawnDiagram: Sendable {
    /// What was read.
    package let diagram: Diagram
    /// Nil where nothing is drawn and the source is shown.
    package let picture: DiagramPicture?
    /// The picture for narrow windows; nil where the other one does.
    package let narrowPicture: DiagramPicture?

    /// Draws a diagram.
    package init(_ diagram: Diagram) {
        self.diagram = diagram
        picture = diagram.picture()
        narrowPicture = picture.flatMap(diagram.narrowPicture)
    }
}
