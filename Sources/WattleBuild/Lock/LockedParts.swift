import MetricEngine

/// An output of a block by its name within it.
typealias LockedPart = (name: String, value: LockedValue)

/// The outputs of a block.
///
/// A table gives `scenario.row.column`, the scenario only where there are several, and how a row's operating point is
/// known. The other kinds give what they are about and not every point of their pictures: a sweep its curves, a solution
/// its roots and both sides at the ends of the range, a sensitivity the figure at both ends of each input, a claim its
/// verdict.
func lockedParts(of result: BlockResult) -> [LockedPart] {
    switch result.detail {
    case .sweep(let sweep) where result.kind == .sweep: sweepParts(sweep)
    case .solutions(let solutions): solutions.flatMap(solutionParts)
    case .sensitivities(let sensitivities): sensitivities.flatMap(sensitivityParts)
    case .claim(let claim): claimParts(claim)
    case .table, .sweep, .distributions: tableParts(of: result)
    }
}

private func tableParts(of result: BlockResult) -> [LockedPart] {
    let columns = columnNames(of: result)
    var parts: [LockedPart] = []
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
    return parts
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

// MARK: - Kinds with a picture of their own

/// A curve is held at no more points than this, at equal distances, its last one among them.
private let pointLimit = 60

private func sweepParts(_ sweep: SweepResult) -> [LockedPart] {
    sweep.panels.flatMap { panel in
        panel.curves.flatMap { curve -> [LockedPart] in
            let step = (curve.cells.count + pointLimit - 1) / pointLimit
            let kept = curve.cells.indices.filter { $0 % max(step, 1) == 0 || $0 == curve.cells.count - 1 }
            return kept.map { point in
                let place = pointName(point, sweep.input, sweep.second)
                return (
                    dotted([text(panel.label), text(curve.name), place]), lockedValue(of: curve.cells[point])
                )
            }
        }
    }
}

/// `utilisation 10 %`, and behind it the value of a second input.
private func pointName(_ point: Int, _ input: SweptInput, _ second: SweptInput?) -> String {
    let first = valueName(input, point % input.values.count)
    return second.map { "\(first), \(valueName($0, point / input.values.count))" } ?? first
}

private func valueName(_ input: SweptInput, _ index: Int) -> String {
    [input.name, input.texts[index], input.unit].map(text).filter { !$0.isEmpty }.joined(separator: " ")
}

private func solutionParts(_ solution: SolutionResult) -> [LockedPart] {
    let place = text(solution.label)
    var parts = solution.roots.enumerated().map { index, root in
        (dotted([place, index == 0 ? "solution" : "solution \(index + 1)"]), lockedValue(of: root))
    }
    if parts.isEmpty { parts = [(dotted([place, "solution"]), .words("none in the range"))] }
    parts.append((dotted([place, "share without"]), exact(solution.shareWithout)))
    for side in solution.sides {
        for end in Set([0, side.cells.count - 1]).sorted() where side.cells.indices.contains(end) {
            let name = dotted([place, text(side.name), valueName(solution.unknown, end)])
            parts.append((name, lockedValue(of: side.cells[end])))
        }
    }
    return parts
}

private func sensitivityParts(_ sensitivity: SensitivityResult) -> [LockedPart] {
    let place = text(sensitivity.label)
    return [(dotted([place, "base"]), lockedValue(of: sensitivity.base))]
        + sensitivity.bars.flatMap { bar in
            [
                (dotted([place, text(bar.name), "low"]), lockedValue(of: bar.atLow)),
                (dotted([place, text(bar.name), "high"]), lockedValue(of: bar.atHigh)),
            ]
        }
}

private func claimParts(_ claim: ClaimResult) -> [LockedPart] {
    var parts: [LockedPart] = [("verdict", .words(text(claim.verdict.label)))]
    if let share = claim.share { parts.append(("share", exact(share))) }
    if let found = claim.found { parts.append(("found", lockedValue(of: found))) }
    if let claimed = claim.claimed { parts.append(("claimed", lockedValue(of: claimed))) }
    return parts + claim.missing.map { ("missing", .words(LockName.joined(text($0)))) }
}

private func exact(_ value: Double) -> LockedValue { .figure(Quantiles(exactly: value), unit: "") }
