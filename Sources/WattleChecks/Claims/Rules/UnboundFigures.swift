import WattleDiagnostics
import WattleGarden
import WattleMarkdown
import WattleText

/// CLM015: numbers in running text that a figure of the note shows as well, and that are typed by hand.
extension ClaimChecker {
    /// The findings of the note.
    ///
    /// Complexity: linear in the text.
    func unboundFigureFindings() -> [Diagnostic] {
        guard scope.wants("CLM015"), let figures = scope.figures[note.id] else { return [] }
        let values = figures.flatMap(\.values)
        let trie = valueTrie(values)
        guard !trie.isEmpty else { return [] }
        let evidence = evidence
        return prose.blocks.filter { $0.kind != .heading }.flatMap { block in
            let hits = unsupported(matches(of: trie, in: block.range), in: block.range, evidence)
            guard !hits.isEmpty else { return [Diagnostic]() }
            let aligner = SourceAligner(note.parsed, prose, block)
            return hits.map { finding(aligner.place(of: $0.range), values[$0.value]) }
        }
    }

    /// The values that the trie's compared characters can spell, each with its place plus one.
    private func valueTrie(_ values: [ShownValue]) -> PhraseTrie {
        var trie = PhraseTrie()
        for (index, value) in values.enumerated() {
            var plain = NoteProse()
            plain.append(Array(value.text.utf8), 0..<value.text.utf8.count)
            let text = String(decoding: plain.text, as: UTF8.self)
            guard PhraseTrie.canHold(text), plain.text.contains(where: { $0.isASCIILetter || $0 == 0x25 }),
                trie.longest(in: plain.text, at: 0, end: plain.text.count)?.end != plain.text.count
            else { continue }
            trie.add([text], UInt32(index + 1))
        }
        return trie
    }

    /// Without those whose sentence quotes a source or is bound already.
    private func unsupported(
        _ hits: [(range: Range<Int>, value: Int)], in block: Range<Int>, _ evidence: NoteEvidence
    ) -> [(range: Range<Int>, value: Int)] {
        guard !hits.isEmpty else { return [] }
        let sentences = Sentences(prose.text, block)
        return hits.filter { hit in
            let sentence = sentences[sentences.number(at: hit.range.lowerBound)]
            return !evidence.stands(inSentence: sentence, of: block)
        }
    }

    private func matches(of trie: PhraseTrie, in block: Range<Int>) -> [(range: Range<Int>, value: Int)] {
        var result: [(range: Range<Int>, value: Int)] = []
        var position = block.lowerBound
        while position < block.upperBound {
            guard prose.text[position].isASCIIDigit else {
                position += 1
                continue
            }
            let isWhole = position == block.lowerBound || !isPartOfNumber(prose.text[position - 1])
            if isWhole, let match = trie.longest(in: prose.text, at: position, end: block.upperBound) {
                result.append((position..<match.end, Int(match.value) - 1))
                position = match.end
            } else {
                while position < block.upperBound, isPartOfNumber(prose.text[position]) { position += 1 }
            }
        }
        return result
    }

    private func isPartOfNumber(_ byte: UInt8) -> Bool { byte.isWordByte || byte == 0x2E || byte == 0x2C }

    private func finding(_ range: SourceRange, _ value: ShownValue) -> Diagnostic {
        let bound = value.expression.map { "`{metric} \($0)`" }
        return Diagnostic(
            "CLM015", .note, path: note.path, range: range,
            "'\(value.text)' is a result of this note and is typed by hand, so it stays when the result moves",
            help: [bound.map { "write \($0)" } ?? "write it as `{metric} …` from the block that computes it"],
            fixes: bound.map { [FixIt(range: range, replacement: $0)] } ?? [])
    }
}
