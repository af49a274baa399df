/// The findings that a garden had when it became strict: they are neither shown nor counted, so that only what is new
/// has to be right.
///
/// An entry is a rule, a path, a fingerprint and how often it was found. No line numbers, no messages and no text of a
/// note are kept. Rules that guard the publish boundary have no entries: see ``DiagnosticPolicy/isProtected(_:)``.
package struct Baseline: Sendable, Equatable {
    private static let heading = "wattle baseline 1"

    private struct Entry: Hashable, Sendable, Comparable {
        let path: String
        let rule: RuleID
        let fingerprint: String

        static func < (left: Entry, right: Entry) -> Bool {
            if left.path != right.path { return left.path.utf8.lexicographicallyPrecedes(right.path.utf8) }
            return (left.rule, left.fingerprint) < (right.rule, right.fingerprint)
        }
    }

    private var counts: [Entry: Int] = [:]

    /// Records findings.
    /// - Parameters:
    ///   - diagnostics: what counts after policy; never what was found in private notes, since the file is shared.
    ///   - texts: the files that they speak of.
    package init(recording diagnostics: [Diagnostic], texts: inout SourceTexts) {
        for diagnostic in diagnostics where !DiagnosticPolicy.isProtected(diagnostic.rule) {
            counts[Self.entry(for: diagnostic, &texts), default: 0] += 1
        }
    }

    /// How many findings are recorded.
    package var findingCount: Int { counts.values.reduce(0, +) }

    private static func entry(for diagnostic: Diagnostic, _ texts: inout SourceTexts) -> Entry {
        let text = diagnostic.path.isEmpty ? nil : texts.text(of: diagnostic.path)
        return Entry(
            path: diagnostic.path, rule: diagnostic.rule, fingerprint: diagnostic.fingerprint(in: text))
    }

    // MARK: Comparing

    /// Findings beside a baseline.
    package struct Comparison: Sendable {
        /// Findings that the baseline does not know.
        package var new: [Diagnostic] = []
        /// Findings that it knows.
        package var known: [Diagnostic] = []
        /// How many of its entries stand for more than was found.
        package var staleCount = 0
    }

    /// Divides findings into new ones and those that were recorded; of several equal ones the first are known.
    package func compared(with diagnostics: [Diagnostic], texts: inout SourceTexts) -> Comparison {
        var left = counts
        var result = Comparison()
        for diagnostic in diagnostics {
            let entry = Self.entry(for: diagnostic, &texts)
            if !DiagnosticPolicy.isProtected(diagnostic.rule), let count = left[entry], count > 0 {
                left[entry] = count - 1
                result.known.append(diagnostic)
            } else {
                result.new.append(diagnostic)
            }
        }
        result.staleCount = left.values.count { $0 > 0 }
        return result
    }

    // MARK: The file

    /// A line that is no part of a baseline.
    package struct Fault: Error, Equatable {
        /// From 1.
        package let line: Int
    }

    /// Reads a baseline; of two lines for the same entry, as a merge leaves them, the greater count is meant.
    /// - Throws: ``Fault`` for the first line that cannot be read.
    package init(_ source: [UInt8]) throws(Fault) {
        let lines = String(decoding: source, as: UTF8.self).split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        guard lines.first.map(String.init) == Self.heading else { throw Fault(line: 1) }
        for (index, line) in lines.enumerated().dropFirst() where !line.isEmpty {
            let parts = line.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
            guard parts.count == 4, let count = Int(parts[1]), count > 0, Self.isRule(parts[0]),
                Self.isFingerprint(parts[2]), let path = unescaped(parts[3])
            else { throw Fault(line: index + 1) }
            let entry = Entry(path: path, rule: RuleID(String(parts[0])), fingerprint: String(parts[2]))
            counts[entry] = max(count, counts[entry] ?? 0)
        }
    }

    private static func isRule(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { $0.isUppercaseOrDigit }
    }

    private static func isFingerprint(_ text: Substring) -> Bool {
        text.utf8.count == 16 && text.utf8.allSatisfy { $0.isLowercaseHexDigit }
    }

    /// The file's bytes: a heading, then one entry a line, sorted by path, rule and fingerprint.
    package var bytes: [UInt8] {
        let lines = counts.sorted { $0.key < $1.key }.map { entry, count in
            "\(entry.rule) \(count) \(entry.fingerprint) \(escaped(entry.path))"
        }
        return Array(([Self.heading] + lines).map { $0 + "\n" }.joined().utf8)
    }
}

extension UInt8 {
    fileprivate var isUppercaseOrDigit: Bool { self &- 0x41 < 26 || self &- 0x30 < 10 }
    fileprivate var isLowercaseHexDigit: Bool { self &- 0x61 < 6 || self &- 0x30 < 10 }
}

/// A path on one line: `%`, and what could end the line, as `%` and two hexadecimal digits.
private func escaped(_ path: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in path.unicodeScalars {
        if scalar == "%" || isUnsafeToPrint(scalar) || Character(scalar).isNewline {
            for byte in String(scalar).utf8 {
                let digits = String(byte, radix: 16, uppercase: true)
                result.append(contentsOf: ("%" + (byte < 16 ? "0" : "") + digits).unicodeScalars)
            }
        } else {
            result.append(scalar)
        }
    }
    return String(result)
}

private func unescaped(_ text: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
        guard byte == UInt8(ascii: "%") else {
            bytes.append(byte)
            continue
        }
        guard let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16), rest.count >= 2
        else { return nil }
        bytes.append(value)
        rest = rest.dropFirst(2)
    }
    return String(decoding: bytes, as: UTF8.self)
}
