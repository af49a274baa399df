/// A diagram that leads in a direction, which boxes within it may leave.
protocol DirectedDiagram: DiagramModel {
    /// Where it leads.
    var direction: LayoutDirection { get set }
    /// Where the boxes within lead whose author says so.
    var innerDirections: [LayoutDirection?] { get set }
}

extension DirectedDiagram {
    var innerDirections: [LayoutDirection?] {
        get { [] }
        set {}
    }

    /// The same from top to bottom; nil where nothing in it leads to a side.
    var upright: (any DiagramModel)? {
        guard !direction.isVertical || innerDirections.contains(where: { $0?.isVertical == false }) else {
            return nil
        }
        var turned = self
        turned.direction = direction.upright
        turned.innerDirections = innerDirections.map { $0?.upright }
        return turned
    }
}

extension LayoutDirection {
    /// The direction in narrow windows: what leads to a side leads down.
    fileprivate var upright: LayoutDirection { isVertical ? self : .down }
}
