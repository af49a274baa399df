/// Where a reference of a block leads, as the caller found out: the engine knows no notes.
package enum ReferenceTarget: Equatable, Sendable {
    /// Index of a block of the program.
    case block(Int)
    /// No such block; the ids that the note defines, or nil when there is no public note of that name.
    case missing(ids: [[UInt8]]?)
}

/// A footnote of a note.
package struct FootnoteText: Equatable, Sendable {
    /// Without `[^` and `]`.
    package let label: [UInt8]
    /// The footnote as plain text; empty where the note is not at hand.
    package let text: [UInt8]

    package init(label: [UInt8], text: [UInt8]) {
        self.label = label
        self.text = text
    }
}

/// A block of the garden with what it refers to.
///
/// A class, since every expression looks into it: as a struct it would be copied at each look, which made the
/// browser's module a third larger.
package final class ProgramBlock: Sendable {
    package let parsed: ParsedBlock
    /// Which note the block stands in; ids are per note.
    package let note: Int
    /// One for each of the block's references.
    package let references: [ReferenceTarget]
    /// Where its names are defined.
    let definitions: DefinitionIndex

    package init(_ parsed: ParsedBlock, note: Int, references: [ReferenceTarget]) {
        self.parsed = parsed
        self.note = note
        self.references = references
        definitions = DefinitionIndex(parsed.definitions)
    }
}

/// What a site decides for all its blocks.
package struct MetricOptions: Equatable, Sendable {
    package var seed: UInt64 = 1
    package var limits = Limits()
    /// Lines `EUR: 1.08 USD` of the site's file, as the source of a block's `rates`.
    package var rates: [UInt8] = []
    /// The oldest date, `YYYY-MM-DD`, that a figure may have without a warning; empty for any.
    package var oldestFigure: [UInt8] = []

    package init() {}
}

/// All metric blocks of a garden, ready to be checked and computed.
///
/// A pure value: blocks can be computed in parallel.
///
/// ```
/// let parsed = parseBlock(BlockSource(bytes, id: id))   // its references and footnotes are for the caller to resolve
/// let program = MetricProgram(
///     blocks: [ProgramBlock(parsed, note: 0, references: [])], footnotes: [[]], catalogue: catalogue)
/// program.check()                    // faults of every block, nothing computed
/// program.evaluate(block: 0)         // a BlockEvaluation: the result, or what is wrong
/// let inline = parseInline(text)     // `expr in UNIT, 2 digits, range` or `assert test`
/// program.evaluateInline(inline, note: 0, references: [])
/// evaluateExpression(text, catalogue: catalogue)   // outside a garden
/// ```
///
/// A fault names a rule, a byte range of its block's source, labels and help. A reference that leads to a private
/// note is to be given as `.missing`, like one that leads nowhere.
package struct MetricProgram: Sendable {
    /// The caller's blocks, then the site's rates, then the engine's own formulas.
    private(set) var blocks: [ProgramBlock]
    /// How many blocks are the caller's.
    package let count: Int
    /// The footnotes of each note.
    let footnotes: [[FootnoteText]]
    package private(set) var catalogue: Catalogue
    package let measurements: BenchmarkTable
    package let options: MetricOptions

    /// Puts blocks together.
    /// - Parameters:
    ///   - blocks: with what they refer to.
    ///   - footnotes: those of each note.
    ///   - catalogue: what names of hardware, models and prices lead to.
    ///   - measurements: the runs that figures may rest on; without any, throughput is modelled.
    ///   - options: what the site decides.
    package init(
        blocks: [ProgramBlock], footnotes: [[FootnoteText]], catalogue: Catalogue,
        measurements: BenchmarkTable = BenchmarkTable(), options: MetricOptions = MetricOptions()
    ) {
        count = blocks.count
        self.footnotes = footnotes
        self.catalogue = catalogue
        self.measurements = measurements
        self.options = options
        let rates = parseBlock(
            BlockSource(utf8("scenario: site\nrates:\n") + options.rates.indented, id: nil))
        self.blocks =
            blocks + [
                ProgramBlock(rates, note: -1, references: []),
                ProgramBlock(MetricLibrary.block, note: -1, references: []),
            ]
    }

    /// The same blocks over another catalogue.
    package func replacing(catalogue: Catalogue) -> MetricProgram {
        var copy = self
        copy.catalogue = catalogue
        return copy
    }

    /// The program with another block in the place of one of the caller's.
    package func replacing(block index: Int, by block: ProgramBlock) -> MetricProgram {
        var copy = self
        copy.blocks[index] = block
        return copy
    }

    /// The same blocks under other decisions of the site.
    package func replacing(options: MetricOptions) -> MetricProgram {
        MetricProgram(
            blocks: Array(blocks[..<count]), footnotes: footnotes, catalogue: catalogue,
            measurements: measurements, options: options)
    }

    /// Index of the block with the site's rates.
    var ratesBlock: Int { count }

    /// Index of the block with the engine's formulas.
    var libraryBlock: Int { count + 1 }
}

extension [UInt8] {
    /// Every line moved right by two spaces.
    fileprivate var indented: [UInt8] {
        split(separator: UInt8(ascii: "\n")).flatMap { utf8("  ") + $0 + [UInt8(ascii: "\n")] }
    }
}
