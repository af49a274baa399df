/// What a garden's configuration says about one rule.
package enum RuleSetting: String, Sendable {
    case off
    case note
    case warning
    case error
}

/// How severities are decided: once, after everything has been found.
package struct DiagnosticPolicy: Sendable {
    /// What `checks:` in wattle.yml says, by rule or by area (`FMT`).
    package var settings: [String: RuleSetting]
    /// Whether errors that do not guard the boundary become warnings, for vaults from elsewhere.
    package var isCompatible: Bool

    /// Makes a policy; without arguments every rule keeps its own severity.
    package init(settings: [String: RuleSetting] = [:], isCompatible: Bool = false) {
        self.settings = settings
        self.isCompatible = isCompatible
    }

    /// Whether no setting may weaken the rule: it guards the publish boundary, an address or the machine itself.
    package static func isProtected(_ rule: RuleID) -> Bool {
        switch rule.area {
        case "SEC", "PRV", "BND", "EMB", "LIM": true
        default: rule == "URL004" || rule == "URL006" || rule == "LNK001"
        }
    }

    /// Whether what the rule finds is dropped, so that it need not look.
    package func isOff(_ rule: RuleID) -> Bool { !Self.isProtected(rule) && setting(of: rule) == .off }

    /// The findings that remain, with their final severity, in the order in which they are printed.
    package func applied(to diagnostics: [Diagnostic]) -> [Diagnostic] {
        diagnostics.compactMap(applied(to:)).sorted(by: Diagnostic.isOrderedBefore)
    }

    private func applied(to diagnostic: Diagnostic) -> Diagnostic? {
        guard !Self.isProtected(diagnostic.rule) else { return diagnostic }
        var diagnostic = diagnostic
        switch setting(of: diagnostic.rule) {
        case .off: return nil
        case .note: diagnostic.severity = .note
        case .warning: diagnostic.severity = .warning
        case .error: diagnostic.severity = .error
        case nil: break
        }
        if isCompatible, diagnostic.severity == .error { diagnostic.severity = .warning }
        return diagnostic
    }

    private func setting(of rule: RuleID) -> RuleSetting? {
        settings[rule.description] ?? settings[rule.area]
    }
}

/// How many findings of each severity there are.
package struct DiagnosticCounts: Sendable, Equatable {
    /// Findings that stop a build.
    package private(set) var errors = 0
    /// Findings that do not.
    package private(set) var warnings = 0
    /// Remarks.
    package private(set) var notes = 0

    /// Counts `diagnostics`.
    package init(_ diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics {
            switch diagnostic.severity {
            case .error: errors += 1
            case .warning: warnings += 1
            case .note: notes += 1
            }
        }
    }

    /// Whether a finding reaches `level`.
    package func reaches(_ level: Severity) -> Bool {
        switch level {
        case .error: errors > 0
        case .warning: errors + warnings > 0
        case .note: errors + warnings + notes > 0
        }
    }

    /// `2 errors, 1 warning`, or `no findings`.
    package var summary: String {
        let parts = [(errors, "error"), (warnings, "warning"), (notes, "note")]
            .filter { $0.0 > 0 }
            .map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
        return parts.isEmpty ? "no findings" : parts.joined(separator: ", ")
    }
}

/// Which findings give exit code 1.
package struct FindingThreshold: Sendable, Equatable {
    /// The least severity that does.
    package var level: Severity
    /// The most warnings that do not; nil for any number.
    package var maximumWarnings: Int?

    /// Makes a threshold; without arguments errors alone reach it.
    package init(_ level: Severity = .error, maximumWarnings: Int? = nil) {
        self.level = level
        self.maximumWarnings = maximumWarnings
    }

    /// Whether findings reach it.
    package func isReached(by counts: DiagnosticCounts) -> Bool {
        counts.reaches(level) || maximumWarnings.map { counts.warnings > $0 } ?? false
    }

    /// What is to be said of too many warnings; nil where there are not.
    package func excess(of counts: DiagnosticCounts) -> String? {
        guard let maximumWarnings, counts.warnings > maximumWarnings else { return nil }
        let warnings = counts.warnings == 1 ? "1 warning is" : "\(counts.warnings) warnings are"
        return "\(warnings) more than --max-warnings \(maximumWarnings) allows"
    }
}
