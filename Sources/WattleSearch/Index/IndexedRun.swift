/// The words of some entries that follow each other, counted: what one task makes of its part of a garden.
package struct IndexedRun: Sendable {
    /// A word in an entry.
    struct Posting: Sendable {
        let word: UInt32
        let entry: UInt32
        var counts = WordCounts()
    }

    private(set) var words = WordTable()
    private(set) var postings: [Posting] = []
    private(set) var lengths: [FieldLengths] = []
    /// For each word its latest posting, -1 before the first.
    private var latest: [Int32] = []

    /// Counts the words of entries.
    /// - Parameters:
    ///   - entries: entries in a row.
    ///   - first: the number of the first of them.
    package init(_ entries: [SearchEntry], first: Int) {
        var scanner = WordScanner()
        for (offset, entry) in entries.enumerated() {
            add(entry, UInt32(first + offset), &scanner)
        }
    }

    private mutating func add(_ entry: SearchEntry, _ number: UInt32, _ scanner: inout WordScanner) {
        var lengths = FieldLengths()
        let field = entry.titleField
        lengths[field] = count(Array(entry.title.utf8), field, number, &scanner)
        for alias in entry.aliases {
            lengths[.alias] += count(Array(alias.utf8), .alias, number, &scanner)
        }
        for heading in entry.headings {
            lengths[.heading] += count(Array(heading.utf8), .heading, number, &scanner)
        }
        lengths[.text] = count(entry.text, .text, number, &scanner)
        // The title of a heading's note only says what the heading is about.
        if field == .heading { lengths[.text] = .infinity }
        self.lengths.append(lengths)
    }

    /// Counts the words of a text; returns how many there are.
    private mutating func count(
        _ text: [UInt8], _ field: SearchField, _ entry: UInt32, _ scanner: inout WordScanner
    ) -> Double {
        var total = 0
        scanner.forEachWord(in: text) { word, hash in
            total &+= 1
            let number = words.number(of: word[...], hash: hash)
            if number == latest.count { latest.append(-1) }
            let known = Int(latest[number])
            if known >= 0, postings[known].entry == entry {
                postings[known].counts.add(field)
            } else {
                latest[number] = Int32(postings.count)
                var posting = Posting(word: UInt32(number), entry: entry)
                posting.counts.add(field)
                postings.append(posting)
            }
        }
        return Double(total)
    }
}
