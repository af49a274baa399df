package import WattleDiagnostics
package import WattleText

/// What is wrong with a garden's own file of interface texts.
/// - Parameters:
///   - file: the file.
///   - path: its path, for the findings.
///   - language: the language that it is written in.
///   - builtIn: the built-in texts of that language, and in English what it lacks: what there is to be said.
/// - Returns: findings `TPL009` in the order of the file.
package func textsFindings(
    in file: TextsFile, path: String, language: LanguageTag, builtIn: InterfaceTexts
) -> [Diagnostic] {
    let check = TextsCheck(file: file, path: path, language: language, builtIn: builtIn)
    return check.findings.sorted(by: Diagnostic.isOrderedBefore)
}

private struct TextsCheck {
    let file: TextsFile
    let path: String
    let language: LanguageTag
    let builtIn: InterfaceTexts

    var findings: [Diagnostic] {
        file.faults.map(finding) + file.lines.compactMap { nameFinding($0) ?? patternFinding($0) }
            + missingForms
    }

    private var categories: [PluralCategory] { PluralRule(language: language).categories }

    private func finding(
        _ range: SourceRange, _ message: String, help: String = "", near: String? = nil
    ) -> Diagnostic {
        Diagnostic(
            "TPL009", .error, path: path, range: range, message, help: help.isEmpty ? [] : [help],
            fixes: near.map { [FixIt(range: range, replacement: $0)] } ?? [])
    }

    private func finding(_ fault: TextsFile.Fault) -> Diagnostic {
        switch fault.reason {
        case .noKey:
            finding(
                fault.range, "the line is no text",
                help: "write a name, a colon and the words: home.tags: Tags")
        case .noText: finding(fault.range, "the name has no words behind it")
        case .unclosedQuote: finding(fault.range, "the quotation mark is never closed")
        case .repeated: finding(fault.range, "the text is given a second time")
        }
    }

    /// A name that nothing asks for.
    private func nameFinding(_ line: TextsFile.Line) -> Diagnostic? {
        let (base, category) = divided(textKey: line.key)
        guard let text = builtIn.text(named: base) else {
            return finding(unknown: line)
        }
        switch (text.isCounted, category) {
        case (false, nil): return nil
        case (true, let category?) where categories.contains(category): return nil
        case (true, let category?):
            return finding(
                line.keyRange, "'\(language)' has no plural form '\(category.rawValue)'",
                help: "its forms are " + categories.map(\.rawValue).joined(separator: ", "))
        case (true, nil):
            return finding(
                line.keyRange, "'\(base)' stands beside a number and has plural forms",
                help: "write " + categories.map { base + "." + $0.rawValue }.joined(separator: ", "))
        case (false, _?):
            return finding(line.keyRange, "'\(base)' stands beside no number and has one form", near: base)
        }
    }

    private func finding(unknown line: TextsFile.Line) -> Diagnostic {
        let known = builtIn.names.flatMap { name in
            builtIn.text(named: name)?.isCounted == true
                ? categories.map { name + "." + $0.rawValue } : [name]
        }
        let near = nearestName(to: line.key, among: known)
        return finding(
            line.keyRange,
            "no text is named '\(line.key)'" + (near.map { "; did you mean '\($0)'?" } ?? ""),
            help: near == nil ? "the texts stand in templates/texts/en.yml" : "", near: near)
    }

    /// A placeholder that nothing fills, or one that was forgotten.
    ///
    /// A form for few numbers may say them in words.
    private func patternFinding(_ line: TextsFile.Line) -> Diagnostic? {
        let (base, category) = divided(textKey: line.key)
        let wanted = Set(builtIn.text(named: base)?.forms.values.flatMap(placeholders) ?? [])
        let given = placeholders(of: line.text)
        if let stranger = given.first(where: { !wanted.contains($0) }) {
            return finding(
                line.textRange, "nothing fills '{\(stranger)}' in this text",
                help: wanted.isEmpty
                    ? "the text has no placeholders"
                    : "its placeholders are " + wanted.sorted().map { "{\($0)}" }.joined(separator: ", "))
        }
        let mayLackCount = category.map { [.zero, .one, .two].contains($0) } ?? false
        let lost = wanted.subtracting(given).sorted().first { !(mayLackCount && $0 == "count") }
        return lost.map { finding(line.textRange, "the text lacks the placeholder '{\($0)}'") }
    }

    /// Numbers that would stand without words in the file's language.
    private var missingForms: [Diagnostic] {
        var own: [String: Set<PluralCategory>] = [:]
        for line in file.lines {
            let (base, category) = divided(textKey: line.key)
            if let category { own[base, default: []].insert(category) }
        }
        return file.lines.compactMap { line in
            let (base, category) = divided(textKey: line.key)
            guard category != nil, let text = builtIn.text(named: base), text.isCounted else { return nil }
            guard let forms = own.removeValue(forKey: base) else { return nil }
            let inherited = text.language == language ? Set(text.forms.keys) : []
            let missing = categories.filter { !forms.contains($0) && !inherited.contains($0) }
            guard let first = missing.first else { return nil }
            return finding(
                line.keyRange, "'\(base)' lacks its plural form '\(first.rawValue)' in '\(language)'")
        }
    }
}
