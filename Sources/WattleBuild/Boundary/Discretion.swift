import WattleDiagnostics
import WattleGarden
import WattleMarkdown
import WattleText

/// What findings may say in a log that others read: nothing that readers of the site cannot see.
///
/// A public note holds more than its page shows: comments, fields that are not published, targets of links that lead to
/// nothing. A finding about such text says what the rule demands and where; one beside it shows no source line.
struct Discretion {
    /// The fields whose values readers see.
    static let shownFields: Set<String> = [
        "title", "publish", "source", "source_date", "created", "tags", "permalink", "aliases",
    ]
    private let notes: [[UInt8]: PublishedNote]
    private let graph: LinkGraph

    /// Knows the public notes of a site.
    init(_ context: SiteContext) {
        notes = Dictionary(
            context.garden.notes.map { (Array($0.path.utf8), $0) }, uniquingKeysWith: { first, _ in first })
        graph = context.graph
    }

    /// The findings as others may read them, in the same order.
    ///
    /// Complexity: linear in the findings and in the lines that they name, however many name one line.
    func applied(to findings: [Diagnostic]) -> [Diagnostic] {
        let titles = Dictionary(allRules.map { ($0.rule, $0.title) }, uniquingKeysWith: { first, _ in first })
        var lines: [[UInt8]: HiddenLines] = [:]
        return findings.map { finding in
            let path = Array(finding.path.utf8)
            guard let note = notes[path] else { return finding }
            if isAboutHiddenText(finding, note) { return reduced(finding, to: titles[finding.rule] ?? "") }
            guard finding.showsSource else { return finding }
            var finding = finding
            let places = [finding.range.start] + finding.labels.map(\.range.start)
            finding.showsSource = !places.contains {
                lines[path, default: HiddenLines(note, links: graph.links[note.id.index])].hidesText(
                    around: $0)
            }
            return finding
        }
    }

    /// Accepted findings as others may read them; why they were accepted was written to be read.
    func applied(to findings: [SuppressedFinding]) -> [SuppressedFinding] {
        zip(findings, applied(to: findings.map(\.diagnostic))).map {
            SuppressedFinding($1, $0.kind, reason: $0.reason)
        }
    }

    /// What the rule demands, and nothing of the text.
    private func reduced(_ finding: Diagnostic, to title: String) -> Diagnostic {
        Diagnostic(
            finding.rule, finding.severity, path: finding.path, range: finding.range, title,
            // The name of a field that is meant instead is one of the fields that all notes may have.
            fixes: finding.rule == "FMT007" ? finding.fixes : [], showsSource: false)
    }

    private func isAboutHiddenText(_ finding: Diagnostic, _ note: PublishedNote) -> Bool {
        if finding.rule == "M202" { return finding.message.contains("[[") }
        let fields = note.parsed.frontMatter
        guard fields.isPresent, finding.range.start < note.parsed.bodyStart, finding.rule.area == "FMT" else {
            return false
        }
        guard let field = field(around: finding.range, in: fields) else {
            return finding.range.start > fields.range.start
        }
        return !Self.shownFields.contains(field.key.value)
    }

    private func field(around range: SourceRange, in fields: FrontMatter) -> FrontMatterField? {
        fields.fields.first {
            $0.key.range.start <= range.start && range.end <= max($0.value.range.end, $0.key.range.end)
        }
    }
}
