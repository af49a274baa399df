import MetricEngine
import WattleCatalogue
import WattleDiagnostics
import WattleText

/// The catalogue of a garden: the built-in one, and the garden's own files laid over it.
struct GardenCatalogue: Sendable {
    /// What every garden starts from.
    let builtIn: Catalogue
    /// With the garden's own figures in place.
    let whole: Catalogue
}

/// The files below `catalogue/` of a garden, as they were found.
struct CatalogueFiles: Sendable {
    /// A file may not be longer than this many bytes.
    private static let limit = 1_000_000

    /// The files by their path in the garden.
    let texts: [String: [UInt8]]

    /// Finds the files of a garden.
    init(_ folder: GardenFolder) throws(FileFailure) {
        var texts: [String: [UInt8]] = [:]
        for (path, bytes) in try folder.files(below: "catalogue")
        where path.hasSuffix(".yml") || path.hasSuffix(".yaml") {
            texts["catalogue/" + path] = bytes
        }
        self.texts = texts
    }

    /// Reads the built-in catalogue, which costs some tens of milliseconds, and lays the files over it.
    func read() throws(FileFailure) -> Diagnosed<GardenCatalogue> {
        let builtIn = try builtInCatalogue()
        guard !texts.isEmpty else { return Diagnosed(GardenCatalogue(builtIn: builtIn, whole: builtIn)) }
        var findings: [Diagnostic] = []
        let paths = texts.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let files = paths.compactMap { file(at: $0, texts[$0] ?? [], &findings) }
        let loaded = loadCatalogue(files, over: builtIn)
        return Diagnosed(
            GardenCatalogue(builtIn: builtIn, whole: loaded.value), findings + loaded.diagnostics)
    }

    private func file(
        at path: String, _ bytes: [UInt8], _ findings: inout [Diagnostic]
    ) -> CatalogueFile? {
        let isLong = bytes.count > Self.limit
        if !isLong, let text = String(validating: bytes, as: UTF8.self) { return (path, text) }
        findings.append(
            Diagnostic(
                "CAT001", .error, path: path, range: SourceRange(0, 0),
                isLong ? "the file is longer than a megabyte" : "the file is not UTF-8",
                help: [isLong ? "divide it into several files" : "save it as UTF-8"], showsSource: false))
        return nil
    }
}
