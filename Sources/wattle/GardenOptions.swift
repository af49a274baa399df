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
            "Where the site is written (default: output in wattle.yml, else site/).", valueName: "dir"))
    var output: String?

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

    @Flag(
        name: .customLong("show-private-names"), help: "Name notes that are not public, even where CI is set."
    )
    var showPrivateNames = false

    /// The request in the build's words.
    var request: BuildRequest {
        let environment = ProcessInfo.processInfo.environment
        var request = BuildRequest(garden: garden)
        request.output = output
        request.baseURL = baseURL
        request.includesDrafts = drafts
        request.isCompatible = compat
        request.publishesByDefault = assumePublic
        request.isContinuousIntegration = environment["CI"].map { !["", "0", "false"].contains($0) } ?? false
        request.showsPrivateNames = showPrivateNames || !request.isContinuousIntegration
        request.baseline = baseline
        request.sourceDateEpoch = environment["SOURCE_DATE_EPOCH"]
        return request
    }
}

/// How findings are shown and which of them count.
struct FindingOptions: ParsableArguments {
    @Option(help: "human, short or json (one finding a line).")
    var format = DiagnosticFormat.human

    @Option(
        name: .customLong("fail-on"),
        help: "The least severity that gives exit code 1: note, warning or error.")
    var failOn = Threshold.error

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

    /// Shows the findings: machine forms on standard output, people's on standard error.
    func show(_ report: FindingReport, for request: BuildRequest) {
        let bytes = report.rendered(as: format, showsAll: all || request.isContinuousIntegration)
        if format == .human {
            Console.complain(bytes: bytes)
        } else {
            Console.answer(bytes: bytes)
        }
    }
}

extension DiagnosticFormat: ExpressibleByArgument {}
