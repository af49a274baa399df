import MetricEngine
import WattleCatalogue
import WattleGarden

/// What readers see of the catalogue.
///
/// Built-in data is public. What a garden's own files give is shown as far as published notes use it and no further:
/// a figure of a built-in entry when a published figure rests on it, an entry of the author's when a published note
/// uses it or links to it. A price in `catalogue/` that only private notes use stays private with them.
struct CatalogueSite: Sendable {
    /// Whether the garden has these pages: when its figures rest on the catalogue, or a note links to it.
    let isShown: Bool
    /// The pages as links see them, by number.
    let pages: GeneratedPages
    /// The catalogue with the garden's own figures.
    let whole: Catalogue
    /// Which notes use which entries.
    let uses: CatalogueUses
    private let runs: CatalogueRuns
    private let visible: [CatalogueEntry?]
    private let builtInNames: [NameEntry]

    /// Decides what is shown.
    init(
        _ catalogue: GardenCatalogue, names: CatalogueNames, pages: GeneratedPages, garden: PublishedGarden,
        graph: LinkGraph, metrics: GardenMetrics
    ) {
        let uses = CatalogueUses(garden, graph, metrics, names: names, in: catalogue.whole)
        self.uses = uses
        self.pages = pages
        whole = catalogue.whole
        builtInNames = catalogue.builtIn.names
        let hasLinks = graph.links.contains { $0.contains { if case .page = $0 { true } else { false } } }
        isShown = hasLinks || !metrics.all.isEmpty
        runs = CatalogueRuns(isShown ? loadBuiltInMeasurements() : [], in: catalogue.whole)
        visible = catalogue.whole.entries.enumerated().map { index, entry in
            guard entry.hasAuthorsFigures else { return entry }
            if entry.isAuthors { return uses.uses(of: index).isEmpty ? nil : entry }
            return entry.showing(uses, at: index, over: catalogue.builtIn)
        }
    }

    /// A site without these pages.
    static let none = CatalogueSite()

    private init() {
        isShown = false
        pages = .none
        whole = Catalogue()
        uses = CatalogueUses()
        runs = CatalogueRuns([], in: whole)
        visible = []
        builtInNames = []
    }

    /// An entry as readers see it; nil where they see none.
    subscript(_ index: Int) -> CatalogueEntry? { visible[index] }

    /// What metric blocks call an entry: its built-in names, and its id unless that is another entry's name.
    ///
    /// Names that the author gives are left out: they may tell what no published note does.
    func names(of entry: CatalogueEntry) -> [[UInt8]] {
        let short = entry.isAuthors ? [] : builtInNames.filter { $0.id == entry.id }.map(\.name)
        switch whole.lookup(entry.id) {
        case .entry(let index) where whole.entries[index].id != entry.id: return short
        case .name(let index) where whole.names[index].id != entry.id: return short
        default: return short + [entry.id]
        }
    }

    /// The entries of a kind that readers see, by their position in the whole catalogue.
    func entries(of kind: EntryKind) -> [(index: Int, entry: CatalogueEntry)] {
        visible.enumerated().compactMap { index, entry in
            entry.flatMap { $0.kind == kind ? (index, $0) : nil }
        }
    }

    /// The measured runs on an accelerator or of a model, where readers see both.
    func runs(of index: Int) -> [CatalogueRuns.Group] {
        runs.groups.filter { group in
            (group.accelerator == index || group.model == index) && visible[group.accelerator] != nil
                && visible[group.model] != nil
        }
    }

    /// The entries that name an accelerator among theirs, such as its prices.
    func entries(of kind: EntryKind, about id: [UInt8]) -> [CatalogueEntry] {
        entries(of: kind).map(\.entry).filter { entry in
            entry.text(.accelerator).split(separator: 0x20).contains { $0.elementsEqual(id) }
        }
    }

    /// The sources of everything that readers see, in the order of their keys, each with how many figures it has.
    var sources: [(source: SourceEntry, figures: Int)] {
        var counts = [Int](repeating: 0, count: whole.sources.count)
        for case let entry? in visible {
            for field in entry.fields { counts[field.figure.source] += 1 }
        }
        return zip(whole.sources, counts).filter { $1 > 0 }
            .sorted { $0.0.key.lexicographicallyPrecedes($1.0.key) }.map { ($0, $1) }
    }
}

extension CatalogueEntry {
    /// A built-in entry with those of the author's figures that published figures rest on.
    fileprivate func showing(
        _ uses: CatalogueUses, at index: Int, over builtIn: Catalogue
    ) -> CatalogueEntry? {
        guard let place = builtIn.entry(id, in: kind.group) else { return nil }
        var shown = builtIn.entries[place]
        for field in fields where field.figure.isAuthors && uses.isRead(field.key, of: index) {
            shown = shown.replacing(field.key, with: field.figure)
        }
        return shown
    }
}
