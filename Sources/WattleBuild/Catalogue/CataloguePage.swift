import MetricEngine
import WattleGarden
import WattleTemplates
import WattleText

extension SiteContext {
    /// The page of an accelerator, a system or a model: its figures, what they come to, and who uses them.
    func cataloguePage(of index: Int) -> [UInt8] {
        guard let entry = catalogue[index] else { preconditionFailure("only visible entries have pages") }
        let address = entry.address
        var page = SheetPage(root: address.root, title: text(entry.name))
        page.crumbs = catalogueCrumbs(above: entry.kind.group)
        page.lede = lede(of: entry)
        var writer = CatalogueWriter(at: address, sources: catalogue.whole.sources, texts: texts)
        writeNames(of: entry, to: &writer)
        writeFigures(of: entry, to: &writer)
        if let model = ModelArchitecture(entry) { writeSizes(of: model, to: &writer) }
        writeParts(of: entry, at: address, to: &writer)
        writeRuns(of: index, at: address, to: &writer)
        writePrices(of: entry, to: &writer)
        writeUses(of: index, at: address, to: &writer)
        page.body = writer.finish()
        return templates.page(page, in: frame(at: address, title: page.title, description: page.lede))
    }

    /// The pages above one of the catalogue's groups, or the catalogue itself.
    func catalogueCrumbs(above group: String? = nil) -> [PageLink] {
        let top = crumbs(above: []) + [PageLink("Catalogue", href: "catalogue/")]
        guard let group else { return top }
        return top + [PageLink(CatalogueGroup(group).title, href: "catalogue/\(group)/")]
    }

    private func lede(of entry: CatalogueEntry) -> String {
        let vendor = text(entry.text(.vendor))
        return (entry.kind == .accelerator ? "An " : "A ") + entry.kind.name
            + (vendor.isEmpty ? "" : " by \(vendor)")
            + (entry.isAuthors ? " of this garden’s own catalogue" : "") + ", described by "
            + counted(entry.fields.count, "figure") + ": each with its source and how well it is known."
    }

    /// How authors write the entry.
    private func writeNames(of entry: CatalogueEntry, to writer: inout CatalogueWriter) {
        writer.names([
            ("In metric blocks it is ", catalogue.names(of: entry).map { text($0) }),
            ("; notes link to it with ", ["[[\(text(entry.name))]]"]), (".", []),
        ])
        guard entry.hasAuthorsFigures, !entry.isAuthors else { return }
        writer.paragraph("Figures marked as the author’s come from this garden’s own files.")
    }

    private func writeFigures(of entry: CatalogueEntry, to writer: inout CatalogueWriter) {
        guard !entry.fields.isEmpty else { return }
        writer.heading("Figures", id: "figures", count: "\(entry.fields.count)")
        writer.table("Figures of \(text(entry.name))", ["Figure", "Value#", "Known as", "Source"]) { writer in
            for field in entry.fields {
                writer.row(field.key.label, id: field.key.name) { $0.cells(of: field.figure) }
            }
        }
    }

    /// What follows from a model's shape.
    private func writeSizes(of model: ModelArchitecture, to writer: inout CatalogueWriter) {
        func rounded(_ value: Double) -> String { text(pageText(of: value, significantDigits: 4)) }
        let cache = model.cacheElementsPerToken
        let rows: [(String, String, String)] = [
            (
                "Parameters", rounded(model.totalParameters / 1e9) + "\u{A0}billion",
                "all matrices, both embeddings"
            ),
            (
                "Parameters per token", rounded(model.activeParameters / 1e9) + "\u{A0}billion",
                "those that one token passes through, one embedding"
            ),
            (
                "Weights in 16 bits", rounded(2 * model.totalParameters / 1e9) + "\u{A0}GB",
                "two bytes a parameter"
            ),
            ("Weights in 8 bits", rounded(model.totalParameters / 1e9) + "\u{A0}GB", "one byte a parameter"),
            (
                "Cache per token, 16 bits", rounded(2 * cache / 1024) + "\u{A0}KiB",
                model.latent == nil
                    ? "keys and values of every layer that grows" : "one latent for all heads of every layer"
            ),
            ("Cache per token, 8 bits", rounded(cache / 1024) + "\u{A0}KiB", "the same in one byte"),
        ]
        writer.heading("Derived from these fields", id: "derived")
        writer.table("Sizes derived from the fields", ["Size", "Value#", "What is counted"]) { writer in
            for (title, value, how) in rows {
                writer.row(title) {
                    $0.cell(value, isNumber: true)
                    $0.cell(how)
                }
            }
        }
    }

    /// The systems that hold an accelerator, or the accelerator that a system holds.
    private func writeParts(
        of entry: CatalogueEntry, at address: SiteAddress, to writer: inout CatalogueWriter
    ) {
        let isSystem = entry.kind == .system
        let parts =
            isSystem
            ? catalogue.entries(of: .accelerator).map(\.entry).filter { $0.id == entry.text(.accelerator) }
            : entry.kind == .accelerator ? catalogue.entries(of: .system, about: entry.id) : []
        guard !parts.isEmpty else { return }
        writer.heading(isSystem ? "Accelerator" : "Systems", id: isSystem ? "accelerator" : "systems")
        writer.table(
            isSystem ? "Its accelerator" : "Systems that hold it", ["Name", "Accelerators#", "Power#"]
        ) {
            writer in
            for part in parts {
                let count = (isSystem ? entry : part).figure(.accelerators)
                writer.row(text(part.name), href: address.reference(to: part.address)) {
                    $0.cell(count?.pageWords(in: texts) ?? "", isNumber: true)
                    $0.cell(
                        part.figure(isSystem ? .modulePower : .maxInputPower)?.pageWords(in: texts) ?? "",
                        isNumber: true
                    )
                }
            }
        }
    }

    private func writePrices(of entry: CatalogueEntry, to writer: inout CatalogueWriter) {
        guard entry.kind == .accelerator else { return }
        let kinds: [EntryKind] = [.rentalPrice, .ownershipCost, .capitalCost]
        let priced = kinds.flatMap { catalogue.entries(of: $0, about: entry.id) }
        guard !priced.isEmpty else { return }
        writer.heading("Prices and costs", id: "prices")
        writer.table("Prices and costs of \(text(entry.name))", ["What", "Price#", "Known as", "Source"]) {
            writer in
            for price in priced {
                for field in price.fields where field.key != .accelerators {
                    let what =
                        price.fields.count > 1 && price.kind == .ownershipCost ? ", " + field.key.label : ""
                    writer.row(title(of: price) + what) { $0.cells(of: field.figure) }
                }
            }
        }
    }

    /// Who asks a price and on what terms; other costs have names of their own.
    private func title(of price: CatalogueEntry) -> String {
        guard price.kind == .rentalPrice, !price.text(.provider).isEmpty else { return text(price.name) }
        return [AttributeKey.provider, .terms, .region].map { text(price.text($0)) }.filter { !$0.isEmpty }
            .joined(separator: ", ")
    }

    private func writeUses(of index: Int, at address: SiteAddress, to writer: inout CatalogueWriter) {
        let uses = catalogue.uses.uses(of: index)
        guard !uses.isEmpty else { return }
        writer.heading("Used in", id: "used-in", count: counted(uses.count, "note"))
        writer.notes(
            uses.map { use in
                let note = garden[use.note]
                let labels = listed(use.keys.map(\.label))
                return (
                    title: note.title, href: address.reference(to: note.address),
                    kind: note.kind.words(in: texts),
                    words: labels.isEmpty ? "Links to this page." : labels + "."
                )
            })
    }
}

/// The first few of some labels, and how many more there are.
private func listed(_ labels: [String]) -> String {
    guard labels.count > 5 else { return labels.joined(separator: "; ") }
    return labels.prefix(4).joined(separator: "; ") + "; and \(labels.count - 4) more"
}
