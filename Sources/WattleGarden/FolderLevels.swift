/// The folders of a garden, each with a number and the number of the one above it.
struct FolderLevels: Sendable {
    private struct Step: Hashable {
        let parent: Int32
        let name: String
    }

    private var numbers: [Step: Int32] = [:]
    /// By folder; the root, which is number 0, has -1.
    private(set) var parents: [Int32] = [-1]

    /// The number of a folder, which is added with those above it.
    mutating func insert(_ segments: some Sequence<String>) -> Int32 {
        var current: Int32 = 0
        for name in segments {
            let step = Step(parent: current, name: name)
            if let known = numbers[step] {
                current = known
                continue
            }
            current = Int32(parents.count)
            numbers[step] = current
            parents.append(step.parent)
        }
        return current
    }

    /// The number of a folder, or of the nearest one above it that is known.
    func nearest(to segments: some Sequence<String>) -> Int32 {
        var current: Int32 = 0
        for name in segments {
            guard let next = numbers[Step(parent: current, name: name)] else { break }
            current = next
        }
        return current
    }
}
