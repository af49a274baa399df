internal import MetricEngine
internal import WattleText

/// Words of figures as the bytes that their writers take.
extension InterfaceTexts {
    func words(_ key: TextKey) -> [UInt8] { Array(self[key].utf8) }

    func words(_ key: TextKey, _ values: [String: [UInt8]]) -> [UInt8] {
        Array(self(key, values.mapValues { string($0) }).utf8)
    }

    func words(_ key: TextKey, count: Int) -> [UInt8] { Array(self(key, count: count).utf8) }

    /// Texts with the language's comma between them; empty ones are left out.
    func list(_ parts: [[UInt8]]) -> [UInt8] { WattleCharts.list(parts, separator: self[.comma]) }

    /// A name before what it names; one of the two alone where the other is empty.
    func colon(_ name: [UInt8], _ text: [UInt8]) -> [UInt8] {
        if name.isEmpty || text.isEmpty { return name + text }
        return words(.colon, ["name": name, "text": text])
    }

    /// Sentences behind each other, without a space where the language has none.
    func paragraph(_ sentences: [[UInt8]]) -> [UInt8] {
        let sentences = sentences.filter { !$0.isEmpty }
        return sentences.dropFirst().reduce(sentences.first ?? []) { text, next in
            words(.sentences, ["first": text, "second": next])
        }
    }

    /// A name in the middle of a sentence: German keeps its capitals.
    func inSentence(_ name: [UInt8]) -> [UInt8] {
        language.primary == "de" ? name : uncapitalised(name)
    }

    /// A range as a sentence says it: `1.5 to 2.4` for `1.5–2.4`.
    func spokenRange(_ range: [UInt8]) -> [UInt8] {
        for separator in ["–", " to "].map({ bytes($0) }) {
            guard let ends = halves(of: range, at: separator) else { continue }
            return words(.range, ["low": ends.0, "high": ends.1])
        }
        return range
    }

    /// A range as charts and tables write it: with a dash, or in words beside a minus sign.
    func tableRange(_ range: [UInt8]) -> [UInt8] {
        guard let ends = halves(of: range, at: bytes(" to ")) else { return range }
        return words(.range, ["low": ends.0, "high": ends.1])
    }

    /// A figure in a sentence: `1.9 EUR/Mtok (1.5 to 2.4)`.
    func spoken(_ figure: Figure) -> [UInt8] {
        let value = joined(figure.text, unit: figure.unit)
        return figure.rangeText.map { withRange(value, spokenRange($0)) } ?? value
    }

    /// A figure with its range as charts write it: `1.9 EUR/Mtok (1.5–2.4)`.
    func full(_ figure: Figure) -> [UInt8] {
        let value = joined(figure.text, unit: figure.unit)
        return figure.rangeText.map { withRange(value, tableRange($0)) } ?? value
    }

    private func withRange(_ value: [UInt8], _ range: [UInt8]) -> [UInt8] {
        words(.withRange, ["value": value, "range": range])
    }

    /// What stands before and behind the place of markup in a sentence.
    func sentence(
        _ key: TextKey, around place: String, count: Int? = nil, _ values: [String: [UInt8]] = [:]
    ) -> (before: [UInt8], after: [UInt8]) {
        let mark: [UInt8] = [0]
        let all = values.merging([place: mark]) { own, _ in own }
        let text =
            count.map { Array(self(key, count: $0, all.mapValues { string($0) }).utf8) } ?? words(key, all)
        return halves(of: text, at: mark) ?? (text, [])
    }

    /// `2026-10-01` as `1 Oct 2026`, `2026-10` as `Oct 2026`; anything else as it stands.
    package func pageDate(_ date: [UInt8]) -> [UInt8] {
        let parts = date.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).map {
            Int(string(Array($0)))
        }
        guard (2...3).contains(parts.count), let year = parts[0], let month = parts[1],
            (1000...9999).contains(year), (1...12).contains(month)
        else { return date }
        let monthName = TextKey.monthNames[month - 1]
        var values = ["month": self[monthName], "year": String(year)]
        guard parts.count == 3 else { return unbroken(self(.monthAndYear, values)) }
        guard let day = parts[2], (1...31).contains(day) else { return date }
        values["day"] = String(day)
        return unbroken(self(.wholeDay, values))
    }

    private func unbroken(_ text: String) -> [UInt8] {
        text.utf8.flatMap { $0 == UInt8(ascii: " ") ? noBreakSpace : [$0] }
    }
}

/// What stands before and behind the first separator; nil without one.
func halves(of text: [UInt8], at separator: [UInt8]) -> ([UInt8], [UInt8])? {
    guard text.count >= separator.count,
        let place = text.indices.first(where: { text[$0...].starts(with: separator) })
    else { return nil }
    return (Array(text[..<place]), Array(text[(place + separator.count)...]))
}
