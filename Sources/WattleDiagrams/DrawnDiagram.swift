/// One diagram as readers see it.
package struct DrawnDiagram: Sendable {
    /// What was read.
    package let diagram: Diagram
    /// The picture in the direction that its author chose, or from top to bottom where no column is wide enough for it;
    /// nil where nothing is drawn and the source is shown.
    package let picture: DiagramPicture?
    /// A picture for narrow windows; nil where the other one does.
    package let narrowPicture: DiagramPicture?

    /// Draws a diagram.
    package init(_ diagram: Diagram) {
        self.diagram = diagram
        let picture = diagram.picture()
        let narrow = picture.flatMap(diagram.narrowPicture)
        let isTurned = picture.map { !$0.fitsColumns } ?? false && narrow?.isUpright ?? false
        self.picture = isTurned ? narrow : picture
        narrowPicture = isTurned ? nil : narrow
    }
}
