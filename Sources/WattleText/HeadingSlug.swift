/// Makes heading identifiers by the rules of github-slugger, each one unique within a page.
///
/// Lower case; everything that is no letter, mark, digit, connector, hyphen or space is dropped; each space becomes
/// a hyphen. A repeated identifier gets `-1`, `-2`, and so on until it is free.
package struct HeadingSlugger: Sendable {
    private var occurrences: [String: Int] = [:]

    /// Starts with no identifier taken.
    package init() {}

    /// The identifier for a heading whose text, without markup, is `text`.
    package mutating func identifier(for text: String) -> String {
        let original = headingSlug(text)
        var candidate = original
        while occurrences[candidate] != nil {
            let next = (occurrences[original] ?? 0) + 1
            occurrences[original] = next
            candidate = original + "-" + String(next)
        }
        occurrences[candidate] = 0
        return candidate
    }
}

/// The identifier of a heading before it is made unique.
package func headingSlug(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
        if scalar == " " {
            result.append("-")
        } else if isKeptInSlug(scalar) {
            result.append(scalar)
        }
    }
    return String(result)
}

private func isKeptInSlug(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        return byte.isASCIIAlphanumeric || byte == 0x2D || byte == 0x5F
    }
    let properties = scalar.properties
    // github-slugger knows the characters of Unicode 13; ids must not change when the runtime learns more of them.
    guard let age = properties.age, age.major <= 13 else { return false }
    if properties.isAlphabetic { return true }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber,
        .connectorPunctuation:
        return true
    default:
        return false
    }
}
