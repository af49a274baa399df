import WattleText

/// A log in the Static Analysis Results Interchange Format 2.1.0, with one run.
///
/// Every rule is listed, found or not, so that code scanning can say what was looked for. Columns count code points.
struct SARIFLog {
    /// Code scanning refuses a run with more results.
    static let resultLimit = 25_000

    private let report: ReportedFindings
    private let ruleIndices: [RuleID: Int]
    private let rules: [RuleDocumentation]

    init(_ report: ReportedFindings) {
        self.report = report
        var seen: Set<RuleID> = []
        // A rule that is not described would leave its results without an entry.
        let used = (report.findings + report.suppressed.map(\.diagnostic)).map { RuleDocumentation(of: $0) }
        rules = (report.rules + used).filter { seen.insert($0.rule).inserted }
        ruleIndices = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1.rule, $0) })
    }

    /// A finding, accepted or not, as a result.
    private struct Result {
        let finding: LocatedFinding
        let suppression: SuppressedFinding?
    }

    /// The log, in one line.
    func bytes(_ texts: inout SourceTexts) -> [UInt8] {
        let results = results(&texts)
        let kept = results.prefix(Self.resultLimit)
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
            writer.member("version", "2.1.0")
            writer.key("runs")
            writer.array { writer in
                writer.object { writer in
                    tool(&writer)
                    invocation(&writer, omitted: results.count - kept.count)
                    writer.key("originalUriBaseIds")
                    writer.object { $0.base() }
                    writer.member("columnKind", "unicodeCodePoints")
                    writer.key("results")
                    writer.array { writer in for result in kept { write(result, &writer, &texts) } }
                }
            }
        }
        writer.endLine()
        return writer.bytes
    }

    /// Errors first, and what was accepted last.
    private func results(_ texts: inout SourceTexts) -> [Result] {
        var locator = FindingLocator(report)
        var results: [Severity: [Result]] = [:]
        for diagnostic in report.findings where !diagnostic.path.isEmpty {
            let located = locator.located(diagnostic, &texts)
            results[diagnostic.severity, default: []].append(Result(finding: located, suppression: nil))
        }
        let suppressed = report.suppressed.filter { !$0.diagnostic.path.isEmpty }.map {
            Result(finding: locator.located($0.diagnostic, &texts), suppression: $0)
        }
        return [.error, .warning, .note].flatMap { results[$0] ?? [] } + suppressed
    }

    // MARK: - The run

    private func tool(_ writer: inout JSONWriter) {
        writer.key("tool")
        writer.object { writer in
            writer.key("driver")
            writer.object { writer in
                writer.member("name", "Wattle")
                writer.member("version", report.version)
                if !report.home.isEmpty { writer.member("informationUri", report.home) }
                writer.key("rules")
                writer.array { writer in for rule in rules { writer.rule(rule, home: report.home) } }
            }
        }
    }

    /// What is not about a place of a file: findings without one, and how many results had no room.
    private func invocation(_ writer: inout JSONWriter, omitted: Int) {
        writer.key("invocations")
        writer.array { writer in
            writer.object { writer in
                writer.key("executionSuccessful")
                writer.boolean(true)
                writer.key("toolExecutionNotifications")
                writer.array { writer in
                    if omitted > 0 {
                        let results = omitted == 1 ? "1 more result is" : "\(omitted) more results are"
                        writer.notification(.warning, "\(results) left out: a log has \(Self.resultLimit)")
                    }
                    for diagnostic in report.findings where diagnostic.path.isEmpty {
                        writer.notification(diagnostic.severity, diagnostic.wholeMessage)
                    }
                }
            }
        }
    }

    // MARK: - A result

    private func write(_ result: Result, _ writer: inout JSONWriter, _ texts: inout SourceTexts) {
        let finding = result.finding
        let diagnostic = finding.diagnostic
        let related = diagnostic.related.map { place in
            let text = texts.text(of: place.path)
            return (place, text?.region(of: place.range))
        }
        let correction = diagnostic.maySourceBeShown ? diagnostic.correction : nil
        let mended = correction.flatMap { texts.text(of: diagnostic.path)?.region(of: $0.fix.range) }
        writer.object { writer in
            writer.member("ruleId", diagnostic.rule.description)
            if let index = ruleIndices[diagnostic.rule] { writer.member("ruleIndex", index) }
            writer.member("level", diagnostic.severity.word)
            writer.message(diagnostic.wholeMessage)
            writer.key("locations")
            writer.array { writer in
                writer.object { $0.place(finding.file, finding.region) }
            }
            if !related.isEmpty {
                writer.key("relatedLocations")
                writer.array { writer in
                    for (index, (place, region)) in related.enumerated() {
                        writer.object { writer in
                            writer.member("id", index + 1)
                            writer.place(report.file(place.path), region)
                            writer.message(place.message)
                        }
                    }
                }
            }
            writer.key("partialFingerprints")
            writer.object { writer in
                writer.member("wattle/v1", finding.placeFingerprint)
                // The only one that code scanning on GitHub compares, within a file.
                writer.member("primaryLocationLineHash", "\(finding.fingerprint):\(finding.occurrence)")
            }
            if let correction, let mended {
                writer.fix(correction.fix.replacement, finding.file, mended)
            }
            if !report.suppressed.isEmpty { writer.suppressions(result.suppression) }
        }
    }
}

extension LocatedFinding {
    /// The fingerprint with what keeps places apart: the file, and how many alike stand before.
    fileprivate var placeFingerprint: String {
        "\(fingerprint)/\(ContentHash(Array(file.utf8)).prefix(8)):\(occurrence)"
    }
}

extension RuleDocumentation {
    /// What is known of a rule from a finding alone.
    fileprivate init(of diagnostic: Diagnostic) {
        self.init(
            diagnostic.rule, diagnostic.severity, diagnostic.rule.description, why: "", example: "",
            remedy: "")
    }
}

extension JSONWriter {
    fileprivate mutating func base() {
        key("SRCROOT")
        object { writer in
            writer.key("description")
            writer.object {
                $0.member("text", "The root of the repository, or of the garden if it is in none.")
            }
        }
    }

    fileprivate mutating func message(_ text: String) {
        key("message")
        object { $0.member("text", text) }
    }

    fileprivate mutating func notification(_ severity: Severity, _ text: String) {
        object { writer in
            writer.member("level", severity.word)
            writer.message(text)
        }
    }

    fileprivate mutating func artifact(_ file: String) {
        key("artifactLocation")
        object { writer in
            writer.member("uri", relativeReference(to: file))
            writer.member("uriBaseId", "SRCROOT")
        }
    }

    fileprivate mutating func place(_ file: String, _ region: SourceRegion?) {
        key("physicalLocation")
        object { writer in
            writer.artifact(file)
            if let region { writer.region("region", region) }
        }
    }

    private mutating func region(_ name: String, _ region: SourceRegion) {
        key(name)
        object { writer in
            writer.member("startLine", region.startLine)
            writer.member("startColumn", region.startColumn)
            writer.member("endLine", region.endLine)
            writer.member("endColumn", region.endColumn)
        }
    }

    fileprivate mutating func fix(_ replacement: String, _ file: String, _ mended: SourceRegion) {
        key("fixes")
        array { writer in
            writer.object { writer in
                writer.key("artifactChanges")
                writer.array { writer in
                    writer.object { writer in
                        writer.artifact(file)
                        writer.key("replacements")
                        writer.array { writer in
                            writer.object { writer in
                                writer.region("deletedRegion", mended)
                                writer.key("insertedContent")
                                writer.object { $0.member("text", replacement) }
                            }
                        }
                    }
                }
            }
        }
    }

    /// Once one result has the list, all must have it; it is empty where nobody accepted the finding.
    fileprivate mutating func suppressions(_ suppression: SuppressedFinding?) {
        key("suppressions")
        array { writer in
            guard let suppression else { return }
            writer.object { writer in
                writer.member("kind", suppression.kind == .inSource ? "inSource" : "external")
                let reason = suppression.reason.isEmpty ? "known to the baseline" : suppression.reason
                writer.member("justification", reason)
            }
        }
    }
}

/// A path as a relative reference: each part percent-encoded, and no colon that would be read as a scheme.
func relativeReference(to path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false).map { part in
        percentEncoded(String(part)).split(separator: ":", omittingEmptySubsequences: false)
            .joined(separator: "%3A")
    }.joined(separator: "/")
}
