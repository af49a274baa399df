extension BlockEvaluator {
    /// `plot: [metric, speed_per_user]`: the best of every system at each demanded speed.
    mutating func frontier(_ groups: [Group]) -> BlockTables? {
        guard let display = frontierDisplay, let scope = groups.first?.rows.first?.scope else { return nil }
        let range = SweptRange(
            name: utf8("speed_per_user"), low: 10, high: 500, unit: .known(utf8("tok/s/user")), steps: nil,
            isLogarithmic: true)
        var curves: [[(row: Row, values: [SweptValue])]] = []
        let speeds = range.values(33)
        for group in groups {
            curves.append(group.rows.map { row in (row, frontierValues(display, range, speeds, row.scope)) })
        }
        let reached = reachedSpeeds(curves.flatMap { $0.map { $0.values } }, speeds.count)
        let kept = Array(speeds[..<reached])
        guard kept.count > 1 else { return nil }
        let input = evaluator.sweptInput(range, kept, of: index, scope).aligned
        let panels = frontierPanels(display, groups, curves, reached)
        var tables = BlockTables()
        tables.detail = .sweep(
            SweepResult(input: input, second: nil, panels: panels, isFrontier: true))
        tables.chart = ChartChoice(form: .lines)
        tables.quantity = panels.first?.quantity ?? []
        tables.unit = panels.first?.unit ?? []
        tables.summary = sweepSummary(input, panels)
        return tables
    }

    /// The plotted metric beside the speed per user; nil where the block plots something else.
    private var frontierDisplay: Display? {
        guard block.plots.count == 2 else { return nil }
        let speeds = block.plots.filter { singleName($0) == utf8("speed_per_user") }
        return speeds.count == 1 ? block.plots.first { singleName($0) != utf8("speed_per_user") } : nil
    }

    private mutating func frontierValues(
        _ display: Display, _ range: SweptRange, _ speeds: [Double], _ scope: Scope
    ) -> [SweptValue] {
        speeds.map { speed in
            let outside = evaluator.beginVarying([evaluator.input(range, speed, scope)])
            defer { evaluator.endVarying(outside) }
            let value = evaluator.value(display.expression.root, of: index, in: scope)
            return SweptValue(shown(value, display, scope))
        }
    }

    /// How many speeds some system reaches.
    private func reachedSpeeds(_ values: [[SweptValue]], _ count: Int) -> Int {
        (0..<count).last { point in values.contains { $0[point].quantiles != nil } }.map { $0 + 1 } ?? 0
    }

    private func frontierPanels(
        _ display: Display, _ groups: [Group], _ curves: [[(row: Row, values: [SweptValue])]], _ reached: Int
    ) -> [SweepPanel] {
        let all = curves.flatMap { $0.flatMap { $0.values } }
        let dimension = all.compactMap { $0.dimension }.first ?? .none
        let format = format(display, dimension, all.compactMap { $0.quantiles?.median })
        return zip(groups, curves).map { group, lines in
            SweepPanel(
                label: group.label, quantity: columnLabel(display), unit: format.unit.text,
                curves: lines.map { row, values in
                    curve(row, display, values[..<reached].map { $0.cell(format) })
                }, rules: [], isLogarithmic: all.spanRatios)
        }
    }

    /// Twenty equally likely values of every displayed line that asks for them.
    mutating func distributions(_ groups: [Group]) -> [DistributionResult] {
        guard let rows = groups.first?.rows, let scope = rows.first?.scope else { return [] }
        return block.displays.filter { $0.isDistribution }.compactMap { display in
            let value = evaluator.value(display.expression.root, of: index, in: scope)
            guard let shown = shown(value, display, scope), let dimension = shown.dimension,
                case .samples(let draws) = shown.amount
            else { return nil }
            let quantiles = quantiles(of: draws)
            let format = format(display, dimension, [quantiles.median])
            let sorted = draws.sorted()
            let values = (0..<20).map { step in
                format.unit.displayed(quantile((Double(step) + 0.5) / 20, ofSorted: sorted))
            }
            return DistributionResult(
                label: columnLabel(display), figure: format.figure(quantiles), values: values,
                rules: rules(for: display, unit: format.unit.text, rows))
        }
    }
}
