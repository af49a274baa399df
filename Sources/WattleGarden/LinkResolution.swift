package import WattleDiagnostics
import WattleMarkdown
import WattleText

/// What one link of a note leads to.
package enum ResolvedLink: Sendable, Equatable {
    /// A public note, at a place in it when the link names one that exists.
    case note(NoteID, NotePlace?)
    /// A generated page, by its number in ``GeneratedPages/pages``.
    case page(Int, fragment: String?)
    /// A place in the same note; nil when the place does not exist.
    case here(NotePlace?)
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
    /// By note: the notes that it links to and that link to it, each once, in order.
    package let neighbours: [[NoteID]]

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
        neighbours = Self.neighbours(links, incoming)
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
    /// The places of each note, in the order of the garden.
    package let places: [NotePlaces]
    /// Files that are no notes.
    package let attachments: AttachmentIndex
    /// Pages that are generated.
    package var pages = GeneratedPages.none
    /// Where to look for what is not found; nil the first time, since most links are.
    package var proposals: LinkProposals?
    /// Whether findings may print what a link says.
    package var quotesNames = true
    /// The ids that a note's metric blocks without a name have all the same.
    package var unnamedFigures: @Sendable (PublishedNote) -> [String] = { _ in [] }

    /// Collects what links can lead to; nothing else is known at first.
    package init(garden: PublishedGarden, places: [NotePlaces], attachments: AttachmentIndex = .none) {
        self.garden = garden
        self.places = places
        self.attachments = attachments
    }
}

/// Resolves every link of a note and reports those that lead nowhere.
///
/// A public note comes before a file, and a file before a generated page of the same name.
/// - Returns: what each link leads to, in the order of the note, with the findings.
/// - Complexity: linear in the links.
package func resolveLinks(of note: PublishedNote, in scope: LinkScope) -> Diagnosed<[ResolvedLink]> {
    let resolver = LinkResolver(note: note, scope: scope)
    var findings: [Diagnostic] = []
    let links = note.parsed.links.map { resolver.resolve($0, &findings) }
    return Diagnosed(links, findings)
}
