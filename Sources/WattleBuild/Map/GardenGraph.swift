import WattleGarden
import WattleMap
import WattleMarkdown
import WattleText

extension NoteGraph {
    /// The links between published notes, those of embeds included.
    init(_ graph: LinkGraph) {
        self.init(
            targets: graph.links.map { links in
                links.compactMap { link in
                    if case .note(let id, _) = link { id.index } else { nil }
                }
            })
    }
}

extension SiteContext {
    /// All published notes and the links between them, for other programs.
    func graphFile() -> [UInt8] { noteGraph.document { mapNote(garden.notes[$0]) } }

    /// A note as the map shows it.
    func mapNote(_ note: PublishedNote) -> MapNote {
        MapNote(
            title: note.title, href: note.address.hrefFromRoot, kind: note.kind.rawValue,
            folder: note.folders.joined(separator: "/"), tags: tags.entries(of: note.parsed).map(\.name),
            date: note.parsed.frontMatter.created?.value.description ?? "")
    }
}
