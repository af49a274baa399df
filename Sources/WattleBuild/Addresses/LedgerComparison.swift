import WattleText

/// What the ledger and the site say to each other.
struct LedgerComparison: Sendable {
    /// An alias whose target is no page.
    struct BrokenAlias: Sendable {
        let line: LedgerLine
        let end: AliasEnd
    }

    /// Where the aliases behind an alias end.
    enum AliasEnd: Hashable, Sendable {
        /// At a page.
        case page(String)
        /// Where they began, or in a circle.
        case loop
        /// At an address that is no public page.
        case nothing
    }

    /// Addresses that the site has and the ledger does not, in the order of their paths.
    private(set) var added: [LedgerLine] = []
    /// Lines that say something else than the site, with what they ought to say.
    private(set) var changed: [(old: LedgerLine, new: LedgerLine)] = []
    /// Pages and aliases that the site has no longer.
    private(set) var lost: [LedgerLine] = []
    /// Places that pages have no longer.
    private(set) var lostPlaces: [LedgerLine] = []
    /// Files that the site has no longer.
    private(set) var lostFiles: [LedgerLine] = []
    /// Aliases of the ledger that do not lead straight to a page.
    private(set) var broken: [BrokenAlias] = []
    /// Withdrawn addresses that are used again.
    private(set) var reused: [LedgerLine] = []
    /// Aliases that only the ledger knows, with the pages that they lead to.
    private(set) var moved: [(from: String, to: String)] = []
    /// Pages that were withdrawn.
    private(set) var withdrawn: [String] = []
    /// Files that were withdrawn.
    private(set) var withdrawnFiles: [String] = []

    /// Compares a ledger with a site.
    ///
    /// Complexity: sorting aside, linear in both, however long the chains of aliases are.
    init(_ ledger: AddressLedger, _ answers: SiteAnswers) {
        added = answers.sorted.filter { ledger[$0.path] == nil }
        var ends = AliasEnds(ledger, answers)
        for line in ledger.sorted {
            switch line.state {
            case .page: comparePage(line, answers)
            case .asset: compareFile(line, answers)
            case .alias: compareAlias(line, answers, &ends)
            case .gone: compareGone(line, answers)
            }
        }
    }

    private mutating func comparePage(_ line: LedgerLine, _ answers: SiteAnswers) {
        if line.isFragment {
            let page = String(line.path.prefix { $0 != "#" })
            if answers.pages.contains(page), !answers.places.contains(line.path) { lostPlaces.append(line) }
        } else if !answers.pages.contains(line.path) {
            become(answers.line(of: line.path), line, orElse: \.lost)
        }
    }

    private mutating func compareFile(_ line: LedgerLine, _ answers: SiteAnswers) {
        if !answers.files.contains(line.path) { lostFiles.append(line) }
    }

    private mutating func compareAlias(
        _ line: LedgerLine, _ answers: SiteAnswers, _ ends: inout AliasEnds
    ) {
        if let now = answers.line(of: line.path) {
            if now.state != line.state || now.target != line.target { become(now, line, orElse: \.lost) }
        } else if answers.pages.contains(line.target) {
            moved.append((line.path, line.target))
        } else {
            let end = ends.end(of: line.target)
            broken.append(BrokenAlias(line: line, end: end))
            guard case .page(let page) = end else { return }
            moved.append((line.path, page))
            changed.append((line, line.becoming(.alias, page)))
        }
    }

    private mutating func compareGone(_ line: LedgerLine, _ answers: SiteAnswers) {
        let now = answers.line(of: line.path)
        if let now, now.state == .asset || line.isFragment {
            become(now, line, orElse: \.lost)
        } else if now != nil {
            reused.append(line)
        } else if line.path.hasSuffix("/") {
            withdrawn.append(line.path)
        } else if !line.isFragment {
            withdrawnFiles.append(line.path)
        }
    }

    private mutating func become(
        _ now: LedgerLine?, _ line: LedgerLine, orElse list: WritableKeyPath<Self, [LedgerLine]>
    ) {
        guard let now else {
            self[keyPath: list].append(line)
            return
        }
        changed.append((line, line.becoming(now.state, now.target)))
    }

    /// Whether the ledger says what the site has, and nothing is left to be decided.
    var isCurrent: Bool { added.isEmpty && changed.isEmpty && lostFiles.isEmpty && !hasOpenQuestions }

    /// Whether something has to be decided by the author.
    var hasOpenQuestions: Bool {
        !lost.isEmpty || !lostPlaces.isEmpty || !reused.isEmpty || broken.contains { !$0.end.isPage }
    }
}

extension LedgerComparison.AliasEnd {
    /// Whether there is a page at the end.
    var isPage: Bool { if case .page = self { true } else { false } }
}

extension LedgerLine {
    /// The same address with another state.
    func becoming(_ state: AddressState, _ target: String = "") -> LedgerLine {
        LedgerLine(path: path, state: state, target: target, firstPublished: firstPublished)
    }
}

/// Finds the ends of chains of aliases, each step once.
private struct AliasEnds {
    private let ledger: AddressLedger
    private let answers: SiteAnswers
    private var known: [String: LedgerComparison.AliasEnd] = [:]

    init(_ ledger: AddressLedger, _ answers: SiteAnswers) {
        self.ledger = ledger
        self.answers = answers
    }

    mutating func end(of path: String) -> LedgerComparison.AliasEnd {
        var steps: [String] = []
        var seen: Set<String> = []
        var place = path
        let end: LedgerComparison.AliasEnd
        while true {
            if let found = known[place] {
                end = found
                break
            }
            if answers.pages.contains(place) {
                end = .page(place)
                break
            }
            guard let next = next(after: place) else {
                end = .nothing
                break
            }
            guard seen.insert(place).inserted else {
                end = .loop
                break
            }
            steps.append(place)
            place = next
        }
        for step in steps { known[step] = end }
        return end
    }

    private func next(after path: String) -> String? {
        if let target = answers.redirects[path] { return target }
        guard let line = ledger[path], line.state == .alias else { return nil }
        return line.target
    }
}
