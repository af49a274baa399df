package import MetricEngine
package import WattleText

/// The figure of a computed block: title, chart, sentence, table, assumptions, trace, checks and links.
///
/// Scenario and system blocks become cards, a claim a specimen; the other kinds are a picture with its table.
package func metricFigure(_ result: BlockResult, in context: FigureContext) -> HTMLFragment {
    writtenFigure(result, in: context).markup
}

/// A figure's markup, and how many of its elements are details that it can do without.
package struct WrittenFigure: Sendable {
    package let markup: HTMLFragment
    /// Elements of disclosures that could have been links to the figure's own page instead.
    package let detailElements: Int
    /// Whether its inputs are listed where it stands.
    package let listsInputs: Bool
}

/// The same, with what it took of the room for details.
package func writtenFigure(_ result: BlockResult, in context: FigureContext) -> WrittenFigure {
    var figure = FigureWriter(result: result, context: context)
    switch result.kind {
    case .scenario: figure.writeScenario()
    case .system: figure.writeSystem()
    case .show: figure.writeShow()
    case .compare: figure.writeComparison()
    case .sweep, .solve, .sensitivity: figure.writeDrawn()
    case .claim: figure.writeClaim()
    }
    return WrittenFigure(
        markup: HTMLFragment(trusted: figure.writer.bytes), detailElements: figure.detailElements,
        listsInputs: !figure.linkedDetails.contains { $0.part == .inputs })
}

/// Writes one figure; each part of it is an extension in a file of its own.
struct FigureWriter {
    let result: BlockResult
    let context: FigureContext
    var writer = HTMLWriter(capacity: 8_192)
    /// How many elements the details have taken.
    var detailElements = 0
    /// Details that are linked to on the figure's own page.
    var linkedDetails: [LinkedDetail] = []

    var texts: InterfaceTexts { context.texts }

    /// The plain title, for names of regions and links.
    var title: [UInt8] { figureTitle(of: result, in: texts) }

    /// The id of a part of this figure; the dot keeps it apart from the ids of other blocks.
    func partID(_ part: String) -> [UInt8] { context.anchor + bytes(".") + bytes(part) }

    /// Opens the figure and writes its title and the line below it.
    mutating func open(below line: [UInt8]) {
        writer.raw("<figure class=\"fig\"")
        writer.attribute("id", context.anchor)
        writer.attribute("data-metric", kindBytes(result.kind))
        writer.raw("><figcaption")
        writer.attribute("id", partID("cap"))
        writer.raw(context.isAlone ? "><span class=\"vh\">" : "><span class=\"t\">")
        writeTitle()
        writer.raw("</span>")
        if !line.isEmpty {
            writer.raw("<span class=\"d\">")
            writer.text(line)
            writer.raw("</span>")
        }
        writer.raw("</figcaption>")
    }

    /// The title as the page shows it, with the links of an author's caption.
    mutating func writeTitle() {
        if let caption = context.caption, !result.caption.isEmpty, !context.isAlone {
            writer.raw(caption)
        } else {
            writer.text(title)
        }
    }

    /// What follows the table in every kind of figure, and the end of the figure.
    mutating func closeWithEvidence(showsAssumptions: Bool = true, saysWarnings: Bool = true) {
        if saysWarnings { writeWarnings() }
        writeNotes()
        if showsAssumptions { writeAssumptions() }
        writeTrace()
        writeChecks()
        writeDetailLinks()
        writeLinks()
        writer.raw("</figure>")
    }

    consuming func finish() -> HTMLFragment { writer.finish() }

    /// What to be careful about.
    mutating func writeWarnings() {
        for warning in result.warnings {
            writer.raw("<p class=\"d ui nt\"><span class=\"est\">")
            writer.text(texts[.caution])
            writer.raw("</span> ")
            writer.text(texts.remark(warning))
            writer.raw("</p>")
        }
    }

    /// The author's notes and the conventions that the figures rest on; more than two lie behind a disclosure.
    private mutating func writeNotes() {
        let isLong = result.notes.count > 2
        if isLong {
            openDetails(
                .notes, texts.words(.whatItMeans), count: texts.words(.remarks, count: result.notes.count))
        }
        for (index, note) in result.notes.enumerated() {
            writer.raw("<p class=\"d ui nt\">")
            if context.notes.indices.contains(index) {
                writer.raw(context.notes[index])
            } else {
                writer.text(texts.remark(note))
            }
            writer.raw("</p>")
        }
        writer.raw(isLong ? "</details>" : "")
    }
}

/// The key that begins a block of this kind.
package func kindBytes(_ kind: BlockKind) -> [UInt8] {
    switch kind {
    case .show: bytes("show")
    case .scenario: bytes("scenario")
    case .system: bytes("system")
    case .compare: bytes("compare")
    case .sweep: bytes("sweep")
    case .solve: bytes("solve")
    case .sensitivity: bytes("sensitivity")
    case .claim: bytes("claim")
    }
}
