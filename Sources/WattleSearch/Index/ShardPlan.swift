/// How the words of an index are cut into files, and which beginnings of words have so many words that a list of the best
/// entries stands for them.
package struct ShardPlan: Sendable {
    /// Words in a row that share a file.
    struct Shard: Sendable {
        let words: Range<Int>
        /// Where lists of wide beginnings stand: before the word with this place.
        var wide: [WideBeginning] = []
    }

    /// A beginning that words of more than two files have in common.
    struct WideBeginning: Sendable {
        let prefix: ArraySlice<UInt8>
        let words: Range<Int>

        /// How a file of words names it.
        var name: [UInt8] { prefix + [UInt8(ascii: "*")] }
    }

    /// Files are about as large as this.
    static let shardSize = 12_000
    /// Words that begin alike in more files than these are not all read.
    static let fileLimit = 2
    /// Beginnings of up to this many characters are looked at.
    static let longestBeginning = 4
    /// How many entries a list of a wide beginning names.
    static let bestCount = 48

    private(set) var shards: [Shard]

    /// Cuts an index.
    package init(_ index: SearchIndex) {
        shards = Self.cut(index)
        var first: [Int] = []
        for shard in shards { first.append(shard.words.lowerBound) }
        for length in 1...Self.longestBeginning {
            for beginning in Self.beginnings(of: length, in: index) {
                let start = Self.shard(of: beginning.words.lowerBound, first)
                let end = Self.shard(of: beginning.words.upperBound - 1, first)
                // Who looks for the beginning itself may come to the file before.
                let isCut =
                    first[start] == beginning.words.lowerBound
                    && index.word(first[start]) != beginning.prefix
                if end - start + (isCut ? 1 : 0) >= Self.fileLimit { shards[start].wide.append(beginning) }
            }
        }
        for place in shards.indices {
            shards[place].wide.sort {
                ($0.words.lowerBound, $0.prefix.count) < ($1.words.lowerBound, $1.prefix.count)
            }
        }
    }

    private static func cut(_ index: SearchIndex) -> [Shard] {
        var shards: [Shard] = []
        var start = 0
        var size = 0
        for place in 0..<index.wordCount {
            let count = index.places(of: place).count
            let estimate =
                index.word(place).count + 2 + min(count, PostingLine.listed) * 4
            if size > 0, size + estimate > shardSize {
                shards.append(Shard(words: start..<place))
                (start, size) = (place, 0)
            }
            size += estimate
        }
        if size > 0 { shards.append(Shard(words: start..<index.wordCount)) }
        return shards
    }

    /// The runs of words that begin with the same `length` characters and are longer.
    private static func beginnings(of length: Int, in index: SearchIndex) -> [WideBeginning] {
        var result: [WideBeginning] = []
        var start = 0
        var prefix: ArraySlice<UInt8> = []
        func end(at place: Int) {
            if !prefix.isEmpty, place - start > 1 {
                result.append(WideBeginning(prefix: prefix, words: start..<place))
            }
        }
        for place in 0..<index.wordCount {
            let word = index.word(place)
            let own = characters(word, length)
            if own != prefix {
                end(at: place)
                (start, prefix) = (place, own)
            }
        }
        end(at: index.wordCount)
        return result
    }

    /// The first `count` characters of a word; nothing if it has fewer.
    private static func characters(_ word: ArraySlice<UInt8>, _ count: Int) -> ArraySlice<UInt8> {
        var seen = 0
        for position in word.indices where word[position] & 0xC0 != 0x80 {
            if seen == count { return word[..<position] }
            seen += 1
        }
        return seen == count ? word : []
    }

    /// The last shard that begins at or before a word.
    private static func shard(of place: Int, _ first: [Int]) -> Int {
        var lower = 0
        var upper = first.count
        while upper - lower > 1 {
            let middle = (lower + upper) / 2
            if first[middle] <= place { lower = middle } else { upper = middle }
        }
        return lower
    }
}
