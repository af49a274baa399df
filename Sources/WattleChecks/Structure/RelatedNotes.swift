import WattleDiagnostics
import WattleGarden
import WattleMarkdown
import WattleText

let relatedNotesRule = RuleDocumentation(
    "STR005", .warning, "related notes are links to public notes",
    why: """
        A concept lives from its neighbours: whoever has read it goes on from there. Names without links, or links to notes \
        that nobody can read, lead nowhere.
        """,
    example: "## Related\n\n- Power usage",
    remedy: "## Related\n\n- [[Power usage]]: what the ratio leaves out")

/// A section of related notes in which no link leads to another public note.
func withoutLinks(_ section: FoundSection, in note: PublishedNote, _ graph: LinkGraph) -> [Diagnostic] {
    let bounds = section.blocks.map { note.parsed.tree[$0].range }
    let leads = zip(note.parsed.links, graph.links[note.id.index]).contains { link, target in
        guard case .note(let id, _) = target, id != note.id else { return false }
        return bounds.contains { $0.bounds.contains(link.range.start) }
    }
    guard !leads else { return [] }
    return [
        Diagnostic(
            "STR005", .warning, path: note.path, range: section.range,
            "no link below this heading leads to a public note", help: ["link the notes that it names: [[…]]"]
        )
    ]
}
