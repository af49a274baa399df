internal import MetricEngine
internal import WattleText

/// Writes what a block computed beside its table; nothing for a table alone.
func write(_ detail: ResultDetail, _ writer: inout JSONWriter) {
    switch detail {
    case .table: break
    case .sweep(let sweep): write(sweep, &writer)
    case .solutions(let solutions): writer.list("solutions", solutions, write)
    case .sensitivities(let sensitivities): writer.list("sensitivities", sensitivities, write)
    case .claim(let claim): write(claim, &writer)
    case .distributions(let distributions): writer.list("distributions", distributions, write)
    }
}

private func write(_ sweep: SweepResult, _ writer: inout JSONWriter) {
    let inputs = [sweep.input] + (sweep.second.map { [$0] } ?? [])
    writer.list("swept", inputs, write)
    writer.key("frontier")
    writer.boolean(sweep.isFrontier)
    writer.list("panels", sweep.panels) { panel, writer in
        writer.object { writer in
            writer.member("label", string(panel.label))
            writer.member("quantity", string(panel.quantity))
            writer.member("unit", string(panel.unit))
            writer.list("curves", panel.curves, write)
            writer.list("rules", panel.rules, write)
        }
    }
}

private func write(_ input: SweptInput, _ writer: inout JSONWriter) {
    writer.object { writer in
        writer.member("name", string(input.name))
        writer.member("label", string(input.label))
        writer.member("unit", string(input.unit))
        writer.list("values", input.values) { $1.number($0) }
        guard let assumed = input.assumed else { return }
        writer.number("assumed", assumed.value)
    }
}

private func write(_ curve: Curve, _ writer: inout JSONWriter) {
    writer.object { writer in
        writer.member("name", string(curve.name))
        writer.member("display_name", string(curve.displayName))
        if let id = curve.catalogueID { writer.member("catalogue_id", string(id)) }
        writer.list("cells", curve.cells, write)
    }
}

private func write(_ rule: ChartChoice.Rule, _ writer: inout JSONWriter) {
    writer.object { writer in
        writer.member("label", string(rule.label))
        writer.number("value", rule.value)
    }
}

private func write(_ solution: SolutionResult, _ writer: inout JSONWriter) {
    writer.object { writer in
        writer.member("label", string(solution.label))
        writer.key("unknown")
        write(solution.unknown, &writer)
        writer.member("quantity", string(solution.quantity))
        writer.member("unit", string(solution.unit))
        writer.list("sides", solution.sides, write)
        writer.list("roots", solution.roots, write)
        writer.number("share_without_root", solution.shareWithout)
        guard let lower = solution.lowerBeyond, solution.sides.indices.contains(lower) else { return }
        writer.member("lower_beyond_first_root", string(solution.sides[lower].name))
    }
}

private func write(_ sensitivity: SensitivityResult, _ writer: inout JSONWriter) {
    writer.object { writer in
        writer.member("label", string(sensitivity.label))
        writer.member("quantity", string(sensitivity.quantity))
        writer.member("unit", string(sensitivity.unit))
        writer.key("base")
        write(sensitivity.base, &writer)
        writer.list("bars", sensitivity.bars) { bar, writer in
            writer.object { writer in
                writer.member("name", string(bar.name))
                writer.member("label", string(bar.label))
                writer.member("low_input", string(bar.lowInput))
                writer.key("at_low")
                write(bar.atLow, &writer)
                writer.member("high_input", string(bar.highInput))
                writer.key("at_high")
                write(bar.atHigh, &writer)
            }
        }
    }
}

private func write(_ claim: ClaimResult, _ writer: inout JSONWriter) {
    writer.key("claim")
    writer.object { writer in
        writer.member("statement", string(claim.statement))
        writer.member("claimant", string(claim.claimant))
        if let source = claim.source { write(source, &writer) }
        writer.member("test", string(claim.test))
        writer.member("verdict", string(claim.verdict.label))
        if let share = claim.share { writer.number("share", share) }
        for (name, figure) in [("found", claim.found), ("claimed", claim.claimed)] {
            guard let figure else { continue }
            writer.key(name)
            write(figure, &writer)
        }
        writer.list("conditions", claim.conditions, write)
        writer.list("missing", claim.missing) { $1.string(string($0)) }
    }
}

private func write(_ condition: ClaimResult.Condition, _ writer: inout JSONWriter) {
    writer.object { writer in
        writer.member("input", string(condition.label))
        switch condition.tried {
        case .between(let low, let high): writer.member("tried", "\(string(low)) to \(string(high))")
        case .words(let words): writer.list("tried", words) { $1.string(string($0)) }
        }
        if let bound = condition.bound { writer.member("bound", string(bound)) }
        if !condition.current.isEmpty { writer.member("here", string(condition.current)) }
    }
}

private func write(_ distribution: DistributionResult, _ writer: inout JSONWriter) {
    writer.object { writer in
        writer.member("label", string(distribution.label))
        writer.member("unit", string(distribution.figure.unit))
        writer.list("values", distribution.values) { $1.number($0) }
        writer.list("rules", distribution.rules, write)
    }
}
