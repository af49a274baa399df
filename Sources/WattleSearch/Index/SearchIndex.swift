/// Which entries hold which words, and how much each is about them.
package struct SearchIndex: Sendable {
    /// An entry that holds a word.
    struct Place: Sendable {
        let entry: UInt32
        let counts: WordCounts
    }

    /// How many entries there are.
    let entryCount: Int
    private let words: WordTable
    /// Numbers of the words, in the order of their bytes.
    private let order: [Int]
    /// Where the places of each word begin in ``places``, and the end of the last.
    private let starts: [Int]
    private let places: [Place]
    /// What one occurrence counts, in each entry's fields.
    private let norms: [SIMD4<Double>]

    /// Puts the counts of all entries together.
    ///
    /// Complexity: linear in the postings, and sorts the words.
    /// - Parameter runs: all entries, in their order.
    package init(_ runs: [IndexedRun]) {
        let lengths = runs.flatMap(\.lengths)
        entryCount = lengths.count
        let average = Self.average(of: lengths)
        norms = lengths.map { SearchRanking.norms($0, average: average) }
        var words = WordTable()
        var counts: [Int] = []
        let numbers = runs.map { run in
            (0..<run.words.count).map { local in
                words.number(of: run.words.word(local), hash: run.words.hashes[local])
            }
        }
        counts = [Int](repeating: 0, count: words.count)
        for (run, numbers) in zip(runs, numbers) {
            for posting in run.postings { counts[numbers[Int(posting.word)]] &+= 1 }
        }
        var starts = [0]
        starts.reserveCapacity(counts.count + 1)
        for count in counts { starts.append(starts[starts.count - 1] + count) }
        var places = [Place](repeating: Place(entry: 0, counts: WordCounts()), count: starts.last ?? 0)
        var next = starts
        for (run, numbers) in zip(runs, numbers) {
            for posting in run.postings {
                let word = numbers[Int(posting.word)]
                places[next[word]] = Place(entry: posting.entry, counts: posting.counts)
                next[word] &+= 1
            }
        }
        self.words = words
        self.places = places
        self.starts = starts
        order = words.order()
    }

    /// How many words there are.
    var wordCount: Int { order.count }

    /// A word by its place in the order of bytes.
    func word(_ place: Int) -> ArraySlice<UInt8> { words.word(order[place]) }

    /// The entries that hold a word, in their order.
    func places(of place: Int) -> ArraySlice<Place> {
        let number = order[place]
        return places[starts[number]..<starts[number + 1]]
    }

    /// How much an entry is about a word, from 1 to 255.
    func impact(_ place: Place) -> UInt8 {
        let strength = SearchRanking.strength(of: place.counts, norms[Int(place.entry)])
        return UInt8(max(1, min(255, Int(strength * 255 + 0.5))))
    }

    private static func average(of lengths: [FieldLengths]) -> FieldLengths {
        var average = FieldLengths()
        for field in SearchField.allCases {
            let filled = lengths.map { $0[field] }.filter { $0 > 0 && $0.isFinite }
            average[field] = filled.isEmpty ? 0 : filled.reduce(0, +) / Double(filled.count)
        }
        return average
    }
}
