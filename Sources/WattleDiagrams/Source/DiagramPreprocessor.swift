import WattleText

/// Takes out of a block what stands in every type of diagram alike.
struct DiagramPreprocessor {
    private(set) var bytes: [UInt8]
    private(set) var config = DiagramConfig()
    private(set) var title: String?
    private(set) var accessibleTitle: String?
    private(set) var accessibleDescription: String?
    private(set) var faults = DiagramFaults()

    init(_ block: [UInt8]) { bytes = block }

    mutating func run() {
        unifyLineEnds()
        takeFrontMatter()
        takeDirectivesAndComments()
        unquoteAttributes()
        takeDescriptions()
        shieldEntities()
    }

    /// Makes spaces of a stretch, its line ends excepted.
    private mutating func blank(_ range: Range<Int>) {
        for index in range where bytes[index] != ASCII.newline { bytes[index] = ASCII.space }
    }

    /// Writes one byte for another.
    mutating func replace(at index: Int, with byte: UInt8) { bytes[index] = byte }

    private mutating func unifyLineEnds() {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { blank(0..<3) }
        for index in bytes.indices where bytes[index] == ASCII.carriageReturn {
            let isPair = index + 1 < bytes.count && bytes[index + 1] == ASCII.newline
            bytes[index] = isPair ? ASCII.space : ASCII.newline
        }
    }

    // MARK: Front matter

    /// `---`, lines of YAML, `---` at the top, indented alike.
    private mutating func takeFrontMatter() {
        var cursor = DiagramCursor(bytes)
        cursor.skipBlank()
        let start = cursor.position
        let indent = bytes[..<start].reversed().prefix(while: \.isSpaceOrTab).count
        guard cursor.isAt("---"), bytes[cursor.trimmed(cursor.takeLine())].count == 3 else { return }
        cursor.position = min(cursor.position + 1, bytes.count)
        let inside = cursor.position
        while !cursor.isAtEnd {
            let whole = cursor.takeLine()
            let line = cursor.trimmed(whole)
            if line.lowerBound - whole.lowerBound == indent, bytes[line].elementsEqual("---".utf8) {
                let settings = FrontMatterSettings(bytes, in: inside..<line.lowerBound)
                title = settings.title
                config.add(settings.settings, prefix: "config.", to: &faults)
                // Gantt charts have this one beside `config`.
                if let mode = settings.settings.last(where: { $0.path == "displayMode" }) {
                    config.set(mode.path, to: mode.value)
                }
                blank(start..<line.upperBound)
                return
            }
            cursor.position = min(cursor.position + 1, bytes.count)
        }
        faults.syntax(
            start..<(start + 3), "the front matter is not closed",
            help: "close it with '---' on a line of its own, indented like the first")
    }

    // MARK: Directives and comments

    /// `%%{init: {…}}%%` anywhere; lines that begin with `%%`.
    private mutating func takeDirectivesAndComments() {
        var index = 0
        var isLineStart = true
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 0x25, index + 1 < bytes.count, bytes[index + 1] == 0x25 {
                if index + 2 < bytes.count, bytes[index + 2] == 0x7B {
                    index = takeDirective(at: index)
                    continue
                }
                if isLineStart {
                    let end = bytes[index...].firstIndex(of: ASCII.newline) ?? bytes.count
                    blank(index..<end)
                    index = end
                    continue
                }
            }
            if byte == ASCII.newline { isLineStart = true } else if !byte.isSpaceOrTab { isLineStart = false }
            index += 1
        }
    }

    /// Reads a directive and returns the place after it.
    private mutating func takeDirective(at start: Int) -> Int {
        var end = start + 3
        while end + 2 < bytes.count {
            if bytes[end] == 0x7D, bytes[end + 1] == 0x25, bytes[end + 2] == 0x25 { break }
            end += 1
        }
        guard end + 2 < bytes.count else {
            faults.syntax(
                start..<(start + 3), "the directive '%%{' is not closed", help: "close it with '}%%'")
            blank(start..<bytes.count)
            return bytes.count
        }
        readDirective(start + 3..<end)
        blank(start..<(end + 3))
        return end + 3
    }

    private mutating func readDirective(_ range: Range<Int>) {
        var cursor = DiagramCursor(bytes, in: range)
        cursor.skipBlank()
        let name = cursor.text(cursor.take(while: \.isWordByte))
        cursor.skipBlank()
        if name == "wrap" { return config.set("wrap", to: "true") }
        guard name == "init" || name == "initialize", cursor.take(":") else { return }
        let settings = LenientJSON.read(bytes, in: cursor.position..<range.upperBound)
        config.add(settings, prefix: "", to: &faults)
    }

    // MARK: Descriptions

    /// `accTitle: …`, `accDescr: …` and `accDescr { … }` at the beginning of a line.
    private mutating func takeDescriptions() {
        var cursor = DiagramCursor(bytes)
        while !cursor.isAtEnd {
            cursor.skipBlank()
            let start = cursor.position
            if cursor.take("accTitle") {
                cursor.skipSpaces()
                if cursor.take(":") {
                    accessibleTitle = cursor.text(cursor.trimmed(cursor.takeLine()))
                    blank(start..<cursor.position)
                }
            } else if cursor.take("accDescr") {
                takeDescription(from: start, &cursor)
            }
            cursor.takeLine()
        }
    }

    private mutating func takeDescription(from start: Int, _ cursor: inout DiagramCursor) {
        cursor.skipSpaces()
        if cursor.take(":") {
            accessibleDescription = cursor.text(cursor.trimmed(cursor.takeLine()))
        } else if cursor.take("{") {
            let inside = cursor.take { $0 != 0x7D }
            guard cursor.take("}") else {
                faults.syntax(
                    start..<(start + 8), "the description after 'accDescr {' is not closed",
                    help: "close it with '}'")
                return
            }
            let lines = bytes[inside].split(separator: ASCII.newline).map {
                String(decoding: $0.trimmedASCII(), as: UTF8.self)
            }
            accessibleDescription = lines.filter { !$0.isEmpty }.joined(separator: " ")
        } else {
            return
        }
        blank(start..<cursor.position)
    }

    // MARK: Entities

    /// Marks the `;` that ends `#quot;`; not in lines of styles, where `#333;` is a colour.
    private mutating func shieldEntities() {
        var index = 0
        while let hash = bytes[index...].firstIndex(of: 0x23) {
            var end = hash + 1
            while end < bytes.count, bytes[end].isWordByte { end += 1 }
            if end > hash + 1, end < bytes.count, bytes[end] == 0x3B, !isStyle(lineOf: hash) {
                bytes[end] = DiagramSource.entityEnd
            }
            index = end
        }
    }

    /// Whether `style`, `classDef` or `linkStyle` comes before a place within its statement.
    private func isStyle(lineOf place: Int) -> Bool {
        var start = place
        // A colour stands near the beginning of its statement; the bound keeps long lines linear.
        let limit = max(0, place - 400)
        while start > limit, bytes[start - 1] != ASCII.newline, bytes[start - 1] != 0x3B { start -= 1 }
        var cursor = DiagramCursor(bytes, in: start..<place)
        cursor.skipSpaces()
        return cursor.isAtKeyword("style") || cursor.isAtKeyword("classDef")
            || cursor.isAtKeyword("linkStyle")
    }
}
