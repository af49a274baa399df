/// The bytes of a literal of ours.
struct ByteLiteral: Sendable, ExpressibleByStringLiteral {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    init(stringLiteral value: String) { bytes = Array(value.utf8) }

    var count: Int { bytes.count }
    /// The first byte; literals of grammars are never empty.
    var first: UInt8 { bytes[0] }
}
