package import MetricEngine
package import WattleText

/// The title of a figure, in plain words: its author's caption, else one made from what it computes.
package func figureTitle(of result: BlockResult, in texts: InterfaceTexts) -> [UInt8] {
    result.caption.isEmpty ? generatedTitle(of: result, in: texts) : result.caption
}

/// A title for a block whose author gave none.
func generatedTitle(of result: BlockResult, in texts: InterfaceTexts) -> [UInt8] {
    let quantity = result.subtitle.quantity
    switch result.kind {
    case .scenario:
        return result.title.isEmpty
            ? texts.words(.scenario) : texts.words(.scenarioNamed, ["name": result.title])
    case .system:
        return result.title.isEmpty
            ? texts.words(.system) : texts.words(.systemNamed, ["name": result.title])
    case .show: return titleOfFigures(result, texts)
    case .compare: return titleOfComparison(result, texts)
    case .sweep: return title(of: quantity, by: sweptInputs(of: result, in: texts), texts)
    case .solve: return titleOfSolution(result, texts)
    case .sensitivity:
        return quantity.isEmpty
            ? texts.words(.whatMovesFigure)
            : texts.words(.whatMoves, ["quantity": texts.inSentence(quantity)])
    case .claim: return titleOfClaim(result, texts)
    }
}

private func titleOfFigures(_ result: BlockResult, _ texts: InterfaceTexts) -> [UInt8] {
    let rows = result.groups.flatMap(\.rows)
    guard rows.count == 1, let only = rows.first else { return texts.words(.figuresName) }
    return only.label
}

private func titleOfComparison(_ result: BlockResult, _ texts: InterfaceTexts) -> [UInt8] {
    let quantity =
        result.subtitle.quantity.isEmpty ? texts.words(.comparison) : result.subtitle.quantity
    if case .sweep(let sweep) = result.detail {
        return title(of: quantity, by: texts.inSentence(sweep.input.label), texts)
    }
    let systems = Set(result.groups.flatMap(\.rows).map(\.name)).count
    return texts.list([quantity, texts.words(.systems, count: systems)])
}

/// `Cost by utilisation`; one of the two alone where the other is empty.
private func title(of quantity: [UInt8], by inputs: [UInt8], _ texts: InterfaceTexts) -> [UInt8] {
    if quantity.isEmpty || inputs.isEmpty { return quantity + inputs }
    return texts.words(.titleBy, ["quantity": quantity, "inputs": inputs])
}

/// `utilisation`, or `utilisation and energy price`.
func sweptInputs(of result: BlockResult, in texts: InterfaceTexts) -> [UInt8] {
    guard case .sweep(let sweep) = result.detail else { return [] }
    let first = texts.inSentence(sweep.input.shownName)
    guard let second = sweep.second else { return first }
    return texts.words(.both, ["first": first, "second": texts.inSentence(second.shownName)])
}

/// `Where buy and rent are equal`.
private func titleOfSolution(_ result: BlockResult, _ texts: InterfaceTexts) -> [UInt8] {
    guard case .solutions(let solutions) = result.detail, let first = solutions.first, first.sides.count == 2
    else { return texts.words(.whereSidesEqual) }
    let names = first.sides.map { texts.inSentence($0.displayName.isEmpty ? $0.name : $0.displayName) }
    return texts.words(
        .whereEqual, ["names": texts.words(.both, ["first": names[0], "second": names[1]])])
}

private func titleOfClaim(_ result: BlockResult, _ texts: InterfaceTexts) -> [UInt8] {
    guard case .claim(let claim) = result.detail else { return texts.words(.claimName) }
    return claim.statement
}

extension SweptInput {
    fileprivate var shownName: [UInt8] { label.isEmpty ? name : label }
}

/// A name in the middle of a sentence; one that begins with two capitals, such as PUE, keeps them.
func uncapitalised(_ text: [UInt8]) -> [UInt8] {
    let capitals = UInt8(ascii: "A")...UInt8(ascii: "Z")
    guard let first = text.first, capitals.contains(first),
        !(text.dropFirst().first.map(capitals.contains) ?? true)
    else { return text }
    return [first + 32] + text.dropFirst()
}
