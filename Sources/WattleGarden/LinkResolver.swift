import WattleDiagnostics
import WattleMarkdown
import WattleText

/// Resolves the links of one note.
struct LinkResolver {
    let note: PublishedNote
    let scope: LinkScope

    var garden: PublishedGarden { scope.garden }
    var quotesNames: Bool { scope.quotesNames }

    func resolve(_ link: NoteLink, _ findings: inout [Diagnostic]) -> ResolvedLink {
        if link.isExternal { return .external }
        if link.isWithinNote { return .here(place(of: link, in: note, &findings)) }
        if namesFile(link), let file = attachment(link) { return file }
        guard let found = garden.index.resolve(link.target, from: note.path) else {
            return withoutNote(link, &findings)
        }
        return lead(link, to: found, &findings)
    }

    private func lead(
        _ link: NoteLink, to found: Found<NoteID>, _ findings: inout [Diagnostic]
    ) -> ResolvedLink {
        if !found.others.isEmpty { findings.append(ambiguity(link, found)) }
        if found.isFolded, let finding = otherCase(link, found.id) { findings.append(finding) }
        return .note(found.id, place(of: link, in: garden[found.id], &findings))
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

    /// A file; whether others fit as well is asked when it is known which of them are shown at all.
    private func attachment(_ link: NoteLink) -> ResolvedLink? {
        scope.attachments.resolve(link.target, from: note.path).map {
            .attachment($0.id, fragment: link.writtenFragment)
        }
    }

    private func withoutNote(_ link: NoteLink, _ findings: inout [Diagnostic]) -> ResolvedLink {
        if !namesFile(link), let file = attachment(link) { return file }
        if let page = scope.pages.page(named: link.target) {
            if link.form == .embed || link.form == .image { findings.append(embed(link)) }
            return .page(page, fragment: fragment(of: link, in: scope.pages.pages[page], &findings))
        }
        if let found = scope.proposals?.note(at: link.target, from: note.path) {
            return lead(link, to: found, &findings)
        }
        findings.append(missing(link))
        return .none
    }

    // MARK: Places

    /// The heading, block or figure that a link names; a name that fits none is reported.
    private func place(
        of link: NoteLink, in target: PublishedNote, _ findings: inout [Diagnostic]
    ) -> NotePlace? {
        let places = scope.places[target.id.index]
        if let block = link.block {
            let found = places.block(named: block)
            if found == nil { findings.append(stale(link, "block '\(block)'", target.title)) }
            return found
        }
        guard let last = link.headings.last else { return nil }
        if let figure = figureAddress(link, in: target, &findings) { return figure }
        let inAddress = link.form == .link || link.form == .image
        if let found = places.heading(link.headings, inAddress: inAddress) { return found }
        if link.headings.count == 1, let figure = places.figure(named: last) { return figure }
        findings.append(
            staleHeading(link, "heading or figure '\(last)'", target.title, among: places.names))
        return nil
    }

    /// The figure that a link names by its whole address, such as `m-cost`.
    private func figureAddress(
        _ link: NoteLink, in target: PublishedNote, _ findings: inout [Diagnostic]
    ) -> NotePlace? {
        guard link.headings.count == 1, let address = link.headings.first, address.hasPrefix("m-") else {
            return nil
        }
        let name = String(address.dropFirst(2))
        if let found = scope.places[target.id.index].figure(named: name) { return found }
        let wanted = foldedName(name)
        guard let unnamed = scope.unnamedFigures(target).first(where: { $0 == wanted }) else { return nil }
        findings.append(fleeting(link))
        return NotePlace(fragment: "m-" + unnamed, kind: .figure(nil))
    }

    /// The id of the place of a generated page that a link names; a name that fits none is reported.
    private func fragment(
        of link: NoteLink, in page: GeneratedPage, _ findings: inout [Diagnostic]
    ) -> String? {
        guard let last = link.headings.last ?? link.block else { return nil }
        let wanted = headingWords(foldedName(last))
        let found = page.places.first { headingWords(foldedName($0.text)) == wanted || $0.id == last }
        if found == nil {
            findings.append(staleHeading(link, "'\(last)'", page.title, among: page.places.map(\.text)))
        }
        return found?.id
    }
}

extension NoteLink {
    /// What follows the first `#`, as it is written; nil where nothing does.
    fileprivate var writtenFragment: String? {
        let parts = headings + (block.map { ["^" + $0] } ?? [])
        return parts.isEmpty ? nil : parts.joined(separator: "#")
    }
}
