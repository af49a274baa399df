package import WattleDiagnostics

/// The rule about allowing what other rules find.
package let allowRules: [RuleDocumentation] = [
    RuleDocumentation(
        "SUP001", .error, "what is allowed is found, and has a reason",
        why: """
            An exception without a reason cannot be judged by the next author, and one that fits nothing any more would hide \
            the same mistake when it is made again. Keys and tokens (SEC001 to SEC010) can only be allowed in \
            .wattle/allow.yml, where whoever reviews the garden sees all of them; rules that guard the publish boundary \
            cannot be allowed at all.
            """,
        example: "%% wattle-allow: ENV001 %%",
        remedy: "%% wattle-allow: ENV001 -- address of the lab in the handbook %%")
]

/// Who may allow what.
enum AllowPolicy {
    /// How many characters a reason has at least.
    static let shortestReason = 10

    /// Whether nobody may allow it: what guards the boundary and the machine, addresses, the configuration, and allowing itself.
    static func isFixed(_ rule: RuleID) -> Bool {
        switch rule.area {
        case "SEC", "PRV": false
        case "CFG", "SUP": true
        default: DiagnosticPolicy.isProtected(rule)
        }
    }

    /// Whether only the file allows it: tokens that open something at once.
    static func needsFile(_ rule: RuleID) -> Bool {
        rule.area == "SEC" && rule <= "SEC010"
    }
}
