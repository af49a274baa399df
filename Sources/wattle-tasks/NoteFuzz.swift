private import Foundation
import WattleDiagnostics
import WattleMarkdown
import WattleTestSupport
import WattleText

/// Reads and writes notes that nobody would write, for as long as one likes.
struct NoteFuzz {
    private let options: FuzzOptions
    /// The note that is being read, for when the program ends with it.
    private let last = NSTemporaryDirectory() + "wattle-fuzz-last.md"
    /// No note may take longer, in seconds.
    private static let longest = 2.0

    init(_ options: FuzzOptions) { self.options = options }

    /// Prints how many notes were read, and fails for one whose page is at fault, whose finding lies outside of it, or that
    /// takes too long.
    func run() throws {
        var mutator = BlockMutator(seed: options.seed, corpus: NoteCorpus.notes, vocabulary: .notes)
        let start = Date()
        var (count, findings, slowest) = (0, 0, 0.0)
        while -start.timeIntervalSinceNow < options.seconds {
            let note = mutator.next()
            try Data(note).write(to: URL(filePath: last))
            let begin = Date()
            findings += try check(note)
            let time = -begin.timeIntervalSinceNow
            guard time < NoteFuzz.longest else {
                throw TaskFailure("a note took \(time) s; it is in \(last)")
            }
            slowest = max(slowest, time)
            count += 1
        }
        try? FileManager.default.removeItem(atPath: last)
        print(
            "\(count) notes in \(Int(options.seconds)) s (seed \(options.seed)): \(findings) findings,",
            String(format: "slowest %.0f ms", slowest * 1000))
    }

    private func check(_ bytes: [UInt8]) throws -> Int {
        let parsed = parseNote(bytes, path: "note.md")
        var renderer = MarkdownRenderer(parsed.value, hooks: PlainHooks())
        if let fault = htmlFault(renderer.render().bytes) {
            throw TaskFailure("\(fault); the note is in \(last)")
        }
        let note = parsed.value
        let ranges =
            parsed.diagnostics.map(\.range) + note.links.flatMap { [$0.range, $0.targetRange] }
            + note.tags.map(\.range)
            + note.blockIdentifiers.map(\.range) + note.formulas.map(\.range) + note.fences.map(\.range)
            + note.footnotes.map(\.range) + note.headings.map(\.range)
        for range in ranges where range.start < 0 || range.start > range.end || range.end > bytes.count {
            throw TaskFailure("a range lies outside of the note, which is in \(last)")
        }
        return parsed.diagnostics.count
    }
}
