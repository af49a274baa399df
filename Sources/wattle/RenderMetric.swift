import ArgumentParser
import WattleBuild

/// The command `wattle render`.
struct Render: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Turn one note's Markdown into its HTML fragment on standard output.")

    @Argument(help: "A file, or - for standard input.")
    var file = "-"

    @Flag(
        name: .customLong("commonmark"),
        help: "Plain CommonMark 0.30: every extension is off, raw HTML passes through.")
    var isCommonMark = false

    func run() throws {
        let source = file == "-" ? Console.input() : try readFile(file)
        Console.answer(bytes: renderedMarkdown(source, isCommonMark: isCommonMark))
    }
}

/// The command `wattle metric`.
struct Metric: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Evaluate a metric block or an expression outside a garden.",
        discussion: "An expression that is refused exits 1 with its diagnostic.")

    @Argument(help: "A file that holds one metric block, or - for standard input.")
    var file: String?

    @Option(
        name: .short,
        help: ArgumentHelp("An expression, such as '14.3 kW * 24 h * 0.11 EUR/kWh'.", valueName: "expression")
    )
    var expression: String?

    @Flag(help: "Print one JSON object.")
    var json = false

    @Flag(help: "Print how the figure is computed.")
    var trace = false

    func validate() throws {
        if (file == nil) == (expression == nil) {
            throw ValidationError("give either a file or -e 'EXPRESSION'")
        }
    }

    func run() throws {
        let evaluation: MetricEvaluation
        if let expression {
            evaluation = try evaluateMetric(expression: expression)
        } else {
            evaluation = try evaluateMetric(
                block: file == "-" ? Console.input() : try readFile(file ?? "-"), name: file ?? "-")
        }
        Console.complain(bytes: evaluation.findings)
        guard evaluation.isAccepted else { throw ExitCode.findings }
        Console.answer(json ? evaluation.json : evaluation.text)
        if trace { Console.answer(evaluation.trace) }
    }
}
