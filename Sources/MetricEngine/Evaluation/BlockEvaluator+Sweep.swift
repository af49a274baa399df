extension BlockEvaluator {
    /// The ranges of a sweep, checked; nil after a fault.
    mutating func sweptRanges(_ groups: [Group]) -> [SweptRange]? {
        let scope = groups.first?.rows.first?.scope ?? Scope(block: index)
        var ranges: [SweptRange] = []
        for written in block.sweeps {
            guard let range = evaluator.range(written, of: index, scope) else { return nil }
            ranges.append(range)
        }
        return ranges.isEmpty ? nil : ranges
    }

    /// Whether a sweep stays within the limits of a block.
    mutating func isWithinLimits(_ ranges: [SweptRange], _ groups: [Group]) -> Bool {
        guard let first = ranges.first, let written = block.sweeps.first else { return false }
        let size = SweepSize(
            steps: first.values.count, secondSteps: ranges.count > 1 ? ranges[1].values.count : nil,
            systems: max(groups.first?.rows.count ?? 1, 1), scenarios: max(groups.count, 1))
        let place = written.stepsRange ?? written.range
        guard let fault = MetricFault.sweepTooLarge(size, evaluator.program.options.limits, place) else {
            return true
        }
        evaluator.report(fault, in: index)
        return false
    }

    /// Evaluates the block at every value of its range, or of both.
    mutating func sweep(_ groups: [Group]) -> BlockTables {
        guard let ranges = sweptRanges(groups), isWithinLimits(ranges, groups), let first = ranges.first,
            let scope = groups.first?.rows.first?.scope
        else { return BlockTables() }
        let input = evaluator.sweptInput(first, first.values, of: index, scope).aligned
        let second =
            ranges.count > 1
            ? evaluator.sweptInput(ranges[1], ranges[1].values, of: index, scope).aligned : nil
        describeSweep(ranges, groups)
        let points = sweptPoints(ranges, groups)
        guard !evaluator.hasErrors else { return BlockTables() }
        if points.isConstant { evaluator.report(.idleInput(block.sweeps[0]), in: index) }
        let panels = sweepPanels(points, groups)
        var tables = BlockTables()
        tables.detail = .sweep(SweepResult(input: input, second: second, panels: panels))
        tables.chart = ChartChoice(form: second == nil ? .lines : .heat)
        tables.rowHead = (second ?? input).headText
        tables.columns = second == nil ? curveColumns(panels, groups.count) : valueColumns(input, panels)
        tables.groups =
            second.map { gridGroups(panels, input, $0) }
            ?? curveGroups(panels, input, groups.map { $0.label })
        tables.quantity = panels.first?.quantity ?? []
        tables.unit = panels.first?.unit ?? []
        tables.summary = second == nil ? sweepSummary(input, panels) : gridSummary(panels)
        return tables
    }

    /// One evaluation for the lists below the picture: where nothing varies if that can be said, else at the first values.
    private mutating func describeSweep(_ ranges: [SweptRange], _ groups: [Group]) {
        for group in groups {
            for row in group.rows {
                let missing = ranges.filter { evaluator.assumed($0, of: index, row.scope) == nil }
                let outside = evaluator.beginVarying(
                    missing.map { evaluator.input($0, $0.low, row.scope) }, records: true)
                for display in block.displays {
                    let value = evaluator.value(display.expression.root, of: index, in: row.scope)
                    let shown = shown(value, display, row.scope) ?? .invalid
                    let medians = shown.amount.median.map { [$0] } ?? []
                    traceDisplay(
                        display, shown, format(display, shown.dimension ?? .none, medians), row.scope)
                }
                evaluator.endVarying(outside)
            }
        }
    }

    /// What a sweep computed: by display, group, row and point.
    struct SweptPoints {
        /// The points of one display, for each group and row.
        var values: [[[[SweptValue]]]]

        /// Whether there are figures, and none of them moves with what is varied.
        var isConstant: Bool {
            let lines = values.flatMap { $0.flatMap { $0 } }
            return lines.contains { $0.contains { $0.quantiles != nil } }
                && lines.allSatisfy { line in line.allSatisfy { $0.quantiles == line.first?.quantiles } }
        }
    }

    /// Every display in every row at every point; the first range runs fastest.
    private mutating func sweptPoints(_ ranges: [SweptRange], _ groups: [Group]) -> SweptPoints {
        let empty = groups.map { group in group.rows.map { _ in [SweptValue]() } }
        var points = SweptPoints(values: block.displays.map { _ in empty })
        let scope = groups.first?.rows.first?.scope ?? Scope(block: index)
        for second in ranges.count > 1 ? ranges[1].values.map({ Optional($0) }) : [nil] {
            for first in ranges[0].values {
                var inputs = [evaluator.input(ranges[0], first, scope)]
                if let second { inputs.append(evaluator.input(ranges[1], second, scope)) }
                let outside = evaluator.beginVarying(inputs)
                appendPoint(&points, groups)
                evaluator.endVarying(outside)
                if evaluator.hasErrors { return points }
            }
        }
        return points
    }

    private mutating func appendPoint(_ points: inout SweptPoints, _ groups: [Group]) {
        for (column, display) in block.displays.enumerated() {
            for (place, group) in groups.enumerated() {
                for (line, row) in group.rows.enumerated() {
                    let value = evaluator.value(display.expression.root, of: index, in: row.scope)
                    points.values[column][place][line].append(SweptValue(shown(value, display, row.scope)))
                }
            }
        }
    }

    private mutating func sweepPanels(_ points: SweptPoints, _ groups: [Group]) -> [SweepPanel] {
        if let panels = sharedPanels(points, groups) { return panels }
        var panels: [SweepPanel] = []
        for (column, display) in block.displays.enumerated() {
            let all = points.values[column].flatMap { $0.flatMap { $0 } }
            let dimension = all.compactMap { $0.dimension }.first ?? .none
            let format = format(display, dimension, all.compactMap { $0.quantiles?.median })
            for (place, group) in groups.enumerated() {
                let quantity = columnLabel(display)
                let parts = [group.label, block.displays.count > 1 ? quantity : []].filter { !$0.isEmpty }
                panels.append(
                    SweepPanel(
                        label: joined(parts), quantity: quantity, unit: format.unit.text,
                        curves: group.rows.enumerated().map { line, row in
                            curve(row, display, points.values[column][place][line].map { $0.cell(format) })
                        },
                        rules: rules(for: display, unit: format.unit.text, group.rows),
                        isLogarithmic: all.spanRatios))
            }
        }
        return panels
    }

    /// One panel for several displays of one dimension where no systems are named apart from them.
    private mutating func sharedPanels(_ points: SweptPoints, _ groups: [Group]) -> [SweepPanel]? {
        let all = points.values.flatMap { $0.flatMap { $0.flatMap { $0 } } }
        guard block.displays.count > 1, block.systems.isEmpty, let dimension = all.first?.dimension,
            all.allSatisfy({ $0.dimension == dimension }), let first = block.displays.first
        else { return nil }
        let format = format(first, dimension, all.compactMap { $0.quantiles?.median })
        let labels = block.displays.map { columnLabel($0) }
        let quantity = labels.allSatisfy { $0 == labels[0] } ? labels[0] : dimension.name
        return groups.indices.map { place in
            SweepPanel(
                label: groups[place].label, quantity: quantity, unit: format.unit.text,
                curves: block.displays.enumerated().map { column, display in
                    let label = rowLabel(display, nil)
                    return Curve(
                        name: block.text(display.expression.range), displayName: label, catalogueID: nil,
                        cells: points.values[column][place][0].map { $0.cell(format) })
                },
                rules: rules(for: first, unit: format.unit.text, groups[place].rows),
                isLogarithmic: all.spanRatios)
        }
    }

    func curve(_ row: Row, _ display: Display, _ cells: [ResultCell]) -> Curve {
        guard let system = row.system.map({ evaluator.systems[$0] }) else {
            let label = columnLabel(display)
            return Curve(name: label, displayName: label, catalogueID: nil, cells: cells)
        }
        return Curve(
            name: system.name, displayName: system.displayName, catalogueID: system.catalogueID, cells: cells)
    }

    // MARK: - The table

    /// A column for each curve of each quantity.
    private func curveColumns(_ panels: [SweepPanel], _ groupCount: Int) -> [ResultColumn] {
        let quantities = panels.count / max(groupCount, 1)
        return (0..<quantities).flatMap { column in
            let panel = panels[column * groupCount]
            return panel.curves.map { curve in
                let label =
                    quantities == 1 || curve.displayName == panel.quantity
                    ? curve.displayName : utf8("\(curve.displayName): \(panel.quantity.sentence)")
                return ResultColumn(
                    label: label, source: block.text(block.displays[column].expression.range),
                    unit: panel.unit, dimension: [])
            }
        }
    }

    /// A row for each value, in a group for each scenario.
    func curveGroups(_ panels: [SweepPanel], _ input: SweptInput, _ labels: [[UInt8]]) -> [ResultGroup] {
        labels.indices.map { place in
            let own = stride(from: place, to: panels.count, by: labels.count).map { panels[$0] }
            let rows = input.values.indices.map { point in
                input.row(point, own.flatMap { $0.curves.map { $0.cells[point] } })
            }
            return ResultGroup(label: labels[place], rows: rows)
        }
    }

    /// A column for each value of the first input.
    private func valueColumns(_ input: SweptInput, _ panels: [SweepPanel]) -> [ResultColumn] {
        input.values.indices.map { point in
            ResultColumn(
                label: utf8("\(input.label) \(input.textWithUnit(point))"), source: input.name,
                unit: panels.first?.unit ?? [], dimension: [])
        }
    }

    /// A row for each value of the second input, in a group for each curve.
    private func gridGroups(
        _ panels: [SweepPanel], _ input: SweptInput, _ second: SweptInput
    ) -> [ResultGroup] {
        panels.flatMap { panel in
            panel.curves.map { curve in
                let label = joined([panel.label, curve.displayName].filter { !$0.isEmpty })
                let rows = second.values.indices.map { line in
                    let start = line * input.values.count
                    return second.row(line, Array(curve.cells[start..<(start + input.values.count)]))
                }
                return ResultGroup(label: panels.count * panel.curves.count > 1 ? label : [], rows: rows)
            }
        }
    }
}

extension SweptInput {
    /// The input with its unit, for the head of a column of its values.
    var headText: [UInt8] { unit.isEmpty ? label : utf8("\(label), \(unit)") }

    /// A value with its unit.
    func textWithUnit(_ point: Int) -> [UInt8] { texts[point] + (unit.isEmpty ? [] : [0xC2, 0xA0] + unit) }

    /// A row that is named by a value.
    func row(_ point: Int, _ cells: [ResultCell]) -> ResultRow {
        ResultRow(
            name: texts[point], displayName: textWithUnit(point), catalogueID: nil, cells: cells, basis: [],
            source: nil)
    }
}
