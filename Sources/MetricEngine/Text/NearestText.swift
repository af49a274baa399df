/// The candidate that a misspelt name most likely means; nil when none is near.
///
/// Ties go to the first in byte order.
func nearest(to name: [UInt8], among candidates: [[UInt8]]) -> [UInt8]? {
    let folded = foldedKey(name)
    guard folded.count <= 64 else { return nil }
    var best: [UInt8]?
    var bestDistance = max(1, folded.count / 3) + 1
    for candidate in candidates {
        let distance = editDistance(folded, foldedKey(candidate))
        if distance < bestDistance
            || (distance == bestDistance && best.map { precedes(candidate, $0) } == true)
        {
            best = candidate
            bestDistance = distance
        }
    }
    return best ?? shortest(beginningWith: folded, candidates)
}

/// The shortest candidate that a name of at least three letters begins.
private func shortest(beginningWith folded: [UInt8], _ candidates: [[UInt8]]) -> [UInt8]? {
    guard folded.count >= 3 else { return nil }
    return candidates.filter { foldedKey($0).starts(with: folded) }
        .min { $0.count != $1.count ? $0.count < $1.count : precedes($0, $1) }
}

/// A name with case folded and without `-`, `_`, `.` and spaces, which authors write as they like.
func foldedKey(_ name: some Sequence<UInt8>) -> [UInt8] {
    var key: [UInt8] = []
    for byte in name {
        switch byte {
        case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: " "): continue
        default: key.append(lowercased(byte))
        }
    }
    return key
}

/// Insertions, deletions, substitutions and swaps of neighbours that lead from one text to the other.
private func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    guard right.count <= 64 else { return .max }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, leftByte) in left.enumerated() {
        var current = [row + 1]
        for (column, rightByte) in right.enumerated() {
            let substitution = last[column] + (leftByte == rightByte ? 0 : 1)
            var cost = min(substitution, last[column + 1] + 1, current[column] + 1)
            if row > 0, column > 0, leftByte == right[column - 1], left[row - 1] == rightByte {
                cost = min(cost, beforeLast[column - 1] + 1)
            }
            current.append(cost)
        }
        beforeLast = last
        last = current
    }
    return last[right.count]
}
