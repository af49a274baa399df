import WattleDiagnostics
import WattleGarden
import WattleMarkdown
import WattleText

let tableHeaderRule = RuleDocumentation(
    "A11Y004", .warning, "the columns of a table have names",
    why: """
        Screen readers say the name of the column before each cell; without names, a row is a list of loose numbers. Only the \
        corner above the names of rows may be empty.
        """,
    example: "|   |   |\n|---|---|\n| H100 | 700 W |",
    remedy: "| System | Power |\n|---|---|\n| H100 | 700 W |")

/// Tables, of Markdown and of HTML, with columns that have no name.
///
/// Source: W3C, Understanding WCAG 2.2, 1.3.1 and technique H51, read November 2026.
func headlessTables(in note: PublishedNote) -> [Diagnostic] {
    let tree = note.parsed.tree
    return tree.nodes.indices.compactMap { index in
        let id = NodeID(Int32(index))
        switch tree[id].kind {
        case .table: return headlessTable(id, in: note)
        case .htmlBlock where isHeadless(tree.bytes(tree[id].text)):
            return finding(
                tree[id].range, "the table has no header cells", "begin it with a row of <th> cells", in: note
            )
        default: return nil
        }
    }
}

private func headlessTable(_ table: NodeID, in note: PublishedNote) -> Diagnostic? {
    let tree = note.parsed.tree
    guard let header = tree.children(of: table).first(where: { tree[$0].flags.contains(.isHeader) })
    else { return nil }
    let names = tree.children(of: header).map { cell in
        tree[cell].firstChild >= 0
    }
    guard names.dropFirst().contains(false) || names == [false] else { return nil }
    let isEmpty = !names.contains(true)
    let place = names.dropFirst().firstIndex(of: false) ?? 0
    return finding(
        tree[header].range, isEmpty ? "no column of the table has a name" : "column \(place + 1) has no name",
        "say in the first row what stands below", in: note)
}

/// Whether a whole table of HTML has no header cell.
private func isHeadless(_ html: ArraySlice<UInt8>) -> Bool {
    guard html.containsIgnoringASCIICase("<table"), html.containsIgnoringASCIICase("</table") else {
        return false
    }
    return !html.containsIgnoringASCIICase("<th>") && !html.containsIgnoringASCIICase("<th ")
}

private func finding(_ range: SourceRange, _ message: String, _ help: String, in note: PublishedNote)
    -> Diagnostic
{
    Diagnostic("A11Y004", .warning, path: note.path, range: range, message, help: [help])
}

extension ArraySlice<UInt8> {
    fileprivate func containsIgnoringASCIICase(_ text: StaticString) -> Bool {
        let wanted = Array(text.description.utf8)
        guard let first = wanted.first, count >= wanted.count else { return false }
        return indices.dropLast(wanted.count - 1).contains { start in
            self[start] == first
                && self[start..<start + wanted.count].elementsEqual(wanted) { $0.asciiLowercased == $1 }
        }
    }
}
