internal import Yams

/// A mapping's keys and values in their order, looked up by comparing texts: its few keys are not worth hashing.
struct CatalogueMapping {
    /// Keys and values.
    let pairs: [(key: Node, value: Node)]

    /// The pairs of a mapping; none for anything else.
    init(_ node: Node) {
        pairs = node.mapping?.map { ($0.key, $0.value) } ?? []
    }

    /// The value under a key.
    subscript(key: String) -> Node? {
        pairs.first { $0.key.scalar?.string == key }?.value
    }

    /// The pairs under other keys.
    func others(than keys: [String]) -> [(key: Node, value: Node)] {
        pairs.filter { pair in !keys.contains(pair.key.scalar?.string ?? "") }
    }
}
