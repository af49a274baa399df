import WattleDiagnostics
import WattleText

extension FrontMatterReader {
    /// What other programs call the day on which a note was begun, folded.
    private static let creationNames: Set<String> = [
        "date", "createdat", "createdon", "datecreated", "creationdate", "createddate", "createdtime",
        "datetimecreated",
    ]
    private static let singularNames = ["tag": "tags", "alias": "aliases"]
    /// Fields that are well known elsewhere and only look like one of Wattle's own.
    private static let unrelatedNames: Set<String> = ["related", "updated", "rated", "creator"]
    private static let withholdingNames: Set<String> = ["draft", "private"]

    /// A field that is none of Wattle's own.
    mutating func interpretForeign(_ field: FrontMatterField) {
        let name = field.key.value
        let isAllowed = options.extraFields.contains(name)
        if Self.withholdingNames.contains(folded(name)), isYes(field) {
            return isAllowed ? hold() : withhold(field)
        }
        if isNo(field), nearestName(to: name, among: ["publish"]) != nil { hold() }
        guard !isAllowed else { return }
        if let known = counterpart(of: name), names.insert(known).inserted { return rename(field, to: known) }
        let near =
            Self.unrelatedNames.contains(folded(name))
            ? nil : nearestName(to: name, among: Self.knownFields + options.extraFields)
        let range = field.key.range
        report(
            "FMT007", range.start, range.end,
            "no field is named '\(name)'" + (near.map { "; did you mean '\($0)'?" } ?? ""),
            help: near == nil ? "delete it, or allow it in wattle.yml under 'frontmatter: extra:'" : "",
            fixes: near.map { [FixIt(range: range, replacement: $0)] } ?? [])
    }

    /// A name without the differences of spelling: `Source-Date` and `source date` are `sourcedate`.
    private func folded(_ name: String) -> String {
        let kept = name.utf8.filter { ![0x20, 0x2D, 0x5F].contains($0) }.map(\.asciiLowercased)
        return String(decoding: kept, as: UTF8.self)
    }

    /// The known field that the name certainly means.
    ///
    /// Never `publish`: who may read a note is not decided by what a word resembles.
    private func counterpart(of name: String) -> String? {
        let name = folded(name)
        if Self.creationNames.contains(name) { return "created" }
        return Self.singularNames[name] ?? Self.knownFields.first { $0 != "publish" && folded($0) == name }
    }

    private mutating func rename(_ field: FrontMatterField, to known: String) {
        let key = field.key.range
        let fix = renaming(field, to: known)
        report(
            "FMT007", key.start, key.end,
            "no field is named '\(field.key.value)'; here it is called '\(known)'",
            help: fix.applicability == .certain || known != "created"
                ? "write '\(known)'" : "write 'created' and a day such as 2026-11-20",
            fixes: [fix])
    }

    /// The change of the name, and of a day to the form that it has here; a guess where the value could not stay.
    private func renaming(_ field: FrontMatterField, to known: String) -> FixIt {
        let key = field.key.range
        let isForeignDay = known == "created" && folded(field.key.value) != known
        guard isForeignDay else {
            let isSure = field.value.value != .nested
            return FixIt(range: key, replacement: known, applicability: isSure ? .certain : .proposal)
        }
        guard case .scalar(let text, _) = field.value.value,
            let day = CalendarDate(text.utf8) ?? CalendarDate(written: text)
        else { return FixIt(range: key, replacement: known) }
        return FixIt(
            range: SourceRange(key.start, field.value.range.end), replacement: "created: \(day)",
            applicability: .certain)
    }

    // MARK: Fields that hold a note back

    private mutating func withhold(_ field: FrontMatterField) {
        hold()
        let name = field.key.value
        let range = SourceRange(field.key.range.start, field.value.range.end)
        let isAlone = !names.contains("publish")
        report(
            "FMT007", field.key.range.start, field.key.range.end,
            isAlone
                ? "no field is named '\(name)'; it keeps the note private all the same"
                : "no field is named '\(name)', and 'publish' decides",
            help: isAlone ? "write 'publish: false'" : "delete it",
            fixes: isAlone && names.insert("publish").inserted
                ? [FixIt(range: range, replacement: "publish: false", applicability: .certain)] : [])
    }

    /// Another program would not publish the note, so neither does a garden that publishes what says nothing.
    private mutating func hold() {
        if result.publish == .absent, result.field("publish") == nil { result.publish = .isWithheld }
    }

    private func isYes(_ field: FrontMatterField) -> Bool { says(field, ["true", "yes", "on", "1"]) }

    private func isNo(_ field: FrontMatterField) -> Bool { says(field, ["false", "no", "off", "0"]) }

    private func says(_ field: FrontMatterField, _ words: [String]) -> Bool {
        guard case .scalar(let text, _) = field.value.value else { return false }
        return words.contains { text.utf8.elementsEqual($0.utf8) { $0.asciiLowercased == $1 } }
    }
}
