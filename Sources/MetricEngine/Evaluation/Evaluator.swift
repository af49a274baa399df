/// Evaluates the expressions of one block, or checks them without numbers.
///
/// Checking and computing are the same walk: without numbers every amount is unknown and only dimensions are
/// joined, so that what is checked cannot differ from what is computed.
struct Evaluator {
    let program: MetricProgram
    /// Whether only dimensions are wanted.
    let isChecking: Bool
    var systems: [SystemTarget] = []
    var memo = EvaluationMemo()
    /// Values of literals, which no variation changes.
    var literals = EvaluationMemo()
    /// What was computed quietly while inputs were varied, and asked for none of them.
    var steady = SteadyValues()
    let variationUse = VariationUse()
    /// Definitions that are being evaluated, the outermost first.
    var stack: [Frame] = []
    var depth = 0
    var steps = 0
    private(set) var faults: [LocatedFault] = []
    var inputs: [RecordedInput] = []
    var trace: [TraceStep] = []
    /// What has been read beside the catalogue's figures.
    private var reads: [[UInt8]] = []
    var figureReads: FigureReads
    var notes: [[UInt8]] = []
    var operatingPoints = OperatingPoints()
    /// Inputs that take other values for now.
    var variation: [VariedInput] = []
    /// Whether nothing is listed for the reader for now.
    var isQuiet = false
    /// Scopes, without their systems, under which operating points were sought.
    var points: [Scope] = []
    /// What each system's throughput rests on, in the order in which it was asked for.
    var pointBases: [PointBasis] = []
    /// Systems whose cost has been computed, and whether they are owned or paid by the hour.
    var costBases: [CostBasis] = []
    var draws: [(owner: [UInt8], name: [UInt8], amount: Amount)] = []
    /// Draws of every uncertain figure, where they are not as many as the site says.
    var sampleCount: Int?
    /// Whether a figure that the catalogue lacks is no fault but the reason why a claim cannot be tested.
    var collectsMissingFigures = false
    /// What the catalogue lacks, in words.
    var missingFigures: [[UInt8]] = []
    /// Units of the performance model's terms.
    var traceUnits: [(text: [UInt8], unit: Unit?)] = []
    /// Equations that have been solved.
    var solutions: [(scope: Scope, solution: Solution?)] = []

    /// How a system is paid for.
    struct CostBasis: Equatable {
        let system: Int
        let isOwned: Bool
        /// What an owned system's cost does not contain.
        let leftOut: [[UInt8]]
    }

    /// A definition that is being evaluated, and who asked for it.
    struct Frame: Equatable {
        let block: Int
        let index: Int
        let scope: Scope
        var asked: Asked?
    }

    /// A name in a block's source.
    struct Asked: Equatable {
        let text: [UInt8]
        let range: ByteRange
        let code: Int
    }

    struct LocatedFault {
        let block: Int
        let fault: MetricFault
    }

    /// An inline expression, as if it were one more block of the program.
    private let inline: ProgramBlock?
    /// Whether names that need a system are passed over, as in a scenario, which is about all of them.
    var toleratesMissingSystem = false
    /// Blocks that were entered through a name or reference.
    var entered: [Int] = []

    init(_ program: MetricProgram, isChecking: Bool, inline: ProgramBlock? = nil) {
        self.program = program
        self.isChecking = isChecking
        self.inline = inline
        figureReads = FigureReads(entries: program.catalogue.entries.count)
    }

    /// A block of the program; behind the last one stands the inline expression.
    func programBlock(_ index: Int) -> ProgramBlock {
        if index >= program.blocks.count, let inline { return inline }
        return program.blocks[index]
    }

    /// Reports a fault once for a place; one inside the engine's own formulas where the author asked for them.
    mutating func report(_ fault: MetricFault, in block: Int) {
        if block == program.libraryBlock, let (place, formula) = askedFormula {
            return report(fault.moved(to: place.range, formula: formula), in: place.code)
        }
        let isKnown = faults.contains {
            $0.block == block && $0.fault.rule == fault.rule && $0.fault.range == fault.range
        }
        if !isKnown { faults.append(LocatedFault(block: block, fault: fault)) }
    }

    /// Where an author asked for the formula of the engine that is being evaluated, and the innermost one's name.
    private var askedFormula: (place: Asked, name: [UInt8])? {
        guard let innermost = stack.last, innermost.block == program.libraryBlock else { return nil }
        let name = programBlock(innermost.block).parsed.definitions[innermost.index].name
        for frame in stack.reversed() where frame.block == program.libraryBlock {
            if let asked = frame.asked, asked.code != program.libraryBlock { return (asked, name) }
        }
        return nil
    }

    /// Whether something has been reported that is no warning and no broken expectation.
    var hasErrors: Bool { faults.contains { $0.fault.level == .error } }

    mutating func read(_ path: [UInt8]) {
        if !reads.contains(path) { reads.append(path) }
    }

    /// The paths of everything that has been read, each once, in order.
    var sortedReads: [[UInt8]] {
        var paths: [[UInt8]] = []
        let figures = figureReads.references.map { program.catalogue.path(of: $0) }
        for path in (reads + figures).sorted(by: precedes) where path != paths.last { paths.append(path) }
        return paths
    }

    /// Takes over what an evaluator read that began as a copy of this one.
    mutating func takeReads(_ other: Evaluator) {
        reads = other.reads
        figureReads = other.figureReads
    }

    /// Counts steps of arithmetic; false once the block has used up its budget.
    mutating func spend(_ count: Int, _ range: ByteRange, in block: Int) -> Bool {
        steps += count
        guard steps > program.options.limits.steps else { return true }
        report(
            MetricFault(
                rule: MetricRule(430),
                message: utf8(
                    "this block needs more than \(program.options.limits.steps) steps of arithmetic"),
                range: range, help: [utf8("compare fewer systems or scenarios, or draw fewer samples")]),
            in: block)
        return false
    }
}

/// Values that have been computed, by scope and definition.
struct EvaluationMemo {
    private var entries: [(scope: Scope, block: Int, index: Int, value: Value)] = []
    private var buckets = [Int32](repeating: -1, count: 256)

    func value(_ scope: Scope, _ block: Int, _ index: Int) -> Value? {
        var slot = EvaluationMemo.hash(scope, block, index) & (buckets.count - 1)
        while buckets[slot] >= 0 {
            let entry = entries[Int(buckets[slot])]
            if entry.block == block, entry.index == index, entry.scope == scope { return entry.value }
            slot = (slot + 1) & (buckets.count - 1)
        }
        return nil
    }

    mutating func store(_ value: Value, _ scope: Scope, _ block: Int, _ index: Int) {
        if entries.count * 2 >= buckets.count { grow() }
        entries.append((scope, block, index, value))
        insert(entries.count - 1)
    }

    private mutating func grow() {
        buckets = [Int32](repeating: -1, count: buckets.count * 2)
        for index in entries.indices { insert(index) }
    }

    private mutating func insert(_ position: Int) {
        let entry = entries[position]
        var slot = EvaluationMemo.hash(entry.scope, entry.block, entry.index) & (buckets.count - 1)
        while buckets[slot] >= 0 { slot = (slot + 1) & (buckets.count - 1) }
        buckets[slot] = Int32(truncatingIfNeeded: position)
    }

    private static func hash(_ scope: Scope, _ block: Int, _ index: Int) -> Int {
        var hash = UInt64(truncatingIfNeeded: scope.block)
        for part in [scope.scenario ?? -1, scope.system ?? -1, block, index] {
            hash = SplitMix64.mixed(hash &* 31 &+ UInt64(truncatingIfNeeded: part))
        }
        return Int(truncatingIfNeeded: hash >> 1)
    }
}
