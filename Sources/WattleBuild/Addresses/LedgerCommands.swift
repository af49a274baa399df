import WattleDiagnostics
import WattleText

/// What `wattle urls` has to say.
package struct LedgerAnswer: Sendable {
    /// The lines for standard output; may be empty.
    package let text: String
    /// One sentence about them.
    package let summary: String
    /// Whether nothing is left to be done.
    package let isSettled: Bool
}

/// The ledger as it stands.
/// - Throws: when there is no such garden or the file cannot be read.
package func ledgerListing(ofGarden path: String) throws(FileFailure) -> LedgerAnswer {
    guard let file = try GardenFolder(path).read(ifPresent: AddressLedger.path) else {
        return LedgerAnswer(
            text: "", summary: "there is no ledger; wattle urls update begins one", isSettled: true)
    }
    let read = readLedger(file)
    var counts: [AddressState: Int] = [:]
    for entry in read.value.entries { counts[entry.line.state, default: 0] += 1 }
    let parts = AddressState.allCases.compactMap { state in counts[state].map { "\($0) \(state.rawValue)" } }
    return LedgerAnswer(
        text: read.value.entries.map { shown($0.line.text) + "\n" }.joined(),
        summary: parts.isEmpty ? "the ledger is empty" : parts.joined(separator: ", "),
        isSettled: read.diagnostics.isEmpty)
}

/// What an update of the ledger would change, and what it leaves to its author.
/// - Throws: a usage failure when the ledger cannot be read or the addresses are in dispute.
package func ledgerDifferences(of garden: CheckedGarden) throws(FileFailure) -> LedgerAnswer {
    let site = try LedgerSite(garden)
    let update = try LedgerUpdate(site.ledger, site.answers, today: garden.context.today, LedgerDecisions())
    let rest = LedgerComparison(update.ledger, site.answers)
    let removed = garden.ledger.removedPaths.map { "- \(shown($0))  is missing here\n" }
    let isSettled =
        update.changes.isEmpty && !rest.hasOpenQuestions && removed.isEmpty && !site.isDisordered
    return LedgerAnswer(
        text: removed.joined() + lines(of: update) + questions(rest),
        summary: isSettled
            ? "the ledger is up to date"
            : site.isDisordered && update.changes.isEmpty && !rest.hasOpenQuestions && removed.isEmpty
                ? "the ledger has to be put in order: run   wattle urls update"
                : "the ledger is not up to date: run   wattle urls update",
        isSettled: isSettled)
}

/// Brings the ledger up to date, in one step; lines are added and changed, never removed.
/// - Throws: a usage failure for a decision that cannot be carried out, and when the file cannot be written.
package func updateLedger(
    of garden: CheckedGarden, _ decisions: LedgerDecisions
) throws(FileFailure) -> LedgerAnswer {
    let site = try LedgerSite(garden)
    let update = try LedgerUpdate(site.ledger, site.answers, today: garden.context.today, decisions)
    let bytes = update.ledger.text
    let isNew = garden.ledger.file == nil
    if bytes != garden.ledger.file ?? [] {
        try replaceFile(bytes, at: garden.folder.root + "/" + AddressLedger.path)
    }
    let rest = LedgerComparison(update.ledger, site.answers)
    let count = update.changes.count
    var summary =
        count == 0 && !site.isDisordered
        ? "the ledger is up to date"
        : "\(AddressLedger.path) written, \(count) \(count == 1 ? "line" : "lines") new or changed"
    if isNew { summary += "; commit it, and put '\(ledgerAttributes)' into .gitattributes" }
    return LedgerAnswer(
        text: lines(of: update) + questions(rest), summary: summary, isSettled: !rest.hasOpenQuestions)
}

/// The line of .gitattributes that lets both sides of a merge keep their lines.
let ledgerAttributes = "\(AddressLedger.path) merge=union"

/// A garden's ledger beside what its site has.
private struct LedgerSite {
    let ledger: AddressLedger
    let answers: SiteAnswers
    /// Whether the file is not what the same lines make when they are written: marks of a merge, lines out of order.
    let isDisordered: Bool

    init(_ garden: CheckedGarden) throws(FileFailure) {
        guard garden.ledger.isCompared else {
            throw .usage("the ledger cannot go with --drafts: it holds what readers see")
        }
        let disputes = garden.report.diagnostics.filter {
            ($0.rule == "URL004" || $0.rule == "URL006") && $0.severity == .error
        }
        if let first = disputes.first {
            throw .usage(
                "addresses are in dispute, so that none can be recorded: \(first.path): \(first.message)")
        }
        let file = garden.ledger.file ?? []
        let read = readLedger(file).value
        if let line = read.firstUnreadable {
            throw .usage("line \(line) of \(AddressLedger.path) cannot be read; wattle check says why")
        }
        answers = garden.context.answers(searching: read.placePaths)
        ledger = read.ledger(for: answers)
        isDisordered = ledger.text != file
    }
}

private func lines(of update: LedgerUpdate) -> String {
    update.changes.map { change in
        let state = words(change.new)
        guard let old = change.old else { return "+ \(shown(change.new.path))  \(state)\n" }
        return "~ \(shown(change.new.path))  \(old.state.rawValue) -> \(state)\n"
    }.joined()
}

private func words(_ line: LedgerLine) -> String {
    line.state == .alias ? "alias of \(shown(line.target))" : line.state.rawValue
}

private func questions(_ comparison: LedgerComparison) -> String {
    let lost = comparison.lost.map { "! \(shown($0.path))  is no longer published: --alias or --gone\n" }
    let places = comparison.lostPlaces.map { "! \(shown($0.path))  is no longer on its page: --gone\n" }
    let broken = comparison.broken.filter { !$0.end.isPage }.map {
        "! \(shown($0.line.path))  leads to no public page: --alias or --gone\n"
    }
    let reused = comparison.reused.map { "! \(shown($0.path))  was withdrawn and is used again: --reuse\n" }
    return (lost + places + broken + reused).joined()
}

/// A path that cannot move a terminal's cursor; tabs stay.
private func shown(_ text: String) -> String {
    text.split(separator: "\t", omittingEmptySubsequences: false).map { printable(String($0)) }
        .joined(separator: "\t")
}
