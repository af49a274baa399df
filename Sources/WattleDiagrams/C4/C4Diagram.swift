/// People, systems and their parts, in the five kinds of C4 diagrams.
struct C4Diagram: DiagramModel {
    /// What an element is.
    enum Kind: String, Hashable, Sendable {
        case person, system, container, component

        /// The kind in words.
        var words: String { self == .system ? "software system" : rawValue }
    }

    /// What an element looks like.
    enum Shape: Hashable, Sendable {
        case box, database, queue
    }

    /// What a statement such as `ContainerDb_Ext` says of an element.
    struct Form: Hashable, Sendable {
        let kind: Kind
        var shape = Shape.box
        var isExternal = false

        /// Whether it is a part of a system: parts say what they are made of before they describe it.
        var isPart: Bool { kind == .container || kind == .component }
    }

    /// A person, a system, or a part of one.
    struct Element: Hashable, Sendable {
        let id: String
        let form: Form
        let name: Label
        let technology: String
        let description: Label
        /// The place of the boundary that holds it.
        let boundary: Int?
        /// The names of its styles.
        let tags: [String]
        var style = AuthoredStyle.none
        /// The place of its link.
        var link: Int?

        /// What it is, with what it is made of.
        var type: String {
            let words = (form.isExternal ? "external " : "") + form.kind.words
            return words.prefix(1).uppercased() + words.dropFirst()
                + (technology.isEmpty ? "" : ": " + technology)
        }
    }

    /// A box around elements: a boundary, or a node on which they are deployed.
    struct Boundary: Hashable, Sendable {
        let id: String
        let name: Label
        let type: String
        let parent: Int?
        let tags: [String]
        var style = AuthoredStyle.none
    }

    /// Where a relation begins or ends.
    enum End: Hashable, Sendable {
        case element(Int)
        case boundary(Int)
    }

    /// How one leads to another.
    struct Relation: Hashable, Sendable {
        let from: End
        let to: End
        /// What it does, and with what.
        let label: Label
        let direction: C4Relation.Direction
        let tags: [String]
        var style = AuthoredStyle.none
    }

    var title: String?
    var elements: [Element] = []
    var boundaries: [Boundary] = []
    var relations: [Relation] = []
    var styles = StyleClasses()
    var relationStyles = StyleClasses()
    var links: [DiagramLink] = []

    init(_ source: DiagramSource, faults: inout DiagramFaults) {
        var reader = C4Reader(source, faults: faults)
        reader.read()
        self = reader.diagram
        faults = reader.scanner.faults
    }

    /// A diagram without anything.
    init() {}

    var isEmpty: Bool { elements.isEmpty && boundaries.isEmpty }

    // MARK: Words

    var outline: DiagramOutline {
        let said = elements.map { element in
            let place = element.boundary.map { " in " + boundaries[$0].name.plainText } ?? ""
            let description = element.description.isEmpty ? "" : ": " + element.description.plainText
            return element.name.plainText + " (" + element.type + ")" + place + description
        }
        let related = relations.map { relation in
            let label = relation.label.isEmpty ? "" : " (" + relation.label.plainText + ")"
            let arrow =
                switch relation.direction {
                case .both: " ↔ "
                case .back: " ← "
                default: " → "
                }
            return name(relation.from) + arrow + name(relation.to) + label
        }
        let names = elements.prefix(3).map(\.name.plainText).joined(separator: ", ")
        return DiagramOutline(title: "C4 diagram: " + names, lines: said + related)
    }

    private func name(_ end: End) -> String {
        switch end {
        case .element(let place): elements[place].name.plainText
        case .boundary(let place): boundaries[place].name.plainText
        }
    }
}
