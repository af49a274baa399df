import WattleDiagnostics
import WattleGarden
import WattleMarkdown
import WattleText

/// CLM011: the fields `source` and `source_date`.
///
/// `isNeeded` tells whether a statement of the note has no evidence but these fields.
func sourceFieldFindings(_ note: PublishedNote, _ scope: CheckScope, isNeeded: Bool) -> [Diagnostic] {
    guard scope.wants("CLM011"), let source = note.parsed.frontMatter.source, !source.value.isEmpty else {
        return []
    }
    let fields = SourceFields(note: note, source: source, today: scope.today)
    return [fields.dateFinding(isNeeded: isNeeded), fields.placeFinding()].compactMap(\.self)
}

private struct SourceFields {
    /// How old the reading of a source may be, in days.
    static let limit = 540

    let note: PublishedNote
    let source: Located<String>
    let today: CalendarDate?

    func dateFinding(isNeeded: Bool) -> Diagnostic? {
        let fields = note.parsed.frontMatter
        guard let field = fields.field("source_date") else {
            return finding(
                source.range, "the note has a source and no source_date",
                help: "add 'source_date:' with the day on which the source was written or read")
        }
        guard let date = fields.sourceDate, isWrittenAsDay(field) else {
            return finding(
                field.value.range.isEmpty ? field.key.range : field.value.range,
                "the day of the source is not written as year, month and day",
                help: "write it as in 2026-11-20")
        }
        guard let today else { return nil }
        if date.value > today {
            return finding(
                date.range, "the source is of \(date.value), which is after \(today)",
                help: "write the day on which the source was written or read")
        }
        let age = date.value.days(until: today)
        guard isNeeded, age > Self.limit else { return nil }
        return finding(
            date.range,
            "the note's numbers rest on a source that is \(age) days old, of \(date.value)", .warning,
            help: "read it again and change source_date, or give the numbers a newer source")
    }

    private func isWrittenAsDay(_ field: FrontMatterField) -> Bool {
        guard case .scalar(let text, _) = field.value.value else { return false }
        return CalendarDate(text.utf8) != nil
    }

    func placeFinding() -> Diagnostic? {
        switch WrittenSource(source.value) {
        case .work, .note: nil
        case .words:
            finding(
                source.range, "'\(source.value)' is no place where a reader can look it up",
                help: "write an address, doi:…, arXiv:…, RFC …, ISBN …, or [[a note]]")
        case .address(let address):
            SourceHost(address) == .open
                ? nil
                : finding(
                    source.range, "readers cannot open the source: \(reason(address))",
                    help: "name a place that everybody can open")
        }
    }

    private func reason(_ address: String) -> String {
        if case .closed(let reason) = SourceHost(address) { return reason }
        return "its host is the author's own machine"
    }

    private func finding(
        _ range: SourceRange, _ message: String, _ severity: Severity = .error, help: String
    ) -> Diagnostic {
        Diagnostic("CLM011", severity, path: note.path, range: range, message, help: [help])
    }
}

extension CalendarDate {
    /// Days from this one to another, in the proleptic Gregorian calendar.
    func days(until other: CalendarDate) -> Int { other.dayNumber - dayNumber }

    /// Days since the first of March of year 0; the year begins in March, so that the leap day is its last.
    private var dayNumber: Int {
        let shifted = month > 2 ? month - 3 : month + 9
        let year = month > 2 ? year : year - 1
        return 365 * year + year / 4 - year / 100 + year / 400 + (153 * shifted + 2) / 5 + day
    }
}
