package import MetricEngine
package import WattleText

/// One or a few sentences that say what a figure shows, in the language of the garden.
///
/// - Parameters: isAuthors: whether the result's own summary is its author's `alt`, which is kept as it is.
package func figureSummary(
    of result: BlockResult, in texts: InterfaceTexts, isAuthors: Bool
) -> [UInt8] {
    if isAuthors || result.summary.isEmpty { return result.summary }
    let writer = SummaryWriter(texts: texts)
    switch result.detail {
    case .claim(let claim): return writer.sentence(claim, of: result)
    case .sweep(let sweep): return writer.sentences(sweep)
    case .solutions(let solutions): return texts.paragraph(solutions.map(writer.sentence))
    case .sensitivities(let all):
        // The engine alone knows why a system without a figure has none.
        return all.count < result.groups.count
            ? result.summary : texts.paragraph(all.map(writer.sentence))
    case .table, .distributions:
        // The lines of a list have no expression in common.
        let isList = result.kind == .show && result.columns.allSatisfy(\.source.isEmpty)
        return isList
            ? writer.values(result.groups)
            : writer.extremes(result.chart?.column ?? 0, result.groups)
    }
}

/// Makes the sentences; those about curves are in a file of their own.
struct SummaryWriter {
    let texts: InterfaceTexts

    // MARK: - Tables

    /// Each value with its name.
    func values(_ groups: [ResultGroup]) -> [UInt8] {
        let rows = groups.flatMap(\.rows)
        let parts = rows.compactMap { row in
            row.cells.first?.figure.map { figure in
                rows.count == 1 ? texts.full(figure) : texts.colon(row.displayName, texts.full(figure))
            }
        }
        guard !parts.isEmpty else { return [] }
        return texts.words(.wholeSentence, ["text": list(parts, separator: texts[.semicolon])])
    }

    /// The ends of a column, and how many rows have no figure.
    func extremes(_ column: Int, _ groups: [ResultGroup]) -> [UInt8] {
        let entries = groups.flatMap { group in
            group.rows.map { (name: name($0, in: group), figure: $0.figure(in: column)) }
        }
        let drawn = entries.compactMap { entry in entry.figure.map { (name: entry.name, figure: $0) } }
        guard var lowest = drawn.first, var highest = drawn.first else { return texts.words(.noSystem) }
        for entry in drawn {
            if entry.figure.value.median < lowest.figure.value.median { lowest = entry }
            if entry.figure.value.median > highest.figure.value.median { highest = entry }
        }
        let missing = entries.count - drawn.count
        let tail = missing > 0 ? texts.words(.withoutPoint, count: missing) : []
        guard drawn.count > 1 else {
            let only = texts.colon(lowest.name, texts.full(lowest.figure))
            return texts.paragraph([texts.words(.wholeSentence, ["text": only]), tail])
        }
        let ends = texts.words(
            .extremes,
            [
                "lowest": lowest.name, "low": texts.full(lowest.figure), "highest": highest.name,
                "high": texts.full(highest.figure),
            ])
        return texts.paragraph([ends, tail])
    }

    private func name(_ row: ResultRow, in group: ResultGroup) -> [UInt8] {
        group.label.isEmpty
            ? row.displayName
            : texts.words(.inGroup, ["name": row.displayName, "group": group.label])
    }

    // MARK: - Sensitivities

    /// Which input matters most, and least, and by how much.
    func sentence(_ result: SensitivityResult) -> [UInt8] {
        guard let first = result.bars.first, let low = first.atLow.figure, let high = first.atHigh.figure
        else { return texts.colon(result.label, texts.words(.noEnds)) }
        var values = [
            "name": first.label, "low": first.lowInput, "high": first.highInput, "first": low.text,
            "last": high.textWithUnit, "base": texts.full(result.base),
        ]
        var key = TextKey.mattersMost
        if result.bars.count > 1, let last = result.bars.last, !last.swing.isEmpty {
            key = .mattersMostLeast
            values["least"] = texts.inSentence(last.label)
            values["swing"] = last.swing
        }
        return texts.colon(result.label, texts.words(key, values))
    }

    // MARK: - Claims

    /// The verdict, what was found, and the first change that would make the claim hold.
    func sentence(_ claim: ClaimResult, of result: BlockResult) -> [UInt8] {
        if claim.verdict == .notTestable {
            return texts.words(.untestable, ["missing": texts.list(claim.missing)])
        }
        let ground: TextKey = result.subtitle.conditions.isEmpty ? .verdictInputs : .verdictScenario
        var sentences = [list([texts.verdict(claim.verdict), texts.words(ground)], separator: " ")]
        if let found = claim.found, claim.claimed != nil {
            sentences.append(
                texts.words(
                    .modelGivesClaimed, ["value": texts.full(found), "claimed": texts.claimed(claim)]))
        }
        if let share = claim.share {
            sentences.append(texts.words(.holdsInShare, ["share": texts.share(share)]))
        }
        if let condition = claim.conditions.first, let bound = condition.bound {
            sentences.append(
                texts.words(
                    .wouldHoldWere,
                    ["input": texts.inSentence(condition.label), "bound": texts.bound(bound)]))
        }
        return texts.paragraph(sentences)
    }
}
