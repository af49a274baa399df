/// The candidate that is nearest to a mistyped name, if one is near enough to be worth proposing.
///
/// Distance counts insertions, deletions, substitutions and swaps of neighbours, case folded; a third of the name's
/// length (at least 1, at most 4) is near enough. Ties go to the candidate that comes first in byte order.
package func nearestName(to name: String, among candidates: some Sequence<String>) -> String? {
    NearestNames(candidates).nearest(to: name)
}

/// Candidates that are asked for more than once.
package struct NearestNames: Sendable {
    private struct Candidate {
        let name: String
        let scalars: [Unicode.Scalar]
        let letters: UInt64
    }

    private var byLength: [Int: [Candidate]] = [:]

    /// Collects the candidates.
    package init(_ candidates: some Sequence<String>) {
        for name in candidates {
            let scalars = Array(name.lowercased().unicodeScalars)
            byLength[scalars.count, default: []].append(
                Candidate(name: name, scalars: scalars, letters: letterSet(of: scalars)))
        }
    }

    /// The candidate that is nearest, as ``nearestName(to:among:)`` has it.
    package func nearest(to name: String) -> String? {
        let wanted = Array(name.lowercased().unicodeScalars)
        let letters = letterSet(of: wanted)
        let limit = min(max(wanted.count / 3, 1), 4)
        var best: (distance: Int, name: String)?
        for length in max(0, wanted.count - limit)...wanted.count + limit {
            // One change adds or removes at most two kinds of letters.
            for candidate in byLength[length] ?? []
            where (candidate.letters ^ letters).nonzeroBitCount <= 2 * limit {
                let distance = editDistance(wanted, candidate.scalars, limit: limit)
                guard distance <= limit else { continue }
                if let current = best, (current.distance, current.name) <= (distance, candidate.name) {
                    continue
                }
                best = (distance, candidate.name)
            }
        }
        return best?.name
    }
}

/// One bit for each kind of letter, several kinds sharing a bit.
private func letterSet(of scalars: [Unicode.Scalar]) -> UInt64 {
    scalars.reduce(0) { $0 | 1 << UInt64($1.value & 63) }
}

/// How many changes lead from one to the other; something above `limit` as soon as it is clear that there are more.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], limit: Int) -> Int {
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    var current = beforeLast
    for row in left.indices {
        current[0] = row + 1
        for column in right.indices {
            let substitution = last[column] + (left[row] == right[column] ? 0 : 1)
            var cost = min(substitution, last[column + 1] + 1, current[column] + 1)
            if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                cost = min(cost, beforeLast[column - 1] + 1)
            }
            current[column + 1] = cost
        }
        // A swap reaches two rows back, so that both have to be beyond the limit.
        if !current.contains(where: { $0 <= limit }), !last.contains(where: { $0 <= limit }) {
            return limit + 1
        }
        (beforeLast, last, current) = (last, current, beforeLast)
    }
    return last[right.count]
}
