package import MetricEngine
package import WattleText

extension StandingFigure {
    /// The value with its unit: `1.9 USD/Mtok`, `9.8×`.
    package var valueText: [UInt8] { joined(figure.text, unit: figure.unit) }
}

/// What a list says beside a figure's value: the verdict of a claim, what it is of, its range and its weakest input.
///
/// A cell of a table, with the grade's dot in front.
package func standingWords(
    _ standing: StandingFigure?, of result: BlockResult, in texts: InterfaceTexts
) -> HTMLFragment {
    var words: [[UInt8]] = []
    switch result.detail {
    case .claim(let claim): words.append(texts.verdict(claim.verdict))
    case .sweep: words.append(sweptWords(result, texts))
    case .table, .solutions, .sensitivities, .distributions: break
    }
    if let standing {
        let rows = result.groups.reduce(0) { $0 + $1.rows.count }
        let isOneOfSeveral = result.kind == .show && rows > 1
        words.append(isOneOfSeveral ? standing.name : standing.row)
        words.append(standing.figure.rangeText.map(texts.spokenRange) ?? texts.words(.exact))
    }
    words.append(uncapitalised(gradeTitle(of: result, in: texts)))
    var writer = HTMLWriter(capacity: 200)
    writer.raw(gradeCell(result.worstGrade))
    writer.text(texts.list(words))
    writer.raw("</td>")
    return writer.finish()
}

/// `by utilisation`.
private func sweptWords(_ result: BlockResult, _ texts: InterfaceTexts) -> [UInt8] {
    let inputs = sweptInputs(of: result, in: texts)
    return inputs.isEmpty ? [] : texts.words(.byInputs, ["inputs": inputs])
}

/// Opens a cell that shows the weakest grade as a dot.
private func gradeCell(_ grade: FigureGrade?) -> StaticString {
    switch grade {
    case .measured: "<td class=\"dotted sure\">"
    case .estimate: "<td class=\"dotted guess\">"
    case .vendorSpec, .vendorClaim: "<td class=\"dotted\">"
    case nil: "<td>"
    }
}
