internal import MetricEngine
internal import WattleText

extension FigureWriter {
    /// A scenario as a card: its inputs, the service level, and the notes that use it.
    mutating func writeScenario() {
        open(
            below: result.caption.isEmpty
                ? texts.words(.scenarioLede) : generatedTitle(of: result, in: texts))
        if !result.inputs.isEmpty {
            writeInputs(
                result.inputs, showsUncertainty: true, label: texts.words(.inputsOf, ["title": title]))
        }
        writeConstraints()
        writeUsers()
        closeWithEvidence(showsAssumptions: false)
    }

    /// A system of one's own: what was changed, beside the values of the system that it started from.
    mutating func writeSystem() {
        let changes = FieldChange.changes(in: result)
        let line = texts.list(
            texts.conditions(result.subtitle) + [texts.words(.changes, count: changes.count)])
        open(below: line)
        if !changes.isEmpty { writeChanges(changes) }
        writeUsers()
        closeWithEvidence(showsAssumptions: changes.count < result.inputs.count)
    }

    private mutating func writeConstraints() {
        guard !result.subtitle.conditions.isEmpty else { return }
        writeLabel(.serviceLevel)
        writer.text(list(texts.conditions(result.subtitle), separator: texts[.semicolon]))
        writer.raw("</p>")
    }

    private mutating func writeUsers() {
        guard !context.usedBy.isEmpty else { return }
        writeLabel(.usedBy)
        for (index, user) in context.usedBy.enumerated() {
            if index > 0 { writer.text(texts[.comma]) }
            link(user.title, to: user.href)
        }
        writer.raw("</p>")
    }

    /// Opens a line below the figure that begins with what it is about.
    mutating func writeLabel(_ key: TextKey) {
        writer.raw("<p class=\"d ui nt\"><b>")
        writer.text(texts[key])
        writer.raw("</b> ")
    }

    private mutating func writeChanges(_ changes: [FieldChange]) {
        let hasParent = changes.contains { $0.parent != nil }
        let label = texts.words(.changedFields, ["title": title])
        openTable(label, caption: label)
        writer.raw("<thead><tr>")
        head(texts.words(.field))
        head(texts.words(.here), isNumber: true)
        if hasParent { head(texts.words(.parent), isNumber: true) }
        head(texts.words(.kind))
        head(texts.words(.sourceAsOf))
        writer.raw("</tr></thead><tbody>")
        for change in changes { writeChange(change, hasParent: hasParent) }
        writer.raw("</tbody>")
        closeTable()
    }

    private mutating func writeChange(_ change: FieldChange, hasParent: Bool) {
        writer.raw("<tr><th scope=\"row\">")
        writer.text(change.input.label.isEmpty ? change.input.name : change.input.label)
        writer.raw("</th><td class=\"n\">")
        writer.text(change.input.value)
        if hasParent {
            writer.raw("</td><td class=\"n\">")
            writer.text(change.parent?.value ?? bytes("—"))
        }
        writer.raw("</td><td>")
        writeKind(of: change.input)
        writer.raw("</td><td>")
        writeSource(change.input.source)
        writeNote(change.input.note)
        writer.raw("</td></tr>")
    }
}

/// A field that a system of one's own sets, and the same field of the system that it started from.
struct FieldChange: Equatable {
    let input: InputUsed
    let parent: InputUsed?

    /// The author's inputs, each with the input of another origin that has the same field name.
    static func changes(in result: BlockResult) -> [FieldChange] {
        let inherited = result.inputs.filter { $0.origin != .author }
        return result.inputs.filter { $0.origin == .author }.map { input in
            FieldChange(input: input, parent: inherited.first { field(of: $0) == field(of: input) })
        }
    }

    /// `power` of `GB300_NVL72.power`.
    private static func field(of input: InputUsed) -> ArraySlice<UInt8> {
        let dot = input.name.lastIndex(of: UInt8(ascii: "."))
        return input.name[(dot.map { $0 + 1 } ?? 0)...]
    }
}
