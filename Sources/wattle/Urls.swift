import ArgumentParser
import WattleBuild
import WattleDiagnostics

/// The command `wattle urls`.
struct Urls: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "urls",
        abstract: "The ledger of every address that the garden ever published, .wattle/urls.tsv.",
        subcommands: [List.self, Update.self, Diff.self], defaultSubcommand: List.self)

    /// `wattle urls list`, and `wattle urls` alone.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Print the ledger.")

        @Argument(help: "The garden's folder.")
        var garden = "."

        func run() throws { try Urls.show(try ledgerListing(ofGarden: garden)) }
    }

    /// `wattle urls update`.
    struct Update: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Record the addresses of the site, and what you decide about those that it has no longer.",
            discussion: """
                Lines are added and changed, never removed. Exit code 0: nothing is left to be decided; 1: some \
                addresses lead nowhere, or withdrawn ones are used again; what could be recorded was.
                """)

        @OptionGroup var options: GardenOptions

        @Option(help: "Why addresses are withdrawn; kept in the ledger, never on the site.")
        var reason: String?

        @Option(
            help: ArgumentHelp(
                "An address to withdraw, with --reason; without it, --reason is for all that lead nowhere.",
                valueName: "path"))
        var gone: [String] = []

        @Option(help: ArgumentHelp("An address that shall lead on; with --to.", valueName: "path"))
        var alias: [String] = []

        @Option(help: ArgumentHelp("The page that the --alias before it leads to.", valueName: "path"))
        var to: [String] = []

        @Flag(help: "Let withdrawn addresses that are used again be pages.")
        var reuse = false

        func validate() throws {
            if alias.count != to.count { throw ValidationError("each --alias needs its --to") }
        }

        func run() async throws {
            var decisions = LedgerDecisions()
            decisions.reason = reason
            decisions.gone = gone
            decisions.aliases = zip(alias, to).map { ($0, $1) }
            decisions.allowsReuse = reuse
            try Urls.show(try updateLedger(of: try await checkGarden(options.request), decisions))
        }
    }

    /// `wattle urls diff`.
    struct Diff: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print what update would do, and what it leaves to you; nothing is written.",
            discussion: "Exit code 0: the ledger is up to date; 1: it is not.")

        @OptionGroup var options: GardenOptions

        @Option(
            help: ArgumentHelp(
                "A ledger as it was before a change: what it holds must be there still.", valueName: "file"))
        var against: String?

        func run() async throws {
            var request = options.request
            request.ledgerBase = against
            try Urls.show(try ledgerDifferences(of: try await checkGarden(request)))
        }
    }

    private static func show(_ answer: LedgerAnswer) throws {
        if !answer.text.isEmpty { Console.answer(answer.text) }
        Console.complain(answer.summary)
        if !answer.isSettled { throw ExitCode.findings }
    }
}
