private import Foundation
import MetricEngine

/// The tables of the guide's pages on functions, metrics and keys, made from the program's own.
enum MetricReference {
    /// The pages below the repository's root.
    static let paths = [
        "content/guide/Metrics and functions.md", "content/guide/Keys of metric blocks.md",
        "content/guide/Metrics by name.md",
    ]

    /// The page with its tables replaced: each stands below the heading of its name.
    static func updated(_ page: String) -> String {
        var lines: [Substring] = []
        var isInTable = false
        for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
            isInTable = isInTable && line.hasPrefix("|")
            if isInTable { continue }
            guard let table = tables.first(where: { line == $0.head[...] }) else {
                lines.append(line)
                continue
            }
            isInTable = true
            lines += table.text.split(separator: "\n")
        }
        return lines.joined(separator: "\n")
    }

    /// Each table with its first line, by which the page asks for it.
    private static var tables: [(head: String, text: String)] {
        [functions, choices, inputs, keys] + MetricLibrary.groups.map(metrics)
    }

    private static var functions: (head: String, text: String) {
        table(
            ["Function", "Gives"],
            FunctionSignature.table.map { ["`\(text($0.usage))`", text($0.summary)] })
    }

    /// Lines of an example stand beside each other.
    private static var keys: (head: String, text: String) {
        table(
            ["Key", "Takes", "In", "Example"],
            KeyReference.table.map { key in
                let isEverywhere = key.kinds.count == BlockKind.allCases.count
                let lines = text(key.example).split(separator: "\n").map { "`\($0)`" }
                return [
                    "`\(text(key.name))`", text(key.takes),
                    isEverywhere
                        ? "every block" : key.kinds.map { "`\(text($0.word))`" }.joined(separator: " "),
                    lines.joined(separator: " "),
                ]
            })
    }

    private static var choices: (head: String, text: String) {
        table(
            ["Metric", "Where given", "Formula of"],
            FormulaChoice.table.map { choice in
                [
                    "`\(text(choice.name))`", choice.choosingInput.map { "`\(text($0))`" } ?? "otherwise",
                    "`\(text(choice.formulaName))`",
                ]
            })
    }

    private static var inputs: (head: String, text: String) {
        table(
            ["Input", "Says", "Assumed", "Example"],
            KnownInput.table.map { input in
                [
                    "`\(text(input.text))`", text(input.label), input.assumption.map(text) ?? "",
                    "`\(text(input.exampleText))`",
                ]
            })
    }

    private static func metrics(_ group: MetricLibrary.Group) -> (head: String, text: String) {
        table(
            [text(group.title), "Says", "Formula", "Unit"],
            group.metrics.map { metric in
                [
                    "`\(text(metric.name))`", text(metric.label), "`\(text(metric.formula))`",
                    text(metric.unit),
                ]
            })
    }

    private static func table(_ head: [String], _ rows: [[String]]) -> (head: String, text: String) {
        let first = line(head)
        let rule = "|" + head.map { _ in "---|" }.joined()
        return (first, ([first, rule] + rows.map(line)).joined(separator: "\n"))
    }

    private static func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}

/// Brings the guide's tables of metrics and functions up to date: `wattle-tasks reference`.
func writeReference() throws {
    for path in MetricReference.paths {
        let page = try String(contentsOfFile: path, encoding: .utf8)
        try Data(MetricReference.updated(page).utf8).write(to: URL(filePath: path), options: .atomic)
    }
}
