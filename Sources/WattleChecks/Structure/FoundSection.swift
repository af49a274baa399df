import WattleMarkdown
import WattleText

/// A required section as a note has it: below a heading, or in a callout of that title.
struct FoundSection {
    /// Its heading, or the callout.
    let range: SourceRange
    /// What is in it.
    let blocks: [NodeID]
    private let tree: NoteTree

    /// Finds the first one; nil when the note has none.
    init?(_ section: RequiredSection, in note: ParsedNote) {
        tree = note.tree
        if let heading = note.headings.first(where: { section.matches($0.text) }) {
            range = heading.range
            blocks = Array(note.section(of: heading).blocks.dropFirst())
        } else if let callout = Self.callout(section, in: note) {
            range = note.tree[callout].range
            blocks = Array(note.tree.children(of: callout).dropFirst())
        } else {
            return nil
        }
    }

    /// Whether there is nothing but headings.
    var isEmpty: Bool { blocks.allSatisfy { tree[$0].kind == .heading } }

    private static func callout(_ section: RequiredSection, in note: ParsedNote) -> NodeID? {
        note.tree.nodes.indices.lazy.map { NodeID(Int32($0)) }.first { id in
            let node = note.tree[id]
            guard node.kind == .callout, node.flags.contains(.hasTitle), node.firstChild >= 0 else {
                return false
            }
            return section.matches(note.text(of: NodeID(node.firstChild)))
        }
    }
}
