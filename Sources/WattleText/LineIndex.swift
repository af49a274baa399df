/// Where the lines of a file begin, so that an offset becomes a line and a column when a diagnostic is printed.
package struct LineIndex: Sendable {
    /// Offsets of the first byte of each line; the first is 0.
    package let starts: [Int]
    private let length: Int

    /// Finds the lines of `source`.
    ///
    /// Line feed, carriage return, and the pair of them end a line.
    package init(_ source: [UInt8]) {
        var starts = [0]
        var index = 0
        while index < source.count {
            let byte = source[index]
            index += 1
            if byte == ASCII.carriageReturn, index < source.count, source[index] == ASCII.newline {
                index += 1
            }
            if byte == ASCII.newline || byte == ASCII.carriageReturn { starts.append(index) }
        }
        self.starts = starts
        length = source.count
    }

    /// The line, counted from 0, that holds `offset`.
    ///
    /// Complexity: logarithmic.
    package func line(at offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }

    /// The bytes of a line, its line ending left out.
    package func bounds(ofLine line: Int, in source: [UInt8]) -> SourceRange {
        let start = starts[line]
        var end = line + 1 < starts.count ? starts[line + 1] : length
        while end > start, source[end - 1] == ASCII.newline || source[end - 1] == ASCII.carriageReturn {
            end -= 1
        }
        return SourceRange(start, end)
    }
}
