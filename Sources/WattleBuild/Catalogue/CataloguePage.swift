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
        let top = crumbs(above: []) + [PageLink(texts[.siteCatalogue], href: "catalogue/")]
        guard let group else { return top }
        return top + [PageLink(texts[CatalogueGroup(group).title], href: "catalogue/\(group)/")]
    }

    private func lede(of entry: CatalogueEntry) -> String {
        let vendor = text(entry.text(.vendor))
        var kind = texts[
            entry.kind == .accelerator ? .anAccelerator : entry.kind == .system ? .aSystem : .aModel]
        if !vendor.isEmpty { kind = texts(.byVendor, ["kind": kind, "vendor": vendor]) }
        if entry.isAuthors { kind = texts(.ofOwnCatalogue, ["kind": kind]) }
        return texts(.describedBy, count: entry.fields.count, ["kind": kind])
    }

    /// How authors write the entry.
    private func writeNames(of entry: CatalogueEntry, to writer: inout CatalogueWriter) {
        writer.names(catalogue.names(of: entry).map { text($0) }, link: "[[\(text(entry.name))]]")
        guard entry.hasAuthorsFigures, !entry.isAuthors else { return }
        writer.paragraph(texts[.authorsFigures])
    }

    private func writeFigures(of entry: CatalogueEntry, to writer: inout CatalogueWriter) {
        guard !entry.fields.isEmpty else { return }
        writer.heading(texts[.noteFigures], id: "figures", count: "\(entry.fields.count)")
        let label = texts(.figuresOf, ["name": text(entry.name)])
        writer.table(label, figureHeads(texts[.figureHead])) { writer in
            for field in entry.fields {
                writer.row(field.key.label, id: field.key.name) { $0.cells(of: field.figure) }
            }
        }
    }

    /// The heads of a table of figures: what they are of, and what every figure has.
    func figureHeads(_ first: String, value: TextKey = .valueHead) -> [String] {
        [first, texts[value] + "#", texts[.knownAs], texts[.noteSource]]
    }

    /// What follows from a model's shape.
    private func writeSizes(of model: ModelArchitecture, to writer: inout CatalogueWriter) {
        let rows = sizes(of: model)
        writer.heading(texts[.derivedHeading], id: "derived")
        writer.table(
            texts[.sizesLabel], [texts[.sizeHead], texts[.valueHead] + "#", texts[.countedHead]]
        ) { writer in
            for row in rows {
                writer.row(texts[row.title]) {
                    $0.cell(row.value, isNumber: true)
                    $0.cell(texts[row.how])
                }
            }
        }
    }

    private func sizes(
        of model: ModelArchitecture
    ) -> [(title: TextKey, value: String, how: TextKey)] {
        func rounded(_ value: Double) -> String { text(pageText(of: value, significantDigits: 4)) }
        // The number stays with its word.
        func billions(_ value: Double) -> String {
            texts(.billions, ["value": rounded(value / 1e9)]).split(separator: " ").joined(
                separator: "\u{A0}")
        }
        let cache = model.cacheElementsPerToken
        return [
            (.parameters, billions(model.totalParameters), .allMatrices),
            (.parametersPerToken, billions(model.activeParameters), .passedThrough),
            (.weights16, rounded(2 * model.totalParameters / 1e9) + "\u{A0}GB", .twoBytes),
            (.weights8, rounded(model.totalParameters / 1e9) + "\u{A0}GB", .oneByte),
            (
                .cache16, rounded(2 * cache / 1024) + "\u{A0}KiB",
                model.latent == nil ? .keysAndValues : .oneLatent
            ),
            (.cache8, rounded(cache / 1024) + "\u{A0}KiB", .sameInOneByte),
        ]
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
        writer.heading(
            texts[isSystem ? .acceleratorName : .systemsName], id: isSystem ? "accelerator" : "systems")
        writer.table(
            texts[isSystem ? .itsAccelerator : .systemsThatHold],
            [texts[.nameHead], texts[.acceleratorsName] + "#", texts[.powerHead] + "#"]
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
        writer.heading(texts[.prices], id: "prices")
        writer.table(
            texts(.pricesOf, ["name": text(entry.name)]), figureHeads(texts[.whatHead], value: .priceHead)
        ) {
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
        writer.heading(texts[.usedIn], id: "used-in", count: texts(.noteCount, count: uses.count))
        writer.notes(
            uses.map { use in
                let note = garden[use.note]
                let labels = listed(use.keys.map(\.label), texts)
                return (
                    title: note.title, href: address.reference(to: note.address),
                    kind: note.kind.words(in: texts),
                    words: labels.isEmpty ? texts[.linksOnly] : labels + "."
                )
            })
    }
}

/// The first few of some labels, and how many more there are.
private func listed(_ labels: [String], _ texts: InterfaceTexts) -> String {
    guard labels.count > 5 else { return labels.joined(separator: "; ") }
    let first = labels.prefix(4).joined(separator: "; ")
    return texts(.listedMore, ["names": first, "count": String(labels.count - 4)])
}
