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
) async -> Diagnosed<GardenMetrics> {
    guard garden.notes.contains(where: \.hasMetrics) else { return Diagnosed(GardenMetrics.none) }
    let computation = GardenProgram(garden, configuration, catalogue: catalogue, today: today)
    let blocks = computation.blocks
    let evaluations = await parallelMap(blocks) { index, _ in computation.program.evaluate(block: index) }
    let inlines = await parallelMap(garden.notes) { _, note in
        inlineValues(of: note, in: computation.program, computation.references)
    }
    var findings: [Diagnostic] = []
    for (block, evaluation) in zip(blocks, evaluations) {
        findings += evaluation.faults.map { diagnostic($0, in: block, blocks, garden) }
        if evaluation.result == nil, evaluation.faults.isEmpty {
            findings.append(notComputed(path: garden[block.note].path, at: block.fence.range))
        }
    }
    findings += inlines.flatMap(\.diagnostics)
    return Diagnosed(filed(blocks, evaluations, inlines.map(\.value), garden), findings)
}

/// The metric blocks of a garden as one program over a catalogue.
struct GardenProgram: Sendable {
    let blocks: [PlacedBlock]
    let program: MetricProgram
    fileprivate let references: BlockReferences

    /// Parses the blocks and resolves what they refer to.
    /// - Parameters:
    ///   - garden: the published notes.
    ///   - configuration: the site's seed, rates and limits.
    ///   - catalogue: what names of hardware, models and prices lead to.
    ///   - measurements: the runs that figures may rest on; nil for the built-in ones, which are read only if some
    ///     block may need them.
    ///   - today: the day on which figures are called old; nil for never.
    init(
        _ garden: PublishedGarden, _ configuration: SiteConfiguration, catalogue: Catalogue,
        measurements: [Measurement]? = nil, today: CalendarDate? = nil
    ) {
        let blocks = garden.notes.flatMap(metricBlocks)
        let needsRuns = blocks.contains { $0.parsed.choosesModel }
        let references = BlockReferences(blocks, garden)
        program = MetricProgram(
            blocks: blocks.map { block in
                ProgramBlock(
                    block.parsed, note: block.note.index,
                    references: block.parsed.references.map { references.target(of: $0, from: block.note) })
            },
            footnotes: garden.notes.map(footnoteTexts), catalogue: catalogue,
            measurements: BenchmarkTable(measurements ?? (needsRuns ? loadBuiltInMeasurements() : [])),
            options: metricOptions(configuration, today: today))
        self.blocks = blocks
        self.references = references
    }
}

extension PublishedNote {
    /// Whether anything in the note has to be computed.
    var hasMetrics: Bool {
        !parsed.inlineMetrics.isEmpty || parsed.fences.contains { $0.kind == .metric }
    }
}

/// A metric block where an author wrote it.
struct PlacedBlock: Sendable {
    let note: NoteID
    let fence: NoteFence
    let parsed: ParsedBlock
}

private func metricBlocks(of note: PublishedNote) -> [PlacedBlock] {
    note.parsed.fences.filter { $0.kind == .metric }.map { fence in
        let id = fence.name.isEmpty ? nil : Array(fence.name.utf8)
        return PlacedBlock(
            note: note.id, fence: fence, parsed: parseBlock(BlockSource(fence.content, id: id)))
    }
}

private func footnoteTexts(of note: PublishedNote) -> [FootnoteText] {
    note.parsed.footnotes.compactMap { footnote in
        footnote.label.map { FootnoteText(label: Array($0.utf8), text: Array(footnote.text.utf8)) }
    }
}

/// The options of the engine that a garden's configuration sets.
func metricOptions(_ configuration: SiteConfiguration, today: CalendarDate?) -> MetricOptions {
    var options = MetricOptions()
    options.seed = configuration.seed
    let limits = configuration.metricLimits
    options.limits.evaluations = limits[.evaluations] ?? options.limits.evaluations
    options.limits.samples = limits[.samples] ?? options.limits.samples
    options.limits.systems = limits[.systems] ?? options.limits.systems
    options.limits.steps = limits[.steps] ?? options.limits.steps
    if let months = configuration.maximumAge, let oldest = today?.before(months: months) {
        options.oldestFigure = Array(oldest.description.utf8)
    }
    let rates = configuration.rates.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)\n" }.joined()
    options.rates = Array(rates.utf8)
    return options
}

/// Finds the block that a reference of another note means.
///
/// It sees public notes only.
fileprivate struct BlockReferences: Sendable {
    private let garden: PublishedGarden
    private let ids: [[(id: [UInt8], block: Int)]]

    init(_ blocks: [PlacedBlock], _ garden: PublishedGarden) {
        self.garden = garden
        var ids = [[(id: [UInt8], block: Int)]](repeating: [], count: garden.notes.count)
        for (index, block) in blocks.enumerated() {
            if let id = block.parsed.id { ids[block.note.index].append((id, index)) }
        }
        self.ids = ids
    }

    func target(of reference: BlockReference, from source: NoteID) -> ReferenceTarget {
        guard let note = note(text(reference.note), from: source) else { return .missing(ids: nil) }
        let known = ids[note.index]
        if reference.id.isEmpty, known.count == 1 { return .block(known[0].block) }
        guard let found = known.first(where: { $0.id == reference.id }) else {
            return .missing(ids: known.map(\.id))
        }
        return .block(found.block)
    }

    private func note(_ name: String, from source: NoteID) -> NoteID? {
        if name.isEmpty { return source }
        guard case .note(let id, _) = garden.index.resolve(name, from: garden[source].path) else {
            return nil
        }
        return id
    }
}

private func inlineValues(
    of note: PublishedNote, in program: MetricProgram, _ references: BlockReferences
) -> Diagnosed<[NodeID: InlineResult]> {
    var values: [NodeID: InlineResult] = [:]
    var findings: [Diagnostic] = []
    for inline in note.parsed.inlineMetrics {
        let parsed = parseInline(inline.content)
        let targets = parsed.block.references.map { references.target(of: $0, from: note.id) }
        let evaluation = program.evaluateInline(parsed, note: note.id.index, references: targets)
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
    _ blocks: [PlacedBlock], _ evaluations: [BlockEvaluation], _ inlines: [[NodeID: InlineResult]],
    _ garden: PublishedGarden
) -> GardenMetrics {
    var figures: [(block: Int, figure: GardenMetrics.PlacedFigure)] = []
    var nodes: [NodeID] = []
    var dates: [CalendarDate] = []
    for (index, (block, evaluation)) in zip(blocks, evaluations).enumerated() {
        guard let result = evaluation.result else { continue }
        let name = figureName(of: block, in: garden)
        figures.append(
            (index, .init(note: block.note, name: name, anchor: Array("m-\(name)".utf8), result: result)))
        nodes.append(block.fence.node)
        dates += result.inputs.compactMap { $0.source.flatMap { CalendarDate($0.date) } }
    }
    var byNote: [NoteID: [NodeID: InlineResult]] = [:]
    for (index, values) in inlines.enumerated() where !values.isEmpty { byNote[NoteID(index)] = values }
    return GardenMetrics(figures: figures, nodes: nodes, inlines: byNote, dataDate: dates.max()?.words ?? "")
}

/// The name of a block's figure: the id of the fence, or eight digits that follow from its place and its source.
private func figureName(of block: PlacedBlock, in garden: PublishedGarden) -> String {
    if let id = block.parsed.id, !id.isEmpty { return text(id) }
    var hasher = ContentHasher()
    hasher.combine(garden[block.note].path)
    hasher.combine(block.fence.content)
    return hasher.finish().prefix(8)
}
