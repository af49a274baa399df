/// The figures of a catalogue that have been read: a bit for each, since most are read again and again.
struct FigureReads {
    private static let wordsPerEntry = FigureKey.allCases.count / 64 + 1

    private var words: [UInt64]

    /// Nothing is read yet of so many entries.
    init(entries: Int) { words = [UInt64](repeating: 0, count: entries * FigureReads.wordsPerEntry) }

    mutating func insert(_ reference: FigureReference) {
        let bit = Int(reference.key.rawValue)
        words[reference.entry * FigureReads.wordsPerEntry + bit / 64] |= 1 << UInt64(bit % 64)
    }

    /// What has been read, in the order of the catalogue's entries.
    var references: [FigureReference] {
        var found: [FigureReference] = []
        for (place, word) in words.enumerated() where word != 0 {
            let (entry, part) = place.quotientAndRemainder(dividingBy: FigureReads.wordsPerEntry)
            for key in FigureKey.allCases where Int(key.rawValue) / 64 == part {
                guard word >> UInt64(key.rawValue % 64) & 1 == 1 else { continue }
                found.append(FigureReference(entry: entry, key: key))
            }
        }
        return found
    }
}
