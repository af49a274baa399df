package import WattleText

/// The name of a rule, such as `LNK010`: an area and a number.
package struct RuleID: Hashable, Sendable, Comparable, CustomStringConvertible, ExpressibleByStringLiteral {
    /// The name as it is printed.
    package let description: String

    /// Names a rule; `name` is an area in capitals followed by digits.
    package init(_ name: String) { description = name }
    /// Names a rule in a literal.
    package init(stringLiteral value: String) { description = value }
    /// The area: the name without its three closing digits, as in `LNK` or `A11Y`.
    package var area: String { String(description.dropLast(3)) }

    /// Bytewise order of the names.
    package static func < (left: RuleID, right: RuleID) -> Bool { left.description < right.description }
}

/// How much a finding matters.
package enum Severity: Int, Sendable, Comparable, CaseIterable {
    case note
    case warning
    case error

    /// The word that is printed.
    package var word: String {
        switch self {
        case .note: "note"
        case .warning: "warning"
        case .error: "error"
        }
    }

    /// Notes are least, errors are most.
    package static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
}

/// A label under a part of the source, beside the main caret line: `EUR` below an operand.
package struct DiagnosticLabel: Hashable, Sendable {
    /// Where the carets stand, in the diagnostic's own file.
    package let range: SourceRange
    /// What is written behind the carets; may be empty.
    package let text: String

    /// Puts `text` under `range`.
    package init(_ range: SourceRange, _ text: String) {
        self.range = range
        self.text = text
    }
}

/// A place in another file, or elsewhere in the same one, that the reader should look at too.
package struct RelatedPlace: Hashable, Sendable {
    /// Path of the file, from the garden's root, with `/`.
    package let path: String
    /// The bytes meant.
    package let range: SourceRange
    /// Why they matter.
    package let message: String

    /// Points at `range` of `path`.
    package init(path: String, range: SourceRange, message: String) {
        self.path = path
        self.range = range
        self.message = message
    }
}

/// A change to the text that would mend the finding.
package struct FixIt: Hashable, Sendable {
    /// Whether a change may be made without asking.
    package enum Applicability: String, Sendable {
        /// The text can have meant nothing else: `wattle check --fix` makes the change.
        case certain
        /// A guess, such as the nearest name: shown to the author and never made on its own.
        case proposal
    }

    /// The bytes to be replaced.
    package let range: SourceRange
    /// What stands there afterwards.
    package let replacement: String
    /// Whether it may be made without asking.
    package let applicability: Applicability

    /// Replaces `range` by `replacement`; without more it is a proposal.
    package init(range: SourceRange, replacement: String, applicability: Applicability = .proposal) {
        self.range = range
        self.replacement = replacement
        self.applicability = applicability
    }
}

/// One finding of one rule at one place.
///
/// A value: it is reported by being returned.
package struct Diagnostic: Hashable, Sendable {
    /// The rule that found it.
    package let rule: RuleID
    /// How much it matters, before policy and after it.
    package var severity: Severity
    /// Path of the file from the garden's root, with `/`; empty when no file is meant.
    package var path: String
    /// UTF-8 bytes of that file; the first caret line.
    package var range: SourceRange
    /// One sentence in lower case that quotes the text and blames nobody.
    package let message: String
    /// What stands behind the carets of ``range``; may be empty.
    package var caption: String
    /// Further carets on the same or other lines.
    package var labels: [DiagnosticLabel]
    /// What else is known of it, one fact a line.
    package var notes: [String]
    /// What to do, one remedy a line.
    package var help: [String]
    /// Other places that matter.
    package var related: [RelatedPlace]
    /// Changes that would mend it; `wattle check --fix` makes those that are certain.
    package var fixes: [FixIt]
    /// Whether the source line may be printed; false where it could hold something private.
    package var showsSource: Bool

    /// Makes a finding.
    package init(
        _ rule: RuleID, _ severity: Severity, path: String, range: SourceRange, _ message: String,
        caption: String = "", labels: [DiagnosticLabel] = [], notes: [String] = [], help: [String] = [],
        related: [RelatedPlace] = [], fixes: [FixIt] = [], showsSource: Bool = true
    ) {
        self.rule = rule
        self.severity = severity
        self.path = path
        self.range = range
        self.message = message
        self.caption = caption
        self.labels = labels
        self.notes = notes
        self.help = help
        self.related = related
        self.fixes = fixes
        self.showsSource = showsSource
    }

    /// The order in which findings are printed: path bytes, offset, rule, message.
    package static func isOrderedBefore(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
        if left.path != right.path { return left.path.utf8.lexicographicallyPrecedes(right.path.utf8) }
        if left.range != right.range { return left.range < right.range }
        if left.rule != right.rule { return left.rule < right.rule }
        return left.message < right.message
    }
}

/// A value together with everything that was found while it was made.
package struct Diagnosed<Value> {
    /// The result; there always is one.
    package var value: Value
    /// The findings, in the order in which they were made.
    package var diagnostics: [Diagnostic]

    /// Pairs a value with its findings.
    package init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
        self.value = value
        self.diagnostics = diagnostics
    }

    /// The same findings with another value.
    package func map<Result>(_ transform: (Value) -> Result) -> Diagnosed<Result> {
        Diagnosed<Result>(transform(value), diagnostics)
    }
}

extension Diagnosed: Sendable where Value: Sendable {}
