import WattleDiagnostics
import WattleGarden
import WattleMarkdown
import WattleMedia
import WattleText

/// What there is to say about the files that notes show: those that are not published, and pictures without words.
func fileFindings(
    in garden: PublishedGarden, _ graph: LinkGraph, _ files: [AttachmentID: PublishedFile],
    _ refusals: [AttachmentID: FileRefusal], isCompatible: Bool
) -> [Diagnostic] {
    garden.notes.flatMap { note in
        zip(note.parsed.links, graph.links[note.id.index]).compactMap { link, resolved -> Diagnostic? in
            switch resolved {
            case .attachment(let id, _):
                if let refusal = refusals[id] { return refused(link, in: note, refusal, isCompatible) }
                guard files[id]?.kind.isImage == true, link.isShown else { return nil }
                return link.hasAlternative ? nil : wordless(link, in: note)
            case .external where link.form == .image: return foreign(link, in: note)
            default: return nil
            }
        }
    }
}

/// The site is as safe without the file as with it, so a vault from elsewhere is built without.
private func refused(
    _ link: NoteLink, in note: PublishedNote, _ refusal: FileRefusal, _ isCompatible: Bool
) -> Diagnostic {
    let severity = isCompatible ? Severity.warning : .error
    switch refusal {
    case .content(let refusal):
        return Diagnostic(
            "EMB003", severity, path: note.path, range: link.range,
            "the file '\(link.target)' \(refusal.reason)", help: [refusal.remedy])
    case .size(let size):
        return Diagnostic(
            "LIM005", severity, path: note.path, range: link.range,
            "the file '\(link.target)' has \(size / 1_000_000) MB; at most \(FileRefusal.largest / 1_000_000) MB are published",
            help: ["make the file smaller, or host it elsewhere and link to it"])
    }
}

private func wordless(_ link: NoteLink, in note: PublishedNote) -> Diagnostic {
    let example =
        link.form == .embed ? "![[\(link.target)|what it shows]]" : "![what it shows](\(link.target))"
    return Diagnostic(
        "A11Y001", .error, path: note.path, range: link.range,
        "the picture '\(link.target)' has no words for those who cannot see it",
        help: ["say what it shows: \(example); one that shows nothing new is marked |decorative"])
}

private func foreign(_ link: NoteLink, in note: PublishedNote) -> Diagnostic {
    Diagnostic(
        "LNK014", .warning, path: note.path, range: link.range,
        "the picture lies on another host, so the page links to it instead of showing it",
        help: ["put a copy of it beside the note"])
}

extension NoteLink {
    /// Whether the file is to be seen on the page itself.
    fileprivate var isShown: Bool { form == .embed || form == .image }
    /// Whether words stand for the picture.
    fileprivate var hasAlternative: Bool { isDecorative || !(display ?? "").isEmpty }
}
