import ArgumentParser
import WattleBuild

/// The command `wattle accuracy`.
struct Accuracy: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Compare the performance model with measured runs.",
        discussion: """
            Prints the median absolute error and the share of runs between the model's 10th and 90th percentile. The \
            model is asked with the shipped calibration alone: no run is looked up, none is fitted.
            """)

    @Option(
        name: .long,
        help: ArgumentHelp(
            "A CSV file of measured runs, its columns as the guide says; without it, the built-in runs.",
            valueName: "file"))
    var measurements: String?

    @Flag(help: "Predict each half of the runs by a fit to the other, split by system and model.")
    var twoFold = false

    @Flag(help: "Print one JSON object.")
    var json = false

    func run() throws {
        let file = try measurements.map { (bytes: try readFile($0), name: $0) }
        let answer = try accuracy(file: file, isTwoFold: twoFold, asJSON: json)
        Console.complain(bytes: answer.findings)
        guard answer.isAccepted else {
            Console.complain(answer.text)
            throw ExitCode.findings
        }
        Console.answer(answer.text)
    }
}
