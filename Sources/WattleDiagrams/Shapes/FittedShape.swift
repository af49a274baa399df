/// A shape around a label: how large it is, where edges end at it, and where the label stands.
struct FittedShape: Hashable, Sendable {
    let shape: NodeShape
    /// The box of the whole.
    let size: Size
    /// From the middle of the box to the middle of the label.
    let labelOffset: Point
    /// The sign above its label, where the shape is a sign.
    let sign: Size

    /// Where edges end.
    var outline: Outline {
        // A sign with a label below it is a box to its edges.
        if shape.isSign, size != sign { return .rectangle }
        switch shape {
        case .circle, .doubleCircle, .ellipse, .start, .stop, .junction, .crossed: return .ellipse
        case .rounded: return .rounded(ShapeMetrics.roundedRadius)
        case .stadium: return .rounded(size.height / 2)
        default: return ShapeOutline(shape, size).map { .polygon($0.corners) } ?? .rectangle
        }
    }
}

extension NodeShape {
    /// The shape around a label of this size; where edges go up or down, the bar of a fork lies across them.
    func fitted(around label: Size, isVertical: Bool = true) -> FittedShape {
        if isSign { return fittedSign(above: label, isVertical: isVertical) }
        let height = max(label.height, Label.nodeSize * Label.leading)
        let room = ShapeMetrics.room(of: self, around: Size(label.width, height))
        var size = Size(label.width + room.left + room.right, height + room.top + room.bottom)
        let least = self == .text ? 0 : ShapeMetrics.leastWidth
        size.width = max(size.width, least)
        if self == .circle || self == .doubleCircle {
            let side = max(size.width, size.height)
            size = Size(side, side)
        }
        return FittedShape(
            shape: self, size: size,
            labelOffset: Point((room.left - room.right) / 2, (room.top - room.bottom) / 2), sign: .zero)
    }

    private func fittedSign(above label: Size, isVertical: Bool) -> FittedShape {
        let sign = ShapeMetrics.sign(of: self, isVertical: isVertical)
        guard label.width > 0 else {
            return FittedShape(shape: self, size: sign, labelOffset: .zero, sign: sign)
        }
        let size = Size(max(sign.width, label.width + 8), sign.height + label.height + 6)
        let offset = (size.height - label.height) / 2 - 2
        return FittedShape(shape: self, size: size, labelOffset: Point(0, offset), sign: sign)
    }
}
