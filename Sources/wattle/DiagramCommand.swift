import ArgumentParser
import WattleBuild

extension DiagramTone: ExpressibleByArgument {}

/// The command `wattle diagram`.
struct Diagram: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Draw one mermaid diagram as SVG on standard output.",
        discussion: "A diagram that cannot be drawn exits 1 with its diagnostics.")

    @Argument(help: "A file that holds one diagram, or - for standard input.")
    var file = "-"

    @Option(help: "The colours: light, dark, or auto for both, as the viewer prefers.")
    var theme = DiagramTone.light

    func run() throws {
        let source = file == "-" ? Console.input() : try readFile(file)
        let drawn = drawnDiagram(source, name: file, tone: theme)
        Console.complain(bytes: drawn.findings)
        guard let svg = drawn.svg else { throw ExitCode.findings }
        Console.answer(bytes: svg)
    }
}
