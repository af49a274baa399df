import MetricEngine
import WattleGarden

/// Which published notes use which entries of the catalogue.
struct CatalogueUses: Sendable {
    /// One note's use of an entry.
    struct Use: Sendable {
        /// The note.
        let note: NoteID
        /// The figures of the entry that its own figures rest on; none where it only links to the page.
        let keys: [FigureKey]
    }

    private var byEntry: [Int: [Use]] = [:]

    /// Nobody uses anything.
    init() {}

    /// Collects what the figures of each note read, and what its links lead to.
    init(
        _ garden: PublishedGarden, _ graph: LinkGraph, _ metrics: GardenMetrics, names: CatalogueNames,
        in catalogue: Catalogue
    ) {
        let places = Dictionary(
            catalogue.entries.enumerated().map { ([UInt8](($1.kind.group + "/").utf8) + $1.id, $0) },
            uniquingKeysWith: { $1 })
        for note in garden.notes {
            var keys: [Int: Set<FigureKey>] = [:]
            for path in metrics.reads(of: note.id) {
                guard let dot = path.lastIndex(of: 0x2E), let entry = places[Array(path[..<dot])],
                    let key = FigureKey(name: path[(dot + 1)...])
                else { continue }
                keys[entry, default: []].insert(key)
            }
            for case .page(let number, _) in graph.links[note.id.index] {
                keys[names.entries[number], default: []].formUnion([])
            }
            for (entry, used) in keys {
                let ordered = used.sorted { $0.rawValue < $1.rawValue }
                byEntry[entry, default: []].append(Use(note: note.id, keys: ordered))
            }
        }
    }

    /// The notes that use an entry, in the order of the garden.
    func uses(of entry: Int) -> [Use] { byEntry[entry] ?? [] }

    /// Whether a published figure rests on a figure.
    func isRead(_ key: FigureKey, of entry: Int) -> Bool {
        uses(of: entry).contains { $0.keys.contains(key) }
    }
}

extension FigureKey {
    private static let byName = Dictionary(
        uniqueKeysWithValues: allCases.map { ([UInt8]($0.name.utf8), $0) })

    /// The field that paths write with these bytes.
    fileprivate init?(name: ArraySlice<UInt8>) {
        guard let key = Self.byName[Array(name)] else { return nil }
        self = key
    }
}
