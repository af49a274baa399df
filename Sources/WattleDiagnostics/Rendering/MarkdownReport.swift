/// A text in Markdown that fits into a comment on GitHub: of each table as many rows as there is room for.
package struct MarkdownReport {
    /// The longest comment that GitHub takes, in bytes where it counts characters, to be safe.
    package static let limit = 65_536
    /// The longest text of one cell before it is cut, in characters.
    package static let longestCell = 300

    private struct Section {
        let title: String
        let header: String
        let rows: [String]
    }

    private let head: String
    private var sections: [Section] = []

    /// Begins with a heading and paragraphs that are Markdown already.
    package init(_ head: String) { self.head = head }

    /// Adds a table under a heading; nothing where it has no rows.
    /// - Parameters:
    ///   - title: the heading, which is Markdown already.
    ///   - columns: their names.
    ///   - rows: cells that are Markdown already, from ``markdownText(_:)`` and ``markdownCode(_:)``.
    package mutating func table(_ title: String, _ columns: [String], rows: [[String]]) {
        guard !rows.isEmpty else { return }
        let rule = "|" + String(repeating: " --- |", count: columns.count)
        sections.append(
            Section(
                title: "### \(title)", header: Self.row(columns) + "\n" + rule, rows: rows.map(Self.row)))
    }

    /// The text; it ends with a line feed.
    package var text: String {
        var output = head + "\n"
        for (section, count) in zip(sections, shownCounts) {
            output += "\n\(section.title)\n\n"
            if count > 0 {
                output += section.header + "\n" + section.rows.prefix(count).joined(separator: "\n") + "\n"
            }
            let hidden = section.rows.count - count
            if hidden > 0 { output += "\n… and \(hidden) more\n" }
        }
        return output
    }

    /// How many rows of each table have room: an equal share for each, and what short ones do not need for long ones.
    private var shownCounts: [Int] {
        var room = Self.limit - head.utf8.count - 1 - sections.reduce(0) { $0 + frame(of: $1) }
        var counts = sections.map { _ in 0 }
        let needs = sections.map { $0.rows.reduce(0) { $0 + $1.utf8.count + 1 } }
        for (place, index) in sections.indices.sorted(by: { needs[$0] < needs[$1] }).enumerated() {
            let share = room / (sections.count - place)
            var used = 0
            for row in sections[index].rows {
                guard used + row.utf8.count + 1 <= share else { break }
                used += row.utf8.count + 1
                counts[index] += 1
            }
            room -= used
        }
        return counts
    }

    /// What a table needs without its rows.
    private func frame(of section: Section) -> Int {
        section.title.utf8.count + section.header.utf8.count + 5 + "\n… and 9999999 more\n".utf8.count
    }

    private static func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
}

/// Text for a cell: cut, then escaped.
package func markdownCell(_ text: String) -> String { markdownText(cut(text)) }

/// Code for a cell: cut, then escaped.
package func markdownCodeCell(_ text: String) -> String { markdownCode(cut(text)) }

private func cut(_ text: String) -> String {
    let start = text.prefix(MarkdownReport.longestCell)
    return start.endIndex == text.endIndex ? text : start + "…"
}

/// A table of the findings that count, for the summary of a run.
func markdownSummary(of report: ReportedFindings, texts: inout SourceTexts) -> [UInt8] {
    var output = MarkdownReport("## Wattle: \(DiagnosticCounts(report.findings).summary)")
    var rows: [[String]] = []
    for diagnostic in report.bySeverity {
        let text = diagnostic.path.isEmpty ? nil : texts.text(of: diagnostic.path)
        let line = text.map { ":\($0.region(of: diagnostic.range).startLine)" } ?? ""
        let file = diagnostic.path.isEmpty ? "" : report.file(diagnostic.path) + line
        rows.append([
            diagnostic.severity.word, diagnostic.rule.description, markdownCodeCell(file),
            markdownCell(diagnostic.message),
        ])
    }
    output.table("Findings", ["severity", "rule", "place", "what"], rows: rows)
    return Array(output.text.utf8)
}
