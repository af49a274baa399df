extension BlockEvaluator {
    /// The column that is drawn: the one under `chart`, else `sort`, else the first.
    mutating func chart(_ tables: BlockTables, _ groups: [Group]) -> ChartChoice? {
        guard block.kind == .compare || block.systems.count > 1 else { return singleValue(tables.groups) }
        guard !tables.columns.isEmpty, tables.groups.allSatisfy({ (1...12).contains($0.rows.count) }) else {
            return nil
        }
        let plotted = block.plots.compactMap { column($0, tables.columns) }
        let chosen =
            plotted.first ?? block.chart.flatMap { column($0, tables.columns) }
            ?? sortedColumn(tables.columns)
        let unit = tables.groups.flatMap { $0.rows }.compactMap { $0.cells[chosen].figure?.unit }.first ?? []
        return ChartChoice(
            form: form(plotted.count, tables.columns), column: chosen,
            secondColumn: plotted.count == 2 ? plotted[1] : nil, baseline: block.baseline?.name,
            rules: rules(for: block.displays[chosen], unit: unit, groups.first?.rows ?? []))
    }

    /// Dots for two plotted columns; multiples of the baseline where the author names one and chooses no column; else
    /// bars.
    private func form(_ plotted: Int, _ columns: [ResultColumn]) -> ChartChoice.Form {
        if plotted == 2 { return .dots }
        let isChosen = plotted > 0 || block.chart != nil || block.sort != nil || columns.count == 1
        return block.baseline == nil || isChosen ? .bars : .ratioDots
    }

    private func sortedColumn(_ columns: [ResultColumn]) -> Int {
        guard let sort = block.sort.map({ block.text($0.expression.range) }) else { return 0 }
        return columns.firstIndex { $0.source == sort } ?? 0
    }

    /// The column of a display; M208 where the table has none.
    private mutating func column(_ display: Display, _ columns: [ResultColumn]) -> Int? {
        let text = block.text(display.expression.range)
        if let column = columns.firstIndex(where: { $0.source == text }) { return column }
        evaluator.report(
            MetricFault(
                rule: MetricRule(208), level: .warning,
                message: utf8("the chart shows no column of the table"),
                range: display.expression.range, help: [utf8("add it under \"metrics:\"")]), in: index)
        return nil
    }

    private func singleValue(_ tables: [ResultGroup]) -> ChartChoice? {
        guard tables.count == 1, tables[0].rows.count == 1,
            let figure = tables[0].rows[0].cells.first?.figure,
            figure.value.isUncertain
        else { return nil }
        return ChartChoice(form: .singleValue)
    }

    /// Limits that the expectations compare the charted figure with, for example a site's power.
    mutating func rules(for display: Display, unit: [UInt8], _ rows: [Row]) -> [ChartChoice.Rule] {
        guard let name = singleName(display) else { return [] }
        guard !unit.isEmpty, case .unit(let read) = Unit.reading(unit, in: 0..<unit.count) else { return [] }
        var rules: [ChartChoice.Rule] = []
        for node in block.arena.nodes {
            guard case .binary(let operation, let left, let right) = node.kind, operation.isComparison,
                isInTest(node.range), ends(left, with: name)
            else { continue }
            let limit = evaluator.value(right, of: index, in: testScope(rows))
            guard limit.dimension == read.dimension, let quantiles = limit.amount.quantiles,
                !quantiles.isUncertain
            else { continue }
            let value = read.displayed(quantiles.median)
            let rule = ChartChoice.Rule(label: ruleLabel(right, value, unit), value: value)
            if !rules.contains(rule) { rules.append(rule) }
        }
        return rules
    }

    private func isInTest(_ range: ByteRange) -> Bool {
        block.tests.contains {
            $0.expression.range.lowerBound <= range.lowerBound
                && range.upperBound <= $0.expression.range.upperBound
        }
    }

    /// What a limit is called and how much it is, for example `Site power 5 MW`.
    private func ruleLabel(_ node: Int, _ value: Double, _ unit: [UInt8]) -> [UInt8] {
        guard case .path(let path) = block.arena.nodes[node].kind, let name = path.names.last else {
            return block.text(evaluator.nodeRange(node, index))
        }
        return utf8("\(plainLabel(of: name.text)) \(SweptRange.text(value))\u{A0}\(unit)")
    }

    /// Whether a node is a path, perhaps inside a quantile, whose last name is the given one.
    private func ends(_ node: Int, with name: [UInt8]) -> Bool {
        switch block.arena.nodes[node].kind {
        case .path(let path): path.names.last?.text == name
        case .call(_, let arguments): arguments.count == 1 && ends(arguments[0], with: name)
        default: false
        }
    }

    // MARK: - The sentence

    /// What the table says, in one sentence.
    func summary(_ tables: BlockTables) -> [UInt8] {
        block.kind == .show && block.systems.count <= 1
            ? listSummary(tables.groups) : extremes(tables.chart?.column ?? 0, tables.groups)
    }

    private func listSummary(_ tables: [ResultGroup]) -> [UInt8] {
        let rows = tables.flatMap { $0.rows }
        let parts = rows.compactMap { row in
            row.cells.first?.figure.map { figure in
                rows.count == 1 ? figure.fullText : utf8("\(row.displayName): \(figure.fullText)")
            }
        }
        var text: [UInt8] = []
        for (position, part) in parts.enumerated() { text += (position > 0 ? utf8("; ") : []) + part }
        return text.isEmpty ? [] : text + utf8(".")
    }

    /// The ends of a column, as in `Lowest: X, 1.9 EUR/Mtok (1.5–2.4); highest: Y, 4.5 EUR/Mtok (3.7–5.6)`.
    private func extremes(_ column: Int, _ tables: [ResultGroup]) -> [UInt8] {
        var entries: [(name: [UInt8], figure: Figure)] = []
        var missing = 0
        for table in tables {
            for row in table.rows {
                guard row.cells.indices.contains(column), let figure = row.cells[column].figure else {
                    missing += 1
                    continue
                }
                let name = table.label.isEmpty ? row.displayName : utf8("\(row.displayName) (\(table.label))")
                entries.append((name, figure))
            }
        }
        guard var lowest = entries.first, var highest = entries.first else {
            return utf8("No system has an operating point.")
        }
        for entry in entries {
            if entry.figure.value.median < lowest.figure.value.median { lowest = entry }
            if entry.figure.value.median > highest.figure.value.median { highest = entry }
        }
        let tail = missing > 0 ? utf8(" \(missing) without an operating point.") : []
        guard entries.count > 1 else { return utf8("\(lowest.name): \(lowest.figure.fullText).") + tail }
        let low = utf8("Lowest: \(lowest.name), \(lowest.figure.fullText)")
        return low + utf8("; highest: \(highest.name), \(highest.figure.fullText).") + tail
    }
}

extension Figure {
    /// The figure with unit and range, for example `1.9 EUR/Mtok (1.5–2.4)`.
    package var fullText: [UInt8] {
        let range = rangeText.map { utf8(" (\($0))") } ?? []
        return textWithUnit + range
    }

    /// The figure with its unit.
    package var textWithUnit: [UInt8] {
        unit.isEmpty ? text : unit == [0xC3, 0x97] ? text + unit : text + [0xC2, 0xA0] + unit
    }
}
