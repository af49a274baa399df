/// The edits that make one word of another: insertions, deletions, replacements, and exchanges of neighbours, no place edited
/// twice.
///
/// - Returns: the number of edits, or `limit + 1` where there are more than `limit`.
/// - Complexity: the product of the lengths.
package func editDistance(_ left: [UInt16], _ right: [UInt16], limit: Int) -> Int {
    guard abs(left.count - right.count) <= limit else { return limit + 1 }
    var before: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
        var next = [row + 1]
        for column in right.indices {
            let isSame = left[row] == right[column]
            var best = min(last[column] + (isSame ? 0 : 1), last[column + 1] + 1, next[column] + 1)
            if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                best = min(best, before[column - 1] + 1)
            }
            next.append(best)
        }
        (before, last) = (last, next)
    }
    return min(last[right.count], limit + 1)
}
