import WattleText

/// The source lines of a finding with carets under what is meant, as compilers print them.
struct CodeFrame {
    private static let longestLine = 120

    private let diagnostic: Diagnostic
    private let text: SourceText

    init(_ diagnostic: Diagnostic, in text: SourceText) {
        self.diagnostic = diagnostic
        self.text = text
    }

    /// The lines of the frame, the gutter included.
    func rendered() -> [String] {
        let own = DiagnosticLabel(diagnostic.range, diagnostic.caption)
        let isCovered =
            own.text.isEmpty
            && diagnostic.labels.contains { own.range.bounds.contains($0.range.start) }
        let marks = ((isCovered ? [] : [own]) + diagnostic.labels).sorted { $0.range < $1.range }
        var lineNumbers: [Int] = []
        for mark in marks {
            let line = text.line(at: mark.range.start)
            if lineNumbers.last != line { lineNumbers.append(line) }
        }
        let width = String(lineNumbers.max() ?? 1).count
        let blank = String(repeating: " ", count: width) + " |"
        var rows = [blank]
        for line in lineNumbers {
            let here = marks.filter { text.line(at: $0.range.start) == line }
            let bounds = text.window(of: text.lineBounds(line), around: here.first?.range.start ?? 0)
            let number = String(line)
            let gutter = String(repeating: " ", count: width - number.count) + number + " |"
            rows += frame(bounds, here, gutter: gutter, blank: blank)
        }
        return rows
    }

    private func frame(_ bounds: SourceRange, _ marks: [DiagnosticLabel], gutter: String, blank: String)
        -> [String]
    {
        let line = shown(bounds.bounds)
        let spans = marks.map { span(of: $0.range, in: bounds) }
        let cut = max(0, (spans.first?.column ?? 0) - 60)
        var carets = ""
        for span in spans {
            let column = span.column - cut
            guard carets.count <= column else { continue }
            carets += String(repeating: " ", count: column - carets.count)
            carets += String(repeating: "^", count: max(1, min(span.width, Self.longestLine - column)))
        }
        if let caption = marks.last?.text, !caption.isEmpty { carets += " " + caption }
        var rows = [gutter + padded(clipped(line, from: cut)), blank + padded(carets)]
        for (mark, span) in zip(marks, spans).dropLast().reversed() where !mark.text.isEmpty {
            rows.append(blank + padded(String(repeating: " ", count: span.column - cut) + mark.text))
        }
        return rows
    }

    private func padded(_ row: String) -> String { row.isEmpty ? "" : " " + row }

    /// Text as a terminal shows it: tabs as four spaces, other control characters as U+FFFD.
    private func shown(_ range: Range<Int>) -> String {
        var result = ""
        for character in text.text(range) {
            if character == "\t" {
                result += "    "
            } else if let scalar = character.unicodeScalars.first, isUnsafeToPrint(scalar) {
                result += "\u{FFFD}"
            } else {
                result.append(character)
            }
        }
        return result
    }

    private func cells(_ range: Range<Int>) -> Int {
        shown(range).reduce(0) { $0 + displayWidth(of: $1) }
    }

    private func span(of range: SourceRange, in line: SourceRange) -> (column: Int, width: Int) {
        let start = min(max(range.start, line.start), line.end)
        let end = min(max(range.end, start), line.end)
        return (cells(line.start..<start), cells(start..<end))
    }

    private func clipped(_ line: String, from cut: Int) -> String {
        var rest = line[...]
        var cells = 0
        while cells < cut, let character = rest.popFirst() { cells += displayWidth(of: character) }
        // Half of a wide character that is cut away leaves its other cell.
        rest = String(repeating: " ", count: max(0, cells - cut)) + rest
        return rest.count <= Self.longestLine ? String(rest) : String(rest.prefix(Self.longestLine - 1)) + "…"
    }
}

/// Whether a scalar could move the cursor, hide text or reorder it when it is printed.
func isUnsafeToPrint(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || (0x202A...0x202E).contains(scalar.value)
        || (0x2066...0x2069).contains(scalar.value) || scalar.value == 0x2028 || scalar.value == 0x2029
}
