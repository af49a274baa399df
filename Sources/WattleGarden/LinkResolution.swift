package import WattleDiagnostics
import WattleMarkdown
import WattleText

/// What one link of a note leads to.
package enum ResolvedLink: Sendable, Equatable {
    /// A public note, at a place in it when the link names one that exists.
    case note(NoteID, fragment: String?)
    /// A generated page, by its number in ``GeneratedPages/pages``.
    case page(Int, fragment: String?)
    /// A place in the same note; nil when the place does not exist.
    case here(fragment: String?)
    /// An address outside the garden.
    case external
    /// A file of the garden that is no note, with what follows `#` in the link, as it is written.
    case attachment(AttachmentID, fragment: String?)
    /// Nothing that readers may see.
    case none
}

/// The links of every published note, resolved, and the links back.
package struct LinkGraph: Sendable {
    /// By note, in the order of ``ParsedNote/links``.
    package let links: [[ResolvedLink]]
    /// By note: who links to it, each note once, with the first link that does.
    package let backlinks: [[IncomingLink]]

    /// Joins what each note's links lead to.
    package init(_ links: [[ResolvedLink]]) {
        self.links = links
        var incoming = [[IncomingLink]](repeating: [], count: links.count)
        for (source, resolved) in links.enumerated() {
            var seen: Set<NoteID> = [NoteID(source)]
            for (index, link) in resolved.enumerated() {
                guard case .note(let target, _) = link, seen.insert(target).inserted else { continue }
                incoming[target.index].append(IncomingLink(source: NoteID(source), link: index))
            }
        }
        backlinks = incoming
    }
}

/// A link as the note that it leads to sees it.
package struct IncomingLink: Sendable, Hashable {
    /// The note that links.
    package let source: NoteID
    /// Which of its links it is.
    package let link: Int
}

/// Everything that links can lead to.
package struct LinkScope: Sendable {
    /// The only notes that exist as far as readers are concerned.
    package let garden: PublishedGarden
    /// Files that are no notes.
    package let attachments: AttachmentIndex
    /// Pages that are generated.
    package let pages: GeneratedPages
    /// Whether findings may print what a link says.
    package let quotesNames: Bool
    /// The ids that a note's metric blocks without a name have all the same.
    let unnamedFigures: @Sendable (PublishedNote) -> [String]

    /// Collects what links can lead to.
    package init(
        garden: PublishedGarden, attachments: AttachmentIndex, pages: GeneratedPages = .none,
        quotesNames: Bool, unnamedFigures: @escaping @Sendable (PublishedNote) -> [String] = { _ in [] }
    ) {
        self.unnamedFigures = unnamedFigures
        self.garden = garden
        self.attachments = attachments
        self.pages = pages
        self.quotesNames = quotesNames
    }
}

/// Resolves every link of a note and reports those that lead nowhere.
///
/// A public note comes before a file, and a file before a generated page of the same name.
/// - Returns: what each link leads to, in the order of the note, with the findings.
package func resolveLinks(of note: PublishedNote, in scope: LinkScope) -> Diagnosed<[ResolvedLink]> {
    let resolver = LinkResolver(note: note, scope: scope)
    var findings: [Diagnostic] = []
    let links = note.parsed.links.map { resolver.resolve($0, &findings) }
    return Diagnosed(links, findings)
}

private struct LinkResolver {
    let note: PublishedNote
    let scope: LinkScope

    private var garden: PublishedGarden { scope.garden }
    private var quotesNames: Bool { scope.quotesNames }

    func resolve(_ link: NoteLink, _ findings: inout [Diagnostic]) -> ResolvedLink {
        if link.isExternal { return .external }
        if link.isWithinNote { return .here(fragment: fragment(of: link, in: note, &findings)) }
        if namesFile(link), let file = attachment(link, &findings) { return file }
        guard let found = garden.index.resolve(link.target, from: note.path) else {
            return withoutNote(link, &findings)
        }
        if !found.others.isEmpty { findings.append(ambiguity(link, found)) }
        if link.form == .embed || link.form == .image { findings.append(embed(link)) }
        return .note(found.id, fragment: fragment(of: link, in: garden[found.id], &findings))
    }

    /// Whether the target ends in an extension other than `.md`.
    ///
    /// `[[x.png]]` is the file of that name although there is a note `x.png.md`, as in Obsidian.
    private func namesFile(_ link: NoteLink) -> Bool {
        guard let dot = link.target.utf8.lastIndex(of: 0x2E) else { return false }
        let end = link.target.utf8[dot...]
        return end.count > 1 && !end.contains(0x2F)
            && !end.elementsEqual(".md".utf8) { $0.asciiLowercased == $1 }
    }

    private func attachment(_ link: NoteLink, _ findings: inout [Diagnostic]) -> ResolvedLink? {
        guard let found = scope.attachments.resolve(link.target, from: note.path) else { return nil }
        if !found.others.isEmpty { findings.append(ambiguousFile(link)) }
        return .attachment(found.id, fragment: link.writtenFragment)
    }

    private func withoutNote(_ link: NoteLink, _ findings: inout [Diagnostic]) -> ResolvedLink {
        if !namesFile(link), let file = attachment(link, &findings) { return file }
        if let page = scope.pages.page(named: link.target) {
            if link.form == .embed || link.form == .image { findings.append(embed(link)) }
            return .page(page, fragment: place(of: link, in: scope.pages.pages[page], &findings))
        }
        findings.append(missing(link))
        return .none
    }

    /// The fragment of the heading or block that a link names; a name that fits none is reported.
    private func fragment(of link: NoteLink, in target: PublishedNote, _ findings: inout [Diagnostic])
        -> String?
    {
        if let block = link.block {
            let wanted = foldedName(block)
            let found = target.parsed.blockIdentifiers.first { foldedName($0.name) == wanted }
            if found == nil { findings.append(stale(link, "block '\(block)'", target.title, [])) }
            return found.map { "^" + $0.name }
        }
        guard let last = link.headings.last else { return nil }
        if let figure = figureAddress(link, in: target, &findings) { return figure }
        if let found = heading(link.headings, in: target.parsed.headings) { return found }
        let figures = target.figureNames
        if link.headings.count == 1, let name = figures.first(where: { foldedName($0) == foldedName(last) }) {
            return "m-" + name
        }
        let places = target.parsed.headings.map(\.text) + figures
        findings.append(stale(link, "heading or figure '\(last)'", target.title, places))
        return nil
    }

    /// The fragment of a figure that a link names by its whole address, such as `m-cost`.
    private func figureAddress(
        _ link: NoteLink, in target: PublishedNote, _ findings: inout [Diagnostic]
    ) -> String? {
        guard link.headings.count == 1, let address = link.headings.first, address.hasPrefix("m-") else {
            return nil
        }
        let wanted = foldedName(String(address.dropFirst(2)))
        if let name = target.figureNames.first(where: { foldedName($0) == wanted }) { return "m-" + name }
        guard let name = scope.unnamedFigures(target).first(where: { $0 == wanted }) else { return nil }
        findings.append(fleeting(link))
        return "m-" + name
    }

    /// The id of the place of a generated page that a link names; a name that fits none is reported.
    private func place(
        of link: NoteLink, in page: GeneratedPage, _ findings: inout [Diagnostic]
    ) -> String? {
        guard let last = link.headings.last ?? link.block else { return nil }
        let wanted = normalisedHeading(last)
        let found = page.places.first { normalisedHeading($0.text) == wanted || $0.id == last }
        if found == nil {
            findings.append(stale(link, "'\(last)'", page.title, page.places.map(\.text)))
        }
        return found?.id
    }

    private func missing(_ link: NoteLink) -> Diagnostic {
        let hasText = link.display != nil || link.form == .link
        let isWiki = link.form == .wikilink || link.form == .embed
        let name = quotesNames ? " named '\(link.target)'" : ""
        var help: [String] = []
        var fixes: [FixIt] = []
        let names = garden.index.allNames + scope.pages.pages.map(\.title)
        if quotesNames, isWiki, let near = nearestName(to: link.target, among: names) {
            help.append("did you mean [[\(near)]]?")
            fixes.append(FixIt(range: link.targetRange, replacement: near))
        }
        if !hasText {
            help.append("write what readers shall see instead: [[…|words of your own]], or remove the link")
        }
        return Diagnostic(
            "LNK010", hasText ? .warning : .error, path: note.path, range: link.range,
            "there is no public note\(name)", help: help, fixes: fixes, showsSource: quotesNames)
    }

    private func ambiguity(_ link: NoteLink, _ found: Found<NoteID>) -> Diagnostic {
        let names = found.others.map { garden[$0].path }.joined(separator: ", ")
        let unnamed = found.otherCount - found.others.count
        let more = unnamed > 0 ? " and \(unnamed) more" : ""
        let path = noteSegments(of: garden[found.id].path)
        // A name alone is read from the root only behind a slash.
        let whole = (path.count == 1 ? "/" : "") + path.joined(separator: "/")
        return Diagnostic(
            "LNK011", .warning, path: note.path, range: link.range,
            quotesNames
                ? "'\(link.target)' is read as \(garden[found.id].path), but fits \(names)\(more) as well"
                : "the link fits several notes",
            help: quotesNames ? ["write more of the path, such as [[\(whole)]]"] : [],
            showsSource: quotesNames)
    }

    /// Names no path: which files there are is nobody's business before a note names them.
    private func ambiguousFile(_ link: NoteLink) -> Diagnostic {
        Diagnostic(
            "LNK011", .warning, path: note.path, range: link.range,
            quotesNames
                ? "'\(link.target)' fits several files; the one in the nearest folder is taken"
                : "the link fits several files",
            help: ["write more of the path, or start it with ./"], showsSource: quotesNames)
    }

    private func stale(
        _ link: NoteLink, _ what: String, _ title: String, _ headings: [String]
    ) -> Diagnostic {
        let near = link.headings.last.flatMap { nearestName(to: $0, among: headings) }
        return Diagnostic(
            "LNK012", .warning, path: note.path, range: link.range,
            quotesNames ? "'\(title)' has no \(what)" : "the linked place does not exist",
            help: quotesNames ? near.map { ["did you mean '\($0)'?"] } ?? [] : [], showsSource: quotesNames)
    }

    private func fleeting(_ link: NoteLink) -> Diagnostic {
        Diagnostic(
            "W510", .warning, path: note.path, range: link.range,
            "this address changes when the block is edited",
            help: [
                "name the block behind its fence, as in   ```metric cost-by-system   and link to the name"
            ],
            showsSource: quotesNames)
    }

    private func embed(_ link: NoteLink) -> Diagnostic {
        Diagnostic(
            "EMB010", .warning, path: note.path, range: link.range,
            "the embed is shown as a link or as its name",
            showsSource: quotesNames)
    }
}

/// The fragment of the heading that a chain of names leads to, each one below the one before it.
private func heading(_ chain: [String], in headings: [NoteHeading]) -> String? {
    var range = headings.indices
    var found: Int?
    for name in chain {
        let wanted = normalisedHeading(name)
        guard let hit = range.first(where: { normalisedHeading(headings[$0].text) == wanted }) else {
            return nil
        }
        found = hit
        let end = headings[(hit + 1)...].firstIndex { $0.level <= headings[hit].level } ?? headings.endIndex
        range = hit + 1..<end
    }
    return found.map { headings[$0].identifier }
}

/// A heading as links compare it: case folded, without punctuation, one space between words.
private func normalisedHeading(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in foldedName(text).unicodeScalars {
        if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
            result.append(scalar)
        } else if let last = result.last, last != " " {
            result.append(" ")
        }
    }
    if result.last == " " { result.removeLast() }
    return String(result)
}

extension NoteLink {
    /// What follows the first `#`, as it is written; nil where nothing does.
    fileprivate var writtenFragment: String? {
        let parts = headings + (block.map { ["^" + $0] } ?? [])
        return parts.isEmpty ? nil : parts.joined(separator: "#")
    }
}
