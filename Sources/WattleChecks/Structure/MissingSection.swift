import WattleDiagnostics
import WattleGarden
import WattleMarkdown
import WattleText

let missingSectionRule = RuleDocumentation(
    "STR003", .warning, "a note has the sections of its kind",
    why: """
        Readers of a concept look for where it stops and what to read next; readers of a source note for its card, its \
        evidence and whether it was looked over before it went out. `kinds` in wattle.yml says which sections a kind has, \
        and which headings will do.
        """,
    example: "concepts/Roofline.md without a heading 'Boundary conditions'",
    remedy: "## Boundary conditions\n\n- It says nothing about latency.")

func missing(_ section: RequiredSection, in note: PublishedNote) -> Diagnostic {
    let name = section.names.first ?? ""
    return Diagnostic(
        "STR003", .warning, path: note.path, range: nameRange(of: note),
        "a \(note.kind.rawValue) note has a section '\(name)', which is missing",
        help: ["write a heading '\(name)' and below it what belongs there"]
            + (section.names.count > 1
                ? ["these will do as well: " + section.names.dropFirst().joined(separator: ", ")] : []))
}

/// The note's title, where a finding about the whole of it stands: the field, else the first heading or line.
private func nameRange(of note: PublishedNote) -> SourceRange {
    if let title = note.parsed.frontMatter.title { return title.range }
    if let heading = note.parsed.headings.first { return heading.range }
    let start = note.parsed.bodyStart
    let line = note.parsed.source[start...].prefix { $0 != ASCII.newline && $0 != ASCII.carriageReturn }
    return SourceRange(start, line.endIndex)
}
