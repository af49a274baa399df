/// The words of the interface in one language; what a language lacks is said in English.
package struct InterfaceTexts: Sendable, Equatable {
    /// The language of most texts: the one asked for, or the nearest that has a file.
    package let language: LanguageTag
    private var texts: [String: InterfaceText] = [:]

    /// No texts: each is shown by its name.
    package static let none = InterfaceTexts(language: "en", files: [:])

    /// Whether the language is written from right to left.
    package var isRightToLeft: Bool { language.isRightToLeft }

    /// Chooses the texts for a language.
    /// - Parameters:
    ///   - tag: the BCP 47 tag asked for; `fr-CA` takes the texts of `fr-CA`, then `fr`, then `en`.
    ///   - files: files by the tags of their languages; of two that have a text the later counts.
    package init(language tag: String, files: [String: [TextsFile]]) {
        let files = Dictionary(files.map { (LanguageTag($0), $1) }, uniquingKeysWith: +)
        let tags = LanguageTag(tag).lookup.filter { files[$0] != nil }
        let english = LanguageTag("en")
        language = tags.first ?? english
        for tag in tags.contains(english) ? tags.reversed() : [english] + tags.reversed() {
            add(files[tag] ?? [], in: tag)
        }
    }

    /// Reads one file that has all texts.
    package init(language tag: String, source: [UInt8]) {
        self.init(language: tag, files: [tag: [TextsFile(source)]])
    }

    /// The text of that name; its name where there is none.
    package subscript(_ key: TextKey) -> String {
        texts[key.description]?.usual ?? key.description
    }

    /// The text of that name in the form beside a number, which stands for `{count}`.
    package func callAsFunction(
        _ key: TextKey, count: Int, _ values: [String: String] = [:]
    ) -> String {
        guard let text = texts[key.description] else { return key.description }
        return fill(text.form(beside: count), values.merging(["count": String(count)]) { own, _ in own })
    }

    /// The text of that name with each `{name}` replaced by its value.
    package func callAsFunction(_ key: TextKey, _ values: [String: String]) -> String {
        fill(self[key], values)
    }

    /// A value as it stands within a text: where the text is read from the right and the value from the left, held
    /// apart from what surrounds it.
    ///
    /// Otherwise `2.5 USD/Mtok` would be shown as `USD/Mtok 2.5`.
    /// - Source: Unicode Standard Annex 9, section 2.4: first strong isolate and its end.
    package func isolated(_ value: String) -> String {
        guard isRightToLeft, value.utf8.contains(where: { $0.isASCIILetter }) || value.contains("–") else {
            return value
        }
        return "\u{2068}" + value + "\u{2069}"
    }

    private func fill(_ text: String, _ values: [String: String]) -> String {
        filled(text, with: isRightToLeft ? values.mapValues(isolated) : values)
    }

    /// The text of that name with all its forms; nil where there is none.
    package func text(named name: String) -> InterfaceText? { texts[name] }

    /// The names of all texts, in byte order.
    package var names: [String] { texts.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }

    private mutating func add(_ files: [TextsFile], in language: LanguageTag) {
        var own: [String: InterfaceText] = [:]
        for line in files.lazy.flatMap(\.lines) {
            let (base, category) = divided(textKey: line.key)
            var text = own[base] ?? InterfaceText(language: language, isCounted: category != nil)
            guard text.isCounted == (category != nil) else { continue }
            text.set(category ?? .other, line.text)
            own[base] = text
        }
        texts.merge(own.filter { $0.value.forms[.other] != nil }) { _, own in own }
    }
}
