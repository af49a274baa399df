import WattleDiagnostics
import WattleText

extension GardenDifference {
    /// The difference as Markdown for a comment on a pull request.
    ///
    /// What authors wrote cannot become markup, call people or leave its cell; a long table ends with how many more.
    package var markdown: String {
        var report = MarkdownReport("## What changes for readers\n\n\(summary)")
        addressTables(&report)
        noteTables(&report)
        figureTables(&report)
        fileTables(&report)
        findingTable("Findings that are new", newFindings, &report)
        findingTable("Findings that are mended", fixedFindings, &report)
        return report.text
    }

    /// The counts in one sentence.
    private var summary: String {
        let figureChanges = figures.changes.count
        let parts = [
            (goneAddresses.count, "address gone", "addresses gone"),
            (newNotes.count, "note newly public", "notes newly public"),
            (goneNotes.count, "note no longer public", "notes no longer public"),
            (changedNoteCount, "note changed", "notes changed"),
            (figureChanges, "figure changed", "figures changed"),
            (newFindings.count, "new finding", "new findings"),
            (fixedFindings.count, "finding mended", "findings mended"),
        ].filter { $0.0 > 0 }.map { "\($0.0) \($0.0 == 1 ? $0.1 : $0.2)" }
        return parts.isEmpty ? "Nothing that this report compares." : parts.joined(separator: ", ") + "."
    }

    private func addressTables(_ report: inout MarkdownReport) {
        report.table(
            "Addresses gone, with nothing that leads on", ["address", "what was there"],
            rows: goneAddresses.map { [markdownCodeCell($0.path), words(for: $0.answer)] })
        report.table(
            "Addresses that lead on now, or were withdrawn", ["address", "now"],
            rows: movedAddresses.map { [markdownCodeCell($0.path), words(for: $0.answer)] })
        report.table(
            "Addresses added", ["address", "what is there"],
            rows: newAddresses.map { [markdownCodeCell($0.path), words(for: $0.answer)] })
    }

    private func words(for answer: ReaderView.Answer) -> String {
        switch answer {
        case .page(let title): title.map { markdownCell($0) } ?? "a list"
        case .data: "data of a figure"
        case .withdrawn: "withdrawn"
        case .redirect(let target): "leads to \(markdownCodeCell(target))"
        }
    }

    private func noteTables(_ report: inout MarkdownReport) {
        let columns = ["note", "address", "file"]
        func rows(_ notes: [ReaderView.Note]) -> [[String]] {
            notes.map { [markdownCell($0.title), markdownCodeCell($0.address), markdownCodeCell($0.path)] }
        }
        report.table("Notes newly public", columns, rows: rows(newNotes))
        report.table("Notes no longer public", columns, rows: rows(goneNotes))
        report.table(
            "Titles changed", ["before", "after", "address"],
            rows: renamedNotes.map {
                [markdownCell($0.old.title), markdownCell($0.new.title), markdownCodeCell($0.new.address)]
            })
    }

    private func figureTables(_ report: inout MarkdownReport) {
        report.table(
            "Claims with another verdict", ["claim", "verdict", "why"],
            rows: figures.changes.filter(\.isVerdict).map {
                [markdownCodeCell($0.name), markdownCell($0.change), markdownCell($0.why)]
            })
        report.table(
            "Figures changed", ["figure", "value", "by", "why"],
            rows: figures.changes.filter { !$0.isVerdict }.map {
                [
                    markdownCodeCell($0.name), markdownCell($0.change), $0.share.map(percent) ?? "",
                    markdownCell($0.why),
                ]
            })
        report.table("Figures added", ["where", "how many"], rows: figures.added.map(row))
        report.table("Figures no longer computed", ["where", "how many"], rows: figures.gone.map(row))
    }

    private func row(_ group: FigureDifference.Group) -> [String] {
        [markdownCodeCell(group.name), String(group.count)]
    }

    private func fileTables(_ report: inout MarkdownReport) {
        let columns = ["file", "kind", "size", "in"]
        func rows(_ files: [ReaderView.File]) -> [[String]] {
            files.map {
                [
                    markdownCodeCell($0.path), $0.kind, byteCountText($0.byteCount),
                    markdownCell($0.notes.joined(separator: ", ")),
                ]
            }
        }
        report.table("Files added", columns, rows: rows(newFiles))
        report.table("Files gone", columns, rows: rows(goneFiles))
    }

    private func findingTable(
        _ title: String, _ findings: [ComparedFinding], _ report: inout MarkdownReport
    ) {
        report.table(
            title, ["severity", "rule", "place", "what"],
            rows: findings.worstFirst.map {
                [
                    $0.diagnostic.severity.word, $0.diagnostic.rule.description, markdownCodeCell($0.place),
                    markdownCell($0.diagnostic.message),
                ]
            })
    }
}

extension FigureDifference.Change {
    /// The reasons in one line.
    var why: String { reasons.joined(separator: ", ") }
}

/// `+12 %`, `-3.4 %`, `+0.56 %`.
func percent(_ share: Double) -> String {
    let value = share * 100
    let decimals = value.magnitude >= 9.95 ? 0 : value.magnitude >= 0.995 ? 1 : 2
    let written = fixed(value, decimals)
    return (written.hasPrefix("-") ? written : "+" + written) + " %"
}
