import WattleText

/// What a diagram's own front matter says: names and values nested by indentation.
struct FrontMatterSettings {
    /// The value of `title`.
    private(set) var title: String?
    /// Everything else, by the names that lead to it.
    private(set) var settings: [DiagramSetting] = []

    /// Reads the lines between the `---`.
    ///
    /// Complexity: linear.
    init(_ bytes: [UInt8], in range: Range<Int>) {
        var cursor = DiagramCursor(bytes, in: range)
        var levels: [(indent: Int, name: String)] = []
        while !cursor.isAtEnd {
            let indent = cursor.take { $0.isSpaceOrTab }.count
            let line = cursor.trimmed(cursor.takeLine())
            cursor.position = min(cursor.position + 1, cursor.end)
            guard let colon = Self.colon(in: bytes, line), bytes[line.lowerBound] != 0x23 else { continue }
            while let last = levels.last, last.indent >= indent { levels.removeLast() }
            let name = Self.unquoted(bytes, cursor.trimmed(line.lowerBound..<colon))
            let value = cursor.trimmed(colon + 1..<line.upperBound)
            if value.isEmpty {
                if levels.count < 16 { levels.append((indent, cursor.text(name))) }
                continue
            }
            let path = (levels.map(\.name) + [cursor.text(name)]).joined(separator: ".")
            add(path, bytes, name: name, value: value)
        }
    }

    private mutating func add(_ path: String, _ bytes: [UInt8], name: Range<Int>, value: Range<Int>) {
        if bytes[value.lowerBound] == 0x7B {
            settings += LenientJSON.read(bytes, in: value).map {
                DiagramSetting(path: path + "." + $0.path, value: $0.value, range: $0.range)
            }
            return
        }
        let text = String(decoding: bytes[Self.unquoted(bytes, value)], as: UTF8.self)
        if path == "title" {
            title = text
        } else {
            settings.append(DiagramSetting(path: path, value: text, range: name))
        }
    }

    /// The `:` after the name of a line.
    private static func colon(in bytes: [UInt8], _ line: Range<Int>) -> Int? {
        bytes[line].firstIndex(of: 0x3A)
    }

    /// A value without its quotes or without the comment after it.
    private static func unquoted(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
        guard let quote = bytes[range].first else { return range }
        if quote == 0x22 || quote == 0x27 {
            let close = bytes[(range.lowerBound + 1)..<range.upperBound].lastIndex(of: quote)
            return range.lowerBound + 1..<(close ?? range.upperBound)
        }
        var end = range.lowerBound
        while end < range.upperBound {
            if bytes[end] == 0x23, end > range.lowerBound, bytes[end - 1].isSpaceOrTab { break }
            end += 1
        }
        while end > range.lowerBound, bytes[end - 1].isSpaceOrTab { end -= 1 }
        return range.lowerBound..<end
    }
}
