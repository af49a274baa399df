import ArgumentParser
private import Foundation
import WattleBuild

/// `wattle`: notes in, a site with computed figures out.
@main
struct Wattle: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "wattle",
        abstract: "Publish a garden of notes with figures that are computed while it builds.",
        version: wattleVersion,
        subcommands: [
            Build.self, Check.self, Diff.self, Explain.self, Serve.self, New.self, Init.self, Render.self,
            Metric.self, Diagram.self,
            Catalogue.self, Accuracy.self, Urls.self,
        ])

    static func main() async {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch let code as ExitCode {
            leave(code)
        } catch let failure as FileFailure {
            Console.complain("wattle: \(failure)")
            leave(failure.isUsage ? .usage : .system)
        } catch {
            report(error)
        }
    }

    /// Help and versions are answers; everything else that the parser says is a wrong call.
    private static func report(_ error: any Error) {
        let message = fullMessage(for: error)
        guard exitCode(for: error) != .success else {
            Console.answer(message)
            leave(.success)
        }
        Console.complain(message)
        leave(.usage)
    }

    private static func leave(_ code: ExitCode) -> Never { Foundation.exit(code.rawValue) }
}

extension ExitCode {
    /// Findings at or above the threshold: nothing was written.
    static let findings = ExitCode(1)
    /// A wrong call or a wrong configuration.
    static let usage = ExitCode(2)
    /// Something that the system refused.
    static let system = ExitCode(3)
}
