package import WattleDiagnostics
import WattleGarden
import WattleMarkdown
import WattleText

/// A correction where it was made, as an author is told about it.
package struct MadeCorrection: Sendable, Equatable {
    /// The note, from the notes' folder.
    package let path: String
    /// Where it began when it was made, both counted from 1.
    package let line: Int
    /// See ``line``.
    package let column: Int
    /// The rule that was broken.
    package let rule: RuleID
    /// What stood there and what stands there now; nil where the text may not be printed.
    package let texts: Texts?

    /// Two texts.
    package struct Texts: Sendable, Equatable {
        package let before: String
        package let after: String
    }
}

/// A garden whose notes were corrected as far as that is certain; nothing is on disk before ``write()``.
package struct FixedGarden: Sendable {
    /// The garden as it was found.
    package let before: CheckedGarden
    /// The garden with the corrections.
    package let after: CheckedGarden
    /// The corrections, in the order in which they were made.
    package let made: [MadeCorrection]
    fileprivate let files: [FileChange]

    /// How many files change.
    package var fileCount: Int { files.count }

    /// Notes that say `publish: true` and were private only because their front matter could not be read.
    package var newlyPublic: [String] {
        let earlier = Set(before.publicPaths)
        return after.publicPaths.filter { !earlier.contains($0) }
    }

    /// Puts the new texts in the place of the old ones, each file whole or not at all.
    /// - Throws: when a file is not what was checked any more, is read-only, or the system refuses. Files before it are
    ///   written.
    package func write() throws(FileFailure) { try replaceTexts(files) }
}

/// Checks a garden and makes every correction that is certain, in memory.
///
/// A corrected text is checked again, because one fault can hide another, until nothing is left to correct.
/// - Throws: what ``checkGarden(_:corrected:)`` throws.
package func fixGarden(_ request: BuildRequest) async throws(FileFailure) -> FixedGarden {
    let before = try await checkGarden(request)
    var session = FixSession(folder: before.folder)
    var current = before
    for _ in 0..<FixSession.roundLimit {
        guard try session.correct(current) else { break }
        current = try await checkGarden(request, corrected: session.texts)
    }
    return FixedGarden(before: before, after: current, made: session.made, files: session.changes)
}

extension CheckedGarden {
    /// The paths of the notes that readers will see.
    var publicPaths: [String] { context.garden.notes.map(\.path) }
}

/// What has been corrected so far.
private struct FixSession {
    /// Rounds of checking; each takes at least one fault away, and faults hide each other a few deep.
    static let roundLimit = 12

    let folder: GardenFolder
    private(set) var made: [MadeCorrection] = []
    private var files: [[UInt8]: FileChange] = [:]

    init(folder: GardenFolder) { self.folder = folder }

    /// The new texts by the bytes of the files' real paths.
    var texts: [[UInt8]: [UInt8]] { files.mapValues(\.after) }

    /// The files that changed, in the order of their paths.
    var changes: [FileChange] { files.values.sorted { $0.path < $1.path } }

    /// Makes the corrections that the findings of a garden ask for; false when there are none.
    mutating func correct(_ garden: CheckedGarden) throws(FileFailure) -> Bool {
        let findings = garden.report.diagnostics + garden.report.privateDiagnostics
        // By bytes: two notes whose names differ in their Unicode form only are equal as strings.
        var corrections: [[UInt8]: (path: String, corrections: [Correction])] = [:]
        for finding in findings {
            let key = Array(finding.path.utf8)
            guard garden.noteHashes[key] != nil, let correction = finding.correction else { continue }
            corrections[key, default: (finding.path, [])].corrections.append(correction)
        }
        var isChanged = false
        var touched: Set<[UInt8]> = []
        for (key, entry) in corrections.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            // A note that has two names in the garden is corrected under the first.
            guard let file = folder.realPath(ofNote: entry.path), touched.insert(Array(file.utf8)).inserted
            else { continue }
            if try correct(file, of: entry.path, by: entry.corrections, hash: garden.noteHashes[key]) {
                isChanged = true
            }
        }
        return isChanged
    }

    private mutating func correct(
        _ file: String, of path: String, by corrections: [Correction], hash: ContentHash?
    ) throws(FileFailure) -> Bool {
        let source = try current(file)
        guard ContentHash(source) == hash else {
            throw .system("\(path) changed while it was checked; run it again")
        }
        let result = corrected(source, by: corrections)
        guard result.text != source, !publishes(result.text, insteadOf: source) else { return false }
        let text = SourceText(source)
        made += result.made.map { MadeCorrection($0, in: text, of: path) }
        let key = Array(file.utf8)
        files[key] = FileChange(path: file, before: files[key]?.before ?? source, after: result.text)
        return true
    }

    private func current(_ file: String) throws(FileFailure) -> [UInt8] {
        if let change = files[Array(file.utf8)] { return change.after }
        return try Disk.read(file)
    }

    /// Whether the new text says `publish: true` and the old one did not: that is nobody's decision but the author's.
    private func publishes(_ text: [UInt8], insteadOf source: [UInt8]) -> Bool {
        publishState(of: text) == .isTrue && publishState(of: source) != .isTrue
    }

    private func publishState(of text: [UInt8]) -> PublishState {
        parseNote(text, path: "").value.frontMatter.publish
    }
}

extension MadeCorrection {
    fileprivate init(_ correction: Correction, in text: SourceText, of path: String) {
        let range = correction.fix.range
        (line, column) = text.position(at: range.start)
        self.path = path
        rule = correction.rule
        texts =
            correction.showsSource
            ? Texts(before: text.text(range.bounds), after: correction.fix.replacement) : nil
    }
}
