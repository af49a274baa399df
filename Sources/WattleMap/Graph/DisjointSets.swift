/// Elements in groups that only ever grow together.
struct DisjointSets {
    private var parents: [Int]

    /// Puts each of `count` elements into a group of its own.
    init(count: Int) { parents = Array(0..<count) }

    /// The element that stands for the group of another.
    mutating func leader(of element: Int) -> Int {
        var element = element
        while parents[element] != element {
            parents[element] = parents[parents[element]]
            element = parents[element]
        }
        return element
    }

    /// Makes one group of two; false if they were one before.
    mutating func join(_ one: Int, _ other: Int) -> Bool {
        let (first, second) = (leader(of: one), leader(of: other))
        parents[max(first, second)] = min(first, second)
        return first != second
    }
}
