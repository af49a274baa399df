import WattleDiagnostics
import WattleText

/// A scalar and where it ends.
struct ScannedScalar {
    let text: String
    let isPlain: Bool
    let end: Int
}

extension FrontMatterReader {
    /// The scalar at `start`; nil, reported, when none can stand there.
    mutating func readScalar(_ start: Int, _ end: Int, isFlow: Bool) -> ScannedScalar? {
        switch source[start] {
        case 0x22: return readDoubleQuoted(start, end)
        case 0x27: return readSingleQuoted(start, end)
        case 0x26, 0x2A, 0x21, 0x7B, 0x40, 0x60, 0x25, 0x7C, 0x3E:
            fail(
                "FMT005", start, end,
                "'\(text(start, start + 1))' begins a part of YAML that front matter may not use",
                help: "put the value in quotes", fixes: [quoting(start, trimmedEnd(start, end))])
            return nil
        case 0x5B, 0x5D, 0x7D, 0x2C:
            fail("FMT004", start, start + 1, "a list cannot stand here", help: "put the value in quotes")
            return nil
        default: return readPlain(start, end, isFlow: isFlow)
        }
    }

    private func trimmedEnd(_ start: Int, _ end: Int) -> Int {
        var end = end
        while end > start, source[end - 1].isSpaceOrTab { end -= 1 }
        return end
    }

    private func quoting(_ start: Int, _ end: Int) -> FixIt {
        var quoted = "\""
        for scalar in text(start, end).unicodeScalars {
            if scalar == "\"" || scalar == "\\" { quoted.unicodeScalars.append("\\") }
            quoted.unicodeScalars.append(scalar)
        }
        return FixIt(range: SourceRange(start, end), replacement: quoted + "\"")
    }

    private mutating func readPlain(_ start: Int, _ end: Int, isFlow: Bool) -> ScannedScalar? {
        let isMark = source[start] == 0x2D || source[start] == 0x3F || source[start] == 0x3A
        if isMark, start + 1 == end || source[start + 1].isSpaceOrTab {
            fail(
                "FMT004", start, start + 1, "a value cannot begin with '\(text(start, start + 1)) '",
                help: "put it in quotes")
            return nil
        }
        var offset = start
        while offset < end {
            let byte = source[offset]
            if byte == 0x23, offset > start, source[offset - 1].isSpaceOrTab { break }
            if isFlow, byte == 0x2C || byte == 0x5D || byte == 0x5B || byte == 0x7B || byte == 0x7D { break }
            let isColon = byte == 0x3A && (offset + 1 == end || source[offset + 1].isSpaceOrTab)
            if isColon {
                fail(
                    "FMT004", offset, offset + 1, "a colon and a space end a key, so this value needs quotes",
                    help: "put the value in quotes",
                    fixes: isFlow ? [] : [quoting(start, trimmedEnd(start, end))])
                return nil
            }
            offset += 1
        }
        let valueEnd = trimmedEnd(start, offset)
        return ScannedScalar(text: text(start, valueEnd), isPlain: true, end: valueEnd)
    }

    private mutating func readSingleQuoted(_ start: Int, _ end: Int) -> ScannedScalar? {
        var bytes: [UInt8] = []
        var offset = start + 1
        while offset < end {
            if source[offset] == 0x27 {
                guard offset + 1 < end, source[offset + 1] == 0x27 else {
                    return ScannedScalar(
                        text: String(decoding: bytes, as: UTF8.self), isPlain: false, end: offset + 1)
                }
                offset += 1
            }
            bytes.append(source[offset])
            offset += 1
        }
        failQuote(start, end)
        return nil
    }

    private mutating func failQuote(_ start: Int, _ end: Int) {
        fail("FMT004", start, end, "the quoted text does not end on its line", help: "close the quotes")
    }

    private mutating func readDoubleQuoted(_ start: Int, _ end: Int) -> ScannedScalar? {
        var bytes: [UInt8] = []
        var offset = start + 1
        while offset < end {
            switch source[offset] {
            case 0x22:
                return ScannedScalar(
                    text: String(decoding: bytes, as: UTF8.self), isPlain: false, end: offset + 1)
            case ASCII.backslash:
                guard let length = appendEscape(offset, end, to: &bytes) else {
                    fail(
                        "FMT004", offset, min(offset + 2, end),
                        "'\(text(offset, min(offset + 2, end)))' is no escape of YAML",
                        help: "write '\\\\' for a backslash, or use single quotes")
                    return nil
                }
                offset += length
            default:
                bytes.append(source[offset])
                offset += 1
            }
        }
        failQuote(start, end)
        return nil
    }

    /// Appends what the escape at `offset` stands for; returns how long it is.
    private func appendEscape(_ offset: Int, _ end: Int, to bytes: inout [UInt8]) -> Int? {
        guard offset + 1 < end else { return nil }
        switch source[offset + 1] {
        case 0x22, 0x2F, ASCII.backslash, ASCII.space, ASCII.tab: bytes.append(source[offset + 1])
        case UInt8(ascii: "n"): bytes.append(ASCII.newline)
        case UInt8(ascii: "t"): bytes.append(ASCII.tab)
        case UInt8(ascii: "r"): bytes.append(ASCII.carriageReturn)
        case UInt8(ascii: "0"): bytes.append(0)
        case UInt8(ascii: "a"): bytes.append(7)
        case UInt8(ascii: "b"): bytes.append(8)
        case UInt8(ascii: "v"): bytes.append(0x0B)
        case UInt8(ascii: "f"): bytes.append(0x0C)
        case UInt8(ascii: "e"): bytes.append(0x1B)
        case UInt8(ascii: "N"): bytes.append(contentsOf: "\u{85}".utf8)
        case UInt8(ascii: "_"): bytes.append(contentsOf: "\u{A0}".utf8)
        case UInt8(ascii: "L"): bytes.append(contentsOf: "\u{2028}".utf8)
        case UInt8(ascii: "P"): bytes.append(contentsOf: "\u{2029}".utf8)
        case UInt8(ascii: "x"): return appendCode(offset, end, digits: 2, to: &bytes)
        case UInt8(ascii: "u"): return appendCode(offset, end, digits: 4, to: &bytes)
        case UInt8(ascii: "U"): return appendCode(offset, end, digits: 8, to: &bytes)
        default: return nil
        }
        return 2
    }

    private func appendCode(_ offset: Int, _ end: Int, digits: Int, to bytes: inout [UInt8]) -> Int? {
        guard offset + 2 + digits <= end else { return nil }
        guard let value = UInt32(text(offset + 2, offset + 2 + digits), radix: 16),
            let scalar = Unicode.Scalar(value)
        else { return nil }
        bytes.append(contentsOf: String(Character(scalar)).utf8)
        return 2 + digits
    }

    // MARK: Block scalars

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
        finishLine(offset, end)
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
