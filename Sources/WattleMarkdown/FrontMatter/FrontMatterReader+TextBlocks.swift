import WattleDiagnostics
import WattleText

extension FrontMatterReader {
    /// `|` keeps line feeds, `>` folds them; `-` drops the last one, `+` keeps all.
    mutating func readBlockScalar(_ start: Int, _ end: Int) -> Located<FrontMatterValue> {
        let isFolded = source[start] == 0x3E
        var chomp = ASCII.space
        var offset = start + 1
        while offset < end, source[offset] == 0x2B || source[offset] == 0x2D || source[offset].isASCIIDigit {
            if source[offset].isASCIIDigit {
                fail(
                    "FMT005", offset, offset + 1, "the indent of a text block is not given by a number here",
                    help: "leave the digit out")
            } else {
                chomp = source[offset]
            }
            offset += 1
        }
        finishLine(offset, end, value: start)
        let lines = blockLines()
        let text = isFolded ? folded(lines) : lines.map { $0 + "\n" }.joined()
        return Located(
            .scalar(chomped(text, chomp), isPlain: false),
            SourceRange(start, max(offset, min(position, bodyEnd))))
    }

    private mutating func blockLines() -> [String] {
        var lines: [String] = []
        var indent: Int?
        while position < bodyEnd {
            let line = position
            let end = lineEnd(line)
            let content = contentStart(line)
            if content >= end {
                lines.append(indent.map { content - line > $0 ? text(line + $0, end) : "" } ?? "")
            } else {
                if source[content] == ASCII.tab, content - line < (indent ?? 1) { failTab(content) }
                let width = indent ?? (content - line)
                guard width > 0, content - line >= width else { break }
                indent = width
                lines.append(text(line + width, end))
            }
            position = nextLine(line)
        }
        return lines
    }

    /// A single line feed between two lines that are not indented becomes a space; of several, one goes.
    private func folded(_ lines: [String]) -> String {
        var result = ""
        var breaks = 0
        var isAfterIndented = false
        var isFirst = true
        for line in lines {
            guard !line.isEmpty else {
                breaks += 1
                continue
            }
            let isIndented = line.utf8.first?.isSpaceOrTab ?? false
            if isFirst {
                result += String(repeating: "\n", count: breaks)
            } else if isIndented || isAfterIndented {
                result += String(repeating: "\n", count: breaks + 1)
            } else {
                result += breaks == 0 ? " " : String(repeating: "\n", count: breaks)
            }
            result += line
            isFirst = false
            breaks = 0
            isAfterIndented = isIndented
        }
        return result + (isFirst ? "" : "\n") + String(repeating: "\n", count: breaks)
    }

    private func chomped(_ text: String, _ chomp: UInt8) -> String {
        guard chomp != 0x2B else { return text }
        var bytes = Array(text.utf8)
        while bytes.last == ASCII.newline { bytes.removeLast() }
        if chomp != 0x2D, !bytes.isEmpty { bytes.append(ASCII.newline) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
