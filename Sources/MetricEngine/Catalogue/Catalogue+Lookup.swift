extension Catalogue {
    /// What a name leads to: a name of ``names`` before an entry's id, an id before a printed name.
    ///
    /// Case, and the difference between `-`, `_`, `.` and space, do not matter. Complexity: logarithmic.
    package func lookup(_ name: some Sequence<UInt8>) -> CatalogueTarget? {
        let folded = foldedCatalogueName(name)
        var low = 0
        var high = index.count
        while low < high {
            let middle = (low + high) / 2
            if index[middle].folded.lexicographicallyPrecedes(folded) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        guard low < index.count, index[low].folded == folded else { return nil }
        return index[low].target
    }

    /// The model that a name stands for.
    package func model(named name: some Sequence<UInt8>) -> Int? {
        guard case .entry(let index) = lookup(name), entries[index].kind == .model else { return nil }
        return index
    }

    /// The printed names nearest to one that is unknown, best first, at most `limit`; none if nothing is near.
    package func nearestNames(to name: some Sequence<UInt8>, limit: Int = 3) -> [[UInt8]] {
        let folded = foldedCatalogueName(name)
        var ranked: [(distance: Int, name: [UInt8])] = []
        for candidate in index {
            let distance = editDistance(folded, candidate.folded, atMost: max(2, folded.count / 3))
            guard let distance else { continue }
            let printed = printedName(of: candidate.target)
            if !ranked.contains(where: { $0.name == printed }) { ranked.append((distance, printed)) }
        }
        ranked.sort {
            $0.distance != $1.distance
                ? $0.distance < $1.distance : $0.name.lexicographicallyPrecedes($1.name)
        }
        return ranked.prefix(limit).map { $0.name }
    }

    private func printedName(of target: CatalogueTarget) -> [UInt8] {
        switch target {
        case .entry(let index): entries[index].id
        case .name(let index): names[index].name
        }
    }

    static func indexed(entries: [CatalogueEntry], names: [NameEntry]) -> [IndexedName] {
        var ranked: [(folded: [UInt8], rank: Int, target: CatalogueTarget)] = []
        for (position, name) in names.enumerated() {
            ranked.append((foldedCatalogueName(name.name), -position, .name(position)))
        }
        let count = entries.count
        for (position, entry) in entries.enumerated() where entry.kind.isNamedByAuthors {
            ranked.append((foldedCatalogueName(entry.id), count - position, .entry(position)))
            ranked.append((foldedCatalogueName(entry.name), 2 * count - position, .entry(position)))
        }
        ranked.sort {
            $0.folded == $1.folded ? $0.rank < $1.rank : $0.folded.lexicographicallyPrecedes($1.folded)
        }
        var unique: [IndexedName] = []
        for candidate in ranked where unique.last?.folded != candidate.folded {
            unique.append(IndexedName(folded: candidate.folded, target: candidate.target))
        }
        return unique
    }
}

extension EntryKind {
    /// Whether authors write its ids in blocks, so that ``Catalogue/lookup(_:)`` should find them.
    var isNamedByAuthors: Bool { self == .accelerator || self == .system || self == .model }
}

/// How many single-byte changes lie between two texts; nil if more than `limit`.
func editDistance(_ left: [UInt8], _ right: [UInt8], atMost limit: Int) -> Int? {
    guard left.count - right.count <= limit, right.count - left.count <= limit else { return nil }
    var row = Array(0...right.count)
    for (line, byte) in left.enumerated() {
        var diagonal = row[0]
        row[0] = line + 1
        for (column, other) in right.enumerated() {
            let replaced = diagonal + (byte == other ? 0 : 1)
            diagonal = row[column + 1]
            row[column + 1] = min(replaced, min(row[column], diagonal) + 1)
        }
    }
    return row[right.count] <= limit ? row[right.count] : nil
}
