/// Boxes side by side in their order, in rows or columns of a bounded length.
struct ComponentPacking: Sendable {
    /// Where each box goes.
    private(set) var origins: [Point] = []
    /// What all take together.
    private(set) var size = Size.zero

    /// Puts boxes side by side, or one below the other, until `length` is reached and another row begins.
    init(_ sizes: [Size], gap: Double, isRow: Bool, length: Double) {
        var cursor = Point.zero
        var depth = 0.0
        for original in sizes {
            let box = isRow ? original : Size(original.height, original.width)
            if cursor.x > 0 && cursor.x + box.width > length {
                cursor = Point(0, cursor.y + depth + gap)
                depth = 0
            }
            origins.append(isRow ? cursor : Point(cursor.y, cursor.x))
            size = Size(max(size.width, cursor.x + box.width), max(size.height, cursor.y + box.height))
            cursor.x += box.width + gap
            depth = max(depth, box.height)
        }
        if !isRow { size = Size(size.height, size.width) }
    }
}
