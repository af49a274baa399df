import WattleDiagnostics
import WattleText

extension FrontMatterReader {
    /// The key of a field, as it is meant and where it stands, and the offset behind its colon.
    mutating func readKey(_ line: Int, _ end: Int) -> (name: Located<String>, valueStart: Int)? {
        let isQuoted = source[line] == 0x22 || source[line] == 0x27
        guard isQuoted else {
            guard let key = keyEnd(line, end) else {
                failKey(line, end)
                return nil
            }
            return (Located(text(line, key.end), SourceRange(line, key.end)), key.colon + 1)
        }
        guard let scalar = readScalar(line, end, at: .flow) else { return nil }
        let colon = skipBlanks(scalar.end, end)
        guard colon < end, source[colon] == 0x3A, isBlankOrEnd(colon + 1, end) else {
            failKey(line, end)
            return nil
        }
        return (Located(scalar.text, SourceRange(line, scalar.end)), colon + 1)
    }

    /// Where a plain key that begins at `start` ends, and its colon; nil when no key can begin there.
    func keyEnd(_ start: Int, _ end: Int) -> (end: Int, colon: Int)? {
        guard start < end, beginsPlain(start, end) else { return nil }
        var colon = start
        while colon < end, source[colon] != 0x3A || !isBlankOrEnd(colon + 1, end) {
            if source[colon] == 0x23, colon > start, source[colon - 1].isSpaceOrTab { return nil }
            colon += 1
        }
        guard colon < end else { return nil }
        let keyEnd = trimmedEnd(start, colon)
        // `<<` merges another document's fields into this one.
        return keyEnd > start && text(start, keyEnd) != "<<" ? (keyEnd, colon) : nil
    }

    /// Whether a plain scalar of YAML may begin with the byte at `start`.
    private func beginsPlain(_ start: Int, _ end: Int) -> Bool {
        switch source[start] {
        case 0x21, 0x22, 0x23, 0x25, 0x26, 0x27, 0x2A, 0x2C, 0x3E, 0x40, 0x5B, 0x5D, 0x60, 0x7B, 0x7C, 0x7D:
            false
        case 0x2D, 0x3A, 0x3F: !isBlankOrEnd(start + 1, end)
        case let byte: !byte.isASCIIWhitespace
        }
    }

    func isBlankOrEnd(_ offset: Int, _ end: Int) -> Bool { offset >= end || source[offset].isSpaceOrTab }

    func skipBlanks(_ start: Int, _ end: Int) -> Int {
        var offset = start
        while offset < end, source[offset].isSpaceOrTab { offset += 1 }
        return offset
    }

    func trimmedEnd(_ start: Int, _ end: Int) -> Int {
        var end = end
        while end > start, source[end - 1].isSpaceOrTab { end -= 1 }
        return end
    }

    private mutating func failKey(_ line: Int, _ end: Int) {
        switch source[line] {
        case 0x26, 0x2A, 0x21, 0x3F, 0x7B:
            fail(
                "FMT005", line, end,
                "'\(text(line, min(end, line + 20)))' is a part of YAML that front matter may not use",
                help: "write 'key: value'")
        case 0x3C where text(line, min(end, line + 2)) == "<<":
            fail(
                "FMT005", line, end, "front matter may not merge fields with '<<'", help: "write 'key: value'"
            )
        default:
            fail(
                "FMT004", line, end, "this line is no 'key: value'",
                help: source[line..<end].contains(0x3A)
                    ? "write a space behind the colon"
                    : "a field is a name, a colon and a space, then its value",
                fixes: missingSpace(line, end))
        }
    }

    /// The space behind the colon of a known field.
    ///
    /// Never of `publish`: who may read the note is for its author to write.
    private func missingSpace(_ line: Int, _ end: Int) -> [FixIt] {
        guard let colon = source[line..<end].firstIndex(of: 0x3A), colon + 1 < end else { return [] }
        let name = text(line, colon)
        guard name != "publish", Self.knownFields.contains(name), !names.contains(name) else { return [] }
        return [
            FixIt(
                range: SourceRange(colon + 1, colon + 1), replacement: " ", applicability: .certain)
        ]
    }
}
