/// A literal in a table, read as bytes.
struct StaticText: ExpressibleByStringLiteral, Sendable {
    private let literal: String

    init(stringLiteral value: String) { literal = value }

    var bytes: [UInt8] { Array(literal.utf8) }

    /// Whether these are the given bytes.
    ///
    /// Lengths first: nearly all texts that a table is searched for differ in them.
    func matches(_ other: some Collection<UInt8>) -> Bool {
        literal.utf8.count == other.count && literal.utf8.elementsEqual(other)
    }

    var isEmpty: Bool { literal.utf8.isEmpty }
}
