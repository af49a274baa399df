/// What `wattle explain` and the guide say about one rule.
package struct RuleDocumentation: Sendable {
    /// The rule's name.
    package let rule: RuleID
    /// The severity before a garden's own policy.
    package let severity: Severity
    /// What the rule demands, in a few words.
    package let title: String
    /// Why it is demanded.
    package let why: String
    /// A text that breaks the rule.
    package let example: String
    /// What to write instead.
    package let remedy: String

    /// Describes a rule.
    package init(
        _ rule: RuleID, _ severity: Severity, _ title: String, why: String, example: String, remedy: String
    ) {
        self.rule = rule
        self.severity = severity
        self.title = title
        self.why = why
        self.example = example
        self.remedy = remedy
    }
}
