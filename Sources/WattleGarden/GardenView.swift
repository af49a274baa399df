package import WattleText

/// All that a page may know of the garden, and a record of what it asked.
///
/// A page that is built again needs no work when each of its questions still has the same answer; that is why there is
/// no other way to ask.
package struct GardenView: Sendable {
    /// A question and the hash of what was answered.
    package struct Lookup: Hashable, Sendable {
        /// What was asked, about which note.
        package let question: Question
        /// The answer's hash.
        package let answer: ContentHash
    }

    /// The things that a page asks.
    package enum Question: Hashable, Sendable {
        case card(NoteID)
        case content(NoteID)
        case links(NoteID)
        case backlinks(NoteID)
        case related(NoteID)
        case page(Int)
        case file(AttachmentID)
    }

    private let garden: PublishedGarden
    private let graph: LinkGraph
    private let pages: GeneratedPages
    /// The questions so far, in the order in which they were asked.
    package private(set) var lookups: [Lookup] = []

    /// Looks at a garden, its links and the pages that are generated beside it.
    package init(_ garden: PublishedGarden, _ graph: LinkGraph, _ pages: GeneratedPages = .none) {
        self.garden = garden
        self.graph = graph
        self.pages = pages
    }

    /// Another note's title, address and kind.
    package mutating func card(of id: NoteID) -> NoteCard {
        let card = NoteCard(garden.notes[id.index])
        record(.card(id), card.hash)
        return card
    }

    /// Another note with its text, to be shown within the page.
    package mutating func content(of id: NoteID) -> PublishedNote {
        record(.content(id), garden[id].hash)
        return garden[id]
    }

    /// What the links of a note lead to.
    package mutating func links(of id: NoteID) -> [ResolvedLink] {
        record(.links(id), garden[id].hash)
        return graph.links[id.index]
    }

    /// A generated page's title and address.
    package mutating func page(_ number: Int) -> GeneratedPage {
        let page = pages.pages[number]
        var hasher = ContentHasher()
        hasher.combine(page.title)
        hasher.combine(page.address.path)
        record(.page(number), hasher.finish())
        return page
    }

    /// Notes that the page shows a file, and the hash of what it shows of it.
    package mutating func noteFile(_ id: AttachmentID, _ hash: ContentHash) { record(.file(id), hash) }

    /// Who links to a note, with the note and the link that does.
    package mutating func backlinks(of id: NoteID) -> [(link: IncomingLink, note: PublishedNote)] {
        let incoming = graph.backlinks[id.index]
        var hasher = ContentHasher()
        for link in incoming {
            hasher.combine(UInt64(link.source.index))
            hasher.combine(garden.notes[link.source.index].hash.low)
        }
        record(.backlinks(id), hasher.finish())
        return incoming.map { ($0, garden[$0.source]) }
    }

    /// The notes that share most links with a note, the nearest first.
    package mutating func related(to id: NoteID, limit: Int) -> [(card: NoteCard, shared: Int)] {
        let found = graph.related(to: id, limit: limit).map {
            (NoteCard(garden.notes[$0.note.index]), $0.shared)
        }
        var hasher = ContentHasher()
        for (card, shared) in found {
            hasher.combine(card.hash.low)
            hasher.combine(UInt64(shared))
        }
        record(.related(id), hasher.finish())
        return found
    }

    private mutating func record(_ question: Question, _ answer: ContentHash) {
        lookups.append(Lookup(question: question, answer: answer))
    }
}

/// What one page shows of another note.
package struct NoteCard: Sendable, Hashable {
    /// The note.
    package let id: NoteID
    /// Its title.
    package let title: String
    /// Where its page is.
    package let address: SiteAddress
    /// What sort of note it is.
    package let kind: NoteKind

    init(_ note: borrowing PublishedNote) {
        id = note.id
        title = note.title
        address = note.address
        kind = note.kind
    }

    fileprivate var hash: ContentHash {
        var hasher = ContentHasher()
        hasher.combine(title)
        hasher.combine(address.path)
        hasher.combine(kind.rawValue)
        return hasher.finish()
    }
}
