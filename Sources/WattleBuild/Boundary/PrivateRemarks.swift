import WattleDiagnostics
import WattleGarden
import WattleMarkdown
import WattleText

/// The files that private notes show and that are published, because public notes show them too: for the author alone.
func sharedFiles(
    of withheld: [WithheldNote], _ files: PublishedFiles, _ attachments: AttachmentIndex
) -> [Diagnostic] {
    withheld.flatMap { note in
        note.links.filter { !$0.isExternal && !$0.target.isEmpty }.compactMap { link -> Diagnostic? in
            guard let found = attachments.resolve(link.target, from: note.path), files[found.id] != nil else {
                return nil
            }
            return Diagnostic(
                "BND004", .note, path: note.path, range: link.range,
                "the file '\(link.target)' is published, because a public note shows it too",
                help: ["make a copy for one of the notes if that was not meant"])
        }
    }
}
