import MetricEngine
import WattleCatalogue
import WattleDiagnostics

/// Every entry of the built-in catalogue: kind, id, name.
package func catalogueList() throws(FileFailure) -> String {
    let catalogue = try builtInCatalogue()
    return columns(catalogue.entries.map { [$0.kind.name, text($0.id), text($0.name)] })
}

/// Every figure of one entry, with unit, grade, date and source.
/// - Throws: a usage failure that proposes near names when there is no such entry.
package func catalogueEntry(_ name: String) throws(FileFailure) -> String {
    let catalogue = try builtInCatalogue()
    guard let index = entryIndex(of: name, in: catalogue) else {
        let near = catalogue.nearestNames(to: name.utf8).map { text($0) }.joined(separator: ", ")
        throw .usage("the catalogue has no entry '\(name)'" + (near.isEmpty ? "" : "; did you mean \(near)?"))
    }
    let entry = catalogue.entries[index]
    var rows: [[String]] = []
    for field in entry.fields {
        let figure = field.figure
        let source = catalogue.sources[figure.source]
        let value =
            figure.isRange
            ? "\(shortest(figure.value)) (\(shortest(figure.low)) to \(shortest(figure.high)))"
            : shortest(figure.value)
        rows.append([
            field.key.name, value + " " + unitText(figure), text(figure.grade.label), text(figure.asOf),
            text(source.title) + ", read " + text(source.readDate) + ", " + text(source.url),
            text(figure.note),
        ])
    }
    return "\(text(entry.name)) (\(entry.kind.name), \(text(entry.id)))\n" + columns(rows)
}

/// Every source: title, day read, address.
package func catalogueSources() throws(FileFailure) -> String {
    columns(
        try builtInCatalogue().sources.map {
            [text($0.key), text($0.readDate), text($0.title), text($0.url)]
        })
}

/// The catalogue that every build starts from.
func builtInCatalogue() throws(FileFailure) -> MetricEngine.Catalogue {
    let loaded = loadBuiltInCatalogue()
    guard let finding = loaded.diagnostics.first else { return loaded.value }
    throw .system("the built-in catalogue is damaged: \(finding.path): \(finding.message)")
}

private func entryIndex(of name: String, in catalogue: MetricEngine.Catalogue) -> Int? {
    if let exact = catalogue.entries.firstIndex(where: { text($0.id) == name }) { return exact }
    switch catalogue.lookup(name.utf8) {
    case .entry(let index): return index
    case .name(let index):
        let entry = catalogue.names[index]
        return catalogue.entries.firstIndex { $0.id == entry.id }
    case nil: return nil
    }
}

private func unitText(_ figure: CatalogueFigure) -> String {
    let currency = text(figure.currency.letters)
    return currency.isEmpty ? figure.unit.symbol : currency + figure.unit.symbol
}

private func shortest(_ value: Double) -> String {
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}

/// Bytes of the engine as text.
func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

/// Rows as columns of equal width, two spaces between them.
private func columns(_ rows: [[String]]) -> String {
    var widths: [Int] = []
    for row in rows {
        for (index, cell) in row.enumerated() {
            if index == widths.count { widths.append(0) }
            widths[index] = max(widths[index], cell.count)
        }
    }
    return rows.map { row in
        var line = ""
        for (index, cell) in row.enumerated() {
            line +=
                index + 1 < row.count
                ? cell + String(repeating: " ", count: widths[index] - cell.count + 2) : cell
        }
        while line.hasSuffix(" ") { line.removeLast() }
        return line
    }.joined(separator: "\n") + "\n"
}
