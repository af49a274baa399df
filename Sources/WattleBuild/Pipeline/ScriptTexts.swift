import WattleDiagnostics
import WattleText

/// A script whose first line `// texts: a.b c.d` has become a constant with those texts.
///
/// `texts["a.b"]` is the text, or an object of its plural forms by name; `texts.language` is the tag to choose a
/// form by.
/// - Parameters:
///   - source: the script.
///   - path: its path, for the findings.
///   - texts: the texts of the garden.
/// - Returns: the script as it is published, and findings about names that no text has.
func script(_ source: [UInt8], path: String, with texts: InterfaceTexts) -> Diagnosed<[UInt8]> {
    let mark = Array("// texts:".utf8)
    guard source.starts(with: mark) else { return Diagnosed(source) }
    let end = source.firstIndex(of: UInt8(ascii: "\n")) ?? source.count
    var findings: [Diagnostic] = []
    var json = JSONWriter()
    json.object { json in
        json.member("language", texts.language.description)
        for name in source[mark.count..<end].split(whereSeparator: \.isASCIIWhitespace) {
            let key = String(decoding: name, as: UTF8.self)
            guard let text = texts.text(named: key) else {
                findings.append(
                    unknownText(key, at: SourceRange(name.startIndex, name.endIndex), path, texts))
                continue
            }
            json.key(key)
            write(text, to: &json)
        }
    }
    return Diagnosed(Array("const texts=".utf8) + json.bytes + Array(";".utf8) + source[end...], findings)
}

private func write(_ text: InterfaceText, to json: inout JSONWriter) {
    guard text.isCounted else { return json.string(text.forms[.other] ?? "") }
    json.object { json in
        for category in PluralCategory.allCases {
            if let form = text.forms[category] { json.member(category.rawValue, form) }
        }
    }
}

private func unknownText(
    _ name: String, at range: SourceRange, _ path: String, _ texts: InterfaceTexts
) -> Diagnostic {
    let near = nearestName(to: name, among: texts.names)
    return Diagnostic(
        "TPL009", .error, path: path, range: range,
        "no text is named '\(name)'" + (near.map { "; did you mean '\($0)'?" } ?? ""),
        help: near == nil ? ["the texts stand in templates/texts/en.yml"] : [],
        fixes: near.map { [FixIt(range: range, replacement: $0)] } ?? [])
}
