import WattleDiagnostics
import WattleHighlight
import WattleMarkdown
import WattleText

/// What an author may have meant otherwise in the code blocks of a note.
func codeFindings(in note: ParsedNote, path: String) -> [Diagnostic] {
    note.fences.filter { $0.kind == .code && !$0.info.isEmpty }.flatMap { fence in
        CodeFindings(fence: fence, info: CodeInfo(fence.info), path: path).all
    }
}

/// The findings about one code block.
private struct CodeFindings {
    let fence: NoteFence
    let info: CodeInfo
    let path: String

    var all: [Diagnostic] { language + mistakes + idleMarks }

    // MARK: Languages

    private var language: [Diagnostic] {
        let name = info.languageName
        if let program = Self.queries[name] {
            return [
                finding(
                    "HLT005", .warning, info.languagePlace,
                    "a '\(name)' block is shown as code, because \(program) runs it",
                    help: "write its result into the note, or leave the block out")
            ]
        }
        guard name.utf8.count >= 4, info.language == nil,
            let near = nearestName(to: name, among: CodeLanguage.allNames.filter { $0.utf8.count >= 4 })
        else { return [] }
        return [
            finding(
                "HLT001", .note, info.languagePlace,
                "no language is named '\(name)'; did you mean '\(near)'?",
                help: "name a known language, or 'text' for none", replacement: near)
        ]
    }

    /// Blocks that are programs of others.
    private static let queries = [
        "dataview": "only Obsidian's Dataview", "dataviewjs": "only Obsidian's Dataview",
        "query": "only Obsidian",
        "base": "only Obsidian", "bases": "only Obsidian", "tasks": "only Obsidian's Tasks",
        "templater": "only Obsidian's Templater",
    ]

    // MARK: Options

    private var mistakes: [Diagnostic] {
        info.mistakes.compactMap { mistake in
            let text = quoted(mistake.place)
            switch mistake.kind {
            case .lines:
                return finding(
                    "HLT003", .warning, mistake.place, "'\(text)' names no lines",
                    help: "lines are written as '3' or '3-5', counted from 1")
            case .unclosed(let byte):
                let close = byte == 0x7B ? "}" : String(decoding: [byte], as: UTF8.self)
                return finding(
                    "HLT003", .warning, mistake.place, "'\(text)' is not closed",
                    help: "close it with '\(close)'")
            case .option:
                guard let near = nearestName(to: text, among: CodeInfo.valueNames) else { return nil }
                return finding(
                    "HLT003", .warning, mistake.place,
                    "a code block has no option '\(text)'; did you mean '\(near)'?",
                    help: "write '\(near)', or remove the option", replacement: near)
            }
        }
    }

    private var idleMarks: [Diagnostic] {
        guard !info.lineMarks.isEmpty || !info.wordMarks.isEmpty else { return [] }
        let figure = CodeFigure(fence.content, info)
        let idle = figure.idleMarks
        let count = figure.lineCount
        let lines = idle.lines.map { mark in
            finding(
                "HLT002", .warning, mark.place,
                "the code has \(counted(count, "line")), so '\(quoted(mark.place))' marks too much",
                help: "lines are counted from 1 at the top of the block, whatever their numbers are")
        }
        let words = idle.words.map { mark in
            finding(
                "HLT004", .warning, mark.place, "'\(quoted(mark.place))' does not stand in the code",
                help: "case matters; remove the mark, or write the word as the code does")
        }
        return lines + words
    }

    // MARK: Places

    private func quoted(_ place: Range<Int>) -> String { String(decoding: fence.info[place], as: UTF8.self) }

    private func finding(
        _ rule: RuleID, _ severity: Severity, _ place: Range<Int>, _ message: String, help: String,
        replacement: String? = nil
    ) -> Diagnostic {
        let base = fence.infoRange
        let isKnown = base.end > base.start
        let range =
            isKnown ? SourceRange(base.start + place.lowerBound, base.start + place.upperBound) : base
        let fixes = isKnown ? replacement.map { [FixIt(range: range, replacement: $0)] } ?? [] : []
        return Diagnostic(rule, severity, path: path, range: range, message, help: [help], fixes: fixes)
    }
}
