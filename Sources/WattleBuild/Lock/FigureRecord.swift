import MetricEngine
import WattleGarden
import WattleMarkdown
import WattleText

/// What a garden computed, with what is needed to compute any of it again.
struct FigureRecord: Sendable {
    let computation: GardenProgram
    let garden: PublishedGarden
    /// One for each block; nil where an error stands in the way.
    let results: [BlockResult?]
    /// One for each note.
    let inlines: [[NodeID: InlineResult]]

    /// Where a figure comes from.
    enum Origin: Hashable, Sendable {
        case block(Int)
        case inline(note: Int, NodeID)
    }

    /// One output with its origin.
    struct Output: Sendable {
        let name: LockName
        let value: LockedValue
        let origin: Origin
    }

    /// Every output of the garden; names that would be equal are numbered in the order of the source.
    var outputs: [Output] {
        var names = DistinctNames()
        let blocks = results.enumerated().flatMap { index, result in
            (result?.isFigure ?? false ? result.map { lockedParts(of: $0) } ?? [] : []).map { part in
                Output(name: name(of: part.name, block: index), value: part.value, origin: .block(index))
            }
        }
        return (blocks + inlineOutputs).compactMap { output in
            names.distinct(output).map { Output(name: $0, value: output.value, origin: output.origin) }
        }
    }

    private var inlineOutputs: [Output] {
        garden.notes.enumerated().flatMap { index, note in
            note.parsed.inlineMetrics.compactMap { inline in
                guard let result = inlines[index][inline.node], let value = lockedValue(of: result) else {
                    return nil
                }
                let name = LockName(note: note.path, expression: text(inline.content))
                return Output(name: name, value: value, origin: .inline(note: index, inline.node))
            }
        }
    }

    private func name(of part: String, block index: Int) -> LockName {
        let block = computation.blocks[index]
        return LockName(
            note: garden[block.note].path, block: figureName(of: block, in: garden), part: part)
    }

    /// What a block gives when it is computed again in another program.
    func values(of origin: Origin, in program: MetricProgram) -> [LockName: LockedValue] {
        switch origin {
        case .block(let index):
            guard let result = program.evaluate(block: index).result else { return [:] }
            var names = DistinctNames()
            var values: [LockName: LockedValue] = [:]
            for part in lockedParts(of: result) {
                let output = Output(
                    name: name(of: part.name, block: index), value: part.value, origin: origin)
                if let name = names.distinct(output) { values[name] = output.value }
            }
            return values
        case .inline(let note, let node):
            guard let inline = garden.notes[note].parsed.inlineMetrics.first(where: { $0.node == node })
            else {
                return [:]
            }
            let result = computation.value(of: inline, in: garden.notes[note], program).result
            guard let value = result.flatMap({ lockedValue(of: $0) }) else { return [:] }
            return [LockName(note: garden.notes[note].path, expression: text(inline.content)): value]
        }
    }

    /// Paths of the catalogue and defaults that an output rests on.
    func reads(of origin: Origin) -> Set<[UInt8]> {
        switch origin {
        case .block(let index):
            guard let result = results[index] else { return [] }
            return Set(result.reads + result.literalDefaults.map { utf8("default/\($0.name)") })
        case .inline(let note, let node): return Set(inlines[note][node]?.reads ?? [])
        }
    }

    /// Blocks, and names of inline values, of which nothing is known because something is wrong with them.
    var unfinished: Set<String> {
        let blocks = results.indices.filter { results[$0] == nil }.map { blockText(of: $0) }
        let values = garden.notes.enumerated().flatMap { index, note in
            note.parsed.inlineMetrics.filter { inlines[index][$0.node] == nil }.map {
                LockName(note: note.path, expression: text($0.content)).text
            }
        }
        return Set(blocks + values)
    }
}

/// Keeps names apart; the same expression in one note's text is one figure.
private struct DistinctNames {
    private var seen: [LockName: Int] = [:]

    mutating func distinct(_ output: FigureRecord.Output) -> LockName? {
        let count = seen[output.name, default: 0] + 1
        seen[output.name] = count
        if count == 1 { return output.name }
        if case .inline = output.origin { return nil }
        return output.name.numbered(count)
    }
}

extension BlockResult {
    /// Whether it shows a result, and does not only describe a scenario or a system.
    var isFigure: Bool { kind != .scenario && kind != .system }

    /// Defaults that are values of the engine and no figures of the catalogue.
    var literalDefaults: [InputUsed] { inputs.filter { $0.origin == .default && $0.source == nil } }
}

private func lockedValue(of result: InlineResult) -> LockedValue? {
    if let figure = result.figure { return .figure(figure.value, unit: text(figure.unit)) }
    return result.text.isEmpty ? nil : .words(LockName.joined(text(result.text)))
}
