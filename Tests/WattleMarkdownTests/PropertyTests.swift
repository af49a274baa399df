import Testing
import WattleDiagnostics
import WattleMarkdown
import WattleTestSupport
import WattleText

/// What holds for any bytes whatever.
struct PropertyTests {
    /// Valid UTF-8, tags that nest, quoted attributes, ids that are unique: the check is a plain stack, independent of the renderer.
    @Test(.timeLimit(.minutes(1)), arguments: 0..<4)
    func pagesAreWellFormed(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<100 {
            let markdown = randomMarkdown(&generator, pieces: NoteCorpus.pieces)
            #expect(
                htmlFault(page(of: Array(markdown.utf8))) == nil, "seed \(seed): \(markdown.debugDescription)"
            )
        }
    }

    @Test(.timeLimit(.minutes(1)), arguments: 0..<4)
    func changedNotesAreWellFormed(seed: Int) {
        var mutator = BlockMutator(seed: UInt64(seed), corpus: NoteCorpus.notes, vocabulary: .notes)
        for _ in 0..<40 {
            let note = mutator.next()
            #expect(
                htmlFault(page(of: note)) == nil,
                "seed \(seed): \(String(decoding: note, as: UTF8.self).debugDescription)")
        }
    }

    @Test func anyBytesMakeAPage() {
        var generator = SeededGenerator(seed: 7)
        for length in 0..<80 {
            let bytes = (0..<length).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
            #expect(htmlFault(page(of: bytes)) == nil)
            #expect(htmlFault(page(of: bytes.map { $0 & 0x7F })) == nil)
        }
    }

    @Test(arguments: 20..<22)
    func rangesLieInTheNote(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<100 {
            let bytes = Array(randomMarkdown(&generator, pieces: NoteCorpus.pieces).utf8)
            let parsed = parseNote(bytes, path: "note.md")
            let note = parsed.value
            let ranges =
                parsed.diagnostics.map(\.range) + note.links.flatMap { [$0.range, $0.targetRange] }
                + note.tags.map(\.range)
                + note.blockIdentifiers.map(\.range) + note.formulas.map(\.range) + note.fences.map(\.range)
                + note.footnotes.map(\.range) + note.headings.map(\.range)
            #expect(
                ranges.allSatisfy { 0 <= $0.start && $0.start <= $0.end && $0.end <= bytes.count },
                "seed \(seed)")
            let places = note.formulas.flatMap { formula in
                formula.content.indices.map { formula.sourceOffset(of: $0) }
            }
            #expect(places.allSatisfy { $0 <= bytes.count }, "seed \(seed)")
        }
    }

    @Test(
        arguments: [
            ([0xEF, 0xBB, 0xBF] + Array("# a".utf8), []), (Array("a\0b".utf8), ["FMT015"]),
            ([0x61, 0xFF], ["FMT001"]),
            ([0xFF, 0xFE, 0x61, 0x00], ["FMT001"]), (Array("a\rb\r\nc\u{2028}d".utf8), []),
            ([0x00], ["FMT015"]),
        ] as [([UInt8], [String])])
    func unusualBytesAreReported(bytes: [UInt8], rules: [String]) {
        #expect(parseNote(bytes, path: "note.md").diagnostics.map(\.rule.description) == rules)
        #expect(htmlFault(page(of: bytes)) == nil)
    }

    private func page(of bytes: [UInt8]) -> [UInt8] {
        var renderer = MarkdownRenderer(
            parseNote(bytes, path: "note.md").value, hooks: PlainHooks(), options: .english)
        return renderer.render().bytes
    }
}
