import WattleDiagnostics

/// A look at the finished site, file by file, before anybody can read it.
struct OutputScan: Sendable {
    /// What is wrong with a file; called from several tasks.
    let findings: @Sendable (RenderedFile) -> [Diagnostic]
}

/// A file of the site as it is about to be published.
struct RenderedFile: Sendable {
    /// Where it stands below the site's root.
    let path: String
    /// Its content.
    let bytes: [UInt8]
    /// Whether its author made it elsewhere: an attachment or a part of the templates.
    let isMadeElsewhere: Bool
}

/// What came of a site that was ready to be published.
package enum Publication: Sendable {
    /// It is there.
    case written(WriteSummary)
    /// It holds what may not be published; the old site is as it was.
    case refused(FindingReport)

    /// Why it was refused; nil where it was not.
    package var report: FindingReport? {
        if case .refused(let report) = self { report } else { nil }
    }
}

extension SiteFileJob {
    /// Whether the file's text comes from elsewhere than the notes.
    var isMadeElsewhere: Bool {
        switch self {
        case .attachment, .asset: true
        default: false
        }
    }
}

extension CheckedGarden {
    /// Looks at every rendered file with each scan, and for names of private notes.
    /// - Returns: the findings that forbid to publish the site; none of them can be weakened.
    func findings(in looks: [FileLook]) async throws(FileFailure) -> [Diagnostic] {
        let found = looks.flatMap(\.findings)
        let hits = looks.flatMap(\.hits)
        guard let nameScan, !hits.isEmpty else { return found }
        let leaks = try await nameScan.leaks(among: hits, in: context, alone: withoutPrivateNotes)
        return found + nameScan.findings(about: leaks)
    }

    /// What the scans see in one file.
    func look(at file: RenderedFile) -> FileLook {
        FileLook(findings: scans.flatMap { $0.findings(file) }, hits: nameScan?.hits(in: file) ?? [])
    }
}

/// What the scans saw in one file.
struct FileLook: Sendable {
    let findings: [Diagnostic]
    let hits: [NameScan.Hit]
}
