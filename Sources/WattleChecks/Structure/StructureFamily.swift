import WattleDiagnostics
import WattleGarden

/// What readers find in every note of a kind.
let structureFamily = RuleFamily(
    rules: [missingSectionRule, emptySectionRule, relatedNotesRule, checklistRule]
) { note, scope in
    guard let required = scope.sections[note.kind], !required.isEmpty else { return [] }
    return required.flatMap { section -> [Diagnostic] in
        guard let found = FoundSection(section, in: note.parsed) else {
            return scope.wants("STR003") ? [missing(section, in: note)] : []
        }
        guard !found.isEmpty else { return scope.wants("STR004") ? [empty(found, in: note)] : [] }
        switch section.content {
        case .links where scope.wants("STR005"): return withoutLinks(found, in: note, scope.graph)
        case .done where scope.wants("STR006"): return undone(found, in: note)
        default: return []
        }
    }
}
