extension BlockEvaluator {
    /// How far the figure moves with each input of the block, for each system and scenario.
    mutating func sensitivities(_ groups: [Group]) -> BlockTables {
        guard let display = block.displays.first else { return BlockTables() }
        var swings: [(label: [UInt8], base: SweptValue, swings: [Swing])] = []
        for group in groups {
            for row in group.rows {
                let base = evaluator.value(display.expression.root, of: index, in: row.scope)
                let shown = shown(base, display, row.scope)
                let medians = shown?.amount.median.map { [$0] } ?? []
                traceDisplay(
                    display, shown ?? .invalid, format(display, shown?.dimension ?? .none, medians), row.scope
                )
                swings.append((label(group, row, groups), SweptValue(shown), self.swings(display, row.scope)))
            }
        }
        guard !evaluator.hasErrors else { return BlockTables() }
        return sensitivityTables(display, swings)
    }

    /// One input at its ends.
    private struct Swing {
        let range: SweptRange
        let low: SweptValue
        let high: SweptValue

        /// The distance between the medians, in base units; nil where one is missing.
        var width: Double? {
            guard let low = low.quantiles?.median, let high = high.quantiles?.median else { return nil }
            return (high - low).magnitude
        }
    }

    /// Every varied input at its ends, the greatest swing first and those without a figure last.
    private mutating func swings(_ display: Display, _ scope: Scope) -> [Swing] {
        var swings: [Swing] = []
        for written in block.varied {
            guard let range = evaluator.range(written, of: index, scope) else { continue }
            let low = swung(display, range, range.low, scope)
            let high = swung(display, range, range.high, scope)
            if low.quantiles != nil, low.quantiles == high.quantiles {
                evaluator.report(.idleInput(written), in: index)
            }
            swings.append(Swing(range: range, low: low, high: high))
        }
        let ordered = swings.enumerated().sorted {
            let left = $0.element.width ?? -1
            let right = $1.element.width ?? -1
            return left == right ? $0.offset < $1.offset : left > right
        }
        return ordered.map { $0.element }
    }

    private mutating func swung(_ display: Display, _ range: SweptRange, _ value: Double, _ scope: Scope)
        -> SweptValue
    {
        let outside = evaluator.beginVarying([evaluator.input(range, value, scope)])
        defer { evaluator.endVarying(outside) }
        return SweptValue(
            shown(evaluator.value(display.expression.root, of: index, in: scope), display, scope))
    }

    // MARK: - The tables

    private func sensitivityTables(
        _ display: Display, _ swings: [(label: [UInt8], base: SweptValue, swings: [Swing])]
    ) -> BlockTables {
        let all = swings.flatMap { entry in [entry.base] + entry.swings.flatMap { [$0.low, $0.high] } }
        let format = format(
            display, all.compactMap { $0.dimension }.first ?? .none,
            all.compactMap { $0.quantiles?.median })
        let quantity = columnLabel(display)
        let results = swings.compactMap { entry in
            entry.base.cell(format).figure.map { base in
                SensitivityResult(
                    label: entry.label, quantity: quantity, unit: format.unit.text, base: base,
                    bars: entry.swings.map { bar($0, format) })
            }
        }
        var tables = BlockTables()
        tables.columns = sensitivityColumns(quantity, format.unit, block.text(display.expression.range))
        tables.groups = swings.map { entry in
            ResultGroup(label: entry.label, rows: entry.swings.map { row($0, format) })
        }
        tables.rowHead = utf8("Input")
        tables.detail = .sensitivities(results)
        tables.chart = results.isEmpty ? nil : ChartChoice(form: .tornado)
        tables.quantity = quantity
        tables.unit = format.unit.text
        let missing = swings.filter { $0.base.quantiles == nil }.map { entry in
            utf8(
                "\(entry.label.isEmpty ? utf8("Unvaried") : entry.label): no operating point; \(entry.base.miss)."
            )
        }
        tables.summary = spaced(results.map { sentence($0) } + missing)
        return tables
    }

    private func sensitivityColumns(_ quantity: [UInt8], _ unit: Unit, _ source: [UInt8]) -> [ResultColumn] {
        let heads: [(label: [UInt8], unit: [UInt8])] = [
            (utf8("From"), []), (utf8("\(quantity) there"), unit.text), (utf8("To"), []),
            (utf8("\(quantity) there"), unit.text), (utf8("Swing"), unit.text),
        ]
        return heads.map { ResultColumn(label: $0.label, source: source, unit: $0.unit, dimension: []) }
    }

    private func bar(_ swing: Swing, _ format: FigureFormat) -> SensitivityResult.Bar {
        SensitivityResult.Bar(
            name: swing.range.name, label: displayLabel(of: swing.range.name),
            lowInput: swing.range.textWithUnit(swing.range.low),
            highInput: swing.range.textWithUnit(swing.range.high), atLow: swing.low.cell(format),
            atHigh: swing.high.cell(format),
            swing: swing.width.map { format.text($0, isUncertain: true) } ?? [])
    }

    private func row(_ swing: Swing, _ format: FigureFormat) -> ResultRow {
        let bar = bar(swing, format)
        let ends = [swing.range.low, swing.range.high].map { value -> ResultCell in
            .figure(
                Figure(
                    value: Quantiles(exactly: value), text: SweptRange.text(value),
                    rangeText: nil, unit: swing.range.unit.text))
        }
        let width = swing.width.map { width -> ResultCell in
            .figure(format.figure(Quantiles(exactly: width)))
        }
        return ResultRow(
            name: bar.name, displayName: bar.label, catalogueID: nil,
            cells: [ends[0], bar.atLow, ends[1], bar.atHigh, width ?? .noOperatingPoint(nearestMiss: [])],
            basis: [], source: nil)
    }

    /// Which input matters most, and least, and by how much.
    private func sentence(_ result: SensitivityResult) -> [UInt8] {
        let prefix = result.label.isEmpty ? [] : utf8("\(result.label): ")
        guard let first = result.bars.first, let low = first.atLow.figure, let high = first.atHigh.figure
        else {
            return prefix + utf8("no figure at the ends of the ranges.")
        }
        let span = utf8("from \(low.text) to \(high.textWithUnit)")
        var text = utf8(
            "\(first.label) matters most: from \(first.lowInput) to \(first.highInput) it moves the figure \(span)"
        )
        if result.bars.count > 1, let last = result.bars.last, !last.swing.isEmpty {
            text += utf8("; \(last.label.sentence) matters least, by \(last.swing)")
        }
        return prefix + text + utf8(". Unvaried it is \(result.base.fullText).")
    }
}
