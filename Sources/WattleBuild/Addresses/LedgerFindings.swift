import WattleDiagnostics
import WattleGarden
import WattleMarkdown
import WattleText

/// The differences between a ledger and its site as findings.
struct LedgerFindings: Sendable {
    let comparison: LedgerComparison
    let answers: SiteAnswers
    let garden: PublishedGarden
    /// Where the lines stand in the file.
    let places: [String: SourceRange]
    /// Whether each address that is not in the ledger is an error, as where nobody looks before it is published.
    let isStrict: Bool

    private static let update = "wattle urls update"

    /// All of them.
    var all: [Diagnostic] {
        comparison.lost.map(lost) + comparison.lostFiles.map(lostFile) + comparison.broken.map(broken)
            + comparison.lostPlaces.map(lostPlace) + comparison.reused.map(reused)
            + (isStrict ? newPages + otherNewAddresses : newAddresses)
    }

    private func lost(_ line: LedgerLine) -> Diagnostic {
        inLedger(
            "URL001", .error, line, "'\(line.path)' was published, and leads nowhere now",
            help: [
                "lead it on: add the alias '\(line.path)' to the note that took its place, or run   "
                    + "\(Self.update) --alias \(quoted(line)) --to '/new/address/'",
                "or withdraw it:   \(Self.update) --gone \(quoted(line)) --reason '…'",
            ])
    }

    private func lostFile(_ line: LedgerLine) -> Diagnostic {
        inLedger(
            "URL001", .warning, line, "the file '\(line.path)' was published, and is no longer there",
            help: ["\(Self.update)   notes that it is gone"])
    }

    private func broken(_ alias: LedgerComparison.BrokenAlias) -> Diagnostic {
        let line = alias.line
        switch alias.end {
        case .page(let page):
            return inLedger(
                "URL003", .error, line, "'\(line.path)' leads to '\(page)' by way of other aliases",
                help: ["\(Self.update)   leads it straight there"])
        case .loop, .nothing:
            let words =
                alias.end == .loop
                ? "leads in a circle" : "leads to '\(line.target)', which is no public page"
            return inLedger(
                "URL003", .error, line, "'\(line.path)' \(words)",
                help: [
                    "lead it elsewhere:   \(Self.update) --alias \(quoted(line)) --to '/new/address/'",
                    "or withdraw it:   \(Self.update) --gone \(quoted(line)) --reason '…'",
                ])
        }
    }

    private func lostPlace(_ line: LedgerLine) -> Diagnostic {
        inLedger(
            "URL005", .warning, line, "the place '\(line.path)' was linked to, and is no longer there",
            help: [
                "name the heading or block as before; or accept it:   \(Self.update) --gone \(quoted(line)) --reason '…'"
            ])
    }

    private func reused(_ line: LedgerLine) -> Diagnostic {
        let words = "the address '\(line.path)' was withdrawn, and is used again"
        let help = ["choose another address; or, if the same is back:   \(Self.update) --reuse"]
        guard let note = answers.notes[line.path].map({ garden[$0] }) else {
            return inLedger("URL007", .error, line, words, help: help)
        }
        return Diagnostic(
            "URL007", .error, path: note.path, range: place(of: note), words, help: help, showsSource: false)
    }

    // MARK: New addresses

    private func newPage(_ line: LedgerLine) -> PublishedNote? {
        guard line.state == .page, !line.isFragment else { return nil }
        return answers.notes[line.path].map { garden[$0] }
    }

    private var newPages: [Diagnostic] {
        comparison.added.compactMap { line in
            newPage(line).map { note in
                Diagnostic(
                    "URL002", .error, path: note.path, range: place(of: note),
                    "the address '\(line.path)' is not in \(AddressLedger.path)",
                    help: ["run   \(Self.update)   and commit the file"], showsSource: false)
            }
        }
    }

    /// Lists, redirects and the like, together: they follow from the notes.
    private var otherNewAddresses: [Diagnostic] {
        summary(
            of: comparison.added.filter { isDemanded($0) && newPage($0) == nil }, .error)
    }

    private var newAddresses: [Diagnostic] { summary(of: comparison.added.filter(isDemanded), .warning) }

    /// Files and places are noted by the way; only pages and aliases must not be missing.
    private func isDemanded(_ line: LedgerLine) -> Bool { line.state != .asset && !line.isFragment }

    private func summary(of lines: [LedgerLine], _ severity: Severity) -> [Diagnostic] {
        guard !lines.isEmpty else { return [] }
        let hidden = lines.count - 12
        return [
            Diagnostic(
                "URL002", severity, path: AddressLedger.path, range: SourceRange(0, 0),
                lines.count == 1
                    ? "1 address is not in the ledger" : "\(lines.count) addresses are not in the ledger",
                notes: lines.prefix(12).map(\.path) + (hidden > 0 ? ["and \(hidden) more"] : []),
                help: ["run   \(Self.update)   and commit the file"], showsSource: false)
        ]
    }

    // MARK: Places

    /// A path as a shell takes it for one word.
    private func quoted(_ line: LedgerLine) -> String {
        "'" + line.path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
            + "'"
    }

    private func place(of note: PublishedNote) -> SourceRange {
        note.parsed.frontMatter.permalink?.range ?? SourceRange(0, 0)
    }

    private func inLedger(
        _ rule: RuleID, _ severity: Severity, _ line: LedgerLine, _ words: String, help: [String]
    ) -> Diagnostic {
        Diagnostic(
            rule, severity, path: AddressLedger.path, range: places[line.path] ?? SourceRange(0, 0), words,
            help: help)
    }
}
