internal import MetricEngine
internal import WattleText

extension SummaryWriter {
    // MARK: - Solutions

    /// Where the sides are equal, and which is lower beyond.
    func sentence(_ result: SolutionResult) -> [UInt8] {
        guard result.sides.count == 2 else { return [] }
        let names = result.sides.map(\.displayName)
        var values = [
            "first": names[0], "second": texts.inSentence(names[1]),
            "input": texts.inSentence(result.unknown.label),
        ]
        guard !result.roots.isEmpty else { return texts.colon(result.label, unsolved(result, values)) }
        values["places"] = texts.list(result.roots.map(texts.full))
        var key = TextKey.equalAt
        if result.roots.count == 1, let lower = result.lowerBeyond {
            key = .equalAtLower
            values["lower"] = texts.inSentence(names[lower])
        }
        let share = result.shareWithout
        let rest = share > 0 ? texts.words(.meetNowhereIn, ["share": texts.share(share)]) : []
        return texts.colon(result.label, texts.paragraph([texts.words(key, values), rest]))
    }

    private func unsolved(_ result: SolutionResult, _ names: [String: [UInt8]]) -> [UInt8] {
        let unknown = result.unknown
        var values = names
        values["low"] = joined(unknown.texts.first ?? [], unit: unknown.unit)
        values["high"] = joined(unknown.texts.last ?? [], unit: unknown.unit)
        let ends = result.sides.compactMap { $0.cells.last?.figure?.value.median }
        guard ends.count == 2 else { return texts.words(.meetNowhere, values) }
        values["lower"] = texts.inSentence(result.sides[ends[0] < ends[1] ? 0 : 1].displayName)
        return texts.words(.meetNowhereLower, values)
    }

    // MARK: - Sweeps

    /// How every curve goes, and which is lowest throughout if one is; of two inputs the ends.
    func sentences(_ sweep: SweepResult) -> [UInt8] {
        let panels = sweep.panels.prefix(2)
        guard sweep.second == nil else { return texts.paragraph(panels.flatMap(gridSentences)) }
        return texts.paragraph(panels.flatMap { sentences($0, over: sweep.input) })
    }

    private func sentences(_ panel: SweepPanel, over input: SweptInput) -> [[UInt8]] {
        var courses = panel.curves.prefix(3).map { course($0, over: input) }
        guard !courses.isEmpty else { return [] }
        if panel.curves.count > 3 {
            courses.append(texts.words(.moreInTable, count: panel.curves.count - 3))
        }
        let sentence = texts.words(
            .sweepSentence,
            [
                "quantity": capitalised(panel.quantity), "input": texts.inSentence(input.label),
                "low": input.spoken(0), "high": input.spokenWithUnit(input.values.count - 1),
                "courses": list(courses, separator: texts[.semicolon]),
            ])
        let lowest = leader(panel).map { texts.words(.lowestThroughout, ["name": $0.displayName]) }
        return [texts.colon(place(panel), sentence), lowest ?? []]
    }

    /// The scenario of a panel; empty for the only one.
    private func place(_ panel: SweepPanel) -> [UInt8] {
        guard panel.label.reversed().starts(with: panel.quantity.reversed()) else { return panel.label }
        let label = Array(panel.label.dropLast(panel.quantity.count))
        return label.suffix(2).elementsEqual(bytes(", ")) ? Array(label.dropLast(2)) : label
    }

    /// How one curve goes: `H200 falls from 5.2 to 1.3 USD/Mtok`.
    private func course(_ curve: Curve, over input: SweptInput) -> [UInt8] {
        let drawn = curve.cells.enumerated().compactMap { point, cell in
            cell.figure.map { (point: point, figure: $0) }
        }
        guard let first = drawn.first, let last = drawn.last, drawn.count > 1 else {
            return texts.words(.hasNoPoint, ["name": curve.displayName])
        }
        let course = texts.words(
            courseKey(drawn.map(\.figure.value.median)),
            ["name": curve.displayName, "first": first.figure.text, "last": last.figure.textWithUnit])
        guard last.point < curve.cells.count - 1 else { return course }
        return texts.words(.noneBeyond, ["course": course, "value": input.spokenWithUnit(last.point)])
    }

    private func courseKey(_ values: [Double]) -> TextKey {
        let rises = zip(values, values.dropFirst()).contains { $0 < $1 }
        let falls = zip(values, values.dropFirst()).contains { $0 > $1 }
        return switch (rises, falls) {
        case (true, false): .rises
        case (false, true): .falls
        case (false, false): .stays
        case (true, true): .varies
        }
    }

    /// The curve that lies below all others wherever they have figures.
    private func leader(_ panel: SweepPanel) -> Curve? {
        guard panel.curves.count > 1 else { return nil }
        return panel.curves.first { candidate in
            panel.curves.allSatisfy { other in
                other.name == candidate.name
                    || zip(candidate.cells, other.cells).allSatisfy { own, its in
                        guard let low = own.figure, let high = its.figure else { return own.figure != nil }
                        return low.value.median < high.value.median
                    }
            }
        }
    }

    /// The ends of each table of two inputs.
    private func gridSentences(_ panel: SweepPanel) -> [[UInt8]] {
        panel.curves.prefix(3).compactMap { curve in
            let figures = curve.cells.compactMap(\.figure)
            guard let low = figures.min(by: { $0.value.median < $1.value.median }),
                let high = figures.max(by: { $0.value.median < $1.value.median })
            else { return nil }
            return texts.words(
                .gridSentence,
                [
                    "name": curve.displayName, "quantity": texts.inSentence(panel.quantity),
                    "low": low.text, "high": high.textWithUnit,
                ])
        }
    }
}

/// With a capital first letter, for the beginning of a sentence.
private func capitalised(_ text: [UInt8]) -> [UInt8] {
    guard let first = text.first, first &- UInt8(ascii: "a") < 26 else { return text }
    return [first & 0xDF] + text.dropFirst()
}
