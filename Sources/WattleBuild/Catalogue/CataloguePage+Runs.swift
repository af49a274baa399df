import MetricEngine
import WattleCharts
import WattleGarden
import WattleText

extension SiteContext {
    /// What was measured on an accelerator or of a model, one line a publisher.
    func writeRuns(of index: Int, at address: SiteAddress, to writer: inout CatalogueWriter) {
        let groups = catalogue.runs(of: index)
        guard !groups.isEmpty else { return }
        let count = groups.reduce(0) { $0 + $1.count }
        writer.heading(texts[.measuredRuns], id: "measured-runs", count: "\(count)")
        let isModel = catalogue[index]?.kind == .model
        let columns = [
            texts[isModel ? .hardware : .modelHeading], texts[.runCount] + "#", texts[.mostOutput] + "#",
            texts[.publishedBy],
        ]
        writer.table(texts[.measuredRuns], columns) { writer in
            for group in groups {
                guard let other = catalogue[isModel ? group.accelerator : group.model] else { continue }
                writer.row(text(other.name), href: address.reference(to: other.address)) {
                    $0.cell("\(group.count)", isNumber: true)
                    let rate = pageText(of: group.best.outcome.throughputPerGPU, significantDigits: 4)
                    $0.cell(text(rate), isNumber: true)
                    let newest =
                        group.newest.isEmpty
                        ? "" : texts(.newestOf, ["date": text(texts.pageDate(group.newest))])
                    $0.cell(text(group.publisher), href: text(group.best.origin.address), note: newest)
                }
            }
        }
    }
}
