import WattleText

/// How many annotations of a level GitHub shows for one step; it drops the others without a word.
private let annotationLimit = 10

/// Everything as plain text for the log, and annotations for what there is room for, errors first.
///
/// The text stands between two commands that switch commands off, so that nothing in a note is taken for one. The word
/// that switches them on again is the hash of the text, made anew until it does not occur in it: no author can write
/// it, and equal findings give equal bytes.
func gitHubCommands(of report: ReportedFindings, texts: inout SourceTexts) -> [UInt8] {
    guard !report.findings.isEmpty else { return [] }
    let log = humanText(of: report, texts: &texts)
    let token = stopToken(for: log)
    var output = Array("::group::Wattle: \(DiagnosticCounts(report.findings).summary)\n".utf8)
    output += "::stop-commands::\(token)\n".utf8
    output += log
    output += "::\(token)::\n::endgroup::\n".utf8
    let titles = Dictionary(report.rules.map { ($0.rule, $0.title) }, uniquingKeysWith: { first, _ in first })
    for severity in Severity.allCases.reversed() {
        let findings = report.findings.filter { $0.severity == severity }
        let shown = findings.count > annotationLimit ? annotationLimit - 1 : findings.count
        for diagnostic in findings.prefix(shown) {
            output += annotation(diagnostic, report, titles[diagnostic.rule] ?? "", &texts)
        }
        output += remark(on: findings.count - shown, severity)
    }
    return output
}

/// A word that does not occur in a text.
func stopToken(for text: [UInt8]) -> String {
    var hasher = ContentHasher()
    hasher.combine(text)
    while true {
        let token = "wattle-" + hasher.finish().hexadecimal
        if !text.holds(Array(token.utf8)) { return token }
        hasher.combine(1)
    }
}

extension [UInt8] {
    fileprivate func holds(_ word: [UInt8]) -> Bool {
        guard count >= word.count, let first = word.first else { return false }
        return (0...count - word.count).contains { start in
            self[start] == first && self[start..<start + word.count].elementsEqual(word)
        }
    }
}

extension Severity {
    /// The command's name.
    fileprivate var command: String { self == .note ? "notice" : word }
}

private func annotation(
    _ diagnostic: Diagnostic, _ report: ReportedFindings, _ title: String, _ texts: inout SourceTexts
) -> [UInt8] {
    var properties: [(name: String, value: String)] = []
    if !diagnostic.path.isEmpty {
        properties.append(("file", report.file(diagnostic.path)))
        if let region = texts.text(of: diagnostic.path)?.region(of: diagnostic.range) {
            properties += place(region)
        }
    }
    properties.append(("title", title.isEmpty ? diagnostic.rule.description : "\(diagnostic.rule) \(title)"))
    let list = properties.map { "\($0.name)=\(escaped($0.value, ":,"))" }.joined(separator: ",")
    return Array("::\(diagnostic.severity.command) \(list)::\(escaped(diagnostic.wholeMessage, ""))\n".utf8)
}

/// Columns are allowed within one line only.
private func place(_ region: SourceRegion) -> [(name: String, value: String)] {
    let lines = [("line", String(region.startLine)), ("endLine", String(region.endLine))]
    guard region.startLine == region.endLine else { return lines }
    return lines + [("col", String(region.startColumn)), ("endColumn", String(region.endColumn))]
}

private func remark(on hidden: Int, _ severity: Severity) -> [UInt8] {
    guard hidden > 0 else { return [] }
    let words = "\(hidden) more \(severity.word)s are in the log"
    return Array("::\(severity.command) title=Wattle::\(words)\n".utf8)
}

/// A value that stays within its command: what GitHub takes apart becomes `%XX`, other control characters U+FFFD.
private func escaped(_ text: String, _ marks: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        switch scalar {
        case "%": result.append(contentsOf: "%25".unicodeScalars)
        case "\r": result.append(contentsOf: "%0D".unicodeScalars)
        case "\n": result.append(contentsOf: "%0A".unicodeScalars)
        case _ where marks.unicodeScalars.contains(scalar):
            let digits = String(scalar.value, radix: 16, uppercase: true)
            result.append(contentsOf: "%\(digits)".unicodeScalars)
        default: result.append(isUnsafeToPrint(scalar) ? "\u{FFFD}" : scalar)
        }
    }
    return String(result)
}
