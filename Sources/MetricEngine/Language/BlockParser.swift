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
        guard let kind = block.kind else {
            if block.faults.isEmpty { block.faults.append(.noHead(0..<min(source.count, 1))) }
            return sorted()
        }
        checkHeads(kind)
        for entry in outline.entries { read(entry, in: kind) }
        checkDuplicates()
        if kind.isLater { block.faults.append(.notDrawnYet(kind, block.headRange)) }
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
            block.faults.append(.misplacedKey(entry.key, entry.keyRange, in: kind))
            return
        }
        if entry.value == nil, entry.items.isEmpty, entry.pairs.isEmpty {
            block.faults.append(.noValue(entry.key.name.bytes, entry.keyRange))
            return
        }
        switch entry.key {
        case .show: block.displays += values(of: entry).map { display($0) }
        case .metrics, .plot, .sensitivity: block.displays += listed(entry).map { display($0) }
        case .compare, .for: block.systems += listed(entry).map { named($0) }
        case .across: block.scenarios += listed(entry).map { named($0) }
        case .scenario where kind == .scenario: readTitle(entry)
        case .scenario: block.scenarios += listed(entry).map { named($0) }
        case .system, .claim: readTitle(entry)
        case .from: block.parent = entry.value.map { named($0) }
        case .with: readDefinitions(entry, .with)
        case .let: readDefinitions(entry, .let)
        case .rates: readDefinitions(entry, .rates)
        case .basis: readBasis(entry)
        case .at: block.constraints += values(of: entry).map { test($0, isRequired: true) }
        case .expect: block.tests += values(of: entry).map { test($0, isRequired: true) }
        case .expectWarn: block.tests += values(of: entry).map { test($0, isRequired: false) }
        case .baseline: block.baseline = entry.value.map { named($0) }
        case .sort: block.sort = entry.value.map { display($0) }
        case .chart: block.chart = entry.value.map { display($0) }
        case .format: readFormat(entry)
        case .caption: block.caption = text(of: entry)
        case .alt: block.alt = text(of: entry)
        case .notes: block.notes = values(of: entry).map { Array(source[$0]) }
        case .suchThat, .test: block.tests += values(of: entry).map { test($0, isRequired: false) }
        case .sweep, .solve, .andSweep, .vary, .sliders: readRanges(entry)
        case .by, .holdsIf: readWords(entry)
        }
    }

    // MARK: - Values

    /// The value on the key's line, then those of the list.
    private func values(of entry: BlockOutline.Entry) -> [ByteRange] {
        (entry.value.map { [$0] } ?? []) + entry.items
    }

    /// As `values`, with `[a, b]` taken apart.
    private func listed(_ entry: BlockOutline.Entry) -> [ByteRange] {
        values(of: entry).flatMap { list($0) }
    }

    private func list(_ value: ByteRange) -> [ByteRange] {
        guard source[value.lowerBound] == UInt8(ascii: "["), value.count >= 2,
            source[value.lowerBound + 1] != UInt8(ascii: "["),
            source[value.upperBound - 1] == UInt8(ascii: "]")
        else { return [value] }
        var items: [ByteRange] = []
        var start = value.lowerBound + 1
        let end = value.upperBound - 1
        for index in start...end where index == end || source[index] == UInt8(ascii: ",") {
            var slice = source[start..<index].trimmed
            if slice.count >= 2, slice.first == UInt8(ascii: "\""), slice.last == UInt8(ascii: "\"") {
                slice = slice.dropFirst().dropLast()
            }
            if !slice.isEmpty { items.append(slice.startIndex..<slice.endIndex) }
            start = index + 1
        }
        return items
    }

    private mutating func text(of entry: BlockOutline.Entry) -> [UInt8] {
        if let first = entry.pairs.first {
            block.faults.append(.unexpected(Array(source[first.name]), first.name))
        }
        return values(of: entry).map { Array(source[$0]) }.first ?? []
    }

    private mutating func readTitle(_ entry: BlockOutline.Entry) {
        guard let value = entry.value else { return }
        block.title = Array(source[value])
        block.titleRange = value
    }

    mutating func named(_ value: ByteRange) -> NamedReference {
        let isReference = source[value].starts(with: utf8("[[")) && source[value].suffix(2).matches("]]")
        guard isReference, value.count >= 4 else {
            return NamedReference(name: Array(source[value]), range: value, reference: nil)
        }
        let reference = block.arena.addReference(source, value)
        return NamedReference(name: Array(source[value]), range: value, reference: reference)
    }

    private mutating func withParser<Result>(
        _ value: ByteRange, _ read: (inout ExpressionParser) -> Result
    ) -> Result {
        var parser = ExpressionParser(source, in: value, arena: block.arena)
        let result = read(&parser)
        block.arena = parser.arena
        return result
    }

    mutating func display(_ value: ByteRange) -> Display {
        withParser(value) { $0.display() }
    }

    mutating func test(_ value: ByteRange, isRequired: Bool) -> Test {
        withParser(value) { parser in
            let isFeasibility = parser.isKeyword("feasible")
            let expression = parser.expression()
            _ = parser.footnotes()
            parser.expectEnd()
            return Test(expression: expression, isRequired: isRequired, isFeasibility: isFeasibility)
        }
    }

    private mutating func readFormat(_ entry: BlockOutline.Entry) {
        guard let value = entry.value else { return }
        block.digits = withParser(value) { parser in
            let digits = parser.digitCount()
            parser.expectEnd()
            return digits
        }
    }

    // MARK: - Named values

    private mutating func readDefinitions(_ entry: BlockOutline.Entry, _ key: Definition.Key) {
        if let stray = values(of: entry).first {
            block.faults.append(
                .expected(utf8("indented lines   name: value   under \(entry.key.name.bytes)"), stray))
        }
        for pair in entry.pairs { block.definitions.append(definition(pair, key)) }
    }

    /// `basis: modelled` is an input like any other, so that a scenario's is overridden by a block's.
    private mutating func readBasis(_ entry: BlockOutline.Entry) {
        guard let value = entry.value else {
            block.faults.append(.noValue(entry.key.name.bytes, entry.keyRange))
            return
        }
        block.definitions.append(definition(BlockOutline.Pair(name: entry.keyRange, value: value), .with))
    }

    private mutating func definition(_ pair: BlockOutline.Pair, _ key: Definition.Key) -> Definition {
        let name = Array(source[pair.name])
        if !isName(name) {
            block.faults.append(
                MetricFault(
                    rule: MetricRule(10), message: utf8("\"\(name)\" cannot be a name"), range: pair.name,
                    help: [utf8("a name begins with a letter and holds letters, digits and _")]))
        }
        if key == .with, let word = wordValue(of: name, in: pair.value) {
            return Definition(
                name: name, nameRange: pair.name, key: key, value: .word(Array(source[word.range])),
                valueRange: word.range, sources: word.sources)
        }
        return withParser(pair.value) { parser in
            let expression = parser.expression()
            let valueEnd = max(parser.lastEnd, pair.value.lowerBound)
            let sources = parser.footnotes()
            parser.expectEnd()
            return Definition(
                name: name, nameRange: pair.name, key: key, value: .expression(expression),
                valueRange: pair.value.lowerBound..<min(valueEnd, pair.value.upperBound), sources: sources)
        }
    }

    private func isName(_ name: [UInt8]) -> Bool {
        guard let first = name.first, isNameStart(first) else { return false }
        return name.allSatisfy { isNamePart($0) || $0 == UInt8(ascii: "-") }
            && !Keyword.isReserved(name[...])
    }

    /// The value of a name that takes words: everything up to the footnotes.
    private mutating func wordValue(
        of name: [UInt8], in value: ByteRange
    ) -> (range: ByteRange, sources: [FootnoteUse])? {
        guard WordInput.names.contains(where: { $0.matches(name) }) else { return nil }
        var end = value.upperBound
        var sources: [FootnoteUse] = []
        if let start = source[value].firstIndex(of: UInt8(ascii: "[")) {
            sources = withParser(start..<value.upperBound) { parser in
                let uses = parser.footnotes()
                parser.expectEnd()
                return uses
            }
            end = start
        }
        let slice = source[value.lowerBound..<end].trimmed
        return (slice.startIndex..<slice.endIndex, sources)
    }

    // MARK: - Keys of later kinds

    /// `name from a to b in n steps`, checked for its form.
    private mutating func readRanges(_ entry: BlockOutline.Entry) {
        for value in values(of: entry) {
            withParser(value) { parser in
                if parser.current.kind == .name { parser.advance() }
                parser.sweepRange()
            }
        }
        for pair in entry.pairs { withParser(pair.value) { $0.sweepRange() } }
    }

    private mutating func readWords(_ entry: BlockOutline.Entry) {
        for value in listed(entry) {
            guard let start = source[value].firstIndex(of: UInt8(ascii: "[")) else { continue }
            withParser(start..<value.upperBound) { _ = $0.footnotes() }
        }
    }
}

extension BlockKind {
    /// Whether blocks of this kind are parsed but not yet computed.
    var isLater: Bool {
        switch self {
        case .show, .scenario, .system, .compare: false
        case .sweep, .solve, .sensitivity, .claim: true
        }
    }
}

/// Inputs whose values are words.
enum WordInput {
    static let names: [StaticText] = [
        "model", "precision", "kv_cache", "serving", "basis", "price_kind", "speculation", "boundary",
    ]
}

extension ExpressionParser {
    /// `from a to b ["in" n "steps"] ["log"]`.
    mutating func sweepRange() {
        if !take("from") { reportUnexpected("from") }
        guard case .number = current.kind else {
            reportUnexpected("the lower bound")
            return
        }
        _ = quantity()
        if take("in") {
            guard case .number = current.kind else {
                reportUnexpected("a number of steps")
                return
            }
            advance()
            if !take("steps") { reportUnexpected("steps") }
        }
        _ = take("log")
        expectEnd()
    }
}
