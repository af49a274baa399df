import WattleDiagnostics
import WattleGarden
import WattleTemplates
import WattleText

extension SiteContext {
    /// The pages and files that lead on from old addresses, in the forms that the garden asks for.
    ///
    /// What was withdrawn has its page in any case: no host tells a reader as much by a code alone.
    var formerJobs: [SiteFileJob] {
        let forms = configuration.redirects
        let pages = forms.contains(.html) ? former.moved.map { SiteFileJob.moved($0) } : []
        return pages + former.withdrawn.map { .withdrawn($0) } + redirectFiles
    }

    private var redirectFiles: [SiteFileJob] {
        let forms = configuration.redirects
        guard forms != [.html] else { return [] }
        let map = RedirectMap(former, base: hostSegments)
        var files: [(path: String, bytes: [UInt8])] = []
        if forms.contains(where: \.isRedirectsFile) { files.append(("_redirects", map.redirectsFile)) }
        if forms.contains(.nginx) { files.append(("nginx-redirects.map", map.nginxFile)) }
        if forms.contains(.s3) {
            files.append(("s3-redirects.json", map.s3Objects))
            if let rules = map.s3RoutingRules { files.append(("s3-routing-rules.json", rules)) }
        }
        return files.map { .asset(path: $0.path, bytes: $0.bytes) }
    }

    /// What is wrong with the addresses of the site as a whole.
    var addressFindings: [Diagnostic] { redirectFindings + fileClashes }

    /// Pages that would lie within a file of figures' data: `/a/m/cost.csv/` beside `/a/m/cost.csv`.
    private var fileClashes: [Diagnostic] {
        let addresses =
            garden.notes.map { ($0.address, $0.path) }
            + garden.redirects.map { ($0.from, garden[$0.note].path) }
        let candidates = addresses.filter { $0.0.segments.dropFirst().contains("m") }
        guard !candidates.isEmpty else { return [] }
        let files = Set(metrics.exportPaths(in: garden))
        return candidates.filter { address, _ in
            address.segments.indices.contains {
                files.contains(address.segments[...$0].joined(separator: "/"))
            }
        }.map { address, path in
            Diagnostic(
                "URL004", .error, path: path, range: SourceRange(0, 0),
                "the address \(address.path) is that of a file with the data of a figure",
                help: ["give the note another permalink or alias"])
        }
    }

    /// Limits of hosts that the redirects come near to.
    private var redirectFindings: [Diagnostic] {
        let limits = configuration.redirects.compactMap(\.limits)
        guard !limits.isEmpty else { return [] }
        let map = RedirectMap(former, base: hostSegments)
        return limits.compactMap { map.excess(over: $0) }.map { excess in
            Diagnostic(
                "URL011", .error, path: "wattle.yml", range: SourceRange(0, 0), excess,
                help: ["name another form in 'redirects', such as html"], showsSource: false)
        }
    }

    /// The path of the site on its host, without slashes: `garden` for `https://example.org/garden/`.
    var hostSegments: [String] {
        configuration.baseURL.split(separator: "/", omittingEmptySubsequences: true).dropFirst(2).map {
            String(decoding: percentDecoded(Array($0.utf8)[...]), as: UTF8.self)
        }
    }

    /// An old address that leads on.
    func page(of moved: FormerAddresses.Moved) -> [UInt8] {
        let canonical = configuration.baseURL.isEmpty ? "" : configuration.baseURL + moved.to.hrefFromRoot
        return templates.redirect.render(
            RedirectPage(
                language: configuration.language,
                title: moved.note.map { garden[$0].title } ?? configuration.title,
                target: moved.from.reference(to: moved.to), canonical: canonical))
    }

    /// An address of which nothing is left but that there was something.
    func page(ofWithdrawn address: SiteAddress) -> [UInt8] {
        templates.gone.render(
            GonePage(
                language: configuration.language, siteTitle: configuration.title,
                root: address.segments.isEmpty ? "./" : address.root))
    }
}
