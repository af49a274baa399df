import ArgumentParser
import WattleBuild
import WattleDiagnostics
import WattleServer

/// The command `wattle serve`.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Build the site and serve it on this machine's own address, for this machine alone.")

    @OptionGroup var options: GardenOptions

    @Option(help: "The port; 0 takes any free one.")
    var port: UInt16 = 8000

    func validate() throws {
        if !options.reports.isEmpty { throw ValidationError("serve writes no reports; give them to check") }
    }

    func run() async throws {
        let garden = try await checkGarden(options.request)
        Console.complain(bytes: garden.report.rendered(as: .human, showsAll: false))
        guard !garden.report.counts.reaches(.error) else {
            Console.complain("\(garden.report.summary); nothing was written")
            throw ExitCode.findings
        }
        if let refusal = try await publish(garden).report {
            Console.complain(bytes: refusal.rendered(as: .human, showsAll: false))
            throw ExitCode.findings
        }
        do {
            try await serve(ServeOptions(port: port), files: .folder(garden.outputPath)) { port in
                Console.complain(
                    "serving \(garden.pageCount) pages at http://127.0.0.1:\(port)/ (stop with Ctrl-C)")
            }
        } catch {
            throw FileFailure.system("\(error)")
        }
    }
}
