import WattleChecks
import WattleDiagnostics
import WattleGarden
import WattleMarkdown
import WattleText

/// Notes in memory, bounded and resolved as a build does it, ready for the rules.
struct CheckFixture {
    var scope: CheckScope

    /// Publishes notes by their paths; a text without front matter is public.
    init(_ notes: [String: String]) {
        let sorted = notes.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        var policy = PublishPolicy()
        policy.publishesByDefault = true
        let sources = sorted.map { path, text in
            let bytes = Array(text.utf8)
            return parseNote(bytes, path: path, options: .garden).map {
                SourceNote($0, hash: ContentHash(bytes))
            }
        }
        let garden = bound(sources, policy: policy).value.garden
        let links = LinkScope(garden: garden, places: garden.notes.map { NotePlaces($0) })
        scope = CheckScope(
            garden: garden, graph: LinkGraph(garden.notes.map { resolveLinks(of: $0, in: links).value }))
        scope.today = CalendarDate(year: 2026, month: 11, day: 21)
    }

    /// Publishes one note.
    init(_ text: String) { self.init(["note.md": text]) }

    /// What the rules find in the note, in the order of the text.
    func findings(in path: String = "note.md") -> [Diagnostic] {
        guard let note = scope.garden.notes.first(where: { $0.path == path }) else { return [] }
        return checkFindings(in: note, scope).sorted(by: Diagnostic.isOrderedBefore)
    }

    /// The rules that find something, each as often as it does.
    func rules(in path: String = "note.md") -> [String] { findings(in: path).map(\.rule.description) }
}
