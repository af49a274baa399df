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

    func validate() throws {
        if dryRun, !fix { throw ValidationError("--dry-run goes with --fix") }
    }

    func run() async throws {
        let garden = fix ? try await fixed() : try await checkGarden(options.request)
        findings.show(garden.report)
        Console.complain(garden.report.counts.summary)
        if garden.report.counts.reaches(findings.failOn.severity) { throw ExitCode.findings }
    }

    /// The garden with its corrections, or as it stands when nothing shall be written.
    private func fixed() async throws -> CheckedGarden {
        let garden = try await fixGarden(options.request)
        Console.complain(garden.summary(isDone: !dryRun))
        guard !dryRun else { return garden.before }
        try garden.write()
        return garden.after
    }
}
