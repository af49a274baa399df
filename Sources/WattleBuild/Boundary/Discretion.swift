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
    /// Beginnings of what pages leave out.
    private static let hidingMarks = [
        "%%", "<!--", "-->", "]:", "hidden", "template", "style", "script", "\u{AD}", "\u{200B}", "\u{200C}",
        "\u{200D}", "\u{2060}", "\u{FEFF}",
    ].map { Array($0.utf8) }

    private let notes: [[UInt8]: PublishedNote]
    private let graph: LinkGraph

    /// Knows the public notes of a site.
    init(_ context: SiteContext) {
        notes = Dictionary(
            context.garden.notes.map { (Array($0.path.utf8), $0) }, uniquingKeysWith: { first, _ in first })
        graph = context.graph
    }

    /// The findings as others may read them.
    func applied(to findings: [Diagnostic]) -> [Diagnostic] {
        let titles = Dictionary(allRules.map { ($0.rule, $0.title) }, uniquingKeysWith: { first, _ in first })
        return findings.map { finding in
            guard let note = notes[Array(finding.path.utf8)] else { return finding }
            if isAboutHiddenText(finding, note) { return reduced(finding, to: titles[finding.rule] ?? "") }
            var finding = finding
            if finding.showsSource { finding.showsSource = !standsBesideHiddenText(finding, note) }
            return finding
        }
    }

    /// Accepted findings as others may read them; why they were accepted was written to be read.
    func applied(to findings: [SuppressedFinding]) -> [SuppressedFinding] {
        findings.flatMap { finding in
            applied(to: [finding.diagnostic]).map {
                SuppressedFinding($0, finding.kind, reason: finding.reason)
            }
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

    private func standsBesideHiddenText(_ finding: Diagnostic, _ note: PublishedNote) -> Bool {
        ([finding.range] + finding.labels.map(\.range)).contains { range in
            let line = line(around: range.start, in: note.parsed.source)
            return range.start < note.parsed.bodyStart
                ? hidesField(line, note) : hidesText(line, note)
        }
    }

    /// A line of the front matter is shown where it holds one field that readers see, and no comment.
    private func hidesField(_ line: Range<Int>, _ note: PublishedNote) -> Bool {
        let (source, fields) = (note.parsed.source, note.parsed.frontMatter.fields)
        if source[line].elementsEqual("---".utf8) { return false }
        guard let field = fields.first(where: { line.contains($0.key.range.start) }),
            Self.shownFields.contains(field.key.value), field.value.range.end <= line.upperBound
        else { return true }
        switch field.value.value {
        case .nested, .unreadable: return true
        default: return source[field.value.range.end..<line.upperBound].contains(UInt8(ascii: "#"))
        }
    }

    private func hidesText(_ line: Range<Int>, _ note: PublishedNote) -> Bool {
        let bytes = note.parsed.source[line].map(\.asciiLowercased)
        if Self.hidingMarks.contains(where: { holds(bytes, $0) }) { return true }
        let isInFence = note.parsed.fences.contains { $0.range.bounds.overlaps(line) }
        if isInFence, holds(bytes, Array("[[".utf8)) { return true }
        return zip(note.parsed.links, graph.links[note.id.index]).contains { link, resolved in
            resolved == .none && link.range.bounds.overlaps(line)
        }
    }

    private func holds(_ bytes: [UInt8], _ mark: [UInt8]) -> Bool {
        bytes.indices.contains { bytes[$0] == mark[0] && bytes[$0...].starts(with: mark) }
    }

    private func line(around offset: Int, in source: [UInt8]) -> Range<Int> {
        let place = min(offset, source.count)
        let start = source[..<place].lastIndex(of: ASCII.newline).map { $0 + 1 } ?? 0
        return start..<(source[place...].firstIndex(of: ASCII.newline) ?? source.count)
    }
}
