import MetricEngine
import WattleCatalogue
import WattleDiagnostics
import WattleGarden
import WattleMarkdown
import WattleText

/// Computes every metric block and inline value of the published notes.
/// - Returns: the figures, and what is wrong with any of them.
func computeMetrics(
    of garden: PublishedGarden, configuration: SiteConfiguration, catalogue: Catalogue, today: CalendarDate?
) async -> Diagnosed<ComputedFigures> {
    guard garden.notes.contains(where: \.hasMetrics) else { return Diagnosed(.none) }
    let computation = GardenProgram(garden, configuration, catalogue: catalogue, today: today)
    let blocks = computation.blocks
    let evaluations = await parallelMap(blocks) { index, _ in computation.program.evaluate(block: index) }
    let inlines = await parallelMap(garden.notes) { _, note in
        inlineValues(of: note, in: computation)
    }
    var findings: [Diagnostic] = []
    for (block, evaluation) in zip(blocks, evaluations) {
        findings += evaluation.faults.map { diagnostic($0, in: block, blocks, garden) }
        if evaluation.result == nil, evaluation.faults.isEmpty {
            findings.append(notComputed(path: garden[block.note].path, at: block.fence.range))
        }
    }
    findings += inlines.flatMap(\.diagnostics)
    let record = FigureRecord(
        computation: computation, garden: garden, results: evaluations.map(\.result),
        inlines: inlines.map(\.value))
    return Diagnosed(
        ComputedFigures(metrics: filed(computation, evaluations, record.inlines, garden), record: record),
        findings
    )
}

/// The figures of a garden where pages look for them, and what they were computed from.
struct ComputedFigures: Sendable {
    let metrics: GardenMetrics
    /// Nil in a garden without metrics.
    let record: FigureRecord?

    /// A garden without metrics.
    static let none = ComputedFigures(metrics: .none, record: nil)
}

extension PublishedNote {
    /// Whether anything in the note has to be computed.
    var hasMetrics: Bool {
        !parsed.inlineMetrics.isEmpty || parsed.fences.contains { $0.kind == .metric }
    }
}

private func inlineValues(
    of note: PublishedNote, in computation: GardenProgram
) -> Diagnosed<[NodeID: InlineResult]> {
    var values: [NodeID: InlineResult] = [:]
    var findings: [Diagnostic] = []
    for inline in note.parsed.inlineMetrics {
        let evaluation = computation.value(of: inline, in: note)
        values[inline.node] = evaluation.result
        if evaluation.result == nil, evaluation.faults.isEmpty {
            findings.append(notComputed(path: note.path, at: inline.range))
        }
        findings += evaluation.faults.map { fault in
            fault.diagnostic(path: note.path) {
                $0.shifted(by: inline.range.start)
            } related: { _ in
                nil
            }
        }
    }
    return Diagnosed(values, findings)
}

private func diagnostic(
    _ fault: MetricFault, in block: PlacedBlock, _ blocks: [PlacedBlock], _ garden: PublishedGarden
)
    -> Diagnostic
{
    fault.diagnostic(path: garden[block.note].path) {
        block.fence.sourceRange($0.bounds)
    } related: { label in
        guard let other = label.block.flatMap({ blocks.indices.contains($0) ? blocks[$0] : nil }) else {
            return nil
        }
        return RelatedPlace(
            path: garden[other.note].path, range: other.fence.sourceRange(label.range),
            message: text(label.text))
    }
}

/// A figure that is missing although nothing is wrong with it: what is wrong stands in a block that it uses.
private func notComputed(path: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
        "M207", .error, path: path, range: range,
        "this cannot be computed, because a block that it uses is wrong",
        help: ["mend the other block's findings first"])
}

/// Puts the results where pages look for them.
private func filed(
    _ computation: GardenProgram, _ evaluations: [BlockEvaluation], _ inlines: [[NodeID: InlineResult]],
    _ garden: PublishedGarden
) -> GardenMetrics {
    let blocks = computation.blocks
    let users = computation.users(inlines)
    let notes = zip(garden.notes, inlines).map { $0.parsed.showing(shownTexts(of: $1)) }
    var figures: [(block: Int, figure: GardenMetrics.PlacedFigure)] = []
    var nodes: [NodeID] = []
    var dates: [CalendarDate] = []
    for (index, (block, evaluation)) in zip(blocks, evaluations).enumerated() {
        guard let result = evaluation.result else { continue }
        let name = figureName(of: block, in: garden)
        let texts = FigureTexts(of: block)
        let shown = result.saying(texts, in: notes[block.note.index])
        figures.append(
            (
                index,
                .init(
                    note: block.note, name: name, anchor: Array("m-\(name)".utf8), result: shown,
                    line: line(of: block.fence, in: garden[block.note]), texts: texts,
                    users: users[index].filter { $0 != block.note })
            ))
        nodes.append(block.fence.node)
        dates += result.inputs.compactMap { $0.source.flatMap { CalendarDate($0.date) } }
    }
    var byNote: [NoteID: [NodeID: InlineResult]] = [:]
    for (index, values) in inlines.enumerated() where !values.isEmpty { byNote[NoteID(index)] = values }
    return GardenMetrics(figures: figures, nodes: nodes, inlines: byNote, dataDate: dates.max())
}

/// The line with which a fence begins, from 1.
private func line(of fence: NoteFence, in note: PublishedNote) -> Int {
    LineIndex(note.parsed.source).line(at: fence.range.start) + 1
}

/// The name of a block's figure: the id of the fence, or eight digits that follow from its place and its source.
func figureName(of block: PlacedBlock, in garden: PublishedGarden) -> String {
    if let id = block.parsed.id { return text(id) }
    return passingName(of: block, in: garden[block.note])
}

/// The names of a note's figures that change when their blocks are edited, because these have none.
func passingNames(in note: PublishedNote) -> [String] {
    metricBlocks(of: note).filter { $0.parsed.id == nil }.map { passingName(of: $0, in: note) }
}

private func passingName(of block: PlacedBlock, in note: PublishedNote) -> String {
    var hasher = ContentHasher()
    hasher.combine(note.path)
    hasher.combine(canonicalSource(block.parsed))
    return hasher.finish().prefix(8)
}
