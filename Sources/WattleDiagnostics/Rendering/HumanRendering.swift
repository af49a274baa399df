import WattleText

/// Writes findings with source lines, carets and remedies, every one of them.
func humanText(of report: ReportedFindings, texts: inout SourceTexts) -> [UInt8] {
    render(FindingDigest(report.findings, showsAll: true), texts: &texts) { report.title(of: $0) }
}

/// Writes findings for people: with source lines, carets and remedies; long lists end with a table of the rules.
/// - Parameters:
///   - digest: what is shown.
///   - texts: the files that the findings speak of.
///   - isColoured: whether the terminal shows colour.
///   - title: what a rule demands, in a few words.
/// - Returns: text that ends with a line feed, or nothing when there are no findings.
package func render(
    _ digest: FindingDigest, texts: inout SourceTexts, isColoured: Bool = false, title: (RuleID) -> String
) -> [UInt8] {
    var output: [UInt8] = []
    for entry in digest.entries {
        let text = human(entry, &texts)
        output += (isColoured ? coloured(text, entry.diagnostic.severity) : text).utf8
    }
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

/// A finding with its severity and rule in colour.
private func coloured(_ text: String, _ severity: Severity) -> String {
    let colour =
        switch severity {
        case .error: "31"
        case .warning: "33"
        case .note: "36"
        }
    let head = text.prefix { $0 != ":" }
    return "\u{1B}[1;\(colour)m\(head)\u{1B}[0m" + text[head.endIndex...]
}

/// `path:line:column`, or the path alone of a file that cannot be read.
func place(_ path: String, _ offset: Int, _ text: SourceText?) -> String {
    guard let position = text?.position(at: offset) else { return printable(path) }
    return printable(path) + ":\(position.line):\(position.column)"
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
    if let text, diagnostic.maySourceBeShown { rows += CodeFrame(diagnostic, in: text).rendered() }
    if let text, diagnostic.isSensitive { rows += HiddenText(diagnostic, in: text).rendered() }
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

/// Text that cannot move the cursor or hide something when it is printed.
package func printable(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnsafeToPrint) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(isUnsafeToPrint(scalar) ? "\u{FFFD}" : scalar) }
    return String(result)
}
