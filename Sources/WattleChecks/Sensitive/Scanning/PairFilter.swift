import WattleText

/// Finds the places where a rule could find something, for all rules in one pass.
///
/// Each key has a bit. A byte's entry of the first table has the bits of the keys that begin with it, one of the second
/// table those that go on with it; where both have a bit in common, its rule looks. Two loads and an `and` for a byte.
struct PairFilter: Sendable {
    private var first = [UInt64](repeating: 0, count: 256)
    private var second = [UInt64](repeating: 0, count: 256)
    /// The number of the rule that each bit belongs to.
    private var owners: [Int] = []

    /// Makes the tables; `keys` has the keys of each rule, 64 together at most.
    init(_ keys: [[ByteKey]]) {
        for (owner, keys) in keys.enumerated() {
            for key in keys {
                precondition(owners.count < 64, "a word has 64 bits, and each key takes one")
                let bit: UInt64 = 1 << UInt64(owners.count)
                for byte in key.first.bytes { first[Int(byte)] |= bit }
                for byte in key.second.bytes { second[Int(byte)] |= bit }
                owners.append(owner)
            }
        }
    }

    /// Calls `look` with the number of a rule and the place of the first byte of its pair, in the order of the text.
    ///
    /// The text's beginning counts as a line feed before it, so that the first place may be -1.
    /// Complexity: linear in the text.
    func scan(_ text: TextSpan, _ look: (Int, Int) -> Void) {
        let first = first.span
        let second = second.span
        var open = first[Int(ASCII.newline)]
        for place in 0..<text.count {
            let byte = Int(text[place])
            var hits = open & second[byte]
            open = first[byte]
            while hits != 0 {
                look(owners[hits.trailingZeroBitCount], place &- 1)
                hits &= hits &- 1
            }
        }
    }
}
