import WattleMarkdown
import WattleText

/// What an author decides about addresses that the site has no longer, or has again.
package struct LedgerDecisions: Sendable {
    /// Why addresses are withdrawn; nil where none shall be.
    package var reason: String?
    /// The addresses that are withdrawn; empty for all that lead nowhere.
    package var gone: [String] = []
    /// Addresses and where they shall lead from now on.
    package var aliases: [(from: String, to: String)] = []
    /// Whether withdrawn addresses may be used again.
    package var allowsReuse = false

    /// Decides nothing.
    package init() {}
}

/// A ledger brought up to date, with what was changed.
struct LedgerUpdate: Sendable {
    /// A line that came or changed; `old` is nil for a new one.
    struct Change: Sendable {
        let old: LedgerLine?
        let new: LedgerLine
    }

    private(set) var ledger: AddressLedger
    private var changed: [String: Change] = [:]
    private let answers: SiteAnswers
    private let today: CalendarDate?

    /// Adds what the site has, changes what follows from it and what the author decided.
    /// - Throws: a usage failure for a decision about an address that is not in the ledger or is still published.
    init(
        _ ledger: AddressLedger, _ answers: SiteAnswers, today: CalendarDate?, _ decisions: LedgerDecisions
    ) throws(FileFailure) {
        self.ledger = ledger
        self.answers = answers
        self.today = today
        let before = LedgerComparison(ledger, answers)
        for line in before.added { add(line) }
        for line in before.lostFiles { change(line, to: .gone) }
        for line in decisions.allowsReuse ? before.reused : [] {
            if let now = answers.line(of: line.path) { change(line, to: now.state, now.target) }
        }
        try lead(decisions.aliases)
        try withdraw(decisions)
        // Only now: chains may end at what was just decided.
        for (old, new) in LedgerComparison(self.ledger, answers).changed {
            change(old, to: new.state, new.target)
        }
    }

    /// The changed lines, in the order of the ledger.
    var changes: [Change] { changed.values.sorted { precedesInBytes($0.new.path, $1.new.path) } }

    private mutating func add(_ line: LedgerLine) {
        var line = line
        line.firstPublished = today
        ledger[line.path] = line
        changed[line.path] = Change(old: nil, new: line)
    }

    private mutating func change(_ line: LedgerLine, to state: AddressState, _ target: String = "") {
        let new = line.becoming(state, target)
        ledger[line.path] = new
        changed[line.path] = Change(old: changed[line.path]?.old ?? line, new: new)
    }

    private mutating func lead(_ aliases: [(from: String, to: String)]) throws(FileFailure) {
        for (from, to) in aliases {
            let line = try lostLine(from)
            let target = pagePath(to)
            guard answers.pages.contains(target) else {
                throw .usage("'\(to)' is no address of a public page")
            }
            guard !line.isFragment, line.path.hasSuffix("/") else {
                throw .usage("'\(from)' is no page: only pages can lead on")
            }
            change(line, to: .alias, target)
        }
    }

    private mutating func withdraw(_ decisions: LedgerDecisions) throws(FileFailure) {
        guard let reason = decisions.reason else {
            guard decisions.gone.isEmpty else { throw .usage("--gone needs a --reason") }
            return
        }
        guard !reason.isEmpty, !reason.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F })
        else { throw .usage("--reason must be words in one line, without tabs") }
        let isForAll = decisions.gone.isEmpty
        for path in decisions.gone { change(try lostLine(path), to: .gone, reason) }
        let open = isForAll ? LedgerComparison(ledger, answers) : nil
        for line in (open?.lost ?? []) + (open?.lostPlaces ?? []) { change(line, to: .gone, reason) }
        // Aliases of what has just been withdrawn have lost their targets.
        for alias in LedgerComparison(ledger, answers).broken where !alias.end.isPage {
            guard isForAll || ledger[alias.line.target]?.state == .gone else { continue }
            change(alias.line, to: .gone, reason)
        }
    }

    /// The line of an address that the site has no longer.
    private func lostLine(_ written: String) throws(FileFailure) -> LedgerLine {
        guard let line = ledger[written] ?? ledger[pagePath(written)] else {
            throw .usage("there is no line for '\(written)'; wattle urls lists them")
        }
        guard answers.line(of: line.path) == nil else {
            throw .usage("'\(line.path)' is still published; change the note first")
        }
        return line
    }

    private func pagePath(_ written: String) -> String {
        let path = (written.hasPrefix("/") ? "" : "/") + written
        return path.hasSuffix("/") || path.utf8.contains(0x23) ? path : path + "/"
    }
}
