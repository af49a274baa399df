/// A metric block's source, as it stands between its fences.
package struct BlockSource: Equatable, Sendable {
    package let bytes: [UInt8]
    /// The word behind `metric` on the fence.
    package let id: [UInt8]?

    package init(_ bytes: [UInt8], id: [UInt8]?) {
        self.bytes = bytes
        self.id = id
    }
}

/// A metric block after parsing; nothing is resolved or computed yet.
package struct ParsedBlock: Equatable, Sendable {
    package let source: [UInt8]
    package let id: [UInt8]?
    /// Nil when the block does not say what it is.
    package let kind: BlockKind?
    package internal(set) var faults: [MetricFault] = []
    /// What could be written better and stops nothing.
    package internal(set) var remarks: [MetricFault] = []
    /// Whether something that an author wrote is missing here because it could not be read.
    var isIncomplete = false
    /// Wikilinks to other blocks, in the order of the source.
    package var references: [BlockReference] { arena.references }
    /// Footnotes used as sources.
    package var footnotes: [FootnoteUse] { arena.footnotes }
    /// Where the author's caption stands; nil if there is none.
    package internal(set) var captionRange: ByteRange?
    /// Where the words stand that replace the generated summary; nil if there are none.
    package internal(set) var altRange: ByteRange?
    /// Where the author's notes stand, each.
    package internal(set) var noteRanges: [ByteRange] = []

    var arena = ExpressionArena()
    /// What the head key says, for a scenario or system its name.
    var title: [UInt8] = []
    var titleRange: ByteRange = 0..<0
    var headRange: ByteRange = 0..<0
    var definitions: [Definition] = []
    var displays: [Display] = []
    /// Systems under `compare` or `for`.
    var systems: [NamedReference] = []
    /// Scenarios under `scenario` or `across`.
    var scenarios: [NamedReference] = []
    var parent: NamedReference?
    var constraints: [Test] = []
    var tests: [Test] = []
    var baseline: NamedReference?
    var sort: Display?
    var chart: Display?
    var digits: Int?
    /// What is drawn instead of the table's columns; under `compare` alone.
    var plots: [Display] = []
    /// The range of `sweep` or `solve`, then that of `and_sweep`.
    var sweeps: [RangeDefinition] = []
    /// Under `vary`.
    var varied: [RangeDefinition] = []
    var sliders: [RangeDefinition] = []
    /// Under `such_that`.
    var equation: Equation?
    /// What is claimed.
    var claimTest: Test?
    /// Who claims it, without footnotes.
    var claimant: [UInt8] = []
    /// The footnotes behind the claimant.
    var claimSources: [FootnoteUse] = []
    /// The inputs under which the claim may hold.
    var holdsIf: [NamedReference] = []

    init(source: [UInt8], id: [UInt8]?, kind: BlockKind?) {
        self.source = source
        self.id = id
        self.kind = kind
    }

    /// Whether it chooses a model, so that a throughput may be asked for.
    package var choosesModel: Bool { definitions.contains { $0.name[...].matches("model") } }

    /// The author's caption; empty if none.
    var caption: [UInt8] { captionRange.map { text($0) } ?? [] }
    /// The author's words instead of the generated summary; empty if none.
    var alt: [UInt8] { altRange.map { text($0) } ?? [] }
    /// The author's notes.
    var notes: [[UInt8]] { noteRanges.map { text($0) } }

    /// The source of a range.
    func text(_ range: ByteRange) -> [UInt8] { Array(source[range]) }
}

/// A named value of a block.
struct Definition: Equatable, Sendable {
    enum Key: UInt8, Equatable, Sendable { case with, `let`, rates }

    enum Value: Equatable, Sendable {
        case expression(Expression)
        /// A name from a closed list, for example a precision.
        case word([UInt8])
    }

    let name: [UInt8]
    let nameRange: ByteRange
    let key: Key
    let value: Value
    /// As written, without footnotes.
    let valueRange: ByteRange
    /// The footnotes behind the value.
    let sources: [FootnoteUse]
    /// The kinds that the name gives, whatever the dimension turns out to be.
    let named: QuantityKinds

    init(
        name: [UInt8], nameRange: ByteRange, key: Key, value: Value, valueRange: ByteRange,
        sources: [FootnoteUse]
    ) {
        self.name = name
        self.nameRange = nameRange
        self.key = key
        self.value = value
        self.valueRange = valueRange
        self.sources = sources
        named = KindNames.kinds(of: name)
    }
}

/// A name of a system or scenario, or a reference to one.
struct NamedReference: Equatable, Sendable {
    let name: [UInt8]
    let range: ByteRange
    /// Index into the block's references.
    let reference: Int?
}

/// Something that is to hold.
struct Test: Equatable, Sendable {
    let expression: Expression
    /// The footnotes behind the expression.
    let sources: [FootnoteUse]
    let isRequired: Bool
    /// Whether it is `expect: feasible`.
    let isFeasibility: Bool
}
