import WattleText

/// A text being looked at: the bytes of a note, or what was decoded from some of them.
typealias TextSpan = Span<UInt8>

extension Span<UInt8> {
    /// The byte at a place; 0 outside of the text.
    func at(_ place: Int) -> UInt8 { place >= 0 && place < count ? self[place] : 0 }

    /// Whether the bytes of `word` stand at a place.
    func reads(_ word: [UInt8], at place: Int) -> Bool {
        guard place >= 0, place + word.count <= count else { return false }
        for offset in word.indices where self[place + offset] != word[offset] { return false }
        return true
    }

    /// Whether `word`, which is in lower case, stands at a place in any case.
    func readsFolded(_ word: [UInt8], at place: Int) -> Bool {
        guard place >= 0, place + word.count <= count else { return false }
        for offset in word.indices where self[place + offset].asciiLowercased != word[offset] { return false }
        return true
    }

    /// Where the run of bytes in `set` ends that begins at a place, `limit` bytes further at most.
    func end(of set: ByteSet, from place: Int, limit: Int = 512) -> Int {
        var end = place
        let last = Swift.min(count, place + limit)
        while end < last, set.contains(self[end]) { end += 1 }
        return end
    }

    /// Where the run of bytes in `set` begins that ends before a place, `limit` bytes earlier at most.
    func start(of set: ByteSet, before place: Int, limit: Int = 512) -> Int {
        var start = place
        let first = Swift.max(0, place - limit)
        while start > first, set.contains(self[start - 1]) { start -= 1 }
        return start
    }

    /// The first place from `place` on where no space or tab stands.
    func skippingSpaces(from place: Int) -> Int { end(of: .spaces, from: place, limit: 16) }

    /// The bytes of a range.
    func bytes(_ range: Range<Int>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(range.count)
        for place in range { result.append(self[place]) }
        return result
    }

    /// Whether a word stands somewhere in a range, in any case, with no letter at either side.
    ///
    /// Complexity: linear in the range for each word.
    func holdsWord(among words: [[UInt8]], in range: Range<Int>) -> Bool {
        for place in range.clamped(to: 0..<count) where self[place].isASCIILetter {
            guard !at(place - 1).isASCIILetter else { continue }
            for word in words where readsFolded(word, at: place) && !at(place + word.count).isASCIILetter {
                return true
            }
        }
        return false
    }

    /// The bytes of the line around a place, `reach` to each side at most.
    func line(around place: Int, reach: Int) -> Range<Int> {
        var start = place
        while start > 0, place - start < reach, self[start - 1] != ASCII.newline { start -= 1 }
        var end = place
        while end < count, end - place < reach, self[end] != ASCII.newline { end += 1 }
        return start..<end
    }
}

extension ByteSet {
    fileprivate static let spaces = ByteSet(" \t")
}
