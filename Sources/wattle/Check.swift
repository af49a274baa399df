import ArgumentParser
import WattleBuild
import WattleDiagnostics

/// The command `wattle check`.
struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Everything that build does, but nothing is written; --fix mends what is certain.",
        discussion: """
            Exit code 0: clean; 1: findings at or above --fail-on; 2: usage; 3: the system refused.
            With --fix, the findings that are left decide.
            """)

    @OptionGroup var options: GardenOptions
    @OptionGroup var findings: FindingOptions

    @Flag(help: "Make the corrections that are certain in the notes; guesses are left to you.")
    var fix = false

    @Flag(name: .customLong("dry-run"), help: "With --fix: show what it would do and write nothing.")
    var dryRun = false

    @Option(
        name: .customLong("write-baseline"),
        help: ArgumentHelp(
            "Record the findings that count in a file for --baseline, so that only new ones are shown.",
            valueName: "file"))
    var newBaseline: String?

    @Option(
        name: .customLong("ledger-base"),
        help: ArgumentHelp(
            "The ledger .wattle/urls.tsv as it was before a change: no line of it may be missing.",
            valueName: "file"))
    var ledgerBase: String?

    func validate() throws {
        if dryRun, !fix { throw ValidationError("--dry-run goes with --fix") }
        guard newBaseline != nil else { return }
        if options.baseline != nil { throw ValidationError("--write-baseline cannot go with --baseline") }
        if options.drafts {
            throw ValidationError("--write-baseline cannot go with --drafts: others can read the file")
        }
    }

    func run() async throws {
        var request = options.request
        request.demandsLedger = true
        request.ledgerBase = ledgerBase
        var garden = fix ? try await fixed(request) : try await checkGarden(request)
        if let newBaseline, !dryRun {
            let recorded = try garden.recordingBaseline(at: newBaseline)
            garden = recorded.garden
            Console.complain("\(newBaseline) written, findings in it: \(recorded.count)")
        }
        try findings.write(options.reports, of: garden.report, in: garden)
        findings.show(garden.report, for: request)
        if let hint = garden.emptinessHint { Console.complain(hint) }
        findings.explainFailure(of: garden.report)
        Console.complain(garden.report.summary)
        if findings.areReached(by: garden.report) { throw ExitCode.findings }
    }

    /// The garden with its corrections, or as it stands when nothing shall be written.
    private func fixed(_ request: BuildRequest) async throws -> CheckedGarden {
        let garden = try await fixGarden(request)
        Console.complain(garden.summary(isDone: !dryRun))
        guard !dryRun else { return garden.before }
        try garden.write()
        return garden.after
    }
}
