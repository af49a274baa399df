import WattleDiagnostics
import WattleGarden
import WattleMarkdown
import WattleText

let checklistRule = RuleDocumentation(
    "STR006", .warning, "the publish checklist of a public note is done",
    why: "The list says what has to be true before a note goes out; an open box says that it is not.",
    example: "- [ ] Private names are gone", remedy: "- [x] Private names are gone")

/// A checklist without a task, or the first of its tasks that is open.
func undone(_ section: FoundSection, in note: PublishedNote) -> [Diagnostic] {
    let tree = note.parsed.tree
    let tasks = section.blocks.flatMap { block in
        tree.descendants(of: block).filter { tree[$0].flags.contains(.isTask) }
    }
    let open = tasks.filter { tree.bytes(tree[$0].text).allSatisfy(\.isASCIIWhitespace) }
    if let first = open.first {
        let count = open.count == 1 ? "1 task is" : "\(open.count) tasks are"
        return [
            finding(
                tree[first].range, "\(count) open in the checklist of a public note",
                "do what it says and tick it, or set 'publish: false' until then", in: note)
        ]
    }
    guard tasks.isEmpty else { return [] }
    return [
        finding(section.range, "the checklist has no tasks", "write what was looked at: - [x] …", in: note)
    ]
}

private func finding(_ range: SourceRange, _ message: String, _ help: String, in note: PublishedNote)
    -> Diagnostic
{
    Diagnostic("STR006", .warning, path: note.path, range: range, message, help: [help])
}
