package import WattleDiagnostics

/// The findings of one run, in the order in which they are printed.
package struct FindingReport: Sendable {
    /// Findings that count.
    package let diagnostics: [Diagnostic]
    /// Findings inside notes that are not public: for their author, without any consequence.
    package let privateDiagnostics: [Diagnostic]
    private let read: @Sendable (String) -> [UInt8]?

    init(
        _ diagnostics: [Diagnostic], private privateDiagnostics: [Diagnostic] = [],
        read: @escaping @Sendable (String) -> [UInt8]?
    ) {
        self.diagnostics = diagnostics
        self.privateDiagnostics = privateDiagnostics
        self.read = read
    }

    /// How many findings count, by severity.
    package var counts: DiagnosticCounts { DiagnosticCounts(diagnostics) }

    /// The findings as text; what concerns private notes follows, for people only.
    package func rendered(as format: DiagnosticFormat) -> [UInt8] {
        var texts = SourceTexts(read: read)
        var output = render(diagnostics, as: format, texts: &texts)
        if format == .human, !privateDiagnostics.isEmpty {
            output.append(
                contentsOf: "In notes that are not public (without consequence for the build):\n\n".utf8)
            output.append(contentsOf: render(privateDiagnostics, as: format, texts: &texts))
        }
        return output
    }
}
