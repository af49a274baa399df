import WattleText

/// Writes code with its stretches, its marked lines and its marked words.
struct CodeMarkup {
    let code: [UInt8]
    let runs: CodeRuns
    /// Places of marked words, ascending and apart.
    let words: [Range<Int>]
    private var run = 0
    private var word = 0

    init(_ code: [UInt8], _ runs: CodeRuns, words: [Range<Int>]) {
        self.code = code
        self.runs = runs
        self.words = words
    }

    /// Writes a part of the code that follows what was written before.
    mutating func write(_ range: Range<Int>, to writer: inout HTMLWriter) {
        var start = range.lowerBound
        while word < words.count, words[word].lowerBound < range.upperBound {
            let mark = words[word].clamped(to: range)
            if start < mark.lowerBound { writeRuns(start..<mark.lowerBound, to: &writer) }
            writer.raw("<mark class=\"w\">")
            writeRuns(mark, to: &writer)
            writer.raw("</mark>")
            start = mark.upperBound
            word += 1
        }
        writeRuns(start..<range.upperBound, to: &writer)
    }

    private mutating func writeRuns(_ range: Range<Int>, to writer: inout HTMLWriter) {
        var start = range.lowerBound
        while start < range.upperBound {
            while Int(runs.ends[run]) <= start { run += 1 }
            let kind = runs.kinds[run]
            let end = min(endOfRun(kind, to: range.upperBound), range.upperBound)
            if let className = kind.className {
                writer.raw("<span class=\"")
                writer.raw(className)
                writer.raw("\">")
                writer.text(code[start..<end])
                writer.raw("</span>")
            } else {
                writer.text(code[start..<end])
            }
            start = end
        }
    }

    /// The end of the run, and of those of the same kind that only white space divides from it.
    private mutating func endOfRun(_ kind: CodeTokenKind, to limit: Int) -> Int {
        while kind != .plain, run + 2 < runs.kinds.count, runs.kinds[run + 2] == kind,
            runs.kinds[run + 1] == .plain,
            Int(runs.ends[run + 2]) <= limit, isSpace(Int(runs.ends[run])..<Int(runs.ends[run + 1]))
        {
            run += 2
        }
        return Int(runs.ends[run])
    }

    private func isSpace(_ range: Range<Int>) -> Bool { code[range].allSatisfy(\.isASCIIWhitespace) }
}
