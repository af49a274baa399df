import WattleText

/// Goes once over a note's tree and notes down what other parts of Wattle ask for.
struct NoteIndexer {
    var note: ParsedNote
    let scanner: BodyScanner
    let destinations: [Int32: Int32]

    init(_ note: ParsedNote, builder: TreeBuilder) {
        self.note = note
        scanner = builder.scanner
        destinations = builder.destinations
    }

    mutating func indexed() -> ParsedNote { note }
}
