package import WattleText

/// Writes a note's tree as an HTML fragment: `MarkdownRenderer(note, hooks: hooks).render()`.
package struct MarkdownRenderer<Hooks: MarkdownHooks> {
    let note: ParsedNote
    let tree: NoteTree
    let options: RenderingOptions
    /// The hooks, with whatever they have noted down.
    package var hooks: Hooks
    var writer: HTMLWriter

    /// Prepares to write `note`.
    package init(_ note: ParsedNote, hooks: Hooks, options: RenderingOptions = .garden) {
        self.note = note
        self.tree = note.tree
        self.options = options
        self.hooks = hooks
        writer = HTMLWriter(capacity: note.source.count + note.source.count / 2)
    }

    /// The whole note. Complexity: linear, without recursion.
    package mutating func render() -> HTMLFragment { HTMLFragment(trusted: []) }
}
