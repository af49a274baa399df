/// What a catalogue entry describes.
package enum EntryKind: UInt8, Sendable, CaseIterable {
    case accelerator
    case system
    case model
    case rentalPrice
    case ownershipCost
    case capitalCost
    case facility
    case calibration
    case claim

    /// The first part of the path of its figures; accelerators and systems share one.
    package var group: String {
        switch self {
        case .accelerator, .system: "hardware"
        case .model: "models"
        case .rentalPrice: "prices"
        case .ownershipCost: "ownership"
        case .capitalCost: "capital"
        case .facility: "facility"
        case .calibration: "calibration"
        case .claim: "claims"
        }
    }

    /// The kind in words.
    package var name: String {
        switch self {
        case .accelerator: "accelerator"
        case .system: "system"
        case .model: "model"
        case .rentalPrice: "rental price"
        case .ownershipCost: "ownership cost"
        case .capitalCost: "capital cost"
        case .facility: "facility figure"
        case .calibration: "calibration"
        case .claim: "claim"
        }
    }
}

/// A text that an entry carries beside its figures.
package enum AttributeKey: UInt8, Sendable, CaseIterable {
    case vendor
    case form
    case accelerator
    case provider
    case terms
    case region
    case product
    case topic
    case method
    case per
    case statedBy
    case verdict

    /// How data files write it.
    package var name: String {
        switch self {
        case .vendor: "vendor"
        case .form: "form"
        case .accelerator: "accelerator"
        case .provider: "provider"
        case .terms: "terms"
        case .region: "region"
        case .product: "product"
        case .topic: "topic"
        case .method: "method"
        case .per: "per"
        case .statedBy: "stated_by"
        case .verdict: "verdict"
        }
    }
}

/// One thing of the catalogue: an accelerator, a model, a price, with its figures in the order of its data file.
package struct CatalogueEntry: Sendable {
    /// A figure under the name of its field.
    package struct Field: Sendable {
        /// Which field.
        package let key: FigureKey
        /// What is known.
        package var figure: CatalogueFigure

        /// Puts `figure` under `key`.
        package init(_ key: FigureKey, _ figure: CatalogueFigure) {
            self.key = key
            self.figure = figure
        }
    }

    /// A text under its name.
    package struct Attribute: Sendable {
        /// Which text.
        package let key: AttributeKey
        /// Its UTF-8 bytes.
        package let text: [UInt8]

        /// Puts `text` under `key`.
        package init(_ key: AttributeKey, _ text: [UInt8]) {
            self.key = key
            self.text = text
        }
    }

    /// What is described.
    package let kind: EntryKind
    /// The identifier, lower case with hyphens, unique in its group.
    package let id: [UInt8]
    /// The name that is printed.
    package let name: [UInt8]
    /// Texts beside the figures.
    package let attributes: [Attribute]
    /// The figures.
    package var fields: [Field]
    /// Whether only a garden's own files describe it.
    package var isAuthors = false

    /// Describes one thing.
    package init(
        _ kind: EntryKind, id: [UInt8], name: [UInt8], attributes: [Attribute] = [], fields: [Field] = []
    ) {
        self.kind = kind
        self.id = id
        self.name = name
        self.attributes = attributes
        self.fields = fields
    }

    /// The figure of a field, if it is known.
    package func figure(_ key: FigureKey) -> CatalogueFigure? {
        // By index: a field is ten references, each counted when it is copied.
        for index in fields.indices where fields[index].key == key { return fields[index].figure }
        return nil
    }

    /// The value of a field in base units, if it is known.
    package func value(_ key: FigureKey) -> Double? {
        for index in fields.indices where fields[index].key == key { return fields[index].figure.baseValue }
        return nil
    }

    /// A text; empty if the entry has none of that name.
    package func text(_ key: AttributeKey) -> [UInt8] {
        attributes.first { $0.key == key }?.text ?? []
    }

    /// Whether a garden's own files give any of its figures.
    package var hasAuthorsFigures: Bool { isAuthors || fields.contains { $0.figure.isAuthors } }

    /// The entry with another of the same kind and id laid over it: its name, its texts and its figures win.
    package func overlaid(by other: CatalogueEntry) -> CatalogueEntry {
        let kept = attributes.filter { old in !other.attributes.contains { $0.key == old.key } }
        var result = CatalogueEntry(
            kind, id: id, name: other.name.isEmpty ? name : other.name, attributes: kept + other.attributes,
            fields: fields)
        for field in other.fields { result = result.replacing(field.key, with: field.figure) }
        result.isAuthors = isAuthors
        return result
    }

    /// The same entry with one figure set, whether it had one before or not.
    package func replacing(_ key: FigureKey, with figure: CatalogueFigure) -> CatalogueEntry {
        var copy = self
        if let index = copy.fields.firstIndex(where: { $0.key == key }) {
            copy.fields[index].figure = figure
        } else {
            copy.fields.append(Field(key, figure))
        }
        return copy
    }
}
