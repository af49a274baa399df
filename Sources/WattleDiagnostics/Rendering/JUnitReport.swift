import WattleText

/// JUnit's XML: a suite for each rule that found something, a case for each file in which it did.
///
/// A case fails if a finding of the file reaches the threshold, is skipped if all of them were allowed, and passes with
/// what was found as its output otherwise. A clean run is one suite with one case that passes, since readers of these
/// files take one without cases for a fault.
func jUnitText(of report: ReportedFindings, texts: inout SourceTexts) -> [UInt8] {
    var suites = testSuites(of: report, &texts)
    if suites.isEmpty { suites = [TestSuite(name: "wattle", cases: [TestCase(name: "findings")])] }
    let cases = suites.flatMap(\.cases)
    var writer = HTMLWriter()
    writer.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites")
    writer.xmlAttribute("name", "wattle")
    writer.counts(of: cases)
    writer.raw(">\n")
    for suite in suites { writer.suite(suite) }
    writer.raw("</testsuites>\n")
    return writer.bytes
}

private struct TestCase {
    let name: String
    var line: Int?
    /// The first of the failures, in one sentence.
    var message = ""
    var failures: [String] = []
    var remarks: [String] = []
    var reasons: [String] = []

    var isFailure: Bool { !failures.isEmpty }
    var isSkipped: Bool { failures.isEmpty && remarks.isEmpty && !reasons.isEmpty }
}

private struct TestSuite {
    let name: String
    var cases: [TestCase]
}

private func testSuites(of report: ReportedFindings, _ texts: inout SourceTexts) -> [TestSuite] {
    var cases: [RuleID: [String: TestCase]] = [:]
    func name(_ diagnostic: Diagnostic) -> String {
        diagnostic.path.isEmpty ? "the garden" : report.file(diagnostic.path)
    }
    for diagnostic in report.findings {
        let text = diagnostic.path.isEmpty ? nil : texts.text(of: diagnostic.path)
        let line = text?.region(of: diagnostic.range).startLine
        let name = name(diagnostic)
        var test = cases[diagnostic.rule]?[name] ?? TestCase(name: name, line: line)
        let words = line.map { "line \($0): " } ?? ""
        let sentence = "\(words)\(diagnostic.severity.word): \(diagnostic.wholeMessage)"
        if diagnostic.severity >= report.threshold.level {
            if test.failures.isEmpty { test.message = words + diagnostic.message }
            test.failures.append(sentence)
        } else {
            test.remarks.append(sentence)
        }
        cases[diagnostic.rule, default: [:]][name] = test
    }
    for suppressed in report.suppressed where suppressed.kind != .baseline {
        let name = name(suppressed.diagnostic)
        var test = cases[suppressed.diagnostic.rule]?[name] ?? TestCase(name: name)
        test.reasons.append(suppressed.reason)
        cases[suppressed.diagnostic.rule, default: [:]][name] = test
    }
    return cases.sorted { $0.key < $1.key }.map { rule, cases in
        TestSuite(
            name: rule.description,
            cases: cases.values.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) })
    }
}

extension HTMLWriter {
    fileprivate mutating func counts(of cases: [TestCase]) {
        xmlAttribute("tests", String(cases.count))
        xmlAttribute("failures", String(cases.count(where: \.isFailure)))
        xmlAttribute("errors", "0")
        xmlAttribute("skipped", String(cases.count(where: \.isSkipped)))
    }

    fileprivate mutating func suite(_ suite: TestSuite) {
        raw("  <testsuite")
        xmlAttribute("name", suite.name)
        counts(of: suite.cases)
        raw(">\n")
        for test in suite.cases { self.test(test, in: suite.name) }
        raw("  </testsuite>\n")
    }

    private mutating func test(_ test: TestCase, in suite: String) {
        raw("    <testcase")
        xmlAttribute("name", test.name)
        xmlAttribute("classname", suite)
        if let line = test.line {
            xmlAttribute("file", test.name)
            xmlAttribute("line", String(line))
        }
        raw(">\n")
        if test.isFailure {
            let more = test.failures.count - 1
            raw("      <failure")
            xmlAttribute("message", onOneLine(test.message) + (more > 0 ? ", and \(more) more" : ""))
            xmlAttribute("type", suite)
            raw(">")
            xmlText(test.failures.joined(separator: "\n"))
            raw("</failure>\n")
        } else if test.isSkipped {
            raw("      <skipped")
            xmlAttribute("message", onOneLine(test.reasons.joined(separator: "; ")))
            raw("/>\n")
        }
        if !test.remarks.isEmpty {
            raw("      <system-out>")
            xmlText(test.remarks.joined(separator: "\n"))
            raw("</system-out>\n")
        }
        raw("    </testcase>\n")
    }

    fileprivate mutating func xmlAttribute(_ name: StaticString, _ value: String) {
        raw(" ")
        raw(name)
        raw("=\"")
        raw(trusted: xmlEscaped(value, "\t\n\r").utf8)
        raw("\"")
    }

    private mutating func xmlText(_ text: String) { raw(trusted: xmlEscaped(text, "\r").utf8) }
}

/// Text without what XML 1.0 does not allow, its marks escaped, and as numbers the spaces that readers would change.
private func xmlEscaped(_ text: String, _ spaces: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where isAllowedInXML(scalar) {
        switch scalar {
        case "&", "<", ">", "\"": result.append(contentsOf: "&#\(scalar.value);".unicodeScalars)
        case _ where spaces.unicodeScalars.contains(scalar):
            result.append(contentsOf: "&#\(scalar.value);".unicodeScalars)
        default: result.append(scalar)
        }
    }
    return String(result)
}

private func isAllowedInXML(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
}
