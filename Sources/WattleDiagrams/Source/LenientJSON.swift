import WattleText

/// Reads what authors write as JSON in directives: single quotes, names without quotes and spare commas are fine.
enum LenientJSON {
    /// Every value with the names that lead to it.
    ///
    /// Complexity: linear; depth is limited by an explicit stack.
    static func read(_ bytes: [UInt8], in range: Range<Int>) -> [DiagramSetting] {
        var cursor = DiagramCursor(bytes, in: range)
        var settings: [DiagramSetting] = []
        var path: [String] = []
        var name: Range<Int>?
        while !cursor.isAtEnd, settings.count < 500, path.count < 64 {
            cursor.take { $0.isASCIIWhitespace || $0 == 0x2C }
            guard let byte = cursor.byte else { break }
            switch byte {
            case 0x7B, 0x5B:
                cursor.position += 1
                // Elements of lists have no name; the outermost brace has none either.
                path.append(name.map { cursor.text($0) } ?? "")
                name = nil
            case 0x7D, 0x5D:
                cursor.position += 1
                if !path.isEmpty { path.removeLast() }
                name = nil
            case 0x3A: cursor.position += 1
            default:
                let word = takeWord(&cursor)
                var next = cursor
                next.skipBlank()
                if name == nil, next.byte == 0x3A {
                    name = word
                    cursor.position = next.position + 1
                } else {
                    if let name {
                        let names = path.filter { !$0.isEmpty } + [cursor.text(name)]
                        settings.append(
                            DiagramSetting(
                                path: names.joined(separator: "."), value: cursor.text(word), range: name))
                    }
                    name = nil
                }
            }
        }
        return settings
    }

    /// A word, with or without quotes around it; at least one byte is passed over.
    private static func takeWord(_ cursor: inout DiagramCursor) -> Range<Int> {
        if let quote = cursor.byte, quote == 0x22 || quote == 0x27 {
            cursor.position += 1
            let word = cursor.take { $0 != quote }
            cursor.position = min(cursor.position + 1, cursor.end)
            return word
        }
        let start = cursor.position
        cursor.position += 1
        cursor.take { !",:{}[]".utf8.contains($0) && $0 != ASCII.newline }
        return cursor.trimmed(start..<cursor.position)
    }
}
