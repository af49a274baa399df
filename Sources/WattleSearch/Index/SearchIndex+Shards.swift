import WattleText

extension SearchIndex {
    /// How many files hold words.
    package func shardCount(_ plan: ShardPlan) -> Int { plan.shards.count }

    /// One file of words: in each line a word, and where it stands.
    ///
    /// A beginning with a list of its own has `*` behind it.
    package func shard(_ number: Int, of plan: ShardPlan) -> (first: String, bytes: [UInt8]) {
        let shard = plan.shards[number]
        var bytes: [UInt8] = []
        var wide = shard.wide[...]
        func add(_ word: [UInt8], _ line: [UInt8]) {
            if !bytes.isEmpty { bytes.append(0x0A) }
            bytes += word
            bytes.append(0x20)
            bytes += line
        }
        for place in shard.words {
            let word = word(place)
            let here = wide.prefix { $0.words.lowerBound == place }
            wide = wide.dropFirst(here.count)
            // A beginning that is a word itself comes behind it.
            for beginning in here where beginning.prefix != word { add(beginning.name, best(of: beginning)) }
            let postings = places(of: place).map {
                PostingLine.Posting(entry: Int($0.entry), impact: impact($0))
            }
            add(Array(word), PostingLine.bytes(postings))
            for beginning in here where beginning.prefix == word { add(beginning.name, best(of: beginning)) }
        }
        return (String(decoding: bytes.prefix { $0 != 0x20 }, as: UTF8.self), bytes)
    }

    /// The entries that have a word with that beginning in their names, the strongest of them.
    private func best(of beginning: ShardPlan.WideBeginning) -> [UInt8] {
        var found: [Int: UInt8] = [:]
        for place in beginning.words {
            for entry in places(of: place) where entry.counts.isInName {
                found[Int(entry.entry), default: 0] = max(found[Int(entry.entry), default: 0], impact(entry))
            }
        }
        let strongest = found.map { PostingLine.Posting(entry: $0.key, impact: $0.value) }
            .sorted { ($1.impact, $0.entry) < ($0.impact, $1.entry) }.prefix(ShardPlan.bestCount)
        return PostingLine.bytes(strongest.sorted { $0.entry < $1.entry })
    }

    /// Words that a misspelled one may mean, by their first characters: those of names first, then those of many entries.
    ///
    /// Each file holds the words of one first character, or of several with few words.
    package func spellings() -> [(first: String, bytes: [UInt8])] {
        var result: [(first: String, bytes: [UInt8])] = []
        var letter: ArraySlice<UInt8> = []
        var words: [Int] = []
        func finish() {
            let text = spelling(words)
            guard !text.isEmpty else { return }
            if let last = result.last, last.bytes.count + text.count < Self.spellingSize {
                result[result.count - 1].bytes += [0x20] + text
            } else {
                result.append((String(decoding: letter, as: UTF8.self), text))
            }
        }
        for place in 0..<wordCount {
            let word = word(place)
            let first = word.prefix(word.dropFirst().prefix { $0 & 0xC0 == 0x80 }.count + 1)
            if first != letter {
                finish()
                (letter, words) = (first, [])
            }
            words.append(place)
        }
        finish()
        return result
    }

    /// Files of words for misspellings hold several first characters up to this size.
    private static let spellingSize = 6_000
    /// How many words of one first character are kept.
    private static let spellingCount = 1_000

    private func spelling(_ words: [Int]) -> [UInt8] {
        let ranked = words.compactMap { place -> (place: Int, rank: Int)? in
            let word = word(place)
            let entries = places(of: place)
            let isNamed = entries.contains { $0.counts.isInName }
            guard word.count >= 3, isNamed || entries.count > 1, isSpelled(word) else { return nil }
            return (place, isNamed ? entries.count + entryCount : entries.count)
        }
        let kept = ranked.sorted { ($1.rank, $0.place) < ($0.rank, $1.place) }.prefix(Self.spellingCount)
        return Array(kept.map { word($0.place) }.joined(separator: [0x20]))
    }

    /// Whether a word has letters alone: numbers are not misspelled, and pairs of characters are no words.
    private func isSpelled(_ word: ArraySlice<UInt8>) -> Bool {
        !word.contains(where: \.isASCIIDigit) && word.first.map { $0 < 0xE0 } ?? false
    }
}
