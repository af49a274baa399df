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

/// Compiles the templates of a garden.
func gardenTemplates(of folder: GardenFolder) throws(FileFailure) -> Diagnosed<GardenTemplates> {
    let own = try folder.files(below: "templates")
    let builtIn = builtInTemplates()
    let files = builtIn.merging(own) { _, own in own }
    var sources: [String: TemplateSource] = [:]
    var assets: [String: [UInt8]] = [:]
    for (path, bytes) in files {
        if path.hasPrefix("assets/") {
            assets[path] = bytes
        } else if path.hasSuffix(".mustache") {
            sources[String(path.dropLast(".mustache".count))] = TemplateSource(
                path: "templates/" + path, bytes: bytes)
        }
    }
    let compiled = PageTemplates.compiled(from: sources)
    let texts = Dictionary(uniqueKeysWithValues: files.map { ("templates/" + $0, $1) })
    let named = SiteAssets(assets, builtIn: Set(builtIn.keys))
    return compiled.map { GardenTemplates(pages: $0, assets: named, sources: texts) }
}
