import ArgumentParser
import WattleBuild

/// The command `wattle catalogue`.
struct Catalogue: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The data on hardware, models, prices and facilities, with its sources.",
        discussion:
            "A garden's own catalogue/*.yml are laid over the built-in data and marked as the author's.",
        subcommands: [List.self, Show.self, Sources.self, Keys.self], defaultSubcommand: List.self)

    /// What the three commands share.
    struct Options: ParsableArguments {
        @Option(help: "The garden whose own catalogue files are read too.")
        var garden = "."

        @Flag(help: "Print one JSON object.")
        var json = false

        /// Prints what `text` or `object` makes of the catalogue; faults of own files go to standard error.
        func answer(
            _ text: (CatalogueListing) throws -> String, or object: (CatalogueListing) throws -> String
        ) throws {
            let listing = try CatalogueListing(garden: garden)
            Console.complain(bytes: listing.findings)
            Console.answer(try json ? object(listing) : text(listing))
            if !listing.isAccepted { throw ExitCode.findings }
        }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Every entry: kind, id, name.")

        @Argument(help: "A section, such as accelerators or rental_prices; without it, all.")
        var section: String?

        @OptionGroup var options: Options

        func run() throws {
            try options.answer {
                try $0.list(of: section)
            } or: {
                try $0.listJSON(of: section)
            }
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Every figure of one entry, with source, date and grade.")

        @Argument(help: "An id or a name, such as gb300-nvl72 or H200.")
        var id: String

        @OptionGroup var options: Options

        func run() throws {
            try options.answer {
                try $0.show(id)
            } or: {
                try $0.showJSON(id)
            }
        }
    }

    struct Sources: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Every source: key, date read, title, address.")

        @OptionGroup var options: Options

        func run() throws {
            try options.answer {
                $0.sources()
            } or: {
                $0.sourcesJSON()
            }
        }
    }

    struct Keys: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Every key that entries of a section may have, with its unit and what it says.")

        @Argument(help: "A section, such as accelerators or rental_prices.")
        var section: String

        func run() throws { Console.answer(try CatalogueKeys(section: section).text) }
    }
}
