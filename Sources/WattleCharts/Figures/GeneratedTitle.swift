package import MetricEngine

/// The title of a figure, in plain words: its author's caption, else one made from what it computes.
package func figureTitle(of result: BlockResult) -> [UInt8] {
    result.caption.isEmpty ? generatedTitle(of: result) : result.caption
}

/// A title for a block whose author gave none.
func generatedTitle(of result: BlockResult) -> [UInt8] {
    let quantity = result.subtitle.quantity
    switch result.kind {
    case .scenario: return list([bytes("Scenario"), result.title], separator: ": ")
    case .system: return list([bytes("System"), result.title], separator: ": ")
    case .show: return titleOfFigures(result)
    case .compare: return titleOfComparison(result)
    case .sweep: return list([quantity, sweptInputs(of: result)], separator: " by ")
    case .solve: return titleOfSolution(result)
    case .sensitivity:
        return bytes("What moves ") + (quantity.isEmpty ? bytes("the figure") : uncapitalised(quantity))
    case .claim: return titleOfClaim(result)
    }
}

private func titleOfFigures(_ result: BlockResult) -> [UInt8] {
    let rows = result.groups.flatMap(\.rows)
    guard rows.count == 1, let only = rows.first else { return bytes("Figures") }
    return only.label
}

private func titleOfComparison(_ result: BlockResult) -> [UInt8] {
    let quantity = result.subtitle.quantity.isEmpty ? bytes("Comparison") : result.subtitle.quantity
    if case .sweep(let sweep) = result.detail {
        return list([quantity, uncapitalised(sweep.input.label)], separator: " by ")
    }
    let systems = Set(result.groups.flatMap(\.rows).map(\.name)).count
    return list([quantity, counted(systems, "system")])
}

/// `utilisation`, or `utilisation and energy price`.
func sweptInputs(of result: BlockResult) -> [UInt8] {
    guard case .sweep(let sweep) = result.detail else { return [] }
    let inputs = [sweep.input] + (sweep.second.map { [$0] } ?? [])
    return list(inputs.map { uncapitalised($0.label.isEmpty ? $0.name : $0.label) }, separator: " and ")
}

/// `Where buy and rent are equal`.
private func titleOfSolution(_ result: BlockResult) -> [UInt8] {
    guard case .solutions(let solutions) = result.detail, let first = solutions.first, first.sides.count == 2
    else { return bytes("Where both sides are equal") }
    let names = first.sides.map { uncapitalised($0.displayName.isEmpty ? $0.name : $0.displayName) }
    return bytes("Where ") + list(names, separator: " and ") + bytes(" are equal")
}

private func titleOfClaim(_ result: BlockResult) -> [UInt8] {
    guard case .claim(let claim) = result.detail else { return bytes("Claim") }
    return claim.statement
}

/// A name in the middle of a sentence; one that begins with two capitals, such as PUE, keeps them.
func uncapitalised(_ text: [UInt8]) -> [UInt8] {
    let capitals = UInt8(ascii: "A")...UInt8(ascii: "Z")
    guard let first = text.first, capitals.contains(first),
        !(text.dropFirst().first.map(capitals.contains) ?? true)
    else { return text }
    return [first + 32] + text.dropFirst()
}
