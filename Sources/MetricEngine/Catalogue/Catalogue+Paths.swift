extension Catalogue {
    /// Where every figure is, in the order of the data files.
    package var references: [FigureReference] {
        var all: [FigureReference] = []
        for (index, entry) in entries.enumerated() {
            for field in entry.fields { all.append(FigureReference(entry: index, key: field.key)) }
        }
        return all
    }

    /// The figure at a position; nil if the entry does not have the field.
    package func figure(_ reference: FigureReference) -> CatalogueFigure? {
        guard entries.indices.contains(reference.entry) else { return nil }
        return entries[reference.entry].figure(reference.key)
    }

    /// The address of a figure, for example `hardware/gb300-nvl72.memory`.
    package func path(of reference: FigureReference) -> [UInt8] {
        let entry = entries[reference.entry]
        var path = Array(entry.kind.group.utf8)
        path.append(UInt8(ascii: "/"))
        path += entry.id
        path.append(UInt8(ascii: "."))
        path += Array(reference.key.name.utf8)
        return path
    }

    /// The figure with an address; nil if there is none.
    ///
    /// Ids may hold full stops: the last one begins the field.
    package func reference(path: [UInt8]) -> FigureReference? {
        guard let slash = path.firstIndex(of: UInt8(ascii: "/")),
            let dot = path.lastIndex(of: UInt8(ascii: ".")),
            slash < dot
        else { return nil }
        let field = path[(dot + 1)...]
        guard let key = FigureKey.allCases.first(where: { $0.name.utf8.elementsEqual(field) }) else {
            return nil
        }
        let id = path[(slash + 1)..<dot]
        let group = path[..<slash]
        let found = entries.lastIndex {
            $0.id.elementsEqual(id) && $0.kind.group.utf8.elementsEqual(group)
        }
        guard let found, entries[found].figure(key) != nil else { return nil }
        return FigureReference(entry: found, key: key)
    }

    /// The catalogue with one figure's value replaced; unchanged if no figure has that address.
    package func replacing(path: [UInt8], value: Double) -> Catalogue {
        guard let reference = reference(path: path), let figure = figure(reference) else { return self }
        return replacing(reference, with: figure.replacing(value: value))
    }

    /// The catalogue with another figure at a position that has one.
    package func replacing(_ reference: FigureReference, with figure: CatalogueFigure) -> Catalogue {
        var copy = self
        copy.setFigure(figure, at: reference)
        return copy
    }
}
