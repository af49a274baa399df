import WattleText

/// One JSON object a line: first what counts, then what somebody has allowed.
///
/// What a baseline knows is not shown, as in the forms for people.
func jsonLines(of report: ReportedFindings, texts: inout SourceTexts) -> [UInt8] {
    var locator = FindingLocator(report)
    let titles = Dictionary(report.rules.map { ($0.rule, $0.title) }, uniquingKeysWith: { first, _ in first })
    var output: [UInt8] = []
    for diagnostic in report.findings {
        output += line(locator.located(diagnostic, &texts), nil, titles, &texts)
    }
    for suppressed in report.suppressed where suppressed.kind != .baseline {
        output += line(locator.located(suppressed.diagnostic, &texts), suppressed, titles, &texts)
    }
    return output
}

private func line(
    _ finding: LocatedFinding, _ suppression: SuppressedFinding?, _ titles: [RuleID: String],
    _ texts: inout SourceTexts
) -> [UInt8] {
    let diagnostic = finding.diagnostic
    let text = diagnostic.path.isEmpty ? nil : texts.text(of: diagnostic.path)
    var writer = JSONWriter()
    writer.object { writer in
        writer.member("rule", diagnostic.rule.description)
        writer.member("severity", diagnostic.severity.word)
        writer.member("message", diagnostic.message)
        writer.member("path", diagnostic.path)
        if let text { writer.place(diagnostic.range, in: text) }
        writer.strings("notes", diagnostic.notes)
        writer.strings("help", diagnostic.help)
        writer.key("fixes")
        writer.array { writer in for fix in diagnostic.fixes { writer.fix(fix) } }
        writer.member("title", titles[diagnostic.rule] ?? "")
        writer.member("docs", "wattle explain \(diagnostic.rule)")
        writer.member("file", finding.file)
        writer.member("fingerprint", finding.fingerprint)
        writer.member("occurrence", finding.occurrence)
        writer.key("suppressed")
        writer.suppression(suppression)
    }
    writer.endLine()
    return writer.bytes
}

extension JSONWriter {
    fileprivate mutating func place(_ range: SourceRange, in text: SourceText) {
        let (start, end) = (text.position(at: range.start), text.position(at: range.end))
        member("line", start.line)
        member("column", start.column)
        member("end_line", end.line)
        member("end_column", end.column)
        member("start", range.start)
        member("end", range.end)
    }

    fileprivate mutating func strings(_ name: String, _ values: [String]) {
        key(name)
        array { writer in for value in values { writer.string(value) } }
    }

    fileprivate mutating func fix(_ fix: FixIt) {
        object { writer in
            writer.member("start", fix.range.start)
            writer.member("end", fix.range.end)
            writer.member("replacement", fix.replacement)
            writer.member("applicability", fix.applicability.rawValue)
        }
    }

    fileprivate mutating func suppression(_ suppression: SuppressedFinding?) {
        guard let suppression else { return null() }
        object { writer in
            writer.member("kind", suppression.kind.rawValue)
            writer.member("reason", suppression.reason)
        }
    }
}
