import WattleDiagnostics
import WattleText

extension FrontMatterReader {
    /// The fields that every note may have.
    private static let knownFields = [
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
        switch field.key.value {
        case "publish": interpretPublish(field)
        case "title": result.title = scalar(field)
        case "source": result.source = scalar(field)
        case "permalink": result.permalink = scalar(field)
        case "created": result.created = date(field)
        case "source_date": result.sourceDate = date(field)
        case "tags":
            result.tags = list(field)
            limitTags(field)
        case "aliases": result.aliases = list(field)
        default: interpretUnknown(field)
        }
    }

    private mutating func interpretPublish(_ field: FrontMatterField) {
        switch field.value.value {
        case .scalar("true", isPlain: true): result.publish = .isTrue
        case .scalar("false", isPlain: true): result.publish = .isFalse
        default:
            result.publish = .malformed
            report(
                "FMT009", field.value.range.start, field.value.range.end,
                "'publish' is neither 'true' nor 'false', so the note stays private",
                help: "write 'publish: true', without quotes and in lower case, to publish the note")
        }
        if result.fields.filter({ $0.key.value == "publish" }).count > 1 { result.publish = .malformed }
    }

    private mutating func interpretUnknown(_ field: FrontMatterField) {
        let name = field.key.value
        guard !options.extraFields.contains(name) else { return }
        let suggestion = nearestName(to: name, among: Self.knownFields + options.extraFields)
        let hint = suggestion.map { "; did you mean '\($0)'?" } ?? ""
        let range = field.key.range
        report(
            "FMT007", range.start, range.end, "no field is named '\(name)'" + hint,
            help: suggestion == nil ? "delete it, or allow it with 'extra_fields' in wattle.yml" : "",
            fixes: suggestion.map { [FixIt(range: range, replacement: $0)] } ?? [])
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

    private mutating func list(_ field: FrontMatterField) -> [Located<String>] {
        switch field.value.value {
        case .list(let items): return items
        case .null: return []
        case .scalar(let text, _):
            let fix = FixIt(
                range: field.value.range,
                replacement: "[\(self.text(field.value.range.start, field.value.range.end))]")
            reportType(field, "a list", fixes: [fix])
            return [Located(text, field.value.range)]
        }
    }

    private mutating func limitTags(_ field: FrontMatterField) {
        guard result.tags.count > Self.tagLimit else { return }
        let first = result.tags[Self.tagLimit].range
        report(
            "FMT011", first.start, field.value.range.end,
            "a note has at most \(Self.tagLimit) tags, and this one has \(result.tags.count)",
            help: "keep the tags that a reader would follow")
    }

    private mutating func date(_ field: FrontMatterField) -> Located<CalendarDate>? {
        guard case .scalar(let text, _) = field.value.value else {
            reportType(field, "a date")
            return nil
        }
        if let date = CalendarDate(text.utf8) { return Located(date, field.value.range) }
        let day = CalendarDate(text.utf8.prefix(10))
        report(
            "FMT010", field.value.range.start, field.value.range.end, "'\(text)' is no day of the calendar",
            help: "write year, month and day as in 2026-11-20",
            fixes: day.map { [FixIt(range: field.value.range, replacement: $0.description)] } ?? [])
        return nil
    }
}
