import WattleText
internal import Yams

extension CatalogueLoader {
    /// Parses a file; nil, and a finding, if it is no mapping.
    ///
    /// An empty file is nothing.
    mutating func document(_ file: CatalogueFile) -> CatalogueDocument? {
        do {
            // The plain resolver leaves every scalar a text: 20 ms for the built-in files, against 58.
            guard let root = try Yams.compose(yaml: file.text, .basic) else { return nil }
            guard case .mapping(let mapping) = root else {
                report(
                    file.path, SourceRange(0, min(1, file.text.utf8.count)),
                    "a catalogue file must map section names to lists",
                    help: ["begin with a section, such as accelerators:, and give its entries as a list"])
                return nil
            }
            return CatalogueDocument(path: file.path, text: file.text, mapping: mapping)
        } catch {
            let failure = ParseFailure(error)
            let bytes = Array(file.text.utf8)
            var range = SourceRange(0, 0)
            if let mark = failure.mark {
                let start = CatalogueDocument.offset(
                    line: mark.line, column: mark.column, lines: LineIndex(bytes), bytes: bytes)
                range = SourceRange(start, min(bytes.count, start + 1))
            }
            report(
                file.path, range, "the file is not YAML: \(failure.problem)",
                help: ["quote values that hold ': ', ' #', brackets or braces"])
            return nil
        }
    }
}

/// What a parser has to say about a file, and where.
private struct ParseFailure {
    let problem: String
    let mark: Mark?

    init(_ failure: any Error) {
        switch failure {
        case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
            YamlError.composer(_, let problem, let mark, _):
            self.problem = problem
            self.mark = mark
        case YamlError.duplicatedKeysInMapping(let duplicates, let context):
            problem = "a mapping holds the key '\(duplicates.sorted().first ?? "")' twice"
            mark = context.mark
        default:
            problem = "it cannot be parsed"
            mark = nil
        }
    }
}
