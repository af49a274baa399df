/// Moves stretches along a line as little as they need so that none touches another.
///
/// - Parameters:
///   - wanted: the middles, in ascending order.
///   - lengths: of the stretches.
///   - gap: that must stay between two of them.
/// - Returns: the middles, in the same order. Complexity: linear.
func spread(_ wanted: [Double], lengths: [Double], gap: Double) -> [Double] {
    /// Stretches that touch: they lie around the mean of what they want.
    struct Block {
        var first: Int
        var length: Double
        var count: Double
        /// The sum of the places that the block's start would have if each of them were where it wants.
        var starts: Double
        var start: Double { starts / count }
    }
    var blocks: [Block] = []
    for (index, middle) in wanted.enumerated() {
        let length = lengths[index] + gap
        blocks.append(Block(first: index, length: length, count: 1, starts: middle - length / 2))
        while blocks.count > 1 {
            let last = blocks[blocks.count - 1]
            let before = blocks[blocks.count - 2]
            guard before.start + before.length > last.start else { break }
            blocks.removeLast()
            blocks[blocks.count - 1] = Block(
                first: before.first, length: before.length + last.length, count: before.count + last.count,
                starts: before.starts + last.starts - last.count * before.length)
        }
    }
    var places: [Double] = []
    for (number, block) in blocks.enumerated() {
        let end = number + 1 < blocks.count ? blocks[number + 1].first : wanted.count
        var start = block.start
        for index in block.first..<end {
            places.append(start + (lengths[index] + gap) / 2)
            start += lengths[index] + gap
        }
    }
    return places
}
