import WattleText

/// The name of a class as it is written.
struct ClassName: Hashable, Sendable {
    /// What other statements call it: without a generic type.
    let id: String
    /// What readers see.
    let label: Label
    /// Whether it stands between backticks.
    let isLiteral: Bool
}

extension ClassReader {
    /// Takes `Name`, `Name~Type~`, `A.B` or `` `any text` ``; nil where no name begins.
    ///
    /// Several words are one name, unless `isWord`.
    mutating func takeName(isWord: Bool = false) -> ClassName? {
        var bytes: [UInt8] = []
        var isLiteral = false
        let start = scanner.cursor.position
        while let part = takePart() {
            bytes += scanner.source.bytes[part.range]
            isLiteral = isLiteral || part.isLiteral
            guard !isWord, joinsNextWord else { break }
            scanner.cursor.skipSpaces()
        }
        guard !bytes.isEmpty else { return nil }
        let range = start..<scanner.cursor.position
        if !isLiteral, scanner.source.bytes[range].contains(where: \.isSpaceOrTab) {
            scanner.faults.ignored(
                range, "'\(scanner.excerpt(range))' is read as one name without spaces",
                help: "put the name in backticks")
        }
        let type = takeType()
        let reading = LabelReader.read(bytes[...])
        let name = Label(lines: reading.lines)
        let shown = name.lines.enumerated().map { index, line in
            index + 1 < name.lines.count || type.isEmpty ? line : line + [LabelRun("<" + type + ">")]
        }
        return ClassName(
            id: String(decoding: bytes, as: UTF8.self), label: Label(lines: shown), isLiteral: isLiteral)
    }

    private mutating func takePart() -> (range: Range<Int>, isLiteral: Bool)? {
        if scanner.cursor.byte == ASCII.backtick {
            let start = scanner.cursor.position
            scanner.cursor.position += 1
            let inside = scanner.cursor.take { $0 != ASCII.backtick }
            if scanner.cursor.take("`") { return (inside, true) }
            scanner.cursor.position = start
            scanner.reject("the name after '`' is not closed", help: "close it with '`'")
            return nil
        }
        let start = scanner.cursor.position
        while let byte = scanner.cursor.byte, byte.isWordByte || isJoint(byte) {
            scanner.cursor.position += 1
        }
        return scanner.cursor.position > start ? (start..<scanner.cursor.position, false) : nil
    }

    /// Whether a `-` or `.` stands between parts of a name, and is not part of a line.
    private func isJoint(_ byte: UInt8) -> Bool {
        (byte == 0x2D || byte == 0x2E) && scanner.cursor.peek(1).map(\.isWordByte) == true
    }

    /// Whether another word follows that belongs to the name, as mermaid reads it.
    private var joinsNextWord: Bool {
        var ahead = scanner.cursor
        ahead.skipSpaces()
        guard ahead.position > scanner.cursor.position, let byte = ahead.byte, byte.isWordByte else {
            return false
        }
        if byte == 0x6F, ahead.isAtKeyword("o") { return false }
        return !(["href", "call", "_blank", "_self"] as [String]).contains { ahead.isAtKeyword($0) }
    }

    /// `~Type~` after a name; types within types are not read there.
    private mutating func takeType() -> String {
        guard scanner.cursor.byte == 0x7E else { return "" }
        let start = scanner.cursor.position
        scanner.cursor.position += 1
        let type = scanner.cursor.take { $0 != 0x7E && $0 != ASCII.newline }
        guard scanner.cursor.take("~") else {
            scanner.reject("the type after '~' is not closed", help: "close it with '~'", from: start)
            return ""
        }
        if let byte = scanner.cursor.byte, byte == 0x7E || byte.isWordByte {
            scanner.reject(
                "the name of a class has no types within types",
                help: "give it a label: class Name[\"Name<List<T>>\"]", from: start)
        }
        return scanner.text(type)
    }
}
