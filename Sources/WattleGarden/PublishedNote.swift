package import WattleMarkdown
package import WattleText

/// A note as it was read, public or not.
package struct SourceNote: Sendable {
    /// What its bytes say.
    package let parsed: ParsedNote
    /// The hash of those bytes.
    package let hash: ContentHash

    /// Pairs a note with the hash of its file.
    package init(_ parsed: ParsedNote, hash: ContentHash) {
        self.parsed = parsed
        self.hash = hash
    }
}

/// What sort of note it is; it decides what readers may expect of it.
package enum NoteKind: String, Sendable, CaseIterable {
    /// Defines one thing.
    case concept
    /// Tells what somebody else published.
    case source
    /// Everything else.
    case plain
}

/// Who is public in a garden, and how notes are sorted into kinds.
package struct PublishPolicy: Sendable {
    /// Whether a note without a `publish` field is public.
    package var publishesByDefault = false
    /// Whether notes that are not public are shown as well, marked as drafts.
    package var includesDrafts = false
    /// The folder of each kind that has one, by the kind's name.
    package var kindFolders = ["concept": "concepts"]
    /// Whether the vault comes from elsewhere, so that an alias which is taken is only a warning.
    package var isCompatible = false
    /// Whether findings may quote the names that links are about.
    package var quotesNames = true

    /// The strict policy.
    package init() {}

    func isPublic(_ frontMatter: FrontMatter) -> Bool {
        guard frontMatter.isReadable else { return false }
        return frontMatter.publish == .isTrue || (publishesByDefault && frontMatter.publish == .absent)
    }

    func kind(of note: ParsedNote) -> NoteKind {
        if note.frontMatter.source != nil { return .source }
        let folder = kindFolders["concept"] ?? "concepts"
        return foldedName(note.path).hasPrefix(foldedName(folder) + "/") ? .concept : .plain
    }
}

/// A note that readers may see.
package struct PublishedNote: Sendable {
    // A class, because notes are passed from stage to stage: copying the value itself retained some twenty arrays, which
    // was 5 % of a build of 10,000 notes.
    private final class Content: Sendable {
        let parsed: ParsedNote
        let title: String
        let address: SiteAddress

        init(_ parsed: ParsedNote, title: String, address: SiteAddress) {
            self.parsed = parsed
            self.title = title
            self.address = address
        }
    }

    private let content: Content
    /// Its place in the garden.
    package let id: NoteID
    /// The hash of those bytes.
    package let hash: ContentHash
    /// What sort of note it is.
    package let kind: NoteKind
    /// Whether it is shown although it is not public.
    package let isDraft: Bool

    init(
        id: NoteID, parsed: ParsedNote, hash: ContentHash, title: String, address: SiteAddress,
        kind: NoteKind,
        isDraft: Bool
    ) {
        content = Content(parsed, title: title, address: address)
        self.id = id
        self.hash = hash
        self.kind = kind
        self.isDraft = isDraft
    }

    /// What its bytes say.
    package var parsed: ParsedNote {
        // Lent, not copied: a copy would retain all arrays again.
        _read { yield content.parsed }
    }
    /// What it is called: its title, else its first heading, else its file's name.
    package var title: String { content.title }
    /// Where its page is.
    package var address: SiteAddress { content.address }

    /// The same note with the texts of its figures.
    func showing(_ figures: [NodeID: String]) -> PublishedNote {
        guard !figures.isEmpty else { return self }
        let parsed = parsed.showing(figures)
        return PublishedNote(
            id: id, parsed: parsed, hash: hash, title: WattleGarden.title(of: parsed), address: address,
            kind: kind, isDraft: isDraft)
    }

    /// The path of its file.
    package var path: String { parsed.path }
    /// The names of the folders above it, from the garden's root.
    package var folders: [String] { path.split(separator: "/").dropLast().map(String.init) }
    /// The names of its metric blocks; each has a figure at `#m-` and the name.
    package var figureNames: [String] {
        parsed.fences.filter { $0.kind == .metric && !$0.name.isEmpty }.map(\.name)
    }
    /// Whether it is the page of its folder.
    package var isFolderPage: Bool { isFolderNote(noteSegments(of: path)) }
}

/// The title of a note: the front matter's, else the first heading of the first level, else the file's name.
func title(of note: ParsedNote) -> String {
    if let title = note.frontMatter.title?.value, !title.isEmpty { return title }
    if let heading = note.headings.first, heading.level == 1, !heading.text.isEmpty { return heading.text }
    let segments = noteSegments(of: note.path)
    let isNamedByFolder = segments.count > 1 && isIndexName(segments[segments.count - 1])
    return (isNamedByFolder ? segments.dropLast().last : segments.last) ?? note.path
}
