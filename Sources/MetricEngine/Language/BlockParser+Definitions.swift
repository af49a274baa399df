extension BlockParser {
    mutating func readDefinitions(_ entry: BlockOutline.Entry, _ key: Definition.Key) {
        for pair in entry.pairs {
            let definition = definition(pair, key)
            if key == .rates { checkRate(definition) }
            block.definitions.append(definition)
        }
    }

    /// M120: a rate that is no amount of another currency.
    private mutating func checkRate(_ rate: Definition) {
        guard case .expression(let expression) = rate.value,
            case .literal(_, let unit) = block.arena.nodes[expression.root].kind,
            unit.dimension.currencies.isEmpty
        else { return }
        block.faults.append(.rateWithoutCurrency(rate.name, rate.valueRange))
    }

    /// `basis: modelled` is an input like any other, so that a scenario's is overridden by a block's.
    mutating func readBasis(_ entry: BlockOutline.Entry) {
        guard let value = value(of: entry) else { return }
        block.definitions.append(definition(BlockOutline.Pair(name: entry.keyRange, value: value), .with))
    }

    private mutating func definition(_ pair: BlockOutline.Pair, _ key: Definition.Key) -> Definition {
        let name = Array(source[pair.name])
        checkName(name, pair.name, key)
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

    /// M010: a name that is none, or that means something else.
    mutating func checkName(_ name: [UInt8], _ range: ByteRange, _ key: Definition.Key?) {
        let isWord =
            name.first.map(isNameStart) == true
            && name.allSatisfy { isNamePart($0) || $0 == UInt8(ascii: "-") }
        guard isWord else {
            block.faults.append(
                .notAName(name, range, utf8("a name begins with a letter and holds letters, digits and _")))
            return
        }
        if key == .rates {
            guard BaseDimension.currency(name[...]) == nil else { return }
            block.faults.append(.unknownUnit(UnitSymbol.fault(source, range)))
        } else if Keyword.isReserved(name[...]) {
            block.faults.append(.notAName(name, range, utf8("\"\(name)\" is a word of the language")))
        } else if UnitSymbol.find(name[...]) != nil {
            block.faults.append(.notAName(name, range, utf8("\"\(name)\" is a unit")))
        } else if Function.allCases.contains(where: { !$0.isFinancial && $0.name.matches(name) }) {
            block.faults.append(.notAName(name, range, utf8("\"\(name)\" is a function")))
        }
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
