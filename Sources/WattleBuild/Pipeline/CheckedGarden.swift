import WattleChecks
import WattleDiagnostics
import WattleGarden
import WattleMarkdown
import WattleTemplates
import WattleText

/// A garden that was read, bounded, resolved, computed and checked; it only has to be written.
package struct CheckedGarden: Sendable {
    /// What was found.
    package private(set) var report: FindingReport
    let context: SiteContext
    let output: OutputFolder
    let lockFile: String
    let lockUpdate: LockUpdate?
    /// What was computed; nil in a garden without figures.
    let record: FigureRecord?
    let folder: GardenFolder
    let ledger: LedgerCheck
    /// The hash of each note that was read, public or not, by the bytes of its path: two that differ can be equal strings.
    let noteHashes: [[UInt8]: ContentHash]
    /// What looks at the finished site.
    var scans: [OutputScan]
    /// The search for names of private notes; nil where there are none.
    var nameScan: NameScan?
    /// Makes the same site from the public notes alone.
    var withoutPrivateNotes: @Sendable () async throws(FileFailure) -> SiteContext

    /// How many notes readers will see.
    package var pageCount: Int { context.garden.notes.count }
    /// What to do when readers would see nothing; nil when they see something.
    package var emptinessHint: String? {
        pageCount > 0 ? nil : "no note is public: write 'publish: true' into one, or give --assume-public"
    }
    /// The same garden with other findings.
    func reporting(_ report: FindingReport) -> CheckedGarden {
        var garden = self
        garden.report = report
        return garden
    }

    /// Where the site is, or will be.
    package var outputPath: String { output.path }
}

/// Reads a garden and checks everything about it; nothing is written.
/// - Parameters:
///   - request: the garden and how it is read.
///   - corrected: texts of notes that stand for those on disk, by the bytes of the files' real paths.
/// - Returns: the garden with everything that was found.
/// - Throws: when the request is wrong or the system refuses; never for what authors wrote.
package func checkGarden(
    _ request: BuildRequest, corrected: [[UInt8]: [UInt8]] = [:]
) async throws(FileFailure) -> CheckedGarden {
    let folder = try GardenFolder(request.garden)
    let baseline: Baseline? = try request.baseline.map(readBaseline)
    let configurationFile = try folder.read(ifPresent: "wattle.yml")
    var configuration = configurationFile.map { readConfiguration($0) } ?? Diagnosed(SiteConfiguration())
    if let baseURL = request.baseURL {
        configuration.value.baseURL = baseURL.hasSuffix("/") || baseURL.isEmpty ? baseURL : baseURL + "/"
    }
    try refuse(configuration, source: configurationFile ?? [])
    let output = try OutputFolder(
        request.output ?? folder.root + "/" + configuration.value.output, garden: folder)
    let epoch = try sourceDate(request.sourceDateEpoch)
    let templates = try gardenTemplates(of: folder, language: configuration.value.language)
    let catalogue = try CatalogueFiles(folder)
    guard !(request.acceptsFigures && request.includesDrafts) else {
        throw .usage("--update-lock cannot go with --drafts: the lock holds what readers see")
    }
    let lockFile = request.includesDrafts ? nil : try folder.read(ifPresent: MetricsLock.path)
    let ledger = try ledgerCheck(request, in: folder)
    let allowSource = try folder.read(ifPresent: AllowFile.path)
    let allowances = allowSource.map(readAllowFile) ?? Diagnosed(AllowFile())
    let checker = GardenChecker(
        request: request, configuration: configuration.value,
        files: request.showsPrivateNames
            ? folder.files(output: output.path, corrected: corrected)
            : folder.files(output: output.path, corrected: corrected).unnamed(),
        templates: templates.value.pages, assets: templates.value.assets, catalogue: catalogue,
        sourceDate: epoch,
        lock: LockCheck(
            file: lockFile, isStrict: request.isContinuousIntegration, isAccepting: request.acceptsFigures),
        ledger: ledger, denylist: try request.denylist.map(readDenylist), allowFile: allowances.value,
        excerpts: try sourceExcerpts(of: folder))
    let checked = try await checker.check()
    let own = [
        "wattle.yml": configurationFile ?? [], MetricsLock.path: lockFile ?? [],
        AddressLedger.path: ledger.file ?? [], AllowFile.path: allowSource ?? [],
    ].merging(templates.value.sources) { first, _ in first }.merging(catalogue.texts) { first, _ in
        first
    }
    let report = checked.report(
        adding: configuration.diagnostics + templates.diagnostics + allowances.diagnostics, request: request,
        configuration: configuration.value,
        own: own, paths: RepositoryPaths(folder, own: Set(own.keys)))
    return CheckedGarden(
        report: baseline.map(report.without) ?? report, context: checked.context,
        output: output,
        lockFile: folder.root + "/" + MetricsLock.path, lockUpdate: checked.lockUpdate,
        record: checked.record, folder: folder, ledger: ledger, noteHashes: checked.noteHashes,
        scans: [secretScan(passing: report.suppressed) { try? checked.files.read($0) }],
        nameScan: NameScan(
            checked, request: request, ownTexts: own.filter { $0.key != AllowFile.path }.map(\.value)),
        withoutPrivateNotes: { () throws(FileFailure) in try await checker.aloneWithPublicNotes(of: checked) }
    )
}

/// Renders every page and puts the site in the place of the old one, all or nothing.
/// - Returns: what was written, or the findings with those for which nothing was.
package func publish(_ garden: CheckedGarden) async throws(FileFailure) -> Publication {
    let context = garden.context
    let jobs = context.plan + (await context.searchFiles()).map(SiteFileJob.searchFile)
    var refusals: [Diagnostic] = []
    let summary = try await garden.output.replace { writer async throws(FileFailure) in
        try writer.prepareFolders(for: jobs.map { $0.path(in: context) })
        let results = await parallelMap(jobs) { _, job in
            Result { () throws(FileFailure) in
                guard !Task.isCancelled else { throw .system("stopped before the site was complete") }
                let file = RenderedFile(
                    path: job.path(in: context), bytes: try job.bytes(in: context),
                    isMadeElsewhere: job.isMadeElsewhere)
                return (file: try writer.write(file.bytes, to: file.path), look: garden.look(at: file))
            }
        }
        var written: [(file: WrittenFile, look: FileLook)] = []
        written.reserveCapacity(results.count)
        for result in results { written.append(try result.get()) }
        refusals = try await garden.findings(in: written.map(\.look))
        return refusals.isEmpty ? written.map(\.file) : nil
    }
    return summary.map { .written($0) } ?? .refused(garden.report.adding(refusals))
}

/// Writes `.wattle/metrics.lock` if the request accepts the figures; the garden must be one that can be published.
/// - Returns: what was done, for the author; nil if nothing was asked for.
package func acceptFigures(of garden: CheckedGarden) throws(FileFailure) -> String? {
    guard let update = garden.lockUpdate else { return nil }
    guard !update.isCurrent else { return "metrics.lock is up to date" }
    try replaceFile(update.bytes, at: garden.lockFile)
    return "metrics.lock written, \(update.figureCount) figures"
}

/// A configuration that cannot be understood stops the build before anything is decided by it.
private func refuse(_ configuration: Diagnosed<SiteConfiguration>, source: [UInt8]) throws(FileFailure) {
    let errors = configuration.diagnostics.filter { $0.severity == .error }
    guard !errors.isEmpty else { return }
    var texts = SourceTexts { _ in source }
    let text = String(decoding: render(errors, as: .human, texts: &texts), as: UTF8.self)
    throw .usage("wattle.yml cannot be used\n\n" + text)
}

/// The day of SOURCE_DATE_EPOCH, if it is set.
private func sourceDate(_ epoch: String?) throws(FileFailure) -> CalendarDate? {
    guard let epoch else { return nil }
    guard let seconds = Int(epoch), let date = CalendarDate(secondsSince1970: seconds) else {
        throw .usage("SOURCE_DATE_EPOCH must be a number of seconds since 1970, not '\(epoch)'")
    }
    return date
}
