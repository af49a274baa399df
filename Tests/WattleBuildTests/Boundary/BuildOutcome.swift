import Foundation
import Testing
import WattleChecks
import WattleDiagnostics
import WattleGarden
import WattleMarkdown
import WattleTemplates

@testable import WattleBuild

/// Everything that somebody who has no access to the vault learns of a build on a server.
struct BuildOutcome: Equatable {
    /// What the command ends with.
    var code = 0
    /// Every file of the site with its mode, in the order of the paths' bytes.
    var files: [PublishedBytes] = []
    /// The findings in each form, and what is said beside them.
    var log: [String] = []

    struct PublishedBytes: Equatable {
        let path: String
        let mode: Int
        let bytes: [UInt8]
    }

    /// The files by their paths.
    var site: [String: [UInt8]] {
        Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    }

    /// The paths at which two sites differ, and whether the rest does.
    func differences(from other: BuildOutcome) -> [String] {
        let (mine, others) = (site, other.site)
        let changed = Set(mine.keys).union(others.keys).filter { mine[$0] != others[$0] }.sorted()
        return changed + (code == other.code ? [] : ["exit code \(code) instead of \(other.code)"])
            + (log == other.log ? [] : ["log"])
            + (files.map(\.mode) == other.files.map(\.mode) ? [] : ["modes"])
            + (files.map(\.path) == other.files.map(\.path) ? [] : ["order"])
    }
}

extension BuildOutcome {
    /// Says what the command would say with `CI=true`, in every form.
    fileprivate mutating func hear(_ report: FindingReport, hint: String?) {
        log = DiagnosticFormat.allCases.map { String(decoding: report.rendered(as: $0), as: UTF8.self) }
        log += [report.summary, hint ?? ""]
        code = report.counts.errors > 0 ? 1 : 0
    }

    /// Builds a garden on disk.
    init(_ garden: GardenOnDisk, _ change: (inout BuildRequest) -> Void = { _ in }) async {
        do {
            let checked = try await garden.check {
                $0.isContinuousIntegration = true
                $0.showsPrivateNames = false
                change(&$0)
            }
            hear(checked.report, hint: checked.emptinessHint)
            guard code == 0 else { return }
            switch try await publish(checked) {
            case .refused(let report): hear(report, hint: nil)
            case .written(let summary):
                log.append("\(checked.pageCount) pages, \(summary)")
                files = try Self.files(below: checked.outputPath)
            }
        } catch {
            code = (error as? FileFailure)?.isUsage == true ? 2 : 3
            log = ["\(error)"]
        }
    }

    private static func files(below folder: String) throws -> [PublishedBytes] {
        let manager = FileManager.default
        return try manager.subpathsOfDirectory(atPath: folder).sorted {
            $0.utf8.lexicographicallyPrecedes($1.utf8)
        }
        .map { path in
            let attributes = try manager.attributesOfItem(atPath: folder + "/" + path)
            return PublishedBytes(
                path: path, mode: attributes[.posixPermissions] as? Int ?? 0,
                bytes: manager.contents(atPath: folder + "/" + path).map { Array($0) } ?? [])
        }
    }
}

/// A garden that is built without a disk: hundreds of them take seconds.
struct MemoryGarden {
    var files: [String: [UInt8]]
    var request: BuildRequest = {
        var request = BuildRequest(garden: "")
        request.isContinuousIntegration = true
        request.showsPrivateNames = false
        return request
    }()

    init(_ files: [String: [UInt8]]) { self.files = files }

    init(_ vault: CanaryVault) { files = vault.files }

    private static let empty = Result {
        let garden = try GardenOnDisk([:]).made()
        let folder = try GardenFolder(garden.root)
        return (try gardenTemplates(of: folder).value.pages, try CatalogueFiles(folder))
    }

    /// Reads and checks it.
    func checked() async throws -> GardenChecker.Outcome { try await checker().check() }

    func checker() throws -> GardenChecker {
        let (templates, catalogue) = try Self.empty.get()
        return GardenChecker(
            request: request, configuration: configuration,
            files: GardenFiles(inMemory: files.filter { isRead($0.key) }),
            templates: templates, assets: .none, catalogue: catalogue, sourceDate: nil,
            lock: LockCheck(file: nil, isStrict: true, isAccepting: false),
            ledger: LedgerCheck(file: nil, base: nil, isStrict: false, isCompared: false), denylist: nil,
            allowFile: AllowFile())
    }

    private var configuration: SiteConfiguration {
        files["wattle.yml"].map { readConfiguration($0).value } ?? SiteConfiguration()
    }

    /// What a folder on disk would leave out.
    private func isRead(_ path: String) -> Bool {
        path != "wattle.yml"
            && !path.split(separator: "/").contains {
                $0.hasPrefix(".") || $0.hasPrefix("#") || $0.hasSuffix("~")
            }
    }

    func report(of outcome: GardenChecker.Outcome) -> FindingReport {
        outcome.report(
            adding: [], request: request, configuration: configuration, own: [:], paths: RepositoryPaths())
    }

    /// The pages, without stylesheets and scripts, and without those of the catalogue's entries.
    static func site(_ context: SiteContext) throws -> [String: [UInt8]] {
        var site: [String: [UInt8]] = [:]
        for job in context.contentJobs {
            let path = job.path(in: context)
            // More than a hundred, all of them made from the catalogue; the sites on disk have them.
            if path.hasPrefix("catalogue/"), path != "catalogue/index.html" { continue }
            site[path] = try job.bytes(in: context)
        }
        return site
    }

    /// Builds it.
    func outcome() async throws -> BuildOutcome {
        try outcome(of: await checked())
    }

    /// What comes of a garden that was checked.
    func outcome(of checked: GardenChecker.Outcome) throws -> BuildOutcome {
        var outcome = BuildOutcome()
        outcome.hear(report(of: checked), hint: nil)
        guard outcome.code == 0 else { return outcome }
        outcome.files = try Self.site(checked.context)
            .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            .map { BuildOutcome.PublishedBytes(path: $0.key, mode: 0o644, bytes: $0.value) }
        return outcome
    }
}

extension GardenOnDisk {
    /// The garden with its folder, even if nothing is in it.
    func made() throws -> GardenOnDisk {
        try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
        return self
    }

    /// Puts a vault on the disk.
    convenience init(_ vault: CanaryVault) throws {
        try self.init([:])
        for (path, bytes) in vault.files { try put(bytes, at: path) }
        for (path, target) in vault.links { try makeLink(root + "/" + path, to: target) }
    }
}
