package import WattleDiagnostics
import WattleMarkdown

/// Links that fit several files.
package struct FileAmbiguities: Sendable {
    /// Those that fit several files which public notes show: findings that count.
    package var findings: [Diagnostic] = []
    /// Those that fit another file only because a private note, or none, shows it: for the author alone.
    package var remarks: [Diagnostic] = []

    /// Looks at every link that leads to a file.
    ///
    /// What counts is found among the shown files as if there were no others, so that nobody learns of those.
    package init(
        in garden: PublishedGarden, _ graph: LinkGraph, _ attachments: AttachmentIndex, quotesNames: Bool
    ) {
        var shown: Set<AttachmentID> = []
        for case .attachment(let id, _) in graph.links.lazy.joined() { shown.insert(id) }
        guard !shown.isEmpty else { return }
        let published = AttachmentIndex(shown.sorted().map { attachments[$0] })
        for note in garden.notes {
            for (link, resolved) in zip(note.parsed.links, graph.links[note.id.index]) {
                guard case .attachment = resolved else { continue }
                if published.isAmbiguous(link, in: note) {
                    findings.append(finding(link, note, quotesNames: quotesNames))
                } else if attachments.isAmbiguous(link, in: note) {
                    remarks.append(finding(link, note, quotesNames: quotesNames))
                }
            }
        }
    }
}

extension AttachmentIndex {
    fileprivate func isAmbiguous(_ link: NoteLink, in note: PublishedNote) -> Bool {
        resolve(link.target, from: note.path).map { $0.otherCount > 0 } ?? false
    }
}

/// Names no path: which files there are is nobody's business before a note names them.
private func finding(_ link: NoteLink, _ note: PublishedNote, quotesNames: Bool) -> Diagnostic {
    Diagnostic(
        "LNK011", .warning, path: note.path, range: link.range,
        quotesNames
            ? "'\(link.target)' fits several files; the one in the nearest folder is taken"
            : "the link fits several files",
        help: ["write more of the path, or start it with ./"], showsSource: quotesNames)
}
