package import MetricEngine
package import WattleDiagnostics

/// A catalogue file: its path and its text.
package typealias CatalogueFile = (path: String, text: String)

/// The catalogue that is built into the program.
package func loadBuiltInCatalogue() -> Diagnosed<Catalogue> {
    loadCatalogue(
        EmbeddedFiles.all.map { (path: $0.path.description, text: $0.text) }.filter {
            $0.path.hasSuffix(".yml")
        }
        .map { ($0.path, $0.text.description) })
}

/// Reads catalogue files.
///
/// What cannot be accepted is left out and reported; nothing stops the reading of the rest.
/// - Parameters:
///   - files: in the order in which their entries shall stand; sources may stand in any of them.
///   - base: a catalogue over which they are laid, as a garden's own files over the built-in ones: an entry of the
///     same group and id takes the place of the base's, and the base's sources may be named.
/// - Returns: the catalogue, and what was found while it was read.
package func loadCatalogue(_ files: [CatalogueFile], over base: Catalogue = Catalogue()) -> Diagnosed<
    Catalogue
> {
    var loader = CatalogueLoader(base: base)
    let documents = files.compactMap { loader.document($0) }
    for document in documents { loader.readSources(document) }
    for document in documents { loader.readEntries(document) }
    let catalogue = loader.catalogue()
    loader.checkSystems(in: catalogue)
    return Diagnosed(catalogue, loader.diagnostics)
}
