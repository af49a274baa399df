import WattleText

/// The forms in which findings can be written.
package enum DiagnosticFormat: String, CaseIterable, Sendable {
    /// With source lines, carets and remedies.
    case human
    /// One line a finding: `path:line:column: error[RULE]: message`.
    case short
    /// One JSON object a line.
    case json
}

/// Writes findings in one of the forms.
/// - Parameters:
///   - diagnostics: in the order in which they shall appear.
///   - format: the form.
///   - texts: the files that they speak of.
/// - Returns: text that ends with a line feed, or nothing when there are no findings.
package func render(
    _ diagnostics: [Diagnostic], as format: DiagnosticFormat, texts: inout SourceTexts
) -> [UInt8] {
    var output: [UInt8] = []
    for diagnostic in diagnostics {
        let text = diagnostic.path.isEmpty ? nil : texts.text(of: diagnostic.path)
        switch format {
        case .human:
            let entry = FindingDigest.Entry(diagnostic: diagnostic, others: [])
            output.append(contentsOf: human(entry, &texts).utf8)
        case .short: output.append(contentsOf: (short(diagnostic, text) + "\n").utf8)
        case .json: output.append(contentsOf: json(diagnostic, text))
        }
    }
    return output
}

/// Writes findings for people: with source lines, carets and remedies; long lists end with a table of the rules.
/// - Parameters:
///   - digest: what is shown.
///   - texts: the files that the findings speak of.
///   - title: what a rule demands, in a few words.
/// - Returns: text that ends with a line feed, or nothing when there are no findings.
package func render(
    _ digest: FindingDigest, texts: inout SourceTexts, title: (RuleID) -> String
) -> [UInt8] {
    var output: [UInt8] = []
    for entry in digest.entries { output += human(entry, &texts).utf8 }
    guard !digest.tallies.isEmpty else { return output }
    let omitted = digest.tallies.reduce(0) { $0 + $1.omitted }
    if omitted > 0 { output += "… and \(omitted) more; --all shows every one\n\n".utf8 }
    let width = digest.tallies.map { String($0.count).count }.max() ?? 1
    for tally in digest.tallies {
        let count = String(tally.count)
        let word = tally.severity.word + (tally.count == 1 ? "" : "s")
        let head = String(repeating: " ", count: width - count.count) + count + " "
        let gap = String(repeating: " ", count: max(1, 10 - word.count))
        output += (head + word + gap + "\(tally.rule)  " + title(tally.rule) + "\n").utf8
    }
    return output + [0x0A]
}

private func place(_ path: String, _ offset: Int, _ text: SourceText?) -> String {
    guard let position = text?.position(at: offset) else { return printable(path) }
    return printable(path) + ":\(position.line):\(position.column)"
}

private func short(_ diagnostic: Diagnostic, _ text: SourceText?) -> String {
    let head = "\(diagnostic.severity.word)[\(diagnostic.rule)]: \(printable(diagnostic.message))"
    guard !diagnostic.path.isEmpty else { return head }
    return place(diagnostic.path, diagnostic.range.start, text) + ": " + head
}

/// How many further places of one message are named.
private let namedPlaces = 3

private func human(_ entry: FindingDigest.Entry, _ texts: inout SourceTexts) -> String {
    let diagnostic = entry.diagnostic
    let text = diagnostic.path.isEmpty ? nil : texts.text(of: diagnostic.path)
    var rows = ["\(diagnostic.severity.word)[\(diagnostic.rule)]: \(printable(diagnostic.message))"]
    if !diagnostic.path.isEmpty {
        rows.append("  --> " + place(diagnostic.path, diagnostic.range.start, text))
    }
    if let text, diagnostic.showsSource { rows += CodeFrame(diagnostic, in: text).rendered() }
    if !entry.others.isEmpty { rows.append("  = also: " + places(of: entry.others, &texts)) }
    for related in diagnostic.related {
        let place = place(related.path, related.range.start, texts.text(of: related.path))
        rows.append("  = see: \(place): \(printable(related.message))")
    }
    for line in diagnostic.notes { rows.append("  = note: " + printable(line)) }
    for line in diagnostic.help { rows.append("  = help: " + printable(line)) }
    if diagnostic.correction != nil { rows.append("  = fix: wattle check --fix does it") }
    rows.append("  = docs: wattle explain \(diagnostic.rule)")
    return rows.joined(separator: "\n") + "\n\n"
}

private func places(of others: [Diagnostic], _ texts: inout SourceTexts) -> String {
    var named: [String] = []
    for other in others.prefix(namedPlaces) {
        named.append(place(other.path, other.range.start, texts.text(of: other.path)))
    }
    let rest = others.count - named.count
    return named.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
}

private func json(_ diagnostic: Diagnostic, _ text: SourceText?) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
        writer.member("rule", diagnostic.rule.description)
        writer.member("severity", diagnostic.severity.word)
        writer.member("message", diagnostic.message)
        writer.member("path", diagnostic.path)
        if let start = text?.position(at: diagnostic.range.start),
            let end = text?.position(at: diagnostic.range.end)
        {
            writer.member("line", start.line)
            writer.member("column", start.column)
            writer.member("end_line", end.line)
            writer.member("end_column", end.column)
        }
        writer.key("notes")
        writer.array { writer in for line in diagnostic.notes { writer.string(line) } }
        writer.key("help")
        writer.array { writer in for line in diagnostic.help { writer.string(line) } }
        writer.key("fixes")
        writer.array { writer in
            for fix in diagnostic.fixes {
                writer.object { writer in
                    writer.member("start", fix.range.start)
                    writer.member("end", fix.range.end)
                    writer.member("replacement", fix.replacement)
                    writer.member("applicability", fix.applicability.rawValue)
                }
            }
        }
    }
    writer.endLine()
    return writer.bytes
}

/// Text that cannot move the cursor or hide something when it is printed.
package func printable(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnsafeToPrint) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(isUnsafeToPrint(scalar) ? "\u{FFFD}" : scalar) }
    return String(result)
}
