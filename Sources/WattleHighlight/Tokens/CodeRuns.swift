/// Code divided into stretches that follow one another from the first byte to the last.
///
/// No byte is in two of them and none is left out, so that whatever is written from them is the code itself.
package struct CodeRuns: Sendable, Equatable {
    /// What each stretch is; neighbours differ.
    package private(set) var kinds: [CodeTokenKind] = []
    /// Where each stretch ends, ascending.
    package private(set) var ends: [Int32] = []

    /// How many bytes are divided.
    package var byteCount: Int { Int(ends.last ?? 0) }

    /// Makes the bytes from the last end to `end` a stretch, or part of the last one where it is of the same kind.
    mutating func append(_ kind: CodeTokenKind, upTo end: Int) {
        guard end > byteCount else { return }
        if kinds.last == kind {
            ends[ends.count - 1] = Int32(end)
        } else {
            kinds.append(kind)
            ends.append(Int32(end))
        }
    }
}
