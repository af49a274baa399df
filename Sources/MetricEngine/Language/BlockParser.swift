/// Parses a metric block.
///
/// Never fails: what is wrong is in the faults of the block, all of it.
package func parseBlock(_ source: BlockSource) -> ParsedBlock {
    var parser = BlockParser(source)
    return parser.parse()
}

struct BlockParser {
    let outline: BlockOutline
    let source: [UInt8]
    var block: ParsedBlock
    /// Whether a second key says that the block is something else, so that keys of that kind are no mistakes.
    private var hasTwoHeads = false

    init(_ source: BlockSource) {
        self.source = source.bytes
        outline = BlockOutline(source.bytes)
        let head = outline.entries.first { $0.key.headKind != nil }
        block = ParsedBlock(source: source.bytes, id: source.id, kind: head?.key.headKind)
        block.headRange = head?.keyRange ?? 0..<0
        block.faults = outline.faults
    }

    /// For an expression without a block around it.
    init(_ source: BlockSource, inline kind: BlockKind) {
        self.source = source.bytes
        outline = BlockOutline([])
        block = ParsedBlock(source: source.bytes, id: source.id, kind: kind)
    }

    mutating func parse() -> ParsedBlock {
        block.remarks = outline.quotingRemarks()
        guard let kind = block.kind else {
            if block.faults.isEmpty { block.faults.append(.noHead(0..<min(source.count, 1))) }
            return sorted()
        }
        block.isIncomplete = !outline.isWhole
        checkHeads(kind)
        for entry in outline.entries { read(entry, in: kind) }
        checkDuplicates()
        checkDistinct(block.sweeps)
        checkDistinct(block.varied)
        checkDistinct(block.sliders)
        if !block.isIncomplete { checkCompleteness(kind) }
        return finished()
    }

    /// The block with all faults in the order of the source.
    mutating func finished() -> ParsedBlock {
        block.faults += block.arena.faults
        block.arena.faults = []
        return sorted()
    }

    private mutating func sorted() -> ParsedBlock {
        block.faults.sort { ($0.range.lowerBound, $0.rule.number) < ($1.range.lowerBound, $1.rule.number) }
        return block
    }

    private mutating func checkHeads(_ kind: BlockKind) {
        let heads = outline.entries.filter { $0.key.headKind != nil }
        guard let first = heads.first else { return }
        for head in heads.dropFirst() where head.key != .scenario && head.key != first.key {
            block.faults.append(.twoHeads(head.key, head.keyRange, first: first.key, first.keyRange))
            block.isIncomplete = true
            hasTwoHeads = true
        }
    }

    private mutating func checkDuplicates() {
        for (index, definition) in block.definitions.enumerated() {
            let earlier = block.definitions[..<index].first {
                $0.name == definition.name && ($0.key == .rates) == (definition.key == .rates)
            }
            guard let earlier else { continue }
            block.faults.append(
                .secondDefinition(definition.name, definition.nameRange, earlier: earlier.nameRange))
        }
    }

    private mutating func read(_ entry: BlockOutline.Entry, in kind: BlockKind) {
        if let kinds = entry.key.kinds, !kinds.contains(kind) {
            if hasTwoHeads { return }
            block.faults.append(.misplacedKey(entry.key, entry.keyRange, in: kind))
            block.isIncomplete = true
            return
        }
        guard entry.key.headKind == nil || entry.key.headKind == kind || entry.key == .scenario else {
            return
        }
        guard hasItsShape(entry, in: kind) else {
            block.isIncomplete = true
            return
        }
        readValues(of: entry, in: kind)
    }

    private mutating func readValues(of entry: BlockOutline.Entry, in kind: BlockKind) {
        switch entry.key {
        case .show: block.displays += listed(entry).map { display($0) }
        case .plot where kind == .compare: block.plots = listed(entry).map { display($0) }
        case .metrics, .plot, .sensitivity: block.displays += listed(entry).map { display($0) }
        case .compare, .for: block.systems += names(of: entry)
        case .across: block.scenarios += names(of: entry)
        case .scenario where kind == .scenario: readTitle(entry)
        case .scenario: block.scenarios += names(of: entry)
        case .system, .claim: readTitle(entry)
        case .from: block.parent = name(of: entry)
        case .with: readDefinitions(entry, .with)
        case .let: readDefinitions(entry, .let)
        case .rates: readDefinitions(entry, .rates)
        case .basis: readBasis(entry)
        case .at: block.constraints += listed(entry).map { test($0, isRequired: true) }
        case .expect: block.tests += listed(entry).map { test($0, isRequired: true) }
        case .expectWarn: block.tests += listed(entry).map { test($0, isRequired: false) }
        case .baseline: block.baseline = name(of: entry)
        case .sort: block.sort = value(of: entry).map { display($0) }
        case .chart: block.chart = value(of: entry).map { display($0) }
        case .format: readFormat(entry)
        case .caption: block.captionRange = value(of: entry)
        case .alt: block.altRange = value(of: entry)
        case .notes: block.noteRanges = values(of: entry)
        case .sweep, .solve: block.sweeps.insert(contentsOf: readRange(entry), at: 0)
        case .andSweep: block.sweeps += readRange(entry)
        case .vary: block.varied = readNamedRanges(entry)
        case .sliders: block.sliders = readNamedRanges(entry)
        case .suchThat: readEquation(entry)
        case .test: block.claimTest = value(of: entry).map { test($0, isRequired: false) }
        case .by: readClaimant(entry)
        case .holdsIf: block.holdsIf = names(of: entry)
        }
    }

    /// Whether a key has a value, and none of another form than its own; what is wrong is reported once.
    private mutating func hasItsShape(_ entry: BlockOutline.Entry, in kind: BlockKind) -> Bool {
        if entry.isEmpty {
            block.faults.append(.noValue(entry.key, entry.keyRange))
            return false
        }
        let isTitle = entry.key == .scenario && kind == .scenario
        let fault: MetricFault? =
            switch isTitle ? .single : entry.key.shape {
            case .single:
                entry.items.first.map { item in
                    entry.value == nil ? .noValue(entry.key, entry.keyRange) : .oneValue(entry.key, item)
                }
            case .list: entry.value != nil ? entry.items.first.map { .valueAndItems(entry.key, $0) } : nil
            case .pairs: (entry.value ?? entry.items.first).map { .notNamed(entry.key, $0) }
            }
        if let fault {
            block.faults.append(fault)
        } else if entry.key.shape != .pairs, let stray = entry.pairs.first {
            block.faults.append(.strayName(entry.key, source, stray))
        } else {
            return true
        }
        return false
    }
}
