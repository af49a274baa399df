/// Where the lines of a fenced block or a formula stand in the source.
struct ContentLines: Sendable {
    /// Offset of each line's first byte in the content, ascending.
    var contentStarts: [Int32] = []
    /// Offset of the same byte in the source.
    var sourceStarts: [Int32] = []

    mutating func append(content: Int, source: Int) {
        contentStarts.append(Int32(content))
        sourceStarts.append(Int32(source))
    }

    /// The place in the source of a byte of the content.
    func sourceOffset(of offset: Int) -> Int {
        guard !contentStarts.isEmpty else { return 0 }
        var low = 0
        var high = contentStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(contentStarts[middle]) <= offset { low = middle } else { high = middle }
        }
        return Int(sourceStarts[low]) + offset - Int(contentStarts[low])
    }
}
