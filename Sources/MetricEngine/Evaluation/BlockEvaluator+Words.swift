extension BlockEvaluator {
    /// Models and precisions are checked where they are written, even in a block that nothing uses yet.
    mutating func checkWords() {
        for definition in block.definitions {
            guard case .word(let text) = definition.value else { continue }
            guard let known = choices(for: definition.name, unless: text) else { continue }
            evaluator.report(
                .unknownWord(definition.name, text, definition.valueRange, known: known), in: index)
        }
    }

    /// The words that may stand under a name, if `text` is none of them.
    private func choices(for name: [UInt8], unless text: [UInt8]) -> [[UInt8]]? {
        let catalogue = evaluator.program.catalogue
        if name == utf8("model"), catalogue.model(named: text) == nil {
            return catalogue.entries.filter { $0.kind == .model }.map { $0.id }
        }
        if name == utf8("precision"), WeightFormat(named: text) == nil {
            return WeightFormat.allCases.map { Array($0.name.utf8) }
        }
        for (word, aspect) in [("boundary", .boundary), ("price_kind", .price)] as [(StaticText, KindAspect)]
        where word.matches(name) && KindNames.declared(by: text)[aspect] == nil {
            return QuantityKind.allCases.filter { $0.aspect == aspect }.compactMap { $0.words.first }
        }
        let closed: [StaticText] = ["basis", "kv_cache", "serving", "speculation"]
        guard closed.contains(where: { $0.matches(name) }) else { return nil }
        let words = WordInput.choices(for: name)
        return words.contains(text) ? nil : words
    }
}
