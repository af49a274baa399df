internal import MetricEngine

extension BlockResult {
    /// The points of a frontier as a result whose table has a row for each speed; nil for anything else.
    var frontierPoints: BlockResult? {
        guard case .sweep(let sweep) = detail, sweep.isFrontier, let first = sweep.panels.first else {
            return nil
        }
        let columns = first.curves.map { curve in
            ResultColumn(
                label: curve.displayName.isEmpty ? curve.name : curve.displayName, source: first.quantity,
                unit: first.unit, dimension: [])
        }
        let groups = sweep.panels.map { panel in
            ResultGroup(
                label: panel.label, rows: sweep.input.values.indices.map { panel.row($0, of: sweep.input) })
        }
        return BlockResult(
            kind: kind, id: id, title: title, caption: caption, subtitle: subtitle, columns: columns,
            groups: groups,
            rowHead: sweep.input.axisTitle, chart: nil, summary: [], inputs: [], trace: [], worstGrade: nil,
            worstGradeCount: 0, checks: [], notes: [], warnings: [], reads: [])
    }
}

extension SweepPanel {
    /// All curves at one value of the input.
    fileprivate func row(_ point: Int, of input: SweptInput) -> ResultRow {
        ResultRow(
            name: input.texts[point], displayName: input.texts[point], catalogueID: nil,
            cells: curves.map { $0.cells[point] }, basis: [], source: nil)
    }
}
