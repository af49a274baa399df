import WattleDiagnostics
import WattleTemplates
import WattleText

/// The templates and assets of a garden: its own where it has them, else those that are built in.
struct GardenTemplates: Sendable {
    /// The compiled pages.
    let pages: PageTemplates
    /// What pages share.
    let assets: SiteAssets
    /// The sources by path, for findings.
    let sources: [String: [UInt8]]
}

/// The built-in files below `templates/`, by path.
func builtInTemplates() -> [String: [UInt8]] {
    Dictionary(
        uniqueKeysWithValues: EmbeddedFiles.all.map { ($0.path.description, Array($0.text.description.utf8)) }
    )
}

/// Compiles the templates of a garden whose notes are written in `language`.
func gardenTemplates(
    of folder: GardenFolder, language: String = "en"
) throws(FileFailure) -> Diagnosed<GardenTemplates> {
    let own = try folder.files(below: "templates")
    let builtIn = builtInTemplates()
    let files = builtIn.merging(own) { _, own in own }
    let texts = gardenTexts(for: language, own: own)
    var findings = texts.diagnostics
    var sources: [String: TemplateSource] = [:]
    var assets: [String: [UInt8]] = [:]
    for (path, bytes) in files {
        if path.hasPrefix("assets/") {
            let asset = script(bytes, path: "templates/" + path, with: texts.value)
            assets[path] = asset.value
            findings += asset.diagnostics
        } else if path.hasSuffix(".mustache") {
            sources[String(path.dropLast(".mustache".count))] = TemplateSource(
                path: "templates/" + path, bytes: bytes)
        }
    }
    let compiled = PageTemplates.compiled(
        from: sources, texts: texts.value, language: LanguageTag(language))
    findings += compiled.diagnostics
    return Diagnosed(
        GardenTemplates(
            pages: compiled.value, assets: SiteAssets(assets, builtIn: Set(builtIn.keys)),
            sources: Dictionary(uniqueKeysWithValues: files.map { ("templates/" + $0, $1) })),
        findings.sorted(by: Diagnostic.isOrderedBefore))
}
