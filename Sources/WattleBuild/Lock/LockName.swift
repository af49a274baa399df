/// The name under which metrics.lock holds a figure: `concepts/Cost#by-system.H200.cost_per_mtok` for one of a block,
/// ``concepts/Cost `H200.power in kW` `` for one in running text.
struct LockName: Hashable, Sendable {
    /// The note's path without `.md`.
    let note: String
    /// The figure's name within the note; empty for a value in running text.
    let block: String
    /// Scenario, row and column of a block, or the expression as written.
    let part: String

    /// Names an output of a block.
    init(note path: String, block: String, part: String) {
        note = Self.escaped(path.hasSuffix(".md") ? String(path.dropLast(3)) : path, "#`%")
        self.block = Self.escaped(block, ".%")
        self.part = Self.joined(part)
    }

    /// Names a value in running text.
    init(note path: String, expression: String) { self.init(note: path, block: "", part: expression) }

    /// Reads a name; nil for what is none.
    init?(_ text: Substring) {
        guard let mark = text.firstIndex(where: { $0 == "#" || $0 == "`" }) else { return nil }
        let rest = text[text.index(after: mark)...]
        if text[mark] == "`" {
            guard text[..<mark].hasSuffix(" "), rest.hasSuffix("`") else { return nil }
            (note, block, part) = (String(text[..<mark].dropLast()), "", String(rest.dropLast()))
        } else {
            guard let dot = rest.firstIndex(of: ".") else { return nil }
            note = String(text[..<mark])
            block = String(rest[..<dot])
            part = String(rest[rest.index(after: dot)...])
        }
        guard !note.isEmpty, !part.isEmpty else { return nil }
    }

    private init(whole note: String, _ block: String, _ part: String) {
        (self.note, self.block, self.part) = (note, block, part)
    }

    /// The name as the lock writes it.
    var text: String { block.isEmpty ? "\(note) `\(part)`" : "\(blockText).\(part)" }

    /// The note and the figure that hold it.
    var blockText: String { "\(note)#\(block)" }

    /// The name for a reader who knows the note.
    var short: String { block.isEmpty ? part : "\(block).\(part)" }

    /// The same output of a figure that is called otherwise.
    func renamed(block: String) -> LockName { LockName(whole: note, block, part) }

    /// The name behind which another of the same text stands apart.
    func numbered(_ number: Int) -> LockName { LockName(whole: note, block, "\(part) (\(number))") }

    /// Text on one line, its words one space apart.
    static func joined(_ text: String) -> String {
        text.split { $0 == " " || $0 == "\u{A0}" || $0.isNewline || $0 == "\t" }.joined(separator: " ")
    }

    /// Text without the marks that have a meaning in a name, and without what would break a line or look like the gap
    /// between a name and its value.
    private static func escaped(_ text: String, _ marks: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            let isSecondSpace = scalar == " " && result.hasSuffix(" ")
            if scalar.value < 0x20 || scalar.value == 0x7F || isSecondSpace
                || marks.unicodeScalars.contains(scalar)
            {
                let digits = String(scalar.value, radix: 16, uppercase: true)
                result += "%" + (digits.count == 1 ? "0" : "") + digits
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
