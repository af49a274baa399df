extension BlockParser {
    mutating func readDefinitions(_ entry: BlockOutline.Entry, _ key: Definition.Key) {
        if let stray = values(of: entry).first {
            block.faults.append(
                .expected(utf8("indented lines   name: value   under \(entry.key.name.bytes)"), stray))
        }
        for pair in entry.pairs { block.definitions.append(definition(pair, key)) }
    }

    /// `basis: modelled` is an input like any other, so that a scenario's is overridden by a block's.
    mutating func readBasis(_ entry: BlockOutline.Entry) {
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

    func isName(_ name: [UInt8]) -> Bool {
        guard let first = name.first, isNameStart(first) else { return false }
        return name.allSatisfy { isNamePart($0) || $0 == UInt8(ascii: "-") }
            && !Keyword.isReserved(name[...])
    }

    /// The value of a name that takes words, nil for other names.
    private mutating func wordValue(
        of name: [UInt8], in value: ByteRange
    ) -> (range: ByteRange, sources: [FootnoteUse])? {
        guard WordInput.names.contains(where: { $0.matches(name) }) else { return nil }
        return wordsAndSources(in: value)
    }

    /// Words up to the footnotes behind them.
    mutating func wordsAndSources(in value: ByteRange) -> (range: ByteRange, sources: [FootnoteUse]) {
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
}

/// Inputs whose values are words.
enum WordInput {
    static let names: [StaticText] = [
        "model", "precision", "kv_cache", "serving", "basis", "price_kind", "speculation", "boundary",
    ]
}
