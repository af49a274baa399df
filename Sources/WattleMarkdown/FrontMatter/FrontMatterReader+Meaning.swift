import WattleDiagnostics
import WattleText

extension FrontMatterReader {
    /// The fields that every note may have.
    static let knownFields = [
        "title", "publish", "source", "source_date", "created", "tags", "permalink", "aliases",
    ]

    private static let tagLimit = 3

    /// Gives the fields their types.
    mutating func interpret() {
        for field in result.fields { interpret(field) }
        for name in options.requiredFields where result.field(name) == nil {
            report(
                "FMT013", result.range.start, result.range.start + 3, "the field '\(name)' is missing",
                help: "add '\(name): …' to the front matter")
        }
    }

    private mutating func interpret(_ field: FrontMatterField) {
        guard field.value.value != .unreadable else {
            if field.key.value == "publish" { result.publish = .malformed }
            return
        }
        switch field.key.value {
        case "publish": interpretPublish(field)
        case "title": result.title = scalar(field)
        case "source": result.source = scalar(field)
        case "permalink": result.permalink = scalar(field)
        case "created": result.created = date(field)
        case "source_date": result.sourceDate = date(field)
        case "tags":
            result.tags = list(field).map { Located(tagName($0.value), $0.range) }
            limitTags(field)
        case "aliases": result.aliases = list(field)
        default: interpretForeign(field)
        }
    }

    private mutating func interpretPublish(_ field: FrontMatterField) {
        switch field.value.value {
        case .scalar("true", isPlain: true): result.publish = .isTrue
        case .scalar("false", isPlain: true): result.publish = .isFalse
        default: result.publish = .malformed
        }
        if result.fields.filter({ $0.key.value == "publish" }).count > 1 { result.publish = .malformed }
    }

    private mutating func scalar(_ field: FrontMatterField) -> Located<String>? {
        guard case .scalar(let text, _) = field.value.value else {
            reportType(field, "a text")
            return nil
        }
        return Located(text, field.value.range)
    }

    private mutating func reportType(_ field: FrontMatterField, _ wanted: String, fixes: [FixIt] = []) {
        let range = field.value.range.isEmpty ? field.key.range : field.value.range
        report(
            "FMT008", range.start, range.end, "'\(field.key.value)' must be \(wanted)",
            help: fixes.isEmpty ? "give it \(wanted), or delete the field" : "write it as \(wanted)",
            fixes: fixes)
    }

    // MARK: Lists

    private mutating func list(_ field: FrontMatterField) -> [Located<String>] {
        switch field.value.value {
        case .list(let items): return items
        case .null:
            reportComment(field)
            return []
        case .unreadable: return []
        case .nested:
            reportType(field, "a list of words")
            return []
        case .scalar(let text, _):
            let items = words(text, of: field)
            reportType(field, "a list", fixes: listing(items, field))
            return items.map { Located($0, field.value.range) }
        }
    }

    /// `tags: #energy` is a comment behind an empty field.
    private mutating func reportComment(_ field: FrontMatterField) {
        let end = lineEnd(field.value.range.start)
        let start = skipBlanks(field.value.range.start, end)
        guard field.key.value == "tags", start + 1 < end, source[start] == 0x23,
            source[start + 1].isASCIIAlphanumeric || source[start + 1] >= 0x80
        else { return }
        let words = source[start..<end].split { $0.isSpaceOrTab || $0 == 0x2C }.map {
            tagName(String(decoding: $0, as: UTF8.self))
        }
        let list = "[" + words.map(flowItem).joined(separator: ", ") + "]"
        report(
            "FMT008", start, end, "what follows '#' is a comment here, so the note has no tags",
            help: "write \(list)", fixes: [FixIt(range: SourceRange(start, end), replacement: list)])
    }

    /// What a text stands for where a list belongs: a tag holds no comma, so tags are divided there.
    private func words(_ text: String, of field: FrontMatterField) -> [String] {
        guard field.key.value == "tags" else { return [text] }
        return Array(text.utf8).split(separator: 0x2C).map {
            String(decoding: $0.trimmedASCII(), as: UTF8.self)
        }
        .filter { !$0.isEmpty }
    }

    /// The text as a list; a guess where it could be several names, or a name of several words.
    private func listing(_ items: [String], _ field: FrontMatterField) -> [FixIt] {
        let isTags = field.key.value == "tags"
        let isSure = items.allSatisfy { item in
            !item.utf8.contains { isTags ? $0.isASCIIWhitespace : $0 == 0x2C || $0 == ASCII.newline }
        }
        guard !items.isEmpty else { return [] }
        return [
            FixIt(
                range: field.value.range,
                replacement: "[" + items.map(flowItem).joined(separator: ", ") + "]",
                applicability: isSure ? .certain : .proposal)
        ]
    }

    /// A text as an item of a list in brackets, in quotes where it needs them.
    private func flowItem(_ text: String) -> String {
        let isPlain =
            text.utf8.allSatisfy {
                $0.isASCIIAlphanumeric || $0 >= 0x80 || [0x20, 0x2D, 0x2E, 0x2F, 0x5F].contains($0)
            }
            && text.utf8.first != 0x2D && text.utf8.first != ASCII.space && text.utf8.last != ASCII.space
        if isPlain { return text }
        return text.contains("\"") || text.contains("\\")
            ? "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
            : "\"\(text)\""
    }

    /// A tag without the `#` that it has in running text.
    private func tagName(_ text: String) -> String {
        text.utf8.first == 0x23 && text.utf8.count > 1 ? String(text.dropFirst()) : text
    }

    private mutating func limitTags(_ field: FrontMatterField) {
        guard result.tags.count > Self.tagLimit else { return }
        let first = result.tags[Self.tagLimit].range
        report(
            "FMT011", first.start, field.value.range.end,
            "a note has at most \(Self.tagLimit) tags, and this one has \(result.tags.count)",
            help: "keep the tags that a reader would follow")
    }

    // MARK: Dates

    private mutating func date(_ field: FrontMatterField) -> Located<CalendarDate>? {
        guard case .scalar(let text, _) = field.value.value else {
            reportType(field, "a date")
            return nil
        }
        let range = field.value.range
        if let date = CalendarDate(text.utf8) { return Located(date, range) }
        guard let day = CalendarDate(written: text) else {
            report(
                "FMT010", range.start, range.end, "'\(text)' is no day of the calendar",
                help: "write year, month and day as in 2026-11-20")
            return nil
        }
        report(
            "FMT010", range.start, range.end, "'\(text)' is not written as a day: \(day)",
            help: "write \(day)",
            fixes: [FixIt(range: range, replacement: day.description, applicability: .certain)])
        return Located(day, range)
    }
}
