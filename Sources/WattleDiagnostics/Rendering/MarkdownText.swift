/// Text that means itself in Markdown as GitHub reads it, on one line.
///
/// Nothing in it is markup, a link, a mention of somebody or a reference to an issue: a zero-width space stands behind
/// each mark that GitHub looks for in the finished page, where a backslash would help no more. Control characters
/// become U+FFFD.
package func markdownText(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var before = ""
    var isAtStart = true
    for scalar in printable(onOneLine(text)).unicodeScalars {
        if isTrap(scalar, after: before) { result.append(contentsOf: "&#8203;".unicodeScalars) }
        switch scalar {
        case "&": result.append(contentsOf: "&amp;".unicodeScalars)
        case "<": result.append(contentsOf: "&lt;".unicodeScalars)
        case ">": result.append(contentsOf: "&gt;".unicodeScalars)
        case _ where isMarkup(scalar) || (isAtStart && isListMark(scalar)):
            result.append(contentsOf: "\\\(scalar)".unicodeScalars)
        default: result.append(scalar)
        }
        isAtStart = isAtStart && ("0"..."9").contains(scalar)
        before = String(before.suffix(2)) + String(scalar).lowercased()
    }
    return String(result)
}

/// Whether a mark behind some letters would begin a link: of an address, of `@somebody`, of `#12` or `GH-12`.
private func isTrap(_ scalar: Unicode.Scalar, after before: String) -> Bool {
    switch scalar {
    case "/": before.hasSuffix(":")
    case ".": before.hasSuffix("www")
    case "-": before.hasSuffix("gh")
    default: before.hasSuffix("@") || before.hasSuffix("#")
    }
}

/// Text as code within a line, which may stand in a table.
package func markdownCode(_ text: String) -> String {
    let text = printable(onOneLine(text))
    guard !text.isEmpty else { return "" }
    let mark = String(repeating: "`", count: longestRun(of: "`", in: text) + 1)
    let needsSpace =
        text.hasPrefix("`") || text.hasSuffix("`") || (text.hasPrefix(" ") && text.hasSuffix(" "))
    let inner = needsSpace ? " \(text) " : text
    // A table is divided into cells before code is looked for.
    let cell = inner.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
    return mark + cell + mark
}

/// Text as a block of code.
func markdownBlock(_ text: String) -> String {
    let mark = String(repeating: "`", count: max(3, longestRun(of: "`", in: text) + 1))
    return "\(mark)text\n\(text)\n\(mark)"
}

/// Text with spaces for the ends of its lines.
func onOneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
}

private func longestRun(of mark: Character, in text: String) -> Int {
    var (longest, run) = (0, 0)
    for character in text {
        run = character == mark ? run + 1 : 0
        longest = max(longest, run)
    }
    return longest
}

/// Whether a mark could begin or end something anywhere in a line.
private func isMarkup(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\\", "`", "*", "_", "~", "[", "]", "|", "#", "@", "$", "!", "{", "}", ":": true
    default: false
    }
}

/// Whether a mark could begin a list or a heading at the start of a line.
private func isListMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "+", "=", ".", ")": true
    default: false
    }
}
