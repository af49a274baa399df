private import Foundation
import MetricEngine

/// The tables of the guide's page on metrics and functions, made from the program's own.
enum MetricReference {
    /// The page below the repository's root.
    static let path = "content/guide/Metrics and functions.md"

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
        [functions, choices, inputs] + MetricLibrary.groups.map(metrics)
    }

    private static var functions: (head: String, text: String) {
        table(
            ["Function", "Gives"],
            FunctionSignature.table.map { ["`\(text($0.usage))`", text($0.summary)] })
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
    let page = try String(contentsOfFile: MetricReference.path, encoding: .utf8)
    try Data(MetricReference.updated(page).utf8).write(
        to: URL(filePath: MetricReference.path), options: .atomic)
}
