/// Entities with attributes, and how many of each are related.
struct EntityDiagram: DirectedDiagram {
    /// An entity.
    struct Entity: Hashable, Sendable {
        let id: String
        /// Its name as readers see it.
        var name: Label
        var attributes: [Attribute] = []
        /// The names of its styles.
        var classes: [String] = []
        var style = AuthoredStyle.none
        /// The place of the group that holds it.
        var group: Int?
    }

    /// A line of an entity.
    struct Attribute: Hashable, Sendable {
        let type: Label
        let name: Label
        /// `PK`, `FK`, `UK`.
        var keys: [String] = []
        var comment = Label("")
    }

    /// How two entities are related.
    struct Relationship: Hashable, Sendable {
        let from: Int
        let to: Int
        let start: Cardinality
        let end: Cardinality
        let isDotted: Bool
        var label = Label("")
    }

    /// A box around entities.
    struct Group: Hashable, Sendable {
        let id: String
        let title: Label
        let parent: Int?
        var direction: LayoutDirection?
    }

    var entities: [Entity] = []
    var relationships: [Relationship] = []
    var groups: [Group] = []
    var styles = StyleClasses()
    var direction = LayoutDirection.down

    init(_ source: DiagramSource, faults: inout DiagramFaults) {
        var reader = EntityReader(source, faults: faults)
        reader.read()
        self = reader.diagram
        faults = reader.scanner.faults
    }

    /// A diagram without anything.
    init() {}

    var isEmpty: Bool { entities.isEmpty }

    var innerDirections: [LayoutDirection?] {
        get { groups.map(\.direction) }
        set { for (place, direction) in newValue.enumerated() { groups[place].direction = direction } }
    }

    // MARK: Words

    var outline: DiagramOutline {
        let related = Set(relationships.flatMap { [$0.from, $0.to] })
        var lines = entities.indices.compactMap { words(entities[$0], isRelated: related.contains($0)) }
        lines += relationships.map(words)
        let names = entities.prefix(3).map(\.name.plainText).joined(separator: ", ")
        return DiagramOutline(title: "Entity relationship diagram: " + names, lines: lines)
    }

    /// What an entity holds; nil where its relationships say all there is to say.
    private func words(_ entity: Entity, isRelated: Bool) -> String? {
        guard !entity.attributes.isEmpty else { return isRelated ? nil : entity.name.plainText }
        let attributes = entity.attributes.map { attribute in
            let keys = attribute.keys.isEmpty ? "" : " " + attribute.keys.joined(separator: ", ")
            let comment = attribute.comment.isEmpty ? "" : " (" + attribute.comment.plainText + ")"
            return attribute.type.plainText + " " + attribute.name.plainText + keys + comment
        }
        return entity.name.plainText + ": " + attributes.joined(separator: "; ")
    }

    private func words(_ relationship: Relationship) -> String {
        let label = relationship.label.isEmpty ? "" : ": " + relationship.label.plainText
        return entities[relationship.from].name.plainText + " (" + relationship.start.words + ") – "
            + entities[relationship.to].name.plainText + " (" + relationship.end.words + ")" + label
    }
}
