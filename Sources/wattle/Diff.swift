import ArgumentParser
private import Foundation
import WattleBuild

/// The command `wattle diff`.
struct Diff: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "What a change to a garden changes for its readers, as Markdown for a pull request.",
        discussion: """
            OLD and NEW are two folders with the garden in them, such as a checkout of the branch that a change goes \
            into and one of the change. Both are computed by this program and its data. Private notes have no part in \
            it. Exit code 0: compared; 1: with --fail-on-gone, addresses that lead nowhere; 2: usage; 3: the system \
            refused.
            """)

    @Argument(help: "The garden before the change.")
    var old: String

    @Argument(help: "The garden after it.")
    var new: String

    @Option(help: "markdown, cut to the length of a comment, or json, whole.")
    var format = Format.markdown

    @Flag(name: .customLong("fail-on-gone"), help: "Exit 1 if an address leads nowhere any more.")
    var failOnGone = false

    @Flag(help: "As for build: errors that do not guard the boundary become warnings.")
    var compat = false

    @Flag(name: .customLong("assume-public"), help: "As for build: a note without a publish field is public.")
    var assumePublic = false

    /// The forms of the answer.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case markdown, json
    }

    func run() async throws {
        let difference = try await compareGardens(request(old), request(new))
        switch format {
        case .markdown: Console.answer(difference.markdown)
        case .json: Console.answer(bytes: difference.json)
        }
        let gone = difference.goneAddressCount
        guard failOnGone, gone > 0 else { return }
        Console.complain(gone == 1 ? "1 address leads nowhere" : "\(gone) addresses lead nowhere")
        throw ExitCode.findings
    }

    private func request(_ garden: String) -> BuildRequest {
        var request = BuildRequest(garden: garden)
        request.isCompatible = compat
        request.publishesByDefault = assumePublic
        request.sourceDateEpoch = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"]
        return request
    }
}
