internal import MetricEngine
internal import WattleText

extension FigureWriter {
    /// A sweep, a solution or a sensitivity: picture, sentence, table, evidence.
    mutating func writeDrawn() {
        open(below: drawnSubtitle)
        let isDrawn = writeDetail()
        writeSummary()
        writeWarnings()
        writeTable(isBesideChart: isDrawn, isAlwaysClosed: true)
        closeWithEvidence(saysWarnings: false)
    }

    /// Quantity, unit and conditions, and how the picture is to be read.
    var drawnSubtitle: [UInt8] {
        let subtitle = result.subtitle
        let conditions = texts.list([subtitle.quantity, subtitle.unit] + texts.conditions(subtitle))
        return list([conditions, readingAid], separator: texts[.semicolon])
    }

    /// What bands and dots mean, where there are any.
    private var readingAid: [UInt8] {
        switch result.detail {
        case .sweep(let sweep):
            guard let chart = sweepChart(sweep) else { return [] }
            let isUncertain = chart.panels.contains { $0.curves.contains(where: \.isUncertain) }
            switch chart.bands {
            case .none: return texts.words(.aidDots)
            case .all: return isUncertain ? texts.words(.aidBands) : []
            case .subject: return isUncertain ? texts.words(.aidBand) : []
            }
        case .solutions(let solutions):
            let isUncertain = solutions.contains {
                $0.sides.contains { $0.cells.contains { $0.figure?.rangeText != nil } }
            }
            return isUncertain ? texts.words(.aidBands) : []
        case .table, .sensitivities, .claim, .distributions: return []
        }
    }

    private func sweepChart(_ sweep: SweepResult) -> SweepChart? {
        SweepChart(sweep, subject: context.subject, baseline: result.chart?.baseline, in: texts)
    }

    /// Draws what the result says beside its table; false where the table says it better.
    mutating func writeDetail() -> Bool {
        switch result.detail {
        case .table, .claim: return false
        case .sweep(let sweep):
            guard let chart = sweepChart(sweep) else { return writeHeat(sweep) }
            return writeChart { chart.write(into: &$0) }
        case .solutions(let solutions):
            guard let chart = SolutionChart(solutions, in: texts) else { return false }
            return writeChart { chart.write(into: &$0) }
        case .sensitivities(let sensitivities):
            guard let chart = TornadoChart(sensitivities, in: texts) else { return false }
            return writeChart { chart.write(into: &$0) }
        case .distributions(let distributions):
            guard let chart = DistributionChart(distributions, in: texts) else { return false }
            return writeChart { chart.write(into: &$0) }
        }
    }

    private mutating func writeChart(_ draw: (inout HTMLWriter) -> Void) -> Bool {
        openChart()
        draw(&writer)
        writer.raw("</div>")
        return true
    }

    /// The table: behind a disclosure where a picture has said the most important already.
    mutating func writeTable(isBesideChart: Bool, isAlwaysClosed: Bool) {
        let rowCount = result.groups.reduce(0) { $0 + $1.rows.count }
        guard rowCount > 0 else { return }
        // On its own page, too, so that links from a note's page find it.
        let isAside = isAlwaysClosed || rowCount > 6 || !context.isFirst || context.isAlone
        if rowCount > 12 || (isBesideChart && isAside) {
            let count = texts.words(.rows, count: rowCount)
            writeDetails(.table, texts.words(.tableName), count: count) { $0.writeTable() }
        } else {
            writeTable()
        }
    }
}
