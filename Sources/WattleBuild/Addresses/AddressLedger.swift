import WattleMarkdown
import WattleText

/// What became of an address that was published once.
enum AddressState: String, Sendable, CaseIterable {
    /// A page, or a place within one.
    case page
    /// It leads on to another page.
    case alias
    /// It was withdrawn, and says so.
    case gone
    /// A file that is no page.
    case asset
}

/// One line of the ledger: an address and what became of it.
struct LedgerLine: Equatable, Sendable {
    /// The address from the site's root, as people read it: `/notes/a/`, `/notes/a/m/cost.csv`, `/notes/a/#method`.
    let path: String
    var state: AddressState
    /// Where an alias leads; why something was withdrawn; else empty.
    var target = ""
    /// The day on which the address was first published; nil where the garden had no date.
    var firstPublished: CalendarDate?

    /// Whether it is a place within a page.
    var isFragment: Bool { path.utf8.contains(0x23) }

    /// Path, state, target and day with tabs between them.
    var text: String {
        [path, state.rawValue, target, firstPublished?.description ?? Self.noDate].joined(separator: "\t")
    }

    /// What stands in the place of a day that is not known.
    static let noDate = "-"
}

/// Every address that a garden ever published, as `.wattle/urls.tsv` holds it.
///
/// It only grows.
struct AddressLedger: Equatable, Sendable {
    /// Where a garden keeps it.
    static let path = ".wattle/urls.tsv"

    /// The lines by their paths.
    private(set) var lines: [String: LedgerLine] = [:]

    subscript(_ path: String) -> LedgerLine? {
        get { lines[path] }
        set { lines[path] = newValue }
    }

    /// The lines in the order of the file: by the bytes of their paths.
    var sorted: [LedgerLine] { lines.values.sorted { precedesInBytes($0.path, $1.path) } }

    /// The file.
    var text: [UInt8] { Array(sorted.map { $0.text + "\n" }.joined().utf8) }
}
