import WattleDiagnostics
import WattleGarden
import WattleMarkdown
import WattleMath
import WattleText

/// One formula as readers see it.
struct ShownFormula: Sendable {
    /// `<math>…</math>`; nil where something is not understood and the source is shown.
    let markup: HTMLFragment?
    /// A line of text, for headings, excerpts and search.
    let text: String

    /// Writes the formula in a box that scrolls where it is wider than the page; false where the source must be shown.
    ///
    /// Formulas are not broken at the end of a line. One in the running text that would be wider than a telephone's
    /// column has a box of its own there.
    func write(isDisplay: Bool, isBlock: Bool, to writer: inout HTMLWriter) -> Bool {
        guard let markup else { return false }
        let isLong = text.unicodeScalars.count > Self.narrowColumn
        guard !markup.isEmpty, isDisplay || isLong else {
            writer.raw(markup)
            return true
        }
        // Only spans may stand inside a paragraph.
        writer.raw(isBlock ? "<div" : "<span")
        writer.raw(isDisplay ? " class=\"formula\"" : " class=\"wide\"")
        writer.raw(" tabindex=\"0\" role=\"group\" aria-label=\"Formula\">")
        writer.raw(markup)
        writer.raw(isBlock ? "</div>\n" : "</span>")
        return true
    }

    /// Characters of a formula that fit into 280 px.
    private static let narrowColumn = 26
}

/// The formulas of a garden's public notes, translated once.
struct GardenFormulas: Sendable {
    private let notes: [[NodeID: ShownFormula]]

    /// Whether no note has a formula.
    let isEmpty: Bool

    private init(_ notes: [[NodeID: ShownFormula]]) {
        self.notes = notes
        isEmpty = notes.allSatisfy(\.isEmpty)
    }

    /// A formula of a note.
    func formula(_ node: NodeID, of note: NoteID) -> ShownFormula? {
        isEmpty ? nil : notes[note.index][node]
    }

    /// The formulas of a note as lines of text, by their nodes.
    func texts(of note: NoteID) -> [NodeID: String] { isEmpty ? [:] : notes[note.index].mapValues(\.text) }

    /// Translates every formula, each note's in the order of its text, so that commands can be defined before they are used.
    static func translated(from garden: PublishedGarden) async -> Diagnosed<GardenFormulas> {
        guard garden.notes.contains(where: { !$0.parsed.formulas.isEmpty }) else {
            return Diagnosed(GardenFormulas([]))
        }
        let results = await parallelMap(garden.notes) { _, note in translate(note.parsed) }
        return Diagnosed(GardenFormulas(results.map(\.value)), results.flatMap(\.diagnostics))
    }

    private static func translate(_ note: ParsedNote) -> Diagnosed<[NodeID: ShownFormula]> {
        guard !note.formulas.isEmpty else { return Diagnosed([:]) }
        var result = Diagnosed([NodeID: ShownFormula](minimumCapacity: note.formulas.count))
        var macros = MathMacros()
        for source in note.formulas {
            let formula = Formula(source.content[...], macros: &macros)
            result.value[source.node] = ShownFormula(
                markup: formula.markup(isBlock: source.isDisplay), text: formula.text)
            result.diagnostics += formula.faults.map { $0.diagnostic(in: source, of: note.path) }
        }
        return result
    }
}

extension MathFault {
    /// The fault as a finding at its place in the note.
    fileprivate func diagnostic(in formula: NoteFormula, of path: String) -> Diagnostic {
        let remedy =
            switch (kind, proposal) {
            case (_, let proposal?): "did you mean '\(proposal)'?"
            case (.unknownName, nil): "define it with '\\newcommand', or write the formula without it"
            case (.structure, nil): "the page shows the formula's source until this is mended"
            }
        return Diagnostic(
            kind == .unknownName ? "MTH001" : "MTH002", .warning, path: path,
            range: formula.sourceRange(range.bounds), message, help: [remedy])
    }
}
