import MetricEngine
import WattleChecks
import WattleDiagnostics
import WattleGarden
import WattleMap
import WattleMarkdown
import WattleTemplates
import WattleText

/// The stages from files to a garden that can be written: parse, bound, index, resolve, compute, check.
struct GardenChecker: Sendable {
    let request: BuildRequest
    let configuration: SiteConfiguration
    let files: GardenFiles
    let templates: PageTemplates
    let assets: SiteAssets
    let catalogue: CatalogueFiles
    let sourceDate: CalendarDate?
    let lock: LockCheck
    let ledger: LedgerCheck
    let denylist: Denylist?
    let allowFile: AllowFile
    var excerpts: [SourceExcerpt] = []

    /// What the stages made, with their findings before policy.
    struct Outcome: Sendable {
        let context: SiteContext
        let findings: [Diagnostic]
        let privateFindings: [Diagnostic]
        let files: GardenFiles
        let lockUpdate: LockUpdate?
        let record: FigureRecord?
        let noteHashes: [[UInt8]: ContentHash]
        let withheld: [WithheldNote]
        let allowFile: AllowFile

        /// The findings after policy, and the texts that they quote.
        func report(
            adding others: [Diagnostic], request: BuildRequest, configuration: SiteConfiguration,
            own: [String: [UInt8]], paths: RepositoryPaths
        ) -> FindingReport {
            let policy = DiagnosticPolicy(settings: configuration.checks, isCompatible: request.isCompatible)
            let files = files
            let read: @Sendable (String) -> [UInt8]? = { path in own[path] ?? (try? files.read(path)) }
            let divided = allowed(
                findings + others, in: context.garden, file: allowFile, today: context.today, policy: policy,
                read: read)
            let remaining = policy.applied(to: masked(divided.remaining, read: read))
            var report = FindingReport(
                request.showsPrivateNames ? remaining : Discretion(context).applied(to: remaining),
                private: request.showsPrivateNames ? policy.applied(to: privateFindings) : [], paths: paths,
                read: read)
            report.suppressed =
                request.showsPrivateNames
                ? divided.suppressed : Discretion(context).applied(to: divided.suppressed)
            return report
        }
    }

    func check() async throws(FileFailure) -> Outcome {
        let listed = try files.list()
        let notes = try await parsed(listed.filter { $0.kind == .note })
        let boundary = bound(notes, policy: policy)
        let garden = boundary.value.garden
        let attachments = AttachmentIndex(listed.filter { $0.kind == .attachment }.map(\.path))
        var scope = LinkScope(
            garden: garden, places: await parallelMap(garden.notes) { NotePlaces($1) },
            attachments: attachments)
        scope.quotesNames = request.showsPrivateNames
        scope.unnamedFigures = passingNames
        let computed = try await compute(scope, links: await resolve(in: scope))
        let published = try await publishFiles(
            of: garden, graph: computed.value.graph, attachments: attachments, from: files,
            isCompatible: request.isCompatible, denylist: denylist)
        let ambiguities = FileAmbiguities(
            in: garden, computed.value.graph, attachments, quotesNames: request.showsPrivateNames)
        let remarks =
            request.showsPrivateNames
            ? ambiguities.remarks + sharedFiles(of: boundary.value.withheld, published.value, attachments)
            : []
        let record = lock.isNeeded ? computed.value.record ?? emptyRecord(of: garden) : nil
        let metrics = computed.value.metrics
        let formulas = await GardenFormulas.translated(from: garden)
        let diagrams = await GardenDiagrams.drawn(from: garden)
        let shown = garden.showing { note in
            metrics.inlineTexts(of: note).merging(formulas.value.texts(of: note)) { first, _ in first }
        }
        var context = SiteContext(
            configuration: configuration, garden: shown, graph: computed.value.graph,
            noteGraph: NoteGraph(computed.value.graph),
            metrics: metrics, formulas: formulas.value, diagrams: diagrams.value,
            catalogue: computed.value.catalogue, files: published.value, templates: templates, assets: assets,
            folders: FolderTree(shown, texts: templates.texts), tags: TagIndex(shown),
            newest: newestNotes(in: shown), excerpts: await firstSentences(of: shown),
            today: today(in: garden))
        let addresses = ledger.outcome(for: context)
        context.former = addresses.former
        return Outcome(
            context: context,
            findings: await escapingLinks(listed) + boundary.diagnostics + published.diagnostics
                + ambiguities.findings
                + embedFindings(in: garden, computed.value.graph, quotesNames: request.showsPrivateNames)
                + formulas.diagnostics + diagrams.diagnostics
                + (await ruleFindings(in: garden, computed.value))
                + locked(computed.diagnostics, record) + addresses.findings + context.addressFindings,
            privateFindings: boundary.value.privateFindings + remarks, files: files,
            lockUpdate: record.flatMap { lock.update(for: $0) }, record: computed.value.record,
            noteHashes: Dictionary(
                notes.map { (Array($0.value.parsed.path.utf8), $0.value.hash) },
                uniquingKeysWith: { first, _ in first }),
            withheld: boundary.value.withheld, allowFile: allowFile)
    }

    /// What the rules about the text of public notes find.
    private func ruleFindings(in garden: PublishedGarden, _ computed: Computed) async -> [Diagnostic] {
        var scope = CheckScope(garden: garden, graph: computed.graph)
        scope.figures = computed.metrics.shownFigures(in: garden)
        scope.excerpts = excerpts
        scope.today = today(in: garden)
        scope.language = configuration.language
        scope.denylist = denylist
        scope.sections = configuration.sections
        let policy = DiagnosticPolicy(settings: configuration.checks)
        scope.switchedOff = Set(checkRules.map(\.rule).filter(policy.isOff))
        let complete = scope
        return await parallelMap(garden.notes) { checkFindings(in: $1, complete) }.flatMap(\.self)
    }

    private func locked(_ findings: [Diagnostic], _ record: FigureRecord?) async -> [Diagnostic] {
        guard let record else { return findings }
        return await lock.findings(about: record, adding: findings)
    }

    private func emptyRecord(of garden: PublishedGarden) -> FigureRecord {
        FigureRecord(
            computation: GardenProgram(garden, configuration, catalogue: Catalogue(), measurements: []),
            garden: garden, results: [], inlines: garden.notes.map { _ in [:] })
    }

    /// What follows from the links and the metrics of a garden.
    private struct Computed: Sendable {
        let graph: LinkGraph
        let metrics: GardenMetrics
        let record: FigureRecord?
        let catalogue: CatalogueSite
    }

    /// Computes the figures, and gives links that lead to no note to the pages of the catalogue.
    ///
    /// Gardens that neither compute nor could mean an entry of the catalogue do not read it.
    private func compute(
        _ scope: LinkScope, links: [Diagnosed<[ResolvedLink]>]
    ) async throws(FileFailure) -> Diagnosed<Computed> {
        let garden = scope.garden
        guard
            links.contains(where: isOpen) || !catalogue.texts.isEmpty
                || garden.notes.contains(where: \.hasMetrics)
        else {
            return Diagnosed(
                Computed(graph: LinkGraph(links.map(\.value)), metrics: .none, record: nil, catalogue: .none),
                links.flatMap(\.diagnostics))
        }
        let catalogue = try catalogue.read()
        let names = CatalogueNames(catalogue.value.whole)
        var scope = scope
        scope.pages = names.pages
        let resolved = await resolve(in: scope, after: links)
        let graph = LinkGraph(resolved.map(\.value))
        let metrics = await computeMetrics(
            of: garden, configuration: configuration, catalogue: catalogue.value.whole,
            today: today(in: garden))
        let site = CatalogueSite(
            catalogue.value, names: names, pages: scope.pages, garden: garden, graph: graph,
            metrics: metrics.value.metrics)
        return Diagnosed(
            Computed(
                graph: graph, metrics: metrics.value.metrics, record: metrics.value.record, catalogue: site),
            catalogue.diagnostics + resolved.flatMap(\.diagnostics) + metrics.diagnostics)
    }

    /// Resolves the links of every note.
    private func resolve(in scope: LinkScope) async -> [Diagnosed<[ResolvedLink]>] {
        await parallelMap(scope.garden.notes) { resolveLinks(of: $1, in: scope) }
    }

    /// Resolves the links of those notes again of which some lead nowhere, with all that they could mean.
    private func resolve(
        in scope: LinkScope, after earlier: [Diagnosed<[ResolvedLink]>]
    ) async -> [Diagnosed<[ResolvedLink]>] {
        guard earlier.contains(where: isOpen) else { return earlier }
        var scope = scope
        let missing = zip(scope.garden.notes, earlier).lazy.flatMap { note, links in
            zip(note.parsed.links, links.value).lazy.filter { $0.1 == .none }.map(\.0.target)
        }
        scope.proposals = LinkProposals(scope.garden, scope.places, scope.pages, missing: missing)
        let complete = scope
        return await parallelMap(scope.garden.notes) { index, note in
            isOpen(earlier[index]) ? resolveLinks(of: note, in: complete) : earlier[index]
        }
    }

    /// Whether a link leads nowhere, or to a place that does not exist.
    private func isOpen(_ links: Diagnosed<[ResolvedLink]>) -> Bool {
        links.value.contains(.none) || links.diagnostics.contains { $0.rule == "LNK012" }
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
                var parsed = parseNote(
                    source, path: note.path, options: syntax, texts: figureTextRanges, links: diagramLinks)
                parsed.diagnostics += codeFindings(in: parsed.value, path: note.path)
                return parsed.map { SourceNote($0, hash: hash) }
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
                "LNK001", .error, path: request.showsPrivateNames ? file.path : "", range: SourceRange(0, 0),
                request.showsPrivateNames
                    ? "the file is a symbolic link that leads out of the garden"
                    : "the file \(hashedName(file.path)) is a symbolic link that leads out of the garden",
                help: ["copy the file into the garden, or remove the link"], showsSource: false)
        }
    }

    /// The day of `SOURCE_DATE_EPOCH`, else the newest one in the notes.
    private func today(in garden: PublishedGarden) -> CalendarDate? { sourceDate ?? newestDate(in: garden) }

    /// The newest day that a published note names: "today" for a build that must not look at a clock.
    private func newestDate(in garden: PublishedGarden) -> CalendarDate? {
        garden.notes.compactMap { note in
            [note.parsed.frontMatter.created?.value, note.parsed.frontMatter.sourceDate?.value].compactMap(
                \.self
            ).max()
        }.max()
    }
}
