import WattleDiagnostics
import WattleGarden
import WattleMarkdown

/// CLM014: links to places that readers cannot open or that will not stay.
/// - Complexity: linear in the links.
func unusableEvidence(_ note: PublishedNote, _ scope: CheckScope) -> [Diagnostic] {
    guard scope.wants("CLM014") else { return [] }
    return note.parsed.links.compactMap { link in
        guard link.isExternal, link.form != .image, link.form != .embed,
            case .closed(let reason) = SourceHost(link.target)
        else { return nil }
        return Diagnostic(
            "CLM014", .error, path: note.path, range: link.range,
            "the link is no evidence: \(reason)",
            help: ["link the document itself, at a place that everybody can open"])
    }
}
