import WattleDiagnostics
import WattleTemplates
import WattleText

/// The words of the interface for a garden: the built-in files of texts, each text replaced where the garden's own
/// file of that language has it.
/// - Parameters:
///   - language: what wattle.yml says.
///   - own: the files below the garden's templates folder, by path.
/// - Returns: the texts, and the findings of the garden's own files.
func gardenTexts(for language: String, own: [String: [UInt8]]) -> Diagnosed<InterfaceTexts> {
    let builtIn = textsFiles(in: builtInTemplates())
    let own = textsFiles(in: own)
    let findings = own.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.flatMap { tag, file in
        textsFindings(
            in: file, path: "templates/texts/\(tag).yml", language: LanguageTag(tag),
            builtIn: InterfaceTexts(language: tag, files: builtIn.mapValues { [$0] }))
    }
    let files = builtIn.mapValues { [$0] }.merging(own.mapValues { [$0] }, uniquingKeysWith: +)
    return Diagnosed(InterfaceTexts(language: language, files: files), findings)
}

/// The files of texts among those of a templates folder, by the tags that name them.
private func textsFiles(in files: [String: [UInt8]]) -> [String: TextsFile] {
    var found: [String: TextsFile] = [:]
    for (path, bytes) in files where path.hasPrefix("texts/") && path.hasSuffix(".yml") {
        found[String(path.dropFirst("texts/".count).dropLast(".yml".count))] = TextsFile(bytes)
    }
    return found
}
