import WattleText

/// Reads the text of labels: entities, line breaks, and the markup that mermaid knows.
struct LabelReader {
    /// What may stand in the text besides words.
    enum Markup {
        /// A few HTML tags.
        case html
        /// The same, and `**bold**`, `*italic*` and `` `code` ``: mermaid's Markdown strings.
        case markdown
    }

    /// What was read.
    struct Reading {
        /// Lines of styled pieces.
        var lines: [[LabelRun]] = [[]]
        /// Names of icons that are not drawn, such as `fa:fa-car`.
        var icons: [String] = []
    }

    private let bytes: ArraySlice<UInt8>
    private let markup: Markup
    private var position: Int
    private var reading = Reading()
    private var run: [UInt8] = []
    private var style: LabelStyle
    private var tags: [LabelStyle] = []

    private init(_ bytes: ArraySlice<UInt8>, _ markup: Markup, _ style: LabelStyle) {
        self.bytes = bytes
        self.markup = markup
        self.style = style
        position = bytes.startIndex
    }

    /// Reads the bytes of a label.
    ///
    /// Complexity: linear.
    static func read(
        _ bytes: ArraySlice<UInt8>, markup: Markup = .html, style: LabelStyle = []
    ) -> Reading {
        var reader = LabelReader(bytes, markup, style)
        return reader.read()
    }

    // MARK: Reading

    private mutating func read() -> Reading {
        while position < bytes.endIndex {
            let byte = bytes[position]
            switch byte {
            case 0x23 where takeEntity(): continue
            case 0x26 where takeEntity(): continue
            case 0x3C where takeTag(): continue
            case ASCII.backslash where next == 0x6E:
                position += 2
                endLine()
            case ASCII.backslash where isEscape:
                position += 1
                append(bytes[position])
            case ASCII.newline:
                position += 1
                endLine()
            case 0x2A, 0x5F, ASCII.backtick:
                if markup == .markdown, takeEmphasis(byte) { continue }
                append(byte)
            case 0x3A where takeIcon(): continue
            case DiagramSource.entityEnd: append(0x3B)
            default: append(ASCII.carriageReturn == byte || ASCII.tab == byte ? ASCII.space : byte)
            }
        }
        endRun()
        trimLines()
        return reading
    }

    /// Whether a backslash keeps a mark from meaning something, as in `1\. first`, where mermaid would see a list.
    private var isEscape: Bool {
        guard let next else { return false }
        return markup == .markdown ? next.isASCIIPunctuation : "._*#-+!`".utf8.contains(next)
    }

    private var next: UInt8? { position + 1 < bytes.endIndex ? bytes[position + 1] : nil }

    private mutating func append(_ byte: UInt8) {
        run.append(byte)
        position += 1
    }

    private mutating func endRun() {
        guard !run.isEmpty else { return }
        reading.lines[reading.lines.count - 1].append(LabelRun(String(decoding: run, as: UTF8.self), style))
        run.removeAll(keepingCapacity: true)
    }

    private mutating func endLine() {
        endRun()
        reading.lines.append([])
    }

    /// Takes white space off the ends of lines, and empty lines off the ends of the text.
    private mutating func trimLines() {
        for index in reading.lines.indices {
            reading.lines[index] = reading.lines[index].trimmed
        }
        while reading.lines.last?.isEmpty == true { reading.lines.removeLast() }
        while reading.lines.first?.isEmpty == true { reading.lines.removeFirst() }
    }

    // MARK: Entities

    /// `#quot;`, `#9829;`, `&lt;`, `&#x2665;`: the character.
    private mutating func takeEntity() -> Bool {
        guard let entity = CharacterEntity.read(bytes, at: position) else { return false }
        run.append(contentsOf: String(Character(entity.scalar)).utf8)
        position = entity.end
        return true
    }

    // MARK: Tags

    private mutating func takeTag() -> Bool {
        guard let tag = LabelTag(bytes, at: position) else { return false }
        position = tag.end
        if tag.isLineBreak {
            endLine()
        } else if let change = tag.style {
            endRun()
            if tag.isClosing {
                style = tags.popLast() ?? style.subtracting(change)
            } else {
                tags.append(style)
                style.formUnion(change)
            }
        }
        return true
    }

    // MARK: Markdown strings

    private mutating func takeEmphasis(_ mark: UInt8) -> Bool {
        var count = 1
        while count < 3, position + count < bytes.endIndex, bytes[position + count] == mark { count += 1 }
        if mark == ASCII.backtick { count = 1 }
        let change: LabelStyle =
            mark == ASCII.backtick ? .code : count == 1 ? .italic : count == 2 ? .bold : [.bold, .italic]
        let before = position > bytes.startIndex ? bytes[position - 1] : ASCII.space
        let after = position + count < bytes.endIndex ? bytes[position + count] : ASCII.space
        let isOpen = style.isSuperset(of: change)
        if mark == 0x5F, before.isWordByte, after.isWordByte { return false }
        guard isOpen ? !before.isASCIIWhitespace : !after.isASCIIWhitespace else { return false }
        guard isOpen || isClosed(mark, count) else { return false }
        endRun()
        style.formSymmetricDifference(change)
        position += count
        return true
    }

    /// Whether the same mark comes again; looked for within 2,000 bytes, so that reading stays linear.
    private func isClosed(_ mark: UInt8, _ count: Int) -> Bool {
        let end = min(bytes.endIndex, position + 2_000)
        var index = position + count
        while index + count <= end {
            if bytes[index..<(index + count)].allSatisfy({ $0 == mark }) { return true }
            index += 1
        }
        return false
    }

    // MARK: Icons

    /// `fa:fa-car`, `fab:fa-x`, `mdi:car`: dropped, with what stands before the colon.
    private mutating func takeIcon() -> Bool {
        for family in ["fab", "fas", "far", "fal", "fad", "fak", "fass", "fa", "mdi"] where ends(in: family) {
            var end = position + 1
            while end < bytes.endIndex, bytes[end].isASCIIAlphanumeric || bytes[end] == 0x2D { end += 1 }
            guard end > position + 1 else { return false }
            let start = position - family.utf8.count
            reading.icons.append(String(decoding: bytes[start..<end], as: UTF8.self))
            run.removeLast(family.utf8.count)
            position = end
            return true
        }
        return false
    }

    /// Whether the text read last is this word.
    private func ends(in word: String) -> Bool {
        guard run.suffix(word.utf8.count).elementsEqual(word.utf8) else { return false }
        return run.count == word.utf8.count || !run[run.count - word.utf8.count - 1].isWordByte
    }
}

extension [LabelRun] {
    /// Without white space at the ends.
    fileprivate var trimmed: [LabelRun] {
        var runs = self
        while let first = runs.first, first.text.first?.isWhitespace ?? true {
            if first.text.isEmpty { runs.removeFirst() } else { runs[0].text.removeFirst() }
        }
        while let last = runs.last, last.text.last?.isWhitespace ?? true {
            if last.text.isEmpty { runs.removeLast() } else { runs[runs.count - 1].text.removeLast() }
        }
        return runs
    }
}
