import WattleGarden

/// Addresses that are no pages of their own any more: what every form of redirect is made from.
struct FormerAddresses: Sendable {
    /// An address that leads on.
    struct Moved: Sendable, Hashable {
        /// The old address.
        let from: SiteAddress
        /// The page that it leads to.
        let to: SiteAddress
        /// The note behind that page, if it is one.
        let note: NoteID?
    }

    /// Those that lead on, in the order of their addresses; each address once.
    let moved: [Moved]
    /// Those that were withdrawn, in the order of their addresses.
    let withdrawn: [SiteAddress]
    /// Files that were withdrawn, by their paths.
    let withdrawnFiles: [String]

    /// A site that was always as it is.
    static let none = FormerAddresses(moved: [], withdrawn: [], withdrawnFiles: [])

    /// Takes the lists as they are.
    init(moved: [Moved], withdrawn: [SiteAddress], withdrawnFiles: [String]) {
        self.moved = moved
        self.withdrawn = withdrawn
        self.withdrawnFiles = withdrawnFiles
    }

    /// What notes say about their old addresses, and what the ledger adds to it.
    ///
    /// A page or a redirect that a note asks for comes before the ledger.
    init(_ garden: PublishedGarden, _ comparison: LedgerComparison?, _ answers: SiteAnswers?) {
        var moved = garden.redirects.map {
            Moved(from: $0.from, to: garden[$0.note].address, note: $0.note)
        }
        moved += (comparison?.moved ?? []).map { from, to in
            Moved(
                from: SiteAddress(ledgerPath: from), to: SiteAddress(ledgerPath: to), note: answers?.notes[to]
            )
        }
        self.moved = moved.sorted { $0.from < $1.from }
        withdrawn = (comparison?.withdrawn ?? []).map { SiteAddress(ledgerPath: $0) }
        withdrawnFiles = comparison?.withdrawnFiles ?? []
    }
}

extension SiteAddress {
    /// The address in a line of the ledger, which was checked when it was read.
    fileprivate init(ledgerPath: String) {
        self.init(segments: ledgerPath.split(separator: "/").map(String.init))
    }
}
