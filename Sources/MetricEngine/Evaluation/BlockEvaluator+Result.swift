extension BlockEvaluator {
    /// Computes the block; nil when something is wrong, which the evaluator's faults then say.
    mutating func result() -> BlockResult? {
        let groups = groups()
        var tables = tables(groups)
        evaluateAllTests(groups)
        checkAge()
        guard !evaluator.hasErrors else { return nil }
        draw(&tables, groups)
        return assembled(tables, groups)
    }

    private mutating func tables(_ groups: [Group]) -> BlockTables {
        switch block.kind {
        case .compare: return table(groups)
        case .show: return block.systems.count > 1 ? table(groups) : list(groups)
        case .sweep: return sweep(groups)
        case .solve: return solutions(groups)
        case .sensitivity: return sensitivities(groups)
        case .claim: return claim(groups)
        case .scenario, .system, nil:
            recordDefinitions(groups)
            return BlockTables()
        }
    }

    /// Chooses the picture of a table, where the block's kind has not.
    private mutating func draw(_ tables: inout BlockTables, _ groups: [Group]) {
        guard block.kind == .compare || block.kind == .show else { return }
        let distributions = distributions(groups)
        if !distributions.isEmpty {
            tables.detail = .distributions(distributions)
            tables.chart = ChartChoice(form: .distribution)
        } else if let frontier = frontier(groups) {
            tables.detail = frontier.detail
            tables.chart = frontier.chart
            tables.quantity = frontier.quantity
            tables.unit = frontier.unit
            tables.summary = frontier.summary
        } else {
            tables.chart = chart(tables, groups)
        }
        if tables.summary.isEmpty { tables.summary = summary(tables) }
    }

    /// Warns of figures that are older than the garden accepts.
    private mutating func checkAge() {
        let oldest = evaluator.program.options.oldestFigure
        guard !oldest.isEmpty else { return }
        let outdated = evaluator.inputs.compactMap { recorded in
            recorded.input.source.map { (label: recorded.input.label, date: $0.date) }
        }.filter { !$0.date.isEmpty && precedes($0.date, oldest) }
        if let fault = MetricFault.outdated(outdated, oldest: oldest, block.headRange) {
            evaluator.report(fault, in: index)
        }
    }

    private mutating func table(_ groups: [Group]) -> BlockTables {
        let raw = rawTables(groups)
        let formats = formats(raw)
        var tables = BlockTables()
        tables.columns = columns(formats)
        tables.groups = raw.map { ResultGroup(label: $0.label, rows: resultRows($0, formats)) }
        return tables
    }

    /// One row for each expression of a `show`.
    private mutating func list(_ groups: [Group]) -> BlockTables {
        let common = commonSystem
        var tables = BlockTables()
        for group in groups {
            guard let scope = group.rows.first?.scope else { continue }
            let rows = block.displays.map { listRow($0, scope, common) }
            tables.groups.append(ResultGroup(label: group.label, rows: rows))
        }
        let label = common.map { system in system.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: " ") : $0 } }
        tables.columns = [ResultColumn(label: label ?? utf8("Value"), source: [], unit: [], dimension: [])]
        return tables
    }

    /// The system that every expression of a `show` begins with.
    private var commonSystem: [UInt8]? {
        var common: [UInt8]?
        for display in block.displays {
            guard case .path(let path) = block.arena.nodes[display.expression.root].kind,
                path.reference == nil,
                path.names.count == 2, let first = path.names.first
            else { return nil }
            if let common, common != first.text { return nil }
            common = first.text
        }
        return common
    }

    private mutating func listRow(_ display: Display, _ scope: Scope, _ common: [UInt8]?) -> ResultRow {
        let inputsBefore = evaluator.inputs.count
        let value = evaluator.value(display.expression.root, of: index, in: scope)
        let shown = shown(value, display, scope) ?? .invalid
        let added = evaluator.inputs[inputsBefore...]
        let source = singleName(display) != nil && added.count == 1 ? added.first?.input.source : nil
        let medians = shown.median.map { [$0] } ?? []
        let format = format(display, shown.dimension ?? .none, medians)
        traceDisplay(display, shown, format, scope)
        return ResultRow(
            name: block.text(display.expression.range), displayName: rowLabel(display, common),
            catalogueID: nil,
            cells: [cell(shown, format, nil)], basis: [], source: source)
    }

    func rowLabel(_ display: Display, _ common: [UInt8]?) -> [UInt8] {
        guard display.label == nil, common == nil,
            case .path(let path) = block.arena.nodes[display.expression.root].kind, path.names.count > 1,
            let first = path.names.first
        else { return columnLabel(display) }
        let system = first.text.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: " ") : $0 }
        return utf8("\(system): \(columnLabel(display).sentence)")
    }

    mutating func traceDisplay(
        _ display: Display, _ value: Value, _ format: FigureFormat, _ scope: Scope
    ) {
        guard evaluator.isRecording, let median = value.median, singleName(display) == nil else {
            return
        }
        evaluator.trace.append(
            TraceStep(
                name: columnLabel(display), formula: evaluator.pretty(block.text(display.expression.range)),
                substituted: evaluator.stepwise(display.expression, index, scope),
                result: format.textWithUnit(median, isUncertain: value.amount.isUncertain),
                citation: [], depth: 0))
    }

    /// Every value of a scenario or system, in the order of the source.
    private mutating func recordDefinitions(_ groups: [Group]) {
        guard let scope = groups.first?.rows.first?.scope else { return }
        for (position, definition) in block.definitions.enumerated() {
            let name = Path.Name(text: definition.name, range: definition.nameRange)
            if case .word(let text) = definition.value {
                evaluator.recordWord(definition.name, text, index, position)
                continue
            }
            let own = definition.key == .rates ? Scope(block: index) : scope
            _ = evaluator.value(of: index, position, own, asking: name, index)
        }
    }

    // MARK: - The whole

    private mutating func assembled(_ tables: BlockTables, _ groups: [Group]) -> BlockResult {
        let inputs = evaluator.inputs.map { $0.input }
        let grades = inputs.compactMap { $0.grade }
        let worst = grades.max()
        let charted = tables.chart.flatMap { chart in
            tables.columns.indices.contains(chart.column) ? tables.columns[chart.column] : nil
        }
        return BlockResult(
            kind: block.kind ?? .show, id: block.id, title: block.title, caption: block.caption,
            subtitle: Subtitle(
                quantity: tables.quantity.isEmpty ? charted?.label ?? [] : tables.quantity,
                unit: tables.quantity.isEmpty ? charted?.unit ?? [] : tables.unit,
                conditions: conditions(groups)),
            columns: tables.columns, groups: tables.groups, rowHead: tables.rowHead, detail: tables.detail,
            chart: tables.chart, summary: block.alt.isEmpty ? tables.summary : block.alt, inputs: inputs,
            trace: evaluator.trace, worstGrade: worst, worstGradeCount: grades.filter { $0 == worst }.count,
            checks: checks,
            notes: block.notes + evaluator.basisNotes + evaluator.notes + conventions(tables.columns, inputs),
            warnings: warnings + (evaluator.costWarning.map { [$0] } ?? []),
            reads: evaluator.sortedReads)
    }

    /// What the reader has to know about units that are conventions.
    private func conventions(_ columns: [ResultColumn], _ inputs: [InputUsed]) -> [[UInt8]] {
        let texts = columns.map { $0.unit } + inputs.map { $0.value } + [block.source]
        var notes: [[UInt8]] = []
        if texts.contains(where: { $0.holdsWord(utf8("yr")) }) { notes.append(utf8("1 yr = 8\u{A0}760 h")) }
        if texts.contains(where: { $0.holdsWord(utf8("month")) }) { notes.append(utf8("1 month = 730 h")) }
        return notes
    }

    private func conditions(_ groups: [Group]) -> [[UInt8]] {
        var conditions: [[UInt8]] = []
        let scenarios = groups.compactMap { $0.rows.first?.scope.scenario }
        if groups.count == 1, let scenario = scenarios.first, scenario != index {
            conditions.append(evaluator.programBlock(scenario).parsed.title)
        }
        // Bounds of several scenarios stand in their own notes.
        for owner in [index] + (groups.count > 1 ? [] : scenarios.filter { $0 != index }) {
            let parsed = evaluator.programBlock(owner).parsed
            for test in parsed.constraints {
                guard case .binary(_, let left, let right) = parsed.arena.nodes[test.expression.root].kind
                else {
                    continue
                }
                let bound = unbroken(parsed.text(evaluator.nodeRange(right, owner)))
                let isSpeed = parsed.text(evaluator.nodeRange(left, owner))[...].matches("speed_per_user")
                conditions.append(isSpeed ? utf8("at least \(bound)") : utf8("first token within \(bound)"))
            }
        }
        return conditions
    }
}

/// The text with spaces at which no line ends, so that a number stays with its unit.
private func unbroken(_ text: [UInt8]) -> [UInt8] {
    text.flatMap { $0 == UInt8(ascii: " ") ? [0xC2, 0xA0] : [$0] }
}

extension [UInt8] {
    /// Whether a word stands in the text with no letter before or behind it.
    fileprivate func holdsWord(_ word: [UInt8]) -> Bool {
        guard count >= word.count else { return false }
        for start in 0...(count - word.count) where self[start] == word[0] {
            let end = start + word.count
            let isFree =
                (start == 0 || !isNamePart(self[start - 1])) && (end == count || !isNamePart(self[end]))
            if isFree, self[start..<end].elementsEqual(word) { return true }
        }
        return false
    }
}
