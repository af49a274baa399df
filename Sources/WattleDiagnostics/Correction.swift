import WattleText

/// A change that is certain, and the rule whose finding it mends.
package struct Correction: Sendable, Hashable {
    /// The rule that is broken.
    package let rule: RuleID
    /// The change.
    package let fix: FixIt
    /// Whether the text that is replaced may be printed.
    package let showsSource: Bool
}

extension Diagnostic {
    /// The first of its changes that may be made without asking.
    package var correction: Correction? {
        fixes.first { $0.applicability == .certain }
            .map { Correction(rule: rule, fix: $0, showsSource: showsSource) }
    }
}

/// Makes corrections in a text.
///
/// Of corrections that overlap or begin at one place the first is made, in the order of the text; the others have to
/// wait until the new text has been checked. Every byte outside the ranges stays what it is.
/// - Parameters:
///   - source: the bytes that the ranges speak of.
///   - corrections: in any order.
/// - Returns: the new bytes and the corrections that they hold. Complexity: linear in the bytes after sorting.
package func corrected(_ source: [UInt8], by corrections: [Correction]) -> (
    text: [UInt8], made: [Correction]
) {
    var text: [UInt8] = []
    text.reserveCapacity(source.count + 64)
    var made: [Correction] = []
    var position = 0
    for correction in corrections.sorted(by: isMadeBefore) {
        let range = correction.fix.range
        let isFree = made.last.map { range.start >= $0.fix.range.end && range.start > $0.fix.range.start }
        guard isFree ?? (range.start >= 0), range.end <= source.count else { continue }
        text += source[position..<range.start]
        text += correction.fix.replacement.utf8
        position = range.end
        made.append(correction)
    }
    return (text + source[position...], made)
}

private func isMadeBefore(_ left: Correction, _ right: Correction) -> Bool {
    if left.fix.range != right.fix.range { return left.fix.range < right.fix.range }
    return (left.rule, left.fix.replacement) < (right.rule, right.fix.replacement)
}
