import ArgumentParser
private import Foundation
import WattleBuild
import WattleDiagnostics

/// What every command that reads a garden accepts.
struct GardenOptions: ParsableArguments {
    @Argument(help: "The garden's folder: its notes are in content/ if there is one.")
    var garden = "."

    @Option(
        help: ArgumentHelp(
            "Where the site is written (default: output in wattle.yml, else site/); or, as often as needed, "
                + "FORMAT=FILE for a report beside what --format shows.", valueName: "dir|format=file"))
    var output: [OutputTarget] = []

    @Option(name: .customLong("base-url"), help: "The published site's address, for canonical links.")
    var baseURL: String?

    @Flag(help: "Treat notes that are not published as if they were, marked as drafts.")
    var drafts = false

    @Flag(help: "For vaults from elsewhere: errors that do not guard the boundary become warnings.")
    var compat = false

    @Flag(name: .customLong("assume-public"), help: "A note without a publish field is public.")
    var assumePublic = false

    @Option(help: "A file of known findings, which are neither shown nor counted.")
    var baseline: String?

    @Option(
        help: ArgumentHelp(
            "Words that may not be published, one or a hash a line (default: WATTLE_DENYLIST).",
            valueName: "file"))
    var denylist: String?

    @Flag(
        name: .customLong("show-private-names"), help: "Name notes that are not public, even where CI is set."
    )
    var showPrivateNames = false

    /// The reports that are asked for.
    var reports: [ReportFile] { output.compactMap(\.report) }

    func validate() throws {
        guard output.count(where: { $0.report == nil }) < 2 else {
            throw ValidationError("--output names two folders for the site; give one")
        }
        guard Set(reports.map(\.path)).count == reports.count else {
            throw ValidationError("--output names one file for two reports")
        }
    }

    /// The request in the build's words.
    var request: BuildRequest {
        let environment = ProcessInfo.processInfo.environment
        var request = BuildRequest(garden: garden)
        request.output = output.compactMap(\.folder).first
        request.baseURL = baseURL
        request.includesDrafts = drafts
        request.isCompatible = compat
        request.publishesByDefault = assumePublic
        request.isContinuousIntegration = environment["CI"].map { !["", "0", "false"].contains($0) } ?? false
        request.showsPrivateNames = showPrivateNames || !request.isContinuousIntegration
        request.baseline = baseline
        request.denylist = denylist ?? environment["WATTLE_DENYLIST"].flatMap { $0.isEmpty ? nil : $0 }
        request.sourceDateEpoch = environment["SOURCE_DATE_EPOCH"]
        return request
    }
}

/// How findings are shown and which of them count.
struct FindingOptions: ParsableArguments {
    @Option(help: "human, short, json (one finding a line), sarif, github, junit or markdown.")
    var format = DiagnosticFormat.human

    @Option(
        name: .customLong("fail-on"),
        help: "The least severity that gives exit code 1: note, warning or error.")
    var failOn = Threshold.error

    @Option(
        name: .customLong("max-warnings"),
        help: ArgumentHelp("More warnings than this give exit code 1.", valueName: "n"))
    var maximumWarnings: Int?

    @Flag(help: "Show every finding of a long list; where CI is set this is always so.")
    var all = false

    /// A severity on the command line.
    enum Threshold: String, ExpressibleByArgument, CaseIterable {
        case note, warning, error

        var severity: Severity {
            switch self {
            case .note: .note
            case .warning: .warning
            case .error: .error
            }
        }
    }

    func validate() throws {
        if let maximumWarnings, maximumWarnings < 0 {
            throw ValidationError("--max-warnings takes a number from 0")
        }
    }

    /// Which findings give exit code 1.
    var threshold: FindingThreshold { FindingThreshold(failOn.severity, maximumWarnings: maximumWarnings) }

    /// Writes the reports that are asked for.
    func write(_ files: [ReportFile], of report: FindingReport, in garden: CheckedGarden) throws {
        var report = report
        report.threshold = threshold
        for file in files { try garden.writeReport(report.rendered(as: file.format), to: file.path) }
    }

    /// Shows the findings: machine forms on standard output, people's on standard error.
    func show(_ report: FindingReport, for request: BuildRequest) {
        var report = report
        report.threshold = threshold
        report.isColoured = Console.isColoured
        let bytes = report.rendered(as: format, showsAll: all || request.isContinuousIntegration)
        if format == .human {
            Console.complain(bytes: bytes)
        } else {
            Console.answer(bytes: bytes)
        }
    }

    /// Whether the findings fail the run.
    func areReached(by report: FindingReport) -> Bool { threshold.isReached(by: report.counts) }

    /// Says that there are too many warnings, where that is it.
    func explainFailure(of report: FindingReport) {
        if let excess = threshold.excess(of: report.counts) { Console.complain(excess) }
    }
}

extension DiagnosticFormat: ExpressibleByArgument {}
