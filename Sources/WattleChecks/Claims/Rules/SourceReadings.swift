import WattleDiagnostics
import WattleGarden
import WattleMarkdown

/// When each source was read last by a public note.
struct SourceReadings: Sendable {
    private var latest: [String: NoteID] = [:]

    /// Collects the sources of a garden.
    ///
    /// Of two notes of one day the first in the garden's order counts. Complexity: linear in the notes.
    init(_ garden: PublishedGarden) {
        for note in garden.notes {
            let fields = note.parsed.frontMatter
            guard let source = fields.source, let date = fields.sourceDate else { continue }
            let key = sourceKey(source.value)
            if let other = latest[key],
                let known = garden[other].parsed.frontMatter.sourceDate, known.value >= date.value
            {
                continue
            }
            latest[key] = note.id
        }
    }

    /// The note that read a source last.
    func latest(of source: String) -> NoteID? { latest[sourceKey(source)] }
}

/// CLM018: another note has read the same source on a later day.
func readingFindings(_ note: PublishedNote, _ scope: CheckScope) -> [Diagnostic] {
    let fields = note.parsed.frontMatter
    guard scope.wants("CLM018"), let source = fields.source, let date = fields.sourceDate,
        let other = scope.readings.latest(of: source.value).map({ scope.garden[$0] }), other.id != note.id,
        let later = other.parsed.frontMatter.sourceDate, later.value > date.value
    else { return [] }
    return [
        Diagnostic(
            "CLM018", .note, path: note.path, range: date.range,
            "the source is of \(date.value) here and of \(later.value) in '\(other.title)'",
            help: ["look whether the newer reading says the same, and give both notes one source_date"],
            related: [
                RelatedPlace(path: other.path, range: later.range, message: "the same source, read later")
            ])
    ]
}
