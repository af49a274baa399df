import WattleDiagnostics
import WattleGarden
import WattleMarkdown
import WattleTemplates
import WattleText

/// The stages from files to a garden that can be written: parse, bound, index, resolve, compute, check.
struct GardenChecker: Sendable {
    let request: BuildRequest
    let configuration: SiteConfiguration
    let files: GardenFiles
    let templates: PageTemplates
    let sourceDate: CalendarDate?

    /// What the stages made, with their findings before policy.
    struct Outcome: Sendable {
        let context: SiteContext
        let findings: [Diagnostic]
        let privateFindings: [Diagnostic]
        let files: GardenFiles

        /// The findings after policy, and the texts that they quote.
        func report(
            adding others: [Diagnostic], request: BuildRequest, configuration: SiteConfiguration,
            own: [String: [UInt8]]
        ) -> FindingReport {
            let policy = DiagnosticPolicy(settings: configuration.checks, isCompatible: request.isCompatible)
            let files = files
            return FindingReport(
                policy.applied(to: findings + others),
                private: request.showsPrivateNames ? policy.applied(to: privateFindings) : [],
                read: { path in own[path] ?? (try? files.read(path)) })
        }
    }

    func check() async throws(FileFailure) -> Outcome {
        let listed = try files.list()
        let notes = try await parsed(listed.filter { $0.kind == .note })
        let boundary = bound(notes, policy: policy)
        let garden = boundary.value.garden
        let attachments = AttachmentNames(listed.filter { $0.kind == .attachment }.map(\.path))
        let quotesNames = request.showsPrivateNames
        let resolved = await parallelMap(garden.notes) { _, note in
            resolveLinks(of: note, in: garden, attachments: attachments, quotesNames: quotesNames)
        }
        let graph = LinkGraph(resolved.map(\.value))
        let metrics = await computeMetrics(of: garden, configuration: configuration)
        let context = SiteContext(
            configuration: configuration, garden: garden, graph: graph, metrics: metrics.value,
            templates: templates,
            folders: FolderTree(garden), tags: TagIndex(garden), today: sourceDate ?? newestDate(in: garden))
        return Outcome(
            context: context,
            findings: escapingLinks(listed) + boundary.diagnostics + resolved.flatMap(\.diagnostics)
                + metrics.diagnostics,
            privateFindings: boundary.value.privateFindings, files: files)
    }

    private var policy: PublishPolicy {
        var policy = PublishPolicy()
        policy.publishesByDefault = request.publishesByDefault || configuration.publishesByDefault
        policy.includesDrafts = request.includesDrafts
        policy.isCompatible = request.isCompatible
        policy.kindFolders = configuration.kindFolders
        policy.quotesNames = request.showsPrivateNames
        return policy
    }

    private func parsed(_ notes: [GardenFile]) async throws(FileFailure) -> [Diagnosed<SourceNote>] {
        var options = SyntaxOptions.garden
        options.extraFields = configuration.extraFields
        let files = files
        let syntax = options
        let results = await parallelMap(notes) { _, note in
            Result { () throws(FileFailure) in
                let source = try files.read(note.path)
                let hash = ContentHash(source)
                return parseNote(source, path: note.path, options: syntax).map { SourceNote($0, hash: hash) }
            }
        }
        var parsed: [Diagnosed<SourceNote>] = []
        parsed.reserveCapacity(results.count)
        for result in results { parsed.append(try result.get()) }
        return parsed
    }

    private func escapingLinks(_ files: [GardenFile]) -> [Diagnostic] {
        files.filter { $0.kind == .escapingLink }.map { file in
            Diagnostic(
                "LNK001", .error, path: file.path, range: SourceRange(0, 0),
                "the file is a symbolic link that leads out of the garden",
                help: ["copy the file into the garden, or remove the link"], showsSource: false)
        }
    }

    /// The newest day that a published note names: "today" for a build that must not look at a clock.
    private func newestDate(in garden: PublishedGarden) -> CalendarDate? {
        garden.notes.compactMap { note in
            [note.parsed.frontMatter.created?.value, note.parsed.frontMatter.sourceDate?.value].compactMap(
                \.self
            ).max()
        }.max()
    }
}
