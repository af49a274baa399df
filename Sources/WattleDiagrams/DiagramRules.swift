package import WattleDiagnostics
package import WattleText

/// The rules about diagrams.
package let diagramRules: [RuleDocumentation] = [
    RuleDocumentation(
        "DGM001", .error, "a diagram can be read",
        why: """
            Diagrams are drawn while the site is built. Where the text cannot be read there is no picture, and in other \
            tools readers see an error in its place, which nobody tells the author. All mistakes of a block are \
            reported, each at its place. As a warning (`checks: {DGM001: warning}`) the page shows the source.
            """,
        example: "flowchart LR\n  A[f(x)] --> B", remedy: "flowchart LR\n  A[\"f(x)\"] --> B"),
    RuleDocumentation(
        "DGM002", .warning, "the type of a diagram is one that is drawn",
        why: """
            Types that nobody was seen to write are known and not drawn. The page shows the source in a figure; \
            nothing is left out, and nothing is fetched from elsewhere.
            """,
        example: "wardley-beta\n  title Tea shop", remedy: "flowchart TD\n  Tea --> Water"),
    RuleDocumentation(
        "DGM003", .warning, "a diagram shows something",
        why: "A block with a type and nothing else is a picture that was begun and forgotten.",
        example: "flowchart LR", remedy: "flowchart LR\n  Note --> Site"),
    RuleDocumentation(
        "DGM004", .warning, "everything in a diagram is drawn",
        why: """
            Icons, scripts behind nodes, hand-drawn looks and settings without effect are left out of the picture. It \
            is drawn all the same; the finding says what is missing.
            """,
        example: "flowchart LR\n  A[fa:fa-car Drive] --> B", remedy: "flowchart LR\n  A[Drive] --> B"),
    RuleDocumentation(
        "DGM005", .error, "a diagram stays within the limits",
        why: """
            More than 50,000 characters or 500 edges are no picture that anybody reads, and would let one block hold \
            up a whole build. They are mermaid's own limits. Boxes may be nested 64 deep.
            """,
        example: "flowchart LR with 600 edges", remedy: "several diagrams, each of one part"),
    RuleDocumentation(
        "DGM006", .warning, "styles and addresses in a diagram are plain ones",
        why: """
            What an author writes as a style or an address goes into the page. Only colours, lengths and weights do, \
            and only addresses of the web, of mail and of the garden; `url(…)`, `javascript:` and style sheets of \
            one's own are left out.
            """,
        example: "click A \"javascript:alert(1)\"", remedy: "click A \"https://example.org/\""),
]

extension DiagramFault {
    /// The rule that reports it.
    package var rule: RuleID {
        switch kind {
        case .syntax: "DGM001"
        case .notDrawn: "DGM002"
        case .empty: "DGM003"
        case .ignored: "DGM004"
        case .limit: "DGM005"
        case .refused: "DGM006"
        }
    }

    /// How much it matters before policy.
    package var severity: Severity { kind == .syntax || kind == .limit ? .error : .warning }

    /// The fault as a finding of a file, with the place there of the block's bytes.
    package func diagnostic(path: String, place: (Range<Int>) -> SourceRange) -> Diagnostic {
        let range = place(range)
        return Diagnostic(
            rule, severity, path: path, range: range, message, help: help.map { [$0] } ?? [],
            fixes: replacement.map { [FixIt(range: range, replacement: $0)] } ?? [])
    }
}
