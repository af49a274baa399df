import MetricEngine
import WattleCatalogue
import WattleCharts
import WattleGarden
import WattleTemplates

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
    var title: String {
        switch kinds.first {
        case .accelerator, .system: "Hardware"
        case .model: "Models"
        case .rentalPrice: "Rental prices"
        case .ownershipCost: "Ownership costs"
        case .capitalCost: "Capital costs"
        case .facility: "Facilities"
        case .calibration: "Calibration"
        case .claim, nil: "Claims"
        }
    }

    /// What is on the page, in one sentence.
    var lede: String {
        switch kinds.first {
        case .accelerator, .system: "Accelerators, one module each, and the nodes and racks that hold them."
        case .model: "Shapes of language models, and the sizes that follow from them."
        case .rentalPrice:
            "What providers ask for an accelerator and an hour, in their own currency, each on its day."
        case .ownershipCost: "What an accelerator costs its owner by the hour, as others have modelled it."
        case .capitalCost: "What nodes, racks and sites cost to buy."
        case .facility: "Sites: overhead, electricity, colocation, carbon, water, lives and shares of cost."
        case .calibration: "The fitted numbers of the performance model, with their errors."
        case .claim, nil: "Statements of vendors in a form that can be checked, with what was found."
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
        var page = SheetPage(root: address.root, title: "Catalogue")
        page.crumbs = crumbs(above: [])
        page.lede =
            "The figures that this garden computes with, each with its source, its date and how well it is known."
        var writer = CatalogueWriter(at: address, sources: catalogue.whole.sources, texts: texts)
        for kind in EntryKind.allCases where kind.hasPages { writeList(of: kind, at: address, to: &writer) }
        writer.heading("Other figures", id: "other")
        writer.table("Other pages of the catalogue", ["What", "Figures#"]) { writer in
            for group in CatalogueGroup.all where !group.kinds.contains(where: \.hasPages) {
                let figures = group.kinds.flatMap { catalogue.entries(of: $0) }.reduce(0) {
                    $0 + $1.entry.fields.count
                }
                guard figures > 0 else { continue }
                writer.row(group.title, href: address.reference(to: group.address)) {
                    $0.cell("\(figures)", isNumber: true)
                }
            }
            writer.row("Sources", href: "sources/") { $0.cell("\(catalogue.sources.count)", isNumber: true) }
        }
        page.body = writer.finish()
        return templates.page(page, in: frame(at: address, title: page.title, description: page.lede))
    }

    /// The page of a group: a list of the pages of its entries, or a table of all their figures.
    func page(of group: CatalogueGroup) -> [UInt8] {
        let address = group.address
        var page = SheetPage(root: address.root, title: group.title)
        page.crumbs = catalogueCrumbs()
        page.lede = group.lede
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
        var page = SheetPage(root: address.root, title: "Sources")
        page.crumbs = catalogueCrumbs()
        let sources = catalogue.sources
        page.lede =
            "\(counted(sources.count, "page")) and documents from which the catalogue’s figures were read."
        var writer = CatalogueWriter(at: address, sources: catalogue.whole.sources, texts: texts)
        writer.table("Sources of the catalogue", ["Source", "Read on", "Figures#"]) { writer in
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
        let title = kind.section.prefix(1).uppercased() + kind.section.dropFirst()
        writer.heading(title, id: kind.section, count: "\(entries.count)")
        writer.table(title, ["Name"] + columns.map(\.title)) { writer in
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
                ("Vendor", { text($0.text(.vendor)) }), ("Memory#", figure(.memory)),
                ("Bandwidth#", figure(.memoryBandwidth)), ("BF16#", figure(.bf16)),
                ("Module#", figure(.modulePower)),
            ]
        case .system:
            return [("Accelerators#", figure(.accelerators)), ("Input power#", figure(.maxInputPower))]
        default:
            return [
                ("Billion parameters#", size { $0.totalParameters / 1e9 }),
                ("Per token#", size { $0.activeParameters / 1e9 }),
                ("Cache per token, KiB in 16 bits#", size { 2 * $0.cacheElementsPerToken / 1024 }),
            ]
        }
    }

    /// Each statement with who made it, what it says in numbers, and what was found.
    private func writeClaims(to writer: inout CatalogueWriter) {
        for (_, claim) in catalogue.entries(of: .claim) {
            writer.heading(text(claim.name), id: text(claim.id))
            let sentences = [("Stated by ", AttributeKey.statedBy), ("Found: ", .verdict)].map { words, key in
                claim.text(key).isEmpty ? "" : words + text(claim.text(key)) + "."
            }
            writer.paragraph(sentences.filter { !$0.isEmpty }.joined(separator: " "))
            writer.table(text(claim.name), ["Figure", "Value#", "Known as", "Source"]) { writer in
                for field in claim.fields { writer.row(field.key.label) { $0.cells(of: field.figure) } }
            }
        }
    }

    private func writeFigures(of kind: EntryKind, to writer: inout CatalogueWriter) {
        let entries = catalogue.entries(of: kind).map(\.entry)
        writer.table(CatalogueGroup(kind.group).title, ["What", "Value#", "Known as", "Source"]) { writer in
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
