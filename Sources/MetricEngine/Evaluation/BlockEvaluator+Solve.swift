extension BlockEvaluator {
    /// Solves the block's equation for each system and scenario.
    mutating func solutions(_ groups: [Group]) -> BlockTables {
        var results: [SolutionResult] = []
        var tables = BlockTables()
        for group in groups {
            for row in group.rows {
                guard let solved = evaluator.solution(of: index, row.scope) else { return BlockTables() }
                describe(solved, row)
                let result = result(solved, row, label(group, row, groups))
                results.append(result)
                tables.groups.append(
                    ResultGroup(
                        label: result.label,
                        rows: result.unknown.values.indices.map { point in
                            result.unknown.row(point, result.sides.map { $0.cells[point] })
                        }))
            }
        }
        guard let first = results.first else { return BlockTables() }
        tables.columns = first.sides.map {
            ResultColumn(label: $0.displayName, source: $0.name, unit: first.unit, dimension: [])
        }
        tables.rowHead = first.unknown.headText
        tables.detail = .solutions(results)
        tables.chart = ChartChoice(form: .crossing)
        tables.quantity = first.quantity
        tables.unit = first.unit
        tables.summary = spaced(results.map { sentence($0) })
        return tables
    }

    /// What tells one system under one scenario from the others; empty for the only one.
    func label(_ group: Group, _ row: Row, _ groups: [Group]) -> [UInt8] {
        let system = group.rows.count > 1 ? row.system.map { evaluator.systems[$0].displayName } ?? [] : []
        return joined([system, groups.count > 1 ? group.label : []].filter { !$0.isEmpty })
    }

    /// Both sides at the solution, for the lists below the picture.
    private mutating func describe(_ solved: Solution, _ row: Row) {
        guard let equation = block.equation else { return }
        let range = solved.range
        let shown = solved.first ?? evaluator.assumed(range, of: index, row.scope)?.value ?? range.low
        let outside = evaluator.beginVarying([evaluator.input(range, shown, row.scope)], records: true)
        for node in [equation.left, equation.right] {
            _ = evaluator.value(node, of: index, in: row.scope)
            traceExpression(node, row.scope)
        }
        evaluator.endVarying(outside)
    }

    private mutating func result(_ solved: Solution, _ row: Row, _ label: [UInt8]) -> SolutionResult {
        let dimension = (solved.left + solved.right).compactMap { $0.dimension }.first ?? .none
        let medians = (solved.left + solved.right).compactMap { $0.quantiles?.median }
        let name = block.equation.flatMap { sideName($0.left) ?? sideName($0.right) }
        let metric = name.flatMap(MetricLibrary.metric(named:))
        let format = FigureFormat(
            dimension, preferred: evaluator.preferredUnit(metric, dimension), digits: block.digits,
            for: medians)
        let drawn = Array(stride(from: 0, to: solved.values.count, by: 2))
        let sides = [(block.equation?.left, solved.left), (block.equation?.right, solved.right)].map {
            node, values in
            Curve(
                name: node.map { block.text(evaluator.nodeRange($0, index)) } ?? [],
                displayName: node.map { sideLabel($0) } ?? [], catalogueID: nil,
                cells: drawn.map { values[$0].cell(format) })
        }
        return SolutionResult(
            label: label,
            unknown: evaluator.sweptInput(
                solved.range, drawn.map { solved.values[$0] }, of: index, row.scope),
            sides: sides, quantity: dimension.name, unit: format.unit.text,
            roots: solved.roots.filter { !$0.isEmpty }.map { rootFigure($0, solved.range) },
            shareWithout: solved.shareWithout, lowerBeyond: solved.lowerBeyond)
    }

    private func rootFigure(_ roots: [Double], _ range: SweptRange) -> Figure {
        let base = roots.map { range.unit.baseValue(of: $0) }
        let format = FigureFormat(range.unit.dimension, unit: range.unit, digits: block.digits, for: base)
        return format.figure(quantiles(of: base))
    }

    private func sideName(_ node: Int) -> [UInt8]? {
        guard case .path(let path) = block.arena.nodes[node].kind else { return nil }
        return path.names.last?.text
    }

    private func sideLabel(_ node: Int) -> [UInt8] {
        sideName(node).map { displayLabel(of: $0) }
            ?? evaluator.pretty(block.text(evaluator.nodeRange(node, index)))
    }

    // MARK: - The sentence

    /// Where the sides are equal, and which is lower beyond.
    private func sentence(_ result: SolutionResult) -> [UInt8] {
        guard result.sides.count == 2 else { return [] }
        let prefix = result.label.isEmpty ? [] : utf8("\(result.label): ")
        let names = result.sides.map { $0.displayName }
        let unknown = result.unknown.label.sentence
        guard !result.roots.isEmpty else { return prefix + unsolved(result) }
        let places = result.roots.map { $0.fullText }
        var text = utf8("\(names[0]) and \(names[1].sentence) are equal at \(joined(places)) \(unknown)")
        if result.roots.count == 1, let lower = result.lowerBeyond {
            text += utf8("; beyond it \(names[lower].sentence) is lower")
        }
        text += utf8(".")
        if result.shareWithout > 0 {
            text += utf8(" In \(shareText(result.shareWithout)) of draws they meet nowhere in the range.")
        }
        return prefix + text
    }

    private func unsolved(_ result: SolutionResult) -> [UInt8] {
        let names = result.sides.map { $0.displayName }
        let unknown = result.unknown
        let range = utf8(
            "\(unknown.textWithUnit(0)) and \(unknown.textWithUnit(unknown.values.count - 1)) \(unknown.label.sentence)"
        )
        let ends = result.sides.compactMap { $0.cells.last?.figure?.value.median }
        let lower =
            ends.count == 2 ? utf8("; \(names[ends[0] < ends[1] ? 0 : 1].sentence) is lower throughout") : []
        return utf8("\(names[0]) and \(names[1].sentence) meet nowhere between \(range)") + lower + utf8(".")
    }
}
