extension UnitSymbol {
    /// The unit that an author most likely meant by a text that is none; nil when none is near.
    static func suggestion(for text: [UInt8]) -> [UInt8]? {
        if let other = otherWord(for: text) { return other }
        if let spelt = otherCase(of: text) { return spelt }
        return nearest(
            to: text, among: table.map { $0.name.bytes } + BaseDimension.all.map { $0.symbol })
    }

    /// The symbol with its prefix, with letters in another case: `kW` for `KW`.
    private static func otherCase(of text: [UInt8]) -> [UInt8]? {
        let folded = text.map(lowercased)
        let symbols = table.map { $0.name.bytes } + BaseDimension.all.map { $0.symbol }
        let letters: [[UInt8]] = [[]] + prefixes.map { [$0.letter] }
        for symbol in symbols {
            for letter in letters {
                let unit = letter + symbol
                if unit.map(lowercased) == folded, find(unit[...]) != nil { return unit }
            }
        }
        return nil
    }

    /// The language's symbol for a word that people use, with the prefix in front of it.
    private static func otherWord(for text: [UInt8]) -> [UInt8]? {
        let folded = text.map(lowercased)
        if let word = words.first(where: { $0.word.matches(folded) }) { return word.symbol.bytes }
        guard let first = text.first, let prefix = prefixes.first(where: { $0.letter == first }),
            let word = words.first(where: { $0.word.matches(folded.dropFirst()) })
        else { return nil }
        let unit = [prefix.letter] + word.symbol.bytes
        return find(unit[...]) == nil ? nil : unit
    }

    private static let words: [(word: StaticText, symbol: StaticText)] = [
        ("sec", "s"), ("second", "s"), ("seconds", "s"), ("ms", "s"), ("minute", "min"), ("minutes", "min"),
        ("mins", "min"), ("hr", "h"), ("hrs", "h"), ("hour", "h"), ("hours", "h"), ("d", "day"),
        ("days", "day"), ("weeks", "week"), ("months", "month"), ("mo", "month"), ("y", "yr"), ("a", "yr"),
        ("year", "yr"), ("years", "yr"), ("yrs", "yr"), ("watt", "W"), ("watts", "W"), ("joule", "J"),
        ("joules", "J"), ("whr", "Wh"), ("byte", "B"), ("bytes", "B"), ("bits", "bit"), ("flops", "FLOP"),
        ("flop/s", "FLOP/s"), ("token", "tok"), ("tokens", "tok"), ("toks", "tok"), ("req", "request"),
        ("reqs", "request"), ("requests", "request"), ("users", "user"), ("gpus", "gpu"), ("racks", "rack"),
        ("params", "param"), ("parameter", "param"), ("parameters", "param"), ("gram", "g"), ("tonne", "t"),
        ("tonnes", "t"), ("litre", "L"), ("litres", "L"), ("liter", "L"), ("percent", "%"), ("pct", "%"),
        ("euro", "EUR"), ("euros", "EUR"), ("dollar", "USD"), ("dollars", "USD"), ("bps", "bit/s"),
    ]
}
