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
            let places = diagnostic.related.map { place($0.path, $0.range.start, texts.text(of: $0.path)) }
            output.append(contentsOf: (human(diagnostic, text, relatedPlaces: places) + "\n").utf8)
        case .short: output.append(contentsOf: (short(diagnostic, text) + "\n").utf8)
        case .json: output.append(contentsOf: json(diagnostic, text))
        }
    }
    return output
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

private func human(_ diagnostic: Diagnostic, _ text: SourceText?, relatedPlaces: [String]) -> String {
    var rows = ["\(diagnostic.severity.word)[\(diagnostic.rule)]: \(printable(diagnostic.message))"]
    if !diagnostic.path.isEmpty {
        rows.append("  --> " + place(diagnostic.path, diagnostic.range.start, text))
    }
    if let text, diagnostic.showsSource { rows += CodeFrame(diagnostic, in: text).rendered() }
    for (related, place) in zip(diagnostic.related, relatedPlaces) {
        rows.append("  = see: \(place): \(printable(related.message))")
    }
    for line in diagnostic.notes { rows.append("  = note: " + printable(line)) }
    for line in diagnostic.help { rows.append("  = help: " + printable(line)) }
    rows.append("  = docs: wattle explain \(diagnostic.rule)")
    return rows.joined(separator: "\n") + "\n"
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
