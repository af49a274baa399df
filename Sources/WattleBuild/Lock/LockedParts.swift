import MetricEngine

/// The outputs of a block by their names within it.
///
/// Tables give `scenario.row.column`, the scenario only where there are several; what has no table gives its own names:
/// a claim's verdict, a solution's roots.
func lockedParts(of result: BlockResult) -> [(name: String, value: LockedValue)] {
    let columns = columnNames(of: result)
    var parts: [(name: String, value: LockedValue)] = []
    for group in result.groups {
        for row in group.rows {
            let place = [group.label, row.name].map(text)
            for (column, cell) in zip(columns, row.cells) {
                parts.append((dotted(place + [column]), lockedValue(of: cell)))
            }
            if !row.basis.isEmpty {
                parts.append((dotted(place + ["basis"]), .words(LockName.joined(text(row.basis)))))
            }
        }
    }
    return parts + detailParts(of: result)
}

/// What each column shows, as its author wrote it; its label where that does not tell the columns apart.
private func columnNames(of result: BlockResult) -> [String] {
    let sources = result.columns.map { text($0.source) }
    if result.columns.count == 1 { return sources }
    return Set(sources).count == sources.count && !sources.contains("")
        ? sources : result.columns.map { text($0.label) }
}

private func dotted(_ names: [String]) -> String {
    names.filter { !$0.isEmpty }.joined(separator: ".")
}

private func lockedValue(of cell: ResultCell) -> LockedValue {
    switch cell {
    case .figure(let figure): return lockedValue(of: figure)
    case .noOperatingPoint(let miss):
        let reason = miss.isEmpty ? "" : ": " + text(miss)
        return .words(LockName.joined("no operating point" + reason))
    }
}

private func lockedValue(of figure: Figure) -> LockedValue { .figure(figure.value, unit: text(figure.unit)) }

private func detailParts(of result: BlockResult) -> [(name: String, value: LockedValue)] {
    switch result.detail {
    case .claim(let claim): claimParts(claim, hasTable: !result.groups.isEmpty)
    case .solutions(let solutions): solutions.flatMap(solutionParts)
    case .table, .sweep, .sensitivities, .distributions: []
    }
}

private func claimParts(_ claim: ClaimResult, hasTable: Bool) -> [(name: String, value: LockedValue)] {
    var parts = [("verdict", LockedValue.words(text(claim.verdict.label)))]
    if let share = claim.share { parts.append(("share", exact(share))) }
    if !hasTable, let found = claim.found { parts.append(("found", lockedValue(of: found))) }
    for missing in claim.missing { parts.append(("missing", .words(LockName.joined(text(missing))))) }
    return parts
}

private func solutionParts(_ solution: SolutionResult) -> [(name: String, value: LockedValue)] {
    let place = text(solution.label)
    var parts = solution.roots.enumerated().map { index, root in
        (dotted([place, index == 0 ? "solution" : "solution \(index + 1)"]), lockedValue(of: root))
    }
    if parts.isEmpty { parts = [(dotted([place, "solution"]), .words("none in the range"))] }
    return parts + [(dotted([place, "share without"]), exact(solution.shareWithout))]
}

private func exact(_ value: Double) -> LockedValue { .figure(Quantiles(exactly: value), unit: "") }
