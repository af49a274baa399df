import WattleDiagnostics
import WattleMarkdown
import WattleText

/// Who has which address, claimed in order of weight: pages, then aliases, then the paths that permalinks replaced.
struct AddressBook {
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
        guard let permalink = note.frontMatter.permalink else {
            reportName(of: note, at: fromPath, help: "rename the file, or give the note a permalink")
            return fromPath
        }
        guard let fault = addressFault(permalink.value) else {
            reportName(of: note, at: fromPath, help: "rename the file", isReplaced: true)
            return SiteAddress(written: permalink.value)
        }
        let proposal = SiteAddress(
            segments: permalink.value.split(separator: "/").map { pathSlug(segment: $0) })
        findings.append(
            Diagnostic(
                "URL006", .error, path: note.path, range: permalink.range,
                "the permalink '\(permalink.value)' is not safe everywhere: \(fault)",
                help: addressFault(proposal.path) == nil ? ["write: permalink: \(proposal.path)"] : []))
        return fromPath
    }

    /// Reports a file's name that makes an unsafe address; what only some systems refuse does not matter where a
    /// permalink stands for it.
    private mutating func reportName(
        of note: ParsedNote, at address: SiteAddress, help: String, isReplaced: Bool = false
    ) {
        guard let fault = nameFault(of: address), !(isReplaced && fault.severity != .error) else { return }
        findings.append(
            Diagnostic(
                "URL006", fault.severity, path: note.path, range: SourceRange(0, 0),
                "the file's name makes an address that is not safe everywhere: \(fault.words)",
                help: [help]))
    }

    mutating func claimPage(of note: PublishedNote) {
        let range = note.parsed.frontMatter.permalink?.range ?? SourceRange(0, 0)
        if let use = SiteUse(of: note.address), use != .replaceable {
            let severity = use == .tags ? minor : .error
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
            if let fault = escapeFault(alias.value) {
                findings.append(
                    Diagnostic(
                        "URL006", .error, path: note.path, range: alias.range,
                        "the alias '\(alias.value)' is not safe: \(fault)",
                        help: ["write a name, or an address within the site"]))
            } else if let fault = addressFault(address.path) {
                findings.append(nameOnly(alias, of: note, because: fault))
            } else if SiteUse(of: address) != nil {
                findings.append(nameOnly(alias, of: note, because: "the site itself needs \(address.path)"))
            } else if !address.segments.isEmpty {
                claim(address, for: note, at: alias.range, isRedirect: true)
            }
        }
    }

    /// Says that an alias is a name for links and no address.
    private func nameOnly(
        _ alias: Located<String>, of note: PublishedNote, because fault: String
    ) -> Diagnostic {
        Diagnostic(
            "URL012", .note, path: note.path, range: alias.range,
            "the alias '\(alias.value)' has no address: \(fault)",
            help: ["links by that name work; as an address it needs other words"])
    }

    /// A note with a permalink still answers at its path, where nobody else does.
    mutating func claimPath(of note: PublishedNote) {
        let address = SiteAddress(notePath: note.path)
        guard address != note.address, claims[key(of: address)] == nil, !address.segments.isEmpty,
            SiteUse(of: address) == nil, nameFault(of: address)?.severity != .error
        else { return }
        claims[key(of: address)] = Claim(path: note.path, note: note.id)
        others.append(Redirect(from: address, note: note.id))
    }

    /// What hosts take for one address: those that ignore case compare letter by letter (`ß` and `ss` are two), and
    /// `/x`, `/x.html` and `/x/index.html` are often one.
    private func key(of address: SiteAddress) -> String {
        var segments = address.segments
        if let last = segments.popLast() {
            let bare = withoutPageExtension(last)
            if bare != "index" { segments.append(bare) }
        }
        return composed(SiteAddress(segments: segments).path.lowercased())
    }

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
}

/// What the site itself does at an address, today or in a later version.
package enum SiteUse: Sendable {
    /// The lists of tags.
    case tags
    /// A page that gives way to a note of the author's own.
    case replaceable
    /// A file, or the folder of the site's own files.
    case file

    private static let pages: Set<String> = ["figures", "claims", "catalogue", "search", "graph"]
    private static let files: Set<String> = [
        "assets", "404", "404.html", "feed.xml", "atom.xml", "rss.xml", "feed.json", "sitemap.xml",
        "robots.txt", "_redirects", "_headers", "nginx-redirects.map", "s3-redirects.json",
        "s3-routing-rules.json",
    ]

    /// What the site does at an address; nil where it needs nothing.
    package init?(of address: SiteAddress) {
        guard let first = address.segments.first else { return nil }
        if first == "tags" {
            self = .tags
        } else if Self.files.contains(first) {
            self = .file
        } else if Self.pages.contains(first) {
            self = .replaceable
        } else {
            return nil
        }
    }
}

/// A segment without `.html` or `.htm`.
private func withoutPageExtension(_ segment: String) -> String {
    for ending in [".html", ".htm"] where segment.hasSuffix(ending) && segment.utf8.count > ending.utf8.count
    {
        return String(segment.dropLast(ending.utf8.count))
    }
    return segment
}
