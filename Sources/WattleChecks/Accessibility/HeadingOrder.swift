import WattleDiagnostics
import WattleGarden
import WattleMarkdown
import WattleText

let headingOrderRule = RuleDocumentation(
    "A11Y002", .warning, "headings leave out no level",
    why: """
        Screen readers offer headings as the contents of a page, by their levels. Where one is left out, listeners look for a \
        part that is not there. The page's title is the first level, so a note begins with the second.
        """,
    example: "## Mechanism\n\n#### Cache", remedy: "## Mechanism\n\n### Cache")

/// Headings that stand more than one level below the one before.
///
/// Source: W3C, Understanding WCAG 2.2, 1.3.1 and technique G141, read November 2026.
func skippedLevels(in note: PublishedNote) -> [Diagnostic] {
    let headings = note.parsed.headings.dropFirst(note.parsed.repeatsTitle(note.title) ? 1 : 0)
    // A page has one heading of the first level: where a note has its own, all of them move down by one.
    let title = headings.contains { $0.level == 1 } ? 0 : 1
    var previous = title
    var findings: [Diagnostic] = []
    for heading in headings {
        if heading.level > previous + 1 { findings.append(skip(to: heading, from: previous, in: note)) }
        previous = heading.level
    }
    return findings
}

private func skip(to heading: NoteHeading, from level: Int, in note: PublishedNote) -> Diagnostic {
    let isFirst = level <= 1
    let marks = String(repeating: "#", count: level + 1)
    return Diagnostic(
        "A11Y002", .warning, path: note.path, range: heading.range,
        isFirst
            ? "the first heading below the title has level \(heading.level)"
            : "a heading of level \(heading.level) follows one of level \(level)",
        help: ["write: \(marks) \(heading.text)"])
}
