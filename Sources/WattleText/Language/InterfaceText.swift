/// One text of the interface with its plural forms.
package struct InterfaceText: Sendable, Equatable {
    /// The language that it is written in.
    package let language: LanguageTag
    /// Whether a number chooses among its forms; else there is but ``PluralCategory/other``.
    package let isCounted: Bool
    /// The words by plural form.
    package private(set) var forms: [PluralCategory: String]

    /// The words for all that has no form of its own.
    var usual: String { forms[.other] ?? "" }

    /// The words beside a number.
    func form(beside count: Int) -> String {
        forms[PluralRule(language: language).category(of: count)] ?? usual
    }

    init(language: LanguageTag, isCounted: Bool) {
        self.language = language
        self.isCounted = isCounted
        forms = [:]
    }

    mutating func set(_ category: PluralCategory, _ text: String) { forms[category] = text }

    /// Whether there are places to be filled in.
    package var hasPlaceholders: Bool { forms.values.contains { !placeholders(of: $0).isEmpty } }
}

/// A line's key without its plural form, and that form.
package func divided(textKey key: String) -> (base: String, category: PluralCategory?) {
    guard let dot = key.lastIndex(of: "."),
        let category = PluralCategory(rawValue: String(key[key.index(after: dot)...]))
    else { return (key, nil) }
    return (String(key[..<dot]), category)
}

/// The names in braces that a text holds, in their order.
package func placeholders(of text: String) -> [String] {
    var names: [String] = []
    readPattern(text) { if case .placeholder(let name) = $0 { names.append(name) } }
    return names
}

/// The text with each `{name}` that `values` has replaced by its value.
func filled(_ text: String, with values: [String: String]) -> String {
    var result = ""
    readPattern(text) { part in
        switch part {
        case .words(let words): result += words
        case .placeholder(let name): result += values[name] ?? "{\(name)}"
        }
    }
    return result
}

private enum PatternPart {
    case words(Substring)
    case placeholder(String)
}

private func readPattern(_ text: String, _ take: (PatternPart) -> Void) {
    var rest = Substring(text)
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
        let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: "}"))
    {
        take(.words(rest[..<open]))
        take(.placeholder(String(rest[rest.index(after: open)..<close])))
        rest = rest[rest.index(after: close)...]
    }
    take(.words(rest))
}
