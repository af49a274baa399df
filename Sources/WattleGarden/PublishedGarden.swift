package import WattleDiagnostics
package import WattleMarkdown
import WattleText

/// The notes that readers may see, and nothing else.
///
/// Only ``bound(_:policy:)`` makes one. Whatever decides, resolves, renders or writes takes this and never the notes as
/// they were read, so that a private note cannot reach a page by being forgotten in a filter.
package struct PublishedGarden: Sendable {
    /// The notes, by ``NoteID``: in the order of their paths' bytes.
    package let notes: [PublishedNote]
    /// Finds notes by what authors write.
    package let index: GardenIndex
    /// Old addresses and the notes that they lead to, in the order of the addresses.
    package let redirects: [Redirect]

    fileprivate init(notes: [PublishedNote], index: GardenIndex, redirects: [Redirect]) {
        self.notes = notes
        self.index = index
        self.redirects = redirects
    }

    /// The same garden where texts without markup show figures instead of leaving them out.
    /// - Parameter figures: the texts of a note's figures, by their nodes.
    /// - Returns: a copy.
    package func showing(_ figures: (NoteID) -> [NodeID: String]) -> PublishedGarden {
        PublishedGarden(
            notes: notes.map { $0.showing(figures($0.id)) }, index: index, redirects: redirects)
    }

    /// The note of that identity.
    package subscript(_ id: NoteID) -> PublishedNote { notes[id.index] }
}

/// An address that leads on to a note's page.
package struct Redirect: Sendable, Hashable {
    /// The other address.
    package let from: SiteAddress
    /// The note meant.
    package let note: NoteID
}

/// What `bound` lets through, and what it has to say about the notes that stay behind.
package struct Boundary: Sendable {
    /// The public notes.
    package let garden: PublishedGarden
    /// Findings inside notes that are not public: for their author, without consequence.
    package let privateFindings: [Diagnostic]
    /// What the notes that are not public are called, so that the site can be searched for it.
    package let withheld: [WithheldNote]
}

/// Separates the public from the private notes: the publish boundary.
/// - Parameters:
///   - notes: all notes with their own findings, in the order of their paths' bytes.
///   - policy: who is public.
/// - Returns: the boundary with the findings that count: those of public notes, and about their addresses.
package func bound(_ notes: [Diagnosed<SourceNote>], policy: PublishPolicy) -> Diagnosed<Boundary> {
    var kept: [(note: SourceNote, isDraft: Bool)] = []
    var findings: [Diagnostic] = []
    var privateFindings: [Diagnostic] = []
    var withheld: [WithheldNote] = []
    for note in notes {
        let frontMatter = note.value.parsed.frontMatter
        let isPublic = policy.isPublic(frontMatter)
        if isPublic || (policy.includesDrafts && frontMatter.isReadable) {
            kept.append((note.value, !isPublic))
            findings += note.diagnostics
        } else {
            withheld.append(WithheldNote(note.value.parsed))
            privateFindings += note.diagnostics + unclearPublishing(note.value.parsed)
        }
    }
    var addresses = AddressBook(isCompatible: policy.isCompatible)
    var published: [PublishedNote] = []
    for entry in kept {
        published.append(
            publish(entry.note, NoteID(published.count), isDraft: entry.isDraft, policy, &addresses))
    }
    for note in published { addresses.claimAliases(of: note) }
    for note in published { addresses.claimPath(of: note) }
    let index = GardenIndex(
        published.map { note in
            NoteNames(
                path: note.path, title: note.parsed.frontMatter.title?.value,
                aliases: note.parsed.frontMatter.aliases.map(\.value))
        })
    let garden = PublishedGarden(notes: published, index: index, redirects: addresses.redirects)
    return Diagnosed(
        Boundary(garden: garden, privateFindings: privateFindings, withheld: withheld),
        findings + addresses.findings)
}

private func publish(
    _ note: SourceNote, _ id: NoteID, isDraft: Bool, _ policy: PublishPolicy, _ addresses: inout AddressBook
) -> PublishedNote {
    let result = PublishedNote(
        id: id, parsed: note.parsed, hash: note.hash, title: title(of: note.parsed),
        address: addresses.address(of: note.parsed), kind: policy.kind(of: note.parsed), isDraft: isDraft)
    addresses.claimPage(of: result)
    return result
}

private func unclearPublishing(_ note: ParsedNote) -> [Diagnostic] {
    guard note.frontMatter.isReadable, note.frontMatter.publish == .malformed,
        let field = note.frontMatter.field("publish")
    else { return [] }
    return [
        Diagnostic(
            "BND001", .warning, path: note.path, range: field.value.range,
            "publish is neither true nor false, so the note stays private",
            help: ["write 'publish: true', without quotes and in lower case, to publish the note"])
    ]
}
