package import WattleDiagnostics
package import WattleMarkdown
package import WattleText

/// One entry of `.wattle/allow.yml`: a finding that somebody looked at and allowed.
package struct AllowEntry: Sendable {
    /// The rule that finds it.
    package var rule = RuleID("")
    /// The path of the note, or of the attachment.
    package var note = ""
    /// The finding's fingerprint.
    package var fingerprint = ""
    /// Why it is allowed.
    package var reason = ""
    /// The last day on which it is; nil for always.
    package var expires: CalendarDate?
    /// The entry in its file.
    package let range: SourceRange

    /// An entry at a place of the file, to be filled.
    package init(at range: SourceRange) { self.range = range }
}

/// The file in which a garden allows findings.
package struct AllowFile: Sendable {
    /// Where it is, from the garden's root.
    package static let path = ".wattle/allow.yml"
    /// What it holds, in its order.
    package let entries: [AllowEntry]

    /// A file with these entries.
    package init(_ entries: [AllowEntry] = []) { self.entries = entries }
}
