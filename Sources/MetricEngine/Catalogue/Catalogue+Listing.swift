/// A figure with its address and its source, for listings.
package struct ListedFigure: Sendable {
    /// Its address, for example `hardware/gb300-nvl72.memory`.
    package let path: [UInt8]
    /// The field.
    package let key: FigureKey
    /// The number with unit, grade, date and note.
    package let figure: CatalogueFigure
    /// Where it was read.
    package let source: SourceEntry
}

extension Catalogue {
    /// Every figure of the entries with this id, in the order of the data files.
    ///
    /// One id can stand in several groups: an accelerator, and its ownership cost.
    package func figures(of id: [UInt8]) -> [ListedFigure] {
        var listed: [ListedFigure] = []
        for (index, entry) in entries.enumerated() where entry.id == id {
            for field in entry.fields where sources.indices.contains(field.figure.source) {
                listed.append(
                    ListedFigure(
                        path: path(of: FigureReference(entry: index, key: field.key)), key: field.key,
                        figure: field.figure, source: sources[field.figure.source]))
            }
        }
        return listed
    }
}
