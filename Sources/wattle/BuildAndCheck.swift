import ArgumentParser
import WattleBuild
import WattleDiagnostics

/// The command `wattle build`.
struct Build: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check, compute, render and publish the site, all or nothing.",
        discussion:
            "Exit code 0: built; 1: findings at error level, nothing written; 2: usage; 3: the system refused."
    )

    @OptionGroup var options: GardenOptions
    @OptionGroup var findings: FindingOptions

    @Flag(
        name: .customLong("update-lock"),
        help: "Accept the figures as they are: write .wattle/metrics.lock when the site is built.")
    var updateLock = false

    func run() async throws {
        var request = options.request
        request.acceptsFigures = updateLock
        let garden = try await checkGarden(request)
        // Before anything is published, so that a report that cannot be written stops it.
        try findings.write(options.reports, of: garden.report, in: garden)
        guard !findings.areReached(by: garden.report) else { throw refusal(garden.report, of: request) }
        let publication = try await stoppable { try await publish(garden) }
        guard case .written(let summary) = publication else {
            let report = publication.report ?? garden.report
            try findings.write(options.reports, of: report, in: garden)
            throw refusal(report, of: request)
        }
        findings.show(garden.report, for: request)
        if let hint = garden.emptinessHint { Console.complain(hint) }
        if let accepted = try acceptFigures(of: garden) { Console.complain(accepted) }
        let pages = garden.pageCount == 1 ? "1 page" : "\(garden.pageCount) pages"
        Console.complain(
            "\(pages), \(summary.files) files (\(summary.unchanged) unchanged), \(garden.report.summary)"
        )
    }

    /// Says why nothing was written.
    private func refusal(_ report: FindingReport, of request: BuildRequest) -> ExitCode {
        findings.show(report, for: request)
        findings.explainFailure(of: report)
        Console.complain("\(report.summary); nothing was written")
        return .findings
    }
}
