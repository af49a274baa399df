import MetricEngine
import WattleCatalogue
import WattleCharts
import WattleGarden
import WattleTemplates
import WattleText

/// The kinds of entries that share the first part of their figures' paths, and a page.
struct CatalogueGroup: Sendable {
    /// The first part of the paths, and the page's address below `catalogue/`.
    let name: String
    /// The kinds.
    let kinds: [EntryKind]

    init(_ name: String) {
        self.name = name
        kinds = EntryKind.allCases.filter { $0.group == name }
    }

    /// Every group, in the order of the kinds.
    static let all: [CatalogueGroup] = {
        var names: [String] = []
        for kind in EntryKind.allCases where !names.contains(kind.group) { names.append(kind.group) }
        return names.map { CatalogueGroup($0) }
    }()

    /// What the page is called.
    var title: TextKey {
        switch kinds.first {
        case .accelerator, .system: .hardware
        case .model: .models
        case .rentalPrice: .rental
        case .ownershipCost: .ownership
        case .capitalCost: .capital
        case .facility: .facilities
        case .calibration: .calibration
        case .claim, nil: .siteClaims
        }
    }

    /// What is on the page, in one sentence.
    var lede: TextKey {
        switch kinds.first {
        case .accelerator, .system: .hardwareLede
        case .model: .modelsLede
        case .rentalPrice: .rentalLede
        case .ownershipCost: .ownershipLede
        case .capitalCost: .capitalLede
        case .facility: .facilitiesLede
        case .calibration: .calibrationLede
        case .claim, nil: .statementsLede
        }
    }

    /// Where the page is.
    var address: SiteAddress { SiteAddress(segments: ["catalogue", name]) }
}

extension SiteContext {
    private static let catalogueAddress = SiteAddress(segments: ["catalogue"])

    /// The entrance to the catalogue.
    func cataloguePage() -> [UInt8] {
        let address = Self.catalogueAddress
        var page = SheetPage(root: address.root, title: texts[.siteCatalogue])
        page.crumbs = crumbs(above: [])
        page.lede = texts[.catalogueLede]
        var writer = CatalogueWriter(at: address, sources: catalogue.whole.sources, texts: texts)
        for kind in EntryKind.allCases where kind.hasPages { writeList(of: kind, at: address, to: &writer) }
        writer.heading(texts[.otherFigures], id: "other")
        writer.table(texts[.otherPages], [texts[.whatHead], texts[.noteFigures] + "#"]) { writer in
            for group in CatalogueGroup.all where !group.kinds.contains(where: \.hasPages) {
                let figures = group.kinds.flatMap { catalogue.entries(of: $0) }.reduce(0) {
                    $0 + $1.entry.fields.count
                }
                guard figures > 0 else { continue }
                writer.row(texts[group.title], href: address.reference(to: group.address)) {
                    $0.cell("\(figures)", isNumber: true)
                }
            }
            writer.row(texts[.noteSources], href: "sources/") {
                $0.cell("\(catalogue.sources.count)", isNumber: true)
            }
        }
        page.body = writer.finish()
        return templates.page(page, in: frame(at: address, title: page.title, description: page.lede))
    }

    /// The page of a group: a list of the pages of its entries, or a table of all their figures.
    func page(of group: CatalogueGroup) -> [UInt8] {
        let address = group.address
        var page = SheetPage(root: address.root, title: texts[group.title])
        page.crumbs = catalogueCrumbs()
        page.lede = texts[group.lede]
        var writer = CatalogueWriter(at: address, sources: catalogue.whole.sources, texts: texts)
        for kind in group.kinds {
            if kind.hasPages {
                writeList(of: kind, at: address, to: &writer)
            } else if kind == .claim {
                writeClaims(to: &writer)
            } else {
                writeFigures(of: kind, to: &writer)
            }
        }
        page.body = writer.finish()
        return templates.page(page, in: frame(at: address, title: page.title, description: page.lede))
    }

    /// The page of all sources.
    func sourcesPage() -> [UInt8] {
        let address = SiteAddress(segments: ["catalogue", "sources"])
        var page = SheetPage(root: address.root, title: texts[.noteSources])
        page.crumbs = catalogueCrumbs()
        let sources = catalogue.sources
        page.lede = texts(.sourcesLede, count: sources.count)
        var writer = CatalogueWriter(at: address, sources: catalogue.whole.sources, texts: texts)
        let heads = [texts[.noteSource], texts[.readOn], texts[.noteFigures] + "#"]
        writer.table(texts[.sourcesOfCatalogue], heads) { writer in
            for (source, figures) in sources { writer.row(of: source, figures: figures) }
        }
        page.body = writer.finish()
        return templates.page(page, in: frame(at: address, title: page.title, description: page.lede))
    }

    // MARK: - Tables

    private func writeList(of kind: EntryKind, at address: SiteAddress, to writer: inout CatalogueWriter) {
        let entries = catalogue.entries(of: kind).map(\.entry)
        guard !entries.isEmpty else { return }
        let columns = listColumns(of: kind)
        let title = texts[
            kind == .accelerator ? .acceleratorsName : kind == .system ? .systemsName : .models]
        writer.heading(title, id: kind.section, count: "\(entries.count)")
        writer.table(title, [texts[.nameHead]] + columns.map(\.title)) { writer in
            for entry in entries {
                writer.row(text(entry.name), href: address.reference(to: entry.address)) { row in
                    for column in columns {
                        row.cell(column.words(entry), isNumber: column.title.hasSuffix("#"))
                    }
                }
            }
        }
    }

    private func listColumns(of kind: EntryKind) -> [(title: String, words: (CatalogueEntry) -> String)] {
        func figure(_ key: FigureKey) -> (CatalogueEntry) -> String {
            { $0.figure(key)?.pageWords(in: texts) ?? "" }
        }
        func size(_ value: @escaping (ModelArchitecture) -> Double) -> (CatalogueEntry) -> String {
            { entry in
                ModelArchitecture(entry).map { text(pageText(of: value($0), significantDigits: 4)) } ?? ""
            }
        }
        switch kind {
        case .accelerator:
            return [
                (texts[.vendorHead], { text($0.text(.vendor)) }), (texts[.memoryHead] + "#", figure(.memory)),
                (texts[.bandwidthHead] + "#", figure(.memoryBandwidth)), ("BF16#", figure(.bf16)),
                (texts[.moduleHead] + "#", figure(.modulePower)),
            ]
        case .system:
            return [
                (texts[.acceleratorsName] + "#", figure(.accelerators)),
                (texts[.inputPower] + "#", figure(.maxInputPower)),
            ]
        default:
            return [
                (texts[.billionParameters] + "#", size { $0.totalParameters / 1e9 }),
                (texts[.perToken] + "#", size { $0.activeParameters / 1e9 }),
                (texts[.cacheHead] + "#", size { 2 * $0.cacheElementsPerToken / 1024 }),
            ]
        }
    }

    /// Each statement with who made it, what it says in numbers, and what was found.
    private func writeClaims(to writer: inout CatalogueWriter) {
        for (_, claim) in catalogue.entries(of: .claim) {
            writer.heading(text(claim.name), id: text(claim.id))
            let said: [(TextKey, AttributeKey, String)] = [
                (.statedBy, .statedBy, "name"), (.foundWords, .verdict, "text"),
            ]
            let sentences = said.map { words, key, place in
                claim.text(key).isEmpty ? "" : texts(words, [place: text(claim.text(key))])
            }
            writer.paragraph(sentences.filter { !$0.isEmpty }.joined(separator: " "))
            writer.table(text(claim.name), figureHeads(texts[.figureHead])) { writer in
                for field in claim.fields { writer.row(field.key.label) { $0.cells(of: field.figure) } }
            }
        }
    }

    private func writeFigures(of kind: EntryKind, to writer: inout CatalogueWriter) {
        let entries = catalogue.entries(of: kind).map(\.entry)
        writer.table(texts[CatalogueGroup(kind.group).title], figureHeads(texts[.whatHead])) { writer in
            for entry in entries {
                for (place, field) in entry.fields.enumerated() {
                    let what = entry.fields.count > 1 ? ": " + field.key.label : ""
                    writer.row(text(entry.name) + what, id: place == 0 ? text(entry.id) : "") {
                        $0.cells(of: field.figure)
                    }
                }
            }
        }
    }
}
