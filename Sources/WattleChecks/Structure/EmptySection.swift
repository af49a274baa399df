import WattleDiagnostics
import WattleGarden

let emptySectionRule = RuleDocumentation(
    "STR004", .warning, "a required section holds something",
    why: "A heading alone promises what the note does not say.",
    example: "## Boundary conditions\n\n## Related",
    remedy: "Write the section, or unpublish the note until you do.")

func empty(_ section: FoundSection, in note: PublishedNote) -> Diagnostic {
    Diagnostic(
        "STR004", .warning, path: note.path, range: section.range, "nothing stands below this heading",
        help: ["write what belongs there, or set 'publish: false' until it is written"])
}
