package import WattleText

/// A code block as it stands on a page.
package struct CodeFigure: Sendable {
    private let code: [UInt8]
    private let info: CodeInfo

    /// A block of `code`, each line ending in a line feed, shown as `info` says.
    package init(_ code: [UInt8], _ info: CodeInfo) {
        self.code = code
        self.info = info
    }

    /// How many lines it has.
    package var lineCount: Int {
        code.count { $0 == ASCII.newline } + (code.last.map { $0 == ASCII.newline } ?? true ? 0 : 1)
    }

    /// Marks of the info string that mark nothing: lines behind the end, and words that do not occur.
    package var idleMarks: (lines: [CodeInfo.LineMark], words: [CodeInfo.WordMark]) {
        let count = lineCount
        return (
            info.lineMarks.filter { $0.lines.upperBound > count },
            info.wordMarks.filter { places(of: $0).isEmpty }
        )
    }

    /// The block with its title, its language and its marks, and a name from `texts`.
    ///
    /// Complexity: linear in the code, times the number of marked words.
    package func write(to writer: inout HTMLWriter, in texts: InterfaceTexts) {
        writer.raw("<figure class=\"code\">")
        writeCaption(to: &writer)
        writer.raw("<pre tabindex=\"0\" role=\"group\"")
        writer.attribute("aria-label", label(in: texts))
        writer.raw("><code")
        if !info.languageName.isEmpty { writer.attribute("class", "language-" + info.languageName) }
        writer.raw(byte: 0x3E)
        writeCode(to: &writer)
        writer.raw("</code></pre></figure>\n")
    }

    /// The language as readers know it; what is written, where it is not known.
    private var languageTitle: String { info.language?.title ?? info.languageName }

    private func label(in texts: InterfaceTexts) -> String {
        let language = languageTitle
        let kind = language.isEmpty ? texts[.code] : texts(.codeIn, ["language": language])
        return info.title.isEmpty ? kind : texts(.namedCode, ["kind": kind, "name": info.title])
    }

    private func writeCaption(to writer: inout HTMLWriter) {
        guard !info.title.isEmpty || !info.caption.isEmpty || !languageTitle.isEmpty else { return }
        writer.raw("<figcaption><span>")
        writer.text(info.title)
        if !info.caption.isEmpty {
            if !info.title.isEmpty { writer.raw(" ") }
            writer.raw("<small>")
            writer.text(info.caption)
            writer.raw("</small>")
        }
        writer.raw("</span><span>")
        writer.text(languageTitle)
        writer.raw("</span></figcaption>")
    }

    // MARK: Code

    private func writeCode(to writer: inout HTMLWriter) {
        let runs = info.language.map { highlighted(code, as: $0) } ?? CodeRuns(plain: code.count)
        var markup = CodeMarkup(code, runs, words: places)
        guard !info.lineMarks.isEmpty || info.firstNumber != nil else {
            return markup.write(0..<code.count, to: &writer)
        }
        let marks = marksByLine
        var start = 0
        var line = 1
        while start < code.count {
            let end = code[start...].firstIndex(of: ASCII.newline) ?? code.count
            write(line, marks[line], to: &writer) { markup.write(start..<end, to: &$0) }
            if end < code.count { writer.raw(byte: ASCII.newline) }
            start = end + 1
            line += 1
        }
    }

    /// What each marked line is; the last word counts where there are several.
    private var marksByLine: [Int: CodeInfo.LineMark.Kind] {
        let count = lineCount
        var marks: [Int: CodeInfo.LineMark.Kind] = [:]
        for mark in info.lineMarks where mark.lines.lowerBound <= count {
            for line in mark.lines.clamped(to: 1...max(count, 1)) { marks[line] = mark.kind }
        }
        return marks
    }

    private func write(
        _ line: Int, _ mark: CodeInfo.LineMark.Kind?, to writer: inout HTMLWriter,
        content: (inout HTMLWriter) -> Void
    ) {
        let tag: StaticString? =
            switch mark {
            case .marked: "mark"
            case .inserted: "ins"
            case .deleted: "del"
            case nil: info.firstNumber == nil ? nil : "span"
            }
        guard let tag else { return content(&writer) }
        writer.raw("<")
        writer.raw(tag)
        writer.raw(" class=\"l\"")
        if let first = info.firstNumber { writer.attribute("data-n", String(first + line - 1)) }
        writer.raw(">")
        content(&writer)
        writer.raw("</")
        writer.raw(tag)
        writer.raw(">")
    }

    // MARK: Words

    /// The places of all marked words, ascending; one that overlaps an earlier one is left out.
    private var places: [Range<Int>] {
        let all = info.wordMarks.flatMap(places(of:)).sorted {
            ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
        }
        var apart: [Range<Int>] = []
        for place in all where apart.last.map({ $0.upperBound <= place.lowerBound }) ?? true {
            apart.append(place)
        }
        return apart
    }

    private func places(of mark: CodeInfo.WordMark) -> [Range<Int>] {
        guard let first = mark.word.first else { return [] }
        var found: [Range<Int>] = []
        var count = 0
        var index = 0
        while index + mark.word.count <= code.count {
            guard code[index] == first, code[index..<index + mark.word.count].elementsEqual(mark.word) else {
                index += 1
                continue
            }
            count += 1
            if mark.occurrences?.contains(where: { $0.contains(count) }) ?? true {
                found.append(index..<index + mark.word.count)
            }
            index += mark.word.count
        }
        return found
    }
}

extension TextKey {
    fileprivate static let code = TextKey("code.name")
    fileprivate static let codeIn = TextKey("code.in")
    fileprivate static let namedCode = TextKey("code.named")
}

extension CodeRuns {
    /// Code that is all plain.
    init(plain count: Int) { append(.plain, upTo: count) }
}
