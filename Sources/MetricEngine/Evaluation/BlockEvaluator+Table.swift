extension BlockEvaluator {
    /// A table before its units are chosen.
    struct RawTable {
        let label: [UInt8]
        var rows: [Row]
        /// One list of values for each row.
        var values: [[Value]]
    }

    /// The values of every display in every row, in the order of the source or of `sort`.
    mutating func rawTables(_ groups: [Group]) -> [RawTable] {
        var tables: [RawTable] = []
        for group in groups {
            var table = RawTable(label: group.label, rows: [], values: [])
            for row in sorted(group.rows) {
                var values: [Value] = []
                for display in block.displays {
                    let value = evaluator.value(display.expression.root, of: index, in: row.scope)
                    values.append(shown(value, display, row.scope) ?? .invalid)
                }
                table.rows.append(row)
                table.values.append(values)
            }
            tables.append(table)
        }
        return tables
    }

    /// Rows by the median of `sort`, those without one last; a stable order.
    private mutating func sorted(_ rows: [Row]) -> [Row] {
        guard let sort = block.sort else { return rows }
        var keyed: [(row: Row, key: Double, position: Int)] = []
        for (position, row) in rows.enumerated() {
            let value = evaluator.value(sort.expression.root, of: index, in: row.scope)
            keyed.append((row, value.median ?? .infinity, position))
        }
        keyed.sort { $0.key == $1.key ? $0.position < $1.position : $0.key < $1.key }
        return keyed.map { $0.row }
    }

    /// The format of each column, chosen once for all its cells.
    func formats(_ tables: [RawTable]) -> [FigureFormat] {
        block.displays.indices.map { column in
            let values = tables.flatMap { $0.values.map { $0[column] } }
            let medians = values.compactMap { $0.median }
            let dimension = values.compactMap { $0.dimension }.first ?? .none
            return format(block.displays[column], dimension, medians)
        }
    }

    func format(_ display: Display, _ dimension: Dimension, _ medians: [Double]) -> FigureFormat {
        let metric = singleName(display).flatMap(MetricLibrary.metric(named:))
        return FigureFormat(
            dimension, unit: display.unit, preferred: evaluator.preferredUnit(metric, dimension),
            digits: display.digits ?? block.digits, for: medians)
    }

    /// The last name of a display that is nothing but a name.
    func singleName(_ display: Display) -> [UInt8]? {
        guard case .path(let path) = block.arena.nodes[display.expression.root].kind else { return nil }
        return path.names.last?.text
    }

    func columnLabel(_ display: Display) -> [UInt8] {
        if let label = display.label { return label }
        if let name = singleName(display) { return ownLabel(of: name) ?? displayLabel(of: name) }
        let text = evaluator.pretty(block.text(display.expression.range))
        return text.contains(UInt8(ascii: "."))
            ? text : text.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: " ") : $0 }
    }

    /// The label of a name that the block itself defines under `let`: its words, whatever the engine calls so.
    private func ownLabel(of name: [UInt8]) -> [UInt8]? {
        block.definitions.contains { $0.name == name && $0.key == .let } ? plainLabel(of: name) : nil
    }

    func columns(_ formats: [FigureFormat]) -> [ResultColumn] {
        zip(block.displays, formats).map { display, format in
            ResultColumn(
                label: columnLabel(display), source: block.text(display.expression.range),
                unit: format.unit.text,
                dimension: format.unit.dimension.name)
        }
    }

    /// The rows of one group with their cells, ratios against the baseline included.
    mutating func resultRows(_ table: RawTable, _ formats: [FigureFormat]) -> [ResultRow] {
        let baseline = baselineRow(table)
        var rows: [ResultRow] = []
        for (position, row) in table.rows.enumerated() {
            var cells: [ResultCell] = []
            for column in formats.indices {
                let reference = baseline.flatMap { $0 == position ? nil : table.values[$0][column] }
                cells.append(cell(table.values[position][column], formats[column], reference))
            }
            guard let system = row.system.map({ evaluator.systems[$0] }) else { continue }
            rows.append(
                ResultRow(
                    name: system.name, displayName: system.displayName, catalogueID: system.catalogueID,
                    cells: cells,
                    basis: basis(row.scope), source: nil))
        }
        return rows
    }

    private func baselineRow(_ table: RawTable) -> Int? {
        guard let baseline = block.baseline else { return nil }
        let key = foldedKey(baseline.name)
        return table.rows.firstIndex { row in
            row.system.map { foldedKey(evaluator.systems[$0].name) == key } ?? false
        }
    }

    mutating func cell(_ value: Value, _ format: FigureFormat, _ reference: Value?) -> ResultCell {
        guard let quantiles = value.quantiles else {
            if case .unreachable(let miss) = value.amount { return .noOperatingPoint(nearestMiss: miss) }
            return .noOperatingPoint(nearestMiss: [])
        }
        if quantiles.isTooWide {
            let warning = utf8("W501: a range is wider than tenfold; only its median is shown")
            if !warnings.contains(warning) { warnings.append(warning) }
        }
        return .figure(format.figure(quantiles, ratio: reference.flatMap { ratio(value, to: $0) }))
    }

    /// The ratio of two values, draw by draw.
    private func ratio(_ value: Value, to reference: Value) -> Figure.Ratio? {
        guard value.kind == reference.kind, !reference.amount.containsZero else { return nil }
        let amount = value.amount.combined(with: reference.amount) { $0 / $1 }
        guard amount.isFinite, let quantiles = amount.quantiles else { return nil }
        let digits = quantiles.isUncertain ? 2 : 3
        return Figure.Ratio(
            value: quantiles, text: utf8("\(pageText(of: quantiles.median, significantDigits: digits))×"))
    }

    /// How the row's operating point is known.
    private func basis(_ scope: Scope) -> [UInt8] {
        switch evaluator.operatingPoints.outcome(scope) {
        case .found(let point, let model):
            return basis(
                utf8("modelled"), gpus: point.layout.gpus, batch: point.batch, model.workload.precision)
        case .measured(let point, let service):
            let kind = point.isInterpolated ? utf8("between two measured runs") : utf8("measured")
            return basis(
                kind, gpus: point.replicaGPUs, batch: point.runningSequences, service.workload.precision)
        default: return []
        }
    }

    private func basis(_ kind: [UInt8], gpus: Double, batch: Double?, _ precision: Precision) -> [UInt8] {
        let count = pageText(of: gpus, significantDigits: 3)
        let running =
            batch.map { utf8(", batch \(pageText(of: RealMath.round($0), significantDigits: 4))") } ?? []
        return utf8("\(kind), \(count) GPUs a replica\(running), \(Array(precision.weights.name.utf8))")
    }
}
