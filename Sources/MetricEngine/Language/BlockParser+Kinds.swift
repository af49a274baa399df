/// The keys of `sweep`, `solve`, `sensitivity` and `claim`, and what each kind cannot do without.
extension BlockParser {
    /// `name from a to b` on the key's line.
    mutating func readRange(_ entry: BlockOutline.Entry) -> [RangeDefinition] {
        guard let value = value(of: entry) else { return [] }
        let range = withParser(value) { $0.namedRange() }
        block.isIncomplete = block.isIncomplete || range == nil
        if let range { checkName(range.name, range.nameRange, nil) }
        return range.map { [$0] } ?? []
    }

    /// Indented lines `name: from a to b`.
    mutating func readNamedRanges(_ entry: BlockOutline.Entry) -> [RangeDefinition] {
        entry.pairs.compactMap { pair in
            checkName(Array(source[pair.name]), pair.name, nil)
            let range = withParser(pair.value) { $0.rangeDefinition(of: pair.name) }
            block.isIncomplete = block.isIncomplete || range == nil
            return range
        }
    }

    /// M212: a name that two ranges give values to.
    mutating func checkDistinct(_ ranges: [RangeDefinition]) {
        for (index, range) in ranges.enumerated() {
            guard let earlier = ranges[..<index].first(where: { $0.name == range.name }) else { continue }
            block.faults.append(
                .secondDefinition(range.name, range.nameRange, earlier: earlier.nameRange))
        }
    }

    /// The equality of `such_that: a = b`.
    mutating func readEquation(_ entry: BlockOutline.Entry) {
        guard let value = value(of: entry) else { return }
        let faultsBefore = block.arena.faults.count
        let expression = withParser(value) { parser in
            let expression = parser.expression()
            parser.expectEnd()
            return expression
        }
        switch block.arena.nodes[expression.root].kind {
        case .binary(.equal, let left, let right):
            block.equation = Equation(left: left, right: right, range: expression.range)
        case _ where block.arena.faults.count > faultsBefore: break
        default:
            block.faults.append(.noEquality(expression.range))
        }
    }

    /// The name and the source of `by: NVIDIA [^source]`.
    mutating func readClaimant(_ entry: BlockOutline.Entry) {
        guard let value = value(of: entry) else { return }
        let words = wordsAndSources(in: value)
        block.claimant = Array(source[words.range])
        block.claimSources = words.sources
        if words.sources.isEmpty { block.faults.append(.claimWithoutSource(value)) }
    }

    /// What a block of a kind cannot do without.
    mutating func checkCompleteness(_ kind: BlockKind) {
        func has(_ key: BlockKey) -> Bool { outline.entries.contains { $0.key == key } }
        switch kind {
        case .sweep where !has(.plot) && !has(.metrics): missing("plot", "cost_per_mtok in EUR/Mtok")
        case .solve where !has(.suchThat): missing("such_that", "buy = rent")
        case .sensitivity:
            if !has(.vary) { missing("vary", "and below it   utilisation: from 30 % to 80 %") }
            if let second = block.displays.dropFirst().first {
                block.faults.append(
                    .expected(utf8("one quantity under sensitivity"), second.expression.range))
            }
        case .claim:
            if !has(.test) { missing("test", "H200.cost_per_mtok / GB300.cost_per_mtok >= 35") }
            if !has(.by) { block.faults.append(.claimWithoutSource(block.headRange)) }
        default: break
        }
    }

    private mutating func missing(_ key: StaticText, _ example: StaticText) {
        guard let kind = block.kind else { return }
        block.faults.append(
            MetricFault(
                rule: MetricRule(11), message: utf8("a \(kind.word) block needs \"\(key.bytes)\""),
                range: block.headRange, help: [utf8("add   \(key.bytes): \(example.bytes)")]))
    }
}

extension MetricFault {
    /// M007: `such_that` without an equality.
    fileprivate static func noEquality(_ range: ByteRange) -> MetricFault {
        MetricFault(
            rule: MetricRule(7), message: utf8("such_that takes one equality"), range: range,
            help: [utf8("write both sides with = between them, as in   buy = rent")])
    }

    /// M302: a claim that nobody can look up.
    fileprivate static func claimWithoutSource(_ range: ByteRange) -> MetricFault {
        MetricFault(
            rule: MetricRule(302), message: utf8("this claim lacks a source"), range: range,
            help: [utf8("say who claims it and where, as in   by: NVIDIA [^announcement]")])
    }
}
