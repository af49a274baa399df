import WattleText

/// Finds many names at once: a tree of words, walked along the words of a text.
///
/// A name is found where all its words stand one behind the other, whatever divides them.
struct NameMatcher: Sendable {
    /// Names with fewer letters and digits are words of every text, and are not looked for.
    static let shortest = 5
    /// So many words tell a name; what follows them is not compared.
    static let wordLimit = 12

    /// A name, as the place in the tree where it ends.
    typealias Name = Int32

    private struct Step: Hashable {
        let from: Int32
        let word: UInt64
    }

    private let reader = WordReader()
    private var steps: [Step: Int32] = [:]
    private var nodeCount: Int32 = 1
    private var names: Set<Name> = []
    /// Which words begin a name, by some bits of their hashes: most words of a text end their way here.
    private var firsts = [UInt64](repeating: 0, count: 1 << 10)

    /// Whether there is nothing to be found.
    var isEmpty: Bool { names.isEmpty }

    /// Adds a name.
    /// - Returns: the name as it is found; nil for one that is too short.
    mutating func add(_ text: String) -> Name? {
        var words: [UInt64] = []
        var length = 0
        let bytes = Array(text.utf8)
        reader.forEachWord(in: bytes.span) { word, count in
            guard words.count < Self.wordLimit else { return }
            words.append(word)
            length += count
        }
        guard let first = words.first, length >= Self.shortest else { return nil }
        firsts[Self.slot(first)] |= Self.bit(first)
        var node: Int32 = 0
        for word in words { node = step(from: node, along: word) }
        names.insert(node)
        return node
    }

    private mutating func step(from node: Int32, along word: UInt64) -> Int32 {
        let step = Step(from: node, word: word)
        if let next = steps[step] { return next }
        steps[step] = nodeCount
        nodeCount += 1
        return nodeCount - 1
    }

    /// Every name that a text holds.
    /// - Complexity: linear; at most ``wordLimit`` names are followed at a time.
    func names(in bytes: [UInt8]) -> Set<Name> {
        var found: Set<Name> = []
        var followed: [Int32] = []
        let firsts = firsts.span
        reader.forEachWord(in: bytes.span) { word, _ in
            if !followed.isEmpty { follow(&followed, along: word, &found) }
            guard firsts[Self.slot(word)] & Self.bit(word) != 0 else { return }
            guard let node = steps[Step(from: 0, word: word)] else { return }
            followed.append(node)
            if names.contains(node) { found.insert(node) }
        }
        return found
    }

    /// The same in text.
    func names(in text: String) -> Set<Name> { names(in: Array(text.utf8)) }

    private func follow(_ nodes: inout [Int32], along word: UInt64, _ found: inout Set<Name>) {
        var kept = 0
        for node in nodes {
            guard let next = steps[Step(from: node, word: word)] else { continue }
            nodes[kept] = next
            kept += 1
            if names.contains(next) { found.insert(next) }
        }
        nodes.removeLast(nodes.count - kept)
    }

    private static func slot(_ word: UInt64) -> Int { Int(truncatingIfNeeded: word >> 6) & 1023 }

    private static func bit(_ word: UInt64) -> UInt64 { 1 << (word & 63) }
}
