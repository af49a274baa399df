/// A half-open range of UTF-8 byte offsets into one file.
package struct SourceRange: Hashable, Sendable, Comparable {
    /// Offset of the first byte.
    package var start: Int
    /// Offset just past the last byte; never less than `start`.
    package var end: Int

    /// Makes the range `start ..< end`; an `end` before `start` is read as empty at `start`.
    package init(_ start: Int, _ end: Int) {
        self.start = start
        self.end = max(start, end)
    }

    /// The same bytes as a standard range, for slicing.
    package var bounds: Range<Int> { start..<end }
    /// Length in bytes.
    package var count: Int { end - start }
    /// Whether no byte lies inside.
    package var isEmpty: Bool { start == end }

    /// Whether every byte of another range lies inside.
    package func contains(_ other: SourceRange) -> Bool { start <= other.start && other.end <= end }

    /// The range moved by `offset` bytes.
    package func shifted(by offset: Int) -> SourceRange { SourceRange(start + offset, end + offset) }

    /// Order by start, then by end.
    package static func < (left: SourceRange, right: SourceRange) -> Bool {
        (left.start, left.end) < (right.start, right.end)
    }
}
