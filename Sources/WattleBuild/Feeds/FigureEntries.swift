import MetricEngine
import WattleCharts
import WattleFeeds
import WattleGarden
import WattleMarkdown
import WattleText

extension SiteContext {
    /// `metrics.json`: every figure of the garden, in the garden's order, and then the values in running text.
    var metricsDocument: [UInt8] {
        let values = garden.notes.indices.flatMap { index in
            metrics.inlineValues(of: garden.notes[index].id).map { metricEntry($0, in: garden.notes[index]) }
        }
        return WattleFeeds.metricsDocument(
            metrics.all.filter(\.isFigure).map(metricEntry) + values, site: configuration.baseURL,
            dataDate: metrics.dataDate?.description ?? "")
    }

    private func metricEntry(_ figure: GardenMetrics.PlacedFigure) -> MetricEntry {
        let note = garden[figure.note]
        var entry = MetricEntry(
            note: note.title,
            address: note.address.hrefFromRoot + "#" + percentEncoded(text(figure.anchor)), id: figure.name,
            kind: text(kindBytes(figure.result.kind)))
        entry.title = figureTitle(figure.result)
        entry.summary = text(figure.result.summary)
        entry.grade = figure.result.worstGrade.map { text($0.label) } ?? ""
        entry.values = figureValues(figure.result)
        entry.sources = figureSources([figure.result])
        entry.details = figure.address(in: garden).hrefFromRoot
        entry.files = ["csv", "json"].map {
            note.address.hrefFromRoot + "m/" + percentEncoded(figure.name + "." + $0)
        }
        return entry
    }

    /// A value in running text: graded and sourced by the blocks that it rests on.
    private func metricEntry(_ value: InlineResult, in note: PublishedNote) -> MetricEntry {
        let results = metrics.figures(behind: value).map(\.result)
        let place = metrics.place(of: value, in: note.id).map { "#" + percentEncoded(text($0.anchor)) }
        var entry = MetricEntry(
            note: note.title, address: note.address.hrefFromRoot + (place ?? ""), id: "", kind: "inline")
        entry.summary = text(value.text)
        entry.grade = results.compactMap(\.worstGrade).max().map { text($0.label) } ?? ""
        entry.values = [
            MetricEntry.Value(
                group: "", row: "", quantity: text(value.dimension),
                quantiles: value.figure.map { quantiles(of: $0) }, unit: text(value.figure?.unit ?? []))
        ]
        entry.sources = figureSources(results)
        return entry
    }
}

/// The author's caption, or else what the block is called.
func figureTitle(_ result: BlockResult) -> String {
    text(result.caption.isEmpty ? result.title : result.caption)
}

/// The figures of a block's table; of a claim, what was found.
func figureValues(_ result: BlockResult) -> [MetricEntry.Value] {
    var values: [MetricEntry.Value] = []
    for group in result.groups {
        for row in group.rows {
            for (column, cell) in zip(result.columns, row.cells) {
                values.append(
                    MetricEntry.Value(
                        group: text(group.label), row: text(row.displayName),
                        quantity: text(column.label.isEmpty ? column.source : column.label),
                        quantiles: cell.figure.map { quantiles(of: $0) },
                        unit: text(cell.figure?.unit ?? column.unit)))
            }
        }
    }
    if case .claim(let claim) = result.detail, let found = claim.found {
        values.append(
            MetricEntry.Value(
                group: "", row: text(claim.claimant), quantity: text(claim.quantity),
                quantiles: quantiles(of: found), unit: text(found.unit)))
    }
    return values
}

private func quantiles(of figure: Figure) -> MetricEntry.Quantiles {
    MetricEntry.Quantiles(p10: figure.value.p10, median: figure.value.median, p90: figure.value.p90)
}

/// What the inputs of blocks rest on, each source once.
private func figureSources(_ results: [BlockResult]) -> [MetricEntry.Source] {
    var seen: Set<MetricEntry.Source> = []
    return results.flatMap(\.inputs).compactMap(\.source).map {
        MetricEntry.Source(title: text($0.title), url: text($0.url), date: text($0.date))
    }.filter { seen.insert($0).inserted }
}
