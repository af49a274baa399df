import WattleDiagnostics
import WattleGarden
import WattleMarkdown
import WattleText

/// The differences between a garden and its lock as findings.
struct LockReport: Sendable {
    let comparison: LockComparison
    let attributions: [LockName: Attribution]
    let record: FigureRecord
    let lines: [LockName: SourceRange]

    private static let remedy =
        "accept it with   wattle build --update-lock   and commit .wattle/metrics.lock"

    /// One error for each difference; whole blocks that came or went are one.
    var each: [Diagnostic] {
        comparison.moved.map { finding(at: $0.output.origin, "\($0.output.name.short) \(words($0))") }
            + comparison.renamed.map { block in
                let place = record.origin(ofBlock: "\(block.note)#\(block.new)")
                return finding(at: place, renaming(block))
            } + added.map { finding(at: $0.first.origin, $0.words) } + gone.map { finding(inLock: $0) }
    }

    /// One warning for all of them.
    var summary: Diagnostic {
        let facts =
            comparison.moved.map { "\($0.output.name.text) \(words($0))" }
            + comparison.renamed.map { "\($0.note): \(renaming($0))" }
            + added.map { "\($0.first.name.note): \($0.words)" }
            + gone.map { "\($0.first.note): \($0.words)" }
        let hidden = facts.count - 12
        let count = facts.count == 1 ? "1 difference" : "\(facts.count) differences"
        return Diagnostic(
            "M701", .warning, path: MetricsLock.path, range: SourceRange(0, 0),
            "metrics.lock is out of date: \(count)",
            notes: facts.prefix(12) + (hidden > 0 ? ["and \(hidden) more"] : []),
            help: ["accept them with   wattle build --update-lock"], showsSource: false)
    }

    /// A broken expectation with what the lock says of the figure that it is about.
    func explained(_ finding: Diagnostic) -> Diagnostic {
        guard finding.rule == "M301", let moved = comparison.moved.first(where: { isAbout($0, finding) })
        else {
            return finding
        }
        var copy = finding
        let reasons = attributions[moved.output.name].map {
            moved.reasons($0, since: comparison.lock.program)
        }
        copy.notes.append("was \(moved.old.roundedText) in metrics.lock; changed by:")
        copy.notes += (reasons ?? []).map { "  \($0)" }
        return copy
    }

    // MARK: - Single findings

    private func words(_ moved: LockComparison.Moved) -> String {
        moved.words(attributions[moved.output.name], since: comparison.lock.program)
    }

    private func renaming(_ block: LockComparison.RenamedBlock) -> String {
        "\(block.old) is called \(block.new) now"
    }

    private func finding(at origin: FigureRecord.Origin?, _ message: String) -> Diagnostic {
        let place = origin.map { record.place(of: $0) }
        return Diagnostic(
            "M701", .error, path: place?.path ?? MetricsLock.path, range: place?.range ?? SourceRange(0, 0),
            message, help: [Self.remedy], showsSource: false)
    }

    private func finding(inLock group: (first: LockName, words: String)) -> Diagnostic {
        Diagnostic(
            "M701", .error, path: MetricsLock.path, range: lines[group.first] ?? SourceRange(0, 0),
            group.words,
            help: [Self.remedy], showsSource: false)
    }

    /// Outputs that came, by block.
    private var added: [(first: FigureRecord.Output, words: String)] {
        grouped(comparison.added, by: \.name).compactMap { outputs in
            guard let first = outputs.first else { return nil }
            let edited = isEdited(first.name)
            let names =
                outputs.count == 1 ? first.name.short : "\(outputs.count) figures of \(first.name.block)"
            let value = outputs.count == 1 ? ": \(first.value.roundedText)" : ""
            let words = "\(names) \(outputs.count == 1 ? "is" : "are") not in metrics.lock\(value)"
            return (first, words + (edited ? "; the block's expressions were edited" : ""))
        }
    }

    /// Outputs that went, by block.
    private var gone: [(first: LockName, words: String)] {
        grouped(comparison.gone, by: \.self).compactMap { names in
            guard let first = names.first else { return nil }
            let value = comparison.lock.figures[first].map { " (\($0.roundedText))" } ?? ""
            return names.count == 1
                ? (first, "\(first.short)\(value) is no longer computed")
                : (first, "\(names.count) figures of \(first.block) are no longer computed")
        }
    }

    /// Whether some outputs of a block came and others went.
    private func isEdited(_ name: LockName) -> Bool {
        comparison.gone.contains { $0.note == name.note && $0.block == name.block }
    }

    /// Elements of one block together; values of running text one by one.
    private func grouped<Element>(_ elements: [Element], by name: (Element) -> LockName) -> [[Element]] {
        var groups: [[Element]] = []
        for element in elements {
            let isSame =
                groups.last?.last.map { name($0) }.map {
                    !$0.block.isEmpty && $0.blockText == name(element).blockText
                } ?? false
            if isSame { groups[groups.count - 1].append(element) } else { groups.append([element]) }
        }
        return groups
    }

    // MARK: - Expectations

    /// Whether an expectation compares a moved output: one of its sides is its name, alone or as a quantile.
    private func isAbout(_ moved: LockComparison.Moved, _ finding: Diagnostic) -> Bool {
        guard case .block(let index) = moved.output.origin else { return false }
        let block = record.computation.blocks[index]
        guard record.garden[block.note].path == finding.path, block.fence.range.contains(finding.range) else {
            return false
        }
        let source = record.garden[block.note].parsed.source
        let part = moved.output.name.part
        return finding.labels.contains { label in
            let side = quantified(LockName.joined(text(Array(source[label.range.bounds]))))
            return part == side || part.hasSuffix("." + side)
        }
    }

    /// The name within `p50(name)`.
    private func quantified(_ side: String) -> String {
        let isQuantile = ["p10(", "p50(", "p90("].contains { side.hasPrefix($0) } && side.hasSuffix(")")
        return isQuantile ? String(side.dropFirst(4).dropLast()) : side
    }
}

extension FigureRecord {
    /// Where a figure stands: the name of its block, or its expression.
    func place(of origin: Origin) -> (path: String, range: SourceRange) {
        switch origin {
        case .block(let index):
            let block = computation.blocks[index]
            let fence = block.fence
            let start = SourceRange(fence.range.start, fence.range.start)
            return (garden[block.note].path, fence.name.isEmpty ? start : fence.nameRange)
        case .inline(let note, let node):
            let inline = garden.notes[note].parsed.inlineMetrics.first { $0.node == node }
            return (garden.notes[note].path, inline?.range ?? SourceRange(0, 0))
        }
    }

    /// The block of a note and a name.
    func origin(ofBlock name: String) -> Origin? {
        computation.blocks.indices.first { blockText(of: $0) == name }.map { .block($0) }
    }
}
