import WattleDiagnostics
import WattleGarden
import WattleMedia
import WattleText

/// What readers see of a garden, as far as two gardens are compared by it: nothing of it comes from a private note.
struct ReaderView: Sendable {
    /// What is at an address.
    enum Answer: Equatable, Sendable {
        /// A page, with its title if it is a note's.
        case page(title: String?)
        /// Data of a figure.
        case data
        /// A page that leads on.
        case redirect(to: String)
        /// A page that says that what was there was withdrawn.
        case withdrawn

        /// Whether nothing is there but word of what was.
        var isFormer: Bool {
            switch self {
            case .page, .data: false
            case .redirect, .withdrawn: true
            }
        }
    }

    /// A note with what is compared of it.
    struct Note: Sendable {
        let path: String
        let title: String
        let address: String
        let hash: ContentHash
    }

    /// An attachment's published copy.
    struct File: Sendable {
        let path: String
        let kind: String
        let byteCount: Int
        /// Titles of the notes that show it or link to it, in the order of the garden.
        let notes: [String]
    }

    /// By the path from the site's root, such as `/concepts/roofline/`.
    let answers: [String: Answer]
    /// In the order of the garden.
    let notes: [Note]
    /// In the order of their paths.
    let files: [File]
    /// Nil in a garden without figures.
    let record: FigureRecord?
    /// Findings in public notes, in the order in which they are printed.
    let findings: [ComparedFinding]

    /// Takes what readers will see from a checked garden.
    init(_ garden: CheckedGarden) {
        let context = garden.context
        answers = Dictionary(
            (context.contentJobs + context.former.moved.map(SiteFileJob.moved)).compactMap { job in
                job.answer(in: context).map { (sitePath(ofFile: job.path(in: context)), $0) }
            }, uniquingKeysWith: { first, _ in first })
        notes = context.garden.notes.map {
            Note(path: $0.path, title: $0.title, address: $0.address.path, hash: $0.hash)
        }
        files = context.comparedFiles
        record = garden.record
        findings = garden.report.comparedFindings
    }
}

extension SiteFileJob {
    /// What readers find at its address; nil for what belongs to every site, and for attachments.
    fileprivate func answer(in context: SiteContext) -> ReaderView.Answer? {
        switch self {
        case .note(let id): .page(title: context.garden[id].title)
        case .moved(let moved): .redirect(to: moved.to.path)
        case .export: .data
        case .withdrawn: .withdrawn
        case .attachment, .asset, .notFound, .recent, .machine: nil
        default: .page(title: nil)
        }
    }
}

extension SiteContext {
    fileprivate var comparedFiles: [ReaderView.File] {
        var users: [String: [String]] = [:]
        for (note, links) in zip(garden.notes, graph.links) {
            var seen: Set<String> = []
            for case .attachment(let id, _) in links {
                guard let file = files[id], seen.insert(file.path).inserted else { continue }
                users[file.path, default: []].append(note.title)
            }
        }
        var seen: Set<String> = []
        return files.published.map(\.1).filter { seen.insert($0.path).inserted }
            .sorted { precedesInBytes($0.path, $1.path) }
            .map { file in
                ReaderView.File(
                    path: "/" + file.path, kind: file.kind.mimeType, byteCount: file.byteCount,
                    notes: users[file.path] ?? [])
            }
    }
}

/// `/x/` for `x/index.html`, `/x.csv` for `x.csv`.
private func sitePath(ofFile path: String) -> String {
    "/"
        + (path == "index.html" || path.hasSuffix("/index.html")
            ? path.dropLast("index.html".count) : path[...])
}
