/// Words with numbers in the order in which they were first seen: a hash table over one buffer of bytes.
package struct WordTable: Sendable {
    private(set) var bytes: [UInt8] = []
    private(set) var ends: [UInt32] = []
    private(set) var hashes: [UInt64] = []
    /// Number of a word plus one by its hash, 0 where there is none; a power of two in length.
    private var slots = [UInt32](repeating: 0, count: 1024)

    /// How many words there are.
    var count: Int { ends.count }

    /// The bytes of a word within ``bytes``.
    func range(of word: Int) -> Range<Int> { (word == 0 ? 0 : Int(ends[word - 1]))..<Int(ends[word]) }

    /// The UTF-8 of a word.
    func word(_ number: Int) -> ArraySlice<UInt8> { bytes[range(of: number)] }

    /// The number of a word, a new one if it is new.
    mutating func number(of word: ArraySlice<UInt8>, hash: UInt64) -> Int {
        let mask = slots.count &- 1
        var slot = Int(truncatingIfNeeded: hash ^ hash &>> 29) & mask
        while slots[slot] != 0 {
            let known = Int(slots[slot]) &- 1
            if hashes[known] == hash, isWord(known, word) { return known }
            slot = (slot &+ 1) & mask
        }
        slots[slot] = UInt32(count) &+ 1
        bytes.append(contentsOf: word)
        ends.append(UInt32(bytes.count))
        hashes.append(hash)
        if count &* 2 > slots.count { grow() }
        return count &- 1
    }

    /// Compares byte by byte: slices would be retained.
    private func isWord(_ number: Int, _ word: ArraySlice<UInt8>) -> Bool {
        let start = number == 0 ? 0 : Int(ends[number &- 1])
        guard Int(ends[number]) &- start == word.count else { return false }
        for offset in 0..<word.count where bytes[start &+ offset] != word[word.startIndex &+ offset] {
            return false
        }
        return true
    }

    private mutating func grow() {
        let mask = slots.count &* 2 &- 1
        slots = [UInt32](repeating: 0, count: mask &+ 1)
        for (number, hash) in hashes.enumerated() {
            var slot = Int(truncatingIfNeeded: hash ^ hash &>> 29) & mask
            while slots[slot] != 0 { slot = (slot &+ 1) & mask }
            slots[slot] = UInt32(number) &+ 1
        }
    }

    /// The numbers of the words in the order of their bytes.
    func order() -> [Int] {
        let keys = (0..<count).map { number in
            let word = word(number)
            var key: UInt64 = 0
            for byte in word.prefix(8) { key = key &<< 8 | UInt64(byte) }
            return word.count < 8 ? key &<< UInt64(8 &* (8 &- word.count)) : key
        }
        return (0..<count).sorted { left, right in
            keys[left] == keys[right]
                ? word(left).lexicographicallyPrecedes(word(right)) : keys[left] < keys[right]
        }
    }
}
