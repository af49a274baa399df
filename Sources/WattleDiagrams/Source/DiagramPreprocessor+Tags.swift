import WattleText

extension DiagramPreprocessor {
    /// Writes the quotes of HTML attributes as single ones, so that `<a href="…">` may stand between quotes and
    /// between brackets; mermaid does so before it reads anything.
    mutating func unquoteAttributes() {
        var index = 0
        while index + 1 < bytes.count {
            guard bytes[index] == 0x3C, bytes[index + 1].isWordByte, bytes[index + 1] < 0x80 else {
                index += 1
                continue
            }
            guard let end = bytes[index...].firstIndex(of: 0x3E) else { return }
            unquote(in: index..<end)
            index = end + 1
        }
    }

    /// `="…"` becomes `='…'`.
    private mutating func unquote(in tag: Range<Int>) {
        var index = tag.lowerBound
        while index + 1 < tag.upperBound {
            if bytes[index] == 0x3D, bytes[index + 1] == 0x22 {
                guard let close = bytes[(index + 2)..<tag.upperBound].firstIndex(of: 0x22) else { return }
                replace(at: index + 1, with: 0x27)
                replace(at: close, with: 0x27)
                index = close
            }
            index += 1
        }
    }
}
