import ArgumentParser
import WattleBuild
import WattleDiagnostics

/// The command `wattle explain`.
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say why a rule exists, with an example and the remedy.")

    @Argument(help: "The rule, such as LNK010; without it, all rules are listed.")
    var rule: String?

    func run() throws {
        guard let rule else {
            for documentation in allRules { Console.answer("\(documentation.rule)  \(documentation.title)") }
            return
        }
        Console.answer(try explanation(of: rule))
    }
}

/// The command `wattle new`.
struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Begin a note from the garden's scaffold for its kind; it is private until you publish it.")

    @Argument(help: "concept or source.")
    var kind: String

    @Argument(help: "The note's title; it becomes the file's name.")
    var title: String

    @Option(help: "The garden's folder.")
    var garden = "."

    func run() throws { Console.answer(try newNote(kind: kind, title: title, garden: garden)) }
}

/// The command `wattle init`.
struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Make a new garden with a first note.")

    @Argument(help: "The folder to make; it must be empty or absent.")
    var folder: String

    func run() throws {
        for path in try makeGarden(at: folder) { Console.answer(path) }
        Console.complain("a garden is ready: edit \(folder)/content, then run: wattle build \(folder)")
    }
}
