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
/// - Parameter files: in the order in which their entries shall stand; sources may stand in any of them.
/// - Returns: the catalogue, and what was found while it was read.
package func loadCatalogue(_ files: [CatalogueFile]) -> Diagnosed<Catalogue> {
    var loader = CatalogueLoader()
    return loader.read(files)
}

/// Reads a garden's own catalogue files and lays them over a catalogue that is there already.
///
/// An entry of the same kind and id keeps what it had and takes the figures, texts and name that the files give; these
/// figures, and entries that only the files describe, are marked as the author's. The sources of the base may be named.
package func loadCatalogue(_ files: [CatalogueFile], over base: Catalogue) -> Diagnosed<Catalogue> {
    var loader = CatalogueLoader(over: base)
    return loader.read(files)
}
