/// How the figures of a garden differ from its lock.
struct LockComparison: Sendable {
    /// The lock, its names brought up to date where a block is called otherwise now.
    let lock: MetricsLock
    /// Outputs that hold something else now.
    private(set) var moved: [Moved] = []
    /// Outputs that the lock does not know.
    private(set) var added: [FigureRecord.Output] = []
    /// Outputs that are no longer computed, by the names that they have in the lock.
    private(set) var gone: [LockName] = []
    /// Blocks that are called otherwise, or were edited without having a name of their own.
    let renamed: [RenamedBlock]

    /// An output with what the lock says of it.
    struct Moved: Sendable {
        let output: FigureRecord.Output
        let old: LockedValue
    }

    /// A block under its old name and its new one.
    struct RenamedBlock: Sendable {
        let note: String
        let old: String
        let new: String
    }

    /// Compares what was computed with a lock.
    init(_ outputs: [FigureRecord.Output], _ lock: MetricsLock, unfinished: Set<String>) {
        renamed = Self.renamedBlocks(outputs, lock, unfinished)
        self.lock = lock.renaming(renamed)
        var known = self.lock.figures
        for output in outputs {
            guard let old = known.removeValue(forKey: output.name) else {
                added.append(output)
                continue
            }
            if old != output.value { moved.append(Moved(output: output, old: old)) }
        }
        let formerNames = Dictionary(
            renamed.map { ("\($0.note)#\($0.new)", $0.old) }, uniquingKeysWith: { first, _ in first })
        gone = known.keys.filter { !unfinished.contains($0.blockText) && !unfinished.contains($0.text) }
            .map { name in formerNames[name.blockText].map { name.renamed(block: $0) } ?? name }
            .sorted { precedesInBytes($0.text, $1.text) }
    }

    /// Whether every figure is as the lock says.
    var isEmpty: Bool { count == 0 }

    /// How many differences there are.
    var count: Int { moved.count + added.count + gone.count + renamed.count }

    /// In a note in which one block went and one came, the two are the same block under another name, if they share
    /// the name of an output.
    private static func renamedBlocks(
        _ outputs: [FigureRecord.Output], _ lock: MetricsLock, _ unfinished: Set<String>
    ) -> [RenamedBlock] {
        let now = Set(outputs.lazy.map(\.name.blockText))
        let before = Set(lock.figures.keys.lazy.map(\.blockText))
        let went = Dictionary(
            grouping: lock.figures.keys.filter {
                !$0.block.isEmpty && !now.contains($0.blockText) && !unfinished.contains($0.blockText)
            }, by: \.note)
        let came = Dictionary(
            grouping: outputs.map(\.name).filter { !$0.block.isEmpty && !before.contains($0.blockText) },
            by: \.note)
        return came.keys.sorted(by: precedesInBytes).compactMap { note in
            let (old, new) = (went[note] ?? [], came[note] ?? [])
            guard let from = old.first?.block, let to = new.first?.block,
                old.allSatisfy({ $0.block == from }), new.allSatisfy({ $0.block == to }),
                !Set(old.map(\.part)).isDisjoint(with: new.map(\.part))
            else { return nil }
            return RenamedBlock(note: note, old: from, new: to)
        }
    }
}

extension MetricsLock {
    /// The lock with other names for some blocks.
    fileprivate func renaming(_ blocks: [LockComparison.RenamedBlock]) -> MetricsLock {
        var copy = self
        for block in blocks {
            for (name, value) in figures where name.note == block.note && name.block == block.old {
                copy.figures[name] = nil
                copy.figures[name.renamed(block: block.new)] = value
            }
            let start = "\(block.note)#\(block.old)."
            for (name, value) in inputs where name.hasPrefix(start) {
                copy.inputs[name] = nil
                copy.inputs["\(block.note)#\(block.new).\(name.dropFirst(start.count))"] = value
            }
        }
        return copy
    }
}
