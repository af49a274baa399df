import MetricEngine
import WattleCatalogue
import WattleDiagnostics
import WattleGarden
import WattleMarkdown
import WattleText

/// The metric blocks of a garden as one program over a catalogue.
struct GardenProgram: Sendable {
    let blocks: [PlacedBlock]
    let program: MetricProgram
    let references: BlockReferences

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

    /// A block with another source, resolved where the old one stands.
    func block(_ index: Int, with source: [UInt8]) -> ProgramBlock {
        let block = blocks[index]
        let parsed = parseBlock(BlockSource(source, id: block.parsed.id))
        return ProgramBlock(
            parsed, note: block.note.index,
            references: parsed.references.map { references.target(of: $0, from: block.note) })
    }

    /// For each block the notes whose blocks refer to it or whose inline values rest on it, in the order of the garden.
    func users(_ inlines: [[NodeID: InlineResult]]) -> [[NoteID]] {
        var users = [Set<NoteID>](repeating: [], count: blocks.count)
        for block in blocks {
            for reference in block.parsed.references {
                if case .block(let target) = references.target(of: reference, from: block.note) {
                    users[target].insert(block.note)
                }
            }
        }
        for (note, values) in inlines.enumerated() {
            for value in values.values {
                for block in value.blocks { users[block].insert(NoteID(note)) }
            }
        }
        return users.map { $0.sorted { $0.index < $1.index } }
    }

    /// Computes an expression of running text, in this program or in one like it.
    func value(
        of inline: InlineMetric, in note: PublishedNote, _ other: MetricProgram? = nil
    ) -> InlineEvaluation {
        let parsed = parseInline(inline.content)
        let targets = parsed.block.references.map { references.target(of: $0, from: note.id) }
        return (other ?? program).evaluateInline(parsed, note: note.id.index, references: targets)
    }
}

/// A metric block where an author wrote it.
struct PlacedBlock: Sendable {
    let note: NoteID
    let fence: NoteFence
    let parsed: ParsedBlock
}

/// The metric blocks of a note, parsed, in the order of its text.
func metricBlocks(of note: PublishedNote) -> [PlacedBlock] {
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
struct BlockReferences: Sendable {
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
        return garden.index.resolve(name, from: garden[source].path)?.id
    }
}
