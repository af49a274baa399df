import WattleDiagnostics
import WattleMarkdown
import WattleText

/// Who has which address, claimed in order of weight: pages, then aliases, then the paths that permalinks replaced.
struct AddressBook {
    /// First parts of addresses that the site itself needs.
    private static let reserved: Set<String> = ["tags", "assets", "404.html"]

    private struct Claim {
        let path: String
        let note: NoteID
    }

    /// How much it matters that an alias, or the list of tags, gives way: the page itself is still there.
    private let minor: Severity
    private var claims: [String: Claim] = [:]
    private var others: [Redirect] = []
    private(set) var findings: [Diagnostic] = []

    /// Starts without claims.
    ///
    /// Where `isCompatible` is set, an alias that is taken is left out with a warning.
    init(isCompatible: Bool) { minor = isCompatible ? .warning : .error }

    /// The redirects that were granted, in the order of their addresses.
    var redirects: [Redirect] { others.sorted { $0.from < $1.from } }

    /// Where the note's page belongs; an unsafe permalink is reported and its path is used instead.
    mutating func address(of note: ParsedNote) -> SiteAddress {
        let fromPath = SiteAddress(notePath: note.path)
        if fromPath.segments.contains(where: isUnportable) {
            findings.append(
                Diagnostic(
                    "URL006", .error, path: note.path, range: SourceRange(0, 0),
                    "the file's name makes an address that is not safe: it contains a control character or a backslash",
                    help: ["rename the file, or give the note a permalink"]))
        }
        guard let permalink = note.frontMatter.permalink else { return fromPath }
        guard let fault = addressFault(permalink.value) else { return SiteAddress(written: permalink.value) }
        let proposal = SiteAddress(
            segments: permalink.value.split(separator: "/").map { pathSlug(segment: $0) })
        findings.append(
            Diagnostic(
                "URL006", .error, path: note.path, range: permalink.range,
                "the permalink '\(permalink.value)' is not safe everywhere: \(fault)",
                help: addressFault(proposal.path) == nil ? ["write: permalink: \(proposal.path)"] : []))
        return fromPath
    }

    mutating func claimPage(of note: PublishedNote) {
        let range = note.parsed.frontMatter.permalink?.range ?? SourceRange(0, 0)
        if let first = note.address.segments.first, Self.reserved.contains(first) {
            let severity = first == "tags" ? minor : .error
            report(
                note, range, "the address \(note.address.path) is needed by the site itself", other: nil,
                severity)
            guard severity == .warning else { return }
        }
        claim(note.address, for: note, at: range, isRedirect: false)
    }

    mutating func claimAliases(of note: PublishedNote) {
        for alias in note.parsed.frontMatter.aliases {
            let address = SiteAddress(
                segments: alias.value.split(separator: "/").map { pathSlug(segment: $0) })
            let isSafe = addressFault(address.path) == nil && !address.segments.isEmpty
            guard isSafe, !(address.segments.first.map(Self.reserved.contains) ?? false) else { continue }
            claim(address, for: note, at: alias.range, isRedirect: true)
        }
    }

    /// A note with a permalink still answers at its path, where nobody else does.
    mutating func claimPath(of note: PublishedNote) {
        let address = SiteAddress(notePath: note.path)
        guard address != note.address, claims[key(of: address)] == nil, !address.segments.isEmpty
        else { return }
        claims[key(of: address)] = Claim(path: note.path, note: note.id)
        others.append(Redirect(from: address, note: note.id))
    }

    /// Hosts that ignore case compare letter by letter: `ß` and `ss` are two addresses.
    private func key(of address: SiteAddress) -> String { composed(address.path.lowercased()) }

    private mutating func claim(
        _ address: SiteAddress, for note: PublishedNote, at range: SourceRange, isRedirect: Bool
    ) {
        let key = key(of: address)
        if let earlier = claims[key] {
            guard earlier.note != note.id else { return }
            let what = isRedirect ? "the alias" : "the page"
            report(
                note, range, "\(what) claims the address \(address.path), which another note has",
                other: earlier.path, isRedirect ? minor : .error)
            return
        }
        claims[key] = Claim(path: note.path, note: note.id)
        if isRedirect { others.append(Redirect(from: address, note: note.id)) }
    }

    private mutating func report(
        _ note: PublishedNote, _ range: SourceRange, _ message: String, other: String?,
        _ severity: Severity
    ) {
        let related = other.map {
            RelatedPlace(path: $0, range: SourceRange(0, 0), message: "has the address already")
        }
        findings.append(
            Diagnostic(
                "URL004", severity, path: note.path, range: range, message,
                help: ["give one of the notes another permalink or alias"],
                related: related.map { [$0] } ?? []))
    }

    private func isUnportable(_ segment: String) -> Bool {
        segment.utf8.count > 200
            || segment.unicodeScalars.contains { $0.value < 0x20 || $0 == "\\" || $0.value == 0x7F }
    }
}
