package import WattleText

/// A formula in LaTeX, as MathJax and KaTeX accept it, read once.
///
/// Nothing of a formula is dropped: where something is not understood there is no markup, and the page shows the source.
package struct Formula: Sendable {
    /// What is not understood, in the order of the text.
    package let faults: [MathFault]
    private let source: ArraySlice<UInt8>
    private let tree: FormulaTree
    private let row: Int32

    /// Reads a formula.
    /// - Parameters:
    ///   - source: what stands between the dollars.
    ///   - macros: commands that the note has defined so far; those of this formula are added.
    /// - Complexity: linear in the source and in what its macros expand to, which is bounded.
    package init(_ source: ArraySlice<UInt8>, macros: inout MathMacros) {
        self.source = source
        var parser = FormulaParser(source, macros: macros)
        do throws(MathFault) {
            row = try parser.parse()
            faults = parser.faults
        } catch {
            row = -1
            faults = parser.faults + [error]
        }
        macros = parser.stream.macros
        tree = parser.tree
    }

    /// Whether the formula shows nothing, as one of definitions alone does.
    private var isEmpty: Bool { tree[row].first < 0 && tree.tag < 0 }

    /// The formula as MathML Core.
    /// - Parameter isBlock: whether it is displayed on lines of its own.
    /// - Returns: nothing for a formula that shows nothing; nil if something is not understood.
    package func markup(isBlock: Bool) -> HTMLFragment? {
        guard faults.isEmpty else { return nil }
        guard !isEmpty else { return .empty }
        var writer = MathMLWriter(tree)
        writer.writeFormula(row, isBlock: isBlock)
        return writer.writer.finish()
    }

    /// The formula in a line of text, for headings, excerpts and search; its source if something is not understood.
    package var text: String {
        guard faults.isEmpty else { return String(decoding: source.trimmedASCII(), as: UTF8.self) }
        var plain = PlainFormula(tree)
        return plain.text(of: row)
    }
}
