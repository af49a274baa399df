import WattleText

extension CodeLexer {
    /// Reads the texts that begin with this line, one after the other.
    mutating func readHeredocs() {
        let waiting = heredocs
        heredocs = []
        for heredoc in waiting { read(heredoc) }
    }

    private mutating func read(_ heredoc: Heredoc) {
        var start = position
        while position < end {
            let line = heredoc.isIndented ? skipBlanks(from: position, to: end) : position
            if sees(Array(heredoc.word), at: line), endsWord(line + heredoc.word.count) {
                position = line + heredoc.word.count
                return mark(.string, from: start)
            }
            let stop = lineEnd(from: position)
            while position < stop {
                guard heredoc.expands, text[position] == 0x24 else {
                    position += 1
                    continue
                }
                let count = expansionLength()
                guard count > 0 else {
                    position += 1
                    continue
                }
                mark(.string, from: start)
                take(count, as: .attribute)
                start = position
            }
            position = min(stop + 1, end)
        }
        mark(.string, from: start)
    }

    private func endsWord(_ index: Int) -> Bool {
        index >= end || !text[index].isASCIIAlphanumeric && text[index] != 0x5F
    }

    /// How many bytes `$name`, `${name` or `$1` takes at the position.
    private func expansionLength() -> Int {
        if peek(1) == 0x7B {
            let limit = min(position + 80, end)
            let stop = text[position..<limit].firstIndex { $0 == 0x7D || $0 == ASCII.newline } ?? limit
            return stop < limit && text[stop] == 0x7D ? stop + 1 - position : 0
        }
        let count = nameLength(at: position + 1)
        return peek(1).isASCIIDigit ? 2 : count == 0 ? 0 : count + 1
    }
}
